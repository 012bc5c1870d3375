/** The report of `copydesk check` and of `copydesk verify` as JSON: `{ schema, drafts: […] }`, described in ARCHITECTURE.md. */
import { SCHEMA } from '../core/analysis';

export function formatJson(drafts: readonly object[]): string {
  return `${JSON.stringify({ schema: SCHEMA, drafts }, null, 2)}\n`;
}
