/**
 * Anchors follow the edits of an open draft, so that of two identical quotes each keeps its own decision however the text
 * around them changes. Only positions move; words and context stay what was decided on.
 */
import type { Anchor } from './anchor';
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

function moveAnchor(anchor: Anchor, edits: readonly Edit[]): Anchor {
  const moved = anchor.start === anchor.end ? movePoint(anchor, edits) : moveWords(anchor, edits);
  const same = moved.start === anchor.start && moved.end === anchor.end && moved.gone === anchor.gone;
  if (same) return anchor;
  return { ...omit(anchor, 'gone'), ...moved };
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly gone?: number;
}

/** Text typed at either edge of the words is not theirs. */
function moveWords(anchor: Anchor, edits: readonly Edit[]): Place {
  const around = lastStartingAt(edits, anchor.start);
  if (around && around.start <= anchor.start && anchor.end <= around.end) return moveReplaced(anchor, around);
  const start = moveStart(anchor.start, edits);
  const end = Math.max(start, moveEnd(anchor.end, edits));
  return end > start ? { start, end } : { start, end, gone: 0 };
}

/** All of the words were replaced: by nothing, or by text that they may stand in again at the same distance. */
function moveReplaced(anchor: Anchor, edit: Edit): Place {
  const at = edit.start + edit.shift;
  const gone = anchor.start - edit.start;
  if (edit.textLength === 0) return { start: at, end: at, gone };
  const start = at + Math.min(gone, edit.textLength);
  const end = Math.min(start + (anchor.end - anchor.start), at + edit.textLength);
  return end > start ? { start, end } : { start, end, gone };
}

/** Deleted words: text that comes in at their place, and is long enough to hold them, is taken for their return. */
function movePoint(anchor: Anchor, edits: readonly Edit[]): Place {
  const edit = lastStartingAt(edits, anchor.start);
  const gone = anchor.gone ?? 0;
  if (!edit || edit.end < anchor.start) {
    const at = moveStart(anchor.start, edits);
    return { start: at, end: at, gone };
  }
  const at = edit.start + edit.shift;
  if (edit.start === anchor.start && edit.end === edit.start && gone + anchor.exact.length <= edit.textLength) {
    return { start: at + gone, end: at + gone + anchor.exact.length };
  }
  return { start: at, end: at, gone: gone + anchor.start - edit.start };
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
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return edits[low - 1];
}
