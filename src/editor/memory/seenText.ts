/** What each draft said when something was last decided on it in this workspace: kept in the workspace's state, since nobody else was there. */
import type { Memento } from 'vscode';
import type { Seen } from '../../core/review/seen';

const RECORD = 'copydesk.seen:';

export function readSeen(state: Memento, key: string): Seen | undefined {
  const record = state.get<Partial<Seen>>(RECORD + key);
  return typeof record?.at === 'string' && typeof record.sentences === 'string' ? (record as Seen) : undefined;
}

export async function keepSeen(state: Memento, key: string, seen: Seen | undefined): Promise<void> {
  if (seen || state.get(RECORD + key) !== undefined) await state.update(RECORD + key, seen);
}

/** A file, or a folder with all that lies in it. */
export async function moveSeen(state: Memento, from: string, to: string): Promise<void> {
  for (const record of state.keys().filter((name) => name.startsWith(RECORD))) {
    const key = record.slice(RECORD.length);
    if (key !== from && !key.startsWith(`${from}/`)) continue;
    await state.update(RECORD + to + key.slice(from.length), state.get(record));
    await state.update(record, undefined);
  }
}
