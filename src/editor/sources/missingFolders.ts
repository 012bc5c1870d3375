/** What the setting names as a folder of sources and is none: said in the Sources view, since a slip in a path would otherwise look like a newsroom without sources. */
import { isAbsolute } from 'node:path';
import { FileType, l10n, workspace } from 'vscode';
import { diskOf } from '#host/disk';
import { isPlainName, placesOf } from '../../sources/index/places';
import { setting } from '../settings';
import { folderPaths } from './sourceFolders';
import { sourceUri } from './sourcePaths';

/** As the setting writes them: whole paths, and paths that no folder of the workspace has. */
export async function findMissingFolders(): Promise<string[]> {
  const roots = folderPaths();
  const paths = setting('sources.folders').filter((name) => name.trim() !== '' && !isPlainName(name));
  const missing = await Promise.all(
    paths.map(async (path) => {
      const there = await Promise.all(placesOf(path, roots).map(isFolder));
      return there.length > 0 && there.every((one) => !one) ? [path] : [];
    }),
  );
  return missing.flat();
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(sourceUri(path))).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** @param isAlone No source was found: where there are some, a path that this workspace has not may be of another one. */
export function describeMissing(missing: readonly string[], isAlone: boolean): string {
  const [first] = isAlone ? missing : missing.filter((path) => isAbsolute(path));
  if (first === undefined) return '';
  return isAbsolute(first) && !diskOf(sourceUri(first))
    ? l10n.t('In a browser only folders of the workspace can be read, and not “{0}”.', first)
    : l10n.t('There is no folder “{0}”. Choose Source Folders… in the menu of this view changes the setting.', first);
}
