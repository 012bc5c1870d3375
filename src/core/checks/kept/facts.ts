/** Whether what is known of a paragraph is what was known of it before: by value, counted from where the paragraph began then and begins now. */
import type { Mention, Quote, Reference } from '../../analysis';
import type { PlacedFigure } from '../../claims/placed';
import type { TitleMention } from '../../entities/linked';
import type { Span } from '../../span';

/** What is compared: before and now. */
export interface Comparison {
  /** Code units from where a paragraph was to where it is. */
  readonly by: number;
  /** Whether an entity of then is that of now, whatever they are called. */
  readonly isSame: (before: string, now: string) => boolean;
}

export type Same<T> = (before: T, now: T, comparison: Comparison) => boolean;

export const sameMention: Same<Mention> = (a, b, comparison) =>
  isAt(a, b, comparison) && a.type === b.type && comparison.isSame(a.entity, b.entity);

export const sameReference: Same<Reference> = (a, b, comparison) =>
  isAt(a, b, comparison) && a.confidence === b.confidence && comparison.isSame(a.entity, b.entity);

export const sameTitle: Same<TitleMention> = (a, b, comparison) =>
  isAt(a, b, comparison) && comparison.isSame(a.entity, b.entity);

/** Speaker and cue may stand in another paragraph, whose words are others by now. */
export const sameQuote: Same<Quote> = (a, b, comparison) =>
  isAt(a, b, comparison) &&
  a.kind === b.kind &&
  a.closed === b.closed &&
  areBoth(a.cue, b.cue, (one, other) => isAt(one, other, comparison) && one.text === other.text) &&
  areBoth(a.reported, b.reported, (one, other) => isAt(one, other, comparison)) &&
  areBoth(a.parts, b.parts, (some, others) => allSame(some, others, comparison, isAt)) &&
  areBoth(
    a.speaker,
    b.speaker,
    (one, other) =>
      isAt(one, other, comparison) &&
      one.text === other.text &&
      one.confidence === other.confidence &&
      areBoth(one.entity, other.entity, comparison.isSame),
  );

export const sameFigure: Same<PlacedFigure> = (a, b, comparison) =>
  isAt(a, b, comparison) &&
  a.kind === b.kind &&
  isEqual(a.value, b.value) &&
  isEqual(a.traits, b.traits) &&
  areBoth(a.parts, b.parts, (some, others) => allSame(some, others, comparison, sameFigure));

function isAt(a: Span, b: Span, { by }: Comparison): boolean {
  return a.start + by === b.start && a.end + by === b.end;
}

function areBoth<T>(a: T | null | undefined, b: T | null | undefined, same: (a: T, b: T) => boolean): boolean {
  return a == null || b == null ? a === b : same(a, b);
}

function allSame<T>(a: readonly T[], b: readonly T[], comparison: Comparison, same: Same<T>): boolean {
  return a.length === b.length && a.every((one, i) => same(one, b[i]!, comparison));
}

/** Plain data. Mostly it is the very same, since a paragraph's figures are read once. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => key in b && isEqual(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
