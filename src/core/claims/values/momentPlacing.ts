/**
 * Where a moment lies once the day of the story is known: "last Tuesday", "Sept. 9" and "two weeks ago" become days. News style gives the
 * weekday within seven days of the story and leaves out a year that goes without saying; which of two days is meant, the tense tells. Where
 * nothing tells, the moment stays as it is written.
 */
import type { Moment } from '../../analysis';
import type { Counted, MomentReading, Period, Turn } from './moment';
import { calendarDay, type CalendarDay, dayNumber, isoDay, weekdayOf } from './momentDays';
import { daysOf, withDays } from './momentSpan';
import type { Tense } from './momentTense';

/** `story` is a day that exists. */
export function placeMoment(reading: MomentReading, story: CalendarDay, tense: Tense | undefined): Moment {
  const { moment, counted } = reading;
  const today = dayNumber(story);
  if (!counted || today === null) return moment;
  const placed = place(reading, counted, today, tense);
  return placed ? { ...moment, ...placed, relativeTo: isoDay(today) } : moment;
}

type Placed = Partial<Pick<Moment, 'from' | 'to' | 'approximate'>>;

function place(reading: MomentReading, counted: Counted, today: number, tense: Tense | undefined): Placed | null {
  switch (counted.by) {
    case 'ago':
      return placeAgo(counted.unit, counted.count, today);
    case 'period':
      return placePeriod(counted.unit, counted.turn, counted.side, today);
    case 'week':
      return placeInWeek(reading.moment.weekday, counted.turn, today);
    case 'year':
      return inYear(reading.moment, calendarDay(today).year + counted.turn);
    case 'name':
      return placeName(reading, counted, today, tense);
  }
}

function placeName(
  { moment, last }: MomentReading,
  { turn, third }: { readonly turn?: Turn; readonly third?: string },
  today: number,
  tense: Tense | undefined,
): Placed | null {
  const { weekday, month, day } = moment;
  if (month === undefined) return weekday === undefined ? null : placeWeekday(weekday, turn, today, tense);
  if (day === undefined) {
    const chosen = yearOfMonth(month, turn, today, tense);
    return chosen === null ? null : monthOf(moment, chosen, third);
  }
  const near = nearestYear({ month, day }, today, tense);
  if (near === null) return null;
  // "Dec. 28 to Jan. 3": a range is told by the year of its end
  const days = daysOf({ year: last && last.month < month ? near + 1 : near, month, day }, last);
  return days.from === undefined ? null : days;
}

/** "Tuesday" of a story of that Tuesday is the day itself; "last" and "next" are not. */
function placeWeekday(weekday: number, turn: Turn | undefined, today: number, tense: Tense | undefined): Placed | null {
  const way = turn === -1 ? 'past' : turn === 1 ? 'future' : tense;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (ahead === 0 && (turn === undefined || turn === 0)) return oneDay(today);
  if (way === undefined) return null;
  const step = ahead === 0 ? 7 : ahead;
  return oneDay(way === 'future' ? today + step : today + step - 7 - (ahead === 0 ? 7 : 0));
}

/** "Tuesday of last week". Sunday ends the week of one country and begins that of another. */
function placeInWeek(weekday: number | undefined, turn: Turn, today: number): Placed | null {
  if (weekday === undefined || weekday === 0) return null;
  return oneDay(mondayOf(today) + 7 * turn + weekday - 1);
}

function mondayOf(today: number): number {
  return today - ((weekdayOf(today) + 6) % 7);
}

/** The year in which a date without one lies: the nearest, or where that is far off, the one that the tense tells. Null when nothing tells. */
export function nearestYear(
  { month, day }: Pick<CalendarDay, 'month' | 'day'>,
  today: number,
  tense: Tense | undefined,
): number | null {
  const { year } = calendarDay(today);
  const candidates = [year - 1, year, year + 1].flatMap((one) => {
    const number = dayNumber({ year: one, month, day });
    return number === null ? [] : [{ year: one, distance: number - today }];
  });
  const nearest = nearestOf(candidates);
  if (!nearest || Math.abs(nearest.distance) <= SURELY_NEAR) return nearest?.year ?? null;
  if (tense === undefined) return nearest.year === year ? year : null;
  const fits = candidates.filter(({ distance }) => (tense === 'past' ? distance <= 0 : distance >= 0));
  return nearestOf(fits)?.year ?? null;
}

