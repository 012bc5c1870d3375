/**
 * The lines that marks are drawn on: those in sight, and as many around them as somebody scrolls before marks are drawn anew. To tell the editor of all marks of a
 * book takes it longer than it has between two keys.
 */
import { Position, Range, type TextDocument, type TextEditor } from 'vscode';
import type { Span } from '../core/span';
import { editorOf } from './editorOf';
import { fromRange } from './positions';

/** Line numbers, the last one included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Lines before and after what is in sight: three screens or more. */
const AROUND = 150;
/** Of these, those that are left when marks are drawn anew. */
const LEFT = 50;

export function linesAround({ visibleRanges, document }: TextEditor): Lines {
  const first = visibleRanges[0]?.start.line ?? 0;
  const last = visibleRanges.at(-1)?.end.line ?? first;
  return { first: Math.max(0, first - AROUND), last: Math.min(document.lineCount - 1, last + AROUND) };
}

/** Whether so much is left around lines that are in sight. */
export function holds({ first, last }: Lines, top: number, bottom: number, { lineCount }: TextDocument): boolean {
  return Math.max(0, top - LEFT) >= first && Math.min(lineCount - 1, bottom + LEFT) <= last;
}

export function spanOf(document: TextDocument, { first, last }: Lines): Span {
  return fromRange(document, new Range(new Position(first, 0), document.lineAt(last).range.end));
}

export function isSame(a: readonly Range[], b: readonly Range[]): boolean {
  return a.length === b.length && a.every((range, index) => range.isEqual(b[index]!));
}

/** What the editors show of a document, in offsets of it as it stands, for the worker to read first. */
export function visibleSpanOf(document: TextDocument): Span | undefined {
  const editor = editorOf(document.uri);
  const [first] = editor?.visibleRanges ?? [];
  const last = editor?.visibleRanges.at(-1);
  return first && last && { start: document.offsetAt(first.start), end: document.offsetAt(last.end) };
}
