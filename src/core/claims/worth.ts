/**
 * Check-worthiness: the sentence carries it, by the trained model (`worthiness/`); what kind of claim it is and its own traits order the claims
 * within the sentence, as odds. It sorts and never hides. The heaviest reasons are the words of `why`, so that the order of a list and the
 * reasons given for it are the same thing. Never says that anything is true or false.
 */
import * as l10n from '@vscode/l10n';
import type { ClaimKind } from '../analysis';
import { shorten } from '../said';
import type { SentenceSign, SentenceSigns } from './signs';
import type { Statement, StatementTrait } from './statement';
import type { ReasonTopic } from './worthiness/reasons';

export interface Worth {
  readonly score: number;
  readonly why: readonly string[];
}

export function weigh(statement: Statement, words: string, { worth, signs, hedge }: SentenceSigns): Worth {
  const base = KINDS[statement.kind];
  const traits = statement.traits.map((trait) => TRAITS[trait]);
  const spelling = SPELLINGS[statement.kind];
  // What the sentence says matters little to how a name in it is spelled.
  if (spelling !== undefined)
    return {
      score: round(worth.p * spelling),
      why: [base.why(shorten(words)), ...traits.flatMap(({ why }) => (why ? [why(hedge)] : []))],
    };
  const shift = traits.reduce((sum, { weight }) => sum + weight, base.weight);
  const reasons = [
    ...[...traits, ...[...signs].map((sign) => SIGNS[sign])].flatMap(({ weight, why }) =>
      why ? [{ weight, why: why(hedge) }] : [],
    ),
    ...worth.reasons
      .filter(({ about }) => about === undefined || !base.says?.includes(about))
      .map(({ words: why, weight }) => ({ why, weight })),
  ];
  const spoken = reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(({ why }) => why);
  return {
    score: round(shiftOdds(worth.p, shift)),
    why: [...new Set([base.why(shorten(words)), ...spoken])].slice(0, REASONS),
  };
}

/** Adds to the log odds of a probability, which is kept from the ends, where nothing could move it. */
function shiftOdds(p: number, by: number): number {
  const kept = Math.min(1 - SURE, Math.max(SURE, p));
  return 1 / (1 + Math.exp(-Math.log(kept / (1 - kept)) - by));
}

const SURE = 0.01;

/** `weight` in log odds; without `why` where the row only sorts. */
interface Row {
  readonly weight: number;
  readonly why?: (hedge: string) => string;
}

/** Reasons told: more is not read. */
const REASONS = 5;

interface Kind {
  readonly weight: number;
  readonly why: (words: string) => string;
  /** Topics of the sentence that this says already, and more exactly. */
  readonly says?: readonly ReasonTopic[];
}

/**
 * The claim that a sentence is worth checking for stands at about the sentence's own odds, others below it: what can be looked up in minutes
 * before what takes a call, and what is only a matter of spelling well below. A contact that readers will use is checked whatever it says.
 */
const KINDS: Readonly<Record<ClaimKind, Kind>> = {
  quote: { weight: 0, why: () => l10n.t('quotes somebody’s own words'), says: ['speech'] },
  percentage: { weight: 0, why: (words) => l10n.t('gives a share: {0}', words), says: ['figure'] },
  money: { weight: 0, why: (words) => l10n.t('gives a sum of money: {0}', words), says: ['figure', 'money'] },
  number: { weight: 0, why: (words) => l10n.t('gives a figure: {0}', words), says: ['figure'] },
  superlative: {
    weight: -0.1,
    why: (words) => l10n.t('says something is the first, the only or the most: {0}', words),
    says: ['extreme'],
  },
  'reported-speech': { weight: -0.1, why: () => l10n.t('reports what somebody said'), says: ['speech'] },
  age: { weight: -0.4, why: (words) => l10n.t('gives an age: {0}', words), says: ['figure'] },
  title: { weight: 0, why: (words) => l10n.t('gives somebody’s title or rank: {0}', words) },
  name: { weight: 0, why: () => l10n.t('first full mention: check the spelling') },
  date: { weight: -0.4, why: (words) => l10n.t('gives a date or time: {0}', words), says: ['time'] },
  share: { weight: 0, why: (words) => l10n.t('gives a share: {0}', words), says: ['figure'] },
  rank: { weight: -0.1, why: (words) => l10n.t('gives a rank: {0}', words), says: ['figure'] },
  ratio: { weight: 0, why: (words) => l10n.t('relates two figures: {0}', words), says: ['figure'] },
  change: {
    weight: 0,
    why: (words) => l10n.t('says how much something changed: {0}', words),
    says: ['figure', 'change'],
  },
  comparison: { weight: -0.05, why: (words) => l10n.t('compares: {0}', words), says: ['change'] },
  cause: { weight: -0.05, why: (words) => l10n.t('says that one thing caused another: {0}', words) },
  event: { weight: -0.1, why: () => l10n.t('says who did what'), says: ['act'] },
  document: { weight: -0.2, why: (words) => l10n.t('cites a law or document: {0}', words) },
  contact: { weight: 1, why: (words) => l10n.t('gives an address or number that readers will use: {0}', words) },
  place: { weight: 0, why: () => l10n.t('first mention of the place: check the spelling and where it is') },
};

