/**
 * Parts of a whole. Finds: "one in five", "nine out of 10", "3 of the 12 judges", "a third of voters", "two-thirds", "more than half". Leaves alone: "one
 * of them", "half of it", "three in 2016", "three in two days", "a third man", "in the third quarter".
 */
import { fractions, magnitudes, reaches } from '../lexicon/numbers';
import type { Span } from '../span';
import { countsTime, findCounted } from './countedNoun';
import type { Figure } from './figure';
import {
  AMOUNT,
  APPROXIMATION,
  CARDINAL,
  FRACTION,
  GAP,
  HAS_AMOUNT,
  JOIN,
  NO_WHOLE_BEFORE,
  NUMBER_LEFT,
  RIGHT,
  YEAR,
  oneOf,
  pattern,
  findAll,
} from './grammar';
import { allOf, anyWord, type Hint } from './hints';
import { CURRENCY, PARTED_UNIT } from './partedUnits';
import { traitsOf } from './traits';
import { readAmount } from './values/amount';
import { readPartOf } from './values/partOf';
import { WHICH } from './values/share';

export function findShares(text: string): Figure[] {
  const matches = PATTERNS.flatMap(({ hint, at }) => (hint.test(text) ? findAll(at, text) : []));
  return matches.flatMap(({ index, 0: words, 1: part, 2: whole }): Figure[] => {
    const end = index + words.length;
    const counted = findCounted(text, end);
    const past = endOfPart(text, end);
    if (past !== undefined) return partOfOne(text, { start: index, end: past });
    if (part !== undefined && whole !== undefined && !isPart(part, whole, counted.head)) return [];
    if (NAMES_ITS_WHOLE.test(words) ? counted.end === end : IN.test(words) && countsTime(counted.head)) return [];
    return [{ kind: 'share', start: index, end: counted.end, traits: ['rate', ...traitsOf(words, counted)] }];
  });
}

/** Past "of a mile", "of a million". */
function endOfPart(text: string, at: number): number | undefined {
  OF_ONE_AT.lastIndex = at;
  return OF_ONE_AT.test(text) ? OF_ONE_AT.lastIndex : undefined;
}

/** "two-thirds of a mile" is an amount and no share; "three-quarters of a million" is left to those who count millions of something. */
function partOfOne(text: string, span: Span): Figure[] {
  const words = text.slice(span.start, span.end);
  const kind = IN_CURRENCY.test(words) ? 'money' : 'number';
  const value = PARTED.test(words) ? readPartOf(words, (one) => readAmount(one, kind)) : undefined;
  return value ? [{ ...span, kind, traits: traitsOf(words), value }] : [];
}

const PARTED = pattern(`${PARTED_UNIT}$`, 'i');
const IN_CURRENCY = pattern(`${CURRENCY}$`, 'i');
const OF_ONE_AT = pattern(
  `${JOIN}of${JOIN}(?:an?|one)${JOIN}(?:percent|per${GAP}cent|${PARTED_UNIT}|${oneOf(magnitudes)}${RIGHT})`,
  'iy',
);

/** "84 of 1,200 people": both are told in full, the part is the smaller one, and what they are is named. */
function isPart(part: string, whole: string, head: string): boolean {
  const [some, all] = [part, whole].map((digits) => Number(digits.replaceAll(',', '')));
  return some! < all! && head !== '';
}

const COUNT = '(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,7})';
const THOSE = '(?:the|its|his|her|their|our|all|those|these)';
const OF = `of${GAP}(?:${THOSE}${GAP}){1,2}${WHICH}`;
const SMALL = '(?:one|two|three|four|five|six|seven|eight|nine|[1-9])';
const UNSURE = oneOf([...reaches].filter(([, reach]) => reach !== 'exact').map(([word]) => word));

const HAS_FRACTION = anyWord([...fractions, ...fractions.map((word) => `${word}s`)]);

/** `hint` is what no match can do without: most paragraphs need no closer look. */
const PATTERNS: readonly { readonly hint: Hint; readonly at: RegExp }[] = [
  // one in five, 3 of the 12, nine out of 10
  {
    hint: allOf(
      HAS_AMOUNT,
      pattern(
        `\\s(?:in|of)${GAP}(?:(?:every|${THOSE})${GAP}){0,2}${WHICH}(?:\\d|half|an?${GAP}|several${GAP}|${CARDINAL})`,
        'i',
      ),
    ),
    at: pattern(
      `${NUMBER_LEFT}(?:${APPROXIMATION})?(?:${SMALL}${GAP}in(?:${GAP}every)?${GAP}(?!${YEAR})${AMOUNT}|${SMALL}${GAP}of${GAP}\\d{1,3}(?![.,]\\d)|(${COUNT})${GAP}of${GAP}(?!${YEAR})(${COUNT})(?![.,]\\d|${GAP}(?:percent|per${GAP}cent|million|billion)|\\s?%)|${AMOUNT}${GAP}(?:${OF}|out${GAP}of(?:${GAP}(?:the|every))?${GAP})${AMOUNT})${RIGHT}`,
    ),
  },
  // a third of voters, half the town’s teachers
  {
    hint: allOf(
      HAS_FRACTION,
      /(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\s{1,3}(?:of|the|its|their)\s/i,
    ),
    at: pattern(
      `${NUMBER_LEFT}(?:${APPROXIMATION})?(?:${FRACTION}${GAP}of(?:${GAP}${THOSE})?|half${GAP}(?:the|its|their))${RIGHT}`,
    ),
  },
  // two-thirds said no; more than half said no
  {
    hint: allOf(HAS_FRACTION, /-(?:third|quarter|fourth|fifth|half)|\bhalf\b|\san?\s{1,3}(?:third|quarter|fifth)\b/i),
    at: pattern(
      `${NUMBER_LEFT}${NO_WHOLE_BEFORE}(?:(?:${APPROXIMATION})?(?:(?:one|two|three|four|five)-(?:thirds?|quarters?|fourths?|fifths?)|(?:one|1)-half)|${UNSURE}${GAP}(?:half|an?${GAP}(?:third|quarter|fifth))(?!${GAP}(?:an?|the|of|time|place|term|year|day|night|million|billion|dozen|century|decade|hour|mile)${RIGHT}))(?!-)${RIGHT}`,
    ),
  },
];

/** "half of" is a share only of something that is named. */
const NAMES_ITS_WHOLE = pattern(`(?:of(?:${GAP}${THOSE})?|half${GAP}(?:the|its|their))$`, 'i');
const IN = /\sin\s/i;
