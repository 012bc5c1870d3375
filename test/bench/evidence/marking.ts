/**
 * Whether the marks on a changed quote are right: undone, they give back what was said, and no more is marked than was changed. Where two places are as good (one
 * of two equal neighbours dropped), either is right by that; so is another passage that comes as near to what is printed.
 */
import type { QuoteMatch } from '../../../src/core/evidence/quoteCheck';
import type { SourceText } from '../../../src/core/evidence/source';
import { spokenWords } from '../../../src/core/evidence/spokenWords';
import { foldWords } from '../../../src/core/evidence/words';
import type { Mutation } from './mutations';

/**
 * Nothing was changed to anybody's mind: the words are the same once folded, or one of two equal words in a row is left out or said again, as somebody does who
 * stumbles.
 */
export function isNoChange({ said, printed, joined }: Mutation): boolean {
  if (joined) return false;
  return withoutStumbles(folded(said.text)) === withoutStumbles(folded(printed));
}

function withoutStumbles(words: readonly string[]): string {
  return words.filter((word, at) => word !== words[at - 1]).join(' ');
}

export function isRightlyMarked(mutation: Mutation, match: QuoteMatch, source: SourceText): boolean {
  const { said, printed, joined } = mutation;
  if (joined) return isJoint(mutation, match, source);
  const undone = withoutStumbles(folded(undo(printed, match)));
  const passages = [foldWords(said.text), spokenWords(source.text, match.span.start, match.span.end)];
  const isUndone = passages.some((words) => withoutStumbles(words.map(({ text }) => text)) === undone);
  return isUndone && isNoMore(said.text, printed, match, source);
}

/** What is marked is put back, with spaces where a word was dropped. */
function undo(text: string, { edits }: QuoteMatch): string {
  return [...edits].reverse().reduce((undone, { printed: { start, end }, words }) => {
    return `${undone.slice(0, start)}${start === end ? ` ${words} ` : words}${undone.slice(end)}`;
  }, text);
}

function folded(text: string): string[] {
  return foldWords(text).map((word) => word.text);
}

/** On neither side more words are marked than differ, as written or as folded ("two hundred" is two words as written, and one number). */
function isNoMore(said: string, printed: string, { edits }: QuoteMatch, source: SourceText): boolean {
  return [written, folded].some((cut) => {
    const [fewest, most] = differing(cut(said), cut(printed));
    const count = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + cut(text).length, 0);
    return (
      count(edits.map((edit) => source.text.slice(edit.said.start, edit.said.end))) <= fewest &&
      count(edits.map((edit) => printed.slice(edit.printed.start, edit.printed.end))) <= most
    );
  });
}

function written(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** How many words are left on each side without what both begin and end with. */
function differing(a: readonly string[], b: readonly string[]): [number, number] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [a.length - head - tail, b.length - head - tail];
}

/** One joint and nothing else, where the second sentence begins, or off it by words that stand at both ends of what was left out. */
function isJoint({ said, printed, joined }: Mutation, { edits }: QuoteMatch, { text }: SourceText): boolean {
  const [only, other] = edits;
  if (only?.kind !== 'joined' || other) return false;
  const [at, seam] = [only.printed.start, said.text.length + 1];
  if (at >= seam)
    return follows(foldWords(printed, seam, at), spokenWords(text, said.end, said.end + at - seam + SLACK));
  const before = spokenWords(text, Math.max(0, joined!.start - (seam - at) - SLACK), joined!.start);
  return follows(foldWords(printed, at, seam).reverse(), before.reverse());
}

/** Code units that labels and notes between two words take. */
const SLACK = 200;

function follows(words: readonly { text: string }[], source: readonly { text: string }[]): boolean {
  return words.every(({ text }, at) => source[at]?.text === text);
}
