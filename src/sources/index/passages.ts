/**
 * Cuts a source into passages: what a search finds and what is then compared word by word with a draft. They hold 80 to 150 words, end where a
 * paragraph ends if one does, else where a sentence does, and follow each other without overlap.
 */
import { eachWord } from '../../core/evidence/words';
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

/** Words one after another, in lists of one length. */
interface Words {
  readonly starts: number[];
  readonly ends: number[];
  readonly texts: string[];
}

/** Passages in reading order; a text without a word has none. */
export function* cutPassages(text: string): Generator<Passage> {
  let words: Words = { starts: [], ends: [], texts: [] };
  let before = 0;
  for (let from = 0; from < text.length;) {
    const to = endOfStretch(text, from);
    const { starts, ends, texts } = words;
    eachWord(text, from, to, (start, end, word) => {
      starts.push(start);
      ends.push(end);
      texts.push(word);
    });
    from = to;
    let start = 0;
    while (texts.length - start > MOST_WORDS) {
      const end = gapAfter(words, start, endOfPassage(text, words, start));
      yield passageOf(words, start, end, withMarksBefore(text, starts[start]!, before));
      before = ends[end - 1]!;
      start = end;
    }
    words = { starts: starts.slice(start), ends: ends.slice(start), texts: texts.slice(start) };
  }
  for (let start = 0; start < words.texts.length;) {
    const end = gapAfter(words, start, words.texts.length);
    yield passageOf(words, start, end, withMarksBefore(text, words.starts[start]!, before));
    before = words.ends[end - 1]!;
    start = end;
  }
}

/** The index of the first word with a wide gap before it: a passage has no more code units than its words need. */
function gapAfter({ starts, ends }: Words, start: number, end: number): number {
  for (let next = start + 1; next < end; next++) if (starts[next]! - ends[next - 1]! > WIDEST) return next;
  return end;
}

/** Code units between two words of a passage. */
const WIDEST = 1000;

/** With the brackets and quotation marks that open before the first word, though not before where the last passage ends: "[00:44] THORN: …". */
function withMarksBefore(text: string, start: number, before: number): number {
  let at = start;
  while (at > before && /[\p{Ps}\p{Pi}"'$€£]/u.test(text[at - 1]!)) at--;
  return at;
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
function endOfPassage(text: string, { starts, ends }: Words, start: number): number {
  let sentence = -1;
  const last = Math.min(starts.length - 1, start + MOST_WORDS);
  for (let next = start + LEAST_WORDS; next <= last; next++) {
    const [from, to] = [ends[next - 1]!, starts[next]!];
    if (to - from < 2) continue; // the space between two words; or none, within a contraction
    const between = text.slice(from, to);
    if (PARAGRAPH_END.test(between)) return next;
    if (SENTENCE_END.test(between)) sentence = next;
  }
  if (sentence > 0) return sentence;
  // One word in two pieces, as "we’re" is, stays in one passage.
  const hard = Math.min(starts.length, start + MOST_WORDS);
  return hard < starts.length && starts[hard]! < ends[hard - 1]! ? hard - 1 : hard;
}

/** A blank line, or a line that ends with a sentence: "… the bridge.”⏎" */
const PARAGRAPH_END = /\n[^\S\n]*\n|[.!?:][^\n]{0,3}\n/;
const SENTENCE_END = /[.!?]/;

function passageOf({ ends, texts }: Words, from: number, to: number, start: number): Passage {
  return { start, end: ends[to - 1]!, words: texts.slice(from, to).join(' '), count: to - from };
}
