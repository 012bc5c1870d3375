/**
 * The report of `copydesk check` as annotations of GitHub's checks: one workflow command a line, which an action prints and GitHub
 * shows beside the draft (GitHub Docs, "Workflow commands for GitHub Actions"). It shows ten of a kind at most, so the open claims of a draft
 * are one notice.
 */
import type { Severity } from '../../core/analysis';
import type { Region } from '../regions';
import type { CheckedDraft, LocatedClaim } from './checkedDraft';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

export function formatGitHub(drafts: readonly CheckedDraft[]): string {
  return drafts
    .flatMap(({ file, findings, claims }) => [
      ...findings.map(({ region, severity, check, message, related }) =>
        annotation(COMMANDS[severity], file, region, `copydesk ${check}`, [message, ...elsewhere(related)].join('\n')),
      ),
      ...(claims.length > 0 ? [claimsNotice(file, claims)] : []),
    ])
    .join('');
}

function claimsNotice(file: string, claims: readonly LocatedClaim[]): string {
  const many = claims.length === 1 ? '1 claim is' : `${claims.length} claims are`;
  return annotation('notice', file, claims[0]!.region, 'copydesk claims', `${many} still to be checked in this draft.`);
}

function elsewhere(related: readonly { readonly region: Region; readonly message: string }[]): string[] {
  return related.map(({ region, message }) => `Line ${region.line}: ${message}`);
}

/** Of a whole file where there is no region, of the run where there is no file. Columns are left out for what runs over lines: GitHub takes them within one line only. */
export function annotation(
  command: 'error' | 'warning' | 'notice',
  file: string | undefined,
  region: Region | undefined,
  title: string,
  message: string,
): string {
  const properties: Record<string, string | number> = {
    ...(file !== undefined && { file: file.replaceAll('\\', '/') }),
    ...(region && placeOf(region)),
    title,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${listed.join(',')}::${escapeData(message)}\n`;
}

function placeOf({ line, column, endLine, endColumn }: Region): Readonly<Record<string, number>> {
  return { line, endLine, ...(line === endLine && { col: column, endColumn: endColumn - 1 }) };
}

/** What would end the command or begin another one is written in hundredths, as GitHub's toolkit does. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
