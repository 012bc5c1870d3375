/**
 * Takes over what Copydesk kept in the workspace's state before it had a journal, once. Each record is taken out of the state only when what
 * it holds is on disk; what cannot be read is put aside, and what a version wrote that is not known stays where it is.
 */
import type { Memento } from 'vscode';
import type { Deed } from '../../core/review/entries';
import { deedsOf } from '../../core/review/entries';
import { parseIgnores, parseStored } from '../../core/review/stored';
import type { Doing } from '../../journal/journalFolder';
import { setAside } from './aside';

const REVIEW = 'copydesk.review:';
const IGNORES = 'copydesk.ignores';

export interface TakenOver {
  /** Records that were put aside. */
  readonly aside: number;
  /** Records by a newer version, which stay. */
  readonly newer: number;
}

export async function takeOver(state: Memento, write: (doings: readonly Doing[]) => Promise<void>): Promise<TakenOver> {
  let aside = 0;
  let newer = 0;
  const records = state.keys().filter((key) => key.startsWith(REVIEW) || key === IGNORES);
  for (const key of records) {
    const { doings, rejected, isNewer } = key === IGNORES ? oldIgnores(state.get(key)) : oldReview(key, state.get(key));
    if (isNewer) {
      newer++;
      continue;
    }
    aside += await setAside(state, key === IGNORES ? 'ignores' : key.slice(REVIEW.length), rejected);
    await write(doings);
    await state.update(key, undefined);
  }
  return { aside, newer };
}

interface Old {
  readonly doings: readonly Doing[];
  readonly rejected: readonly unknown[];
  readonly isNewer: boolean;
}

function oldReview(key: string, value: unknown): Old {
  const draft = key.slice(REVIEW.length);
  const { decisions, rejected, newer } = parseStored(value);
  const doings = decisions.flatMap((after) =>
    deedsOf({ of: 'decision', id: after.id, after }).map((deed): Doing => ({ draft, deed })),
  );
  return { doings, rejected, isNewer: newer !== undefined };
}

function oldIgnores(value: unknown): Old {
  const { ignores, rejected, newer } = parseIgnores(value);
  const doings = ignores.map(({ id, ...ignore }): Doing => {
    const deed: Deed = { do: 'ignore', on: id, ignore };
    return { draft: ignore.draft ?? '', deed };
  });
  return { doings, rejected, isNewer: newer !== undefined };
}
