/**
 * What the words of a date say: "Monday, Sept. 9, 2024" has a year, a month, a day and a weekday; "last Tuesday" a weekday and how it is counted
 * from the day of the story, which `momentPlacing.ts` does. One row for each way of writing; the first that fits the whole of the words wins.
 */
import type { Moment } from '../../analysis';
import { fixedDays, monthNames, seasons, weekdayNames } from '../../lexicon/months';
import { oneOf } from '../grammar';
import { readBefore, readDistance, readPeriod, turnOf } from './momentCounted';
import { readClock, readSpokenClock } from './momentClock';
import { readOrdinal } from './momentCount';
import { daysOf, withDays } from './momentSpan';

/** How a moment is found once the day of the story is known. */
export type Counted =
  /** A weekday, a month, or a month and a day, without their year: "last Tuesday", "Sept. 9", "next May", "mid-May". */
  | { readonly by: 'name'; readonly turn?: Turn; readonly third?: string }
  /** "Tuesday of last week". */
  | { readonly by: 'week'; readonly turn: Turn }
  /** "August last year", "Christmas Day last year". */
  | { readonly by: 'year'; readonly turn: Turn }
  /** "yesterday", "two weeks ago"; below zero: "tomorrow". */
  | { readonly by: 'ago'; readonly unit: 'day' | 'week' | 'month' | 'year'; readonly count: number }
  /** "last week", "this month", "later this year". */
  | { readonly by: 'period'; readonly unit: Period; readonly turn: Turn; readonly side?: 'before' | 'after' };

export type Turn = -1 | 0 | 1;
export type Period = 'week' | 'weekend' | 'month' | 'year';

export interface MomentReading {
  readonly moment: Moment;
  readonly counted?: Counted;
  /** The last day of a range, as written: month and day of "Sept. 28-31", whether they exist or not. */
  readonly last?: { readonly year?: number; readonly month: number; readonly day: number };
  /** The digits may be a day and a month, or a month and a day: "9/8/2024". */
  readonly ambiguous?: true;
}

export function readMoment(words: string): MomentReading | null {
  const plain = words.replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();
  for (const { form, read } of FORMS) {
    const found = form.exec(plain);
    const reading = found && read(found.groups ?? {});
    if (reading) return reading;
  }
  return null;
}

export type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly form: RegExp;
  readonly read: (groups: Groups) => MomentReading | null;
}

/** By their first three letters; "mon" is no month and "decade" no December. */
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAYS =
  'sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?';
const month = (name: string): string => `(?<${name}>${MONTHS})\\.?`;
const day = (name: string): string => `(?<${name}>\\d{1,2})(?:st|nd|rd|th)?`;
const WEEKDAY = `(?<weekday>${WEEKDAYS})\\.?`;
const JOIN = ' ?(?:[-–—]|to|and|through) ?';
const THIRD =
  '(?:(?:the )?(?<third>early|earlier|mid|late|later|start|beginning|middle|end)(?:-| )(?:in |of )?(?:the )?)?';
const CLOCK =
  '(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d))?(?:(?: ?[-–—] ?| (?:to|until|till|and) )(?<hour2>\\d{1,2})(?:[:.]\\d\\d)?)? ?(?<half>[ap])\\.? ?m\\.?';
const SPOKEN = "(?:(?:a )?(?<quarters>half|quarter) (?<way>past|to) )?(?<hour>[a-z]+|\\d{1,2})(?<sharp> o'clock)?";
const TURN = '(?<turn>last|next|this(?: (?:past|coming))?)';

