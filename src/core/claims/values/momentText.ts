/**
 * A moment in words for a person: "Monday, September 9, 2024 (counted from the day of the story, September 10, 2024)". The weekday of a known day
 * is filled in, since that is what a reader of copy would look up.
 */
import type { Moment } from '../../analysis';
import { monthNames, weekdayNames } from '../../lexicon/months';
import { calendarDay, fromIsoDay, weekdayOf } from './momentDays';

/** '' for a moment of which nothing more is known than its words say: "three days later", "Tuesday" in a draft without a date. */
export function describeMoment(moment: Moment): string {
  const what = moment.from !== undefined && moment.to !== undefined ? describeDays(moment) : describeWritten(moment);
  if (what === '') return '';
  const time = moment.time !== undefined && moment.from !== undefined ? `, ${describeTime(moment.time)}` : '';
  const about = `${moment.approximate ? 'about ' : ''}${what}${time}`;
  return moment.relativeTo === undefined
    ? about
    : `${about} (counted from the day of the story, ${describeDay(moment.relativeTo)})`;
}

/** "Monday, September 9, 2024". */
function describeWeekdayAndDay(iso: string): string {
  return `${weekdayNames[weekdayOf(fromIsoDay(iso))]}, ${describeDay(iso)}`;
}

/** "September 9, 2024". */
function describeDay(iso: string): string {
  const { year, month, day } = calendarDay(fromIsoDay(iso));
  return `${monthNames[month - 1]} ${day}, ${year}`;
}

function describeDays({ from, to }: Moment): string {
  const [first, last] = [from!, to!];
  if (first === last) return describeWeekdayAndDay(first);
  const [a, b] = [calendarDay(fromIsoDay(first)), calendarDay(fromIsoDay(last))];
  const wholeYears = first.endsWith('-01-01') && last.endsWith('-12-31');
  if (wholeYears) return a.year === b.year ? String(a.year) : `${a.year}–${b.year}`;
  const nextDay = calendarDay(fromIsoDay(last) + 1);
  const wholeMonth = a.year === b.year && a.month === b.month && a.day === 1 && nextDay.day === 1;
  if (wholeMonth) return `${monthNames[a.month - 1]} ${a.year}`;
  if (a.year !== b.year) return `${describeDay(first)} – ${describeDay(last)}`;
  const start = `${monthNames[a.month - 1]} ${a.day}`;
  return a.month === b.month
    ? `${start}–${b.day}, ${a.year}`
    : `${start} – ${monthNames[b.month - 1]} ${b.day}, ${a.year}`;
}

/** What is written, where the days are not known: "10:30 p.m.", "September 9". A weekday alone would be the same word again. */
function describeWritten({ precision, time, year, month, day, weekday, last }: Moment): string {
  if (precision === 'time') return time === undefined ? '' : describeTime(time);
  // A day without its month is the same word again.
  if (day !== undefined && month === undefined) return '';
  const end = !last ? '' : last.month === month ? `–${last.day}` : ` – ${monthNames[last.month - 1]} ${last.day}`;
  const date = `${[month === undefined ? '' : monthNames[month - 1], day].filter(Boolean).join(' ')}${end}`;
  const dated = [date, year].filter(Boolean).join(day === undefined ? ' ' : ', ');
  if (dated === '') return '';
  return [weekday === undefined ? '' : weekdayNames[weekday], dated].filter(Boolean).join(', ');
}

/** "22:30" → "10:30 p.m.", "12:00" → "noon". */
function describeTime(time: string): string {
  if (time === '12:00') return 'noon';
  if (time === '00:00') return 'midnight';
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 || 12}${past} ${hours < 12 ? 'a.m.' : 'p.m.'}`;
}
