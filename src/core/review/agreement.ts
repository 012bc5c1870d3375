/**
 * What the decisions of several reviewers on one claim come down to. Only a verdict on the words as they stand counts; different verdicts
 * are a dispute until somebody settles it, and never the last writer's word.
 */
import { compareText } from './compareText';
import type { Decision, ShownStatus, Status } from './decision';

/** Why a decision has to be looked at again: the words changed, their sentence, who says them, or only where they stand. */
export type Reason = 'words' | 'sentence' | 'speaker' | 'context';

/** What was decided on, when it is not surely what stands here now. */
export interface EarlierClaim {
  readonly words: string;
  readonly sentence: string;
  readonly speaker?: string;
  readonly status: Status;
}

/** One reviewer's decision on a claim. */
export interface Mark {
  readonly decision: Decision;
  /** Both or neither. */
  readonly reason?: Reason;
  readonly was?: EarlierClaim;
  /** Ids of what they decided on the same claim before, as on another machine, and what this one stands for. */
  readonly earlier?: readonly string[];
}

/** How a newsroom decides. */
export interface Policy {
  /** How many reviewers have to verify a claim: 1 or 2. */
  readonly signOffs: number;
}

export const ONE_SIGN_OFF: Policy = { signOffs: 1 };

export interface Agreement {
  readonly status: ShownStatus;
  /** The mark that the status is told by; undefined when there is none. */
  readonly lead?: Mark;
}

/** `marks` in any order, one a reviewer. */
export function agreeOn(marks: readonly Mark[], { signOffs }: Policy): Agreement {
  const [newest] = marks.toSorted(newestFirst);
  if (!newest) return { status: 'open' };
  const verdicts = standingVerdicts(marks).toSorted(newestFirst);
  const [lead] = verdicts;
  if (lead) {
    const { status } = lead.decision;
    if (verdicts.some(({ decision }) => decision.status !== status)) return { status: 'disputed', lead };
    if (status === 'verified' && verdicts.length < signOffs) return { status: 'sign-off', lead };
    return { status, lead };
  }
  const stale = marks.filter(({ reason, decision }) => reason && decision.status !== 'open').toSorted(newestFirst);
  if (stale[0]) return { status: 're-check', lead: stale[0] };
  const checking = marks.find(({ decision }) => decision.status === 'checking');
  return checking ? { status: 'checking', lead: checking } : { status: 'open', lead: newest };
}

/** Verdicts on the words as they stand, those that somebody settled left out. */
export function standingVerdicts(marks: readonly Mark[]): Mark[] {
  const standing = marks.filter(({ reason }) => !reason);
  const aimedAt = new Set(standing.flatMap(settledBy));
  // Two that settle each other at once settle nothing.
  const settled = new Set(standing.filter((mark) => !aimedAt.has(keyOf(mark))).flatMap(settledBy));
  return standing.filter((mark) => isVerdict(mark.decision.status) && !settled.has(keyOf(mark)));
}

/** `checking` says that somebody is at it, not how it came out. */
export function isVerdict(status: Status): boolean {
  return status !== 'open' && status !== 'checking';
}

function keyOf({ decision: { id, at } }: Mark): string {
  return `${id} ${at}`;
}

function settledBy({ decision: { settles = [] } }: Mark): string[] {
  return settles.map(({ decision, at }) => `${decision} ${at}`);
}

function newestFirst(a: Mark, b: Mark): number {
  return compareText(b.decision.at, a.decision.at) || compareText(a.decision.id, b.decision.id);
}
