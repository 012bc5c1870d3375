/**
 * Two wordings laid side by side, word by word: what is the same and what differs. Either may be an excerpt, so what one has before the other
 * begins and after it ends is no difference; nor is what brackets and ellipses own up to.
 */
import type { QuotedWord } from './quotedWords';

export interface Alignment {
  /** Words that both have. */
  readonly same: number;
  /** Of those, the ones of more than three letters: "we are going to" is said of anything. */
  readonly telling: number;
  /** Indices of words that differ; halves stand between two words, where the other side has one more. */
  readonly differing: readonly (readonly [number, number])[];
}

type Words = readonly QuotedWord[];

/** Of all ways to lay them, the one with most words in common and fewest that differ (Needleman and Wunsch, with free ends). */
export function alignWords(a: Words, b: Words): Alignment {
  const columns = b.length + 1;
  const scores = new Int16Array((a.length + 1) * columns);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const diagonal = scores[(i - 1) * columns + j - 1]! + (a[i - 1]!.text === b[j - 1]!.text ? 1 : -1);
      const up = scores[(i - 1) * columns + j]! - 1;
      const left = scores[i * columns + j - 1]! - 1;
      scores[i * columns + j] = Math.max(diagonal, up, left);
    }
  }
  let [i, j] = bestEnd(scores, a.length, b.length);
  let same = 0;
  let telling = 0;
  const differing: [number, number][] = [];
  while (i > 0 && j > 0) {
    const score = scores[i * columns + j]!;
    const equal = a[i - 1]!.text === b[j - 1]!.text;
    if (score === scores[(i - 1) * columns + j - 1]! + (equal ? 1 : -1)) {
      i--;
      j--;
      if (equal) {
        same++;
        if (a[i]!.text.length > 3) telling++;
      } else if (!a[i]!.edited && !b[j]!.edited) differing.push([i, j]);
    } else if (score === scores[(i - 1) * columns + j]! - 1) {
      i--;
      if (!a[i]!.edited && !isEdited(b, j)) differing.push([i, j - 0.5]);
    } else {
      j--;
      if (!b[j]!.edited && !isEdited(a, i)) differing.push([i - 0.5, j]);
    }
  }
  return { same, telling, differing: differing.reverse() };
}

/** Where the shorter way round ends: the last row or the last column, whichever scores best. */
function bestEnd(scores: Int16Array, rows: number, columns: number): [number, number] {
  let best: [number, number] = [rows, columns];
  const score = ([i, j]: readonly [number, number]): number => scores[i * (columns + 1) + j]!;
  for (let j = columns; j > 0; j--) if (score([rows, j]) > score(best)) best = [rows, j];
  for (let i = rows; i > 0; i--) if (score([i, columns]) > score(best)) best = [i, columns];
  return best;
}

/** Whether the place before a word is one where its side says that words are left out. */
function isEdited(words: Words, at: number): boolean {
  return (words[at]?.edited ?? false) || (words[at - 1]?.edited ?? false);
}
