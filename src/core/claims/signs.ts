/**
 * What a sentence says about its own claims: that it is a view, a duty, a promise, a question or hedged, by words from lists, and how likely it
 * is to be worth checking, by the trained model.
 */
import { hedges } from '../lexicon/hedges';
import { duties, predictions, viewPhrases } from '../lexicon/opinion';
import { LEFT, RIGHT, oneOf, pattern } from './grammar';
import { judgeSentence, type Worthiness } from './worthiness/worthiness';

export type SentenceSign = 'hedged' | 'view' | 'duty' | 'prediction' | 'question';

export interface SentenceSigns {
  readonly signs: ReadonlySet<SentenceSign>;
  /** The first hedge as written: "reportedly". Empty when there is none. */
  readonly hedge: string;
  readonly worth: Worthiness;
}

export function readSigns(sentence: string): SentenceSigns {
  if (sentence === '') return NO_SIGNS;
  const signs = new Set<SentenceSign>();
  for (const { sign, when } of SIGNS) if (when.test(sentence)) signs.add(sign);
  return { signs, hedge: HEDGE.exec(sentence)?.[0] ?? '', worth: judgeSentence(sentence) };
}

/** Of what is no sentence. */
export const NO_SIGNS: SentenceSigns = { signs: new Set(), hedge: '', worth: { p: 0, reasons: [] } };

/** Case matters: "May" is a month. */
const HEDGE = pattern(
  `${LEFT}${oneOf([...hedges, 'Allegedly', 'Apparently', 'Maybe', 'Perhaps', 'Possibly', 'Reportedly'])}${RIGHT}`,
  'u',
);

const SIGNS: readonly { readonly sign: SentenceSign; readonly when: RegExp }[] = [
  { sign: 'hedged', when: HEDGE },
  { sign: 'view', when: words(viewPhrases) },
  { sign: 'duty', when: words(duties) },
  { sign: 'prediction', when: words(predictions) },
  { sign: 'question', when: /\?["”’')\]]{0,3}$/u },
];

function words(list: readonly string[]): RegExp {
  return pattern(`${LEFT}${oneOf(list)}${RIGHT}`, 'i');
}
