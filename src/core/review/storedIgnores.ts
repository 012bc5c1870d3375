/**
 * Ignores as they are written: `{ schema: 1, ignores: […] }`, with the same promises as decisions (stored.ts): what cannot be understood is
 * handed back to be kept aside, what is not known is kept where it was, what a newer Copydesk wrote is left alone.
 */
import type { Ignore, IgnoreScope } from './ignores';

export const IGNORES_SCHEMA = 1;

export interface StoredIgnores {
  readonly ignores: readonly Ignore[];
  /** Records that are no ignores, as they were. */
  readonly rejected: readonly unknown[];
  /** What else stood beside the ignores, to be written back. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The schema of a newer version: nothing may be written over what was read. */
  readonly newer?: number;
}

/** `undefined` and `null` are a workspace in which nothing was ignored. */
export function parseIgnores(value: unknown): StoredIgnores {
  const nothing: StoredIgnores = { ignores: [], rejected: [], fields: {} };
  if (value === undefined || value === null) return nothing;
  if (!isRecord(value)) return { ...nothing, rejected: [value] };
  const { schema, ignores, ...fields } = value;
  if (typeof schema === 'number' && schema > IGNORES_SCHEMA) return { ...nothing, newer: schema };
  if (schema !== IGNORES_SCHEMA || !Array.isArray(ignores)) return { ...nothing, rejected: [value] };
  const good = new Map<string, Ignore>();
  const rejected: unknown[] = [];
  for (const record of ignores as readonly unknown[]) {
    if (isIgnore(record) && !good.has(record.id)) good.set(record.id, record);
    else rejected.push(record);
  }
  return { ignores: [...good.values()], rejected, fields };
}

/** A plain value for JSON; undefined when there is nothing to keep. */
export function serialiseIgnores(
  ignores: readonly Ignore[],
  fields: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> | undefined {
  if (ignores.length === 0 && Object.keys(fields).length === 0) return undefined;
  return { ...fields, schema: IGNORES_SCHEMA, ignores };
}

const SCOPES: ReadonlySet<IgnoreScope> = new Set(['here', 'draft', 'workspace']);

function isIgnore(value: unknown): value is Ignore {
  if (!isRecord(value)) return false;
  const { scope, draft, related, sentence, reason } = value;
  const isText = (field: unknown): boolean => typeof field === 'string';
  return (
    ['id', 'check', 'words', 'by', 'at'].every((field) => isText(value[field])) &&
    value['id'] !== '' &&
    SCOPES.has(scope as IgnoreScope) &&
    (scope === 'workspace' || isText(draft)) &&
    (scope !== 'here' || (isText(sentence) && Array.isArray(related) && related.every(isText))) &&
    (reason === undefined || isText(reason))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
