/**
 * A moment in words for a person: "Monday, September 9, 2024 (counted from the day of the story, September 10, 2024)". The weekday of a known day
 * is filled in, since that is what a reader of copy would look up.
 */
import * as l10n from '@vscode/l10n';
import type { Moment } from '../../analysis';
import { sayDay, sayMonth, sayTime, sayWeekday } from '../../said';
import { calendarDay, fromIsoDay, weekdayOf } from './momentDays';

/** '' for a moment of which nothing more is known than its words say: "three days later", "Tuesday" in a draft without a date. */
export function describeMoment(moment: Moment): string {
  const days = moment.from !== undefined && moment.to !== undefined ? describeDays(moment) : describeWritten(moment);
  if (days === '') return '';
  const dated =
    moment.time !== undefined && moment.from !== undefined
      ? l10n.t({ message: '{0}, {1}', args: [days, sayTime(moment.time)], comment: ['A day and a time'] })
      : days;
  const about = moment.approximate ? l10n.t('about {0}', dated) : dated;
  return moment.relativeTo === undefined
    ? about
    : l10n.t('{0} (counted from the day of the story, {1})', about, sayDay(calendarDay(fromIsoDay(moment.relativeTo))));
}

function describeDays({ from, to }: Moment): string {
  const [first, last] = [from!, to!];
  const [a, b] = [calendarDay(fromIsoDay(first)), calendarDay(fromIsoDay(last))];
  if (first === last) return withWeekday(weekdayOf(fromIsoDay(first)), sayDay(a));
  const wholeYears = first.endsWith('-01-01') && last.endsWith('-12-31');
  if (wholeYears) return a.year === b.year ? String(a.year) : `${a.year}–${b.year}`;
  const nextDay = calendarDay(fromIsoDay(last) + 1);
  const wholeMonth = a.year === b.year && a.month === b.month && a.day === 1 && nextDay.day === 1;
  if (wholeMonth) return sayMonthOfYear(a.month, a.year);
  return a.year === b.year ? sayDaysOfYear(a, b, a.year) : `${sayDay(a)} – ${sayDay(b)}`;
}

/** What is written, where the days are not known: "10:30 p.m.", "September 9". A weekday alone would be the same word again. */
function describeWritten({ precision, time, year, month, day, weekday, last }: Moment): string {
  if (precision === 'time') return time === undefined ? '' : sayTime(time);
  const dated = month === undefined ? (day === undefined && year !== undefined ? String(year) : '') : inMonth(month);
  return dated !== '' && weekday !== undefined ? withWeekday(weekday, dated) : dated;

  function inMonth(first: number): string {
    if (day === undefined) return year === undefined ? sayMonth(first) : sayMonthOfYear(first, year);
    const start = { month: first, day };
    if (last) return year === undefined ? sayDays(start, last) : sayDaysOfYear(start, last, year);
    return year === undefined ? sayDayOfMonth(start) : sayDay({ ...start, year });
  }
}

interface Day {
  readonly month: number;
  readonly day: number;
}

function sayMonthOfYear(month: number, year: number): string {
  return l10n.t({ message: '{0} {1}', args: [sayMonth(month), year], comment: ['“September 2024”'] });
}

function sayDayOfMonth({ month, day }: Day): string {
  return l10n.t({ message: '{0} {1}', args: [sayMonth(month), day], comment: ['“September 9”'] });
}

function sayDays(a: Day, b: Day): string {
  return a.month === b.month
    ? l10n.t({ message: '{0} {1}–{2}', args: [sayMonth(a.month), a.day, b.day], comment: ['“September 9–12”'] })
    : `${sayDayOfMonth(a)} – ${sayDayOfMonth(b)}`;
}

function sayDaysOfYear(a: Day, b: Day, year: number): string {
  return a.month === b.month
    ? l10n.t({
        message: '{0} {1}–{2}, {3}',
        args: [sayMonth(a.month), a.day, b.day, year],
        comment: ['“September 9–12, 2024”'],
      })
    : `${sayDayOfMonth(a)} – ${sayDay({ ...b, year })}`;
}

function withWeekday(weekday: number, date: string): string {
  return l10n.t({ message: '{0}, {1}', args: [sayWeekday(weekday), date], comment: ['A weekday and a date'] });
}
