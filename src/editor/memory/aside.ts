/** Where records go that cannot be read: under a key of their own, each once, so that nothing is thrown away and nobody is told twice. */
import type { Memento } from 'vscode';

const ASIDE = 'copydesk.aside:';

/** Resolves with how many of the records were not there yet. */
export async function setAside(state: Memento, name: string, records: readonly unknown[]): Promise<number> {
  const key = ASIDE + name;
  const before = state.get<readonly unknown[]>(key, []);
  const known = new Set(before.map((record) => JSON.stringify(record)));
  const fresh = records.filter((record) => !known.has(JSON.stringify(record)));
  if (fresh.length > 0) await state.update(key, [...before, ...fresh]);
  return fresh.length;
}
