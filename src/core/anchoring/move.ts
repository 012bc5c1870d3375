/**
 * Anchors follow the edits of an open draft, so that of two identical quotes each keeps its own decision however the text
 * around them changes. Only positions move; words and context stay what was decided on. An edit that cuts into the words
 * is remembered with the anchor until its exact opposite comes, so that undo gives every anchor its place back.
 */
import { firstAtOrAfter } from '../span';
import type { Anchor, Cut } from './anchor';
import { omit } from './omit';

/**
 * `text.slice(start, end)` was replaced by `textLength` code units. The changes of one event come in any order, do not
 * overlap, and all speak of the text as it was before the event, as the editor's do.
 */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly textLength: number;
}

/** The same array when nothing moved. Anchors × log(changes). */
export function moveAnchors(anchors: readonly Anchor[], changes: readonly TextChange[]): readonly Anchor[] {
  if (changes.length === 0) return anchors;
  const edits = changes.map((change) => ({ ...change, shift: 0 })).sort((a, b) => a.start - b.start || a.end - b.end);
  let shift = 0;
  for (const edit of edits) {
    edit.shift = shift;
    shift += edit.textLength - (edit.end - edit.start);
  }
  const moved = anchors.map((anchor) => moveAnchor(anchor, edits));
  return moved.every((anchor, index) => anchor === anchors[index]) ? anchors : moved;
}

/** `shift`: how far the text before this edit has been moved by the edits before it. */
interface Edit extends TextChange {
  readonly shift: number;
}

/** Cuts remembered for one anchor; the oldest are forgotten, and only undoing further than that is less exact. */
const MOST_CUTS = 24;

function moveAnchor(anchor: Anchor, edits: readonly Edit[]): Anchor {
  const healed = healCut(anchor, edits);
  if (healed) return healed;
  const edit = lastStartingAt(edits, Math.max(anchor.start, anchor.end - 1));
  const { start, end } = moveWords(anchor, edits);
  if (!edit || !cutsInto(edit, anchor)) {
    return start === anchor.start && end === anchor.end ? anchor : { ...anchor, start, end };
  }
  const cut: Cut = {
    removed: edit.end - edit.start,
    inserted: edit.textLength,
    before: anchor.start - edit.start,
    length: anchor.end - anchor.start,
    offset: start - edit.start - edit.shift,
  };
  return { ...anchor, start, end, cuts: [...(anchor.cuts ?? []), cut].slice(-MOST_CUTS) };
}

/** The opposite of the last cut puts the words back where they stood in what it brings back. */
function healCut(anchor: Anchor, edits: readonly Edit[]): Anchor | undefined {
  const cut = anchor.cuts?.at(-1);
  if (!cut) return undefined;
  const edit = lastStartingAt(edits, anchor.start - cut.offset);
  if (edit?.start !== anchor.start - cut.offset) return undefined;
  if (edit.textLength !== cut.removed || edit.end - edit.start !== cut.inserted) return undefined;
  const start = Math.max(0, edit.start + edit.shift + cut.before);
  const cuts = anchor.cuts?.slice(0, -1) ?? [];
  return { ...omit(anchor, 'cuts'), start, end: start + cut.length, ...(cuts.length > 0 && { cuts }) };
}

/** An edge of the words, or all of them, went; a point is cut into by all that touches it. */
function cutsInto(edit: Edit, { start, end }: Anchor): boolean {
  if (start === end) return edit.start <= start && start <= edit.end;
  if (edit.start >= end || edit.end <= start) return false;
  return edit.start <= start || edit.end >= end;
}

/** Text typed at either edge of the words is not theirs. */
function moveWords({ start, end }: Anchor, edits: readonly Edit[]): { start: number; end: number } {
  const edit = lastStartingAt(edits, start);
  if (edit && edit.start <= start && end <= edit.end) {
    const from = edit.start + edit.shift;
    const movedStart = from + Math.min(start - edit.start, edit.textLength);
    return { start: movedStart, end: Math.min(movedStart + (end - start), from + edit.textLength) };
  }
  const movedStart = moveStart(start, edits);
  return { start: movedStart, end: start === end ? movedStart : Math.max(movedStart, moveEnd(end, edits)) };
}

function moveStart(offset: number, edits: readonly Edit[]): number {
  const edit = lastStartingAt(edits, offset);
  if (!edit) return offset;
  return Math.max(offset, edit.end) + edit.shift + edit.textLength - (edit.end - edit.start);
}

function moveEnd(offset: number, edits: readonly Edit[]): number {
  const edit = lastStartingAt(edits, offset - 1);
  if (!edit) return offset;
  if (edit.end >= offset) return edit.start + edit.shift;
  return offset + edit.shift + edit.textLength - (edit.end - edit.start);
}

/** The last edit with `start <= offset`. */
function lastStartingAt(edits: readonly Edit[], offset: number): Edit | undefined {
  return edits[firstAtOrAfter(edits, offset + 1) - 1];
}