/** Checked by their spelling: a share of what their sentence is worth, so that they come after what it says and never before it. */
const SPELLINGS: Readonly<Partial<Record<ClaimKind, number>>> = { title: 0.6, name: 0.5, place: 0.3 };

/** Said of a claim that has its `cq`. */
export function markedChecked(): string {
  return l10n.t('the writer marked it as checked: (cq)');
}

const TRAITS: Readonly<Record<StatementTrait, Row>> = {
  direct: { weight: 0.1 },
  mixed: { weight: 0.05, why: () => l10n.t('a fragment: check that it keeps its meaning') },
  'no-speaker': { weight: 0.5, why: () => l10n.t('quoted with nobody named for it') },
  'vague-speaker': { weight: 0.3, why: () => l10n.t('names a source only vaguely') },
  'unsure-speaker': { weight: 0.15, why: () => l10n.t('who said it is not clear from the draft') },
  unclosed: { weight: 0.15, why: () => l10n.t('the closing quotation mark is missing') },
  'holds-figure': { weight: 0.1, why: () => l10n.t('states a figure') },
  reported: { weight: 0, why: () => l10n.t('stands in somebody’s words') },
  headline: { weight: 0.3, why: () => l10n.t('stands in the headline') },
  person: { weight: 0.2 },
  cq: { weight: -0.3, why: markedChecked },
  large: { weight: 0.1, why: () => l10n.t('a large figure') },
  rate: { weight: 0.1, why: () => l10n.t('compares or relates figures') },
  people: { weight: 0.1, why: () => l10n.t('counts people') },
  approximate: { weight: 0.1, why: () => l10n.t('approximate: ask for the exact figure') },
  uncounted: { weight: -0.3, why: () => l10n.t('a figure nobody seems to have counted') },
  small: { weight: -0.3 },
  duration: { weight: -0.2, why: () => l10n.t('a length of time') },
  'full-date': { weight: 0.2, why: () => l10n.t('a date that can be looked up') },
  'relative-date': { weight: -0.5, why: () => l10n.t('depends on the day of publication') },
  dateline: { weight: -2, why: () => l10n.t('only the dateline') },
  scoped: { weight: 0.15, why: () => l10n.t('says where or since when: that can be looked up') },
  judged: { weight: -0.3, why: () => l10n.t('best or worst is in part a matter of taste') },
  weakened: { weight: -0.3, why: () => l10n.t('“one of” claims little') },
};

/** What the words of a sentence say of it beside the score, which has them in it: the weights only order the reasons. */
const SIGNS: Readonly<Record<SentenceSign, Row>> = {
  hedged: { weight: -0.8, why: (hedge) => l10n.t('hedged: “{0}”', hedge) },
  view: { weight: -0.8, why: () => l10n.t('an opinion rather than a fact') },
  duty: { weight: -0.6, why: () => l10n.t('says what should be, not what is') },
  prediction: { weight: -0.6, why: () => l10n.t('speaks of the future or of what might be') },
  question: { weight: -1, why: () => l10n.t('a question') },
};

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
