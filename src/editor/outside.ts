/** Other programs: which files they can reach, and how they are given one. */
import { env, l10n, UIKind, workspace, type Uri } from 'vscode';
import { fileOf } from './word/wordViews';

/** Whether the file that a draft is lies on a disk of the machine that somebody sits at. */
export function isWithinReach(draft: Uri): boolean {
  return fileOf(draft).scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}

/**
 * Opens an address as it is written. Of a `Uri` VS Code makes another one: `%26` becomes `&`, and `#` becomes `%2523` (microsoft/vscode#85930); a string it takes, too, and leaves
 * as it is, which its types do not say.
 */
export function openAddress(address: string): Thenable<boolean> {
  return env.openExternal(address as unknown as Uri);
}

/** Rejects when no program took it. */
export async function openOutside(draft: Uri): Promise<void> {
  const file = fileOf(draft);
  // Windows wants the colon of a drive as it is.
  if (!(await openAddress(file.toString().replace(/^(file:\/\/\/[a-z])%3A/i, '$1:'))))
    throw new Error(l10n.t('{0} could not be opened outside the editor.', workspace.asRelativePath(file)));
}
