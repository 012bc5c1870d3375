/** The folders of the sources, as the setting names them: which files lie in one, and when something in one changes. */
import { isAbsolute, relative, sep } from 'node:path';
import { l10n, Disposable, RelativePattern, Uri, workspace } from 'vscode';
import * as host from '#host/sourceClient';
import { isPlainName, placesOf } from '../../sources/index/places';
import { setting } from '../settings';
import { fileOf } from '../word/wordViews';

/** Folders of the workspace on this machine's disks: what lies elsewhere cannot be read by a thread. */
export function folderPaths(): string[] {
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
}

/** Why there can be none, in words for the reviewer; undefined where there can. */
export function whyNoSources(): string | undefined {
  const none = host.whyNoSources();
  if (none !== undefined || !isOnNoDisk()) return none;
  return l10n.t(
    'The folders of this workspace are on no disk of this machine, and sources are read from disks. An absolute path in the setting copydesk.sources.folders names such a place.',
  );
}

/** The workspace is somewhere else than on disks. */
export function isOnNoDisk(): boolean {
  return (workspace.workspaceFolders ?? []).length > 0 && folderPaths().length === 0;
}

/** Whether a file lies in a folder that holds sources, and not a whole workspace with all its drafts. */
export function isInSourceFolder(draft: Uri): boolean {
  const uri = fileOf(draft);
  if (uri.scheme !== 'file') return isBelowSources(uri);
  const roots = folderPaths();
  const root = roots.find((folder) => isWithin(uri.fsPath, folder));
  const above = root === undefined ? [] : relative(root, uri.fsPath).split(sep).slice(0, -1);
  return setting('sources.folders').some((name) => {
    if (isPlainName(name)) return above.some((folder) => folder.toLowerCase() === name.toLowerCase());
    return placesOf(name, roots).some(
      (place) => !roots.some((folder) => isWithin(folder, place)) && isWithin(uri.fsPath, place),
    );
  });
}

/** The same where there are no paths: by the names of the folders on the way to it. */
function isBelowSources(uri: Uri): boolean {
  const root = workspace.getWorkspaceFolder(uri);
  const above = root ? uri.path.slice(root.uri.path.length).toLowerCase().split('/').slice(0, -1) : [];
  return setting('sources.folders').some((name) => isPlainName(name) && above.includes(name.toLowerCase()));
}

/** Calls back after every change in one of them. */
export function watchSourceFolders(changed: () => void): Disposable {
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
  return setting('sources.folders').flatMap((name) => {
    if (name.trim() === '') return [];
    if (isPlainName(name)) return roots.map((root) => new RelativePattern(Uri.file(root), `**/${inAnyCase(name)}/**`));
    return placesOf(name, roots).map((place) => new RelativePattern(Uri.file(place), '**'));
  });
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** "[sS][oO][uU]…": folders are found in any case, and what is syntax of a glob is none in a name. */
function inAnyCase(name: string): string {
  return Array.from(name, (sign) => {
    const [lower, upper] = [sign.toLowerCase(), sign.toUpperCase()];
    if (lower !== upper && lower.length === upper.length) return `[${lower}${upper}]`;
    return /[[\]{}*?!]/.test(sign) ? `[${sign}]` : sign;
  }).join('');
}
