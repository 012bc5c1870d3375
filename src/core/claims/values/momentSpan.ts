/** The days that a date, a month or a year covers, or the first, second or last third of them: "early August", "the end of 2030". */
import type { Moment } from '../../analysis';
import { type CalendarDay, dayNumber, isoDay } from './momentDays';

/** The first and the last day of a date or a range of dates; none where one of them does not exist. A range over New Year ends in the next one. */
export function daysOf(
  first: CalendarDay,
  last?: { readonly month: number; readonly day: number },
): Pick<Moment, 'from' | 'to'> {
  const from = dayNumber(first);
  const to = last ? dayNumber({ year: first.year, ...last }) : from;
  if (from === null || to === null) return {};
  // "Dec. 28 to Jan. 3, 2025": the year is that of its end
  if (to < from && last && last.month < first.month) {
    const before = dayNumber({ ...first, year: first.year - 1 });
    return before === null ? {} : { from: isoDay(before), to: isoDay(to) };
  }
  return to < from ? {} : { from: isoDay(from), to: isoDay(to) };
}

/** The days of a year, a month, a decade or a century, or of its first, second or last third: "early August", "the mid-1980s". */
export function withDays(moment: Moment, third?: string): Moment {
  const { year, month: number, precision } = moment;
  if (year === undefined || year < 1000) return moment;
  const years = precision === 'decade' ? 10 : precision === 'century' ? 100 : 1;
  const first = dayNumber({ year, month: number ?? 1, day: 1 });
  const next =
    number === undefined
      ? dayNumber({ year: year + years, month: 1, day: 1 })
      : dayNumber({ year: number === 12 ? year + 1 : year, month: (number % 12) + 1, day: 1 });
  if (first === null || next === null) return moment;
  const part = third === undefined ? undefined : THIRDS[third];
  if (part === undefined) return { ...moment, from: isoDay(first), to: isoDay(next - 1) };
  const step = (next - first) / 3;
  return {
    ...moment,
    from: isoDay(Math.round(first + step * part)),
    to: isoDay(Math.round(first + step * (part + 1)) - 1),
    approximate: true,
  };
}

const THIRDS: Readonly<Record<string, number>> = {
  ...{ early: 0, earlier: 0, start: 0, beginning: 0 },
  ...{ mid: 1, middle: 1 },
  ...{ late: 2, later: 2, end: 2 },
};
