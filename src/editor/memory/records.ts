/** Records of drafts in the workspace's state: each under what it is a record of and the draft's key. */
import type { Memento } from 'vscode';
import { keyAfterMove } from '../../core/review/draftKeys';

/** Takes all records of one kind along when a file was renamed, or a folder with all that lies in it. `kind`: what their names begin with. */
export async function moveRecords(state: Memento, kind: string, from: string, to: string): Promise<void> {
  for (const name of state.keys().filter((one) => one.startsWith(kind))) {
    const key = keyAfterMove(name.slice(kind.length), from, to);
    if (key === undefined) continue;
    await state.update(kind + key, state.get(name));
    await state.update(name, undefined);
  }
}
