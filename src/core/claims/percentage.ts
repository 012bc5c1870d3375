/**
 * Shares in hundredths. Finds: "25 percent", "25%", "about 60 per cent of voters", "20 to 25 percent", "5 percentage points", "half a percentage point", "50 basis points",
 * "thirty percent". Leaves alone: "a small percentage", "the percentage".
 */
import { fractions } from '../lexicon/numbers';
import { findCounted } from './countedNoun';
import type { Figure } from './figure';
import {
  AMOUNT,
  AND,
  APPROXIMATION,
  BETWEEN,
  GAP,
  HAS_AMOUNT,
  JOIN,
  MINUS,
  NO_WHOLE_BEFORE,
  NUMBER_LEFT,
  PART_OF,
  RANGE,
  RIGHT,
  YEAR,
  pattern,
  findAll,
} from './grammar';
import { allOf, anyOf, anyWord } from './hints';
import { traitsOf } from './traits';

/** Percent only: "by 25 basis points to 4.75%" is no range. */
const PERCENT = `(?:\\s?[%‰٪](?![\\d])|(?:${GAP}|-)(?:percent|per${GAP}cent|pct\\.?|pc)${RIGHT})`;
const SIGN = `(?:\\s?[%‰٪](?![\\d])|(?:${GAP}|-)(?:percentage${GAP}points?|percentage-points?|basis${GAP}points?|percent|per${GAP}cent|pct\\.?|pc|bps)${RIGHT})`;
/** "one and three-quarters of a percentage point" */
const OF_A = `(?:(?<=${JOIN}and${JOIN}(?:an?|one|two|three)${JOIN}(?:half|quarters?|thirds?))${GAP}of${GAP}an?)?`;
const MINUS_OR_PLUS = `(?:[-−+]|${MINUS})?`;
/** "half a percentage point", "a quarter of a percent" */
const PARTED = `(?:percentage(?:${GAP}|-)point|percent|per${GAP}cent)${RIGHT}`;
const PERCENTAGE = pattern(
  `${NUMBER_LEFT}(?:(?:${BETWEEN}${MINUS_OR_PLUS}${AMOUNT}(?:${PERCENT})?${AND}${MINUS_OR_PLUS}|(?:${APPROXIMATION})?${MINUS_OR_PLUS}(?:(?!${YEAR}${GAP})${AMOUNT}(?:${PERCENT})?${RANGE}${MINUS_OR_PLUS})?)${AMOUNT}${OF_A}${SIGN}|(?:${APPROXIMATION})?${NO_WHOLE_BEFORE}${PART_OF}${PARTED})`,
);
/** No share without one of these: most paragraphs need no closer look. */
const HINT = allOf(
  anyOf(HAS_AMOUNT, anyWord([...fractions, 'quarters'])),
  /[%‰٪]|per\s{0,3}cent|points?|pct|bps|\bpc\b/i,
);
const OF = /\s{1,3}of(?:\s{1,3}(?:the|its|his|her|their|our|all|those|these|eligible|registered|likely)){0,2}/iuy;

export function findPercentages(text: string): Figure[] {
  if (!HINT.test(text)) return [];
  return findAll(PERCENTAGE, text).map((match) => {
    const end = match.index + match[0].length;
    const whole = wholeEnd(text, end);
    const traits = traitsOf(match[0]);
    return { kind: 'percentage', start: match.index, end: whole, traits: whole > end ? [...traits, 'rate'] : traits };
  });
}

/** "… of voters": where the thing the share is of ends, when it is named right there. */
function wholeEnd(text: string, end: number): number {
  OF.lastIndex = end;
  if (!OF.test(text)) return end;
  const counted = findCounted(text, OF.lastIndex);
  return counted.head === '' ? end : counted.end;
}
