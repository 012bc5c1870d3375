/** Whether what is known of a paragraph is what was known of it before: by value, counted from where the paragraph began then and begins now. */
import type { Mention, Quote, Reference } from '../../analysis';
import type { TitleMention } from '../../entities/linked';
import type { Span } from '../../span';

/** What is compared: before and now. */
export interface Comparison {
  /** Code units from where a paragraph was to where it is. */
  readonly by: number;
  /** Whether an entity of then is that of now, whatever they are called. */
  readonly isSame: (before: string, now: string) => boolean;
  /** Whether what is the same object says the same. */
  readonly isSameObject: boolean;
}

export type Same<T> = (before: T, now: T, comparison: Comparison) => boolean;

// Each reads its own objects, and none is read by a function for all of them: of objects of one shape a few nanoseconds each are enough.

export const sameMention: Same<Mention> = (a, b, { by, isSame }) =>
  a.start + by === b.start && a.end + by === b.end && a.type === b.type && isSame(a.entity, b.entity);

export const sameReference: Same<Reference> = (a, b, { by, isSame }) =>
  a.start + by === b.start && a.end + by === b.end && a.confidence === b.confidence && isSame(a.entity, b.entity);

export const sameTitle: Same<TitleMention> = (a, b, { by, isSame }) =>
  a.start + by === b.start && a.end + by === b.end && isSame(a.entity, b.entity);

/** Speaker and cue may stand in another paragraph, whose words are others by now. */
export const sameQuote: Same<Quote> = (a, b, comparison) => {
  const { by } = comparison;
  return (
    a.start + by === b.start &&
    a.end + by === b.end &&
    a.kind === b.kind &&
    a.closed === b.closed &&
    sameCue(a.cue, b.cue, by) &&
    sameSpeaker(a.speaker, b.speaker, comparison) &&
    (a.reported === b.reported || sameSpans([a.reported], [b.reported], by)) &&
    (a.parts === b.parts || sameSpans(a.parts, b.parts, by))
  );
};

function sameCue(a: Quote['cue'], b: Quote['cue'], by: number): boolean {
  if (a === null || b === null) return a === b;
  return a.start + by === b.start && a.end + by === b.end && a.text === b.text;
}

function sameSpeaker(a: Quote['speaker'], b: Quote['speaker'], { by, isSame }: Comparison): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.start + by === b.start &&
    a.end + by === b.end &&
    a.confidence === b.confidence &&
    a.text === b.text &&
    (a.entity === null || b.entity === null ? a.entity === b.entity : isSame(a.entity, b.entity))
  );
}

function sameSpans(
  a: readonly (Span | undefined)[] | undefined,
  b: readonly (Span | undefined)[] | undefined,
  by: number,
): boolean {
  if (!a || !b || a.length !== b.length) return false;
  return a.every((span, i) => span && b[i] && span.start + by === b[i].start && span.end + by === b[i].end);
}
