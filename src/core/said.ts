/** Pieces that sentences for a person are filled in with, in that person's language: words in quotes, lists, days. */
import * as l10n from '@vscode/l10n';
import { languageTag } from './language';

export function inQuotes(words: string): string {
  return l10n.t('“{0}”', words);
}

/** Words of the draft as a sentence can repeat them: on one line, and cut short between two characters where they are long. */
export function shorten(words: string): string {
  const plain = words.replace(/\s+/g, ' ');
  if (plain.length <= LONGEST) return plain;
  return `${plain
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

/** In code units. */
const LONGEST = 60;

/** "a and b and c": of few, none of which is a list itself. */
export function joinWithAnd(parts: readonly string[]): string {
  return parts.reduce((before, part) => l10n.t('{0} and {1}', before, part));
}

/** `month` 1..12: "September". */
export function sayMonth(month: number): string {
  return new Date(Date.UTC(2024, month - 1)).toLocaleDateString(languageTag(), { month: 'long', timeZone: 'UTC' });
}

/** `weekday` 0 (Sunday)..6: "Monday". */
export function sayWeekday(weekday: number): string {
  return new Date(Date.UTC(2023, 0, 1 + weekday)).toLocaleDateString(languageTag(), {
    weekday: 'long',
    timeZone: 'UTC',
  });
}

/** Minutes and hours of the clock, "22:30": "10:30 p.m.", "noon". */
export function sayTime(time: string): string {
  if (time === '12:00') return l10n.t('noon');
  if (time === '00:00') return l10n.t('midnight');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (!languageTag().startsWith('en'))
    return new Date(Date.UTC(2024, 0, 1, hours, minutes)).toLocaleTimeString(languageTag(), {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'UTC',
    });
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 || 12}${past} ${hours < 12 ? 'a.m.' : 'p.m.'}`;
}

/** "September 9, 2024". */
export function sayDay({
  year,
  month,
  day,
}: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string {
  return l10n.t({
    message: '{0} {1}, {2}',
    args: [sayMonth(month), day, year],
    comment: ['“September 9, 2024”: the month in words, the day, the year'],
  });
}
