/**
 * A quote as it is looked for in sources: its words, folded, with what its writer owns up to: brackets hold words that were not said, an ellipsis and a cue in
 * the middle leave words out.
 */
import type { Quote } from '../analysis';
import type { Span } from '../span';
import { type FoldedWord, foldWords } from './words';

export interface QuotedWord extends FoldedWord {
  /** In brackets: the writer's, in place of what was said. */
  readonly bracketed?: true;
  /** Something may be left out before it. */
  readonly gapBefore?: true;
  /** A sentence, or a part of the quote, begins with it. */
  readonly opens?: true;
}

/** The words of a quote in the draft, marks not included. */
export function quotedWords(text: string, quote: Quote): QuotedWord[] {
  const parts: readonly Span[] = quote.parts ?? [quote];
  return parts.flatMap((part, index) => readPart(text, part, index > 0));
}

/** `later`: the quote has begun before, and a cue or a paragraph's end lies in between. */
function readPart(text: string, part: Span, later: boolean): QuotedWord[] {
  const words: QuotedWord[] = [];
  let stop = part.start;
  let depth = 0;
  let labelEnd = part.start;
  for (const word of wordsOf(text, part)) {
    const between = word.start > stop ? text.slice(stop, word.start) : '';
    // The stop of "D.C." may end a sentence as well.
    const capital = text[stop - 1] === '.' && /^\s+$/.test(between) && /\p{Lu}/u.test(text[word.start]!);
    stop = Math.max(stop, word.end);
    depth = Math.max(0, depth + count(between, '[') - count(between, ']'));
    if (LINE_START.test(between) || word.start <= part.start + 2)
      labelEnd = Math.max(labelEnd, labelAt(text, word.start, part.end));
    if (word.start < labelEnd) continue;
    const first = words.length === 0;
    const gap = first ? later || GAP.test(between) : GAP.test(between);
    const opens = first || capital || /[.!?;:\n—–]/.test(between);
    words.push({
      ...word,
      ...(depth > 0 && { bracketed: true as const }),
      ...(gap && { gapBefore: true as const }),
      ...(opens && { opens: true as const }),
    });
  }
  return words;
}

/** Words with brackets in them are one: "[N]obody" is "nobody", and "play[ed]" is the writer's own. */
function wordsOf(text: string, { start, end }: Span): QuotedWord[] {
  const words: QuotedWord[] = [];
  let from = start;
  for (const { index, 0: patched } of text.slice(start, end).matchAll(PATCHED)) {
    if (!/[\p{L}\p{M}’'](?=\[)|\](?=[\p{L}\p{M}’'])/u.test(patched)) continue;
    const span = { start: start + index, end: start + index + patched.length };
    const own = /^\[\p{L}\]\p{L}/u.test(patched) ? {} : { bracketed: true as const };
    words.push(...foldWords(text, from, span.start));
    words.push(...foldWords(patched.replace(/[[\]]/g, '')).map((word) => ({ ...word, ...span, ...own })));
    from = span.end;
  }
  return [...words, ...foldWords(text, from, end)];
}

const PATCHED = /(?<![\p{L}\p{M}\p{N}’'])[\p{L}\p{M}’']{0,30}\[[\p{L}\p{M}’']{1,30}\][\p{L}\p{M}’']{0,30}/gu;
const LINE_START = /[\n\r]/;
/** "…", "...", ". . .", and "* * *" between sentences. */
const GAP = /…|\.[ \u00a0]?\.|\*/;

/** The end of "RAMOS:" before printed dialogue, else where one started to look. */
function labelAt(text: string, start: number, end: number): number {
  const label = /^\p{Lu}[\p{Lu}.’' -]{1,40}:(?=\s)/u.exec(text.slice(start, Math.min(end, start + 45)))?.[0];
  return label === undefined ? start : start + label.length;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
