/** The numbers of an overview as lists, tooltips and the dashboard say them: the same words everywhere. */
import * as l10n from '@vscode/l10n';
import type { ShownStatus } from './decision';
import type { Progress } from './review';
import type { Since } from './seen';
import { STATUSES } from './statuses';

/** "2 to re-check". */
export function countWords(status: ShownStatus, count: number): string {
  return WORDS[status](count);
}

/** "12 of 31 verified". */
export function doneWords({ done, total }: Pick<Progress, 'done' | 'total'>): string {
  return l10n.t('{0} of {1} verified', done, total);
}

/** Every status that there is, what asks for work first. */
export function standingOf({ counts }: Pick<Progress, 'counts'>): { status: ShownStatus; count: number }[] {
  return STATUSES.flatMap(({ status }) => (counts[status] > 0 ? [{ status, count: counts[status] }] : []));
}

/** "since then", or since what else it is told what happened to the text. */
export function sinceWhat({ here }: Since): string {
  return here ? l10n.t('since your last decision here') : l10n.t('since then');
}

/** What happened to the text since somebody last decided on it; `whyNotKnown` where that is not known. */
export function sinceWords(since: Since | undefined): string {
  if (!since) return l10n.t({ message: 'not known', args: [], comment: ['What happened to a text'] });
  if (!since.changed) return l10n.t('text unchanged');
  if (since.claims === 0) return l10n.t('text changed, but no claim');
  return since.claims === 1 ? l10n.t('1 claim new or changed') : l10n.t('{0} claims new or changed', since.claims);
}

export function whyNotKnown(): string {
  return l10n.t('Nothing was decided here, so what the draft said then is not known.');
}

export function claimsWords(count: number): string {
  return count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', count);
}

const WORDS: Readonly<Record<ShownStatus, (count: number) => string>> = {
  're-check': (n) => l10n.t('{0} to re-check', n),
  disputed: (n) => l10n.t('{0} disputed', n),
  open: (n) => l10n.t('{0} open', n),
  checking: (n) => l10n.t('{0} being checked', n),
  'needs-fix': (n) => (n === 1 ? l10n.t('1 needs a fix') : l10n.t('{0} need a fix', n)),
  'cannot-verify': (n) => l10n.t('{0} cannot be verified', n),
  'sign-off': (n) => (n === 1 ? l10n.t('1 needs a second sign-off') : l10n.t('{0} need a second sign-off', n)),
  verified: (n) => l10n.t('{0} verified', n),
};
