/** "Take Over What I Did Under Another Name": for whoever has changed the name beside their decisions. */
import { l10n, commands, window, type Disposable } from 'vscode';
import type { Memory } from '../memory/memory';
import { sayCount } from '../memory/otherName';
import { isMe, reviewerName } from '../reviewer';
import { escapeIcons } from '../markdown';
import { confirm } from './confirm';
import { guarded, type Report } from './report';
import { say } from './say';

export function registerOtherName(memory: Memory, report: Report): Disposable {
  async function takeOver(argument: unknown): Promise<void> {
    const counts = await memory.countByName();
    for (const name of counts.keys()) if (isMe(name)) counts.delete(name);
    const name = typeof argument === 'string' ? argument : await askName(counts);
    if (name === undefined || !(await areMine(name, counts.get(name) ?? 0))) return;
    const taken = await memory.takeOverName(name);
    say('person', l10n.t('{0} taken over from {1}', sayCount(taken), name), 8000);
  }

  return commands.registerCommand('copydesk.review.takeOverName', guarded(report, takeOver));
}

async function askName(counts: ReadonlyMap<string, number>): Promise<string | undefined> {
  if (counts.size === 0) throw new Error(l10n.t('Nothing in this workspace was decided under another name.'));
  const items = [...counts].map(([name, count]) => ({
    label: `$(person) ${escapeIcons(name)}`,
    description: sayCount(count),
    name,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Take Over What I Did Under Another Name'),
    placeHolder: l10n.t('Which of these names was yours?'),
  });
  return picked?.name;
}

function areMine(name: string, count: number): Promise<boolean> {
  return confirm(
    l10n.t('Are you {0}?', name),
    l10n.t(
      '{0} by {1} will stand in your name, {2}, for everybody. Under two names you count as two reviewers, who dispute and sign off each other’s claims. Take over only what is yours. The history keeps the old name.',
      sayCount(count),
      name,
      reviewerName(),
    ),
    l10n.t('They Are Mine'),
  );
}
