/** What a finder of figures gives: a stretch of a paragraph, its kind and what makes it more or less worth checking. */
import type { ClaimKind } from '../analysis';
import type { Span } from '../span';

export type FigureKind = Extract<ClaimKind, 'number' | 'money' | 'percentage' | 'date' | 'age' | 'superlative'>;

/** Traits that `worth.ts` weighs. */
export type Trait =
  /** "about", "nearly": the writer does not commit. */
  | 'approximate'
  /** "dozens", "thousands": nobody counted. */
  | 'uncounted'
  /** "million", seven digits, "billion". */
  | 'large'
  /** "two", "one": small whole numbers in words, often mere narration. */
  | 'small'
  /** "$15 an hour", "25 percent of voters", "one in five": a share or a rate. */
  | 'rate'
  /** "three years", "two weeks": a length of time. */
  | 'duration'
  /** Counts people. */
  | 'people'
  /** Day, month and year; or day and month. */
  | 'full-date'
  /** A weekday, "today", "last week": needs the day of publication. */
  | 'relative-date'
  /** In the dateline. */
  | 'dateline'
  /** "since 2009", "in the country": where or since when it is the most. */
  | 'scoped'
  /** "best", "worst". */
  | 'judged'
  /** "one of the largest": can hardly be wrong. */
  | 'weakened';

/** Offsets are relative to the paragraph. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  readonly traits: readonly Trait[];
}

export type FigureFinder = (text: string) => Figure[];
