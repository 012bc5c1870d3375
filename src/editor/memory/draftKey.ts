/** Under what names a draft is known: in the workspace's storage, and in a repository. */
import { workspace, type Uri } from 'vscode';

/**
 * Its path relative to its workspace folder, after the folder's name, so that a moved workspace keeps its decisions. Of two folders with one
 * name only the first has the name for itself.
 */
export function draftKey(uri: Uri): string {
  const folder = workspace.getWorkspaceFolder(uri);
  const named = folder && workspace.workspaceFolders?.find(({ name }) => name === folder.name);
  return named && named.uri.toString() === folder.uri.toString()
    ? `${folder.name}/${pathInFolder(uri)}`
    : uri.toString();
}

/** Its path relative to its workspace folder: the same for all who have the repository, whatever they called the folder. */
export function pathInFolder(uri: Uri): string {
  return workspace.asRelativePath(uri, false);
}
