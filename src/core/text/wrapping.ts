/**
 * Whether the lines of a block are one wrapped paragraph or a paragraph each. Wrapped lines are broken where the next word would
 * not have fitted; paragraphs of a line end where their sentence does. A block is judged as a whole, then joined or cut.
 */
import { speakerLabel } from './labels';
import type { Line } from './lines';

/** Groups the lines of a block of running text into paragraphs. */
export function joinWrapped(lines: readonly Line[]): Line[][] {
  if (lines.length < 2) return lines.length === 0 ? [] : [[...lines]];
  const turns = cutAtLabels(lines);
  if (turns) return turns.flatMap(joinWrapped);
  const width = Math.max(...lines.slice(0, SAMPLE).map((line) => line.text.length));
  if (!isWrapped(lines, width)) return lines.map((line) => [line]);
  const groups: Line[][] = [[lines[0]!]];
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1]!, lines[i]!];
    // A full stop well short of the width, or an indented first line, starts a paragraph within the block.
    const fresh = endsSentence(before.text) && (line.indent > before.indent + 1 || before.text.length < width * SHORT);
    if (fresh) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups;
}

/** The turns of a transcript, each from its label on; null where not two of the lines are labelled in one way. */
export function cutAtLabels(lines: readonly Line[]): Line[][] | null {
  const marked = lines.map((line) => {
    const label = speakerLabel(line.text);
    return label !== null && (label.capitals || label.bold);
  });
  if (marked.filter(Boolean).length < 2) return null;
  const turns: Line[][] = [];
  lines.forEach((line, i) => {
    if (marked[i] || turns.length === 0) turns.push([line]);
    else turns.at(-1)!.push(line);
  });
  return turns;
}

/** Enough lines to see how a block is set, so that a huge one costs no more. */
const SAMPLE = 400;
/** No one wraps wider than this, in code units: a block with a longer line has a paragraph on each. */
const WIDEST_WRAP = 132;
/** Under this share of the width a line that ends a sentence was ended on purpose; higher cuts wrapped text by accident. */
const SHORT = 0.6;

function isWrapped(lines: readonly Line[], width: number): boolean {
  if (width > WIDEST_WRAP) return false;
  let [open, tight] = [0, 0];
  const breaks = Math.min(lines.length, SAMPLE) - 1;
  for (let i = 0; i < breaks; i++) {
    const [line, next] = [lines[i]!.text, lines[i + 1]!.text];
    const firstWord = /^\S{0,60}/.exec(next)![0].length;
    if (line.length + 1 + firstWord > width) tight++;
    if (!endsSentence(line)) open++;
  }
  return open > 0 && (open * 2 >= breaks || tight * 3 >= breaks * 2);
}

function endsSentence(line: string): boolean {
  return /[.!?…:]["'”’»)\]]{0,3}$/.test(line.slice(-6));
}
