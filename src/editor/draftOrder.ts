/** In what order drafts are listed, and under which folder of the workspace. */
import { workspace, type WorkspaceFolder } from 'vscode';
import { timeOf } from '../core/review/overview';
import type { SurveyedDraft } from './draftSurvey';
import { fileOf } from './word/wordViews';

export type SortDraftsBy = 'name' | 'open' | 'last';

/** Drafts in the order of their paths. Those that could not be read, or not yet, come first by what is open and last by decision. */
export function sortDrafts(drafts: readonly SurveyedDraft[], by: SortDraftsBy): readonly SurveyedDraft[] {
  if (by === 'name') return drafts;
  const rank = RANKS[by];
  return drafts.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x === y ? 0 : y > x ? 1 : -1;
  });
}

export interface DraftFolder {
  /** Undefined for drafts that lie in no folder of the workspace. */
  readonly folder: WorkspaceFolder | undefined;
  readonly drafts: readonly SurveyedDraft[];
}

/** In the order of the workspace; folders without drafts are left out. */
export function groupByFolder(drafts: readonly SurveyedDraft[]): DraftFolder[] {
  const folders = [...(workspace.workspaceFolders ?? []), undefined];
  return folders
    .map((folder) => ({
      folder,
      drafts: drafts.filter(({ uri }) => workspace.getWorkspaceFolder(fileOf(uri)) === folder),
    }))
    .filter((group) => group.drafts.length > 0);
}

const RANKS: Readonly<Record<Exclude<SortDraftsBy, 'name'>, (draft: SurveyedDraft) => number>> = {
  open: ({ overview }) => overview?.progress.open ?? Infinity,
  last: ({ overview }) => (overview?.last && timeOf(overview.last.at)) ?? -Infinity,
};
