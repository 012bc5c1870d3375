/**
 * Where what is read stands in the draft, stretch by stretch. A stretch as long in the draft as it is read is the same, letter by letter; any other is
 * one piece: `&amp;` for “&”, a ligature for two letters, nothing at all for what is only set out. Plain arrays, cheap to hand to another thread.
 */
import type { Span } from '../span';

export interface Places {
  /** Where each stretch begins in what is read, ascending; the end of the text comes last. */
  readonly read: Int32Array;
  /** Its start and its end in the draft. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A span of what is read, in the draft: from the first of its letters to the last, without the markup around them. */
export function toDraft(places: Places | undefined, { start, end }: Span): Span {
  if (!places) return { start, end };
  if (start < end) return { start: startInDraft(places, start), end: endInDraft(places, end) };
  // A place goes with the letter before it, so that what is put there stands within the same tags.
  const at = start > 0 ? endInDraft(places, start) : startInDraft(places, 0);
  return { start: at, end: at };
}

/** An offset into the draft, in what is read: within markup it is the end of the words before. */
export function fromDraft(places: Places | undefined, offset: number): number {
  if (!places) return offset;
  const { read, from, to } = places;
  const i = lastAtMost(from, offset, from.length);
  if (i < 0) return 0;
  const [start, end] = [read[i]!, read[i + 1]!];
  if (offset >= to[i]!) return offset > from[i]! ? end : start;
  return isSame(places, i) ? start + offset - from[i]! : start;
}

/** The same with every span in it, however deep, as one of the draft. */
export function inDraft<T>(value: T, { places }: { readonly places?: Places | undefined }): T {
  return places ? (moveSpans(value, places) as T) : value;
}

/** The stretches of a span that have letters in the draft. */
export function stretchesOf(places: Places, { start, end }: Span): (Span & { readonly text: Span })[] {
  const stretches: (Span & { readonly text: Span })[] = [];
  for (let i = stretchAt(places, start); i < places.from.length && places.read[i]! < end; i++) {
    const text = { start: Math.max(start, places.read[i]!), end: Math.min(end, places.read[i + 1]!) };
    const place = toDraft(places, text);
    if (place.start < place.end) stretches.push({ ...place, text });
  }
  return stretches;
}

function moveSpans(value: unknown, places: Places): unknown {
  if (Array.isArray(value)) return value.map((one) => moveSpans(one, places));
  if (!isRecord(value)) return value;
  const moved: Record<string, unknown> = {};
  for (const key in value) moved[key] = moveSpans(value[key], places);
  const { start, end } = value;
  return typeof start === 'number' && typeof end === 'number'
    ? { ...moved, ...toDraft(places, { start, end }) }
    : moved;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function startInDraft(places: Places, offset: number): number {
  const { read, from, to } = places;
  const i = stretchAt(places, offset);
  if (i >= from.length) return to.at(-1) ?? 0;
  return isSame(places, i) ? from[i]! + offset - read[i]! : from[i]!;
}

function endInDraft(places: Places, offset: number): number {
  const { read, from, to } = places;
  const i = Math.min(stretchAt(places, offset - 1), from.length - 1);
  if (i < 0) return 0;
  return isSame(places, i) ? from[i]! + Math.min(offset, read[i + 1]!) - read[i]! : to[i]!;
}

/** The stretch that holds the letter at an offset of what is read. */
function stretchAt({ read }: Places, offset: number): number {
  return Math.max(0, lastAtMost(read, offset, read.length));
}

function isSame({ read, from, to }: Places, i: number): boolean {
  return to[i]! - from[i]! === read[i + 1]! - read[i]!;
}

/** Index of the last that is at most `value`; -1 when none is. */
function lastAtMost(sorted: Int32Array, value: number, length: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
