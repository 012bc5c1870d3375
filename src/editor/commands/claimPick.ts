/** A list of claims to type into. Moving through it shows each in the text, Enter stays there, leaving it goes back. */
import {
  QuickPickItemKind,
  TextEditorRevealType,
  window,
  type QuickPickItem,
  type Range,
  type Selection,
  type TextEditor,
} from 'vscode';
import type { ReviewedClaim } from '../../core/review/review';
import type { Cursor } from '../cursor';
import type { DraftView } from '../desk';
import { STATUS_LOOK } from '../look';
import { escapeIcons, shorten } from '../markdown';
import { toOffset } from '../positions';

/** A row that goes to a claim, or a separator. */
export interface ClaimItem extends QuickPickItem {
  readonly reviewed?: ReviewedClaim;
}

export interface ClaimPick {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly ClaimItem[];
  /** Where the list opens when the cursor is on none of its claims: on the first one after the cursor, or on the first of all. */
  readonly from: 'cursor' | 'top';
}

/** Characters of a claim's words in a row: what is behind them has to be seen too. */
const LABEL = 50;

export function labelOfClaim(view: DraftView, { claim, status }: ReviewedClaim): string {
  return `$(${STATUS_LOOK[status].icon}) ${escapeIcons(shorten(view.text.slice(claim.start, claim.end), LABEL))}`;
}

/** A line with a name between rows. */
export function separator(label: string): QuickPickItem {
  return { label, kind: QuickPickItemKind.Separator };
}

export function pickClaim(editor: TextEditor, cursor: Cursor, { title, placeholder, items, from }: ClaimPick): void {
  const before = { selection: editor.selection, visible: editor.visibleRanges[0] };
  const picker = window.createQuickPick<ClaimItem>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = items;
  const start = startOf(editor, cursor, items, from);
  if (start) picker.activeItems = [start];
  // A row that is chosen from the start is not told as a change.
  if (start?.reviewed) cursor.goTo(editor, start.reviewed.claim);
  picker.onDidChangeActive(([item]) => item?.reviewed && cursor.goTo(editor, item.reviewed.claim));
  let accepted = false;
  picker.onDidAccept(() => {
    const reviewed = picker.activeItems[0]?.reviewed;
    accepted = reviewed !== undefined;
    picker.hide();
    if (reviewed) void stayAt(editor, cursor, reviewed);
  });
  picker.onDidHide(() => {
    picker.dispose();
    if (!accepted) goBack(editor, before);
  });
  picker.show();
}

function startOf(
  editor: TextEditor,
  cursor: Cursor,
  items: readonly ClaimItem[],
  from: ClaimPick['from'],
): ClaimItem | undefined {
  const current = cursor.claimIn(editor)?.claim.id;
  const offset = from === 'top' ? 0 : toOffset(editor.document, editor.selection.active);
  return (
    items.find(({ reviewed }) => reviewed?.claim.id === current && current !== undefined) ??
    items.find(({ reviewed }) => reviewed && reviewed.claim.start >= offset) ??
    items.find(({ reviewed }) => reviewed)
  );
}

/** The keyboard goes back to the text, wherever it was when the list was asked for. */
async function stayAt(editor: TextEditor, cursor: Cursor, { claim }: ReviewedClaim): Promise<void> {
  const shown = await window.showTextDocument(editor.document, editor.viewColumn);
  cursor.goTo(shown, claim);
}

function goBack(
  editor: TextEditor,
  { selection, visible }: { selection: Selection; visible: Range | undefined },
): void {
  editor.selection = selection;
  if (visible) editor.revealRange(visible, TextEditorRevealType.AtTop);
}
