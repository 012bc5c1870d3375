/** Offers to take along what a reviewer has in the place where decisions were kept before, once, when the setting was changed by hand: it is not shown any more. */
import { l10n, commands, Disposable, window, workspace, type Memento, type WorkspaceFolder } from 'vscode';
import type { Report } from '../commands/report';
import { plainMessage } from '../markdown';
import { setting, type Settings } from '../settings';
import type { Memory } from './memory';
import { sayCount } from './otherName';

type Kind = Settings['review.store'];

const LAST = 'copydesk.store:';

/** What says that decisions on the drafts of a folder are kept there now, and takes along those that are not. */
const PLACES: Readonly<
  Record<Kind, { readonly said: (folder: string, count: number) => string; readonly move: string }>
> = {
  files: {
    said: (folder, count) =>
      count === 1
        ? l10n.t(
            'Decisions on the drafts of {0} are kept in .copydesk now. {1} of yours is still in this workspace’s own storage, and not shown.',
            folder,
            sayCount(count),
          )
        : l10n.t(
            'Decisions on the drafts of {0} are kept in .copydesk now. {1} of yours are still in this workspace’s own storage, and not shown.',
            folder,
            sayCount(count),
          ),
    move: 'copydesk.review.moveToRepository',
  },
  workspace: {
    said: (folder, count) =>
      count === 1
        ? l10n.t(
            'Decisions on the drafts of {0} are kept in this workspace’s own storage now. {1} of yours is still in .copydesk, and not shown.',
            folder,
            sayCount(count),
          )
        : l10n.t(
            'Decisions on the drafts of {0} are kept in this workspace’s own storage now. {1} of yours are still in .copydesk, and not shown.',
            folder,
            sayCount(count),
          ),
    move: 'copydesk.review.moveToWorkspace',
  },
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
    const { said, move } = PLACES[now];
    const take = l10n.t('Take Them Along…');
    const choice = await window.showInformationMessage(
      plainMessage(said(name, count)),
      take,
      l10n.t('Leave Them There'),
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
