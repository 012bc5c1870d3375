/**
 * Sums of money. Finds: "more than $4.2 billion", "US$3m", "€12.50", "12 million euros", "Rs 500 crore", "$15 an hour", "$3 to $5 million",
 * "millions of dollars", "50 cents". Leaves alone: "150 pounds" of weight, "the dollar fell".
 */
import {
  currencyCodes,
  currencyNames,
  currencySigns,
  gluedCodes,
  moneyNations,
  perUnits,
  signPrefixes,
} from '../lexicon/currencies';
import type { Figure } from './figure';
import { AMOUNT, AND, APPROXIMATION, BETWEEN, GAP, LEFT, RANGE, RIGHT, VAGUE, oneOf, pattern } from './grammar';
import { traitsOf } from './number';

export function findMoney(text: string): Figure[] {
  return PATTERNS.flatMap((money) =>
    [...text.matchAll(money)].map((match) => ({
      kind: 'money' as const,
      start: match.index,
      end: match.index + match[0].length,
      traits: match[1] ? [...traitsOf(match[0]), 'rate' as const] : traitsOf(match[0]),
    })),
  );
}

const SIGN = `(?:(?:${oneOf(signPrefixes)})?[${currencySigns.join('')}])`;
/** Code and sign allow a space before the short magnitude that a bare number does not: "$5 bn". */
const SHORT = `(?:\\s?(?:k|mn|m|bn|b|tn|t)${RIGHT})?`;
const SIGNED = `${SIGN}\\s?${AMOUNT}${SHORT}`;
/** "an hour", "per barrel", "/kg", "apiece": group 1 of every pattern. */
const RATE = `(${GAP}(?:an?|per|each)${GAP}${oneOf(perUnits)}${RIGHT}|/\\p{L}{2,8}${RIGHT}|${GAP}apiece${RIGHT})?`;
const NAME = `(?:(?:${oneOf(moneyNations)}${GAP})?${oneOf(currencyNames)}s?)${RIGHT}`;
/** A single letter is a currency only before a sum: "N5 billion", "R1,500". */
const GLUED = `(?:${gluedCodes.join('|')})(?=\\d{1,3}(?:,\\d{3}|(?:\\.\\d{1,3})?(?:(?:${GAP}|-)(?:million|billion|trillion)|m|bn)))`;

const PATTERNS: readonly RegExp[] = [
  // more than $4.2 billion; $3 to $5 million; -$20; US$3m
  pattern(
    `(?<![\\p{L}\\p{N}_])(?:${BETWEEN}${SIGNED}${AND}|(?:${APPROXIMATION})?-?(?:${SIGNED}${RANGE}(?=[^\\s]))?)(?:${SIGNED}|(?<=[-‐‑–—]|to\\s)${AMOUNT})${RATE}`,
  ),
  // 12,50 €, 80¢
  pattern(`(?<![\\p{L}\\p{N}_.,])(?:${APPROXIMATION})?\\d{1,9}(?:[.,]\\d{1,3}){0,3}\\s?[€£¢](?!\\d)${RATE}`),
  // Rs 500 crore, EUR 12m, Sh10,000; case tells a code from a word
  pattern(
    `${LEFT}(?:${APPROXIMATION})?(?:(?:${oneOf(currencyCodes)})\\.?\\s?|${GLUED})${AMOUNT}${SHORT}(?:${RANGE}${AMOUNT}${SHORT})?${RATE}`,
    'gu',
  ),
  // 12 million euros, ten to twelve dollars, a 10-dollar note, between five and six rupees
  pattern(
    `${LEFT}(?:${BETWEEN}${AMOUNT}${AND}|(?:${APPROXIMATION})?(?:${AMOUNT}${RANGE})?)${AMOUNT}(?:${GAP}|-)${NAME}${RATE}`,
  ),
  // millions of dollars
  pattern(`${LEFT}(?:${APPROXIMATION})?${VAGUE}${GAP}of${GAP}(?:${NAME}|pounds${RIGHT})${RATE}`),
  // 3 million pounds; fewer may be a weight
  pattern(
    `${LEFT}(?:${APPROXIMATION})?[\\d.,]{1,12}(?:${GAP}|-)?(?:thousand|million|billion|m|bn)(?:${GAP}|-)pounds?${RIGHT}${RATE}`,
  ),
];
