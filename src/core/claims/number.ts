/**
 * Counts and measures. Finds: "about 2,500 personnel", "nearly two dozen firefighters", "40 km", "one in five", "a third of voters", "3 of the 12
 * judges", "thousands of people", "twice", "a 5-4 ruling", "No. 3", "third straight". Leaves alone: "one of them", "the two met", "Boeing 747".
 */
import { approximators, exactApproximators, multiples } from '../lexicon/numbers';
import { measures } from '../lexicon/units';
import { countsPeople, countsTime, type Counted, findCounted, isSingularHead } from './countedNoun';
import type { Figure, Trait } from './figure';
import {
  AMOUNT,
  AND,
  APPROXIMATION,
  BETWEEN,
  CARDINAL,
  FRACTION,
  GAP,
  LEFT,
  NUMBER_LEFT,
  ORDINAL,
  RANGE,
  RIGHT,
  VAGUE,
  oneOf,
  pattern,
  LETTER,
} from './grammar';

export function findNumbers(text: string): Figure[] {
  return [...findShares(text), ...findRanks(text), ...findCounts(text)];
}

const OF = `of${GAP}(?:(?:the|its|his|her|their|our|all|those|these)${GAP}){1,2}`;
/** "one in five", "3 of the 12", "nine out of 10"; group 1 is a number that "in" may follow. */
const SHARE = pattern(
  `${NUMBER_LEFT}(?:${APPROXIMATION})?(?:(?:one|two|three|four|nine|1|2|3|4|9)${GAP}in(?:${GAP}every)?${GAP}${AMOUNT}|${AMOUNT}${GAP}(?:${OF}|out${GAP}of(?:${GAP}(?:the|every))?${GAP})${AMOUNT}|${FRACTION}${GAP}of(?:${GAP}(?:the|its|his|her|their|our|all|those|these))?)${RIGHT}`,
);

function findShares(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(SHARE)) {
    const end = match.index + match[0].length;
    const counted = findCounted(text, end);
    // "half of" is a share only of something that is named.
    if (/of(?:\s{1,3}(?:the|its|his|her|their|our|all|those|these))?$/iu.test(match[0]) && counted.end === end)
      continue;
    found.push({
      kind: 'number',
      start: match.index,
      end: counted.end,
      traits: ['rate', ...traitsOf(match[0], counted)],
    });
  }
  return found;
}

const RANKED = pattern(
  `${LEFT}(?:(?:${oneOf(multiples)}|(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})${GAP}times)(?:${GAP}(?:as${GAP}(?:many|much|likely|large|high|big)|the${GAP}(?:number|size|rate|amount|price|cost|average)|more|higher|larger))?|No\\.\\s?\\d{1,4}|ranked${GAP}(?:${ORDINAL}|\\d{1,4})|${ORDINAL}${GAP}(?:straight|consecutive|successive)(?:${GAP}[${LETTER}]{3,20})?|\\d{1,4}(?:st|nd|rd|th))${RIGHT}`,
);

/** "twice as many", "No. 3", "ranked 3rd", "third straight year", "42nd". */
function findRanks(text: string): Figure[] {
  return [...text.matchAll(RANKED)].map((match) => ({
    kind: 'number' as const,
    start: match.index,
    end: match.index + match[0].length,
    traits: /straight|consecutive|successive|ranked|No\.|times|fold|d\b/iu.test(match[0])
      ? ['rate' as const]
      : ['small' as const],
  }));
}

const COUNT = pattern(
  `${NUMBER_LEFT}(?:(${BETWEEN})(${AMOUNT}${AND}${AMOUNT})|(${APPROXIMATION})?(${AMOUNT}(?:${RANGE}${AMOUNT})?|${VAGUE}))(?:(?=${oneOf(measures)}${RIGHT})|(?![%${LETTER}\\d]|-\\d|[.:/]\\d))`,
);
const SMALL_WORD = pattern(`^${CARDINAL}$`, 'i');
const DIGITS_ONLY = /^\d{1,4}$/;
const NAME_BEFORE = /(?:^|[\s“"‘'(])(\p{Lu}[\p{L}\p{M}&’'.-]{0,30})\s$/u;

function findCounts(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(COUNT)) {
    const whole = match[0];
    const approximation = match[1] ?? match[3] ?? '';
    const amount = match[2] ?? match[4] ?? '';
    const start = match.index;
    const end = start + whole.length;
    const counted = findCounted(text, end);
    const traits = traitsOf(whole, counted);
    if (SMALL_WORD.test(amount)) traits.push('small');
    if (VAGUE_AMOUNT.test(amount)) {
      const of = VAGUE_OF.exec(text.slice(end, end + 8));
      const noun = of ? findCounted(text, end + of[0].length) : counted;
      if (noun.head === '' && /^(?:tens|scores)$/iu.test(amount)) continue;
      found.push({
        kind: 'number',
        start,
        end: noun.head === '' ? end : noun.end,
        traits: [...traitsOf(whole, noun), 'uncounted'],
      });
    } else if (countsSomething(text, start, amount, approximation, counted)) {
      found.push({ kind: 'number', start, end: counted.end, traits });
    }
  }
  return found;
}

const VAGUE_AMOUNT = pattern(`^${VAGUE}$`, 'i');
const VAGUE_OF = /^\s{1,3}of/iu;

/** A figure that stands for a count, not for a pronoun ("one", "the two") or part of a name ("Falcon 9"). */
function countsSomething(
  text: string,
  start: number,
  amount: string,
  approximation: string,
  counted: Counted,
): boolean {
  if (/^one$/iu.test(amount)) return isSingularHead(counted.head);
  if (SMALL_WORD.test(amount))
    return counted.head !== '' || (approximation !== '' && !/^(?:only|just|another|some)/iu.test(approximation));
  if (!DIGITS_ONLY.test(amount) || approximation !== '') return true;
  const name = NAME_BEFORE.exec(text.slice(Math.max(0, start - 34), start));
  if (!name || counted.head !== '') return true;
  const before = text.slice(0, Math.max(0, start - name[1]!.length - 1));
  return /^$|[.!?:]["”’')]?\s*$/.test(before.slice(-5));
}

const APPROXIMATE = pattern(`^(?:${oneOf(approximators)}|between|[~≈<>≥≤±])`, 'i');
const LARGE = /million|billion|trillion|crore|lakh|\d(?:bn|tn|m)\b|\d,\d{3},\d{3}|\d{7}|hundred thousand/iu;

export function traitsOf(words: string, counted?: Counted): Trait[] {
  const traits: Trait[] = [];
  const approximator = APPROXIMATE.exec(words)?.[0].toLowerCase().replace(/\s+/g, ' ');
  if (approximator !== undefined && !exactApproximators.has(approximator)) traits.push('approximate');
  if (LARGE.test(words)) traits.push('large');
  if (counted && countsPeople(counted.head)) traits.push('people');
  if (counted && countsTime(counted.head)) traits.push('duration');
  return traits;
}
