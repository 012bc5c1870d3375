/**
 * Decisions as they are written: `{ schema: 1, decisions: […] }`. Reading never throws and never drops: what cannot be
 * understood is handed back to be kept aside, what is not known is kept where it was, and what a newer Copydesk wrote
 * is left alone.
 */
import type { Anchor, Cut } from '../anchoring/anchor';
import type { ClaimKind } from '../analysis';
import type { Decision, EarlierWords, Evidence, Status } from './decision';
import { EMPTY_LEDGER, type Ledger } from './ledger';

export const STORED_SCHEMA = 1;

/** `fields`: what else stood beside the decisions, to be written back. */
export interface StoredReview {
  readonly ledger: Ledger;
  /** Records that are not decisions, as they were: to be kept aside and reported. */
  readonly rejected: readonly unknown[];
  readonly fields: Readonly<Record<string, unknown>>;
  /** The schema of a newer version. Then the ledger is empty, and nothing may be written over what was read. */
  readonly newer?: number;
}

/** `undefined` and `null` are a draft without a review. */
export function parseStored(value: unknown): StoredReview {
  const nothing: StoredReview = { ledger: EMPTY_LEDGER, rejected: [], fields: {} };
  if (value === undefined || value === null) return nothing;
  if (!isRecord(value)) return { ...nothing, rejected: [value] };
  const { schema, decisions, ...fields } = value;
  if (typeof schema === 'number' && schema > STORED_SCHEMA) return { ...nothing, newer: schema };
  if (schema !== STORED_SCHEMA || !Array.isArray(decisions)) return { ...nothing, rejected: [value] };

  const good = new Map<string, Decision>();
  const rejected: unknown[] = [];
  for (const record of decisions as readonly unknown[]) {
    if (isDecision(record) && !good.has(record.id)) good.set(record.id, record);
    else rejected.push(record);
  }
  return { ledger: { decisions: [...good.values()] }, rejected, fields };
}

/** A plain value for JSON. `fields` are those `parseStored` gave. */
export function serialise(ledger: Ledger, fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { ...fields, schema: STORED_SCHEMA, decisions: ledger.decisions };
}

function isDecision(value: unknown): value is Decision {
  return (
    isRecord(value) &&
    hasStrings(value, 'id', 'by', 'at') &&
    value['id'] !== '' &&
    KINDS.has(value['kind'] as ClaimKind) &&
    STATUSES.has(value['status'] as Status) &&
    isAnchor(value['anchor']) &&
    isOptionalString(value['note']) &&
    Array.isArray(value['evidence']) &&
    value['evidence'].every(isEvidence) &&
    (value['history'] === undefined || (Array.isArray(value['history']) && value['history'].every(isEarlier)))
  );
}

function isAnchor(value: unknown): value is Anchor {
  return (
    isRecord(value) &&
    hasStrings(value, 'exact', 'sentence', 'prefix', 'suffix') &&
    value['exact'] !== '' &&
    ['start', 'end', 'offset'].every((field) => isOffset(value[field])) &&
    Number(value['start']) <= Number(value['end']) &&
    (value['cuts'] === undefined || (Array.isArray(value['cuts']) && value['cuts'].every(isCut))) &&
    (value['repeated'] === undefined || value['repeated'] === true) &&
    isOptionalString(value['speaker'])
  );
}

function isCut(value: unknown): value is Cut {
  const sizes = ['removed', 'inserted', 'length'];
  return (
    isRecord(value) &&
    sizes.every((field) => isOffset(value[field])) &&
    ['before', 'offset'].every((field) => Number.isSafeInteger(value[field]))
  );
}

function isEvidence(value: unknown): value is Evidence {
  return (
    isRecord(value) &&
    hasStrings(value, 'id', 'source', 'by', 'at') &&
    typeof value['primary'] === 'boolean' &&
    isOptionalString(value['locator']) &&
    isOptionalString(value['excerpt'])
  );
}

function isEarlier(value: unknown): value is EarlierWords {
  return (
    isRecord(value) &&
    hasStrings(value, 'words', 'sentence', 'by', 'at') &&
    STATUSES.has(value['status'] as Status) &&
    isOptionalString(value['speaker'])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasStrings(record: Record<string, unknown>, ...fields: readonly string[]): boolean {
  return fields.every((field) => typeof record[field] === 'string');
}

function isOptionalString(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

const STATUSES: ReadonlySet<Status> = new Set(['open', 'checking', 'verified', 'needs-fix', 'cannot-verify']);

/** A compile error here means that a kind was added to the analysis: decisions on it must be readable. */
const EVERY_KIND: Readonly<Record<ClaimKind, true>> = {
  quote: true,
  'reported-speech': true,
  number: true,
  money: true,
  percentage: true,
  date: true,
  age: true,
  title: true,
  name: true,
  place: true,
  superlative: true,
  share: true,
  rank: true,
  ratio: true,
  change: true,
  comparison: true,
  cause: true,
  event: true,
  document: true,
  contact: true,
};
const KINDS: ReadonlySet<ClaimKind> = new Set(Object.keys(EVERY_KIND) as ClaimKind[]);
