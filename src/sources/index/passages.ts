/**
 * Cuts a source into passages: what a search finds and what is then compared word by word with a draft. They hold 80 to 150 words, end where a
 * paragraph ends if one does, else where a sentence does, and follow each other without overlap.
 */
import { foldWords, type FoldedWord } from '../../core/evidence/words';
import type { Span } from '../../core/span';

export interface Passage extends Span {
  /** Its folded words, with a space between them. */
  readonly words: string;
  readonly count: number;
}

export const LEAST_WORDS = 80;
export const MOST_WORDS = 150;
/** UTF-16 code units that are folded at a time, so that a book costs no more memory than a page. */
const STRETCH = 20_000;

/** Passages in reading order; a text without a word has none. */
export function* cutPassages(text: string): Generator<Passage> {
  let words: FoldedWord[] = [];
  for (let from = 0; from < text.length;) {
    const to = endOfStretch(text, from);
    for (const word of foldWords(text, from, to)) words.push(word);
    from = to;
    let start = 0;
    while (words.length - start > MOST_WORDS) {
      const end = endOfPassage(text, words, start);
      yield passageOf(words, start, end);
      start = end;
    }
    words = words.slice(start);
  }
  if (words.length > 0) yield passageOf(words, 0, words.length);
}

/** Behind white space, at a line's end if there is one near: words that belong together are folded together. */
function endOfStretch(text: string, from: number): number {
  const to = from + STRETCH;
  if (to >= text.length) return text.length;
  // Looked for in the stretch alone: a long text may be one line.
  const stretch = text.slice(from, to);
  for (const mark of ['\n', ' ']) {
    const at = stretch.lastIndexOf(mark);
    if (at > STRETCH / 2) return from + at + 1;
  }
  return to;
}

/** The index of the first word that is not in the passage any more. */
function endOfPassage(text: string, words: readonly FoldedWord[], start: number): number {
  let sentence = -1;
  const last = Math.min(words.length - 1, start + MOST_WORDS);
  for (let next = start + LEAST_WORDS; next <= last; next++) {
    const [from, to] = [words[next - 1]!.end, words[next]!.start];
    if (to - from < 2) continue; // the space between two words; or none, within a contraction
    const between = text.slice(from, to);
    if (PARAGRAPH_END.test(between)) return next;
    if (SENTENCE_END.test(between)) sentence = next;
  }
  if (sentence > 0) return sentence;
  // One word in two pieces, as "we’re" is, stays in one passage.
  const hard = Math.min(words.length, start + MOST_WORDS);
  return words[hard] && words[hard].start < words[hard - 1]!.end ? hard - 1 : hard;
}

/** A blank line, or a line that ends with a sentence: "… the bridge.”⏎" */
const PARAGRAPH_END = /\n[^\S\n]*\n|[.!?:][^\n]{0,3}\n/;
const SENTENCE_END = /[.!?]/;

function passageOf(words: readonly FoldedWord[], from: number, to: number): Passage {
  let joined = words[from]!.text;
  for (let at = from + 1; at < to; at++) joined += ` ${words[at]!.text}`;
  return { start: words[from]!.start, end: words[to - 1]!.end, words: joined, count: to - from };
}
