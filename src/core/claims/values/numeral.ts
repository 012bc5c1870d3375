/**
 * One number in digits or words, as its value: "2,500", "1,00,000", "2½", "4.2 billion", "3bn", "two dozen", "half a million", "several hundred",
 * "two hundred and fifty thousand", "tens of thousands". What is a number is what the finders take for one: the same patterns.
 */
import { denominators, magnitudeValues, smallCardinals, tens } from '../../lexicon/numbers';
import { compiled } from '../../text/compiled';
import { AMOUNT, GLYPHS, PARTS, RIGHT, VAGUE, pattern } from '../grammar';

export interface Numeral {
  readonly low: number;
  /** Null for "dozens", which may be any number of them. */
  readonly high: number | null;
  /** The step of the last digit given. */
  readonly step: number;
  /** "several hundred", "dozens". */
  readonly approximate: boolean;
  /** What its magnitude word multiplies by; 1 where there is none. */
  readonly scale: number;
  readonly end: number;
}

export function readNumeral(text: string, at: number): Numeral | undefined {
  compiled(AMOUNT_AT, text).lastIndex = at;
  const amount = AMOUNT_AT.exec(text)?.[0];
  if (amount !== undefined) {
    const end = at + amount.length;
    return /^\.?\d/.test(amount) ? readDigits(amount, end) : readWords(amount, end);
  }
  VAGUE_AT.lastIndex = at;
  const vague = VAGUE_AT.exec(text)?.[0];
  return vague === undefined ? undefined : readVague(vague, at + vague.length);
}

/** The same number times what another one's magnitude says: the 3 of "$3 to $5 million". */
export function scaled(numeral: Numeral, scale: number): Numeral {
  const { low, high, step } = numeral;
  return { ...numeral, low: tidy(low * scale), high: high && tidy(high * scale), step: tidy(step * scale), scale };
}

/** Sums of decimals without the noise of binary fractions. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** "$5 bn": money allows a space that a bare number does not. */
export function magnitudeAfter(text: string, numeral: Numeral): Numeral {
  SHORT_AT.lastIndex = numeral.end;
  const match = SHORT_AT.exec(text);
  return match ? { ...scaled(numeral, magnitudeOf(match[1]!)!), end: SHORT_AT.lastIndex } : numeral;
}

