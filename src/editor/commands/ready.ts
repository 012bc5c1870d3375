/**
 * "Ready to Publish?": the list of what is still to be done on a draft, by everybody's decisions, with a way to each place. It says no more than
 * that nothing is open.
 */
import type { Disposable, Range, TextDocument } from 'vscode';
import { commands, l10n, Selection, TextEditorRevealType, window, type QuickPickItem, type TextEditor } from 'vscode';
import { lineWords } from '../nameFacts';
import type { ShownStatus } from '../../core/review/decision';
import { askGate, type Gate, type GateItem } from '../../core/review/gate';
import { countKinds, rankOfKind, sayReady, type GateKind } from '../../core/review/gateKinds';
import { nobodyDecided } from '../../core/review/gateWords';
import { reviewDraft, type Review } from '../../core/review/review';
import { unusedSources } from '../../sources/unused';
import type { Desk, DraftView } from '../desk';
import { outlookOn } from '../draftSettings';
import type { ListedDraft } from '../listedDraft';
import { STATUS_LOOK } from '../look';
import { escapeIcons, shorten } from '../markdown';
import type { Memory } from '../memory/memory';
import { describeProblem } from '../memory/telling';
import { toPosition, toRange } from '../positions';
import type { NewsroomSources } from '../sources/newsroomSources';
import { sourcePath } from '../sources/sourcePaths';
import { fileOf } from '../word/wordViews';
import { separator } from './claimPick';
import { draftInFront } from './front';
import { guarded, type Report } from './report';

export function registerReady(
  desk: Desk,
  listed: ListedDraft,
  memory: Memory,
  sources: NewsroomSources,
  report: Report,
): Disposable {
  /** A review that hides others' decisions is no base for it: what is hidden from one reviewer is still what they decided. */
  function ask(view: DraftView): Gate {
    const { uri, text, analysis, findings } = view;
    const { decisions, threads } = desk.ledger(uri);
    const { signOffs } = outlookOn(uri);
    return askGate({
      text,
      analysis,
      review: reviewDraft(text, analysis, decisions, threads, { signOffs }),
      findings: findings ?? { shown: analysis.findings, ignored: [] },
      unusedSources: unused(view),
      reviewers: memory.reviewers(uri),
      unread: memory.unread(uri).map(describeProblem),
    });
  }

  /** Only where the sources have been asked about the whole draft. */
  function unused({ uri }: DraftView) {
    const evidence = sources.evidence(uri);
    if (!evidence?.complete) return [];
    return unusedSources(sources.files, {
      named: memory.sourcesNamed(uri),
      evidence: evidence.byClaim.values(),
      drafts: [sourcePath(fileOf(uri))],
    });
  }

  async function show(): Promise<void> {
    const { editor, view } = await draftInFront(desk, listed);
    const gate = ask(view);
    if (gate.items.length === 0) {
      const next = l10n.t('Export Annotated Copy…');
      const choice = await window.showInformationMessage(
        l10n.t(
          'Ready: {0}. {1} of {2} claims are verified by reviewers.',
          sayReady(gate.items),
          gate.verified,
          gate.claims,
        ),
        next,
      );
      if (choice === next) await commands.executeCommand('copydesk.report.export');
      return;
    }
    pickItem(editor, { ...gate, items: veil(gate.items, view.review) });
  }

  return commands.registerCommand('copydesk.review.ready', guarded(report, show));
}

/** What a reviewer is not to see yet holds the draft back all the same, as a claim that waits for a verdict of their own. */
function veil(items: readonly GateItem[], { claims }: Review): GateItem[] {
  const hidden = new Set(claims.filter((reviewed) => reviewed.hidden > 0).map(({ claim }) => claim.id));
  return items
    .map((item): GateItem => {
      if (!item.claim || !hidden.has(item.claim.id) || item.kind === 'comment') return item;
      const { decision: _decision, ...rest } = item;
      return { ...rest, kind: 'open', missing: HIDDEN, who: [] };
    })
    .sort((a, b) => rankOfKind(a.kind) - rankOfKind(b.kind) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

const HIDDEN = l10n.t('What colleagues decided on it is hidden until you have given a verdict.');

type ItemRow = QuickPickItem & { readonly item?: GateItem };

function pickItem(editor: TextEditor, gate: Gate): void {
  const before = { selection: editor.selection, visible: editor.visibleRanges[0] };
  const picker = window.createQuickPick<ItemRow>();
  const held = gate.items.filter(({ blocks }) => blocks);
  picker.title = gate.ready
    ? l10n.t('Ready to Publish: Nothing Is Open')
    : held.length === 1
      ? l10n.t('Not Ready to Publish: 1 Thing Is Open')
      : l10n.t('Not Ready to Publish: {0} Things Are Open', held.length);
  picker.placeholder = gate.ready
    ? l10n.t('Nothing of this holds the draft back. Enter goes there')
    : l10n.t('What is still to be done. Enter goes there');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = rowsOf(gate.items, editor.document);
  let accepted = false;
  picker.onDidChangeActive(([row]) => row?.item && reveal(editor, row.item));
  picker.onDidAccept(() => {
    accepted = picker.activeItems[0]?.item?.span !== undefined;
    picker.hide();
    if (accepted) void window.showTextDocument(editor.document, editor.viewColumn);
  });
  picker.onDidHide(() => {
    picker.dispose();
    if (accepted) return;
    editor.selection = before.selection;
    if (before.visible) editor.revealRange(before.visible, TextEditorRevealType.AtTop);
  });
  picker.show();
}

/** Under a heading for each kind that counts them; what holds nothing back says so. What is missing of most claims is said by their heading. */
function rowsOf(items: readonly GateItem[], document: TextDocument): ItemRow[] {
  return items.flatMap((item, index) => {
    const isFirst = items[index - 1]?.kind !== item.kind;
    const count = countKinds(items.filter(({ kind }) => kind === item.kind)).join('');
    const row: ItemRow = {
      label: `$(${iconOf(item.kind)}) ${escapeIcons(shorten(item.words === '' ? item.missing : item.words, 60))}`,
      ...(item.span && { description: lineWords(toPosition(document, item.span.start).line) }),
      ...(item.words !== '' && item.missing !== nobodyDecided() && { detail: escapeIcons(shorten(item.missing, 160)) }),
      item,
    };
    return isFirst ? [separator(item.blocks ? count : l10n.t('{0}: holds nothing back', count)), row] : [row];
  });
}

function iconOf(kind: GateKind): string {
  return kind in OTHER_ICONS ? OTHER_ICONS[kind as keyof typeof OTHER_ICONS] : STATUS_LOOK[kind as ShownStatus].icon;
}

const OTHER_ICONS = {
  unread: 'eye-closed',
  tk: 'edit',
  comment: 'comment-unresolved',
  error: 'error',
  warning: 'warning',
  info: 'info',
  orphan: 'question',
  'unused-source': 'file',
} as const satisfies Readonly<Record<Exclude<GateKind, ShownStatus>, string>>;

function reveal(editor: TextEditor, { span }: GateItem): void {
  if (!span) return;
  const range: Range = toRange(editor.document, span);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
