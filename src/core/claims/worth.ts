/**
 * Check-worthiness: one table, added up. A claim starts with what its kind is worth; its own traits and the signs of its sentence add or
 * take away; the sum is clipped to 0..1. It sorts and never hides. The heaviest rows that apply are the words of `why`, so that the order of
 * a list and the reasons given for it are the same thing. Never says that anything is true or false.
 */
import type { ClaimKind } from '../analysis';
import type { SentenceSign, SentenceSigns } from './signs';
import type { Statement, StatementTrait } from './statement';

export interface Worth {
  readonly score: number;
  readonly why: readonly string[];
}

export function weigh(statement: Statement, words: string, sentence: SentenceSigns): Worth {
  const base = KINDS[statement.kind];
  const rows: Row[] = [{ weight: base.weight, why: base.why(shorten(words)) }];
  for (const trait of statement.traits) rows.push(TRAITS[trait]);
  if (!SPELLINGS.has(statement.kind)) for (const sign of sentence.signs) rows.push(SIGNS[sign]);
  const sum = rows.reduce((total, { weight }) => total + weight, 0);
  const reasons = rows.slice(1).filter(({ why }) => why !== '');
  const [first] = rows;
  const spoken = [first!, ...reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))].slice(0, REASONS);
  return {
    score: round(Math.min(1, Math.max(0, sum))),
    why: spoken.map(({ why }) => why.replace('%hedge', sentence.hedge)),
  };
}

/** `weight` in points of a score of 0..1; `why` empty where the row only sorts. */
interface Row {
  readonly weight: number;
  readonly why: string;
}

/** Reasons told: more is not read. */
const REASONS = 5;

/**
 * What each kind is worth before anything else is known. A quotation can be held against a recording, and being wrong about one is a
 * correction; a sum or a share is looked up in minutes; a name is a matter of spelling; a place seldom goes wrong.
 */
const KINDS: Readonly<Record<ClaimKind, { readonly weight: number; readonly why: (words: string) => string }>> = {
  quote: { weight: 0.5, why: () => 'quotes somebody’s own words' },
  percentage: { weight: 0.54, why: (words) => `gives a share: ${words}` },
  money: { weight: 0.5, why: (words) => `gives a sum of money: ${words}` },
  number: { weight: 0.46, why: (words) => `gives a figure: ${words}` },
  superlative: { weight: 0.36, why: (words) => `says something is the first, the only or the most: ${words}` },
  'reported-speech': { weight: 0.36, why: () => 'reports what somebody said' },
  age: { weight: 0.38, why: (words) => `gives an age: ${words}` },
  title: { weight: 0.34, why: (words) => `gives somebody’s title or rank: ${words}` },
  name: { weight: 0.32, why: () => 'first full mention: check the spelling' },
  date: { weight: 0.32, why: (words) => `gives a date or time: ${words}` },
  share: { weight: 0.5, why: (words) => `gives a share: ${words}` },
  rank: { weight: 0.42, why: (words) => `gives a rank: ${words}` },
  ratio: { weight: 0.46, why: (words) => `relates two figures: ${words}` },
  change: { weight: 0.54, why: (words) => `says how much something changed: ${words}` },
  comparison: { weight: 0.44, why: (words) => `compares: ${words}` },
  cause: { weight: 0.4, why: (words) => `says that one thing caused another: ${words}` },
  event: { weight: 0.3, why: () => 'says who did what' },
  document: { weight: 0.44, why: (words) => `cites a law or document: ${words}` },
  contact: { weight: 0.34, why: (words) => `gives an address or number that readers will use: ${words}` },
  place: { weight: 0.12, why: () => 'first mention of the place: check the spelling and where it is' },
};

/** Checked by their spelling: what the sentence says of them does not matter. */
const SPELLINGS: ReadonlySet<ClaimKind> = new Set(['name', 'place', 'title']);

const TRAITS: Readonly<Record<StatementTrait, Row>> = {
  direct: { weight: 0.1, why: '' },
  mixed: { weight: 0.04, why: 'a fragment: check that it keeps its meaning' },
  'no-speaker': { weight: 0.14, why: 'quoted with nobody named for it' },
  'vague-speaker': { weight: 0.1, why: 'names a source only vaguely' },
  'unsure-speaker': { weight: 0.05, why: 'who said it is not clear from the draft' },
  unclosed: { weight: 0.05, why: 'the closing quotation mark is missing' },
  'holds-figure': { weight: 0.08, why: 'has a figure in it' },
  reported: { weight: 0.02, why: 'stands in somebody’s words' },
  headline: { weight: 0.08, why: 'stands in the headline' },
  person: { weight: 0.06, why: '' },
  cq: { weight: -0.06, why: 'the writer marked it as checked: (cq)' },
  large: { weight: 0.06, why: 'a large figure' },
  rate: { weight: 0.07, why: 'compares or relates figures' },
  people: { weight: 0.06, why: 'counts people' },
  approximate: { weight: 0.05, why: 'approximate: ask for the exact figure' },
  uncounted: { weight: -0.09, why: 'a figure nobody seems to have counted' },
  small: { weight: -0.1, why: '' },
  duration: { weight: -0.07, why: 'a length of time' },
  'full-date': { weight: 0.08, why: 'a date that can be looked up' },
  'relative-date': { weight: -0.16, why: 'depends on the day of publication' },
  dateline: { weight: -0.2, why: 'only the dateline' },
  scoped: { weight: 0.12, why: 'says where or since when: that can be looked up' },
  judged: { weight: -0.12, why: 'best or worst is in part a matter of taste' },
  weakened: { weight: -0.12, why: '“one of” claims little' },
};

/**
 * From the sentence. Signs, and the order of the kinds of figures, follow a logistic regression on 4,721 sentences with figures of US debates that people
 * marked as worth checking or not, an eighth of a logit to 0.01, rounded; debates have no quotations, so speech and names are weighed by hand.
 */
const SIGNS: Readonly<Record<SentenceSign, Row>> = {
  comparison: { weight: 0.07, why: 'says that something grew, fell or differs' },
  'recorded-act': { weight: 0.1, why: '' },
  'public-matter': { weight: 0.08, why: 'concerns many people' },
  'names-others': { weight: 0.05, why: '' },
  long: { weight: 0.02, why: '' },
  short: { weight: -0.03, why: '' },
  hedged: { weight: -0.05, why: 'hedged: “%hedge”' },
  judgment: { weight: -0.04, why: '' },
  'first-person': { weight: -0.06, why: '' },
  'second-person': { weight: -0.04, why: '' },
  view: { weight: -0.1, why: 'an opinion rather than a fact' },
  duty: { weight: -0.11, why: 'says what should be, not what is' },
  prediction: { weight: -0.09, why: 'speaks of the future or of what might be' },
  question: { weight: -0.19, why: 'a question' },
};

/** Code units of a claim repeated in its reason. */
const LONGEST = 60;

function shorten(words: string): string {
  const plain = words.replace(/\s+/g, ' ');
  if (plain.length <= LONGEST) return plain;
  return `${plain
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
