/**
 * Whether the words around a date tell of the past or of what is to come: "said Tuesday", "will meet Tuesday", "On Tuesday, the council
 * voted". The nearest word that tells decides, first those before the date, then those after it; a few words on either side are read.
 */
import { comingWords, helpers, pastForms, unpastWords } from '../../lexicon/tense';
import type { Span } from '../../span';

export type Tense = 'past' | 'future';

/** `date` lies within `sentence`, both spans of `text`. */
export function tenseAt(text: string, sentence: Span, date: Span): Tense | undefined {
  const before = wordsOf(text.slice(Math.max(sentence.start, date.start - REACH), date.start));
  for (let i = before.length - 1; i >= 0; i--) {
    const tense = tenseOf(before, i);
    if (tense) return tense;
  }
  const after = wordsOf(text.slice(date.end, Math.min(sentence.end, date.end + REACH)));
  for (let i = 0; i < after.length; i++) {
    const tense = tenseOf(after, i);
    if (tense) return tense;
  }
  return undefined;
}

/** Code units on either side: about 15 words. */
const REACH = 100;

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z]+(?:'[a-z]+)?/g) ?? []
  );
}

/** In "closed" the verb tells, in "will be closed" and "is to be closed" what helps it. */
function tenseOf(words: readonly string[], at: number): Tense | undefined {
  const word = words[at]!;
  if (comingWords.has(word)) return 'future';
  if (!isPast(word)) return undefined;
  let first = at;
  while (first > 0 && at - first < MOST_HELPERS && helpers.has(words[first - 1]!)) first--;
  const helping = words.slice(first, at);
  if (helping.includes('to') || comingWords.has(words[first - 1] ?? '')) return 'future';
  // "is closed" may be either.
  return helping.length > 0 && !helping.includes('has') && !helping.includes('have') && !helping.includes('been')
    ? undefined
    : 'past';
}

const MOST_HELPERS = 4;

function isPast(word: string): boolean {
  return pastForms.has(word) || (/^[a-z]{2,}ed$/.test(word) && !unpastWords.has(word));
}
