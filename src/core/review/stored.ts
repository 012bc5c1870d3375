/**
 * Decisions as Copydesk wrote them before it kept a journal: one record a draft, `{ schema: 1, decisions: […] }`. They are only read, to be
 * taken over. Reading never throws and never drops: what cannot be understood is handed back to be kept aside.
 */
import type { Decision } from './decision';
import { isDecision, isRecord } from './shapes';

const SCHEMA = 1;

export interface StoredReview {
  readonly decisions: readonly Decision[];
  /** Records that are not decisions, as they were: to be kept aside and reported. */
  readonly rejected: readonly unknown[];
  /** The schema of a version that this one does not know. Then nothing was read, and what is there is to be left alone. */
  readonly newer?: number;
}

/** `undefined` and `null` are a draft without a review. */
export function parseStored(value: unknown): StoredReview {
  const nothing: StoredReview = { decisions: [], rejected: [] };
  if (value === undefined || value === null) return nothing;
  if (!isRecord(value)) return { ...nothing, rejected: [value] };
  const { schema, decisions } = value;
  if (typeof schema === 'number' && schema > SCHEMA) return { ...nothing, newer: schema };
  if (schema !== SCHEMA || !Array.isArray(decisions)) return { ...nothing, rejected: [value] };

  const good = new Map<string, Decision>();
  const rejected: unknown[] = [];
  for (const record of decisions as readonly unknown[]) {
    if (isDecision(record) && !good.has(record.id)) good.set(record.id, record);
    else rejected.push(record);
  }
  return { decisions: [...good.values()], rejected };
}
