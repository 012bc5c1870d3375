/** The editor that a draft is looked at in. */
import { window, type TextEditor, type Uri } from 'vscode';

/** The one in front, where the draft is shown there too: VS Code lists visible editors in the order in which they were made. */
export function editorOf(uri: Uri | undefined): TextEditor | undefined {
  const wanted = uri?.toString();
  return [window.activeTextEditor, ...window.visibleTextEditors].find(
    (editor) => editor?.document.uri.toString() === wanted,
  );
}
