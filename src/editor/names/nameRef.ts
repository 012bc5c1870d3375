/** The words that a command about a name is about: those it was called with, those that are selected, the name at the cursor. */
import { l10n, type TextEditor } from 'vscode';
import { LONGEST_NAME } from '../../core/names/format';
import { nameWords } from '../../core/names/words';
import { touches, trimSpan, type Span } from '../../core/span';
import { isSpanRef, type SpanRef } from '../claimRef';
import type { Desk, DraftView } from '../desk';
import { fromRange } from '../positions';
import type { NewsroomNames } from './newsroomNames';

export interface NameRef extends SpanRef {
  readonly name: string;
}

/** A selection that could be a name, else the name that the span touches, else words that were said to be none. */
export function wordsAt(view: DraftView, span: Span, noNames: readonly string[]): NameRef | undefined {
  const selected = trimSpan(view.text, span);
  const words = view.text.slice(selected.start, selected.end).replace(/\s+/g, ' ');
  const draft = view.uri.toString();
  if (words !== '' && /\p{L}/u.test(words) && nameWords(words).length <= LONGEST_NAME)
    return { draft, ...selected, name: words };
  const mention = view.analysis.entities.find((one) => touches(one, span.start));
  if (mention) {
    const { start, end, text } = mention;
    return { draft, start, end, name: text.replace(/\s+/g, ' ') };
  }
  for (const name of noNames) {
    const start = view.text.lastIndexOf(name, span.start);
    const found = { start, end: start + name.length };
    if (start >= 0 && touches(found, span.start)) return { draft, ...found, name };
  }
  return undefined;
}

/** Rejects with a sentence for the reviewer when there is none. */
export async function findName(desk: Desk, names: NewsroomNames, editor: TextEditor): Promise<NameRef> {
  const view = await desk.settled(editor.document.uri);
  const found = wordsAt(view, fromRange(editor.document, editor.selection), names.choices.names().not);
  if (found) return found;
  throw new Error(l10n.t('Put the cursor on a name first, or select the words that are one.'));
}

export function isNameRef(value: unknown): value is NameRef {
  return isSpanRef(value) && typeof (value as Partial<NameRef>).name === 'string';
}
