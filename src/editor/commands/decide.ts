/** Commands that record what the reviewer decided. Each takes the claim it is called with, else the one the cursor is on. */
import { l10n, commands, Disposable, env, Uri, window, type QuickPickItem } from 'vscode';
import type { Status } from '../../core/review/decision';
import * as ledger from '../../core/review/ledger';
import { isStatus, labelOf, STATUSES } from '../../core/review/statuses';
import { hasWords } from '../../core/review/wordHashes';
import { askText } from '../askText';
import { isOrphanRef, isThreadRef } from '../claimRef';
import { STATUS_LOOK } from '../look';
import type { Cursor } from '../cursor';
import type { Desk } from '../desk';
import { frontOrListed, type ListedDraft } from '../listedDraft';
import { shorten } from '../markdown';
import { isMe } from '../reviewer';
import { confirm } from './confirm';
import { say } from './say';
import { findTarget } from './target';
import { goToNext } from './walk';
import { guarded, type InTurn, type Report } from './report';

const STATUS_COMMANDS: Readonly<Record<string, Status>> = {
  verify: 'verified',
  checking: 'checking',
  needsFix: 'needs-fix',
  cannotVerify: 'cannot-verify',
  reopen: 'open',
};

const KEYS: Readonly<Partial<Record<Status, string>>> = { verified: 'F9' };

export function registerDecisions(
  desk: Desk,
  cursor: Cursor,
  listed: ListedDraft,
  inTurn: InTurn,
  report: Report,
): Disposable {
  const target = (argument: unknown) => findTarget(desk, cursor, argument);

  async function setStatus(argument: unknown, status: Status): Promise<void> {
    const { uri, claim } = await target(argument);
    await desk.act(uri, claim, (book, place, stamp) => ledger.decide(book, place, status, stamp));
  }

  async function verifyAndNext(argument: unknown): Promise<void> {
    const { uri, claim } = await target(argument);
    await desk.act(uri, claim, (book, place, stamp) => ledger.decide(book, place, 'verified', stamp));
    await goToNext(desk, cursor, uri, 'next');
  }

  async function pickStatus(argument: unknown): Promise<void> {
    const { uri, claim } = await target(argument);
    const view = await desk.settled(uri);
    const now = view.review.claims.find((reviewed) => reviewed.claim.id === claim);
    if (!now) return;
    const own = now.marks.find(({ decision }) => isMe(decision.by))?.decision.status;
    const items = STATUSES.flatMap(({ status }): (QuickPickItem & { status: Status })[] =>
      isStatus(status)
        ? [
            {
              label: `$(${STATUS_LOOK[status].icon}) ${labelOf(status)}`,
              description: [
                KEYS[status],
                status === own ? l10n.t({ message: 'now', comment: ['Beside the status that a claim has'] }) : '',
              ]
                .filter(Boolean)
                .join(' · '),
              status,
            },
          ]
        : [],
    );
    const picked = await window.showQuickPick(items, {
      title: l10n.t('Set Status'),
      placeHolder: shorten(view.text.slice(now.claim.start, now.claim.end), 80),
    });
    if (picked) await setStatus(argument ?? { draft: uri.toString(), claim }, picked.status);
  }

  async function editNote(argument: unknown): Promise<void> {
    const { uri, claim } = await target(argument);
    const view = await desk.settled(uri);
    const now = view.review.claims.find((reviewed) => reviewed.claim.id === claim);
    if (!now) return;
    const note = await askText({
      title: l10n.t('Note on This Claim'),
      prompt: l10n.t('Kept with the decision. Empty it to remove the note.'),
      placeHolder: shorten(view.text.slice(now.claim.start, now.claim.end), 80),
      value: now.marks.find(({ decision }) => isMe(decision.by))?.decision.note ?? '',
    });
    if (note !== undefined)
      await desk.act(uri, claim, (book, place, stamp) => ledger.setNote(book, place, note, stamp));
  }

  async function clearDecision(argument: unknown): Promise<void> {
    const { uri, ids } = isOrphanRef(argument)
      ? { uri: Uri.parse(argument.draft, true), ids: [argument.orphan] }
      : await decided(argument);
    const by = ledger.findDecision(desk.ledger(uri), ids[0] ?? '')?.by;
    if (by !== undefined && !isMe(by) && !(await confirmClearing(by))) return;
    await desk.amend(uri, (book) => ledger.clear(book, ...ids));
    say('discard', l10n.t('Decision cleared. Undo Last Decision brings it back.'), 8000);
  }

  /** One's own first; with what they decided on it before, which would be back otherwise. */
  async function decided(argument: unknown): Promise<{ uri: Uri; ids: string[] }> {
    const { uri, claim } = await target(argument);
    const { review } = await desk.settled(uri);
    const reviewed = review.claims.find((one) => one.claim.id === claim);
    const own = reviewed?.marks.find(({ decision }) => isMe(decision.by));
    const mark = own ?? reviewed?.marks.find(({ decision }) => decision === reviewed.decision);
    if (!mark) throw new Error(l10n.t('Nothing has been decided on this claim yet.'));
    return { uri, ids: [mark.decision.id, ...(mark.earlier ?? [])] };
  }

  async function undoLast(): Promise<void> {
    const uri = frontOrListed(desk, listed);
    if (!uri || !(await desk.undo(uri)))
      throw new Error(l10n.t('There is nothing to undo in this draft since it was opened.'));
  }

  async function copyClaim(argument: unknown): Promise<void> {
    if (isOrphanRef(argument) || isThreadRef(argument)) {
      const book = desk.ledger(Uri.parse(argument.draft, true));
      const gone = isOrphanRef(argument)
        ? ledger.findDecision(book, argument.orphan)
        : ledger.findThread(book, argument.thread);
      if (gone && !hasWords(gone.anchor))
        throw new Error(l10n.t('Only a hash of these words is stored, so they cannot be copied.'));
      return env.clipboard.writeText(gone?.anchor.exact ?? '');
    }
    const { uri, claim } = await target(argument);
    const { text, review } = await desk.settled(uri);
    const found = review.claims.find((reviewed) => reviewed.claim.id === claim);
    if (found) await env.clipboard.writeText(text.slice(found.claim.start, found.claim.end));
  }

  type Run = (argument: unknown) => Promise<void>;
  const register = (name: string, run: Run): Disposable => commands.registerCommand(`copydesk.${name}`, inTurn(run));
  // What asks the reviewer something must not hold up the keys pressed after it.
  const registerAsking = (name: string, run: Run): Disposable =>
    commands.registerCommand(`copydesk.${name}`, guarded(report, run));
  return Disposable.from(
    ...Object.entries(STATUS_COMMANDS).map(([name, status]) =>
      register(`claim.${name}`, (argument) => setStatus(argument, status)),
    ),
    register('claim.verifyAndNext', verifyAndNext),
    register('claim.clear', clearDecision),
    register('claim.copy', copyClaim),
    register('review.undo', undoLast),
    registerAsking('claim.setStatus', pickStatus),
    registerAsking('claim.note', editNote),
  );
}

function confirmClearing(by: string): Promise<boolean> {
  return confirm(
    l10n.t('This is {0}’s decision, not yours.', by),
    l10n.t('Clearing it takes it away for everybody. It stays in the history, and Undo Last Decision brings it back.'),
    l10n.t('Clear It'),
  );
}
