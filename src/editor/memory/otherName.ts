/** Offers what stands under the reviewer's old name, once, when the setting was changed: it is theirs, and would count as somebody else's. */
import { l10n, commands, window, workspace, type Disposable, type Memento } from 'vscode';
import { isSameReviewer } from '../../core/review/reviewers';
import type { Report } from '../commands/report';
import { plainMessage } from '../markdown';
import { reviewerName } from '../reviewer';
import type { Memory } from './memory';

const LAST = 'copydesk.reviewer';
const OFFERED = 'copydesk.reviewer.offered';

export function offerOldName(state: Memento, memory: Memory, report: Report): Disposable {
  async function look(): Promise<void> {
    const [before, now] = [state.get<string>(LAST), reviewerName()];
    if (before === now) return;
    await state.update(LAST, now);
    const offered = state.get<readonly string[]>(OFFERED, []);
    if (before === undefined || isSameReviewer(before, now) || offered.includes(before)) return;
    const count = (await memory.countByName()).get(before) ?? 0;
    if (count === 0) return;
    await state.update(OFFERED, [...offered, before]);
    const take = l10n.t('Take Over…');
    const choice = await window.showInformationMessage(
      plainMessage(
        l10n.t('You are {0} now. {1} in this workspace by {2} count as somebody else’s.', now, sayCount(count), before),
      ),
      take,
    );
    if (choice === take) await commands.executeCommand('copydesk.review.takeOverName', before);
  }

  const lookAgain = (): void => void look().catch(report);
  lookAgain();
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('copydesk.review.reviewer')) lookAgain();
  });
}

export function sayCount(count: number): string {
  return count === 1 ? l10n.t('1 decision or comment') : l10n.t('{0} decisions and comments', count);
}
