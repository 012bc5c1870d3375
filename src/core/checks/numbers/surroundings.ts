/** The words around a figure that say what it is about: what two places have in common, when they tell of the same thing. */
import { findAll } from '../../claims/grammar';
import { phraseEnders } from '../../lexicon/units';
import { type Span, firstAtOrAfter } from '../../span';

/** The sentence that holds a span, whatever the order they are asked in. */
export function sentenceOf(sentences: readonly Span[], { start, end }: Span): Span | undefined {
  const next = firstAtOrAfter(sentences, start);
  const found = sentences[next]?.start === start ? sentences[next] : sentences[next - 1];
  return found && found.start <= start && end <= found.end ? found : undefined;
}

/** Code units read on either side: a clause. */
const REACH = 70;
const WORD = /[\p{L}][\p{L}\p{M}]{3,}/gu;

/** Words of four letters and more in the sentence around a span, in small letters, plurals as singulars. */
export function wordsAround(text: string, { start, end }: Span, sentence: Span): ReadonlySet<string> {
  const around = `${text.slice(Math.max(sentence.start, start - REACH), start)} ${text.slice(end, Math.min(sentence.end, end + REACH))}`;
  const words = new Set<string>();
  for (const [word] of findAll(WORD, around)) {
    const low = word.toLowerCase();
    if (!phraseEnders.has(low) && !COMMON.has(low)) words.add(low.length > 4 ? low.replace(/s$/, '') : low);
  }
  return words;
}

export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}

/** Words that stand beside any figure. */
// prettier-ignore
const COMMON: ReadonlySet<string> = new Set([
  'million', 'billion', 'trillion', 'thousand', 'hundred', 'dollars', 'euros', 'pounds', 'people', 'percent', 'total', 'year', 'years', 'month', 'months', 'week', 'weeks',
  'some', 'more', 'most', 'many', 'much', 'nearly', 'almost', 'least', 'only', 'just', 'well', 'other', 'others', 'same', 'such', 'like', 'last', 'next', 'first',
  'that', 'which', 'their', 'have', 'been', 'were', 'will', 'would', 'could', 'than', 'spent', 'spend', 'cost', 'costs', 'paid', 'raised', 'worth', 'including', 'according',
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october',
  'november', 'december', 'told', 'says', 'added', 'reported', 'company', 'government', 'country', 'state', 'city', 'market', 'money', 'number', 'amount', 'value', 'price',
]);
