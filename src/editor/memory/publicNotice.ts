/** A word, once a folder and its remotes, to whoever begins to write words of drafts into a repository that everybody may be able to read. */
import { l10n, ConfigurationTarget, window, workspace, type Memento, type Uri } from 'vscode';
import { failure } from '../commands/report';
import { plainMessage } from '../markdown';
import { listHosts, publicRemotes } from './remotes';

const RECORD = 'copydesk.toldPublic:';

/** They know where it may go now: they were told, or asked. */
export async function knowsOfPublic(state: Memento, folder: Uri): Promise<void> {
  await state.update(RECORD + folder.toString(), await publicRemotes(folder));
}

export async function tellOfPublic(state: Memento, folder: Uri): Promise<void> {
  const remotes = await publicRemotes(folder);
  const known = state.get<readonly string[]>(RECORD + folder.toString(), []);
  if (remotes.every((host) => known.includes(host))) return;
  await knowsOfPublic(state, folder);
  const hide = l10n.t('Store Hashes from Now On');
  const choice = await window.showWarningMessage(
    plainMessage(
      l10n.t(
        'Decisions on the drafts of {0} are kept in .copydesk with the words they were made on, and this repository has a remote on {1}. When it is pushed, everybody who can read it can read them.',
        workspace.getWorkspaceFolder(folder)?.name ?? l10n.t('this folder'),
        listHosts(remotes),
      ),
    ),
    hide,
    l10n.t('Keep the Words'),
  );
  if (choice !== hide) return;
  try {
    await workspace
      .getConfiguration('copydesk', folder)
      .update('review.words', 'hashes', ConfigurationTarget.WorkspaceFolder);
  } catch (error) {
    // Not asked again, nobody would know that the words are still written
    await state.update(RECORD + folder.toString(), known);
    throw failure(l10n.t('Decisions are still stored with the words they were made on'), error);
  }
}
