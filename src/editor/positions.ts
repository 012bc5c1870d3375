/** The one place where the core's offsets become the editor's positions, and back. Both count UTF-16 code units. */
import { Range, type TextDocument } from 'vscode';
import type { Span } from '../core/span';

export function toRange(document: TextDocument, span: Span): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

export function fromRange(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
