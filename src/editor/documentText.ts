/**
 * The text of a document, followed through its changes. VS Code puts a text together of its lines each time it is asked after a change, which in a
 * long draft takes more of a keystroke than all the rest.
 */
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode';
import { EditedText } from '../core/reading/editedText';

export class DocumentText {
  private known: { readonly version: number; readonly text: EditedText } | undefined;

  constructor(private readonly document: TextDocument) {}

  /** `changes`: all that the document has just told, in its order. False when its text is the same: it is told of being saved, too. */
  follow(changes: readonly TextDocumentContentChangeEvent[]): boolean {
    const { document, known } = this;
    if (!known) return true;
    if (known.version === document.version) return false;
    // Of other line breaks, which are a new version, no change is told.
    if (changes.length === 0) {
      this.known = undefined;
      return true;
    }
    let { text } = known;
    for (const { rangeOffset: start, rangeLength, text: words } of changes)
      text = text.edited({ start, end: start + rangeLength, text: words });
    this.known = { version: document.version, text };
    return true;
  }

  /** As it is now. */
  now(): EditedText {
    const { document, known } = this;
    if (known?.version === document.version && known.text.length === lengthOf(document)) return known.text;
    const text = new EditedText(document.getText());
    this.known = { version: document.version, text };
    return text;
  }
}

/** In UTF-16 code units. */
function lengthOf(document: TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
