/**
 * Text as Markdown that shows it as it is: no link, picture, heading, formula or HTML in it comes alive, here or in the dialects of code hosts and
 * editors. A sign is escaped unless its neighbours show that it cannot mean anything, so that the file is also read with ease as it is.
 */
import { diffWords, type DiffRun } from '../review/wordDiff';

/**
 * The stretch of `text` on one line, escaped with an eye to what stands around it; without what turns the direction of writing. `line` is where the
 * line begins that the stretch becomes a part of.
 */
export function escapeMarkdown(text: string, from = 0, to = text.length, line = from): string {
  let out = '';
  let white = false;
  for (let at = from; at < to; at++) {
    const sign = text[at]!;
    if (BLANK.test(sign)) {
      white = true;
      continue;
    }
    if (white) out += ' ';
    white = false;
    if (TURNING.test(sign)) continue;
    out += isLive(sign, text[at - 1] ?? '', text[at + 1] ?? '') || numbersItem(text, line, at) ? `\\${sign}` : sign;
  }
  return (white ? `${out} ` : out).toWellFormed();
}

/** Old and new words in one line: what went struck through, what came in bold. */
export function changeLine(before: string, after: string): string {
  const runs = diffWords(before, after).map(markRun);
  // What came for what went would read as one word with it.
  return runs.join('').replaceAll('~~**', '~~ **').trim();
}

/** A run of a change: what went struck through, what came in bold. Emphasis has to touch the words, so white space goes outside of the marks. */
export function markRun({ kind, text }: DiffRun): string {
  const [, left = '', words = '', right = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (kind === 'same' || words === '') return escapeMarkdown(text);
  const mark = kind === 'added' ? '**' : '~~';
  return `${left && ' '}${mark}${escapeMarkdown(words)}${mark}${right && ' '}`;
}

/** Blocks with an empty line between them. */
export function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

const BLANK = /[\s\u0000-\u001f\u007f-\u009f]/;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/** Emphasis, code, links, HTML, headings, tables, formulas, mentions, footnotes, braces of templates. */
const ALWAYS = /[\\`*_{}[\]<>#+|~$@=^]/;
const WORD = /[\p{L}\p{N}]/u;
const DIGIT = /[0-9]/;
/** Nothing, white space or a closing mark. */
const AFTER = /^(?:[\s"'”’)]|)$/;

/** `before` and `after` are the code units beside it, '' at an end of the text. */
function isLive(sign: string, before: string, after: string): boolean {
  if (ALWAYS.test(sign)) return true;
  const inNumber = DIGIT.test(before) && DIGIT.test(after);
  switch (sign) {
    case '-': // "- item", "---"; not "4-1", "re-check"
      return !(WORD.test(before) && WORD.test(after));
    case '.': // "www.tarn.example"; not "$4.2", "He left."
      return !inNumber && (before === '' || !AFTER.test(after));
    case ':': // "https:", ":smile:"; not "He said: no", "16:40"
      return !inNumber && !/\s/.test(after);
    case '&': // "&amp;"
      return !/[\s]/.test(after);
    default:
      return false;
  }
}

/** "1. item", "1) item", whatever nobody sees between them. */
function numbersItem(text: string, from: number, at: number): boolean {
  if (!/[.)]/.test(text[at]!)) return false;
  let digits = 0;
  for (let before = at - 1; before >= from; before--) {
    const sign = text[before]!;
    if (DIGIT.test(sign)) digits++;
    else if (!BLANK.test(sign) && !TURNING.test(sign)) return false;
    if (digits > LONGEST_NUMBER) return false;
  }
  return true;
}

/** A list is numbered with nine digits at the most. */
const LONGEST_NUMBER = 9;
