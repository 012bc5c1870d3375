/**
 * What is written right after the digits and may be one thing or another. "59.1m" are millions, but meters next to a word of length: "50m high", "the 100m final",
 * "a depth of 30m". "20t" are tonnes, "1.4b people" billions, "50K a year" thousands. "Flat 3K", "a 10K race" and "221B" are no figures.
 */
import type { Amount } from '../analysis';
import { compiled } from '../text/compiled';
import { findCounted } from './countedNoun';
import { LETTER, RIGHT, pattern } from './grammar';
import { readAmount } from './values/amount';

/** After an amount: "20t", "1,500cc". */
export const GLUED = `(?:[bt]|sqft|cc|mah|rpm|psi|bhp)(?![${LETTER}\\d_-])`;

export interface Glued {
  readonly value?: Amount;
  readonly end: number;
}

/** Undefined where nothing is glued to the number, null where it makes a name of it. `words` end at `end`; `counts` tells whether a noun follows. */
export function readGlued(text: string, end: number, words: string, counts: boolean): Glued | null | undefined {
  compiled(GLUED_AT, text).lastIndex = end;
  const unit = GLUED_AT.exec(text)?.[0];
  if (unit === 'b') return billions(text, end, words);
  // "'92t" is a broken apostrophe
  if (unit === 't' && /['’\\]/.test(text.charAt(end - words.length - 1))) return null;
  // "a 5T phone"
  if (unit === 'B' || unit === 'T') return null;
  if (unit !== undefined) return { ...valued(measured(words, unit.toLowerCase())), end: end + unit.length };
  if (counts) return undefined;
  if (isName(text, end - words.length, end, words)) return null;
  if (!SHORT_M.test(words) || !nearLength(text, end - words.length, end, words)) return undefined;
  return { ...valued(readAmount(`${words.replace(M_INSIDE, '').slice(0, -1)} meters`, 'number')), end };
}

/** "Flat 12K", "a 10K race", "5K"; sums are none: "raised 12M", "raised 5M". */
function isName(text: string, start: number, end: number, words: string): boolean {
  if (!SHORT_CAPITAL.test(words)) return false;
  if (words === PENSION) return true;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (OF_PLACE.test(before) || OF_ROAD.test(after) || SHOWN_OR_RUN.test(after)) return true;
  if (OF_SUM.test(before)) return false;
  if (words.length === 2 || !DISTANCE.test(words)) return words.length === 2;
  return RUN_BEFORE.test(before) || (OWN.test(before) && NO_NOUN.test(after));
}

/** "1.4b people", "1.4b", "spent 3b"; "3b" alone is a door. */
function billions(text: string, at: number, words: string): Glued | null {
  const { head, end } = findCounted(text, at + 1);
  const summed = OF_SUM.test(text.slice(Math.max(0, at - words.length - REACH), at - words.length));
  if (head === '' && !words.includes('.') && !summed) return null;
  return { ...valued(readAmount(`${words} billion${text.slice(at + 1, end)}`, 'number')), end };
}

function measured(words: string, unit: string): Amount | undefined {
  const name = NAMES[unit];
  const value = readAmount(name === undefined ? words : `${words} ${name}`, 'number');
  return value && name === undefined ? { ...value, of: unit } : value;
}

const NAMES: Readonly<Record<string, string>> = { t: 'tonnes', sqft: 'square feet' };

function valued(value: Amount | undefined): Pick<Glued, 'value'> {
  return value ? { value } : {};
}

function nearLength(text: string, start: number, end: number, words: string): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return (
    AFTER.test(text.slice(end, end + REACH)) ||
    BEFORE.test(before) ||
    (RACE.test(words) && OF_RACE.test(before)) ||
    (LEG.test(words) && OF_LEG.test(before))
  );
}

const GLUED_AT = pattern(GLUED, 'iy');
const SHORT_CAPITAL = /^\d{1,3}[KM]$/;
const PENSION = '401K';
/** "Flat 3K", "Bus 12K" */
const OF_PLACE =
  /\b(?:flats?|apartments?|apt\.?|rooms?|seats?|row|gates?|units?|bus|buses|route|suite|door|platform|stand|block|section|bay|no\.)\s$/i;
/** "12K Elm Road" */
const OF_ROAD =
  /^\s(?:[A-Z][a-z’'-]{1,20}\s){1,3}(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Drive|Terrace|Square|Court|Close)(?![a-z])/;
/** "10K run", "4K TV", "10K filing" */
const SHOWN_OR_RUN = pattern(
  `^(?:[-\\s](?:(?:charity|fun|trail|road|night)\\s)?(?:runs?|runners?|races?|racing|walk|swim|course|TVs?|televisions?|filing|screens?|displays?|monitors?|resolution|video|footage|cameras?|film|movie|streaming|projectors?|discs?|blu-ray)${RIGHT})`,
  'i',
);
/** "ran the 10K", "came second in her first 10K." */
const DISTANCE = /^(?:10|15|20|25|30|50|100)K$/;
const RUN_BEFORE =
  /\b(?:run|runs|ran|running|race|raced|finish|finished)\s(?:(?:an?|the|his|her|their)\s)?(?:[a-z]{3,10}\s)?$/i;
const OWN = /\b(?:an?|the|his|her|their)\s(?:first|second|third|last|fastest)?\s?$/i;
const NO_NOUN = /^(?:[.,;:)]|$|\s(?:in|at|on|and|for|to|this|last|next|with)\b)/i;
/** "raised 12M", "sold for 3b" */
const OF_SUM =
  /\b(?:rais(?:es?|ed|ing)|spen(?:ds?|t|ding)|worth|costs?|costing|pa(?:ys?|id|ying)|earn(?:s|ed|ing)?|ow(?:es?|ed|ing)|borrow(?:s|ed|ing)?|invest(?:s|ed|ing)?|donat(?:es?|ed|ing)|(?:sold|bought|valued|priced)\s(?:for|at))\s$/i;
const SHORT_M = /\dm$/i;
/** "5m-10m". */
const M_INSIDE = /(?<=\d)m(?=[\s‐‑–-])/gi;
/** Code units. */
const REACH = 60;
const AFTER = pattern(
  `^(?:[-\\s](?:high|tall|long|wide|deep|thick|across|away|apart|below|above|beneath|underwater|offshore|inland|north|south|east|west|from\\s(?:the|its|his|her|their|an?|each|where)|radius|stretch|section|drop|fall|walls?|fences?|towers?|cranes?|masts?|cliffs?|waves?|trench|holes?|tunnel|bridge|yachts?|boats?|ships?|vessels?|statue|trees?|pools?|track|platform|springboard|final|semi-?finals?|heats?|race|races|sprints?|dash|hurdles|relay|freestyle|butterfly|breaststroke|backstroke|medley|individual|swim|steeplechase|event|champions?|championships?|gold|silver|bronze|runners?|sprinters?)${RIGHT}|\\s?\\(\\s?\\d[\\d.,]{0,8}\\s?(?:ft|feet|foot|inches|yards?|miles?)${RIGHT})`,
  'i',
);
const BEFORE =
  /(?:\b(?:men|women|boys|girls)['’]s\s|\b(?:stands?|stood|standing|measur(?:es|ed|ing)|fell|dropped|plunged|climbed|dived|dove|ran|swam|walked|jumped|leapt|threw|within)\s|\b(?:heights?|depths?|lengths?|widths?|altitude|elevation|distances?|diameter|deep|tall|met(?:er|re)s?|feet|ft|sprint|hurdles|waves?|walls?|fences?|towers?|cliffs?|trench|shaft|tunnel|tides?)\b[^.!?;]{0,40})$/i;
/** "in the second 50m", "his last 100m". */
const LEG = /^(?:25|50|75|100|150|200|300|400|500|800)m$/;
const OF_LEG = /\b(?:first|second|third|fourth|final|last|opening|closing)\s$/i;
/** "won the 200m", "in the 100m and 200m". */
const RACE = /^(?:60|80|1[01]0|[248]00|1,?500|3,?000|5,?000|10,?000)m$/;
const OF_RACE = /\b(?:the|in|over|at)\s(?:(?:\d{2,3}m|\d{1,2},?\d{3}m)(?:,\s|\sand\s)){0,3}$/i;
