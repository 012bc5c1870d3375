/** The draft in front of the reviewer, for commands that are about a whole draft. */
import { l10n, window, type TextEditor } from 'vscode';
import type { Desk, DraftView } from '../desk';

/** Throws a sentence for the reviewer when what is in front is no draft. */
export function editorInFront(desk: Desk): TextEditor {
  const editor = window.activeTextEditor;
  if (editor && desk.isDraft(editor.document.uri)) return editor;
  throw new Error(l10n.t('Open a draft first. Any file becomes one with Review This File.'));
}

/** The same with what is known of it, all of it read. */
export async function draftInFront(desk: Desk): Promise<{ editor: TextEditor; view: DraftView }> {
  const editor = editorInFront(desk);
  return { editor, view: await desk.settled(editor.document.uri) };
}
