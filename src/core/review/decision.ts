/**
 * What one reviewer decided about a claim, on what evidence, and how the decision finds its words again. Each reviewer has a decision of
 * their own; agreement.ts says what several come down to. A decision never changes in place: every operation of the ledger makes a new one.
 */
import type { Anchor } from '../anchoring/anchor';
import type { ClaimKind } from '../analysis';

export type Status = 'open' | 'checking' | 'verified' | 'needs-fix' | 'cannot-verify';

/**
 * What is derived, never stored. `re-check`: the words changed after the decision. `disputed`: reviewers came to different verdicts.
 * `sign-off`: verified, but not yet by as many reviewers as the newsroom asks for.
 */
export type ShownStatus = Status | 're-check' | 'disputed' | 'sign-off';

export interface Evidence {
  readonly id: string;
  /** A file or an address. */
  readonly source: string;
  /** A page or a timestamp. */
  readonly locator?: string;
  readonly excerpt?: string;
  readonly primary: boolean;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Words an earlier verdict was about, kept when a reviewer confirms it for new words. */
export interface EarlierWords {
  readonly words: string;
  readonly sentence: string;
  readonly speaker?: string;
  /** In a journal without words: what they hash to. Words and sentence are empty then, until they are known. */
  readonly hash?: string;
  readonly status: Status;
  readonly by: string;
  readonly at: string;
}

/** A verdict of somebody, as it was when it was looked at: another verdict, or a later one, is not meant. */
export interface Verdict {
  /** The decision's id. */
  readonly decision: string;
  /** When the verdict was given: a decision's `at`. */
  readonly at: string;
}

export interface Decision {
  readonly id: string;
  readonly kind: ClaimKind;
  /** `open` when there is only a note or evidence. */
  readonly status: Status;
  readonly anchor: Anchor;
  readonly note?: string;
  readonly evidence: readonly Evidence[];
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** Oldest first. */
  readonly history?: readonly EarlierWords[];
  /** The others' verdicts that this one settles: they were looked at, and no longer dispute it. */
  readonly settles?: readonly Verdict[];
}
