/**
 * The one place where the core's offsets become the editor's positions, and back. Both count UTF-16 code units, the core in what is read of a draft
 * (core/reading/), the editor in its document: where the two differ, the desk says here what it has read.
 */
import {
  l10n,
  Range,
  type Position,
  type TextDocument,
  type WorkspaceEdit,
  type WorkspaceEditEntryMetadata,
} from 'vscode';
import { editsFor } from '../core/reading/edits';
import { fromDraft, toDraft } from '../core/reading/places';
import type { Reading } from '../core/reading/reading';
import type { Span } from '../core/span';
import { formatOf } from './formats';
import { isWordView } from './word/wordViews';

const readings = new WeakMap<TextDocument, Reading>();

/** What all offsets below are of, from now on. */
export function keepReading(document: TextDocument, reading: Reading): void {
  if (reading.places) readings.set(document, reading);
  else readings.delete(document);
}

export function toRange(document: TextDocument, span: Span): Range {
  return asWritten(document, toDraft(readings.get(document)?.places, span));
}

export function fromRange(document: TextDocument, range: Range): Span {
  return { start: toOffset(document, range.start), end: toOffset(document, range.end) };
}

export function toPosition(document: TextDocument, offset: number): Position {
  return toRange(document, { start: offset, end: offset + 1 }).start;
}

export function toOffset(document: TextDocument, position: Position): number {
  return fromDraft(readings.get(document)?.places, document.offsetAt(position));
}

/** Of offsets into the document as it stands. */
export function asWritten(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** Adds to an edit that words become others: the markup within them stays. */
export function replaceWords(
  edit: WorkspaceEdit,
  document: TextDocument,
  span: Span,
  words: string,
  told?: WorkspaceEditEntryMetadata,
): void {
  if (isWordView(document.uri))
    throw new Error(l10n.t('This is the text of a Word document: change it in Word, and it will change here.'));
  const reading = readings.get(document) ?? { text: '' };
  for (const { text, ...place } of editsFor(reading, span, words, formatOf(document)))
    edit.replace(document.uri, asWritten(document, place), text, told);
}
