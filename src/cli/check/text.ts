/** The report of `copydesk check` for a person at a terminal: drafts, and under each what was found, in reading order. */
import { plain } from '../table';
import { count } from '../words';
import type { CheckedDraft, LocatedClaim, LocatedFinding } from './checkedDraft';

export function formatText(drafts: readonly CheckedDraft[]): string {
  const told = drafts.map(draftText).filter((text) => text !== '');
  return [...told, summary(drafts)].join('\n');
}

function draftText({ file, findings, claims }: CheckedDraft): string {
  if (findings.length + claims.length === 0) return '';
  const lines = [
    ...findings.flatMap((finding) => findingLines(finding)),
    ...(claims.length > 0 ? [`  ${count(claims.length, 'open claim')}`] : []),
    ...claims.map(claimLine),
  ];
  return `${plain(file)}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function findingLines({ region, severity, message, check, related }: LocatedFinding): string[] {
  return [
    `${place(region)}${severity.padEnd(9)}${plain(message)}  [${check}]`,
    ...related.map((one) => `${place(one.region)}${''.padEnd(9)}↳ ${plain(one.message)}`),
  ];
}

function claimLine({ region, kind, words, score }: LocatedClaim): string {
  return `${place(region)}${kind.padEnd(17)}${score.toFixed(2)}  ${plain(words)}`;
}

export function place({ line, column }: { line: number; column: number }): string {
  return `${`${line}:${column}`.padStart(9)}  `;
}

function summary(drafts: readonly CheckedDraft[]): string {
  const findings = drafts.flatMap((draft) => draft.findings);
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const many = findings.filter((finding) => finding.severity === severity).length;
    return many > 0 ? [severity === 'info' ? `${many} info` : count(many, severity)] : [];
  });
  const claims = drafts.reduce((sum, draft) => sum + draft.claims.length, 0);
  const found = parts.length > 0 ? parts.join(', ') : 'no findings';
  return `${count(drafts.length, 'draft')}: ${found}${claims > 0 ? `; ${count(claims, 'open claim')}` : ''}\n`;
}
