/** Commands that say which files are drafts, and how claims and marks are shown. */
import { l10n, commands, Disposable, Uri, window, workspace } from 'vscode';
import type { ClaimList } from '../claimList';
import type { Desk } from '../desk';
import type { DraftRules } from '../draftRules';
import { isReviewable } from '../draftRules';
import type { Log } from '../log';
import { changeSetting, setting, type MarksMode } from '../settings';
import { guarded, type Report } from './report';
import { say } from './say';

const MODES: readonly { readonly mode: MarksMode; readonly said: string }[] = [
  { mode: 'all', said: l10n.t({ message: 'everything', comment: ['Marked in the text: everything'] }) },
  {
    mode: 'currentLine',
    said: l10n.t({ message: 'the current line', comment: ['Marked in the text: the current line'] }),
  },
  { mode: 'off', said: l10n.t({ message: 'nothing', comment: ['Marked in the text: nothing'] }) },
];
const GROUPINGS = {
  Order: 'order',
  Importance: 'importance',
  Status: 'status',
  Kind: 'kind',
  Speaker: 'speaker',
  Paragraph: 'paragraph',
} as const;

export function registerReviewing(
  desk: Desk,
  rules: DraftRules,
  list: ClaimList,
  log: Log,
  report: Report,
): Disposable {
  async function choose(argument: unknown, choice: 'review' | 'stop'): Promise<void> {
    const uri = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
    if (!uri) throw new Error(l10n.t('Open the file first.'));
    if (!isReviewable(uri))
      throw new Error(
        l10n.t('Only files that can be written to can be reviewed. Save a copy of this one and review that.'),
      );
    const document = await workspace.openTextDocument(uri);
    await rules.choose(uri, choice);
    desk.consider(document);
    if (argument instanceof Uri && choice === 'review') await window.showTextDocument(document);
    if (choice === 'stop') say('eye-closed', l10n.t('No longer under review. Its decisions are kept.'));
  }

  async function setMarks(mode: MarksMode): Promise<void> {
    await changeSetting('marks.show', mode);
    say('eye', l10n.t('Marked in the text: {0}', MODES.find((candidate) => candidate.mode === mode)!.said), 3000);
  }

  function nextMode(): MarksMode {
    const now = MODES.findIndex(({ mode }) => mode === setting('marks.show'));
    return MODES[(now + 1) % MODES.length]!.mode;
  }

  const register = (name: string, run: (argument: unknown) => unknown): Disposable =>
    commands.registerCommand(`copydesk.${name}`, guarded(report, run));
  return Disposable.from(
    register('review.start', (argument) => choose(argument, 'review')),
    register('review.stop', (argument) => choose(argument, 'stop')),
    register('marks.toggle', () => setMarks(nextMode())),
    ...MODES.map(({ mode }) => register(`marks.${mode}`, () => setMarks(mode))),
    ...Object.entries(GROUPINGS).map(([name, by]) =>
      register(`claims.groupBy${name}`, () => changeSetting('claims.groupBy', by)),
    ),
    register('claims.toggleFollow', () => changeSetting('claims.followCursor', !setting('claims.followCursor'))),
    register('claims.filter', () => list.pickFilter()),
    register('claims.clearFilter', () => list.setFilter({})),
    register('claims.hideDone', () => list.setFilter({ ...list.filter, hideDone: true })),
    register('claims.showDone', () => list.setFilter({ ...list.filter, hideDone: false })),
    register('log.show', () => log.show()),
  );
}
