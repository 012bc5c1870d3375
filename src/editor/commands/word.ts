/** Commands about Word documents: to review one, and to open it where it can be changed. */
import { basename } from 'node:path';
import { l10n, commands, Disposable, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { messageOf } from '../../core/errorMessage';
import type { Desk } from '../desk';
import type { DraftRules } from '../draftRules';
import { escapeIcons } from '../markdown';
import { isWithinReach, openOutside } from '../outside';
import { fileOf, isWordFile, isWordView, wordView } from '../word/wordViews';
import { findFiles } from '../workspaceFiles';
import { guarded, type Report } from './report';

/** Files that are offered. */
const MOST = 500;

export function registerWord(desk: Desk, rules: DraftRules, report: Report): Disposable {
  async function review(argument: unknown): Promise<void> {
    const file = argument instanceof Uri ? fileOf(argument) : await pickFile();
    if (!file) return;
    if (!isWordFile(file))
      throw new Error(l10n.t('{0} is no Word document (.docx) where files can be written.', basename(file.path)));
    const view = wordView(file);
    // A reviewer is told why in a sentence, where the editor would only say that it failed.
    await workspace.fs.readFile(view).then(undefined, (error: unknown) => {
      throw new Error(messageOf(error));
    });
    await rules.choose(view, undefined);
    // Not `openTextDocument`, which would hold it long after its tab was closed.
    await commands.executeCommand('vscode.open', view, { preview: false });
    desk.considerAll();
  }

  async function open(argument: unknown): Promise<void> {
    const uri = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
    if (!uri || !isWordView(uri)) throw new Error(l10n.t('This is no Word document.'));
    if (!isWithinReach(uri))
      throw new Error(
        l10n.t(
          'Word cannot open {0} where it lies: download it, and put the changed one in its place.',
          basename(uri.path),
        ),
      );
    await openOutside(uri);
  }

  return Disposable.from(
    commands.registerCommand('copydesk.word.review', guarded(report, review)),
    commands.registerCommand('copydesk.word.open', guarded(report, open)),
  );
}

interface FilePick extends QuickPickItem {
  readonly file?: Uri;
}

async function pickFile(): Promise<Uri | undefined> {
  const found = (await findFiles('**/*.docx', MOST)).filter(isWordFile);
  const browse: FilePick = { label: `$(folder-opened) ${l10n.t('Another Word Document…')}`, alwaysShow: true };
  const files = found
    .map((file): FilePick => ({
      label: escapeIcons(basename(file.path)),
      description: escapeIcons(workspace.asRelativePath(file)),
      file,
    }))
    .sort((a, b) => a.description!.localeCompare(b.description!));
  const picked =
    files.length === 0
      ? browse
      : await window.showQuickPick([...files, browse], {
          title: l10n.t('Review Word Document'),
          placeHolder: l10n.t('Which document?'),
          matchOnDescription: true,
        });
  if (picked !== browse) return picked?.file;
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Review Word Document'),
      openLabel: l10n.t('Review'),
      filters: { [l10n.t('Word documents')]: ['docx'] },
    })) ?? [];
  return file;
}
