/** The words that a command about a name is about: those it was called with, those that are selected, the name at the cursor. */
import type { TextEditor } from 'vscode';
import { LONGEST_NAME } from '../../core/names/format';
import { nameWords } from '../../core/names/words';
import { touches, trimSpan, type Span } from '../../core/span';
import { isSpanRef, type SpanRef } from '../claimRef';
import type { Desk, DraftView } from '../desk';
import { fromRange } from '../positions';

export interface NameRef extends SpanRef {
  readonly name: string;
}

/** A selection that could be a name, else the name that the span touches. */
export function wordsAt(view: DraftView, span: Span): NameRef | undefined {
  const selected = trimSpan(view.text, span);
  const words = view.text.slice(selected.start, selected.end).replace(/\s+/g, ' ');
  const draft = view.uri.toString();
  if (words !== '' && /\p{L}/u.test(words) && nameWords(words).length <= LONGEST_NAME)
    return { draft, ...selected, name: words };
  const mention = view.analysis.entities.find((one) => touches(one, span.start));
  if (!mention) return undefined;
  const { start, end, text } = mention;
  return { draft, start, end, name: text.replace(/\s+/g, ' ') };
}

/** Rejects with a sentence for the reviewer when there is none. */
export async function findName(desk: Desk, editor: TextEditor, argument: unknown): Promise<NameRef> {
  if (isNameRef(argument)) return argument;
  const view = await desk.settled(editor.document.uri);
  const found = wordsAt(view, fromRange(editor.document, editor.selection));
  if (found) return found;
  throw new Error('Put the cursor on a name first, or select the words that are one.');
}

function isNameRef(value: unknown): value is NameRef {
  return isSpanRef(value) && typeof (value as Partial<NameRef>).name === 'string';
}
