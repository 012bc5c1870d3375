/** What each draft said when something was last decided on it in this workspace: noted on this machine, since nobody else was there. */
import type { Seen } from '../../core/review/seen';
import type { Hints } from './hints';

export function readSeen(hints: Hints, key: string): Seen | undefined {
  const record = hints.get('seen', key) as Partial<Seen> | undefined;
  return typeof record?.at === 'string' && typeof record.sentences === 'string' ? (record as Seen) : undefined;
}
