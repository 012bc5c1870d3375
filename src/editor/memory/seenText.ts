/** What each draft said when something was last decided on it in this workspace: kept in the workspace's state, since nobody else was there. */
import type { Memento } from 'vscode';
import type { Seen } from '../../core/review/seen';

/** What the names of these records begin with. */
export const SEEN = 'copydesk.seen:';

export function readSeen(state: Memento, key: string): Seen | undefined {
  const record = state.get<Partial<Seen>>(SEEN + key);
  return typeof record?.at === 'string' && typeof record.sentences === 'string' ? (record as Seen) : undefined;
}

export async function keepSeen(state: Memento, key: string, seen: Seen | undefined): Promise<void> {
  if (seen || state.get(SEEN + key) !== undefined) await state.update(SEEN + key, seen);
}
