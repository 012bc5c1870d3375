/**
 * How many times as much, or one number against another. "three times as many" and "tenfold" are 3 and 10 times; "5-4 ruling" and "two-to-one" are
 * 1.25 and 2 times, with the first number as the part and both together as the whole (5 of the 9 votes); "14-0" is no number of times. "six times
 * less" is a sixth.
 */
import type { Amount } from '../../analysis';
import { GAP, pattern } from '../grammar';
import { readNumeral, tidy } from './numeral';
import { readLead, withReach } from './reach';
import { HUNDREDTH, readFraction } from './share';

export function readRatio(words: string): Amount | undefined {
  const { reaches, end } = readLead(words);
  const pair = PAIR.exec(words.slice(end));
  const [first, second] = pair ? [readNumeral(pair[1]!, 0)?.low, readNumeral(pair[2]!, 0)?.low] : [];
  if (first !== undefined && second !== undefined) {
    const value = second > 0 ? tidy(first / second) : null;
    return { ...times(value, HUNDREDTH), part: first, whole: first + second };
  }
  const fraction = readFraction(words, end);
  if (fraction) return times(tidy(fraction.part / fraction.whole), HUNDREDTH);
  const [value, step] = /^twice/i.test(words.slice(end)) ? [2, 1] : factor(words, end);
  if (value === undefined) return undefined;
  const share = LESS.test(words) ? tidy(1 / value) : value;
  return {
    ...times(share, LESS.test(words) ? HUNDREDTH : step),
    ...withReach({ low: share, high: share, approximate: false }, reaches),
  };
}

function factor(words: string, at: number): readonly [number | undefined, number] {
  const count = FOLD.exec(words.slice(at))?.[1];
  const numeral = readNumeral(count ?? words, count === undefined ? at : 0);
  return [numeral?.low, numeral?.step ?? 1];
}

function times(value: number | null, precision: number): Amount {
  return { type: 'amount', low: value, high: value, precision, approximate: false, unit: 'times' };
}

const LESS = /\s(?:less|lower|smaller|fewer)$/i;
const FOLD = /^([a-z]{2,9}|\d{1,4})-?fold/i;
const PAIR = pattern(`^([\\da-z,]{1,9})(?:-to-|\\s?[-‐‑–—]\\s?|${GAP}to${GAP}|:)([\\da-z,]{1,9})`, 'i');
