/** Commands for several reviewers: to settle a dispute, to see who did what, to share decisions through the repository or no longer. */
import { l10n, commands, ConfigurationTarget, Disposable, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { Anchor } from '../../core/anchoring/anchor';
import type { Mark } from '../../core/review/agreement';
import { standingVerdicts } from '../../core/review/agreement';
import type { Status } from '../../core/review/decision';
import type { Entry } from '../../core/review/entries';
import * as ledger from '../../core/review/ledger';
import { labelOf } from '../../core/review/statuses';
import { hasWords, unknownWords } from '../../core/review/wordHashes';
import { isOrphanRef, isThreadRef } from '../claimRef';
import type { Cursor } from '../cursor';
import type { Desk } from '../desk';
import { STATUS_LOOK, VERDICT_WORDS } from '../look';
import { escapeIcons, plainMessage, shorten } from '../markdown';
import type { Memory } from '../memory/memory';
import { listHosts, publicRemotes } from '../memory/remotes';
import { isMe } from '../reviewer';
import { setting } from '../settings';
import { formatTime } from '../time';
import { confirm } from './confirm';
import { guarded, type Report } from './report';
import { say } from './say';
import { findTarget } from './target';

export function registerTeam(desk: Desk, cursor: Cursor, memory: Memory, report: Report): Disposable {
  async function settle(argument: unknown): Promise<void> {
    const { uri, claim } = await findTarget(desk, cursor, argument);
    const { text, review } = await desk.settled(uri);
    const reviewed = review.claims.find((one) => one.claim.id === claim);
    if (reviewed?.status !== 'disputed') throw new Error(l10n.t('Nobody disagrees on this claim.'));
    const picked = await window.showQuickPick(verdictItems(standingVerdicts(reviewed.marks)), {
      title: l10n.t('Settle the Dispute'),
      placeHolder: l10n.t(
        'Which verdict stands on “{0}”?',
        shorten(text.slice(reviewed.claim.start, reviewed.claim.end), 60),
      ),
      matchOnDetail: true,
    });
    if (!picked) return;
    await desk.act(uri, claim, (book, place, stamp) => ledger.settleDispute(book, place, picked.status, stamp));
    say('law', l10n.t('Settled: {0}', VERDICT_WORDS[picked.status]), 5000);
  }

  async function showHistory(argument: unknown): Promise<void> {
    const { uri, ids, hidden } = await recordsOf(argument);
    const entries = ids.flatMap((id) => memory.history(uri, id)).sort((a, b) => b.n - a.n);
    if (entries.length === 0)
      throw new Error(
        hidden > 0
          ? l10n.t('What colleagues did on this claim is hidden until you have given a verdict.')
          : l10n.t('Nothing has been done on this claim yet.'),
      );
    await window.showQuickPick(entries.map(historyItem), {
      title: l10n.t('History of This Claim'),
      placeHolder: l10n.t('Newest first; undone things included'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
  }

  async function recordsOf(argument: unknown): Promise<{ uri: Uri; ids: string[]; hidden: number }> {
    if (isOrphanRef(argument)) return { uri: Uri.parse(argument.draft, true), ids: [argument.orphan], hidden: 0 };
    if (isThreadRef(argument)) return { uri: Uri.parse(argument.draft, true), ids: [argument.thread], hidden: 0 };
    const { uri, claim } = await findTarget(desk, cursor, argument);
    const { review } = await desk.settled(uri);
    const reviewed = review.claims.find((one) => one.claim.id === claim);
    const ids = [
      ...(reviewed?.marks ?? []).map(({ decision }) => decision.id),
      ...(reviewed?.threads ?? []).map(({ thread }) => thread.id),
    ];
    return { uri, ids, hidden: reviewed?.hidden ?? 0 };
  }

  async function moveDecisions(to: 'files' | 'workspace', argument: unknown): Promise<void> {
    const folder = argument instanceof Uri ? argument : await askFolder();
    if (!folder) return;
    if (to === 'files' && !(await mayShare(folder))) return;
    const { entries: moved, left } = await memory.moveOwn(folder, to, async () => {
      const settings = workspace.getConfiguration('copydesk', folder);
      await settings.update('review.store', to, ConfigurationTarget.WorkspaceFolder);
    });
    const name = plainMessage(workspace.getWorkspaceFolder(folder)?.name ?? workspace.asRelativePath(folder));
    const entries = moved === 1 ? l10n.t('1 entry taken along') : l10n.t('{0} entries taken along', moved);
    const along = moved === 0 ? '' : ` (${entries})`;
    void window.showInformationMessage(
      to === 'files'
        ? l10n.t({
            message:
              'Your decisions on the drafts of {0} are kept in .copydesk from now on{1}. Commit that folder to share them.',
            args: [name, along],
            comment: ['{1}: nothing, or “ (3 entries taken along)”'],
          })
        : `${l10n.t({
            message: 'Your decisions on the drafts of {0} are kept in this workspace’s own storage from now on{1}.',
            args: [name, along],
            comment: ['{1}: nothing, or “ (3 entries taken along)”'],
          })} ${
            left
              ? l10n.t(
                  'Your file stays in .copydesk too, since it holds what you said in others’ threads, what others depend on, or what could not be taken along.',
                )
              : l10n.t('What others recorded stays in .copydesk.')
          }`,
    );
  }

  /** Decisions hold words of the draft: who shares a repository that everybody can read is told before it happens. */
  async function mayShare(folder: Uri): Promise<boolean> {
    const remotes = await publicRemotes(folder);
    if (remotes.length === 0) return true;
    const hidden = setting('review.words', folder) === 'hashes';
    const held = hidden
      ? l10n.t(
          'Decisions hold notes, evidence and comments, and the names of the drafts; the words they were made on are in them as hashes only.',
        )
      : l10n.t(
          'Decisions hold the words they were made on, with notes, evidence and comments. With the setting copydesk.review.words they can hold hashes of the words instead.',
        );
    return confirm(
      l10n.t('Keep your decisions in a repository that has a remote on {0}?', listHosts(remotes)),
      `${held} ${l10n.t('When .copydesk is pushed, everybody who can read that repository can read them. Copydesk cannot see whether it is private.')}`,
      l10n.t('Keep Them There'),
    );
  }

  return Disposable.from(
    commands.registerCommand('copydesk.claim.settle', guarded(report, settle)),
    commands.registerCommand('copydesk.claim.history', guarded(report, showHistory)),
    commands.registerCommand(
      'copydesk.review.moveToRepository',
      guarded(report, (folder) => moveDecisions('files', folder)),
    ),
    commands.registerCommand(
      'copydesk.review.moveToWorkspace',
      guarded(report, (folder) => moveDecisions('workspace', folder)),
    ),
  );
}

async function askFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const [first] = folders;
  if (!first)
    throw new Error(l10n.t('Open a folder first: decisions are shared through the folder that the drafts are in.'));
  if (folders.length === 1) return first.uri;
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  const sorted = [...folders].sort((a, b) => Number(b === active) - Number(a === active));
  const picked = await window.showQuickPick(
    sorted.map(({ name, uri }) => ({ label: escapeIcons(name), description: escapeIcons(uri.fsPath), uri })),
    { title: l10n.t('Decisions of Which Folder?') },
  );
  return picked?.uri;
}

type VerdictItem = QuickPickItem & { readonly status: Status };

/** Each verdict once, with who gives it and why. */
function verdictItems(marks: readonly Mark[]): VerdictItem[] {
  const byStatus = new Map<Status, Mark[]>();
  for (const mark of marks) byStatus.set(mark.decision.status, [...(byStatus.get(mark.decision.status) ?? []), mark]);
  return [...byStatus].map(([status, own]) => ({
    label: `$(${STATUS_LOOK[status].icon}) ${labelOf(status)}`,
    description: escapeIcons(
      own.map(({ decision }) => (isMe(decision.by) ? l10n.t('{0} (you)', decision.by) : decision.by)).join(', '),
    ),
    detail: escapeIcons(own.map(({ decision }) => reasonOf(decision)).join(' · ')),
    status,
  }));
}

function reasonOf({ note, evidence, at }: Mark['decision']): string {
  const count = evidence.length;
  return [
    formatTime(at),
    count > 0 && (count === 1 ? l10n.t('1 piece of evidence') : l10n.t('{0} pieces of evidence', count)),
    note && `“${shorten(note, 80)}”`,
  ]
    .filter(Boolean)
    .join(', ');
}

function historyItem(entry: Entry): QuickPickItem {
  const { icon, label, detail } = describe(entry);
  return {
    label: `$(${icon}) ${escapeIcons(label)}`,
    description: escapeIcons(`${entry.by} · ${formatTime(entry.at)}`),
    ...(detail !== undefined && { detail: escapeIcons(shorten(detail, 160)) }),
  };
}

function quotedWords(anchor: Anchor): string {
  return hasWords(anchor) ? `“${anchor.exact}”` : l10n.t('On {0}', unknownWords());
}

function describe(entry: Entry): { readonly icon: string; readonly label: string; readonly detail?: string } {
  switch (entry.do) {
    case 'decide': {
      const { status, anchor, settles } = entry.decision;
      const label = settles ? l10n.t('{0}, settling the others’ verdicts', labelOf(status)) : labelOf(status);
      return { icon: STATUS_LOOK[status].icon, label, detail: quotedWords(anchor) };
    }
    case 'note':
      return entry.note === ''
        ? { icon: 'note', label: l10n.t('Note removed') }
        : { icon: 'note', label: l10n.t('Note'), detail: entry.note };
    case 'add-evidence': {
      const { source, locator, excerpt } = entry.evidence;
      const label = l10n.t('Evidence: {0}', [source, locator].filter(Boolean).join(', '));
      return { icon: 'link', label, ...(excerpt !== undefined && { detail: `“${excerpt}”` }) };
    }
    case 'remove-evidence':
      return { icon: 'link', label: l10n.t('Evidence removed') };
    case 'begin-thread':
      return { icon: 'comment', label: l10n.t('Comments begun'), detail: quotedWords(entry.thread.anchor) };
    case 'comment':
      return {
        icon: 'comment',
        label: entry.comment.edited ? l10n.t('Comment changed') : l10n.t('Comment'),
        detail: entry.comment.text,
      };
    case 'remove-comment':
      return { icon: 'comment', label: l10n.t('Comment removed') };
    case 'resolve':
      return { icon: 'pass', label: l10n.t('Comments resolved') };
    case 'reopen':
      return { icon: 'comment-unresolved', label: l10n.t('Comments opened again') };
    case 'clear':
      return { icon: 'discard', label: l10n.t('Cleared') };
    case 'ignore':
    case 'stop-ignoring':
    case 'rename':
      return { icon: 'circle-small', label: entry.do }; // not done to a claim
  }
}
