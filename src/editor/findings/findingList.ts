/**
 * The Findings view: what disagrees with what in the draft that the other lists are about, by check, then what the reviewer ignores. While a
 * draft is being read, the rows of its last reading stay.
 */
import { l10n, Disposable, EventEmitter, window, type TreeDataProvider, type TreeItem, type TreeView } from 'vscode';
import type { Finding, Severity } from '../../core/analysis';
import type { Ignore, IgnoredFinding } from '../../core/review/ignores';
import type { DraftView } from '../desk';
import { linesOf } from '../draftDocument';
import type { ListedDraft } from '../listedDraft';
import { nextTurnOnce } from '../nextTurnOnce';
import { refTo, type FindingRef, type IgnoreRef } from './findingRef';
import * as rows from './findingRows';
import type { Ignores } from './ignores';

type Node =
  | { readonly type: 'check'; readonly check: string; readonly findings: readonly Finding[] }
  | ({ readonly type: 'finding'; readonly finding: Finding } & FindingRef)
  | { readonly type: 'related'; readonly place: Finding['related'][number] }
  | { readonly type: 'ignored'; readonly ignored: readonly IgnoredFinding[]; readonly idle: readonly Ignore[] }
  | ({ readonly type: 'ignored finding'; readonly one: IgnoredFinding } & IgnoreRef)
  | { readonly type: 'idle'; readonly idle: readonly Ignore[] }
  | ({ readonly type: 'idle ignore'; readonly one: Ignore } & IgnoreRef);

export function showFindingList(listed: ListedDraft, ignores: Ignores): Disposable {
  const list = new FindingList(listed, ignores);
  const tree = window.createTreeView('copydesk.findings', { treeDataProvider: list, showCollapseAll: true });
  const subscriptions = [tree, list, listed.onDidChange(() => list.refresh(tree))];
  list.refresh(tree);
  return Disposable.from(...subscriptions);
}

class FindingList implements TreeDataProvider<Node>, Disposable {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  /** What the rows are of: complete, and perhaps older than the draft. */
  private view: DraftView | undefined;
  /** Not at all when nothing was found or ignored anew. */
  private readonly inTurn = nextTurnOnce((tree: TreeView<Node>) => {
    const now = this.listed.view();
    const before = this.view;
    if (now?.findings) this.view = now;
    else if (now?.uri.toString() !== before?.uri.toString()) this.view = undefined;
    this.describe(tree);
    if (this.view?.findings !== before?.findings || this.view?.uri !== before?.uri) this.changed.fire(undefined);
  });

  constructor(
    private readonly listed: ListedDraft,
    private readonly ignores: Ignores,
  ) {}

  refresh(tree: TreeView<Node>): void {
    this.inTurn.ask(tree);
  }

  getChildren(node?: Node): Node[] {
    const { view } = this;
    if (!view?.findings) return [];
    const draft = view.uri.toString();
    switch (node?.type) {
      case undefined:
        return this.roots(view);
      case 'check':
        return node.findings.map((finding) => ({ type: 'finding', finding, ...refTo(view, finding) }));
      case 'finding':
        return node.finding.related.map((place) => ({ type: 'related', place }));
      case 'ignored':
        return [
          ...node.ignored.map((one): Node => ({ type: 'ignored finding', one, draft, ignore: one.ignore.id })),
          ...(node.idle.length > 0 ? [{ type: 'idle', idle: node.idle } as const] : []),
        ];
      case 'idle':
        return node.idle.map((one) => ({ type: 'idle ignore', one, draft, ignore: one.id }));
      case 'related':
      case 'ignored finding':
      case 'idle ignore':
        return [];
    }
  }

  getTreeItem(node: Node): TreeItem {
    const view = this.view!;
    switch (node.type) {
      case 'check':
        return rows.checkRow(node.check, node.findings);
      case 'finding':
        return rows.findingRow(view, node.finding, linesOf(view));
      case 'related':
        return rows.relatedRow(view, node.place, linesOf(view));
      case 'ignored':
        return rows.ignoredRow(node.ignored.length);
      case 'ignored finding':
        return rows.ignoredFindingRow(view, node.one);
      case 'idle':
        return rows.idleGroupRow(node.idle.length);
      case 'idle ignore':
        return rows.idleRow(node.one);
    }
  }

  dispose(): void {
    this.inTurn.dispose();
    this.changed.dispose();
  }

  private roots({ uri, findings }: DraftView): Node[] {
    const { shown, ignored } = findings!;
    const needed = new Set(ignored.map(({ ignore }) => ignore.id));
    const idle = this.ignores.of(uri).filter(({ id }) => !needed.has(id));
    return [
      ...byCheck(shown).map(([check, found]): Node => ({ type: 'check', check, findings: found })),
      ...(ignored.length + idle.length > 0 ? [{ type: 'ignored', ignored, idle } as const] : []),
    ];
  }

  private describe(tree: TreeView<Node>): void {
    const { shown, ignored } = this.view?.findings ?? { shown: [], ignored: [] };
    tree.description = shown.length > 0 ? String(shown.length) : '';
    // The welcome text says it where there is no row at all.
    const nothingLeft = shown.length === 0 && ignored.length > 0;
    tree.message = !this.view
      ? this.listed.waiting
      : nothingLeft
        ? l10n.t('Everything that was found is ignored.')
        : '';
  }
}

/** Worst first, then in reading order. */
function byCheck(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.check, [...(groups.get(finding.check) ?? []), finding]);
  return [...groups].sort(([, [a]], [, [b]]) => RANK[a!.severity] - RANK[b!.severity]);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** In the draft as it is open; the rows are told anew after each reading. */
