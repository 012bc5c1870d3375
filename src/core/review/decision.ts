/**
 * What a reviewer decided about a claim, on what evidence, and how the decision finds its words again.
 * A decision never changes in place: every operation of the ledger makes a new one.
 */
import type { Anchor } from '../anchoring/anchor';
import type { ClaimKind } from '../analysis';

export type Status = 'open' | 'checking' | 'verified' | 'needs-fix' | 'cannot-verify';

/** `re-check` is derived, never stored: the words changed after the decision. */
export type ShownStatus = Status | 're-check';

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
  readonly status: Status;
  readonly by: string;
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
}