const FORMS: readonly Form[] = [
  // 2024-09-09
  { form: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/, read: (g) => date(g, Number(g.month), Number(g.day)) },
  // 9/9/2024, 09.09.2024
  { form: /^(?<a>\d{1,2})(?<sign>[/.])(?<b>\d{1,2})[/.](?<year>\d{4}|\d\d)$/, read: readDigits },
  // Monday, Sept. 9, 2024; Feb. 27 to March 3
  {
    form: RegExp(
      `^(?:${WEEKDAY},? )?${month('month')} ${day('day')}(?:${JOIN}(?:${month('month2')} )?${day('day2')})?(?:,? (?<year>\\d{4}))?$`,
    ),
    read: (g) => date(g, monthOf(g.month)!, Number(g.day)),
  },
  // Monday 9 September 2024, the 9th of September, 27 February to 3 March
  {
    form: RegExp(
      `^(?:${WEEKDAY},? )?(?:the )?${day('day')}(?: ${month('month1')})?(?:${JOIN}${day('day2')})? (?:of )?${month('month')}(?:,? (?<year>\\d{4}))?$`,
    ),
    read: (g) =>
      date(
        { ...g, ...(g.month1 && { month2: g.month }), month: g.month1 ?? g.month },
        monthOf(g.month1 ?? g.month)!,
        Number(g.day),
      ),
  },
  // August 2023, mid-August 2023, August of 2023
  {
    form: RegExp(`^${THIRD}${month('month')}(?:,| of)? (?<year>\\d{4})$`),
    read: (g) => ({
      moment: withDays({ type: 'moment', precision: 'month', year: Number(g.year), month: monthOf(g.month)! }, g.third),
    }),
  },
  // January to March 2024
  {
    form: RegExp(`^${month('month')}(?: ?[-–] ?| (?:to|through|until|and) )${month('month2')} (?<year>\\d{4})$`),
    read: (g) => monthsOf(Number(g.year), monthOf(g.month)!, monthOf(g.month2)!),
  },
  // August, mid-August, last May, May last year
  {
    form: RegExp(`^(?:${TURN} |${THIRD})${month('month')}(?: (?<yearTurn>last|this|next) year)?$`),
    read: (g) => ({
      moment: { type: 'moment', precision: 'month', month: monthOf(g.month)!, ...loose(g.third) },
      counted: g.yearTurn
        ? { by: 'year', turn: turnOf(g.yearTurn) }
        : { ...named(g.turn), ...(g.third && { third: g.third }) },
    }),
  },
  // Christmas Day 2023, New Year's Eve last year
  {
    form: RegExp(
      `^(?<holiday>${oneOf([...fixedDays.keys()])})(?:,? (?:of )?(?<year>\\d{4})| (?<yearTurn>last|this|next) year)?$`,
    ),
    read: (g) => {
      const [number, dayOfMonth] = fixedDays.get(g.holiday!)!;
      const reading = date(g, number, dayOfMonth);
      return g.yearTurn ? { ...reading, counted: { by: 'year', turn: turnOf(g.yearTurn) } } : reading;
    },
  },
  // on the 14th: of which month, the draft may have told before
  {
    form: RegExp(`^the (?<day>\\d{1,2})(?:st|nd|rd|th)$`),
    read: (g) => ({ moment: { type: 'moment', precision: 'day', day: Number(g.day) } }),
  },
  // Tuesday, last Tuesday night, Tuesday of last week
  {
    form: RegExp(
      `^(?:(?:${TURN}|early|late) )?${WEEKDAY}(?: (?:morning|afternoon|evening|night|noon|(?<week>last|this|next) week))?$`,
    ),
    read: (g) => ({
      moment: { type: 'moment', precision: 'day', weekday: weekdayIndex(g.weekday)! },
      counted: g.week ? { by: 'week', turn: turnOf(g.week) } : named(g.turn),
    }),
  },
  // the 1990s, the mid-’80s
  { form: RegExp(`^(?:the )?${THIRD}(?:(?<tens>\\d{3})0s|'(?<short>\\d)0s)$`), read: readDecade },
  // the 19th century
  { form: RegExp(`^${THIRD}(?<ordinal>[a-z-]+|\\d{1,2}(?:st|nd|rd|th))[- ]century$`), read: readCentury },
  // 500 BC, AD 79, the 5th century BC: no day of it is known
  {
    form: /^(?:.{0,30} century|\d{1,4}) b\.?c\.?(?:e\.?)?$|^a\.?d\.? (?<year>\d{1,4})$/,
    read: (g) => ({
      moment: { type: 'moment', precision: 'year', ...(g.year !== undefined && { year: Number(g.year) }) },
    }),
  },
  // in 1998, from 2009 to 2012, 2009-12, fiscal 2024, the summer of 2012
  {
    form: /^(?<lead>[a-z -]*?|q[1-4] (?:of )?)(?<year>\d{4})(?:(?: (?:to|and|through|until) |[-–—/])(?<year2>\d{4}|\d\d))?$/,
    read: readYears,
  },
  // earlier this year, last week, next spring, this morning
  {
    form: RegExp(`^(?:(?<side>earlier|later|early|late|sometime) )?${TURN} (?<unit>[a-z ]+)$`),
    read: readPeriod,
  },
  // yesterday evening, tonight, the day after tomorrow
  {
    form: /^(?<day>yesterday|today|tomorrow|tonight|the day before yesterday|the day after tomorrow)(?: [a-z]+)?$/,
    read: (g) => ({
      moment: { type: 'moment', precision: 'day' },
      counted: { by: 'ago', unit: 'day', count: NAMED_DAYS.get(g.day!)! },
    }),
  },
  // the year before
  {
    form: /^the (?<unit>day|night|week|month|year|season|decade) before$/,
    read: readBefore,
  },
  // two weeks ago, more than a decade ago, three days later
  {
    form: /^(?:(?<hedge>more than|less than|nearly|almost|about|around|just|over) )?(?<count>.{1,40}?)(?<half> and a half)? (?<unit>second|minute|hour|day|night|week|fortnight|month|year|decade|centurie|century|generation)s? (?<way>ago|earlier|later)$/,
    read: readDistance,
  },
  // 7:30 p.m. Saturday, 8 a.m. EST on Monday
  {
    form: RegExp(`^${CLOCK}(?: [a-z]{2,8}(?: time)?)??,? (?:on )?${WEEKDAY}(?: [a-z]+)?$`),
    read: (g) => onWeekday(readClock(g), g.weekday),
  },
  // 10:30 p.m. EST, 3-5 p.m.
  { form: RegExp(`^${CLOCK}(?: [a-z ]+)?$`), read: readClock },
  // half past seven, a quarter to nine on Friday evening, six o'clock
  {
    form: RegExp(`^${SPOKEN}(?: (?:in the|at) (?<part>[a-z]+))?$`),
    read: readSpokenClock,
  },
  {
    form: RegExp(`^${SPOKEN},? (?:on )?${WEEKDAY}(?: (?<part>morning|afternoon|evening|night))?$`),
    read: (g) => onWeekday(readSpokenClock(g), g.weekday),
  },
  { form: /^(?<hour>\d{1,2}):(?<minute>\d\d)(?: [a-z ]+)?$/, read: readClock },
  // 1900 GMT
  { form: /^(?<hour>\d\d)(?<minute>\d\d) (?:[a-z]{3}|local time)$/, read: readClock },
  {
    form: /^(?:12 )?(?<word>noon|midday|midnight)$/,
    read: (g) => ({ moment: { type: 'moment', precision: 'time', time: g.word === 'midnight' ? '00:00' : '12:00' } }),
  },
];

