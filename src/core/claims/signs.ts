/**
 * What a sentence says about its own claims: whether it can be looked up (votes, sums, comparisons), touches many, or is a view, a promise, a
 * question. Plain counts of words from lists; the weights are in `worth.ts`.
 */
import { hedges } from '../lexicon/hedges';
import { duties, judgments, predictions, publicMatters, recordedActs, viewPhrases } from '../lexicon/opinion';
import { comparisonWords } from '../lexicon/superlatives';
import { LEFT, RIGHT, oneOf, pattern } from './grammar';

export type SentenceSign =
  | 'comparison'
  | 'recorded-act'
  | 'public-matter'
  | 'hedged'
  | 'view'
  | 'judgment'
  | 'duty'
  | 'prediction'
  | 'question'
  | 'short'
  | 'long'
  | 'names-others'
  | 'first-person'
  | 'second-person';

export interface SentenceSigns {
  readonly signs: ReadonlySet<SentenceSign>;
  /** The first hedge as written: "reportedly". Empty when there is none. */
  readonly hedge: string;
}

export function readSigns(sentence: string): SentenceSigns {
  const signs = new Set<SentenceSign>();
  for (const { sign, when } of SIGNS) if (when.test(sentence)) signs.add(sign);
  if (sentence.length < SHORT) signs.add('short');
  if (sentence.length > LONG) signs.add('long');
  return { signs, hedge: HEDGE.exec(sentence)?.[0] ?? '' };
}

/** Code units. Below the one there is hardly room for a statement; above the other there is mostly more than one. */
const SHORT = 40;
const LONG = 110;

/** Case matters: "May" is a month. */
const HEDGE = pattern(
  `${LEFT}${oneOf([...hedges, 'Allegedly', 'Apparently', 'Maybe', 'Perhaps', 'Possibly', 'Reportedly'])}${RIGHT}`,
  'u',
);

const SIGNS: readonly { readonly sign: SentenceSign; readonly when: RegExp }[] = [
  { sign: 'comparison', when: words(comparisonWords) },
  { sign: 'recorded-act', when: words(recordedActs) },
  { sign: 'public-matter', when: words(publicMatters) },
  { sign: 'hedged', when: HEDGE },
  { sign: 'view', when: words(viewPhrases) },
  { sign: 'judgment', when: words(judgments) },
  { sign: 'duty', when: words(duties) },
  { sign: 'prediction', when: words(predictions) },
  { sign: 'question', when: /\?["”’')\]]{0,3}$/u },
  { sign: 'names-others', when: /(?<=[\p{Ll},] )\p{Lu}[\p{Ll}.]/u },
  { sign: 'first-person', when: words(['i', 'me', 'my', "i'm", "i've", 'we', 'us', 'our']) },
  { sign: 'second-person', when: words(['you', 'your', "you're"]) },
];

function words(list: readonly string[]): RegExp {
  return pattern(`${LEFT}${oneOf(list)}${RIGHT}`, 'i');
}
