/**
 * Decisions and ignores as Copydesk wrote them before it kept a journal: one record, `{ schema: 1, decisions: […] }` for each draft and
 * `{ schema: 1, ignores: […] }` for a workspace. They are only read, to be taken over. Reading never throws and never drops: what cannot be
 * understood is handed back to be kept aside.
 */
import type { Decision } from './decision';
import type { Ignore } from './ignores';
import { isDecision, isIgnore, isRecord } from './shapes';

const SCHEMA = 1;

interface Stored {
  /** What is no such record, as it was: to be kept aside and reported. */
  readonly rejected: readonly unknown[];
  /** The schema of a version that this one does not know. Then nothing was read, and what is there is to be left alone. */
  readonly newer?: number;
}

export interface StoredReview extends Stored {
  readonly decisions: readonly Decision[];
}

export interface StoredIgnores extends Stored {
  readonly ignores: readonly Ignore[];
}

/** `undefined` and `null` are a draft without a review. */
export function parseStored(value: unknown): StoredReview {
  const { records, ...rest } = parseList(value, 'decisions', isDecision);
  return { decisions: records, ...rest };
}

/** `undefined` and `null` are a workspace in which nothing was ignored. */
export function parseIgnores(value: unknown): StoredIgnores {
  const { records, ...rest } = parseList(value, 'ignores', isIgnore);
  return { ignores: records, ...rest };
}

/** Of two records with one id the first counts. */
function parseList<T extends { readonly id: string }>(
  value: unknown,
  field: string,
  is: (record: unknown) => record is T,
): Stored & { readonly records: readonly T[] } {
  const nothing = { records: [], rejected: [] };
  if (value === undefined || value === null) return nothing;
  if (!isRecord(value)) return { ...nothing, rejected: [value] };
  const { schema, [field]: list } = value;
  if (typeof schema === 'number' && schema > SCHEMA) return { ...nothing, newer: schema };
  if (schema !== SCHEMA || !Array.isArray(list)) return { ...nothing, rejected: [value] };
  const good = new Map<string, T>();
  const rejected: unknown[] = [];
  for (const record of list as readonly unknown[]) {
    if (is(record) && !good.has(record.id)) good.set(record.id, record);
    else rejected.push(record);
  }
  return { records: [...good.values()], rejected };
}