interface Candidate {
  readonly year: number;
  /** Days from the story, below zero before it. */
  readonly distance: number;
}

function nearestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance))[0];
}

/** Days. Within four months nobody means another year; beyond, the tense must tell. */
const SURELY_NEAR = 120;

function yearOfMonth(month: number, turn: Turn | undefined, today: number, tense: Tense | undefined): number | null {
  const { year, month: now } = calendarDay(today);
  if (turn === 0) return year;
  if (turn === -1) return month < now ? year : year - 1;
  if (turn === 1) return month > now ? year : year + 1;
  const ahead = month - now > 6 ? month - now - 12 : month - now < -6 ? month - now + 12 : month - now;
  const nearest = month === now + ahead ? year : ahead > 0 ? year + 1 : year - 1;
  if (Math.abs(ahead) <= SURELY_NEAR_MONTHS) return nearest;
  return tense === (ahead < 0 ? 'past' : 'future') ? nearest : null;
}

/** As for days: "in November" of a story of September is the next one, whatever is told of it. */
const SURELY_NEAR_MONTHS = 4;

function inYear(moment: Moment, year: number): Placed | null {
  const { month, day } = moment;
  if (month === undefined || day === undefined) return monthOf(moment, year);
  const days = daysOf({ year, month, day });
  return days.from === undefined ? null : days;
}

function monthOf(moment: Moment, year: number, third?: string): Placed | null {
  const { from, to } = withDays({ ...moment, year }, third);
  return from === undefined || to === undefined ? null : { from, to };
}

/** "Two weeks ago" is about that day: the days that somebody would still call so. */
function placeAgo(unit: 'day' | 'week' | 'month' | 'year', count: number, today: number): Placed | null {
  if (Math.abs(count) > MOST) return null;
  if (unit === 'day') return oneDay(today - count);
  if (unit === 'week')
    return { from: isoDay(today - 7 * count - 3), to: isoDay(today - 7 * count + 3), approximate: true };
  const { year, month } = calendarDay(today);
  if (unit === 'year') return year - count < 1000 ? null : { ...wholeYear(year - count), approximate: true };
  const months = year * 12 + month - 1 - count;
  const moment = { type: 'moment', precision: 'month', month: (months % 12) + 1 } as const;
  const days = monthOf(moment, Math.floor(months / 12));
  return days && { ...days, approximate: true };
}

/** Of any unit: more are a matter of history, not of counting from a story. */
const MOST = 1000;

/** Where a week begins differs from country to country, so a week is approximate. */
function placePeriod(unit: Period, turn: Turn, side: 'before' | 'after' | undefined, today: number): Placed | null {
  // On a weekday "this weekend" is the last one as well as the next.
  if (unit === 'weekend' && turn === 0 && weekdayOf(today) % 6 !== 0) return null;
  const { year, month } = calendarDay(today);
  const monday = mondayOf(today) + 7 * turn;
  const whole =
    unit === 'year'
      ? wholeYear(year + turn)
      : unit === 'month'
        ? wholeMonth(year * 12 + month - 1 + turn)
        : unit === 'week'
          ? { from: isoDay(monday), to: isoDay(monday + 6), approximate: true }
          : { from: isoDay(monday + 5), to: isoDay(monday + 6) };
  if (!whole || turn !== 0 || side === undefined) return whole;
  const now = isoDay(today);
  return side === 'before' ? { ...whole, to: now } : { ...whole, from: now };
}

function wholeMonth(months: number): Placed | null {
  return monthOf({ type: 'moment', precision: 'month', month: (months % 12) + 1 }, Math.floor(months / 12));
}

function wholeYear(year: number): Placed {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function oneDay(number: number): Placed {
  return { from: isoDay(number), to: isoDay(number) };
}
