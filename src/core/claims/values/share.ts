/** A part of a whole as a number of 0..1: "a third", "two-thirds of voters", "one in five", "nine out of 10", "3 of the 12 judges". */
import type { Amount } from '../../analysis';
import { denominators, fractions } from '../../lexicon/numbers';
import { findCounted } from '../countedNoun';
import { GAP, RIGHT, oneOf, pattern } from '../grammar';
import { readNumeral, tidy } from './numeral';
import { readLead, withReach } from './reach';
import { singular } from './singular';

/** "the last five games", "its first 12". */
export const WHICH = `(?:(?:last|first|past|final|next|previous|opening|remaining|other|top)${GAP})?`;
/** Shares are compared in hundredths, however they are told. */
export const HUNDREDTH = 0.01;

export function readShare(words: string): Amount | undefined {
  const lead = readLead(words);
  const read = readFraction(words, lead.end) ?? readPart(words, lead.end);
  if (!read || !(read.whole > 0)) return undefined;
  const { part, whole, end } = read;
  const value = tidy(part / whole);
  OF_AT.lastIndex = end;
  const { head } = findCounted(words, OF_AT.test(words) ? OF_AT.lastIndex : end);
  return {
    type: 'amount',
    ...withReach({ low: value, high: value, approximate: false }, lead.reaches),
    precision: HUNDREDTH,
    unit: 'share',
    part,
    whole,
    ...(head !== '' && { of: singular(head) }),
  };
}

interface Part {
  readonly part: number;
  readonly whole: number;
  readonly end: number;
}

/** "two-thirds", "a quarter", "half". */
export function readFraction(words: string, at: number): Part | undefined {
  FRACTION_AT.lastIndex = at;
  const [, count, name] = FRACTION_AT.exec(words) ?? [];
  if (name === undefined) return undefined;
  const part = count === undefined || /^an?$/i.test(count) ? 1 : readNumeral(count, 0)?.low;
  if (part === undefined) return undefined;
  return { part, whole: denominators[name.toLowerCase().replace(/s$/, '')] ?? 2, end: FRACTION_AT.lastIndex };
}

function readPart(words: string, at: number): Part | undefined {
  const part = readNumeral(words, at);
  if (!part) return undefined;
  IN_AT.lastIndex = part.end;
  const whole = IN_AT.test(words) ? readNumeral(words, IN_AT.lastIndex) : undefined;
  return whole && { part: part.low, whole: whole.low, end: whole.end };
}

const DETERMINER = '(?:the|its|his|her|their|our|all|those|these|every)';
const FRACTION_AT = pattern(
  `(?:(an?|one|two|three|four|five|six|seven|eight|nine)(?:[-‐‑]|${GAP}))?(${oneOf(fractions)}s?|halves)${RIGHT}`,
  'iy',
);
const IN_AT = pattern(`${GAP}(?:in|(?:out${GAP})?of)(?:${GAP}${DETERMINER}){0,2}${GAP}${WHICH}`, 'iy');
const OF_AT = pattern(`${GAP}of(?:${GAP}${DETERMINER}){0,2}`, 'iy');
