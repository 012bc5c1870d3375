/** What stands in the cells of more than one table. */
import * as l10n from '@vscode/l10n';
import { agoWords } from '../core/review/ago';
import { languageTag } from '../core/language';
import type { ShownStatus } from '../core/review/decision';
import { countWords, standingOf } from '../core/review/overviewWords';
import type { Progress } from '../core/review/review';
import { element } from './elements';

/** How much of it stands where, side by side; said in words beside it, so it is for the eye only. */
export function bar(progress: Progress): HTMLElement {
  const made = element('div', { class: 'bar', attributes: { 'aria-hidden': 'true' } });
  // What is done first, as a bar fills up, and what nobody has looked at last.
  const parts = standingOf(progress).reverse();
  for (const { status, count } of [...parts.filter(isDecided), ...parts.filter((part) => !isDecided(part))]) {
    const part = element('span', { class: `part ${status}` });
    part.style.flexGrow = String(count);
    made.append(part);
  }
  return made;
}

/** "2 to re-check, 10 open": all but what is verified. */
export function waiting(progress: Progress): Node[] {
  const left = standingOf(progress).filter(({ status }) => status !== 'verified');
  if (left.length === 0)
    return [
      element('span', {
        class: 'quiet',
        text: progress.total > 0 ? l10n.t({ message: 'nothing', comment: ['Not done: nothing'] }) : l10n.t('no claims'),
      }),
    ];
  const counts = left.map(({ status, count }, index) =>
    element('span', {
      class: `count ${status}`,
      text: countWords(status, count) + (index < left.length - 1 ? ', ' : ''),
    }),
  );
  return [element('div', { class: 'counts' }, ...counts)];
}

function isDecided({ status }: { readonly status: ShownStatus }): boolean {
  return status !== 'open';
}

/** "2 h ago", with the time itself where the mouse rests. */
export function ago(at: string): HTMLElement {
  const time = new Date(at);
  const isTime = !Number.isNaN(time.getTime());
  return element('time', {
    text: agoWords(at, Date.now()) ?? at,
    ...(isTime && { attributes: { datetime: at, title: time.toLocaleString(languageTag()) } }),
  });
}
