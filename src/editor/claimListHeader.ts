/** What stands above the list of claims, and on its icon: what is hidden, still being read or left out is always said. */
import { l10n, type TreeView } from 'vscode';
import { languageTag } from '../core/language';
import type { DraftView } from './desk';

/** `title`: by it a screen reader names the list to whoever comes into it. The line above the rows, `message`, is read out to nobody. */
type ListHeader = Pick<TreeView<unknown>, 'title' | 'description' | 'message' | 'badge'>;

/**
 * Of `shown` claims, by the speaker whose quotes alone are listed. `view`: undefined while there is no draft, or none of it is read. `waiting`: what is said of a
 * draft that is not read to its end.
 */
export function claimListHeader(
  view: DraftView | undefined,
  waiting: string,
  shown: number,
  speaker: string | undefined,
): ListHeader {
  const title = l10n.t('Claims');
  if (!view) return { title, description: '', message: waiting, badge: undefined };
  const { analysis, review } = view;
  const { open, done, total } = review.progress;
  const said = [
    waiting,
    analysis.cappedAt === undefined
      ? ''
      : l10n.t(
          'Only the first {0} characters are read. The setting Analysis: Max Characters changes that.',
          analysis.cappedAt.toLocaleString(languageTag()),
        ),
    hiddenWords(shown, total, speaker),
    total === 0 && analysis.complete ? l10n.t('There is nothing to check in this draft yet.') : '',
  ];
  return {
    title: shown < total ? l10n.t('Claims: {0} of {1}', shown, total) : title,
    description: l10n.t('{0}/{1} verified', done, total),
    message: said.filter(Boolean).join(' '),
    badge: { value: open, tooltip: open === 1 ? l10n.t('1 open claim') : l10n.t('{0} open claims', open) },
  };
}

function hiddenWords(shown: number, total: number, speaker: string | undefined): string {
  if (speaker !== undefined) return l10n.t('Quotes by {0}: {1} of {2} claims.', speaker, shown, total);
  return shown < total ? l10n.t('Showing {0} of {1} claims.', shown, total) : '';
}
