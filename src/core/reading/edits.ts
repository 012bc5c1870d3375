/** Other words for a stretch of what is read, as edits of the draft: markup within the words stays, and what a format writes otherwise is written so. */
import type { Span } from '../span';
import { commonEnd, commonStart } from '../text/commonEnds';
import { stretchesOf, toDraft } from './places';
import type { FileFormat, Reading } from './reading';

export interface DraftEdit extends Span {
  readonly text: string;
}

/** In reading order; they do not overlap. */
export function editsFor({ text, places }: Reading, span: Span, words: string, format: FileFormat): DraftEdit[] {
  const written = (plain: string): string =>
    format === 'html' ? plain.replace(/[&<>]/g, (sign) => ESCAPES[sign]!) : plain;
  if (!places || span.start === span.end) return [{ ...toDraft(places, span), text: written(words) }];
  const changed = changedIn(text.slice(span.start, span.end), words);
  const old = { start: span.start + changed.start, end: span.start + changed.end };
  if (old.start === old.end) return [{ ...toDraft(places, old), text: written(changed.text) }];
  return stretchesOf(places, old).map(({ start, end }, i) => ({
    start,
    end,
    text: i === 0 ? written(changed.text) : '',
  }));
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function applyEdit(text: string, { start, end, text: words }: DraftEdit): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** What became of one text in another, as one stretch of it; undefined when they are the same. */
export function changeBetween(
  old: string,
  now: string,
): { readonly start: number; readonly end: number; readonly textLength: number } | undefined {
  if (old === now) return undefined;
  const start = commonStart(old, now);
  const same = commonEnd(old, now, start);
  return { start, end: old.length - same, textLength: now.length - same - start };
}

/** What is left of a change when what is the same at both ends, in whole words, stays. */
function changedIn(old: string, now: string): DraftEdit {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  while (start > 0 && isInWord(old, start)) start--;
  let same = 0;
  while (same < most - start && old[old.length - 1 - same] === now[now.length - 1 - same]) same++;
  while (same > 0 && isInWord(old, old.length - same)) same--;
  return { start, end: old.length - same, text: now.slice(start, now.length - same) };
}

function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]{2}/u.test(text.slice(at - 1, at + 1)) || /[\ud800-\udfff]/.test(text.slice(at - 1, at + 1));
}
