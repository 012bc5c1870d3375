/** What a card shows of everybody's decisions on a claim: who says what, on what evidence, and what was said about it. */
import { l10n } from 'vscode';
import type { Mark } from '../core/review/agreement';
import type { ShownStatus } from '../core/review/decision';
import type { ReviewedClaim } from '../core/review/review';
import { labelOf } from '../core/review/statuses';
import type { ClaimRef } from './claimRef';
import { STATUS_LOOK, VERDICT_WORDS } from './look';
import { commandLink, escapeMarkdown, shorten } from './markdown';
import { formatTime } from './time';

/** Characters of a note that are shown before it is cut. */
const EXCERPT = 280;
/** Reviewers named one by one. */
const NAMED = 6;

/** The status, and who gave it; with several reviewers a line for each. */
export function statusLines(
  { status, decision, was, marks, hidden }: ReviewedClaim,
  ref: ClaimRef,
  actions: boolean,
): string {
  const sign = `$(${STATUS_LOOK[status].icon}) **${labelOf(status)}**`;
  const lines: string[] = [];
  if (marks.length > 1) lines.push(sign, ...marks.slice(0, NAMED).map(markLine));
  else if (decision) {
    lines.push(`${sign}${verdictOf(status, was)} · ${stampOf(decision)}`);
  } else lines.push(sign);
  if (marks.length > NAMED) lines.push(l10n.t('and {0} more', marks.length - NAMED));
  if (hidden > 0)
    lines.push(
      `$(eye-closed) ${
        hidden === 1
          ? l10n.t('A colleague has been at this claim. You see it when you have given a verdict.')
          : l10n.t('{0} colleagues have been at this claim. You see it when you have given a verdict.', hidden)
      }`,
    );
  if (status === 'disputed' && actions)
    lines.push(
      commandLink(`$(law) ${l10n.t('Settle…')}`, 'copydesk.claim.settle', l10n.t('Decide between the verdicts'), ref),
    );
  return lines.join('  \n');
}

/** What the one reviewer there is decided, where the status does not say it. */
function verdictOf(status: ShownStatus, was: ReviewedClaim['was']): string {
  if (was && was.status !== 'open') return `: ${l10n.t('was {0}', VERDICT_WORDS[was.status])}`;
  return status === 'sign-off' ? `: ${l10n.t('verified once')}` : '';
}

function markLine({ decision, reason }: Mark): string {
  const label = reason ? l10n.t('was {0}', VERDICT_WORDS[decision.status]) : labelOf(decision.status);
  return `$(${STATUS_LOOK[decision.status].icon}) ${label} · ${stampOf(decision)}`;
}

/** Who and when, escaped. */
export function stampOf({ by, at }: { readonly by: string; readonly at: string }): string {
  return `${escapeMarkdown(by)}, ${escapeMarkdown(formatTime(at))}`;
}

/** Notes, evidence and talk. */
export function recordLines(
  { marks, threads }: ReviewedClaim,
  ref: ClaimRef,
  { actions, mentioned }: { readonly actions: boolean; readonly mentioned: boolean },
): string {
  const lines = marks.flatMap(({ decision: { note, by } }) => {
    if (!note) return [];
    const author = marks.length > 1 ? ` — ${escapeMarkdown(by)}` : '';
    return [`$(note) ${escapeMarkdown(shorten(note, EXCERPT))}${author}`];
  });
  const link = (label: string, command: string, tooltip: string): string =>
    actions ? commandLink(label, command, tooltip, ref) : label;
  const evidence = evidenceOf(marks).length;
  if (evidence > 0) {
    const label = `$(link) ${evidence === 1 ? l10n.t('1 piece of evidence') : l10n.t('{0} pieces of evidence', evidence)}`;
    lines.push(link(label, 'copydesk.claim.showEvidence', l10n.t('Open or remove evidence')));
  }
  const said = threads.flatMap(({ thread }) => thread.comments).length;
  if (said > 0) {
    const isOpen = threads.some(({ thread }) => !thread.resolved);
    const told = [
      said === 1 ? l10n.t('1 comment') : l10n.t('{0} comments', said),
      isOpen ? '' : l10n.t('resolved'),
      mentioned ? l10n.t('mentioning you') : '',
    ];
    const label = `$(comment-discussion) ${told.filter(Boolean).join(', ')}`;
    lines.push(link(label, 'copydesk.claim.comment', l10n.t('Show the comments, or add one')));
  }
  return lines.join('  \n');
}

/** All evidence on a claim, whoever found it, each with the decision it belongs to. */
export function evidenceOf(marks: readonly Mark[]) {
  return marks.flatMap(({ decision }) => decision.evidence.map((evidence) => ({ decision, evidence })));
}
