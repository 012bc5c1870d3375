/** Decisions, ignored findings and the reviewer's word on what is a draft go along when a file or folder is renamed in the editor. */
import { workspace, type Disposable } from 'vscode';
import type { Desk } from './desk';
import type { DraftRules } from './draftRules';
import type { Memory } from './memory/memory';

export function followRenames(desk: Desk, memory: Memory, rules: DraftRules): Disposable {
  return workspace.onDidRenameFiles(async ({ files }) => {
    for (const { oldUri, newUri } of files) {
      await rules.move(oldUri, newUri);
      await memory.move(oldUri, newUri);
    }
    desk.considerAll();
    desk.reload();
  });
}
