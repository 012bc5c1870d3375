/** Ignores as Copydesk wrote them before it kept a journal: `{ schema: 1, ignores: […] }`, read to be taken over, as decisions are (stored.ts). */
import type { Ignore } from './ignores';
import { isIgnore, isRecord } from './shapes';

const SCHEMA = 1;

export interface StoredIgnores {
  readonly ignores: readonly Ignore[];
  /** Records that are no ignores, as they were. */
  readonly rejected: readonly unknown[];
  /** The schema of a version that this one does not know: nothing was read. */
  readonly newer?: number;
}

/** `undefined` and `null` are a workspace in which nothing was ignored. */
export function parseIgnores(value: unknown): StoredIgnores {
  const nothing: StoredIgnores = { ignores: [], rejected: [] };
  if (value === undefined || value === null) return nothing;
  if (!isRecord(value)) return { ...nothing, rejected: [value] };
  const { schema, ignores } = value;
  if (typeof schema === 'number' && schema > SCHEMA) return { ...nothing, newer: schema };
  if (schema !== SCHEMA || !Array.isArray(ignores)) return { ...nothing, rejected: [value] };
  const good = new Map<string, Ignore>();
  const rejected: unknown[] = [];
  for (const record of ignores as readonly unknown[]) {
    if (isIgnore(record) && !good.has(record.id)) good.set(record.id, record);
    else rejected.push(record);
  }
  return { ignores: [...good.values()], rejected };
}
