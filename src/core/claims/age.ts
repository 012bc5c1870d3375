/**
 * How old somebody or something is. Finds: "aged 54", "age 7", "54-year-old", "six months old", "Jane Roe, 54,", "Jane Roe (54)", "in his 50s",
 * "Jane Roe (cq), 54,", "the mayor, 54, said", "a boy, 9, and", "turned 70", "ages 18 to 24", "aged 23 and 45". Leaves alone: "Dec. 12, 54 people", "years-old" without a number, "in the 50s".
 */
import { magnitudes } from '../lexicon/numbers';
import { roleHeads } from '../lexicon/titles';
import { grownPeople, youngPeople } from '../lexicon/agedPeople';
import { findCounted } from './countedNoun';
import type { Figure } from './figure';
import { AND, CARDINAL, GAP, LEFT, NUMBER_LEFT, RANGE, RIGHT, oneOf, pattern, LETTER, UPPER, findAll } from './grammar';
import { allOf, anyOf, anyWord, HAS_DIGIT, type Hint } from './hints';
import { readAge } from './values/age';

export function findAges(text: string): Figure[] {
  const byRule = RULES.filter(({ hint }) => hint.test(text)).flatMap(({ at }) =>
    findAll(at, text).map((match) => ageAt(match.index, match[0])),
  );
  const byRole = (ROLE_HINT.test(text) ? findAll(AFTER_ROLE, text) : []).flatMap(
    ({ index, 1: role = '', 2: gap = '', 3: age = '' }) =>
      ofWhom(role.toLowerCase(), age) ? [ageAt(index + role.length + gap.length, age)] : [],
  );
  const listed = (HAS_AGED.test(text) ? findAll(LISTED, text) : [])
    .filter(({ index, 0: age }) => findCounted(text, index + age.length).head === '')
    .map(({ index, 0: age }) => ageAt(index, age));
  return [...byRule, ...byRole, ...listed];
}

function ageAt(start: number, words: string): Figure {
  const value = readAge(words);
  return { kind: 'age', start, end: start + words.length, traits: ['people'], ...(value && { value }) };
}

const YEARS = `(?:1[01]\\d|\\d{1,2})(?:\\.5|½)?(?![\\d%]|[.,:]\\d)`;
const OLD = `(?:${YEARS}|${CARDINAL})`;
const SPAN = '(?:-|‑|\\s{1,3})';
/** The last word of a name before the comma; no month, so that "Sept, 9," stays a date. */
const AFTER_NAME = `(?<!(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,7}\\.?,\\s)(?<=[${UPPER}][${LETTER}'’.-]{1,30}(?:\\s[([](?:cq|CQ)[)\\]])?(?:,${GAP}|\\s\\())`;

/** "the mayor, 58, said", "a boy, 9, and": a person told by their role, the age between commas. */
const ROLE_HINT = allOf(HAS_DIGIT, /,\s\d{1,3},\s/);
const AFTER_ROLE = pattern(`${LEFT}([${LETTER}-]{3,24})(,\\s)(1[01]\\d|[1-9]\\d?)(?=,\\s[a-z])`);

function ofWhom(word: string, age: string): boolean {
  return youngPeople.has(word) || (age.length > 1 && (roleHeads.has(word) || grownPeople.has(word)));
}

/** "aged 21, 33 and 60": those after the first; "aged 23 and 45 people" counts people, "aged 40 and 2-0 up" goals. */
const HAS_AGED = allOf(HAS_DIGIT, anyWord(['aged', 'ages']));
const AGED_BEFORE = `${LEFT}(?:aged|ages)${GAP}\\d{1,3}(?:,${GAP}\\d{1,3}){0,4}`;
const LISTED = pattern(
  `(?:(?<=${AGED_BEFORE},${GAP})(?=\\d{1,3},?${GAP}(?:and${GAP})?\\d)|(?<=${AGED_BEFORE},?${AND}))(?:1[01]\\d|\\d{1,2})(?![\\d%${LETTER}]|[.,:‐‑–—-]\\d|${GAP}(?:of|out${GAP}of|in${GAP}\\d|more|fewer|less|percent|per${GAP}cent|${oneOf(magnitudes)}|(?:and|or)${GAP}(?:over|older|above|under|younger|up))${RIGHT})`,
);

/** `hint` is what no match can do without. */
const RULES: readonly { readonly hint: Hint; readonly at: RegExp }[] = [
  {
    hint: allOf(HAS_DIGIT, anyWord(['over', 'older', 'above', 'under', 'younger'])),
    at: pattern(`${NUMBER_LEFT}${YEARS}${GAP}(?:and|or)${GAP}(?:over|older|above|under|younger)${RIGHT}`),
  },
  {
    hint: anyWord(['old', 'olds', 'age']),
    at: pattern(
      `${NUMBER_LEFT}${OLD}(?:(?:${GAP})?(?:to|or|-|–)(?:${GAP})?${OLD})?${SPAN}(?:year|month|week|day)s?${SPAN}(?:olds?|of${GAP}age)${RIGHT}`,
    ),
  },
  {
    hint: anyWord(['aged', 'age', 'ages']),
    at: pattern(
      `${LEFT}(?:aged|ages?|under${GAP}the${GAP}age${GAP}of|over${GAP}the${GAP}age${GAP}of|the${GAP}age${GAP}of)${GAP}(?:only${GAP}|just${GAP}|about${GAP})?(?:between${GAP}${OLD}${AND}${OLD}|(?:from${GAP})?${OLD}(?:${RANGE}${OLD})?)(?:${GAP}(?:and|or)${GAP}(?:over|older|above|under|younger|up))?${RIGHT}`,
    ),
  },
  {
    hint: anyOf(
      HAS_DIGIT,
      anyWord(['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']),
    ),
    at: pattern(
      `${LEFT}in${GAP}(?:his|her|their|my)${GAP}(?:(?:early|mid|late)${SPAN})?(?:[2-9]0s|['’][2-9]0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)${RIGHT}`,
    ),
  },
  {
    hint: allOf(HAS_DIGIT, anyWord(['turns', 'turned', 'turning'])),
    at: pattern(
      `${LEFT}turn(?:s|ed|ing)${GAP}${YEARS}(?=\\s*(?:[.,;)]|$)|${GAP}(?:on|in|this|last|next|earlier|and|when)${RIGHT})`,
    ),
  },
  // No clock has these hours.
  {
    hint: allOf(HAS_DIGIT, anyWord(['died', 'dies', 'dead'])),
    at: pattern(
      `(?<=${LEFT}(?:died|dies|dead)${GAP}at${GAP})(?:only${GAP}|just${GAP})?(?:1[01]\\d|1[3-9]|[2-9]\\d)(?![\\d%]|[.,:]\\d)(?=\\s*(?:[.,;:)—–]|$)|${GAP}(?:on|in|of|after|from|last|this|and|following)${RIGHT})`,
    ),
  },
  {
    hint: allOf(HAS_DIGIT, anyWord(['who'])),
    at: pattern(`(?<=${LEFT}who${GAP}(?:is|was)${GAP}(?:now${GAP}|then${GAP})?)${YEARS}(?=[,.;)])`),
  },
  // The name tells that it is an age: case matters.
  {
    hint: allOf(HAS_DIGIT, /,\s{1,3}\d|\s\(\d/),
    at: pattern(
      `${AFTER_NAME}(?:1[01]\\d|[1-9]\\d|[4-9])(?=,(?!\\d)|\\)|;|\\s?[―—–]|\\.(?:\\s|$)|${GAP}(?:of|from)${GAP}[${UPPER}])`,
      'g',
    ),
  },
];
