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
  for (const word of foldWords(text, part.start, part.end)) {
    const between = word.start > stop ? text.slice(stop, word.start) : '';
    stop = Math.max(stop, word.end);
    depth = Math.max(0, depth + count(between, '[') - count(between, ']'));
    if (LINE_START.test(between) || word.start <= part.start + 2)
      labelEnd = Math.max(labelEnd, labelAt(text, word.start, part.end));
    if (word.start < labelEnd) continue;
    const first = words.length === 0;
    const gap = first ? later || GAP.test(between) : GAP.test(between);
    const opens = first || /[.!?;:\n—–]/.test(between);
    words.push({
      ...word,
      ...(depth > 0 && { bracketed: true as const }),
      ...(gap && { gapBefore: true as const }),
      ...(opens && { opens: true as const }),
    });
  }
  return words;
}

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
