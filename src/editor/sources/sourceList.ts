/**
 * The Sources view: every file of the newsroom's sources, with the passages of it that the draft in front rests on, or should. Files that could not be read are there
 * with the reason, last.
 */
import { basename } from 'node:path';
import {
  l10n,
  Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import { languageTag } from '../../core/language';
import { describePlace, describeWhere } from '../../sources/describe';
import { bestPlace, type Evidence, type Place, type Says, saysOf, type SourceFile } from '../../sources/results';
import type { ClaimRef } from '../claimRef';
import { joined } from '../joined';
import type { ListedDraft } from '../listedDraft';
import { shorten } from '../markdown';
import { SPOKEN, spoken, spokenAsShown } from '../spoken';
import { nextTurnOnce } from '../nextTurnOnce';
import { describeMissing } from './missingFolders';
import type { NewsroomSources } from './newsroomSources';
import type { PassageRef } from './passageRef';
import { sourceUri } from './sourcePaths';
import { isRestorable, SAYS_LOOK } from './told';

interface Used {
  readonly says: Says;
  readonly place: Place;
  /** The claim of the draft that it is about, and its words. */
  readonly ref: ClaimRef;
  readonly words: string;
  readonly isRestorable: boolean;
}

type Node =
  | ({ readonly type: 'file'; readonly file: SourceFile; readonly used: readonly Used[] } & PassageRef)
  // No `PassageRef` besides: an offset into a source would pass for one into the draft.
  | ({ readonly type: 'passage'; readonly used: Used } & ClaimRef);

/** Code units of the draft's words in a row: what the source says of them has to be seen in a sidebar of the usual width. */
const ROW = 26;

export function showSourceList(listed: ListedDraft, sources: NewsroomSources): Disposable {
  const list = new SourceList(listed, sources);
  const tree = window.createTreeView('copydesk.sources', { treeDataProvider: list, showCollapseAll: true });
  const refresh = (): void => list.refresh(tree);
  refresh();
  return Disposable.from(
    tree,
    list,
    listed.onDidChange(refresh),
    sources.onDidChangeFiles(refresh),
    sources.onDidChangeEvidence(refresh),
  );
}

class SourceList implements TreeDataProvider<Node>, Disposable {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly inTurn = nextTurnOnce((tree: TreeView<Node>) => {
    this.describe(tree);
    this.changed.fire(undefined);
  });

  constructor(
    private readonly listed: ListedDraft,
    private readonly sources: NewsroomSources,
  ) {}

  refresh(tree: TreeView<Node>): void {
    this.inTurn.ask(tree);
  }

  getChildren(node?: Node): Node[] {
    if (node?.type === 'passage') return [];
    if (node) return node.used.map((used) => ({ type: 'passage', used, ...used.ref }));
    const used = this.used();
    return this.sources.files
      .map((file): Node => ({ type: 'file', file, used: used.get(file.path) ?? [], path: file.path, start: 0, end: 0 }))
      .sort((a, b) => rankOf(a) - rankOf(b));
  }

  getTreeItem(node: Node): TreeItem {
    if (node.type === 'passage') return passageRow(node.used);
    const isAsked = this.listed.uri !== undefined && this.sources.evidence(this.listed.uri) !== undefined;
    return fileRow(node.file, node.used, node, isAsked);
  }

  dispose(): void {
    this.inTurn.dispose();
    this.changed.dispose();
  }

  /** By path, in the order of the draft. */
  private used(): Map<string, Used[]> {
    const used = new Map<string, Used[]>();
    const view = this.listed.view();
    const evidence = this.listed.uri && this.sources.evidence(this.listed.uri);
    if (!view || !evidence) return used;
    for (const claim of view.analysis.claims) {
      const one = this.sources.evidenceOf(view, claim);
      const told = one && toldBy(one, { draft: view.uri.toString(), claim: claim.id });
      if (told) used.set(told.place.path, [...(used.get(told.place.path) ?? []), told]);
    }
    return used;
  }

  private describe(tree: TreeView<Node>): void {
    const { files, reading, outcome, missing } = this.sources;
    const evidence = this.listed.uri && this.sources.evidence(this.listed.uri);
    const unread = files.filter(({ problem }) => problem !== undefined).length;
    // No badge: the editor would add it to the number of open claims.
    const against = [...this.used().values()].flat().filter(({ says }) => isAgainst(says)).length;
    tree.description = [files.length > 0 ? String(files.length) : '', against > 0 ? disagreeing(against) : '']
      .filter(Boolean)
      .join(' · ');
    tree.message = reading
      ? reading.total > 0
        ? l10n.t('Reading {0} of {1}: {2}', reading.done, reading.total, basename(reading.path))
        : l10n.t('Looking for sources…')
      : outcome?.stopped
        ? outcome.left > 0
          ? l10n.t('The reading was stopped with {0} to go. Read Sources Again to continue.', outcome.left)
          : l10n.t('The reading was stopped. Read Sources Again to continue.')
        : evidence && !evidence.complete
          ? l10n.t('Holding the draft against the sources…')
          : joined(
              ' ',
              unread > 0 && l10n.t('{0} of {1} could not be read.', unread, files.length),
              describeMissing(missing, files.length === 0),
            );
  }
}

/** Those with something to say first, those that could not be read last. */
function rankOf(node: Node): number {
  if (node.type !== 'file') return 0;
  return node.file.problem !== undefined ? 2 : node.used.length > 0 ? 0 : 1;
}

function toldBy(evidence: Evidence, ref: ClaimRef): Used | undefined {
  const says = saysOf(evidence);
  const place = bestPlace(evidence);
  return place && says !== 'related'
    ? { says, place, ref, words: evidence.words, isRestorable: isRestorable(evidence) }
    : undefined;
}

function isAgainst(says: Says): boolean {
  return says === 'wrong-speaker' || says === 'altered' || says === 'differs';
}

/** `isAsked`: whether the listed draft was held against the sources at all. */
function fileRow(file: SourceFile, used: readonly Used[], ref: PassageRef, isAsked: boolean): TreeItem {
  const { path, problem, capped, words } = file;
  const state = used.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
  const item = new TreeItem(basename(path), state);
  item.id = `source ${path}`;
  const uri = sourceUri(path);
  const folder = workspace.asRelativePath(Uri.joinPath(uri, '..'));
  const against = used.filter(({ says }) => isAgainst(says)).length;
  const use =
    against > 0
      ? disagreeing(against)
      : used.length > 0
        ? l10n.t('{0} in use', used.length)
        : isAsked
          ? l10n.t('not used')
          : undefined;
  item.description = [problem ?? use, capped && l10n.t('read in part'), folder].filter(Boolean).join(' · ');
  item.resourceUri = uri;
  item.accessibilityInformation = spokenAsShown(item);
  if (problem !== undefined) item.iconPath = new ThemeIcon('circle-slash', new ThemeColor('list.warningForeground'));
  else if (against > 0) item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  else item.iconPath = ThemeIcon.File;
  item.tooltip = [path, problem ?? l10n.t('{0} words', words.toLocaleString(languageTag())), capped]
    .filter(Boolean)
    .join('\n');
  item.contextValue = problem === undefined ? 'file' : 'unread';
  item.command = {
    command: 'copydesk.sources.open',
    title: l10n.t('Open Source'),
    // Without the row: arguments of commands are plain data.
    arguments: [{ path: ref.path, start: ref.start, end: ref.end, preserveFocus: true }],
  };
  return item;
}

function passageRow({ says, place, ref, words, isRestorable: restorable }: Used): TreeItem {
  const { icon, title, short } = SAYS_LOOK[says];
  const item = new TreeItem(shorten(words, ROW), TreeItemCollapsibleState.None);
  item.description = [short, describeWhere(place)].filter(Boolean).join(' · ');
  item.iconPath = isAgainst(says)
    ? new ThemeIcon(icon, new ThemeColor(says === 'wrong-speaker' ? 'list.errorForeground' : 'list.warningForeground'))
    : new ThemeIcon(icon);
  item.accessibilityInformation = spoken(shorten(words, SPOKEN), title, describeWhere(place));
  item.tooltip = `${words}\n\n${title}\n${describePlace(place)}\n\n“${place.excerpt}”`;
  item.contextValue = restorable ? 'passage restorable' : 'passage';
  item.command = {
    command: 'copydesk.sources.open',
    title: l10n.t('Open at Passage'),
    arguments: [{ ...ref, preserveFocus: true }],
  };
  return item;
}

function disagreeing(count: number): string {
  return count === 1 ? l10n.t('1 disagrees') : l10n.t('{0} disagree', count);
}
