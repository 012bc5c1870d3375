/**
 * The noun a figure counts. "2,500 personnel", "two dozen volunteer firefighters", "12-member panel", "6 feet": words are taken up to
 * the first plural, four at most. "12 in the first year", "killed 40 and": nothing is counted here, and the figure stands alone.
 */
import { irregularPlurals, measures, notPlurals, peopleNouns, phraseEnders, unitNouns } from '../lexicon/units';
import { unitNames } from '../lexicon/unitTable';
import { magnitudes, ordinals, smallCardinals, tens } from '../lexicon/numbers';
import { compiled } from '../text/compiled';
import { LETTER, oneOf } from './grammar';

export interface Counted {
  /** Where the counted phrase ends; where it was to begin when nothing is counted. */
  readonly end: number;
  /** The counted word in small letters; empty when there is none. */
  readonly head: string;
}

/** Words looked at after a figure: more would take in the verb. */
const REACH = 4;
const WORD = /(?:\s{1,3}|[-‐‑])((?:\p{Lu}\.){2,4}|[\p{L}°][\p{L}\p{M}'’/]{0,30}(?:[-‐‑][\p{L}\p{M}]{1,20}){0,3})/uy;
/** "km", and what takes more than one word: "miles per hour", "degrees Celsius", "square feet". */
const MEASURE = new RegExp(
  `(?:\\s{1,3}|-)?(${oneOf([...measures, ...[...unitNames.keys()].filter((name) => name.includes(' '))])})(?![${LETTER}\\d°])`,
  'iy',
);
const NUMBER_WORDS: ReadonlySet<string> = new Set([...magnitudes, ...ordinals, ...smallCardinals, ...tens]);

export function findCounted(text: string, at: number): Counted {
  compiled(MEASURE, text).lastIndex = at;
  const measure = MEASURE.exec(text);
  if (measure) return { end: MEASURE.lastIndex, head: measure[1]!.toLowerCase().replace(/\s+/g, ' ') };
  let pos = at;
  for (let i = 0; i < REACH; i++) {
    WORD.lastIndex = pos;
    const match = WORD.exec(text);
    if (!match) break;
    const said = match[1]!.toLowerCase();
    // "12 months’ probation"
    const owns = /s['’]$/.test(said) && countsTime(said.slice(0, -1));
    const word = owns ? said.slice(0, -1) : said;
    const hyphened = i === 0 && !/^\s/.test(match[0]);
    // "15-plus years" and "60-odd years" count years.
    if (hyphened && word !== 'plus' && word !== 'odd') return afterHyphen(text, WORD.lastIndex, word);
    if ((phraseEnders.has(word) && !hyphened) || NUMBER_WORDS.has(word) || /['’]/.test(word)) break;
    pos = owns ? WORD.lastIndex - 1 : WORD.lastIndex;
    if (isPlural(word) && !(irregularPlurals.has(word) && isPluralNext(text, pos))) return { end: pos, head: word };
    if (i === 0 && isSingularHead(word) && !isPluralNext(text, pos)) return { end: pos, head: word };
  }
  return { end: at, head: '' };
}

/** A head that can follow "one": "one person", "1 mile". */
export function isSingularHead(word: string): boolean {
  return unitNouns.has(word) || peopleNouns.has(word);
}

export function isPlural(word: string): boolean {
  if (irregularPlurals.has(word)) return true;
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|['’]s)$/.test(word) && !notPlurals.has(word);
}

export function countsPeople(head: string): boolean {
  return peopleNouns.has(head.replace(/s$/, '')) || PEOPLE_PLURALS.has(head);
}

export function countsTime(head: string): boolean {
  return /^(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|generation)s?$|^centur(?:y|ies)$/.test(
    head,
  );
}

// prettier-ignore
const PEOPLE_PLURALS: ReadonlySet<string> = new Set([
  'people', 'men', 'women', 'children', 'personnel', 'police', 'staff', 'policemen', 'servicemen', 'gunmen', 'dead', 'wounded', 'injured', 'missing',
  'deaths', 'lives', 'families', 'casualties', 'troops', 'forces', 'babies', 'votes', 'fatalities', 'jobs',
]);

/** "12-member panel", "a 3-year contract", "5,000-strong crowd": the hyphened word and the noun after it. */
function afterHyphen(text: string, at: number, word: string): Counted {
  const end = nounEnd(text, at);
  // "six-month suspended sentence"
  const noun = end > at && /(?:ed|ing|ent|al|il|ive|ic|ous)$/.test(text.slice(at, end)) ? nounEnd(text, end) : end;
  return { end: noun, head: word };
}

/** Past the next word if it can belong to the phrase; `at` otherwise. */
function nounEnd(text: string, at: number): number {
  WORD.lastIndex = at;
  const next = /\s/.test(text.charAt(at)) ? WORD.exec(text)?.[1] : undefined;
  // "the seven-day Ellery Fair": a name is no part of it.
  return next === undefined || /^\p{Lu}\p{Ll}/u.test(next) || phraseEnders.has(next.toLowerCase()) || /['’]/.test(next)
    ? at
    : WORD.lastIndex;
}

/** Whether the word before only modifies the noun after it: "police officers", "staff members". */
function isPluralNext(text: string, at: number): boolean {
  WORD.lastIndex = at;
  const next = WORD.exec(text)?.[1]?.toLowerCase();
  return next !== undefined && isPlural(next) && !phraseEnders.has(next);
}
