/**
 * What reviewers decided and said about one draft, and everything that they can do to it. A ledger never changes: each operation returns a
 * new one, with the changes that `undo` takes back (and whose undo is the redo). `ledgerPlaces.ts` follows the words.
 */
import { describeAnchor, type Anchor } from '../anchoring/anchor';
import { omit } from '../anchoring/omit';
import { forgetHomes, type Sighting } from '../anchoring/sighting';
import { isVerdict, type Mark } from './agreement';
import type { Decision, EarlierWords, Evidence, Status, Verdict } from './decision';
import { keepPlace, type Placed } from './ledgerPlaces';
import type { ReviewedClaim } from './review';
import { isSameReviewer } from './reviewers';
import type { Comment, Thread } from './thread';

export { keepPlaces, move, refresh } from './ledgerPlaces';

export interface Ledger {
  /** In the order they were made. At most one for a claim and reviewer. */
  readonly decisions: readonly Decision[];
  /** In the order they were begun. */
  readonly threads: readonly Thread[];
  /** The draft as they were last matched with it; no journal knows of it. */
  readonly seen?: Sighting;
}

export const EMPTY_LEDGER: Ledger = { decisions: [], threads: [] };

/** A claim as the review shows it, in the text it was found in; `speaker` as `speakerName` gives it. */
export interface Place {
  readonly text: string;
  readonly reviewed: ReviewedClaim;
  readonly speaker?: string | undefined;
}

/** Who acts and when (ISO 8601); `id` is for a decision that has to be made, and unique. */
export interface Stamp {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}

/** A decision or a thread before and after an operation; without `before` it was made, without `after` it was cleared. */
export type Change = DecisionChange | ThreadChange;

export interface DecisionChange {
  readonly of: 'decision';
  readonly id: string;
  readonly before?: Decision;
  readonly after?: Decision;
}

export interface ThreadChange {
  readonly of: 'thread';
  readonly id: string;
  readonly before?: Thread;
  readonly after?: Thread;
}

export interface Step {
  readonly ledger: Ledger;
  /** Empty when the operation had nothing to do. */
  readonly changes: readonly Change[];
}

/**
 * Gives a claim a status in the name of `stamp.by`. On words that changed since that reviewer's last one it is a decision on the new words;
 * the old ones go to its history. `open` takes back what the others say as well: the claim is open again for everybody.
 */
export function decide(ledger: Ledger, place: Place, status: Status, stamp: Stamp): Step {
  return settle(ledger, place, status, stamp, status === 'open' ? othersVerdicts(place, stamp.by) : []);
}

/** Decides a dispute: the verdicts of all others were looked at, and this one stands. */
export function settleDispute(ledger: Ledger, place: Place, status: Status, stamp: Stamp): Step {
  return settle(ledger, place, status, stamp, othersVerdicts(place, stamp.by));
}

function settle(ledger: Ledger, place: Place, status: Status, stamp: Stamp, settles: readonly Verdict[]): Step {
  const old = ownMark(place, stamp.by);
  const { by, at } = stamp;
  const decision = old ? omit(reanchor(old, place), 'settles') : newDecision(place, stamp);
  return put(ledger, { ...decision, status, by, at, ...(settles.length > 0 && { settles }) });
}

/** An empty note removes it, and with it a decision that was nothing else. */
export function setNote(ledger: Ledger, place: Place, note: string, stamp: Stamp): Step {
  const rest = omit(touch(place, stamp), 'note');
  const trimmed = note.trim();
  return putOrClear(ledger, trimmed === '' ? rest : { ...rest, note: trimmed });
}

export function addEvidence(ledger: Ledger, place: Place, evidence: Evidence, stamp: Stamp): Step {
  const decision = touch(place, stamp);
  return put(ledger, { ...decision, evidence: [...decision.evidence, evidence] });
}

export function removeEvidence(ledger: Ledger, decisionId: string, evidenceId: string): Step {
  const decision = findDecision(ledger, decisionId);
  if (!decision?.evidence.some(({ id }) => id === evidenceId)) return { ledger, changes: [] };
  return putOrClear(ledger, { ...decision, evidence: decision.evidence.filter(({ id }) => id !== evidenceId) });
}

/** Removes decisions, on a claim or orphans, with their notes and evidence. */
export function clear(ledger: Ledger, ...decisionIds: readonly string[]): Step {
  return apply(
    ledger,
    decisionIds.map((id) => changeTo(ledger, id, undefined)),
  );
}

/** Says something about a claim: in the thread it has, else in a new one. */
export function addComment(ledger: Ledger, place: Place, text: string, stamp: Stamp): Step {
  const { id, by, at } = stamp;
  const comment: Comment = { id, text, by, at };
  const [found] = place.reviewed.threads;
  if (found) return reply(ledger, found.thread.id, comment);
  const { kind } = place.reviewed.claim;
  return putThread(ledger, { id: `${id}-thread`, kind, anchor: anchorOf(place), by, at, comments: [comment] });
}

/** An answer opens a resolved thread again: somebody has more to say. */
export function reply(ledger: Ledger, threadId: string, comment: Comment): Step {
  return changeThread(ledger, threadId, (thread) => ({
    ...omit(thread, 'resolved'),
    comments: [...thread.comments, comment],
  }));
}

export function editComment(ledger: Ledger, threadId: string, commentId: string, text: string, at: string): Step {
  return changeThread(ledger, threadId, (thread) => ({
    ...thread,
    comments: thread.comments.map((one) =>
      one.id === commentId && one.text !== text ? { ...one, text, edited: at } : one,
    ),
  }));
}

