/** The numbers of an overview as lists, tooltips and the dashboard say them: the same words everywhere. */
import type { ShownStatus } from './decision';
import type { Progress } from './review';
import type { Since } from './seen';
import { STATUSES } from './statuses';

/** "2 to re-check". */
export function countWords(status: ShownStatus, count: number): string {
  const words = WORDS[status];
  return `${count} ${typeof words === 'string' ? words : words[count === 1 ? 0 : 1]}`;
}

/** "12 of 31 verified". */
export function doneWords({ done, total }: Pick<Progress, 'done' | 'total'>): string {
  return `${done} of ${total} verified`;
}

/** Every status that there is, what asks for work first. */
export function standingOf({ counts }: Pick<Progress, 'counts'>): { status: ShownStatus; count: number }[] {
  return STATUSES.flatMap(({ status }) => (counts[status] > 0 ? [{ status, count: counts[status] }] : []));
}

/** "since then", or since what else it is told what happened to the text. */
export function sinceWhat({ here }: Since): string {
  return here ? 'since your last decision here' : 'since then';
}

/** What happened to the text since somebody last decided on it; `WHY_NOT_KNOWN` where that is not known. */
export function sinceWords(since: Since | undefined): string {
  if (!since) return 'not known';
  if (!since.changed) return 'text unchanged';
  return since.claims > 0 ? `${claimsWords(since.claims)} new or changed` : 'text changed, but no claim';
}

export const WHY_NOT_KNOWN = 'Nothing was decided here, so what the draft said then is not known.';

export function claimsWords(count: number): string {
  return count === 1 ? '1 claim' : `${count} claims`;
}

const WORDS: Readonly<Record<ShownStatus, string | readonly [one: string, more: string]>> = {
  're-check': 'to re-check',
  disputed: 'disputed',
  open: 'open',
  checking: 'being checked',
  'needs-fix': ['needs a fix', 'need a fix'],
  'cannot-verify': 'cannot be verified',
  'sign-off': ['needs a second sign-off', 'need a second sign-off'],
  verified: 'verified',
};
