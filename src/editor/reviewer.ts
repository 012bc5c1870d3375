/** Whose name stands beside a decision. */
import { l10n, ConfigurationTarget, workspace } from 'vscode';
import { loginName } from '#host/login';
import { isSameReviewer } from '../core/review/reviewers';
import { askText } from './askText';
import { setting } from './settings';

export function reviewerName(): string {
  return knownName() ?? 'reviewer';
}

/** However it was written. */
export function isMe(name: string): boolean {
  return isSameReviewer(name, reviewerName());
}

/** Asks for the name where nobody knows it, as in a browser, before anything is done under it. Rejects when none is given. */
export async function askName(): Promise<void> {
  if (knownName() !== undefined) return;
  const name = await askText({
    title: l10n.t('Your Name'),
    prompt: l10n.t('It stands beside what you decide, and is asked once: it is the setting copydesk.review.reviewer'),
    validateInput: (typed) =>
      plain(typed) === '' ? l10n.t('A name, so that others know whose decision it is') : undefined,
  });
  if (name === undefined) throw new Error(l10n.t('Nothing was decided: it needs your name beside it.'));
  await workspace.getConfiguration('copydesk').update('review.reviewer', plain(name), ConfigurationTarget.Global);
}

function knownName(): string | undefined {
  const name = plain(setting('review.reviewer'));
  return name === '' ? loginName() : name;
}

function plain(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}
