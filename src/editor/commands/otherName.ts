/** "Take Over What I Did Under Another Name": for whoever has changed the name beside their decisions. */
import { commands, window, type Disposable } from 'vscode';
import type { Memory } from '../memory/memory';
import { sayCount } from '../memory/otherName';
import { isMe, reviewerName } from '../reviewer';
import { escapeIcons, plainMessage } from '../markdown';
import { guarded, type Report } from './report';

export function registerOtherName(memory: Memory, report: Report): Disposable {
  async function takeOver(argument: unknown): Promise<void> {
    const counts = await memory.countByName();
    for (const name of counts.keys()) if (isMe(name)) counts.delete(name);
    const name = typeof argument === 'string' ? argument : await askName(counts);
    if (name === undefined || !(await areMine(name, counts.get(name) ?? 0))) return;
    const taken = await memory.takeOverName(name);
    window.setStatusBarMessage(`$(person) ${sayCount(taken)} taken over from ${escapeIcons(name)}`, 8000);
  }

  return commands.registerCommand('copydesk.review.takeOverName', guarded(report, takeOver));
}

async function askName(counts: ReadonlyMap<string, number>): Promise<string | undefined> {
  if (counts.size === 0) throw new Error('Nothing in this workspace was decided under another name.');
  const items = [...counts].map(([name, count]) => ({
    label: `$(person) ${escapeIcons(name)}`,
    description: sayCount(count),
    name,
  }));
  const picked = await window.showQuickPick(items, {
    title: 'Take Over What I Did Under Another Name',
    placeHolder: 'Which of these names was yours?',
  });
  return picked?.name;
}

async function areMine(name: string, count: number): Promise<boolean> {
  const take = 'They Are Mine';
  const choice = await window.showWarningMessage(
    plainMessage(`Are you ${name}?`),
    {
      modal: true,
      detail: `${sayCount(count)} by ${name} will stand in your name, ${reviewerName()}, for everybody. Under two names you count as two reviewers, who dispute and sign off each other’s claims. Take over only what is yours. The history keeps the old name.`,
    },
    take,
  );
  return choice === take;
}
