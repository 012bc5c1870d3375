/**
 * What still stands between a draft and its publication: one list, most serious first, and whether anything on it holds the draft back. It is read
 * off a review, the findings and the sources. The most it ever says is that nothing is open: whether a claim is true is nothing a gate can know.
 */
import type { Analysis, Claim, Finding } from '../analysis';
import type { Span } from '../span';
import { standingVerdicts } from './agreement';
import type { Decision } from './decision';
import { BLOCKING, GATE_KINDS, rankOfKind, STILL_TO_COME, type GateKind } from './gateKinds';
import * as say from './gateWords';
import type { SortedFindings } from './ignores';
import type { Review, ReviewedClaim } from './review';
import { onePerReviewer } from './reviewers';
import { awaitedIn, type Thread } from './thread';
import { wordsOf } from './wordHashes';

export interface GateQuestion {
  /** The text that the review, its analysis and the findings are of. */
  readonly text: string;
  readonly analysis: Pick<Analysis, 'complete' | 'cappedAt'>;
  /** By as many sign-offs as the newsroom asks for, and with everybody's decisions: one that hides others' is no base for a gate. */
  readonly review: Pick<Review, 'claims' | 'orphans' | 'orphanThreads'>;
  readonly findings: SortedFindings;
  /** Sources that no decision rests on and no quote is found in. */
  readonly unusedSources?: readonly UnusedSource[];
  /** Everybody who may be mentioned in a comment. */
  readonly reviewers?: readonly string[];
  /** What could not be read of the decisions, each a sentence. */
  readonly unread?: readonly string[];
  /** What holds the draft back; what could not be read always does. */
  readonly blocking?: ReadonlySet<GateKind>;
}

export interface UnusedSource {
  readonly path: string;
  /** Why it could not be read, to be read on from its name. */
  readonly problem?: string;
}

/** One thing to do, or to know of, before the draft is published. */
export interface GateItem {
  readonly kind: GateKind;
  readonly blocks: boolean;
  /** Undefined for what stands nowhere in the draft. */
  readonly span?: Span;
  /** Of the draft, or those that stood there; the path of a source; '' where it is about no words. */
  readonly words: string;
  /** What is missing, in a sentence or two. */
  readonly missing: string;
  /** The reviewers whose decision or comment it is; empty for what nobody has looked at. */
  readonly who: readonly string[];
  /** What it is about, where there is one. */
  readonly claim?: Claim;
  readonly finding?: Finding;
  readonly thread?: Thread;
  readonly decision?: Decision;
}

export interface Gate {
  /** Nothing holds the draft back. */
  readonly ready: boolean;
  /** Most serious first, and of a kind in reading order; what stands nowhere in the draft comes last. */
  readonly items: readonly GateItem[];
  readonly counts: Readonly<Record<GateKind, number>>;
  /** Items that hold the draft back. */
  readonly blocking: number;
  readonly claims: number;
  /** Claims that reviewers have verified. */
  readonly verified: number;
  /** Findings that reviewers ignore. */
  readonly ignored: number;
}

export function askGate(question: GateQuestion): Gate {
  const { review, findings, reviewers = [], blocking = BLOCKING } = question;
  const items = [
    ...unreadItems(question),
    ...findings.shown.map((finding) => findingItem(finding, question.text)),
    ...review.claims.flatMap((reviewed) => claimItems(reviewed, question.text, reviewers)),
    ...review.orphanThreads.filter(({ resolved }) => !resolved).map((thread) => commentItem(thread, reviewers)),
    ...review.orphans.map(orphanItem),
    ...(question.unusedSources ?? []).map(sourceItem),
  ]
    .map((item): GateItem => ({ ...item, blocks: item.kind === 'unread' || blocking.has(item.kind) }))
    .sort(inOrder);
  const counts = Object.fromEntries(GATE_KINDS.map(({ kind }) => [kind, 0])) as Record<GateKind, number>;
  for (const { kind } of items) counts[kind]++;
  const held = items.filter(({ blocks }) => blocks).length;
  return {
    ready: held === 0,
    items,
    counts,
    blocking: held,
    claims: review.claims.length,
    verified: review.claims.filter(({ status }) => status === 'verified').length,
    ignored: findings.ignored.length,
  };
}

type Unjudged = Omit<GateItem, 'blocks'>;

function unreadItems({ analysis, unread }: GateQuestion): Unjudged[] {
  return say.notRead(analysis, unread).map((missing) => ({ kind: 'unread', words: '', missing, who: [] }));
}

function findingItem(finding: Finding, text: string): Unjudged {
  const { check, severity, start, end, message } = finding;
  const kind = check === STILL_TO_COME ? 'tk' : severity;
  return { kind, span: { start, end }, words: text.slice(start, end), missing: message, who: [], finding };
}

function claimItems(reviewed: ReviewedClaim, text: string, reviewers: readonly string[]): Unjudged[] {
  const { claim, status, decision, threads } = reviewed;
  const { start, end } = claim;
  const place = { span: { start, end }, words: text.slice(start, end), claim };
  const talk = threads
    .filter(({ thread }) => !thread.resolved)
    .map(({ thread }): Unjudged => ({ ...commentItem(thread, reviewers), ...place }));
  if (status === 'verified') return talk;
  const who = whoOf(reviewed);
  return [{ kind: status, ...place, missing: say.claim(reviewed), who, ...(decision && { decision }) }, ...talk];
}

/** Whoever the claim waits for or on. */
function whoOf({ status, decision, marks }: ReviewedClaim): string[] {
  if (status === 'open' || !decision) return [];
  const meant = status === 'disputed' || status === 'sign-off' ? standingVerdicts(marks) : [{ decision }];
  return onePerReviewer(meant.map(({ decision: { by } }) => by));
}

function commentItem(thread: Thread, reviewers: readonly string[]): Unjudged {
  const who = onePerReviewer(thread.comments.map(({ by }) => by));
  return {
    kind: 'comment',
    words: wordsOf(thread.anchor),
    missing: say.comment(thread, awaitedIn(thread, reviewers)),
    who,
    thread,
  };
}

function orphanItem(decision: Decision): Unjudged {
  return {
    kind: 'orphan',
    words: wordsOf(decision.anchor),
    missing: say.orphan(decision),
    who: [decision.by],
    decision,
  };
}

function sourceItem({ path, problem }: UnusedSource): Unjudged {
  return { kind: 'unused-source', words: path, missing: say.unusedSource(problem), who: [] };
}

function inOrder(a: GateItem, b: GateItem): number {
  const [from, to] = [a.span?.start ?? Infinity, b.span?.start ?? Infinity];
  return rankOfKind(a.kind) - rankOfKind(b.kind) || (from === to ? 0 : from - to);
}
