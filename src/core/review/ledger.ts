/**
 * What reviewers decided and said about one draft, and everything that can be done to it. A ledger never changes: each operation returns a
 * new one, with the changes that `undo` takes back (and whose undo is the redo).
 */
import { describeAnchor, describeContext, wholeSentence, type Anchor } from '../anchoring/anchor';
import { moveAnchors, type TextChange } from '../anchoring/move';
import { omit } from '../anchoring/omit';
import { followSighting, forgetHomes, isSameSighting, type Sighting } from '../anchoring/sighting';
import { isVerdict, type Mark } from './agreement';
import type { Decision, EarlierWords, Evidence, Status, Verdict } from './decision';
import type { Review, ReviewedClaim } from './review';
import { isSameReviewer } from './reviewers';
import type { Comment, Thread } from './thread';
import { hasWords, keyOf } from './wordHashes';

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

/** What `recorded` says, standing where `open` has followed the words to since: for a draft that is open while it is decided on elsewhere. */
export function keepPlaces(recorded: Ledger, open: Ledger): Ledger {
  const place = <T extends Placed>(all: readonly T[], placed: readonly T[]): T[] => {
    const known = new Map(placed.map((one) => [one.id, one]));
    return all.map((one) => keepPlace(one, known.get(one.id)));
  };
  return {
    decisions: place(recorded.decisions, open.decisions),
    threads: place(recorded.threads, open.threads),
    ...(open.seen && { seen: forgetHomes(open.seen, newlyPlaced(recorded, open)) }),
  };
}

/** Follows an edit of the open draft, before the edited text is analysed. */
export function move(ledger: Ledger, changes: readonly TextChange[]): Ledger {
  const moveAll = <T extends Placed>(all: readonly T[]): readonly T[] => {
    const anchors = moveAnchors(
      all.map(({ anchor }) => anchor),
      changes,
    );
    return withAnchors(all, (one, index) => anchors[index] ?? one.anchor);
  };
  const seen = ledger.seen && followSighting(ledger.seen, changes);
  return withSeen(withAll(ledger, moveAll(ledger.decisions), moveAll(ledger.threads)), seen);
}

/**
 * Writes down where surely matched words stand now, so that many small edits never add up to a lost decision. Words,
 * sentence and speaker stay what was decided on. The same ledger when nothing moved.
 */
export function refresh(ledger: Ledger, text: string, review: Review): Ledger {
  const refreshAll = <T extends Placed>(all: readonly T[]): readonly T[] =>
    withAnchors(all, ({ id, anchor }) => {
      const claim = review.sure.get(id);
      return claim === undefined ? anchor : refreshAnchor(anchor, text, review.claims[claim]!);
    });
  return withSeen(
    withAll(ledger, refreshAll(ledger.decisions), refreshAll(ledger.threads)),
    review.seen ?? ledger.seen,
  );
}

export function findDecision(ledger: Ledger, id: string): Decision | undefined {
  return ledger.decisions.find((decision) => decision.id === id);
}

export function findThread(ledger: Ledger, id: string): Thread | undefined {
  return ledger.threads.find((thread) => thread.id === id);
}

/** What finds its words again: a decision or a thread. */
interface Placed {
  readonly id: string;
  readonly anchor: Anchor;
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

/** `before`, standing where it stands now, when it is still about the same words. */
function keepPlace<T extends Placed, B extends T | undefined>(before: B, now: T | undefined): B;
function keepPlace<T extends Placed>(before: T | undefined, now: T | undefined): T | undefined {
  if (!before || !now || !isOfSameWords(before.anchor, now.anchor)) return before;
  const { speaker, hash } = before.anchor;
  const place = { ...omit(now.anchor, 'speaker', 'hash'), ...(hash && { hash }) };
  const known = hasWords(before.anchor) ? speaker : now.anchor.speaker;
  return { ...before, anchor: known === undefined ? place : { ...place, speaker: known } };
}

/** Words that were unknown when it was recorded, and are known now, are the same by their hash. */
function isOfSameWords(then: Anchor, now: Anchor): boolean {
  if (!hasWords(then)) return then.hash !== undefined && now.hash !== undefined && keyOf(then.hash) === keyOf(now.hash);
  return now.exact === then.exact && now.sentence === then.sentence;
}

/** The same list when no anchor changed. */
function withAnchors<T extends Placed>(all: readonly T[], anchorFor: (one: T, index: number) => Anchor): readonly T[] {
  const placed = all.map((one, index) => {
    const anchor = anchorFor(one, index);
    return anchor === one.anchor ? one : { ...one, anchor };
  });
  return placed.some((one, index) => one !== all[index]) ? placed : all;
}

function withAll(ledger: Ledger, decisions: readonly Decision[], threads: readonly Thread[]): Ledger {
  return decisions === ledger.decisions && threads === ledger.threads ? ledger : { ...ledger, decisions, threads };
}

/** What was recorded elsewhere on other words than the open draft has followed. */
function newlyPlaced(recorded: Ledger, open: Ledger): string[] {
  const known = new Map<string, Placed>([...open.decisions, ...open.threads].map((one) => [one.id, one]));
  return [...recorded.decisions, ...recorded.threads].flatMap((one) => {
    const { anchor } = known.get(one.id) ?? {};
    return anchor && isOfSameWords(one.anchor, anchor) ? [] : one.id;
  });
}

function withSeen(ledger: Ledger, seen: Sighting | undefined): Ledger {
  return !seen || (ledger.seen && isSameSighting(ledger.seen, seen)) ? ledger : { ...ledger, seen };
}

function refreshAnchor(anchor: Anchor, text: string, { claim, repeated }: ReviewedClaim): Anchor {
  const { start: from, end: to } = wholeSentence(claim);
  const { prefix, suffix } = describeContext(text, from, to);
  const { start, end } = claim;
  const settled = anchor.start === start && anchor.end === end && anchor.cuts === undefined;
  if (settled && anchor.prefix === prefix && anchor.suffix === suffix && anchor.repeated === repeated) return anchor;
  return { ...omit(anchor, 'cuts', 'repeated'), prefix, suffix, start, end, ...(repeated && { repeated }) };
}
