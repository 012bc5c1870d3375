/** Under what names a draft is known, in the workspace's storage and in a repository, and whether the draft of a name is still there. */
import { FileSystemError, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { fileOf } from '../word/wordViews';

/** Whether it is a name that VS Code gives to one draft after another, as long as each has no file: `untitled:Untitled-1`. */
export function isPassing(key: string): boolean {
  return key.startsWith(UNTITLED) && !key.includes('/');
}

/** A name that no draft is given. */
export function unusedKey(): string {
  return `${UNTITLED}${crypto.randomUUID()}`;
}

const UNTITLED = 'untitled:';

/**
 * Its path relative to its workspace folder, after the folder's name; its address where it is in none. Of two folders with one name only the first
 * has the name for itself.
 */
export function draftKey(draft: Uri): string {
  const uri = fileOf(draft);
  const folder = workspace.getWorkspaceFolder(uri);
  const named = folder && workspace.workspaceFolders?.find(({ name }) => name === folder.name);
  return named && named.uri.toString() === folder.uri.toString()
    ? `${folder.name}/${pathInFolder(uri)}`
    : uri.toString();
}

/** Its path relative to its workspace folder: the same for all who have the repository, whatever they called the folder. */
export function pathInFolder(uri: Uri): string {
  return workspace.asRelativePath(fileOf(uri), false);
}

/** Whether a key in the workspace's storage names this draft, as it may have been called while other folders were open. */
export function isKeyOf(key: string, draft: Uri): boolean {
  return uriOf(key)?.toString() === fileOf(draft).toString();
}

/** The path, below a folder of the workspace, of the draft that a key in the workspace's storage names; undefined when it is not in that folder. */
export function pathBelow(root: Uri, key: string): string | undefined {
  const uri = uriOf(key);
  return uri && workspace.getWorkspaceFolder(uri)?.uri.toString() === root.toString() ? pathInFolder(uri) : undefined;
}

/**
 * Whether the draft that a key names is there, as a file or as an open editor. What cannot be looked at, such as a folder of the workspace that
 * is not open, counts as there: only what is known to be gone is gone. `beside`: a draft of the same place.
 */
export async function exists(key: string, kind: 'workspace' | 'files', beside: Uri): Promise<boolean> {
  const nameOf = kind === 'files' ? pathInFolder : draftKey;
  const root = workspace.getWorkspaceFolder(fileOf(beside));
  const isOurs = (uri: Uri): boolean => kind === 'workspace' || workspace.getWorkspaceFolder(fileOf(uri)) === root;
  if (workspace.textDocuments.some(({ uri }) => isOurs(uri) && nameOf(uri) === key)) return true;
  const uri = kind === 'files' ? root && Uri.joinPath(root.uri, key) : uriOf(key);
  if (uri?.scheme === 'untitled') return false;
  try {
    if (uri) await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof FileSystemError && GONE.has(error.code));
  }
}

export function isOfOpenFolder(key: string): boolean {
  return folderOf(key) !== undefined;
}

function folderOf(key: string): WorkspaceFolder | undefined {
  return workspace.workspaceFolders?.find(({ name }) => key.startsWith(`${name}/`));
}

/** Of a key in the workspace's storage; undefined when it is of a folder that is not open. */
function uriOf(key: string): Uri | undefined {
  const folder = folderOf(key);
  if (folder) return Uri.joinPath(folder.uri, key.slice(folder.name.length + 1));
  try {
    return Uri.parse(key, true);
  } catch {
    return undefined;
  }
}

const GONE: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory']);
