/**
 * Emphasis in a paragraph of Markdown: "*a*", "**a**", "_a_", and "~~a~~", which is struck out and not read. Runs of marks open where words follow and
 * close where words came before; each closes the nearest that fits (CommonMark, as far as stories use it).
 */
import { firstAtOrAfter, type Span } from '../span';
import type { Reworded } from './markdown';

interface Run {
  readonly sign: string;
  readonly start: number;
  /** Marks that are still to be paired: the last of them for an opener. */
  left: number;
  readonly length: number;
}

/** `literal`: stretches whose marks are none. */
export function findEmphasis(paragraph: string, literal: readonly Span[]): Reworded[] {
  const found: Reworded[] = [];
  const open: Run[] = [];
  const isLiteral = within(literal);
  for (const { 0: marks, index: start } of paragraph.matchAll(/\*+|_+|~~/g)) {
    if (isLiteral(start)) continue;
    const run = { sign: marks[0]!, start, left: marks.length, length: marks.length };
    const [before, after] = [paragraph[start - 1] ?? ' ', paragraph[start + marks.length] ?? ' '];
    const opens = !SPACE.test(after) && (!POINT.test(after) || SPACE.test(before) || POINT.test(before));
    const closes = !SPACE.test(before) && (!POINT.test(before) || SPACE.test(after) || POINT.test(after));
    // "snake_case" is one word.
    const whole = run.sign === '_';
    if (closes && (!whole || !opens || POINT.test(after))) close(run, open, found);
    if (run.left > 0 && opens && (!whole || !closes || POINT.test(before))) open.push(run);
  }
  return found;
}

const SPACE = /^\s$/;
const POINT = /^[\p{P}\p{S}]$/u;

function close(closer: Run, open: Run[], found: Reworded[]): void {
  while (closer.left > 0) {
    let i = open.length - 1;
    while (i >= 0 && i >= open.length - DEEPEST && open[i]!.sign !== closer.sign) i--;
    const opener = open[i];
    if (opener?.sign !== closer.sign) return;
    open.length = i + 1;
    const marks = Math.min(opener.left, closer.left);
    const from = opener.start + opener.left - marks;
    const to = closer.start + closer.length - closer.left;
    if (closer.sign === '~') found.push({ start: from, end: to + marks, text: '' });
    else found.push({ start: from, end: from + marks, text: '' }, { start: to, end: to + marks, text: '' });
    opener.left -= marks;
    closer.left -= marks;
    if (opener.left === 0) open.pop();
  }
}

/** Emphasis within emphasis that is looked through. */
const DEEPEST = 20;

/** Whether an offset lies in one of some spans. */
function within(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  // What begins later may end earlier.
  let end = 0;
  const ends = sorted.map((span) => (end = Math.max(end, span.end)));
  return (offset) => (ends[firstAtOrAfter(sorted, offset + 1) - 1] ?? 0) > offset;
}
