/**
 * Files of the workspace by a pattern. The editor searches disks, and what it knows how to search; anywhere else it would wait for somebody who does, so that
 * folders are walked here.
 */
import { FileType, languages, RelativePattern, Uri, workspace } from 'vscode';
import type { CancellationToken, GlobPattern, TextDocument, WorkspaceFolder } from 'vscode';

const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs']);

/** Folders that are looked into: each may be asked for over a network. */
const MOST_FOLDERS = 1000;

/**
 * At most `limit` of each folder of the workspace. Those that the editor's settings exclude are left out where the editor searches, those that `excluded` names
 * for a folder anywhere.
 */
export async function findFiles(
  pattern: string,
  limit: number,
  token?: CancellationToken,
  excluded: (folder: WorkspaceFolder) => readonly string[] = () => [],
): Promise<Uri[]> {
  const folders = workspace.workspaceFolders ?? [];
  const found = folders.map((folder) =>
    findMatches(new RelativePattern(folder, pattern), limit, token, excluded(folder)),
  );
  return (await Promise.all(found)).flat();
}

/** The folder of the pattern need not be one of the workspace. */
export async function findMatches(
  pattern: RelativePattern,
  limit?: number,
  token?: CancellationToken,
  excluded: readonly string[] = [],
): Promise<Uri[]> {
  const { baseUri } = pattern;
  if (isSearched(baseUri)) {
    const globs = excluded.length > 1 ? `{${excluded.join(',')}}` : excluded[0];
    const without = globs === undefined ? undefined : new RelativePattern(baseUri, globs);
    return workspace.findFiles(pattern, without, limit, token);
  }
  const files = await walk(baseUri, token);
  const left = excluded.map((glob) => new RelativePattern(baseUri, glob));
  return files.filter((uri) => matches(pattern, uri) && !left.some((one) => matches(one, uri))).slice(0, limit);
}

/** A pattern is matched with the address of a document, and nothing else of it is looked at. */
export function matches(pattern: GlobPattern, uri: Uri): boolean {
  return languages.match({ pattern }, { uri, languageId: '' } as TextDocument) > 0;
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
