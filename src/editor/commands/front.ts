/** The draft in front of the reviewer, for commands that are about a whole draft. */
import { l10n, window, workspace, type TextEditor, type Uri } from 'vscode';
import type { Desk, DraftView } from '../desk';
import { editorOf } from '../editorOf';
import type { ListedDraft } from '../listedDraft';

/** Throws a sentence for the reviewer when what is in front is no draft. */
export function editorInFront(desk: Desk): TextEditor {
  const editor = window.activeTextEditor;
  if (editor && desk.isDraft(editor.document.uri)) return editor;
  throw new Error(l10n.t('Open a draft first. Any file becomes one with Review This File.'));
}

/** The same with what is known of it, all of it read. With `listed`, of the draft that `bringToFront` has in front. */
export async function draftInFront(desk: Desk, listed?: ListedDraft): Promise<{ editor: TextEditor; view: DraftView }> {
  const editor = listed ? await bringToFront(desk, listed) : editorInFront(desk);
  return { editor, view: await desk.settled(editor.document.uri) };
}

/** For what is asked of a list: where a source or a preview is in front, the draft that is listed beside it takes its place. */
export async function bringToFront(desk: Desk, listed: ListedDraft): Promise<TextEditor> {
  const front = window.activeTextEditor;
  if (!listed.uri || (front && desk.isDraft(front.document.uri))) return editorInFront(desk);
  return showDraft(listed.uri, true);
}

/** In the editor that shows it already, when one does. */
export async function showDraft(uri: Uri, preserveFocus: boolean): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const shown = editorOf(uri);
  return window.showTextDocument(document, {
    preserveFocus,
    ...(shown?.viewColumn ? { viewColumn: shown.viewColumn } : {}),
  });
}
