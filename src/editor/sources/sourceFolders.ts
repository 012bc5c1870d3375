/** The folders of the sources, as the setting names them: which files lie in one, all that is in them, and when something in one changes. */
import { isAbsolute } from 'node:path';
import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import { isPlainName, placesOf, wayDown } from '../../sources/index/places';
import { setting } from '../settings';
import { fileOf } from '../word/wordViews';
import { findMatches } from '../workspaceFiles';
import { sourcePath, sourceUri } from './sourcePaths';

/** Folders of the workspace. */
export function folderPaths(): string[] {
  return (workspace.workspaceFolders ?? []).map(({ uri }) => sourcePath(uri));
}

/** The setting, with whole paths as the editor spells those of files ("D:\\Archive" → "d:\\Archive"): paths of sources are compared as they are. */
export function sourceFolders(): string[] {
  return setting('sources.folders').map((name) => (isAbsolute(name) ? Uri.file(name).fsPath : name));
}

/** Whether a file lies in a folder that holds sources, and not a whole workspace with all its drafts. */
export function isInSourceFolder(draft: Uri): boolean {
  const path = sourcePath(fileOf(draft));
  const roots = folderPaths();
  const root = roots.find((folder) => wayDown(folder, path));
  const above = root === undefined ? [] : wayDown(root, path)!.slice(0, -1);
  return sourceFolders().some((name) => {
    if (isPlainName(name)) return above.some((folder) => folder.toLowerCase() === name.toLowerCase());
    return placesOf(name, roots).some(
      (place) => !roots.some((folder) => wayDown(place, folder)) && wayDown(place, path),
    );
  });
}

/** Files of every kind, at most `limit` of each folder: a recording, which no reader reads, is evidence, too. A folder that cannot be searched has none. */
export async function findInSourceFolders(limit: number): Promise<Uri[]> {
  const found = await Promise.all(patterns().map((pattern) => findMatches(pattern, limit).catch(() => [])));
  return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
}

/** Calls back after every change in one of them. */
export function watchSourceFolders(changed: (uri: Uri) => void): Disposable {
  const watchers = patterns().map((pattern) => workspace.createFileSystemWatcher(pattern));
  for (const watcher of watchers) {
    watcher.onDidChange(changed);
    watcher.onDidCreate(changed);
    watcher.onDidDelete(changed);
  }
  return Disposable.from(...watchers);
}

function patterns(): RelativePattern[] {
  const roots = folderPaths();
  return sourceFolders().flatMap((name) => {
    if (name.trim() === '') return [];
    if (isPlainName(name)) return roots.map((root) => new RelativePattern(sourceUri(root), `**/${inAnyCase(name)}/**`));
    return placesOf(name, roots).map((place) => new RelativePattern(sourceUri(place), '**'));
  });
}

/** "[sS][oO][uU]…": folders are found in any case, and what is syntax of a glob is none in a name. */
function inAnyCase(name: string): string {
  return Array.from(name, (sign) => {
    const [lower, upper] = [sign.toLowerCase(), sign.toUpperCase()];
    if (lower !== upper && lower.length === upper.length) return `[${lower}${upper}]`;
    return /[[\]{}*?!]/.test(sign) ? `[${sign}]` : sign;
  }).join('');
}
