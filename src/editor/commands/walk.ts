/** Commands that move the reviewer through a draft: to the next open claim, to one chosen by name, to one in a list. */
import { commands, Disposable, l10n, Selection, TextEditorRevealType, Uri, window } from 'vscode';
import { nextOpen, type Direction } from '../../core/review/views';
import { labelOf } from '../../core/review/statuses';
import type { ReviewedClaim } from '../../core/review/review';
import { speakerLabel } from '../people';
import { isClaimRef, isSpanRef } from '../claimRef';
import type { Cursor } from '../cursor';
import type { Desk, DraftView } from '../desk';
import { editorOf } from '../editorOf';
import type { ListedDraft } from '../listedDraft';
import { KIND_LOOK } from '../look';
import { escapeIcons } from '../markdown';
import { toRange } from '../positions';
import { setting } from '../settings';
import { labelOfClaim, pickClaim, type ClaimItem } from './claimPick';
import { bringToFront, draftInFront, showDraft } from './front';
import type { InTurn } from './report';
import { say } from './say';

export function registerWalking(desk: Desk, cursor: Cursor, listed: ListedDraft, inTurn: InTurn): Disposable {
  const register = (name: string, run: (argument: unknown, options: unknown) => Promise<void>): Disposable =>
    commands.registerCommand(`copydesk.${name}`, inTurn(run));
  return Disposable.from(
    register('claim.next', () => walk(desk, cursor, listed, 'next')),
    register('claim.previous', () => walk(desk, cursor, listed, 'previous')),
    register('claim.goTo', () => goToClaim(desk, cursor, listed)),
    register('claims.toText', async () => {
      const isInFront = window.activeTextEditor?.document.uri.toString() === listed.uri?.toString();
      // Beside what it is compared with, it has no place that another editor could be shown in.
      if (isInFront) await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      else if (listed.uri) await showDraft(listed.uri, false);
    }),
    register('claim.open', (argument, options) =>
      openClaim(desk, cursor, argument, (options as { preserveFocus?: boolean } | undefined)?.preserveFocus ?? false),
    ),
  );
}

/** Goes on from the claim the cursor is on, in a draft that may not be the active editor. */
export async function goToNext(desk: Desk, cursor: Cursor, uri: Uri, direction: Direction): Promise<void> {
  const editor = editorOf(uri);
  if (!editor) return;
  const view = await desk.settled(uri);
  // The keys go the way of the list.
  const order = setting('claims.groupBy') === 'importance' ? 'importance' : 'reading';
  const next = nextOpen(view.review, cursor.placeIn(editor), direction, order);
  if (next) cursor.goTo(editor, next.claim);
  else say('check-all', l10n.t('Nothing is open in this draft.'));
}

async function walk(desk: Desk, cursor: Cursor, listed: ListedDraft, direction: Direction): Promise<void> {
  const { document } = await bringToFront(desk, listed);
  await goToNext(desk, cursor, document.uri, direction);
}

/** Every claim, to be found by its words, its speaker, its kind or its status. */
async function goToClaim(desk: Desk, cursor: Cursor, listed: ListedDraft): Promise<void> {
  const { editor, view } = await draftInFront(desk, listed);
  pickClaim(editor, cursor, {
    title: l10n.t('Go to Claim'),
    placeholder: l10n.t('Type words, a speaker, a kind or a status'),
    items: view.review.claims.map((reviewed) => claimItem(view, reviewed)),
    from: 'cursor',
  });
}

function claimItem(view: DraftView, reviewed: ReviewedClaim): ClaimItem {
  const { claim, status } = reviewed;
  const speaker = speakerLabel(view, claim.speaker);
  return {
    label: labelOfClaim(view, reviewed),
    description: escapeIcons([speaker, labelOf(status)].filter(Boolean).join(' · ')),
    detail: escapeIcons(`${KIND_LOOK[claim.kind].label}: ${claim.why[0] ?? ''}`),
    reviewed,
  };
}

/** Shows a claim, or a stretch of a draft, in an editor. */
export async function openClaim(desk: Desk, cursor: Cursor, argument: unknown, preserveFocus: boolean): Promise<void> {
  if (!isClaimRef(argument) && !isSpanRef(argument)) throw new Error(l10n.t('Choose a claim in the Claims list.'));
  const editor = await showDraft(Uri.parse(argument.draft, true), preserveFocus);
  const { document } = editor;
  if (isClaimRef(argument)) {
    const { review } = await desk.settled(document.uri);
    const reviewed = review.claims.find(({ claim }) => claim.id === argument.claim);
    if (reviewed) cursor.goTo(editor, reviewed.claim);
    return;
  }
  const range = toRange(document, argument);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
