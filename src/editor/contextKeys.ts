/** What menus, keys and welcome texts ask for in their `when`: kept true to the desk, told only when it changed. */
import { commands, Disposable, window, workspace, type TextEditor } from 'vscode';
import { isFiltered } from './claimFilter';
import type { Cursor } from './cursor';
import type { Desk } from './desk';
import { isReviewable } from './draftRules';
import { findingsAt } from './findings/findingRef';
import type { Ignores } from './findings/ignores';
import { frontOrListed } from './listedDraft';
import { nextTurnOnce } from './nextTurnOnce';
import { whoAt } from './people';
import { setting } from './settings';
import type { Sidebar } from './sidebar';
import type { NewsroomSources } from './sources/newsroomSources';
import { sourcedAt } from './sources/sourcedClaim';
import { isRestorable, isSourced } from './sources/told';
import { toOffset } from './positions';

export function keepContextKeys(
  desk: Desk,
  cursor: Cursor,
  { claims: list, listed }: Pick<Sidebar, 'claims' | 'listed'>,
  ignores: Ignores,
  sources: NewsroomSources,
): Disposable {
  const told = new Map<string, string>();
  const tell = (key: string, value: boolean | readonly string[]): void => {
    if (told.get(key) === String(value)) return;
    told.set(key, String(value));
    void commands.executeCommand('setContext', `copydesk.${key}`, value);
  };

  function update(): void {
    const editor = window.activeTextEditor;
    const uri = editor?.document.uri;
    const claim = editor && cursor.claimIn(editor);
    tell('isDraft', Boolean(uri && desk.isDraft(uri)));
    tell('openDrafts', openDrafts(desk));
    tell('isListing', listed.uri !== undefined);
    tell('isText', Boolean(uri && isReviewable(uri)));
    const undoes = frontOrListed(desk, listed);
    tell('canUndo', Boolean(undoes && desk.canUndo(undoes)));
    tell('onClaim', Boolean(claim));
    tell('onReCheck', Boolean(claim?.was));
    tell('onDispute', claim?.status === 'disputed');
    const sourced = editor && sourcedAt(desk, cursor, sources, editor, isSourced);
    tell('onSourced', Boolean(sourced));
    tell('onRestorable', Boolean(sourced && sourcedAt(desk, cursor, sources, editor, isRestorable)));
    tell('lookedForSources', sources.outcome !== undefined);
    tell('readingSources', sources.reading !== undefined);
    tell('onFinding', Boolean(editor && isOnFinding(desk, editor)));
    tell('hasIgnored', Boolean(uri && desk.isDraft(uri) && ignores.of(uri).length > 0));
    tell('onName', Boolean(editor && isOnName(desk, editor)));
    tell('namesByMentions', setting('names.sortBy') === 'mentions');
    tell('filtered', isFiltered(list.filter));
    tell('hideDone', Boolean(list.filter.hideDone));
  }

  update();
  const inTurn = nextTurnOnce(update);
  const ask = (): void => inTurn.ask();
  return Disposable.from(
    inTurn,
    desk.onDidChange(ask),
    cursor.onDidChange(ask),
    sources.onDidChangeEvidence(ask),
    sources.onDidChangeFiles(ask),
    list.onDidChangeFilter(ask),
    listed.onDidChange(ask),
    window.onDidChangeActiveTextEditor(ask),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('copydesk.names') && ask()),
  );
}

/** For the menu of a file, which needs not be in front. */
function openDrafts(desk: Desk): string[] {
  return workspace.textDocuments.filter(({ uri }) => desk.isDraft(uri)).map(({ uri }) => uri.toString());
}

function isOnFinding(desk: Desk, { document, selection }: TextEditor): boolean {
  const view = desk.view(document.uri);
  return view !== undefined && findingsAt(view, toOffset(document, selection.active)).length > 0;
}

function isOnName(desk: Desk, { document, selection }: TextEditor): boolean {
  const view = desk.view(document.uri);
  return view !== undefined && whoAt(view, toOffset(document, selection.active)) !== undefined;
}
