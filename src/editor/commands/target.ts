/** The claim a command is about: the one it was called with, else the one the cursor is on in the text as it is now. */
import { l10n, window, type Uri } from 'vscode';
import { claimOf } from '../claimRef';
import type { Cursor } from '../cursor';
import type { Desk } from '../desk';

/** Rejects with a sentence for the reviewer when there is none. */
export async function findTarget(desk: Desk, cursor: Cursor, argument: unknown): Promise<{ uri: Uri; claim: string }> {
  const editor = window.activeTextEditor;
  // Words typed a moment ago may have moved or made claims: the cursor's claim is that of the settled text.
  if (editor && desk.isDraft(editor.document.uri)) await desk.settled(editor.document.uri);
  const found = claimOf(argument, editor, cursor);
  if (found) return found;
  throw new Error(
    l10n.t('Put the cursor on a claim first, or choose one in the Claims list. F7 goes to the next open one.'),
  );
}
