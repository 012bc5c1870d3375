/** Offers to take along what a reviewer has in the place where decisions were kept before, once, when the setting was changed by hand: it is not shown any more. */
import { commands, Disposable, window, workspace, type Memento, type WorkspaceFolder } from 'vscode';
import type { Report } from '../commands/report';
import { plainMessage } from '../markdown';
import { setting, type Settings } from '../settings';
import type { Memory } from './memory';
import { sayCount } from './otherName';

type Kind = Settings['review.store'];

const LAST = 'copydesk.store:';

const PLACES: Readonly<Record<Kind, { readonly name: string; readonly other: Kind; readonly move: string }>> = {
  files: { name: '.copydesk', other: 'workspace', move: 'copydesk.review.moveToRepository' },
  workspace: { name: 'this workspace’s own storage', other: 'files', move: 'copydesk.review.moveToWorkspace' },
};

export function offerOtherPlace(state: Memento, memory: Memory, report: Report): Disposable {
  async function look({ name, uri }: WorkspaceFolder): Promise<void> {
    const record = LAST + uri.toString();
    const [before, now] = [state.get<Kind>(record), setting('review.store', uri)];
    if (before === now) return;
    await state.update(record, now);
    // The command has told everything there before it changes the setting.
    const count = before === undefined ? 0 : await memory.countElsewhere(uri);
    if (count === 0 || setting('review.store', uri) !== now) return;
    const { name: place, other, move } = PLACES[now];
    const take = 'Take Them Along…';
    const choice = await window.showInformationMessage(
      plainMessage(
        `Decisions on the drafts of ${name} are kept in ${place} now. ${sayCount(count)} of yours ${count === 1 ? 'is' : 'are'} still in ${PLACES[other].name}, and not shown.`,
      ),
      take,
      'Leave Them There',
    );
    if (choice === take) await commands.executeCommand(move, uri);
  }

  const lookAgain = (): void => workspace.workspaceFolders?.forEach((folder) => void look(folder).catch(report));
  lookAgain();
  return Disposable.from(
    workspace.onDidChangeWorkspaceFolders(lookAgain),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.review.store')) lookAgain();
    }),
  );
}
