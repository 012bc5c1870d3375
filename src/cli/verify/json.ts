/** The report of `copydesk verify` as JSON: `{ schema, drafts: [{ file, sources, asked, rows }] }`, described in ARCHITECTURE.md. */
import { SCHEMA } from '../../core/analysis';
import type { VerifiedDraft } from './verifiedDraft';

export function formatVerifiedJson(drafts: readonly VerifiedDraft[]): string {
  return `${JSON.stringify({ schema: SCHEMA, drafts }, null, 2)}\n`;
}
