/** Decisions, ignored findings and the reviewer's word on what is a draft go along when a file or folder is renamed in the editor. */
import { l10n, workspace, type Disposable, type Uri } from 'vscode';
import { failure, type Report } from './commands/report';
import type { Desk } from './desk';
import type { DraftRules } from './draftRules';
import type { Memory } from './memory/memory';

export function followRenames(desk: Desk, memory: Memory, rules: DraftRules, report: Report): Disposable {
  async function move(from: Uri, to: Uri): Promise<void> {
    try {
      await rules.move(from, to);
      await memory.move(from, to);
    } catch (error) {
      const [old, now] = [workspace.asRelativePath(from), workspace.asRelativePath(to)];
      report(failure(l10n.t('What was decided on {0} could not be taken along to {1}', old, now), error));
    }
  }

  return workspace.onDidRenameFiles(async ({ files }) => {
    for (const { oldUri, newUri } of files) await move(oldUri, newUri);
    desk.considerAll();
    desk.reload();
  });
}
