/**
 * The People and Organizations view: everybody and everything the draft names, each with all that it says of them. It is about the same draft
 * as the Claims view, fills in as the draft is read, and selects whoever the cursor is on.
 */
import {
  l10n,
  Disposable,
  EventEmitter,
  TreeItem,
  window,
  workspace,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import type { EntityType, Mention } from '../core/analysis';
import type { Dossier } from '../core/entities/dossiers';
import type { ReviewedClaim } from '../core/review/review';
import { touches } from '../core/span';
import type { EntityRef, SpeakerRef } from './claimRef';
import type { Report } from './commands/report';
import type { Cursor } from './cursor';
import type { DraftView } from './desk';
import { linesOf, type LineOf } from './draftDocument';
import type { Elsewhere, OtherDrafts } from './elsewhere';
import type { ListedDraft } from './listedDraft';
import { loadCards } from './loadCards';
import { trustedMarkdown } from './markdown';
import { agesDiffer, countMentions, countSaid, pronounsDiffer, usesLabel } from './nameFacts';
import * as rows from './nameRows';
import { dossierOf, dossiersIn, quotesOf } from './people';
import { RowsInTurn } from './rowsInTurn';
import { setting } from './settings';
import { toOffset } from './positions';

type Node =
  | { readonly type: 'heading'; readonly group: Group; readonly names: readonly Dossier[] }
  | ({ readonly type: 'name'; readonly group: Group; readonly id: string } & EntityRef & SpeakerRef)
  | { readonly type: 'bundle'; readonly id: string; readonly row: TreeItem; readonly children: () => Node[] }
  | { readonly type: 'row'; readonly row: TreeItem };

interface Group {
  readonly label: string;
  readonly types: readonly EntityType[];
}

const GROUPS: readonly Group[] = [
  { label: l10n.t('People'), types: ['person'] },
  { label: l10n.t('Organizations'), types: ['organization'] },
  { label: l10n.t('Places'), types: ['place'] },
  { label: l10n.t('Other Names'), types: ['nationality', 'event', 'work', 'product', 'other'] },
];

/** Drafts that somebody is also in, listed without a row above them. */
const FEW_DRAFTS = 3;

export class NameList implements TreeDataProvider<Node>, Disposable {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: TreeView<Node>;
  private readonly subscriptions: Disposable[];
  /** The top rows; undefined until somebody asks for them: all that is known of every name takes longer to gather than to read the draft again. */
  private known: Node[] | undefined;
  /** Rows were announced but not asked for: one that is revealed now could be gone when they are. */
  private awaited = false;
  private readonly inTurn = new RowsInTurn<Node>(() => this.showRows());

  constructor(
    private readonly listed: ListedDraft,
    cursor: Cursor,
    private readonly others: OtherDrafts,
    private readonly report: Report,
  ) {
    this.tree = window.createTreeView('copydesk.names', { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.tree,
      this.changed,
      listed.onDidChange(() => this.inTurn.refresh(listed.view()?.analysis.entities.length)),
      others.onDidChange(() => this.refresh()),
      cursor.onDidChange((editor) => {
        if (editor === listed.editor()) this.follow(toOffset(editor.document, editor.selection.active));
      }),
      this.tree.onDidChangeVisibility(({ visible }) => {
        if (visible) this.look();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('copydesk.names') || change.affectsConfiguration('copydesk.speakers'))
          this.refresh();
      }),
    ];
    if (this.tree.visible) this.look();
  }

  /** Not while the rows are made anew: which one was selected is told of the new ones. */
  get isSelectionKnown(): boolean {
    return this.tree.selection.length > 0;
  }

  /** The name whose row is selected. */
  get selected(): EntityRef | undefined {
    return this.tree.selection.find((node) => node.type === 'name');
  }

  getChildren(node?: Node): Node[] {
    if (!node) {
      this.awaited = false;
      return this.roots;
    }
    const view = this.listed.view();
    if (!view) return [];
    if (node.type === 'heading') return node.names.map((dossier) => this.nameNode(view, node.group, dossier));
    if (node.type === 'bundle') return node.children();
    const dossier = node.type === 'name' ? dossierOf(view, node.entity) : undefined;
    return dossier && node.type === 'name' ? this.factsOf(view, dossier, node.id) : [];
  }

  getParent(node: Node): Node | undefined {
    if (node.type !== 'name') return undefined;
    return this.roots.find((root) => root.type === 'heading' && root.group === node.group);
  }

  getTreeItem(node: Node): TreeItem {
    if (node.type === 'row' || node.type === 'bundle') return node.row;
    if (node.type === 'heading') {
      const heading = rows.headingRow(node.group.label, node.names.length);
      heading.id = node.group.label;
      return heading;
    }
    const view = this.listed.view();
    const dossier = view && dossierOf(view, node.entity);
    if (!view || !dossier) return new TreeItem(node.speaker);
    const item = rows.nameRow(dossier, this.others.likely(view, node.entity), quotesOf(view, node.entity).length);
    item.id = node.id;
    return item;
  }

  /** The card of a name is made when somebody rests on its row. */
  async resolveTreeItem(item: TreeItem, node: Node): Promise<TreeItem> {
    const view = this.listed.view();
    const first = view && node.type === 'name' && dossierOf(view, node.entity)?.mentions[0];
    const cards = first && (await loadCards(this.report));
    if (cards)
      item.tooltip = trustedMarkdown(
        cards.whoCard(view, { ...first, confidence: 1 }, linesOf(view), this.others),
        cards.CARD_COMMANDS,
      );
    return item;
  }

  dispose(): void {
    this.inTurn.dispose();
    Disposable.from(...this.subscriptions).dispose();
  }

  /** Other drafts are read when somebody looks at the names, not before. */
  private look(): void {
    this.others.look();
    this.refresh();
  }

  private refresh(): void {
    this.inTurn.refresh();
  }

  private showRows(): void {
    const view = this.listed.view();
    const count = new Set(view?.analysis.entities.map(({ entity }) => entity)).size;
    this.known = undefined;
    this.tree.description = count > 0 ? countNames(count) : '';
    this.tree.message = this.messageFor(view, count);
    this.awaited = true;
    this.changed.fire(undefined);
  }

  private get roots(): Node[] {
    return (this.known ??= this.headings());
  }

  private headings(): Node[] {
    const view = this.listed.view();
    const dossiers = view ? dossiersIn(view) : [];
    return GROUPS.flatMap((group): Node[] => {
      const names = sorted(dossiers.filter(({ type }) => group.types.includes(type)));
      return names.length > 0 ? [{ type: 'heading', group, names }] : [];
    });
  }

  private messageFor(view: DraftView | undefined, count: number): string {
    const { waiting } = this.listed;
    return waiting || !view ? waiting : count === 0 ? l10n.t('This draft names nobody yet.') : '';
  }

  private nameNode(view: DraftView, group: Group, { entity, name }: Dossier): Node {
    const draft = view.uri.toString();
    return { type: 'name', group, draft, entity, speaker: name, id: this.idOf(view, entity, name) };
  }

  /** By name, so that what is expanded stays so when the entities are numbered anew; namesakes by their number. */
  private idOf(view: DraftView, entity: string, name: string): string {
    const namesakes = dossiersIn(view).filter((other) => other.name === name);
    const place = namesakes.findIndex((other) => other.entity === entity);
    return `${view.uri.toString()} ${name}${place > 0 ? ` ${place}` : ''}`;
  }

  private factsOf(view: DraftView, dossier: Dossier, id: string): Node[] {
    const lineOf = linesOf(view);
    const at = { draft: view.uri.toString(), lineOf };
    const odd = pronounsDiffer(dossier);
    const likely = this.others.likely(view, dossier.entity);
    const facts = [
      ...(likely ? [rows.likelyRow(likely)] : []),
      ...dossier.titles.map(({ text, place }) =>
        rows.factRow(at, { icon: 'mortar-board', label: text, what: '', place }),
      ),
      ...dossier.ages.map(({ text, place }) =>
        rows.factRow(at, { icon: 'history', label: text, what: l10n.t('age'), place, standsOut: agesDiffer(dossier) }),
      ),
      ...dossier.pronouns.map((use) =>
        rows.factRow(at, {
          icon: 'comment',
          label: usesLabel(use),
          what: `${use.count}×`,
          place: use.first,
          standsOut: odd,
        }),
      ),
      ...dossier.descriptions.map((use) =>
        rows.factRow(at, { icon: 'tag', label: usesLabel(use), what: `${use.count}×`, place: use.first }),
      ),
    ];
    return [...facts.map((row): Node => ({ type: 'row', row })), ...this.bundlesOf(view, dossier, id)];
  }

  private bundlesOf(view: DraftView, dossier: Dossier, id: string): Node[] {
    const { entity, name, spellings, mentions } = dossier;
    const lineOf = linesOf(view);
    const at = { draft: view.uri.toString(), lineOf };
    const quotes = quotesOf(view, entity);
    const alsoIn = this.others.alsoIn(view, entity);
    const bundle = (row: TreeItem, children: () => TreeItem[]): Node => {
      const key = `${id} ${typeof row.label === 'string' ? row.label.replace(/^\d+ /, '') : ''}`;
      row.id = key;
      return { type: 'bundle', id: key, row, children: () => children().map((child) => ({ type: 'row', row: child })) };
    };
    const spelled = spellings.map(({ text }) => text).join(' · ');
    const mentioned = (): TreeItem[] => mentions.map((mention) => rows.mentionRow(view, mention, lineOf));
    const elsewhere = (): TreeItem[] =>
      alsoIn.map((other) => rows.elsewhereRow(other, name, alsoIn.length > FEW_DRAFTS));
    const each = (items: readonly TreeItem[]): Node[] => items.map((row) => ({ type: 'row', row }));
    return [
      ...(spellings.length > 1
        ? [bundle(rows.spellingsRow(spellings, spelled), () => spellings.map((one) => rows.spellingRow(at, one)))]
        : []),
      ...(mentions.length > 1
        ? [
            bundle(
              rows.bundleRow(countMentions(mentions.length), lineNumbers(mentions, lineOf), 'list-unordered'),
              mentioned,
            ),
          ]
        : each(mentioned())),
      ...(quotes.length > 0
        ? [
            bundle(rows.bundleRow(countSaid(quotes.length), standingOf(quotes), 'quote'), () =>
              quotes.map((reviewed) => rows.quoteRow(view, reviewed, lineOf)),
            ),
          ]
        : []),
      ...(alsoIn.length > FEW_DRAFTS
        ? [bundle(rows.bundleRow(l10n.t('Also in {0} drafts', alsoIn.length), fileNames(alsoIn), 'files'), elsewhere)]
        : each(elsewhere())),
    ];
  }

  /** Selects whoever the cursor is on; on other words the selection stays. */
  private follow(offset: number): void {
    const view = this.listed.view();
    if (!view || this.inTurn.areDue || this.awaited || !this.tree.visible || !setting('names.followCursor')) return;
    if (view.version !== this.listed.editor()?.document.version) return;
    const entity = view.analysis.entities.find((mention) => touches(mention, offset))?.entity;
    const dossier = entity === undefined ? undefined : dossierOf(view, entity);
    const group = dossier && GROUPS.find(({ types }) => types.includes(dossier.type));
    if (!dossier || !group) return;
    const node = this.nameNode(view, group, dossier);
    this.inTurn.reveal(this.tree, node);
  }
}

function countNames(count: number): string {
  return count === 1 ? l10n.t('1 name') : l10n.t('{0} names', count);
}

function sorted(names: readonly Dossier[]): readonly Dossier[] {
  if (setting('names.sortBy') === 'order') return names;
  return [...names].sort((a, b) => b.mentions.length - a.mentions.length);
}

/** "lines 3, 9, 13 …" */
function lineNumbers(mentions: readonly Mention[], lineOf: LineOf): string {
  const lines = [...new Set(mentions.slice(0, LINES + 1).map(({ start }) => lineOf(start) + 1))];
  const told = `${lines.slice(0, LINES).join(', ')}${mentions.length > LINES ? ' …' : ''}`;
  return lines.length > 1 ? l10n.t('lines {0}', told) : l10n.t('line {0}', told);
}

/** Lines told beside a count. */
const LINES = 8;

/** "1 reported · 2 verified" */
function standingOf(quotes: readonly ReviewedClaim[]): string {
  const reported = quotes.filter(({ claim }) => claim.kind === 'reported-speech').length;
  const verified = quotes.filter(({ status }) => status === 'verified').length;
  return [reported > 0 ? l10n.t('{0} reported', reported) : '', verified > 0 ? l10n.t('{0} verified', verified) : '']
    .filter(Boolean)
    .join(' · ');
}

function fileNames(alsoIn: readonly Elsewhere[]): string {
  return alsoIn.map(({ uri }) => uri.path.split('/').at(-1)!).join(', ');
}
