/** The Drafts view: the workspace's drafts with how far each has been checked, open ones and those on disk alike; by folder, where there are several. */
import {
  l10n,
  commands,
  Disposable,
  EventEmitter,
  window,
  workspace,
  type Memento,
  type TreeDataProvider,
} from 'vscode';
import { guarded, type Report } from './commands/report';
import type { Desk } from './desk';
import { SURVEY_LIMIT } from './draftFiles';
import { groupByFolder, sortDrafts, type SortDraftsBy } from './draftOrder';
import { draftRow, draftTooltip, folderRow } from './draftRows';
import type { DraftSurvey } from './draftSurvey';
import { DraftTree, type Row } from './draftTree';
import { nextTurnOnce } from './nextTurnOnce';

const SORTED_BY = 'copydesk.drafts.sortedBy';
/** Milliseconds after which "2 min ago" is said anew. */
const MINUTE = 60_000;

/** `state` keeps how they are sorted. */
export function showDrafts(desk: Desk, survey: DraftSurvey, state: Memento, report: Report): Disposable {
  const changed = new EventEmitter<Row[] | undefined>();
  const rows = new DraftTree();
  const sortedBy = (): SortDraftsBy => state.get<SortDraftsBy>(SORTED_BY, 'name');
  const update = (): Row[] | undefined => {
    const drafts = sortDrafts(survey.drafts(), sortedBy());
    return rows.update(drafts, (workspace.workspaceFolders?.length ?? 0) > 1 ? groupByFolder(drafts) : []);
  };
  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren(row) {
      if (row) return 'rows' in row ? [...row.rows] : [];
      update();
      return [...rows.top];
    },
    getTreeItem: (row) => ('rows' in row ? folderRow(row.group) : draftRow(row.draft, Date.now())),
    resolveTreeItem(item, row) {
      if ('draft' in row && row.draft.overview)
        item.tooltip = draftTooltip(row.draft.uri, row.draft.overview, Date.now());
      return item;
    },
  };
  const tree = window.createTreeView('copydesk.drafts', { treeDataProvider: provider, showCollapseAll: false });

  let isTold = false;
  /** That there are none is said only when all of the workspace has been looked through. */
  const tellLooked = (): void => {
    if (isTold || !survey.complete) return;
    isTold = true;
    void commands.executeCommand('setContext', 'copydesk.lookedForDrafts', true);
  };
  const show = (): void => {
    tellLooked();
    tree.message = survey.capped
      ? l10n.t(
          'Only the first {0} text files of this workspace are looked at. The setting Drafts: Exclude leaves folders out.',
          SURVEY_LIMIT,
        )
      : '';
    const anew = update();
    if (anew?.length !== 0) changed.fire(anew);
  };
  const inTurn = nextTurnOnce(show);
  const showLater = (): void => {
    if (tree.visible) inTurn.ask();
  };
  // Files are looked for when somebody looks at the view, not before.
  const lookAgain = (): void => {
    if (tree.visible) void survey.refresh();
  };
  const tellOrder = (): void => void commands.executeCommand('setContext', 'copydesk.draftsSortedBy', sortedBy());
  const sortBy = (name: string, by: SortDraftsBy): Disposable =>
    commands.registerCommand(
      `copydesk.drafts.sortBy${name}`,
      guarded(report, async () => {
        await state.update(SORTED_BY, by);
        tellOrder();
        show();
      }),
    );
  const clock = setInterval(() => tree.visible && changed.fire(undefined), MINUTE);
  tellOrder();
  lookAgain();
  return Disposable.from(
    tree,
    changed,
    inTurn,
    { dispose: () => clearInterval(clock) },
    tree.onDidChangeVisibility(() => {
      lookAgain();
      showLater();
    }),
    survey.onDidChange(showLater),
    desk.onDidChange(showLater),
    survey.addLooker(() => tree.visible),
    commands.registerCommand('copydesk.drafts.refresh', () => survey.refresh()),
    sortBy('Name', 'name'),
    sortBy('Open', 'open'),
    sortBy('LastDecision', 'last'),
  );
}
