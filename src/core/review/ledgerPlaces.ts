/**
 * Where the words of decisions and threads stand while a draft is open: they follow its edits, are written down anew with each review, and are kept
 * through undo and through what others decide meanwhile. What was decided, and on what words, never changes here.
 */
import { describeContext, wholeSentence, type Anchor } from '../anchoring/anchor';
import { moveAnchors, type TextChange } from '../anchoring/move';
import { omit } from '../anchoring/omit';
import { followSighting, forgetHomes, isSameSighting, type Sighting } from '../anchoring/sighting';
import type { Decision } from './decision';
import type { Ledger } from './ledger';
import type { Review, ReviewedClaim } from './review';
import type { Thread } from './thread';
import { hasWords, keyOf } from './wordHashes';

/** What finds its words again: a decision or a thread. */
export interface Placed {
  readonly id: string;
  readonly anchor: Anchor;
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

/** `before`, standing where it stands now, when it is still about the same words. */
export function keepPlace<T extends Placed, B extends T | undefined>(before: B, now: T | undefined): B;
export function keepPlace<T extends Placed>(before: T | undefined, now: T | undefined): T | undefined {
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
