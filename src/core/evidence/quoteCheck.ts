/** What is asked of the sources for a quote, and what they answer. */
import type { Span } from '../span';
import type { WordEdit } from './edits';
import type { QuotedWord } from './quotedWords';
import type { SourceLocation, SourceText } from './source';
import type { QuotedSpeaker, Voice } from './voices';

/** A passage that the index found. */
export interface Hit extends Span {
  /** The source's number in the index. */
  readonly source: number;
}

/** What is asked of the index of sources. */
export interface SourceFinder {
  /** Passages that hold one or more of the phrases, each of folded words; best first. */
  phrases(phrases: readonly (readonly string[])[], limit: number): readonly Hit[];
  /** Passages that hold some of the words; best first. */
  words(words: readonly string[], limit: number): readonly Hit[];
  source(id: number): SourceText | undefined;
}

/**
 * `exact`: as printed, but for what brackets and ellipses show and for what only a transcriber's ear decides. `altered`: found, with words changed.
 * `partial`: a part of it is found. `not-found`: the sources do not have it, which says nothing of whether it was said.
 */
export type QuoteVerdict = 'exact' | 'altered' | 'partial' | 'not-found';

/** Of an addition, `said` is the empty place in the source where it would stand; of a drop, `printed` that in the draft. */
export interface QuoteEdit {
  readonly kind: WordEdit['kind'];
  readonly printed: Span;
  readonly said: Span;
  /** What the source has there; of joined stretches, the words that the second begins with. */
  readonly words: string;
}

export interface QuoteMatch {
  readonly source: number;
  /** From the first to the last word of it, in the source's text. */
  readonly span: Span;
  readonly location: SourceLocation;
  /** The source's own words: of a long passage its beginning. */
  readonly excerpt: string;
  /** In the order of the quote. */
  readonly edits: readonly QuoteEdit[];
  /** The stretches of the draft that were found. */
  readonly found: readonly Span[];
  /** 0..1: words found of all that were looked for, less for each that was changed. */
  readonly similarity: number;
  /** Who says it, as the source writes it. */
  readonly speaker?: string;
  readonly voice: Voice;
}

export interface QuoteCheck {
  readonly verdict: QuoteVerdict;
  readonly match?: QuoteMatch;
  /** Further places where it stands as exactly. */
  readonly elsewhere: readonly { readonly source: number; readonly span: Span }[];
}

export interface AskedQuote {
  readonly words: readonly QuotedWord[];
  readonly speaker: QuotedSpeaker | null;
}
