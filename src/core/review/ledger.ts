/**
 * The decisions on one draft, and everything that can be done to them. A ledger never changes: each operation returns a new
 * one, with the changes that `undo` takes back (and whose undo is the redo). At most one decision for a claim.
 */
import { describeAnchor, describeContext, type Anchor } from '../anchoring/anchor';
import { moveAnchors, type TextChange } from '../anchoring/move';
import { omit } from '../anchoring/omit';
import type { Decision, EarlierWords, Evidence, Status } from './decision';
import type { Review, ReviewedClaim } from './review';

export interface Ledger {
  /** In the order they were made. */
  readonly decisions: readonly Decision[];
}

export const EMPTY_LEDGER: Ledger = { decisions: [] };

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

/** One decision before and after an operation; without `before` it was made, without `after` it was cleared. */
export interface Change {
  readonly id: string;
  readonly before?: Decision;
  readonly after?: Decision;
}

export interface Step {
  readonly ledger: Ledger;
  /** Empty when the operation had nothing to do. */
  readonly changes: readonly Change[];
}

/** Gives a claim a status. On a claim to re-check it is a decision on the new words; the old ones go to its history. */
export function decide(ledger: Ledger, place: Place, status: Status, stamp: Stamp): Step {
  const old = place.reviewed.decision;
  const { by, at } = stamp;
  if (!old) return put(ledger, { ...newDecision(place, stamp), status });
  return put(ledger, { ...reanchor(old, place), status, by, at });
}

/** Keeps the verdict for the words as they are now: the one key on a claim to re-check. Elsewhere it does nothing. */
export function confirm(ledger: Ledger, place: Place, stamp: Stamp): Step {
  const { decision, was } = place.reviewed;
  return decision && was ? decide(ledger, place, decision.status, stamp) : { ledger, changes: [] };
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

/** Removes a decision, on a claim or an orphan, with its note and evidence. */
export function clear(ledger: Ledger, decisionId: string): Step {
  return apply(ledger, [changeTo(ledger, decisionId, undefined)]);
}

/** Puts a decision in, or back in, as it is. */
export function restore(ledger: Ledger, decision: Decision): Step {
  return put(ledger, decision);
}

/** Takes a step's changes back. Where an anchor has moved on with the text since, the move is kept. */
export function undo(ledger: Ledger, changes: readonly Change[]): Step {
  return apply(
    ledger,
    changes.map(({ id, before }) => changeTo(ledger, id, before && keepPlace(before, findDecision(ledger, id)))),
  );
}

/** Follows an edit of the open draft, before the edited text is analysed. */
export function move(ledger: Ledger, changes: readonly TextChange[]): Ledger {
  const anchors = moveAnchors(
    ledger.decisions.map(({ anchor }) => anchor),
    changes,
  );
  return withAnchors(ledger, (decision, index) => anchors[index] ?? decision.anchor);
}

/**
 * Writes down where surely matched words stand now, so that many small edits never add up to a lost decision. Words,
 * sentence and speaker stay what was decided on. The same ledger when nothing moved.
 */
export function refresh(ledger: Ledger, text: string, review: Review): Ledger {
  const places = new Map<string, ReviewedClaim>();
  for (const reviewed of review.claims) {
    if (reviewed.decision && !reviewed.reason) places.set(reviewed.decision.id, reviewed);
  }
  return withAnchors(ledger, ({ id, anchor }) => {
    const reviewed = places.get(id);
    return reviewed ? refreshAnchor(anchor, text, reviewed) : anchor;
  });
}

export function findDecision(ledger: Ledger, id: string): Decision | undefined {
  return ledger.decisions.find((decision) => decision.id === id);
}

function newDecision({ text, reviewed, speaker }: Place, { id, by, at }: Stamp): Decision {
  const { claim } = reviewed;
  return { id, kind: claim.kind, status: 'open', anchor: describeAnchor(text, claim, speaker), evidence: [], by, at };
}

/** The decision of a claim that gets a note or evidence. A verdict is not touched by it: neither its words nor its author. */
function touch(place: Place, stamp: Stamp): Decision {
  const old = place.reviewed.decision;
  if (!old) return newDecision(place, stamp);
  return old.status === 'open' ? reanchor(old, place) : old;
}

function reanchor(old: Decision, { text, reviewed, speaker }: Place): Decision {
  const anchor = describeAnchor(text, reviewed.claim, speaker);
  const { kind } = reviewed.claim;
  if (!reviewed.was || reviewed.reason === 'context') return { ...old, kind, anchor };
  const earlier: EarlierWords = { ...reviewed.was, by: old.by, at: old.at };
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

function changeTo(ledger: Ledger, id: string, after: Decision | undefined): Change {
  const before = findDecision(ledger, id);
  return { id, ...(before && { before }), ...(after && { after }) };
}

function apply(ledger: Ledger, wanted: readonly Change[]): Step {
  const changes = wanted.filter(({ before, after }) => before !== after);
  if (changes.length === 0) return { ledger, changes };
  const after = new Map(changes.map((change) => [change.id, change.after]));
  const kept = ledger.decisions.flatMap((decision) => {
    if (!after.has(decision.id)) return [decision];
    const changed = after.get(decision.id);
    after.delete(decision.id);
    return changed ? [changed] : [];
  });
  const added = [...after.values()].filter((decision) => decision !== undefined);
  return { ledger: { ...ledger, decisions: [...kept, ...added] }, changes };
}

function keepPlace(before: Decision, now: Decision | undefined): Decision {
  const same = now && now.anchor.exact === before.anchor.exact && now.anchor.sentence === before.anchor.sentence;
  if (!same) return before;
  const place = omit(now.anchor, 'speaker');
  const { speaker } = before.anchor;
  return { ...before, anchor: speaker === undefined ? place : { ...place, speaker } };
}

function withAnchors(ledger: Ledger, anchorOf: (decision: Decision, index: number) => Anchor): Ledger {
  const decisions = ledger.decisions.map((decision, index) => {
    const anchor = anchorOf(decision, index);
    return anchor === decision.anchor ? decision : { ...decision, anchor };
  });
  const changed = decisions.some((decision, index) => decision !== ledger.decisions[index]);
  return changed ? { ...ledger, decisions } : ledger;
}

function refreshAnchor(anchor: Anchor, text: string, { claim, repeated }: ReviewedClaim): Anchor {
  const from = Math.min(claim.start, claim.sentence.start);
  const to = Math.max(claim.end, claim.sentence.end);
  const { prefix, suffix } = describeContext(text, from, to);
  const { start, end } = claim;
  const settled = anchor.start === start && anchor.end === end && anchor.cuts === undefined;
  if (settled && anchor.prefix === prefix && anchor.suffix === suffix && anchor.repeated === repeated) return anchor;
  return { ...omit(anchor, 'cuts', 'repeated'), prefix, suffix, start, end, ...(repeated && { repeated }) };
}
