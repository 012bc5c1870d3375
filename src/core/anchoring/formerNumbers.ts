/**
 * A draft that was last seen by a version that folded words in another way (fold.ts) is known by other numbers for the words that fold otherwise now.
 * Whoever has the text can tell which they are: the numbers of then are read as those of now before anything is matched, so that no sighting ever
 * holds both. A sentence that is gone keeps its old number, which is nobody's now.
 */
import { hashWords, hashWordsAsBefore, mayFoldAnew, setLetters } from './fold';
import { NOWHERE, renumberSentences, type SeenText, type Sighting } from './sighting';
import { sliceSpan } from '../span';

/** `now`: the text as it is. The same sighting when all its sentences stand there still. */
export function readFormerNumbers(then: Sighting, text: string, now: SeenText): Sighting {
  if (then.spans.length > 0) return then;
  const known = new Set(now.sentences.map(({ words }) => words));
  const unknown = new Set(then.sentences.flatMap(({ words }) => (known.has(words) ? [] : [words])));
  if (unknown.size === 0) return then;
  const anew = new Map<number, number>();
  for (const span of now.spans) {
    for (const way of waysToSet(sliceSpan(text, span))) {
      const before = hashWordsAsBefore(way, 0, way.length);
      if (unknown.has(before)) anew.set(before, hashWords(way, 0, way.length));
    }
  }
  return anew.size === 0
    ? then
    : leaveOpenTwins(
        then,
        renumberSentences(then, (words) => anew.get(words) ?? words),
        now,
      );
}

/** Sentences that were no twins then, and of which one is left: nobody noted of what was decided there that it had a twin. */
function leaveOpenTwins(then: Sighting, seen: Sighting, now: SeenText): Sighting {
  const before = placesOf(seen);
  const after = placesOf(now);
  const isTwin = (home: number): boolean => {
    const { words } = seen.sentences[home] ?? {};
    if (words === undefined) return false;
    const places = before.get(words) ?? [];
    const wereTwins = places.every((at) => then.sentences[at]!.words === then.sentences[home]!.words);
    return !wereTwins && after.get(words)?.length === 1;
  };
  return { ...seen, homes: new Map([...seen.homes].map(([id, home]) => [id, isTwin(home) ? NOWHERE : home])) };
}

/** Of the sentences with a number. */
function placesOf({ sentences }: Pick<SeenText, 'sentences'>): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [at, { words }] of sentences.entries()) {
    const known = places.get(words);
    if (known) known.push(at);
    else places.set(words, [at]);
  }
  return places;
}

/** The same words in all the ways in which drafts are set that were folded apart before. */
function waysToSet(sentence: string): Iterable<string> {
  const apart = setLetters(sentence, 'NFD');
  const dots = sentence.includes('...');
  if (!dots && apart === sentence && !mayFoldAnew(sentence)) return [];
  const letters = [sentence, apart, setLetters(sentence, 'NFC')];
  const ellipses = letters.flatMap((way) => [way, way.replaceAll('\u2026', '...'), way.replaceAll('...', '\u2026')]);
  return new Set(ellipses);
}