/** The last comment takes its thread along. */
export function removeComment(ledger: Ledger, threadId: string, commentId: string): Step {
  return changeThread(ledger, threadId, (thread) => {
    const comments = thread.comments.filter(({ id }) => id !== commentId);
    return comments.length > 0 ? { ...thread, comments } : undefined;
  });
}

/** Removes a thread, on a claim or without one, with all that was said in it. */
export function clearThread(ledger: Ledger, threadId: string): Step {
  return changeThread(ledger, threadId, () => undefined);
}

export function resolveThread(ledger: Ledger, threadId: string, { by, at }: Omit<Stamp, 'id'>): Step {
  return changeThread(ledger, threadId, (thread) => ({ ...thread, resolved: { by, at } }));
}

export function reopenThread(ledger: Ledger, threadId: string): Step {
  return changeThread(ledger, threadId, (thread) => omit(thread, 'resolved'));
}

/** Takes a step's changes back. Where an anchor has moved on with the text since, the move is kept. */
export function undo(ledger: Ledger, changes: readonly Change[]): Step {
  return apply(
    ledger,
    changes.map((change): Change => {
      if (change.of === 'thread')
        return threadTo(ledger, change.id, keepPlace(change.before, findThread(ledger, change.id)));
      return changeTo(ledger, change.id, keepPlace(change.before, findDecision(ledger, change.id)));
    }),
  );
}

export function findDecision(ledger: Ledger, id: string): Decision | undefined {
  return ledger.decisions.find((decision) => decision.id === id);
}

export function findThread(ledger: Ledger, id: string): Thread | undefined {
  return ledger.threads.find((thread) => thread.id === id);
}

function anchorOf({ text, reviewed: { claim }, speaker }: Place): Anchor {
  return describeAnchor(text, claim, speaker);
}

function newDecision(place: Place, { id, by, at }: Stamp): Decision {
  return { id, kind: place.reviewed.claim.kind, status: 'open', anchor: anchorOf(place), evidence: [], by, at };
}

function ownMark({ reviewed }: Place, by: string): Mark | undefined {
  return reviewed.marks.find(({ decision }) => isSameReviewer(decision.by, by));
}

/** Those of others that stand; a hidden one was not looked at and is not meant. */
function othersVerdicts({ reviewed }: Place, by: string): Verdict[] {
  return reviewed.marks
    .filter(({ decision, reason }) => !isSameReviewer(decision.by, by) && !reason && isVerdict(decision.status))
    .map(({ decision: { id, at } }) => ({ decision: id, at }));
}

/** The decision that gets a note or evidence. A verdict is not touched by it: neither its words nor its author. */
function touch(place: Place, stamp: Stamp): Decision {
  const old = ownMark(place, stamp.by);
  if (!old) return newDecision(place, stamp);
  return old.decision.status === 'open' ? reanchor(old, place) : old.decision;
}

function reanchor({ decision: old, was, reason }: Mark, place: Place): Decision {
  const anchor = anchorOf(place);
  const { kind } = place.reviewed.claim;
  if (!was || reason === 'context') return { ...old, kind, anchor };
  const earlier: EarlierWords = { ...was, by: old.by, at: old.at };
  return { ...old, kind, anchor, history: [...(old.history ?? []), earlier] };
}

function putOrClear(ledger: Ledger, decision: Decision): Step {
  const { id, status, note, evidence } = decision;
  const empty = status === 'open' && note === undefined && evidence.length === 0;
  return empty ? clear(ledger, id) : put(ledger, decision);
}

function put(ledger: Ledger, decision: Decision): Step {
  return apply(ledger, [changeTo(ledger, decision.id, decision)]);
}

function putThread(ledger: Ledger, thread: Thread): Step {
  return apply(ledger, [threadTo(ledger, thread.id, thread)]);
}

function changeThread(ledger: Ledger, id: string, change: (thread: Thread) => Thread | undefined): Step {
  const thread = findThread(ledger, id);
  return thread ? apply(ledger, [threadTo(ledger, id, change(thread))]) : { ledger, changes: [] };
}

function changeTo(ledger: Ledger, id: string, after: Decision | undefined): DecisionChange {
  const before = findDecision(ledger, id);
  return { of: 'decision', id, ...(before && { before }), ...(after && { after }) };
}

function threadTo(ledger: Ledger, id: string, after: Thread | undefined): ThreadChange {
  const before = findThread(ledger, id);
  return { of: 'thread', id, ...(before && { before }), ...(after && { after }) };
}

function apply(ledger: Ledger, wanted: readonly Change[]): Step {
  const changes = wanted.filter(({ before, after }) => before !== after);
  if (changes.length === 0) return { ledger, changes };
  const anew = changes.flatMap(({ id, before, after }) => (before?.anchor === after?.anchor ? [] : id));
  return {
    ledger: {
      ...ledger,
      decisions: putAll(
        ledger.decisions,
        changes.filter((change) => change.of === 'decision'),
      ),
      threads: putAll(
        ledger.threads,
        changes.filter((change) => change.of === 'thread'),
      ),
      ...(ledger.seen && { seen: forgetHomes(ledger.seen, anew) }),
    },
    changes,
  };
}

function putAll<T extends Placed>(all: readonly T[], changes: readonly { id: string; after?: T }[]): readonly T[] {
  if (changes.length === 0) return all;
  const after = new Map(changes.map((change) => [change.id, change.after]));
  const kept = all.flatMap((one) => {
    if (!after.has(one.id)) return [one];
    const changed = after.get(one.id);
    after.delete(one.id);
    return changed ? [changed] : [];
  });
  return [...kept, ...[...after.values()].filter((one) => one !== undefined)];
}
