/**
 * Whether what looks like a year is a count: "leaves 2000 homes dark", "a 2000-seat hall", "nearly 2000 came", "at 1900 GMT". Leaves alone: "in 2024 prices
 * rose", "the 2000 elections", "2024 figures show". Few years are round, and many counts: of "2000" less has to be told than of "2024".
 */
import { countAdjectives, countedThings, countLeads, modelThings, yearThings } from '../lexicon/countedThings';
import { auxiliaries, baseVerbs, irregularPasts } from '../lexicon/verbs';
import { peopleNouns, unitNouns } from '../lexicon/units';
import { unitNames, units } from '../lexicon/unitTable';
import { wordSet } from '../lexicon/wordList';
import type { Span } from '../span';
import { countsTime, isPlural } from './countedNoun';
import { GAP, oneOf } from './grammar';

/** `year` has the words that lead to it, and may be a range. */
export function isCount(text: string, year: Span): boolean {
  const found = YEARS.exec(text.slice(year.start, year.end));
  if (!found) return false;
  const lead = found[1];
  const before = text.slice(Math.max(0, year.start - REACH), year.start);
  const next = nounAfter(text, year.end);
  if (next.hyphened) return SIZES.has(next.word) || unitNouns.has(next.word) || peopleNouns.has(next.word);
  if (next.zone) return true;
  const round = [found[2], found[3] ?? next.otherEnd].every((number) => number === undefined || number.endsWith('00'));
  if (lead !== undefined) return round && isLedCount(lead, next);
  return isBareCount(found[2]!, before, next, round);
}

/** "since late 2009", "2009-12", "between 2009 and 2012" */
const YEARS = /^(?:([a-z][a-z -]*?)\s+)?(\d{4})(?:(?:\s+[a-z]+\s+|[-–—/])(\d{4}))?$/i;
/** Code units before a number that are looked at. */
const REACH = 40;
/** After a hyphen: "2000-seat", "2000-strong". */
const SIZES = wordSet('strong seater bed bedroom room home house capacity space place word piece plus odd');

/**
 * "in 2000 homes were dear": in, since, by, until and their like make a year of it, but for "won by 2000 votes", and so do all others where the sentence
 * begins: "After 1900 women were admitted". "Around" counts there, too: "Around 2000 people marched".
 */
function isLedCount(lead: string, { word, measure }: NounAfter): boolean {
  if (lead === 'by') return measure || word === 'votes' || word === 'points';
  return (
    WEAK_LEADS.has(lead.toLowerCase()) &&
    (measure || (countedThings.has(word) && (WEAK_LEADS.has(lead) || lead === 'Around')))
  );
}

const WEAK_LEADS = wordSet('after around between from');

function isBareCount(
  number: string,
  before: string,
  { word, measure, loose, bare, plain }: NounAfter,
  round: boolean,
): boolean {
  if (measure && (round || !loose)) return true;
  if (OWNED.test(before)) return false;
  const thing = countedThings.has(word);
  const plural = plain && isPlural(word) && !yearThings.has(word);
  const lead = COUNT_LEAD.exec(before);
  // "until at least 2030"; "in nearly 2000 homes"
  if (lead) return LED.test(before.slice(0, lead.index)) ? round && thing : thing || (round && (plural || bare));
  const written = LAST_WORD.exec(before)?.[1] ?? '';
  const last = written.toLowerCase();
  if (round)
    return thing ? isCounting(written) || BEFORE_THINGS.has(last) : plural && isCounting(written) && last !== '';
  if (modelThings.has(word) && RECENT.test(number)) return false;
  return thing && !KEEPERS.has(last) && (modelThings.has(word) ? SOLD : COUNTERS).has(last);
}

/** What may lead to a count: nothing, or a verb; in "Euro 2000 fans", "rare 1800 coins" the year is one. */
function isCounting(word: string): boolean {
  const low = word.toLowerCase();
  if (word === '' || COUNTING.has(low) || COUNTERS.has(low)) return true;
  if (word !== low) return false;
  return (
    auxiliaries.has(low) ||
    irregularPasts.has(low) ||
    baseVerbs.has(low) ||
    (/(?:ed|ing|[^aeiou]s|es)$/.test(low) && !/ss$/.test(low))
  );
}

