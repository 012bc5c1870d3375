/**
 * Numbers as one value, however they are written: "2,400", "twenty-four hundred" and "two thousand four hundred" are 2400, "3.1 million" and "three
 * point one million" 3100000, "twenty twenty-four" 2024. Where one writer spells a number out and another does not, nobody's words are changed.
 */
import { magnitudeValues, ordinals, smallCardinals, tens } from '../lexicon/numbers';

/** Words one after another, in small letters. */
export interface WordRun {
  /** Undefined past the last one. */
  text(at: number): string | undefined;
  /** Whether nothing but a space or a hyphen stands before it: it may go with the word before. */
  joined(at: number): boolean;
}

export interface SpokenNumber {
  /** The value in digits, with "th" for an ordinal. */
  readonly text: string;
  /** The index after its last word. */
  readonly next: number;
}

/** Whether a number may begin with this word: an answer of no is sure. */
export function mayBeginNumber(word: string): boolean {
  return /^\d/.test(word) || CARDINALS.has(word) || ORDINALS.has(word) || isArticle(word);
}

/** The number that begins at a word; null where none does. */
export function readSpokenNumber(words: WordRun, at: number): SpokenNumber | null {
  const first = words.text(at)!;
  if (isArticle(first) && !isMagnitude(words, at + 1)) return null;
  const whole = readWhole(words, at);
  if (!whole) return readOrdinal(first, at);
  let { value, next } = whole;
  const point = words.text(next) === 'point' && words.joined(next) ? readDecimals(words, next + 1) : null;
  if (point) ({ value, next } = { value: Number(`${value}.${point.digits}`), next: point.next });
  while (isMagnitude(words, next)) value *= magnitudeValues[words.text(next++)!]!;
  const ordinal = words.joined(next) ? ORDINALS.get(words.text(next) ?? '') : undefined;
  if (ordinal !== undefined && ordinal < 10 && value >= 20 && value % 10 === 0 && !/^\d/.test(first))
    return { text: `${value + ordinal}th`, next: next + 1 };
  return { text: String(Number(value.toPrecision(15))), next };
}

const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...smallCardinals.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
]);
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ordinals.map((word, index) => [word, index + 1] as const),
  ...tens.map((word, index) => [`${word.slice(0, -1)}ieth`, (index + 2) * 10] as const),
]);
const MAGNITUDES: ReadonlySet<string> = new Set([
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  'lakh',
  'crore',
]);

function isMagnitude(words: WordRun, at: number): boolean {
  return MAGNITUDES.has(words.text(at) ?? '') && words.joined(at);
}

function isArticle(word: string): boolean {
  return word === 'a' || word === 'an';
}

function readOrdinal(word: string, at: number): SpokenNumber | null {
  const value = ORDINALS.get(word) ?? /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
  return value === undefined ? null : { text: `${value}th`, next: at + 1 };
}

interface Whole {
  readonly value: number;
  readonly next: number;
}

/** Sums what stands below each "thousand" and "hundred". */
function readWhole(words: WordRun, at: number): Whole | null {
  const first = words.text(at)!;
  if (isArticle(first)) return { value: 1, next: at + 1 };
  if (/^\d/.test(first)) {
    const value = /^\d[\d,]*(?:\.\d+)?$/.test(first) ? Number(first.replaceAll(',', '')) : Infinity;
    return value <= Number.MAX_SAFE_INTEGER ? { value, next: at + 1 } : null;
  }
  let total = 0;
  let group: number | undefined;
  let next = at;
  for (; next === at || words.joined(next); next++) {
    const word = words.text(next) ?? '';
    const value = CARDINALS.get(word);
    if (value !== undefined) {
      const sum = addTo(group, value, total);
      if (sum === undefined) break;
      group = sum;
    } else if (word === 'hundred' && group !== undefined && group > 0 && group < 100) group *= 100;
    else if (word === 'thousand' && group !== undefined && total === 0) [total, group] = [group * 1000, undefined];
    else if (word !== 'and' || !takesMore(words, next, group, total)) break;
  }
  return next === at ? null : { value: total + (group ?? 0), next };
}

/** "twenty" and "four", "two hundred" and "fifty", "nineteen" and "ninety"; undefined where the two are two numbers. */
function addTo(group: number | undefined, value: number, total: number): number | undefined {
  if (group === undefined) return value;
  if (value === 0) return undefined;
  if (group >= 100 && group % 100 === 0) return group + value;
  const ten = group % 10 === 0 && (group < 100 || group >= 1020);
  if (ten && group >= 20 && group % 100 >= 20 && value < 10) return group + value;
  return total === 0 && group >= 10 && group <= 20 && value >= 10 ? group * 100 + value : undefined;
}

/** "two hundred and fifty" */
function takesMore(words: WordRun, and: number, group: number | undefined, total: number): boolean {
  const round = group === undefined ? total > 0 : group >= 100 && group % 100 === 0;
  return round && words.joined(and + 1) && CARDINALS.has(words.text(and + 1) ?? '');
}

function readDecimals(words: WordRun, at: number): { readonly digits: string; readonly next: number } | null {
  let digits = '';
  let next = at;
  for (; words.joined(next); next++) {
    const value = CARDINALS.get(words.text(next) ?? '');
    if (value === undefined || value > 9) break;
    digits += String(value);
  }
  return digits === '' ? null : { digits, next };
}
