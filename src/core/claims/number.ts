/**
 * Counts and measures. Finds: "about 2,500 personnel", "nearly two dozen firefighters", "40 km", "6-foot-2", "thousands of people", "three times". Leaves
 * alone: "one of them", "the two met", "Boeing 747".
 */
import { vagueMagnitudes } from '../lexicon/numbers';
import { measures } from '../lexicon/units';
import { unitNames } from '../lexicon/unitTable';
import { type Counted, findCounted, isSingularHead } from './countedNoun';
import type { Figure } from './figure';
import { GLUED, readGlued } from './glued';
import {
  AMOUNT,
  AND,
  APPROXIMATION,
  BETWEEN,
  CARDINAL,
  GAP,
  HAS_AMOUNT,
  LEFT,
  MINUS,
  NUMBER_LEFT,
  RANGE,
  RIGHT,
  VAGUE,
  YEAR,
  oneOf,
  pattern,
  LETTER,
  findAll,
} from './grammar';
import { anyOf, anyWord } from './hints';
import { traitsOf } from './traits';
import { namesLargeUnit, readCompound } from './values/compound';
import { readNumeral } from './values/numeral';
import { readPer } from './values/per';

/** How often, or two weeks; "twice as many" is a ratio and comes first, "a fortnight ago" a date. */
const OFTEN = pattern(`${LEFT}(?:twice|an?${GAP}fortnight)${RIGHT}`);

const HAS_OFTEN = anyWord(['twice', 'fortnight']);

export function findNumbers(text: string): Figure[] {
  const often = (HAS_OFTEN.test(text) ? findAll(OFTEN, text) : []).map(({ index, 0: words }): Figure => ({
    kind: 'number',
    start: index,
    end: index + words.length,
    traits: ['small'],
  }));
  return [...often, ...(HAS_COUNT.test(text) ? findCounts(text) : [])];
}

const HAS_COUNT = anyOf(HAS_AMOUNT, anyWord(vagueMagnitudes));

/** "from 50 in 2019 to 75": the year is no end of a range. */
const YEAR_TO = `(?<=\\b(?:in|since|by)\\s)${YEAR}${GAP}to`;
const SIGNED = `${MINUS}?${AMOUNT}`;
const COUNT = pattern(
  `${NUMBER_LEFT}(?:(${BETWEEN})(${SIGNED}${AND}${SIGNED})|(${APPROXIMATION})?((?:(?!${YEAR_TO})${SIGNED}${RANGE})?${SIGNED}|${VAGUE}))(?:(?=${oneOf(measures)}${RIGHT}|${GLUED}|st${GAP}\\d{1,2}\\s?lbs?${RIGHT})|(?![%${LETTER}\\d]|-\\d|[.:/]\\d))`,
);
const SMALL_WORD = pattern(`^${CARDINAL}$`, 'i');
const DIGITS_ONLY = /^\d{1,4}$/;
const NAME_BEFORE = /(?:^|[\s“"‘'(])(\p{Lu}[\p{L}\p{M}&’'.-]{0,30})\s$/u;

function findCounts(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of findAll(COUNT, text)) {
    const whole = match[0];
    const approximation = match[1] ?? match[3] ?? '';
    const amount = match[2] ?? match[4] ?? '';
    const start = match.index;
    const end = start + whole.length;
    const compound = namesLargeUnit(text, end) ? compoundAt(text, start + approximation.length) : undefined;
    if (compound) found.push({ kind: 'number', start, end: compound.end, traits: traitsOf(whole, compound) });
    const counted = findCounted(text, end);
    const glued = readGlued(text, end, whole, counted.head !== '');
    if (glued) found.push({ kind: 'number', start, ...glued, traits: traitsOf(whole) });
    if (glued !== undefined) continue;
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
      const rate = perEnd(text, counted.end);
      if (rate !== undefined) found.push({ kind: 'number', start, end: rate, traits: [...traits, 'rate'] });
      found.push({ kind: 'number', start, end: counted.end, traits });
    }
  }
  return found;
}

/** "6-foot-2", "2 hours 14 minutes"; its parts stay candidates for where another figure takes one of them. */
function compoundAt(text: string, at: number): Counted | undefined {
  const first = readNumeral(text, at);
  const compound = first && readCompound(text, first);
  return compound && { end: compound.end, head: `${compound.unit}s` };
}

/** Past "per 100,000 residents", "for every 1,000 births", "per person". */
function perEnd(text: string, at: number): number | undefined {
  const each = readPer(text, at);
  return each && each.end;
}

const VAGUE_AMOUNT = pattern(`^${VAGUE}$`, 'i');
const VAGUE_OF = /^\s{1,3}of\b/iu;

/** A figure that stands for a count, not for a pronoun ("one", "the two") or part of a name ("Falcon 9"). */
function countsSomething(
  text: string,
  start: number,
  amount: string,
  approximation: string,
  counted: Counted,
): boolean {
  if (/^one$/iu.test(amount)) return isSingularHead(counted.head) || unitNames.has(counted.head);
  if (SMALL_WORD.test(amount))
    return counted.head !== '' || (approximation !== '' && !/^(?:only|just|another|some)/iu.test(approximation));
  if (!DIGITS_ONLY.test(amount) || approximation !== '') return true;
  const name = NAME_BEFORE.exec(text.slice(Math.max(0, start - 34), start));
  if (!name || counted.head !== '') return true;
  const before = text.slice(0, Math.max(0, start - name[1]!.length - 1));
  return /^$|[.!?:]["”’')]?\s*$/.test(before.slice(-5));
}