/** "the 2000 elections", "Ellery’s 2024 plans" */
const OWNED = /(?:^|[\s“"‘'(])(?:the|its|their|his|her|our|my|your|[^\s]{1,30}(?:['’]s|s['’]))\s+$/i;
const COUNT_LEAD = new RegExp(`(?:^|[\\s“"‘'(])${oneOf(countLeads)}${GAP}$`, 'i');
const LED = /(?:^|[\s“"‘'(])(?:in|since|by|until|till|from|before|after|during|through|to|not|of|than)\s*$/i;
const LAST_WORD = /([\p{L}’'-]{1,30})\s+$/u;
/** After these a number before a plural may as well be its year. */
const KEEPERS = wordSet(`
of in on for with among by from to as and or all most many new old both between against at than when that which while if before since during until`);
/** Before people, houses and the like they tell of no year: "of 2000 people". */
const BEFORE_THINGS = wordSet(`
of in on for with among by from to as and or all most many against at than that which while before since during until after between around into under per not but nor if when because`);
/** Neither verbs nor adjectives that a year may follow. */
const COUNTING = wordSet(`
only just another some over about around nearly almost or more what where how so plus here including further additional extra other remaining estimated first
last next final`);
/** Models are of these years. */
const RECENT = /^(?:199\d|20[0-2]\d|203[0-5])$/;
/** Before cars they tell that no model is meant, before people that no class of a year is. */
const SOLD = wordSet('sold sells sell selling bought built were are');
const COUNTERS = wordSet(`
were are sold hired hires built drew held holds employs employed lost made sent took left leaves cut cuts killed killing injured injuring hurt hurting seats
housed houses evacuated rescued attracted arrested counted planted treated`);

interface NounAfter {
  /** In small letters; '' where there is none. */
  readonly word: string;
  readonly hyphened?: boolean;
  /** Directly after the number, in small letters. */
  readonly plain: boolean;
  readonly measure: boolean;
  /** A measure that may as well be of a year: "the 2022 pound slump", "her 2016 days as mayor". */
  readonly loose?: boolean;
  /** A zone of time: "1900 GMT". */
  readonly zone?: boolean;
  /** Nothing that could belong to the number. */
  readonly bare: boolean;
  /** "to 2000" of "1900 to 2000 guests". */
  readonly otherEnd?: string;
}

const NOTHING: NounAfter = { word: '', plain: false, measure: false, bare: false };

function nounAfter(text: string, at: number): NounAfter {
  const after = text.slice(at, at + REACH);
  const other = OTHER_END.exec(after);
  const rest = other ? after.slice(other[0].length) : after;
  const otherEnd = other?.[1];
  const hyphened = HYPHENED.exec(rest)?.[1];
  if (hyphened !== undefined) return { ...NOTHING, word: hyphened.toLowerCase(), hyphened: true };
  if (ZONE.test(rest)) return { ...NOTHING, zone: true };
  const words = WORDS.exec(rest)?.slice(1).filter(Boolean) ?? [];
  const skipped = words.findIndex((word) => !countAdjectives.has(word));
  const written = words[Math.max(0, skipped)] ?? '';
  const word = written.toLowerCase();
  const measure = isMeasure(words[0] ?? '');
  return {
    word: written === word ? word : '',
    plain: skipped === 0 && written === word,
    measure,
    loose: measure && (countsTime(word) || (word.length > 3 && !word.endsWith('s') && word !== 'feet')),
    bare: /^\s+[a-z]{2,}/.test(rest) && !isPlural(word),
    ...(otherEnd !== undefined && { otherEnd }),
  };
}

const OTHER_END = /^(?:\s+(?:and|to|or)\s+|\s?[-–]\s?)(\d{4})(?=[\s-])/;
const HYPHENED = /^[-‐‑]([a-z]{2,20})/i;
const ZONE = /^\s{1,3}(?:GMT|UTC|BST|CET|IST|local\s{1,3}time)(?![\p{L}\d])/u;
const WORDS = /^\s{1,3}([\p{L}/-]{2,20})(?:\s{1,3}([\p{L}-]{2,20}))?(?:\s{1,3}([\p{L}-]{2,20}))?/u;

/** "kg", "MW", "litres", "years"; "GB" may be a country. */
function isMeasure(word: string): boolean {
  if (word === 'square' || word === 'cubic' || word === 'sq') return true;
  if (word.endsWith('s') && countsTime(word)) return true;
  const dimension = units.get(unitNames.get(word.toLowerCase()) ?? '')?.dimension;
  return dimension !== undefined && dimension !== 'time' && dimension !== 'data' && !/^\p{Lu}\p{Ll}/u.test(word);
}