const NAMED_DAYS: ReadonlyMap<string, number> = new Map([
  ['the day before yesterday', 2],
  ['yesterday', 1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', -1],
  ['the day after tomorrow', -2],
]);

function onWeekday(reading: MomentReading | null, weekday: string | undefined): MomentReading | null {
  return reading && { moment: { ...reading.moment, weekday: weekdayIndex(weekday)! }, counted: { by: 'name' } };
}

/** A day that is written with its month; with its year and a day that exists, it covers days. */
function date(g: Groups, first: number, dayOfMonth: number): MomentReading {
  const year = g.year === undefined ? undefined : fullYear(g.year);
  const weekday = weekdayIndex(g.weekday);
  const last =
    g.day2 === undefined
      ? undefined
      : { ...(year !== undefined && { year }), month: monthOf(g.month2) ?? first, day: Number(g.day2) };
  const moment: Moment = {
    type: 'moment',
    precision: 'day',
    ...(year !== undefined && { year }),
    month: first,
    day: dayOfMonth,
    ...(weekday !== undefined && { weekday }),
    ...(last && { last: { month: last.month, day: last.day } }),
  };
  if (year === undefined) return { moment, counted: { by: 'name' }, ...(last && { last }) };
  return { moment: { ...moment, ...daysOf({ year, month: first, day: dayOfMonth }, last) }, ...(last && { last }) };
}

/** The year is that of the end: "November to January 2024" begins in 2023. */
function monthsOf(year: number, first: number, last: number): MomentReading {
  const moment: Moment = { type: 'moment', precision: 'month', year, month: first };
  const { from } = withDays({ ...moment, year: first < last ? year : year - 1 });
  const { to } = withDays({ ...moment, month: last });
  if (from === undefined || to === undefined) return { moment };
  return { moment: { ...moment, last: { month: last, day: Number(to.slice(-2)) }, from, to } };
}

/** "9/13/2024" and "13/9/2024" are one day; of "9/8/2024" nothing tells which number is the month. Stops are written day first. */
function readDigits({ a, b, sign, year: digits }: Groups): MomentReading {
  const [first, second, year] = [Number(a), Number(b), fullYear(digits!)];
  const dayFirst = sign === '.' || first > 12;
  if (!dayFirst && second <= 12 && first !== second)
    return { moment: { type: 'moment', precision: 'day', year }, ambiguous: true };
  return date({ year: String(year) }, dayFirst ? second : first, dayFirst ? first : second);
}

/** "24" is 2024, "68" is 1968. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function readDecade(g: Groups): MomentReading | null {
  const short = g.short === undefined ? undefined : Number(g.short);
  // Of "the ’20s" nothing tells the century.
  if (short !== undefined && short < 3) return { moment: { type: 'moment', precision: 'decade' } };
  const year = short === undefined ? Number(g.tens) * 10 : 1900 + short * 10;
  const precision = year % 100 === 0 && year < 2000 ? 'century' : 'decade';
  return { moment: withDays({ type: 'moment', precision, year }, g.third) };
}

function readCentury(g: Groups): MomentReading | null {
  const century = readOrdinal(g.ordinal!);
  if (century === null) return null;
  const moment: Moment = { type: 'moment', precision: 'century', year: (century - 1) * 100 + 1 };
  return { moment: century > 10 ? withDays(moment, g.third) : moment };
}

function readYears({ lead = '', year: digits, year2 }: Groups): MomentReading {
  const year = Number(digits);
  const season = SEASON.test(lead);
  // Neither a season, a company's quarter nor a fiscal year has the same days everywhere.
  if (season || lead.includes('fiscal'))
    return { moment: { type: 'moment', precision: season ? 'season' : 'year', year } };
  const moment: Moment = { type: 'moment', precision: 'year', year };
  if (year2 === undefined)
    return { moment: withDays(moment, /\b(?:early|mid|late|start|beginning|middle|end)\b/.exec(lead)?.[0]) };
  const end = year2.length === 4 ? Number(year2) : Math.floor(year / 100) * 100 + Number(year2);
  if (end > year) return { moment: { ...moment, from: `${year}-01-01`, to: `${end}-12-31` } };
  // "1999-00"; "2009-02" is a month as ISO 8601 writes it.
  if (year2 === '00') return { moment: { ...moment, from: `${year}-01-01`, to: `${end + 100}-12-31` } };
  if (year2.length === 2 && year >= 2000 && end < year && Number(year2) <= 12)
    return { moment: withDays({ ...moment, precision: 'month', month: Number(year2) }) };
  return { moment };
}

const SEASON = RegExp(`${oneOf(seasons)}|quarter|half|^q\\d`);

function loose(third: string | undefined): Pick<Moment, 'approximate'> {
  return third === undefined ? {} : { approximate: true };
}

function named(turn: string | undefined): Counted {
  return turn === undefined ? { by: 'name' } : { by: 'name', turn: turnOf(turn) };
}

/** 1..12 */
function monthOf(name: string | undefined): number | undefined {
  return indexIn(monthNames, name, 1);
}

/** 0..6 */
function weekdayIndex(name: string | undefined): number | undefined {
  return indexIn(weekdayNames, name, 0);
}

function indexIn(names: readonly string[], name: string | undefined, first: number): number | undefined {
  if (name === undefined) return undefined;
  return names.findIndex((full) => full.slice(0, 3).toLowerCase() === name.slice(0, 3)) + first;
}
