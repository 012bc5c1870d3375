/** A finder over a handful of sources without an index: every passage that holds a phrase, those with most first. */
import type { Hit, SourceFinder } from '../../../src/core/evidence/quoteCheck';
import type { SourceText } from '../../../src/core/evidence/source';
import { foldWords } from '../../../src/core/evidence/words';

/** Words of a passage. */
const PASSAGE = 120;

export function createMemoryFinder(sources: readonly SourceText[]): SourceFinder {
  const passages: (Hit & { readonly words: readonly string[] })[] = [];
  const places = new Map<string, { readonly passage: number; readonly at: number }[]>();
  sources.forEach(({ text }, source) => {
    const words = foldWords(text);
    for (let from = 0; from < words.length; from += PASSAGE) {
      const part = words.slice(from, from + PASSAGE);
      part.forEach((word, at) => {
        const known = places.get(word.text);
        if (known) known.push({ passage: passages.length, at });
        else places.set(word.text, [{ passage: passages.length, at }]);
      });
      passages.push({ source, start: part[0]!.start, end: part.at(-1)!.end, words: part.map((word) => word.text) });
    }
  });
  const ranked = (scores: ReadonlyMap<number, number>, limit: number): Hit[] =>
    [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([passage]) => passages[passage]!);
  return {
    phrases(phrases, limit) {
      const scores = new Map<number, number>();
      for (const phrase of phrases) {
        const lists = phrase.map((word) => places.get(word) ?? []);
        const offset = lists.reduce((best, list, i) => (list.length < lists[best]!.length ? i : best), 0);
        const hits = new Set<number>();
        for (const { passage, at } of lists[offset]!) {
          const { words } = passages[passage]!;
          if (phrase.every((word, i) => words[at - offset + i] === word)) hits.add(passage);
        }
        for (const passage of hits)
          scores.set(passage, (scores.get(passage) ?? 0) + Math.log(1 + passages.length / hits.size));
      }
      return ranked(scores, limit);
    },
    words(words, limit) {
      const scores = new Map<number, number>();
      for (const word of words) {
        const hits = new Set((places.get(word) ?? []).map(({ passage }) => passage));
        for (const passage of hits)
          scores.set(passage, (scores.get(passage) ?? 0) + Math.log(1 + passages.length / hits.size));
      }
      return ranked(scores, limit);
    },
    source: (id) => sources[id],
  };
}