/** "12,50 €", "1.250,00 €": a sum before its sign may have the comma for its point. */
export function readWithComma(text: string, at: number): Numeral | undefined {
  COMMA_AT.lastIndex = at;
  const [, whole, decimals = ''] = COMMA_AT.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`);
  return exact(value, 10 ** -decimals.length, 1, COMMA_AT.lastIndex);
}

const SHORT_AT = pattern(`\\s?(k|mn|m|bn|b|tn|t)${RIGHT}`, 'iy');
const COMMA_AT = /(\d{1,9}(?:[.,]\d{3}){0,3})(?:[.,](\d{1,2}))?(?=\s?[€£¢])/y;
const AMOUNT_AT = pattern(AMOUNT, 'iy');
const VAGUE_AT = pattern(VAGUE, 'iy');
const READ = pattern(
  `^(\\d(?:[\\d,\\u00a0\\u202f\\u2009]| \\d{3}(?!/))*)?(\\.\\d+)?(?:[\\s-]${PARTS}|\\s?[${GLYPHS}])?([\\s‐‑-]+and[\\s‐‑-]+(?:an?|one|two|three)[\\s‐‑-]+(?:half|quarters?|thirds?))?[\\s‐‑-]*([a-z]*)(?:\\s+([a-z]+))?$`,
  'i',
);
const PART = pattern(`(\\d{1,2})/(\\d{1,2})|[${GLYPHS}]`, '');
const FRACTIONS: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
};

function readDigits(amount: string, end: number): Numeral | undefined {
  const parts = READ.exec(amount);
  if (!parts) return undefined;
  const [, whole = '', decimals = '', half, word = '', more = ''] = parts;
  const digits = whole.replace(/\D/g, '');
  const scale = (magnitudeOf(word) ?? 1) * (magnitudeOf(more) ?? 1);
  const [part, of] = half === undefined ? fractionIn(amount) : partAdded(half);
  const value = Number(`${digits}${decimals}`) + part / of;
  const step = part > 0 ? 1 / of : decimals === '' ? lastDigit(digits, scale) : 10 ** (1 - decimals.length);
  return exact(value * scale, step * scale, scale, end);
}

/** 1 and 2 of "6 1/2" and "6½"; 0 and 1 where there is none. */
function fractionIn(amount: string): readonly [number, number] {
  const [sign, part, of] = PART.exec(amount) ?? [];
  if (sign === undefined) return [0, 1];
  return FRACTIONS[sign] ?? [Number(part), Number(of)];
}

/**
 * 100 for 2,500, but 1 for 300: round numbers are rounded ones only from a thousand up, and never by more than a tenth. Before a magnitude the last
 * digit is the last digit: 1,000,000 for "30 million".
 */
function lastDigit(digits: string, scale: number): number {
  if (digits.length < 4 || scale > 1) return 1;
  const zeros = /0*$/.exec(digits)![0].length;
  return 10 ** Math.min(zeros, digits.length - 2);
}

function exact(value: number, step: number, scale: number, end: number): Numeral {
  return { low: tidy(value), high: tidy(value), step: tidy(step), approximate: false, scale, end };
}

const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...smallCardinals.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, (i + 2) * 10] as const),
]);
/** "a few", "several", "a couple": from, to. */
const LOOSE: Readonly<Record<string, readonly [number, number]>> = { couple: [2, 2], few: [2, 9], several: [2, 9] };

/** "and a half" of "two and a half", "and three-quarters". */
const ADDED = /[\s‐‑-]+and[\s‐‑-]+(an?|one|two|three)[\s‐‑-]+(half|quarter|third)s?(?![a-z])/i;

function partAdded(words: string): readonly [number, number] {
  const [, count = '', name = ''] = ADDED.exec(words) ?? [];
  return [CARDINALS.get(count.toLowerCase()) ?? 1, denominators[name.toLowerCase()] ?? 2];
}

/**
 * Words are added up as they are spoken: what stands before a thousand is multiplied by it and put aside. A part multiplies what follows it: "half of
 * one million", "one half million".
 */
function readWords(amount: string, end: number): Numeral | undefined {
  let [low, high, done, step, scale] = [0, 0, 0, 1, 1];
  let approximate = false;
  // What the word before has put aside: "two thousand million".
  let aside = 0;
  const words = amount
    .toLowerCase()
    .replace(ADDED, ' + ')
    .split(/[\s‐‑-]+/);
  for (const [i, word] of words.entries()) {
    if (words[i - 1] === 'of' && word === 'one') continue;
    const cardinal = CARDINALS.get(word);
    const loose = LOOSE[word];
    const magnitude = magnitudeOf(word);
    const whole = denominators[word.replace(/s$/, '')];
    const put = aside;
    aside = 0;
    if (cardinal !== undefined) {
      low += cardinal;
      high += cardinal;
      step = 1;
    } else if (word === '+') {
      const [part, of] = partAdded(amount);
      low += part / of;
      high += part / of;
      step = 1 / of;
    } else if (whole !== undefined) {
      low = high = (low || 1) / whole;
      step = 1 / whole;
    } else if (loose) {
      [low, high] = loose;
      approximate = true;
    } else if (magnitude !== undefined) {
      if (low === 0) [low, high] = [put || 1, put || 1];
      done -= put;
      low *= magnitude;
      high *= magnitude;
      step *= magnitude;
      scale = magnitude;
      if (magnitude >= 1000 && !approximate) {
        done += low;
        aside = low;
        [low, high] = [0, 0];
      }
    }
  }
  const [least, most] = [done + low, done + high];
  return { low: tidy(least), high: tidy(most), step: tidy(step), approximate, scale, end };
}

/** "dozens", "tens of thousands": at least two of them. */
function readVague(words: string, end: number): Numeral {
  const scale = words
    .toLowerCase()
    .split(/\s+/)
    .reduce((product, word) => product * (magnitudeOf(word) ?? 1), 1);
  return { low: 2 * scale, high: null, step: scale, approximate: true, scale, end };
}

function magnitudeOf(word: string): number | undefined {
  const low = word.toLowerCase();
  return magnitudeValues[low] ?? magnitudeValues[low.replace(/s$/, '')];
}
