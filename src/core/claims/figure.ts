/** What a finder of figures gives: a stretch of a paragraph, its kind and what makes it more or less worth checking. */
import type { ClaimKind, Value } from '../analysis';
import type { Span } from '../span';

export type FigureKind = Extract<
  ClaimKind,
  | 'number'
  | 'money'
  | 'percentage'
  | 'share'
  | 'rank'
  | 'ratio'
  | 'change'
  | 'date'
  | 'age'
  | 'superlative'
  | 'document'
  | 'contact'
>;

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
  /** What it says, as far as its own words tell. */
  readonly value?: Value;
  /** Figures that it holds and that are no claims of their own: the three of "rose 50 percent from 50 to 75". */
  readonly parts?: readonly Figure[];
}

export type FigureFinder = (text: string) => Figure[];
