/** The files of the workspace that may be drafts, by their names: what is inside is looked at by the survey. */
import {
  Disposable,
  RelativePattern,
  workspace,
  type CancellationToken,
  type GlobPattern,
  type Uri,
  type WorkspaceFolder,
} from 'vscode';
import { DRAFT_NAMES, PROSE_NAMES } from '../core/draftFile';
import { SAY_WHAT_IS_A_DRAFT } from './draftRules';
import { setting } from './settings';
import { isWordFile, wordView } from './word/wordViews';
import { findFiles, findMatches } from './workspaceFiles';

const CERTAIN = `**/*.{${DRAFT_NAMES.join(',')}}`;
const POSSIBLE = `**/*.{${PROSE_NAMES.join(',')}}`;
/** Files looked at. A workspace with more says so in the view. */
export const SURVEY_LIMIT = 500;
/** Milliseconds in which changes on disk are gathered: another branch changes many files at once. */
const GATHER_MS = 500;

/** At most `SURVEY_LIMIT`, those that are drafts by their names or the settings first; `capped` when there are more. */
export async function findDraftFiles(token: CancellationToken): Promise<{ files: Uri[]; capped: boolean }> {
  const excluded = (folder: WorkspaceFolder): readonly string[] => setting('drafts.exclude', folder);
  const find = (glob: string): Promise<Uri[]> => findFiles(glob, SURVEY_LIMIT + 1, token, excluded);
  const found = await Promise.all([find(CERTAIN), findIncluded(token, excluded), find(POSSIBLE)]);
  const files = [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()]
    .filter((uri) => isWordFile(uri) || !/\.docx$/i.test(uri.path))
    .map((uri) => (isWordFile(uri) ? wordView(uri) : uri));
  return { files: files.slice(0, SURVEY_LIMIT), capped: files.length > SURVEY_LIMIT };
}

async function findIncluded(
  token: CancellationToken,
  excluded: (folder: WorkspaceFolder) => readonly string[],
): Promise<Uri[]> {
  const found = includedGlobs().map(([glob, folder]) => findMatches(glob, SURVEY_LIMIT + 1, token, excluded(folder)));
  return (await Promise.all(found)).flat();
}

/** What the settings name as drafts, in each folder of the workspace. */
function includedGlobs(): [RelativePattern, WorkspaceFolder][] {
  return (workspace.workspaceFolders ?? []).flatMap((folder) =>
    setting('drafts.include', folder).map((glob): [RelativePattern, WorkspaceFolder] => [
      new RelativePattern(folder, glob),
      folder,
    ]),
  );
}

/** Calls `look` whenever the drafts of the workspace may be others than before, or say something else. */
export function followDraftFiles(look: () => void): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, GATHER_MS);
  };
  let included = watchIncluded(lookSoon);
  const watchAgain = (): void => {
    included.dispose();
    included = watchIncluded(lookSoon);
    look();
  };
  return Disposable.from(
    watch([CERTAIN, POSSIBLE], lookSoon),
    workspace.onDidCreateFiles(look),
    workspace.onDidDeleteFiles(look),
    workspace.onDidRenameFiles(look),
    workspace.onDidSaveTextDocument(look),
    workspace.onDidChangeWorkspaceFolders(watchAgain),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.drafts')) watchAgain();
      else if (SAY_WHAT_IS_A_DRAFT.some((section) => change.affectsConfiguration(section))) look();
    }),
    {
      dispose: () => {
        clearTimeout(timer);
        included.dispose();
      },
    },
  );
}

function watchIncluded(look: () => void): Disposable {
  return watch(
    includedGlobs().map(([glob]) => glob),
    look,
  );
}

/** Calls `look` after every change on the disk of what the globs name. */
function watch(globs: readonly GlobPattern[], look: () => void): Disposable {
  return Disposable.from(
    ...globs.flatMap((glob) => {
      const watcher = workspace.createFileSystemWatcher(glob);
      return [watcher, watcher.onDidCreate(look), watcher.onDidChange(look), watcher.onDidDelete(look)];
    }),
  );
}
