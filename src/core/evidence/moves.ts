/** Words that are all there and stand in another order: "the that president" for "that the president". Told as one change, and counted as one word. */
import type { WordEdit } from './edits';
import type { FoldedWord } from './words';

/** Words that something moved over, at most: beyond that it is left out here and put in there. */
const FARTHEST = 3;

/** One edit of two where what is dropped beside some words is added on their other side. The edits are of one stretch, in its order. */
export function joinMoves(
  edits: readonly WordEdit[],
  quote: readonly FoldedWord[],
  source: readonly FoldedWord[],
): WordEdit[] {
  const joined: WordEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const both = last && {
      kind: 'changed' as const,
      quoted: cover(last.quoted, edit.quoted),
      spoken: cover(last.spoken, edit.spoken),
    };
    const apart = last ? edit.quoted[0] - last.quoted[1] : Infinity;
    if (both && apart <= FARTHEST && isMove(both, quote, source)) joined[joined.length - 1] = both;
    else joined.push(edit);
  }
  return joined;
}

/** The same words on both sides, in another order. */
export function isMove(
  { quoted, spoken }: WordEdit,
  quote: readonly FoldedWord[],
  source: readonly FoldedWord[],
): boolean {
  const length = quoted[1] - quoted[0];
  if (length < 2 || length !== spoken[1] - spoken[0]) return false;
  const sorted = (words: readonly FoldedWord[], [from, to]: readonly [number, number]): string =>
    words
      .slice(from, to)
      .map(({ text }) => text)
      .sort()
      .join(' ');
  return sorted(quote, quoted) === sorted(source, spoken);
}

function cover(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  return [a[0], b[1]];
}
