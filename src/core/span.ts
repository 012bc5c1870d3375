/**
 * Half-open ranges of UTF-16 code units: `text.slice(span.start, span.end)` is the thing itself.
 * An empty span (`start === end`) is a place between two code units; it touches its neighbours and overlaps nothing.
 */
import { firstFrom } from './sorted';

export interface Span {
  /** First code unit, 0-based. */
  readonly start: number;
  /** One past the last code unit; never less than `start`. */
  readonly end: number;
}

export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** A span alone, of an object that carries more. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Moves a span, and whatever else the object carries, by `by` code units. */
export function shiftSpan<T extends Span>(span: T, by: number): T {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

/** True when the two share at least one code unit; touching is not overlapping. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies within `outer`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when `offset` lies in the span or at its end: where a caret still counts as being on the words. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Reading order: by start, the longer first where two start together. For `Array.prototype.sort`. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Index of the first of `sorted`, in reading order, that starts at `offset` or later; its length when none does. */
export function firstAtOrAfter(sorted: readonly { readonly start: number }[], offset: number): number {
  return firstFrom(sorted, offset, startOf);
}

/** Those of `list`, in reading order, that start at `from` or later and before `to`. */
export function startingIn<Item extends Span>(list: readonly Item[], from: number, to: number): readonly Item[] {
  return list.slice(firstAtOrAfter(list, from), firstAtOrAfter(list, to));
}

function startOf({ start }: { readonly start: number }): number {
  return start;
}

/** Shrinks a span past white space at both ends; an all-white span becomes empty at its start. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  return { start, end };
}

function isWhite(code: number): boolean {
  return (
    code === 0x20 ||
    (code <= 0x0d && code >= 0x09) ||
    code === 0xa0 ||
    (code > 0xff && /\s/.test(String.fromCharCode(code)))
  );
}
