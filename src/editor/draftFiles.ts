/** The files of the workspace that may be drafts, by their names: what is inside is looked at by the survey. */
import { Disposable, RelativePattern, workspace, type CancellationToken, type Uri, type WorkspaceFolder } from 'vscode';
import { DRAFT_NAMES, PROSE_NAMES } from '../core/draftFile';
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
  const found = (workspace.workspaceFolders ?? []).flatMap((folder) =>
    setting('drafts.include', folder).map((glob) =>
      findMatches(new RelativePattern(folder, glob), SURVEY_LIMIT + 1, token, excluded(folder)),
    ),
  );
  return (await Promise.all(found)).flat();
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
  const watchers = [CERTAIN, POSSIBLE].map((glob) => workspace.createFileSystemWatcher(glob));
  return Disposable.from(
    ...watchers.flatMap((watcher) => [
      watcher,
      watcher.onDidCreate(lookSoon),
      watcher.onDidChange(lookSoon),
      watcher.onDidDelete(lookSoon),
    ]),
    workspace.onDidCreateFiles(look),
    workspace.onDidDeleteFiles(look),
    workspace.onDidRenameFiles(look),
    workspace.onDidSaveTextDocument(look),
    workspace.onDidChangeWorkspaceFolders(look),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.drafts') || change.affectsConfiguration('copydesk.activation')) look();
    }),
    { dispose: () => clearTimeout(timer) },
  );
}
