/** Other programs: which files they can reach, and how they are given one. */
import { env, l10n, UIKind, workspace, type Uri } from 'vscode';
import { fileOf } from './word/wordViews';

/** Whether the file that a draft is lies on a disk of the machine that somebody sits at. */
export function isWithinReach(draft: Uri): boolean {
  return fileOf(draft).scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}

/** Rejects when no program took it. */
export async function openOutside(draft: Uri): Promise<void> {
  const file = fileOf(draft);
  if (!(await env.openExternal(file)))
    throw new Error(l10n.t('{0} could not be opened outside the editor.', workspace.asRelativePath(file)));
}
