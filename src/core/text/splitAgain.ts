/**
 * The paragraphs of a draft after an edit. What stands before and after it, up to the blank lines next to it but one, is as it was; only the
 * blocks between are split anew. Where an edit may matter further away (front matter, fences, the head of the draft), all is.
 */
import type { Paragraph } from '../analysis';
import { shiftSpan } from '../span';
import { commonEnd, commonStart } from './commonEnds';
import { LINE_END } from './lines';
import { type DraftFormat, hasBegun, splitMiddle, splitParagraphs } from './paragraphs';

export interface SplitDraft {
  readonly text: string;
  readonly format: DraftFormat;
  readonly paragraphs: readonly Paragraph[];
}

export interface SplitAgain {
  readonly paragraphs: readonly Paragraph[];
  /** So many of the first, and of the last, are those of the draft before, the last ones moved. */
  readonly head: number;
  readonly tail: number;
}

/** The same paragraphs as `splitParagraphs(text, format)`. */
export function splitAgain(text: string, format: DraftFormat, before: SplitDraft | undefined): SplitAgain {
  return (
    (before?.format === format ? splitAround(text, before) : null) ?? {
      paragraphs: splitParagraphs(text, format),
      head: 0,
      tail: 0,
    }
  );
}

function splitAround(text: string, before: SplitDraft): SplitAgain | null {
  const { format, paragraphs } = before;
  if (hasFences(before) || hasFences({ text, format })) return null;
  // An edit may close what could be front matter
  if (/^\s*(?:---|\+\+\+)/.test(text) && paragraphs[0]?.kind !== 'front-matter') return null;
  const by = text.length - before.text.length;
  const same = commonStart(before.text, text);
  const sameEnd = before.text.length - commonEnd(before.text, text, same);
  const head = lastBlockBefore(before, same);
  const tail = firstBlockAfter(before, sameEnd);
  if (head < FEWEST || tail <= head) return null;
  const start = lineStart(before.text, paragraphs[head]!.start);
  const end = tail < paragraphs.length ? lineStart(before.text, paragraphs[tail]!.start) + by : text.length;
  const first = paragraphs.slice(0, head);
  const middle = splitMiddle(text, { start, end }, format, first);
  const all = [...first, ...middle];
  if (tail < paragraphs.length) {
    const then = paragraphs.slice(0, tail);
    if (hasBegun(then) !== hasBegun(all) || asks(then) !== asks(all)) return null;
    for (let i = tail; i < paragraphs.length; i++) all.push(moved(paragraphs[i]!, by));
  }
  return { paragraphs: all, head, tail: paragraphs.length - tail };
}

/** Paragraphs at the head of a draft that what follows may depend on: front matter, headline, deck. */
const FEWEST = 4;

function hasFences({ text, format }: Pick<SplitDraft, 'text' | 'format'>): boolean {
  return format !== 'plain' && (text.includes('```') || text.includes('~~~'));
}

/** "Q." before: the next paragraph may be its answer. */
function asks(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.at(-1)?.kind === 'question';
}

function moved(paragraph: Paragraph, by: number): Paragraph {
  if (by === 0) return paragraph;
  const { dateline } = paragraph;
  return { ...shiftSpan(paragraph, by), ...(dateline && { dateline: shiftSpan(dateline, by) }) };
}

/** Index of the paragraph that begins the last block but one of those that begin before an offset; 0 where there is none. */
function lastBlockBefore({ text, paragraphs }: SplitDraft, offset: number): number {
  let at = paragraphs.length - 1;
  while (at > 0 && paragraphs[at]!.start > offset) at--;
  for (let blocks = 0; at > 0; at--) if (beginsBlock(text, paragraphs, at) && ++blocks === 2) return at;
  return 0;
}

/** Index of the paragraph that begins the second block that lies behind an offset, blank line and all; the number of paragraphs where there is none. */
function firstBlockAfter({ text, paragraphs }: SplitDraft, offset: number): number {
  let at = paragraphs.length;
  while (at > 0 && paragraphs[at - 1]!.end >= offset) at--;
  for (let blocks = 0, next = at + 1; next < paragraphs.length; next++)
    if (beginsBlock(text, paragraphs, next) && ++blocks === 2) return next;
  return paragraphs.length;
}

function beginsBlock(text: string, paragraphs: readonly Paragraph[], at: number): boolean {
  const gap = text.slice(paragraphs[at - 1]!.end, paragraphs[at]!.start);
  return (gap.match(LINE_END)?.length ?? 0) > 1;
}

/** Where the line of an offset starts that only white space stands before. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\n\r\f\u0085\u2028\u2029]/.test(text[start - 1]!)) start--;
  return start;
}
