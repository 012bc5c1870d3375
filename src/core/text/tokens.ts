/**
 * Words, numbers, punctuation and symbols of a paragraph, in one pass. A final possessive ('s) is a token of its own, so that
 * names end where they should; a full stop that belongs to an abbreviation or an initial stays with it ("U.S.", "Sen.", "J.").
 */
import type { Span } from '../span';
import { innerAbbreviations, leadingAbbreviations } from '../lexicon/abbreviations';

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'punctuation' | 'symbol';
}

export function tokenize(paragraph: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < paragraph.length) {
    const run = matchAt(RUN, paragraph, at);
    if (run > at) {
      const end = extendWord(paragraph, at, run);
      pushWord(paragraph, at, end, tokens);
      at = end;
      continue;
    }
    const blank = matchAt(BLANK, paragraph, at);
    if (blank > at) {
      at = blank;
      continue;
    }
    const end = markEnd(paragraph, at);
    tokens.push({ start: at, end, kind: PUNCTUATION.test(paragraph.slice(at, end)) ? 'punctuation' : 'symbol' });
    at = end;
  }
  return tokens.slice(); // a list that grew has room for half as many again
}

const RUN = /[\p{L}\p{M}\p{N}_]+/uy;
/** White space, and what takes no space at all: zero-width spaces, marks of direction. */
const BLANK = /[\s\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]+/y;
const PUNCTUATION = /^\p{P}/u;
const NUMBER = /^\p{N}[\p{N}.,:/]*$/u;
const LOWER_OR_DIGIT = /[\p{Ll}\p{N}]/u;
const DIGIT = /\p{N}/u;

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Takes in what joins runs: "longer-term", "don’t", "2,500", "3.5", "U.S.", "AT&T", "example.org". */
function extendWord(text: string, start: number, firstEnd: number): number {
  let runStart = start;
  let end = firstEnd;
  while (end < text.length) {
    const joint = text[end]!;
    const next = matchAt(RUN, text, end + 1);
    const dotHyphen = joint === '.' && '-‑'.includes(text[end + 1] ?? ' ') && end - runStart === 1;
    if (dotHyphen && matchAt(RUN, text, end + 2) > end + 2) {
      runStart = end + 2;
      end = matchAt(RUN, text, end + 2);
      continue;
    }
    if (next === end + 1 || !joins(text, joint, runStart, end)) break;
    runStart = end + 1;
    end = next;
  }
  return text[end] === '.' && ownsStop(text, start, end) ? end + 1 : end;
}

function joins(text: string, joint: string, runStart: number, end: number): boolean {
  const after = text[end + 1] ?? '';
  const before = text[end - 1] ?? '';
  if (joint === '.') return DIGIT.test(before) ? DIGIT.test(after) : end - runStart === 1 || LOWER_OR_DIGIT.test(after);
  if (',:/'.includes(joint)) return DIGIT.test(before) && DIGIT.test(after);
  if ("'’&".includes(joint)) return true;
  return '-‐‑'.includes(joint) && !(DIGIT.test(before) && DIGIT.test(after) && isAllDigits(text, runStart, end));
}

function isAllDigits(text: string, start: number, end: number): boolean {
  return NUMBER.test(text.slice(start, end));
}

/** Longest abbreviation in the lists, in code units: longer words never own their stop. */
const LONGEST = 12;

function ownsStop(text: string, start: number, end: number): boolean {
  if (text[end + 1] === '.') return false;
  if (end - start > LONGEST) return false;
  const word = text.slice(start, end);
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  const low = word.toLowerCase();
  return /^\p{Lu}/u.test(word) || low.includes('.') || SMALL.has(low)
    ? leadingAbbreviations.has(low) || innerAbbreviations.has(low)
    : false;
}

/** Abbreviations that are also written small in running text. */
const SMALL = new Set(['vs', 'etc', 'no', 'pp', 'al', 'approx']);

function pushWord(text: string, start: number, end: number, tokens: Token[]): void {
  const word = text.slice(start, end);
  const possessive = end - start > 2 && /['’][sS]$/.test(word.slice(-2));
  if (possessive) {
    tokens.push({ start, end: end - 2, kind: 'word' }, { start: end - 2, end, kind: 'word' });
    return;
  }
  tokens.push({ start, end, kind: NUMBER.test(word) ? 'number' : 'word' });
}

/** "..." and "--" are one mark; a surrogate pair is never cut. */
function markEnd(text: string, at: number): number {
  const mark = text[at]!;
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  if (mark === '.' || mark === '-') while (text[end] === mark) end++;
  return end;
}
