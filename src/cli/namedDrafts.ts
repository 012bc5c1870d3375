/**
 * The drafts that are named on the command line: files as they are named, and of a folder what an editor would take for drafts, by the
 * same rule. What lies in a folder of sources is no draft unless it is called one.
 */
import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { isDraftByName, isProseByName } from '../core/draftFile';
import { disk } from '../sources/index/disk';
import { createWalk, USUAL_FOLDERS } from '../sources/index/folders';
import { isFolder } from './drafts';
import type { Asked, NamedDraft } from './threads/task';

/** One after another, those of a folder by their names. */
export async function* namedDrafts(paths: readonly string[]): AsyncGenerator<Asked> {
  for (const path of paths) {
    if (isFolder(path)) yield* findDrafts(path);
    else yield { file: path, size: await sizeOf(path) };
  }
}

async function* findDrafts(folder: string): AsyncGenerator<Asked> {
  const drafts: Pick<NamedDraft, 'file' | 'perhaps'>[] = [];
  const problems: string[] = [];
  const walk = createWalk(disk, undefined, (problem) => problems.push(problem), {
    file(file) {
      if (isDraftByName(file)) drafts.push({ file });
      else if (isProseByName(file) && !isAmongSources(relative(folder, file))) drafts.push({ file, perhaps: true });
    },
    enters: () => true,
  });
  await walk(folder);
  if (drafts.length === 0) problems.push(noDrafts([folder]));
  if (problems.length > 0) yield { problems };
  for (const draft of drafts) yield { ...draft, size: await sizeOf(draft.file) };
}

/** Nobody who named a folder is to take silence for an answer. */
export function noDrafts(paths: readonly string[]): string {
  return `${paths.join(', ')}: there are no drafts in it`;
}

function isAmongSources(path: string): boolean {
  return path.split(sep).some((name) => USUAL_FOLDERS.includes(name.toLowerCase()));
}

/** 0 for what cannot be read: whoever reads it says so. */
async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
