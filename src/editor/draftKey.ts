/** Under what name a draft's decisions are kept: its path relative to its workspace folder, so that a moved workspace keeps them. */
import { workspace, type Uri } from 'vscode';

export function draftKey(uri: Uri): string {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder ? `${folder.name}/${workspace.asRelativePath(uri, false)}` : uri.toString();
}
