/**
 * What the sources say of a draft, as plain data for views, the command line and JSON. What stands in the draft is counted from the start of its claim, so that it holds
 * while the text around the claim is edited; what stands in a source is an offset into its text.
 */
import type { QuoteEdit, QuoteVerdict } from '../core/evidence/quoteCheck';
import type { SourceLocation } from '../core/evidence/source';
import type { Voice } from '../core/evidence/voices';
import type { Span } from '../core/span';

/** A file of the newsroom's sources. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  readonly words: number;
  /** Why it could not be read, to be read on from its name: "is protected with a password". */
  readonly problem?: string;
  /** What of it was read, where it was not all: "only the first 2,000 of 3,400 pages were read". */
  readonly capped?: string;
}

/** A passage of a source. */
export interface Place {
  readonly path: string;
  readonly span: Span;
  readonly location: SourceLocation;
  /** Its words, on one line; of a long passage the beginning. */
  readonly excerpt: string;
}

export interface QuoteEvidence {
  readonly type: 'quote';
  /** The id of the claim, and its words in the draft when it was asked. */
  readonly claim: string;
  readonly words: string;
  /** Who is quoted, by the fullest name of the draft; '' for nobody. */
  readonly context: string;
  readonly verdict: QuoteVerdict;
  /** Left out where nothing was found. */
  readonly match?: Place & {
    readonly speaker?: string;
    readonly voice: Voice;
    /** 0..1 */
    readonly similarity: number;
    readonly edits: readonly QuoteEdit[];
    readonly found: readonly Span[];
  };
  /** Further places where it stands word for word. */
  readonly elsewhere: readonly Place[];
}

export interface ClaimEvidence {
  readonly type: 'claim';
  readonly claim: string;
  readonly words: string;
  /** The sentence of the draft. */
  readonly context: string;
  /** Best first. Empty where nothing bears on it. */
  readonly passages: readonly ClaimPassage[];
}

export interface ClaimPassage extends Place {
  /** `same` is support and no proof; `related` is neither. */
  readonly says: 'same' | 'differs' | 'related';
  /** 0..1: how sure it is that it is about the same thing. */
  readonly bearing: number;
  /** "The source says 2,400." */
  readonly message: string;
  /** The source's own words for the value. */
  readonly value?: string;
}

export type Evidence = QuoteEvidence | ClaimEvidence;

/** A passage that a search found: its span goes from the first to the last of the words, its excerpt has what stands around them. */
export interface FoundPassage extends Place {
  /** Words of the search, in the excerpt. */
  readonly matched: readonly Span[];
}

/** In one word: `nothing` for claims that no source bears on; of a quote that is `not-found`. */
export type Says =
  'wrong-speaker' | 'altered' | 'differs' | 'partial' | 'exact' | 'same' | 'related' | 'not-found' | 'nothing';

/** What it comes down to: whose words they are before what was changed in them. */
export function saysOf(evidence: Evidence): Says {
  if (evidence.type === 'claim') return evidence.passages[0]?.says ?? 'nothing';
  return evidence.match?.voice === 'different' ? 'wrong-speaker' : evidence.verdict;
}

/** The passage to open, compare or take as evidence; undefined where there is none. */
export function bestPlace(evidence: Evidence): Place | undefined {
  return evidence.type === 'quote' ? evidence.match : evidence.passages[0];
}
