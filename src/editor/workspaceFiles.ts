/**
 * Files of the workspace by a pattern. The editor searches disks, and what it knows how to search; anywhere else it would wait for somebody who does, so that
 * folders are walked here.
 */
import { FileType, languages, RelativePattern, Uri, workspace } from 'vscode';
import type { CancellationToken, TextDocument, WorkspaceFolder } from 'vscode';

const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs']);

/** Folders that are looked into: each may be asked for over a network. */
const MOST_FOLDERS = 1000;

/** At most `limit` of each folder of the workspace; those that the editor's settings exclude are left out where the editor searches. */
export async function findFiles(pattern: string, limit: number, token?: CancellationToken): Promise<Uri[]> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.every(({ uri }) => isSearched(uri))) return workspace.findFiles(pattern, undefined, limit, token);
  return (await Promise.all(folders.map((folder) => findIn(folder, pattern, limit, token)))).flat();
}

export function findIn(
  folder: WorkspaceFolder,
  glob: string,
  limit?: number,
  token?: CancellationToken,
): Promise<Uri[]> {
  return findMatches(new RelativePattern(folder, glob), limit, token);
}

/** The folder of the pattern need not be one of the workspace. */
export async function findMatches(pattern: RelativePattern, limit?: number, token?: CancellationToken): Promise<Uri[]> {
  if (isSearched(pattern.baseUri)) return workspace.findFiles(pattern, undefined, limit, token);
  const files = await walk(pattern.baseUri, token);
  // A pattern is matched with the address of a document, and nothing else of it is looked at.
  return files
    .filter((uri) => languages.match({ pattern }, { uri, languageId: '' } as TextDocument) > 0)
    .slice(0, limit);
}

function isSearched({ scheme }: Uri): boolean {
  return SEARCHED.has(scheme);
}

/** All files below a folder, nearest first; hidden folders and installed packages are passed over, and so is what cannot be read. */
async function walk(root: Uri, token: CancellationToken | undefined): Promise<Uri[]> {
  const files: Uri[] = [];
  const folders = [root];
  for (let at = 0; at < folders.length && at < MOST_FOLDERS && !token?.isCancellationRequested; at++) {
    const folder = folders[at]!;
    const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
    for (const [name, type] of entries) {
      const uri = Uri.joinPath(folder, name);
      if (type & FileType.File) files.push(uri);
      else if (type === FileType.Directory && !/^\.|^node_modules$/.test(name)) folders.push(uri);
    }
  }
  return files;
}
