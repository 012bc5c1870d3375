/**
 * Days as whole numbers, counted from January 1, 1970, in the calendar that newspapers use: what makes "two weeks before", "the Tuesday
 * after" and "is there a Feb. 29?" plain arithmetic. Months are 1..12, weekdays 0 (Sunday)..6.
 */

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Null for a day that no calendar has: Feb. 30. */
export function dayNumber({ year, month, day }: CalendarDay): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > daysIn(month, year)) return null;
  return Date.UTC(year, month - 1, day) / DAY;
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO 8601: "2024-09-09". */
export function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function fromIsoDay(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

export function weekdayOf(number: number): number {
  return (((number + THURSDAY) % 7) + 7) % 7;
}

/** Without a year, February has 29. */
export function daysIn(month: number, year?: number): number {
  if (month === 2) return year === undefined || isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : month >= 1 && month <= 12 ? 31 : 0;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Milliseconds. */
const DAY = 86_400_000;
/** January 1, 1970. */
const THURSDAY = 4;
/** Dates of two digits are no years of ours, and four digits are all that ISO 8601 has. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;
