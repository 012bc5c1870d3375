/**
 * The drafts that are named on the command line: files as they are named, and of a folder what an editor would take for drafts, by the
 * same rule. What lies in a folder of sources is no draft unless it is called one.
 */
import { relative, sep } from 'node:path';
import { isDraftByName, isProseByName } from '../core/draftFile';
import { createWalk, USUAL_FOLDERS } from '../sources/index/folders';
import { isFolder } from './drafts';
import type { Asked, NamedDraft } from './threads/task';

/** One after another, those of a folder by their names. */
export async function* namedDrafts(paths: readonly string[]): AsyncGenerator<Asked> {
  for (const path of paths) {
    if (!isFolder(path)) {
      yield { file: path };
      continue;
    }
    const { drafts, problems } = await findDrafts(path);
    if (problems.length > 0) yield { problems };
    yield* drafts;
  }
}

async function findDrafts(folder: string): Promise<{ drafts: NamedDraft[]; problems: string[] }> {
  const drafts: NamedDraft[] = [];
  const problems: string[] = [];
  const walk = createWalk(undefined, (problem) => problems.push(problem), {
    file(path) {
      if (isDraftByName(path)) drafts.push({ file: path });
      else if (isProseByName(path) && !isAmongSources(relative(folder, path)))
        drafts.push({ file: path, perhaps: true });
    },
    enters: () => true,
  });
  await walk(folder);
  return { drafts, problems };
}

function isAmongSources(path: string): boolean {
  return path.split(sep).some((name) => USUAL_FOLDERS.includes(name.toLowerCase()));
}
