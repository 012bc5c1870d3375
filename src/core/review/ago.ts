/** How long ago something was, in words as short as a list needs them. */
import * as l10n from '@vscode/l10n';
import { languageTag } from '../language';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "just now", "5 min ago", "2 h ago", "3 days ago", then the day. Undefined for what is no time; a clock that is ahead is "just now". */
export function agoWords(iso: string, now: number): string | undefined {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return undefined;
  const passed = now - time;
  if (passed < MINUTE) return l10n.t('just now');
  if (passed < HOUR) return l10n.t('{0} min ago', Math.floor(passed / MINUTE));
  if (passed < DAY) return l10n.t('{0} h ago', Math.floor(passed / HOUR));
  if (passed < 7 * DAY)
    return passed < 2 * DAY ? l10n.t('1 day ago') : l10n.t('{0} days ago', Math.floor(passed / DAY));
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  const year = sameYear ? {} : { year: 'numeric' as const };
  return new Date(time).toLocaleDateString(languageTag(), { day: 'numeric', month: 'short', ...year });
}
