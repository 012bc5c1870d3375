/** The report of `copydesk check` as JSON: `{ schema, drafts: [{ file, findings, claims }] }`, described in ARCHITECTURE.md. */
import { SCHEMA } from '../../core/analysis';
import type { CheckedDraft } from './checkedDraft';

export function formatJson(drafts: readonly CheckedDraft[]): string {
  return `${JSON.stringify({ schema: SCHEMA, drafts }, null, 2)}\n`;
}
