/**
 * The Claims view: every claim of the draft in front of the reviewer, in reading order or grouped, with a check box that is
 * the status itself. It follows the cursor in the text, and the text follows the choice made in it.
 */
import {
  EventEmitter,
  TreeItem,
  TreeItemCheckboxState,
  window,
  workspace,
  Disposable,
  Uri,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import { quoted } from '../core/quoted';
import type { Decision } from '../core/review/decision';
import * as ledger from '../core/review/ledger';
import type { ReviewedClaim } from '../core/review/review';
import type { Thread } from '../core/review/thread';
import { groupClaims, type ClaimGroup, type GroupBy } from '../core/review/views';
import { askFilter, filterList, type ListFilter } from './claimFilter';
import { claimListHeader } from './claimListHeader';
import type { ClaimRef, OrphanRef, ThreadRef } from './claimRef';
import { claimRow, groupRow } from './claimRows';
import type { Report } from './commands/report';
import type { Cursor } from './cursor';
import { linesOf } from './draftDocument';
import type { OtherDrafts } from './elsewhere';
import type { Desk, DraftView } from './desk';
import { goneFrom, goneRow, orphanRow, orphanThreadRow, type Gone } from './goneRows';
import type { ListedDraft } from './listedDraft';
import { loadCards } from './loadCards';
import { escapeMarkdown, shorten, trustedMarkdown } from './markdown';
import { RowsInTurn } from './rowsInTurn';
import { setting } from './settings';
import type { NewsroomSources } from './sources/newsroomSources';

type Node =
  | { readonly type: 'group'; readonly draft: string; readonly group: ClaimGroup }
  | { readonly type: 'gone'; readonly draft: string; readonly gone: Gone }
  | ({ readonly type: 'claim'; readonly reviewed: ReviewedClaim; readonly group: ClaimGroup | undefined } & ClaimRef)
  | ({ readonly type: 'orphan'; readonly decision: Decision } & OrphanRef)
  | ({ readonly type: 'talk'; readonly talk: Thread } & ThreadRef);

/** Milliseconds that a row has to come in sight and get the keyboard. */
const PATIENCE_MS = 1000;

export class ClaimList implements TreeDataProvider<Node>, Disposable {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly filterChanged = new EventEmitter<ListFilter>();
  readonly onDidChangeFilter = this.filterChanged.event;

  private readonly tree: TreeView<Node>;
  private readonly subscriptions: Disposable[];
  /** The draft that the rows are of. */
  private uri: Uri | undefined;
  /** What the rows were announced for, and the claims of it that are listed. */
  private shown: DraftView | undefined;
  private claims: readonly ReviewedClaim[] = [];
  /** The top rows; undefined until somebody asks for them. */
  private known: Node[] | undefined;
  private current: ListFilter = {};
  /** The rows of the last change have not been asked for yet: one that is revealed now could be gone when they are. */
  private awaited = false;
  private readonly inTurn = new RowsInTurn<Node>(() => this.showRows());
  /** Set while the next row that is put in sight is to get the keyboard; called when it has it. */
  private focused: (() => void) | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly listed: ListedDraft,
    private readonly cursor: Cursor,
    private readonly others: OtherDrafts,
    private readonly sources: NewsroomSources,
    private readonly report: Report,
  ) {
    this.tree = window.createTreeView('copydesk.claims', {
      treeDataProvider: this,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    });
    this.subscriptions = [
      this.tree,
      this.changed,
      this.filterChanged,
      this.tree.onDidChangeCheckboxState(({ items }) => void this.check(items)),
      this.tree.onDidChangeVisibility(() => this.follow()),
      listed.onDidChange(() => this.turn()),
      sources.onDidChangeEvidence((uri) => {
        if (uri.toString() === this.uri?.toString()) this.refresh();
      }),
      cursor.onDidChange((editor) => {
        if (editor.document.uri.toString() === this.uri?.toString()) this.follow();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('copydesk.claims') || change.affectsConfiguration('copydesk.speakers'))
          this.refresh();
      }),
    ];
    this.turn();
  }

  get filter(): ListFilter {
    return this.current;
  }

  /** How much it leaves is said at once: the keyboard may be about to come back to the list. */
  setFilter(filter: ListFilter): void {
    this.current = filter;
    this.list(this.view());
    this.refresh();
    this.filterChanged.fire(filter);
  }

  /** Not while the rows are made anew: which one was selected is told of the new ones. */
  get isSelectionKnown(): boolean {
    return this.tree.selection.length > 0;
  }

  /** The claim whose row is selected. */
  get selected(): ClaimRef | undefined {
    return this.tree.selection.find((node) => node.type === 'claim');
  }

  /** Whether all that was listed is done. */
  get isDone(): boolean {
    return this.view()?.review.progress.open === 0;
  }

  /** Puts the keyboard on the row of the claim that the draft is at, as soon as there is one. */
  focus(): Promise<void> {
    return new Promise((resolve) => {
      this.focused = resolve;
      this.follow();
      setTimeout(() => {
        if (this.focused === resolve) this.focused = undefined;
        resolve();
      }, PATIENCE_MS);
    });
  }

  pickFilter(): void {
    askFilter(this.current, (filter) => this.setFilter(filter));
  }

  /** Lists what somebody says in a draft, and nothing else. */
  showQuotesBy(uri: Uri, speaker: string): void {
    this.listed.turnTo(uri);
    this.setFilter({ speaker });
  }

  getChildren(node?: Node): Node[] {
    if (!node) {
      if (this.awaited) setTimeout(() => this.follow());
      this.awaited = false;
      return this.roots;
    }
    if (node.type === 'group') return claimNodes(node.draft, node.group.claims, node.group);
    return node.type === 'gone' ? goneNodes(node.draft, node.gone) : [];
  }

  getParent(node: Node): Node | undefined {
    if (node.type === 'orphan' || node.type === 'talk') return this.roots.find(({ type }) => type === 'gone');
    if (node.type !== 'claim' || !node.group) return undefined;
    return this.roots.find((root) => root.type === 'group' && root.group.key === node.group?.key);
  }

  /** Rows are asked for of a draft that was closed just now, too, until there are others. */
  getTreeItem(node: Node): TreeItem {
    const view = this.view();
    switch (node.type) {
      case 'group':
        return groupRow(node.group, setting('claims.groupBy'));
      case 'gone':
        return goneRow(node.gone);
      case 'claim':
        return view ? this.rowOf(view, node.reviewed, node.group) : new TreeItem('');
      case 'orphan':
        return orphanRow(node.decision);
      case 'talk':
        return orphanThreadRow(node.talk, view?.review.mentions.has(node.thread) ?? false);
    }
  }

  async resolveTreeItem(item: TreeItem, node: Node): Promise<TreeItem> {
    const view = this.view();
    if (view && node.type === 'claim') {
      const tooltip = await this.tooltip(view, node.reviewed);
      if (tooltip !== undefined) item.tooltip = trustedMarkdown(tooltip, []);
    }
    return item;
  }

  dispose(): void {
    this.inTurn.dispose();
    Disposable.from(...this.subscriptions).dispose();
  }

  private turn(): void {
    const view = this.view();
    if (view && this.shown?.uri.toString() === view.uri.toString() && this.shown.version !== view.version)
      return this.inTurn.refresh(view.review.claims.length);
    const before = this.uri?.toString();
    this.uri = this.listed.uri;
    const { speaker, ...others } = this.current;
    if (speaker !== undefined && before !== this.uri?.toString()) this.setFilter(others);
    else this.refresh();
  }

  private refresh(): void {
    this.inTurn.refresh();
  }

  private showRows(): void {
    this.shown = this.view();
    this.claims = this.list(this.shown);
    this.known = undefined;
    this.awaited = true;
    this.changed.fire(undefined);
  }

  private get roots(): Node[] {
    return (this.known ??= this.shown ? this.rootsOf(this.shown) : []);
  }

  private view(): DraftView | undefined {
    return this.listed.view();
  }

  private rootsOf({ uri, review, analysis }: DraftView): Node[] {
    const draft = uri.toString();
    const by = setting('claims.groupBy');
    const groups = inOrder(groupClaims({ claims: this.claims }, analysis, by), by);
    const gone = goneFrom(review);
    const last: Node[] = gone ? [{ type: 'gone', draft, gone }] : [];
    if (by === 'order') return [...groups.flatMap((group) => claimNodes(draft, group.claims, undefined)), ...last];
    return [...groups.map((group): Node => ({ type: 'group', draft, group })), ...last];
  }

  private rowOf(view: DraftView, reviewed: ReviewedClaim, group: ClaimGroup | undefined): TreeItem {
    return claimRow(view, reviewed, this.isUnderSpeaker(group), this.sources.evidenceOf(view, reviewed.claim));
  }

  private isUnderSpeaker(group: ClaimGroup | undefined): boolean {
    return this.current.speaker !== undefined || (group !== undefined && setting('claims.groupBy') === 'speaker');
  }

  /** The claims of a view that are listed, which is said above them. */
  private list(view: DraftView | undefined): readonly ReviewedClaim[] {
    const claims = view ? filterList(view, this.current) : [];
    Object.assign(this.tree, claimListHeader(view, this.listed.waiting, claims.length, this.current.speaker));
    return claims;
  }

  private async tooltip(view: DraftView, reviewed: ReviewedClaim): Promise<string | undefined> {
    const cards = await loadCards(this.report);
    const words = quoted(escapeMarkdown(shorten(view.text.slice(reviewed.claim.start, reviewed.claim.end), 400)));
    return cards && `${words}\n\n${cards.claimCard(view, reviewed, linesOf(view), false, this.others, this.sources)}`;
  }

  private async check(items: readonly (readonly [Node, TreeItemCheckboxState])[]): Promise<void> {
    for (const [node, state] of items) {
      if (node.type !== 'claim') continue;
      const status = state === TreeItemCheckboxState.Checked ? 'verified' : 'open';
      try {
        await this.desk.act(Uri.parse(node.draft, true), node.claim, (book, place, stamp) =>
          ledger.decide(book, place, status, stamp),
        );
      } catch (error) {
        this.report(error);
        this.refresh(); // the box goes back
      }
    }
  }

  private follow(): void {
    const editor = this.listed.editor();
    if (!editor || this.inTurn.areDue || this.awaited || !this.tree.visible || !setting('claims.followCursor')) return;
    // While the draft is being typed in, its rows are about to change; the next answer follows again.
    if (this.view()?.version !== editor.document.version) return;
    const claim = this.cursor.claimIn(editor)?.claim;
    const node = claim && this.nodeOf(claim.id);
    const { focused } = this;
    this.focused = undefined;
    if (node) this.inTurn.reveal(this.tree, node, focused);
    else focused?.();
  }

  private nodeOf(id: string): Node | undefined {
    const rows = this.roots.flatMap((root) => (root.type === 'group' ? this.getChildren(root) : [root]));
    return rows.find((node) => node.type === 'claim' && node.claim === id);
  }
}

/** Speakers first: what the draft says itself and what nobody is named for are in nobody's name. */
const IN_NO_NAME = [' draft', ' nobody'];

function inOrder(groups: ClaimGroup[], by: GroupBy): ClaimGroup[] {
  if (by !== 'speaker') return groups;
  const rank = ({ key }: ClaimGroup): number => IN_NO_NAME.indexOf(key);
  return groups.sort((a, b) => rank(a) - rank(b));
}

/** Of the draft that was listed when they were made: another one may be in front by the time they are asked for. */
function claimNodes(draft: string, claims: readonly ReviewedClaim[], group: ClaimGroup | undefined): Node[] {
  return claims.map((reviewed) => ({ type: 'claim', draft, claim: reviewed.claim.id, reviewed, group }));
}

function goneNodes(draft: string, { decisions, threads }: Gone): Node[] {
  return [
    ...decisions.map((decision): Node => ({ type: 'orphan', draft, orphan: decision.id, decision })),
    ...threads.map((talk): Node => ({ type: 'talk', draft, thread: talk.id, talk })),
  ];
}
