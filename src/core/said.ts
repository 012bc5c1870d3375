/** Pieces that sentences for a person are filled in with, in that person's language: words in quotes, lists, days. */
import * as l10n from '@vscode/l10n';
import { languageTag } from './language';

export function inQuotes(words: string): string {
  return l10n.t('“{0}”', words);
}

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
  return new Date(Date.UTC(2023, 0, 1 + weekday)).toLocaleDateString(languageTag(), { weekday: 'long', timeZone: 'UTC' });
}

/** "September 9, 2024". */
export function sayDay({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string {
  return l10n.t({
    message: '{0} {1}, {2}',
    args: [sayMonth(month), day, year],
    comment: ['“September 9, 2024”: the month in words, the day, the year'],
  });
}
