/** The Drafts view: the workspace's drafts with how far each has been checked, open ones and those on disk alike. */
import {
  Disposable,
  EventEmitter,
  ThemeIcon,
  TreeItem,
  window,
  workspace,
  commands,
  type TreeDataProvider,
} from 'vscode';
import type { Desk } from './desk';
import { SURVEY_LIMIT, type DraftSurvey, type SurveyedDraft } from './draftSurvey';
import { themeColor } from './look';

export function showDrafts(desk: Desk, survey: DraftSurvey): Disposable {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<SurveyedDraft> = {
    onDidChangeTreeData: changed.event,
    getChildren: (draft) => (draft ? [] : survey.drafts()),
    getTreeItem: draftRow,
  };
  const tree = window.createTreeView('copydesk.drafts', { treeDataProvider: provider });

  const show = (): void => {
    tree.message = survey.capped
      ? `Only the first ${SURVEY_LIMIT} text files of this workspace are looked at. The setting Drafts: Exclude leaves folders out.`
      : '';
    changed.fire(undefined);
  };
  // Files are looked for when somebody looks at the view, not before.
  const lookAgain = (): void => {
    if (tree.visible) void survey.refresh();
  };
  lookAgain();
  return Disposable.from(
    tree,
    changed,
    tree.onDidChangeVisibility(lookAgain),
    survey.onDidChange(show),
    desk.onDidChange(show),
    workspace.onDidCreateFiles(lookAgain),
    workspace.onDidDeleteFiles(lookAgain),
    workspace.onDidRenameFiles(lookAgain),
    workspace.onDidSaveTextDocument(lookAgain),
    workspace.onDidChangeWorkspaceFolders(lookAgain),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.drafts') || change.affectsConfiguration('copydesk.activation'))
        lookAgain();
    }),
    commands.registerCommand('copydesk.drafts.refresh', () => survey.refresh()),
  );
}

function draftRow({ uri, progress, problem }: SurveyedDraft): TreeItem {
  const item = new TreeItem(uri);
  item.id = uri.toString();
  item.contextValue = 'draft';
  item.command = { command: 'vscode.open', title: 'Open Draft', arguments: [uri] };
  const folder = workspace.asRelativePath(uri).split('/').slice(0, -1).join('/');
  if (!progress) {
    item.description = problem ?? 'reading…';
    item.iconPath = new ThemeIcon(problem ? 'error' : 'loading~spin');
    return item;
  }
  const { done, total, open, counts } = progress;
  const reCheck = counts['re-check'];
  item.description = `${done}/${total}${reCheck > 0 ? ` · ${reCheck} to re-check` : ''}${folder ? ` · ${folder}` : ''}`;
  item.iconPath =
    reCheck > 0
      ? new ThemeIcon('sync', themeColor('reCheckForeground'))
      : open === 0 && total > 0
        ? new ThemeIcon('pass-filled', themeColor('verifiedForeground'))
        : new ThemeIcon(
            done > 0 ? 'color-mode' : 'circle-large-outline',
            themeColor(done > 0 ? 'checkingForeground' : 'openForeground'),
          );
  item.tooltip = `${workspace.asRelativePath(uri)}\n${done} of ${total} claims verified, ${open} open`;
  return item;
}
