/**
 * A review in numbers: how far a draft is, kind by kind and reviewer by reviewer, who decided last and what changed since. Lists and the
 * dashboard show these and count nothing themselves, so that their numbers never differ. Pure functions.
 */
import type { ClaimKind } from '../analysis';
import { groupBy } from '../groupBy';
import { isVerdict, standingVerdicts } from './agreement';
import type { Decision, ShownStatus } from './decision';
import { countProgress, type Progress, type Review, type ReviewedClaim } from './review';
import { reviewerKey } from './reviewers';
import type { Since } from './seen';
import { STATUSES } from './statuses';

export interface Overview {
  readonly progress: Progress;
  /** Those that the draft has, in the order of their first claim. */
  readonly kinds: ReadonlyMap<ClaimKind, Progress>;
  /** Whoever has decided something that the reviewer may see, the last one first. */
  readonly reviewers: readonly Tally[];
  /** Undefined when nothing was ever decided, as far as the reviewer may see. */
  readonly last?: LastDecision;
  /** Undefined where it is not known, as when nothing was decided on this machine. */
  readonly since?: Since;
  /** Decisions whose words are nowhere in the draft. */
  readonly gone: number;
  /** Others' decisions that the reviewer is not to see yet; they are in no tally. */
  readonly hidden: number;
}

export interface LastDecision {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What one reviewer has done, in claims as they stand now. */
export interface Tally {
  readonly name: string;
  /** Claims with a verdict of theirs on the words as they stand. */
  readonly decided: number;
  readonly verified: number;
  /** Claims whose words changed after they decided. */
  readonly reCheck: number;
  /** Claims on which somebody else came to another verdict, and nobody has settled it. */
  readonly disputes: number;
  readonly last: string;
}

/** Whoever and whatever is hidden from the reviewer is told by a number, and by nothing else: neither a name nor a time. */
export function overviewOf({ claims, orphans, progress }: Pick<Review, 'claims' | 'orphans' | 'progress'>): Overview {
  const seen = [...claims.flatMap(({ marks }) => marks.map(({ decision }) => decision)), ...orphans];
  const last = lastOf(seen);
  return {
    progress,
    kinds: countKinds(claims),
    reviewers: tallyReviewers(claims, seen),
    ...(last && { last }),
    gone: orphans.length,
    hidden: claims.reduce((sum, { hidden }) => sum + hidden, 0),
  };
}

/** Several drafts as one. */
export interface Sum {
  readonly drafts: number;
  readonly progress: Progress;
  /** The kind with the most claims first. */
  readonly kinds: ReadonlyMap<ClaimKind, Progress>;
  /** The last one first. */
  readonly reviewers: readonly (Tally & { readonly drafts: number })[];
  readonly gone: number;
  readonly hidden: number;
}

export function sumOf(overviews: readonly Overview[]): Sum {
  const kinds = new Map<ClaimKind, Progress>();
  const reviewers = new Map<string, Tally & { drafts: number }>();
  for (const overview of overviews) {
    for (const [kind, progress] of overview.kinds) kinds.set(kind, addProgress([kinds.get(kind), progress]));
    for (const one of overview.reviewers) {
      const name = reviewerKey(one.name);
      const before = reviewers.get(name);
      reviewers.set(name, before ? addTally(before, one) : { ...one, drafts: 1 });
    }
  }
  return {
    drafts: overviews.length,
    progress: addProgress(overviews.map(({ progress }) => progress)),
    kinds: new Map([...kinds].sort(([, a], [, b]) => b.total - a.total)),
    reviewers: [...reviewers.values()].sort(latestFirst),
    gone: overviews.reduce((sum, { gone }) => sum + gone, 0),
    hidden: overviews.reduce((sum, { hidden }) => sum + hidden, 0),
  };
}

/** What of a draft should be looked at before all else: a dispute, then changed words, then what waits for a second reviewer. */
export function mostUrgent({ counts }: Progress): { readonly status: ShownStatus; readonly count: number } | undefined {
  const status = URGENT.find((one) => counts[one] > 0);
  return status && { status, count: counts[status] };
}

/** Milliseconds since 1970; undefined for what is no time. */
export function timeOf(iso: string): number | undefined {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? undefined : time;
}

const URGENT = ['disputed', 're-check', 'sign-off'] as const;

function lastOf(decisions: readonly LastDecision[]): LastDecision | undefined {
  let last: LastDecision | undefined;
  for (const { by, at } of decisions) {
    if (timeOf(at) !== undefined && (!last || timeOf(at)! >= timeOf(last.at)!)) last = { by, at };
  }
  return last;
}

function countKinds(claims: readonly ReviewedClaim[]): Map<ClaimKind, Progress> {
  const groups = groupBy(claims, ({ claim }) => claim.kind);
  return new Map([...groups].map(([kind, group]) => [kind, countProgress(group)]));
}

function tallyReviewers(claims: readonly ReviewedClaim[], decisions: readonly Decision[]): Tally[] {
  const tallies = new Map<string, { -readonly [K in keyof Tally]: Tally[K] }>();
  for (const { by: name, at: last } of decisions) {
    const known = tallies.get(reviewerKey(name));
    if (!known) tallies.set(reviewerKey(name), { name, decided: 0, verified: 0, reCheck: 0, disputes: 0, last });
    else if (latest(last, known.last) === last) known.last = last;
  }
  for (const { marks, status } of claims) {
    const disputing = new Set(status === 'disputed' ? standingVerdicts(marks).map(({ decision }) => decision.by) : []);
    for (const { decision, reason } of marks) {
      const tally = tallies.get(reviewerKey(decision.by));
      if (!tally || !isVerdict(decision.status)) continue;
      if (reason) tally.reCheck++;
      else {
        tally.decided++;
        if (decision.status === 'verified') tally.verified++;
        if (disputing.has(decision.by)) tally.disputes++;
      }
    }
  }
  return [...tallies.values()].sort(latestFirst);
}

function addProgress(all: readonly (Progress | undefined)[]): Progress {
  const counts = Object.fromEntries(STATUSES.map(({ status }) => [status, 0])) as Record<ShownStatus, number>;
  const sum = { total: 0, done: 0, open: 0 };
  for (const progress of all) {
    if (!progress) continue;
    for (const { status } of STATUSES) counts[status] += progress.counts[status];
    sum.total += progress.total;
    sum.done += progress.done;
    sum.open += progress.open;
  }
  return { counts, ...sum };
}

function addTally(a: Tally & { drafts: number }, b: Tally): Tally & { drafts: number } {
  return {
    name: a.name,
    decided: a.decided + b.decided,
    verified: a.verified + b.verified,
    reCheck: a.reCheck + b.reCheck,
    disputes: a.disputes + b.disputes,
    last: latest(a.last, b.last),
    drafts: a.drafts + 1,
  };
}

function latest(a: string, b: string): string {
  return (timeOf(b) ?? -Infinity) > (timeOf(a) ?? -Infinity) ? b : a;
}

function latestFirst(a: Tally, b: Tally): number {
  const [x, y] = [timeOf(a.last) ?? -Infinity, timeOf(b.last) ?? -Infinity];
  return x === y ? a.name.localeCompare(b.name) : x > y ? -1 : 1;
}
