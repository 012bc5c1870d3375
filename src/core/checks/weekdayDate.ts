/**
 * Check `weekday-date`: a weekday beside a date that falls on another one. Where a year is known the calendar decides; where none is, two dated
 * weekdays of one draft are held against each other.
 */
import * as l10n from '@vscode/l10n';
import type { Moment } from '../analysis';
import type { PlacedFigure } from '../claims/placed';
import { storyDay } from '../claims/calendar';
import { calendarDay, dayNumber, weekdayOf } from '../claims/values/momentDays';
import { nearestYear } from '../claims/values/momentPlacing';
import { weekdayNames } from '../lexicon/months';
import type { Span } from '../span';
import type { Check, CheckContext, Found } from './check';
import { concluding, nearby } from './nearby';
import { inQuotes, sayDay, sayWeekday } from '../said';

export const weekdayDate: Check = {
  id: 'weekday-date',
  title: 'Weekday and date disagree',
  severity: 'error',
  about:
    'Compares a weekday with the date beside it: “Monday, Sept. 10, 2024” was a Tuesday. One of the two is wrong, and readers who mean to come on that day do not know which.',
  rule: 'The weekday of a date follows from the Gregorian calendar. The year is the one written with the date; else the one nearest to the day of the story, where the draft gives that day with its year (front matter, a line such as “Published: Sept. 9, 2024”, or a dateline with a year). Where no year is known, two weekdays with dates that lie within 60 days of each other must be as many weekdays apart as their dates are days apart. Of several weekdays beside several days of one week (“Saturday and Sunday, June 7-8”), the last weekday has to be that of the last day. The quick fixes change one of the two and suppose that the other is right.',
  leaves: [
    'A date without a year in a draft that does not give its own, unless another dated weekday of the draft contradicts it.',
    'A date far from the day of the story that fits its weekday in the year before or after.',
    'A date without a year beside another year: “In 2019, the court sat on Monday, Sept. 16.”',
    'Dates in digits whose order of day and month is unclear, such as “9/8/2024”.',
    'Names of days, such as “Black Friday”.',
    'Several weekdays beside a range of a week or more: “Monday to Friday, June 2-13”.',
  ],
  examples: {
    finds: [
      { draft: 'The council meets on Monday, Sept. 10, 2024, at noon.', words: ['Monday, Sept. 10, 2024'] },
      { draft: 'Wednesday 9 September 2024 was the last day of the fair.', words: ['Wednesday 9 September 2024'] },
      {
        draft:
          'Ferry returns to Lake Orrin\n\nPublished: Sept. 9, 2024\n\nThe first ferry will leave on Thursday, Sept. 13, the harbor master said.',
        words: ['Thursday, Sept. 13'],
      },
      {
        draft:
          'The fair opens on Monday, Sept. 9, and runs all week. The prizes are given on Friday, Sept. 14, after the parade.',
        words: ['Friday, Sept. 14'],
      },
      { draft: 'The trial begins on Tuesday (March 6, 2023) in Vesper.', words: ['Tuesday (March 6, 2023'] },
      {
        draft: 'The fair runs on Saturday and Sunday, June 7-9, 2025, at the mill.',
        words: ['Sunday, June 7-9, 2025'],
      },
      { draft: 'The bridge fell on June 3, 2021, a Friday, during the rush hour.', words: ['June 3, 2021, a Friday'] },
    ],
    leavesAlone: [
      'The council meets on Tuesday, Sept. 10, 2024, at noon.',
      'The council meets on Monday, Sept. 10, at noon.',
      'The fair opens on Monday, Sept. 9, and the prizes are given on Friday, Sept. 13.',
      'The fair runs on Saturday and Sunday, June 7-8, 2025, at the mill.',
      'The ferry rests from Friday to Sunday, 6 to 8 June 2025.',
      'Published: March 2, 2025\n\nThe council votes on Monday or Tuesday, March 10 or 11.',
      'Shops open early on Black Friday, Nov. 29, 2024.',
      'Published: Jan. 4, 2025\n\nThe mayor resigned on Monday, Dec. 30, after the vote.',
      'Published: Sept. 9, 2024\n\nIn 2019, the court sat on Monday, Sept. 16, for the first time.',
      'On Tuesday, Sept. 10, 2024 members had signed.',
      'The ship sailed on Monday. On Sept. 10, 2024, it was back.',
      'Officials met on Thursday, Jan. 31, and again on Friday, Feb. 1.',
    ],
  },
  find: findWrongWeekdays,
};

/** A weekday and a date that belong together. */
interface Dated extends Span {
  readonly weekday: number;
  readonly month: number;
  readonly day: number;
  readonly year?: number;
  /** The years in which it may lie. */
  readonly years: readonly number[];
  readonly given: 'written' | 'story' | 'none';
}

function findWrongWeekdays(context: CheckContext): Found[] {
  const { text } = context.draft;
  const story = storyDay(context.draft);
  const today = story?.year === undefined ? null : dayNumber({ ...story, year: story.year });
  const { wrong, contradictions } = weighed(context, pairsIn(context), [today]);
  const found = wrong.map((one) => tellWrong(text, one));
  for (const [one, other] of contradictions) found.push(tellContradiction(text, one, other));
  return found.sort((a, b) => a.start - b.start);
}

/** `today` is the number of the story's day, null where its year is not known. */
const weighed = concluding((pairs: readonly PairInCompany[], [today]: readonly [number | null]) => {
  const dated = datedWeekdays(pairs, today);
  const wrong = dated.filter(({ years, given, ...one }) => given !== 'none' && !years.some((year) => fits(one, year)));
  return { wrong, contradictions: findContradictions(dated) };
});

function datedWeekdays(pairs: readonly PairInCompany[], today: number | null): Dated[] {
  return pairs.flatMap(({ beside, year, ...one }): Dated[] => {
    if (year !== undefined) return [{ ...one, year, years: [year], given: 'written' }];
    if (today === null) return beside.length > 0 ? [] : [{ ...one, years: [], given: 'none' }];
    return [{ ...one, years: [...likelyYears(one, today), ...beside], given: 'story' }];
  });
}

/** With the years that stand beside it. */
const pairsIn = nearby(({ draft, figures }) => {
  const dates = figures.filter(({ kind, value }) => kind === 'date' && value?.type === 'moment');
  return dates.flatMap((_, i): PairInCompany[] => {
    const pair = pairOf(draft.text, dates, i);
    return pair ? [{ ...pair, beside: yearsBeside(dates, i) }] : [];
  });
});

/** "In 2019, the court sat on Monday, Sept. 16": without a year of its own, in the company of one. */
function yearsBeside(dates: readonly PlacedFigure[], at: number): number[] {
  const { start, end, paragraph } = dates[at]!;
  return [dates[at - 1], dates[at + 1]].flatMap((near) => {
    const year = near?.paragraph === paragraph ? (near.value as Moment).year : undefined;
    return year !== undefined && Math.max(start - near!.end, near!.start - end) < COMPANY ? [year] : [];
  });
}

/** Code units: within a sentence. */
const COMPANY = 120;

/** The nearest year; of a date that is far from the story, the one on the other side as well. */
function likelyYears(date: { readonly month: number; readonly day: number }, today: number): number[] {
  const near = nearestYear(date, today, undefined);
  const number = near === null ? null : dayNumber({ ...date, year: near });
  if (near === null || number === null) {
    const { year } = calendarDay(today);
    return [year - 1, year, year + 1];
  }
  return Math.abs(number - today) <= SURELY_NEAR ? [near] : [near, near - 1, near + 1];
}

/** Days; as for placing dates without a year. */
const SURELY_NEAR = 120;

interface Pair extends Span {
  readonly weekday: number;
  readonly month: number;
  readonly day: number;
  readonly year?: number;
}

interface PairInCompany extends Pair {
  readonly beside: readonly number[];
}

/** "Monday, Sept. 9" is one date, "Monday (Sept. 9" and "Sept. 9, a Monday" are two. */
function pairOf(text: string, dates: readonly PlacedFigure[], i: number): Pair | null {
  const [figure, next] = [dates[i]!, dates[i + 1]];
  const isLast = isJoined(text, dates[i - 1], figure);
  const { weekday, month, day, year } = figure.value as Moment;
  const { start, end } = figure;
  if (weekday !== undefined && month !== undefined && day !== undefined) {
    const pair = { start, end, weekday, month, day, ...(year !== undefined && { year }) };
    return isLast ? withLastDay(text, pair, figure, next) : pair;
  }
  if (!next || next.start - end > 8) return null;
  const between = text.slice(end, next.start);
  const other = next.value as Moment;
  const span = { start, end: next.end };
  if (weekday !== undefined && month === undefined && other.month !== undefined && other.day !== undefined) {
    if (!/^,? \($/.test(between) || /\s(?:last|this|next)\s/i.test(text.slice(start, end))) return null;
    const pair = { ...span, ...pick(other), weekday, month: other.month, day: other.day };
    return isLast ? withLastDay(text, pair, next, dates[i + 2]) : pair;
  }
  if (weekday === undefined && month !== undefined && day !== undefined && other.weekday !== undefined)
    return other.month === undefined && /^(?:,? \(|, an? )$/.test(between)
      ? { ...span, ...pick(figure.value as Moment), weekday: other.weekday, month, day }
      : null;
  return null;
}

/** "Saturday and Sunday": a weekday that another one leads to. */
function isJoined(text: string, before: PlacedFigure | undefined, { start, value }: PlacedFigure): boolean {
  const { weekday, month } = (before?.value ?? {}) as Partial<Moment>;
  if (!before || weekday === undefined || month !== undefined) return false;
  return (value as Moment).weekday !== undefined && LEADS_ON.test(text.slice(before.end, start).replace(/\s+/g, ' '));
}

const LEADS_ON = /^(?:,? (?:and|or|to|through|until|&) (?:on )?|, | ?[-‐‑–—/] ?)$/;

/** Of several weekdays the last is that of the last day: of the 8th in "Saturday and Sunday, June 7-8". In more than a week it may be that of any. */
function withLastDay(text: string, pair: Pair, date: PlacedFigure, next: PlacedFigure | undefined): Pair | null {
  const last = lastDayOf(text, date, next);
  if (!last) return pair;
  const [from, to] = [dayInYear(pair), dayInYear(last)];
  return from !== null && to !== null && (to - from + YEAR) % YEAR < WEEK ? { ...pair, ...last } : null;
}

/** "June 7⟨-8⟩", "March 31 ⟨or April 1, 2025⟩", "March 10 ⟨or 11, 2025⟩" */
function lastDayOf(
  text: string,
  { start, end, value }: PlacedFigure,
  next: PlacedFigure | undefined,
): Omit<Pair, 'start' | 'weekday'> | null {
  const { year, month, last, to } = value as Moment;
  const after = text.slice(end, end + LIST);
  // "June 8 and 12 ⟨bands will play⟩", "June 7 to 9 ⟨p.m.⟩"
  if (last && SAID.test(text.slice(start, end)) && !CLOSED.test(after)) return null;
  if (last) return { end, ...last, ...(year !== undefined && to !== undefined && { year: Number(to.slice(0, 4)) }) };
  const then = next?.value as Moment | undefined;
  if (next && then?.month !== undefined && then.day !== undefined && then.weekday === undefined)
    if (/^,? (?:and|or|to|through|&) $/.test(after.slice(0, next.start - end)))
      return { end: next.end, month: then.month, day: then.day, ...pick(then) };
  const listed = MORE_DAYS.exec(after);
  if (!listed || month === undefined) return null;
  const [words, day, itsYear] = listed;
  return { end: end + words.length, month, day: Number(day), ...(itsYear && { year: Number(itsYear) }) };
}

/** Code units: "March 10⟨, 11, 12, 13 and 14, 2025⟩". */
const LIST = 40;
const CLOSES = '\\s*(?:[,.;:)—–]|$)|\\s(?:at|from|in|on)\\b';
const CLOSED = new RegExp(`^(?:${CLOSES})`);
const SAID = /(?:and|or|to|through|&) \d\d?$/;
const MORE_DAYS = new RegExp(
  `^(?:(?:, \\d\\d?){1,5},?)? (?:and|or|to|through|&) (\\d\\d?)(?!\\d)(?:, ((?:19|20)\\d\\d)\\b)?(?=${CLOSES})`,
);
const WEEK = 7;

function pick({ year }: Moment): { readonly year?: number } {
  return year === undefined ? {} : { year };
}

function fits({ weekday, month, day }: Pair, year: number): boolean {
  const number = dayNumber({ year, month, day });
  // What does not exist is another check's.
  return number === null || weekdayOf(number) === weekday;
}

function tellWrong(text: string, { start, end, weekday, month, day, years, given }: Dated): Found {
  const [year = 0] = years;
  const number = dayNumber({ year, month, day })!;
  const words = text.slice(start, end);
  const is = weekdayNames[weekdayOf(number)]!;
  const [date, falls] = [sayDay({ year, month, day }), sayWeekday(weekdayOf(number))];
  return {
    start,
    end,
    message:
      given === 'story'
        ? l10n.t('“{0}”: {1}, is a {2} (the year is that of the story).', plain(words), date, falls)
        : l10n.t('“{0}”: {1}, is a {2}.', plain(words), date, falls),
    related: [],
    fixes: [...weekdayFix(text, { start, end }, weekday, is), ...dayFix(text, { start, end }, weekday, number)],
  };
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ') + (words.includes('(') && !words.includes(')') ? ')' : '');
}

/** Supposes that the date is right. */
function weekdayFix(text: string, span: Span, weekday: number, is: string): Found['fixes'][number][] {
  const at = findWord(text, span, RegExp(`${weekdayNames[weekday]!.slice(0, 3)}[a-z]*\\.?`, 'i'));
  if (!at) return [];
  const written = text.slice(at.start, at.end);
  if (written.endsWith('.')) return [];
  const words = written === written.toUpperCase() ? is.toUpperCase() : is;
  return [{ ...at, title: l10n.t('Replace “{0}” with “{1}”, if the date is right', written, words), text: words }];
}

/** Supposes that the weekday is right and the day a slip: the nearest such day, in the same month. */
function dayFix(text: string, span: Span, weekday: number, number: number): Found['fixes'][number][] {
  const { day, month } = calendarDay(number);
  const ahead = (weekday - weekdayOf(number) + 7) % 7;
  const meant = calendarDay(ahead <= 3 ? number + ahead : number + ahead - 7);
  const at = findWord(text, span, RegExp(`(?<!\\d)0?${day}(?!\\d)`));
  if (meant.month !== month || !at || /^(?:st|nd|rd|th)/i.test(text.slice(at.end, at.end + 2))) return [];
  const written = text.slice(at.start, at.end);
  return [
    {
      ...at,
      title: l10n.t('Replace “{0}” with “{1}”, if the weekday is right', written, meant.day),
      text: String(meant.day),
    },
  ];
}

function findWord(text: string, span: Span, word: RegExp): Span | null {
  const found = word.exec(text.slice(span.start, span.end));
  if (!found) return null;
  const start = span.start + found.index;
  return { start, end: start + found[0].length };
}

/**
 * Without a year, dated weekdays that stand near each other are held against each other. Of two that contradict, the one that agrees with fewer
 * of the rest is told; with nothing to tell them apart, the later.
 */
function findContradictions(dated: readonly Dated[]): (readonly [wrong: Dated, against: Dated])[] {
  const right = dated.filter(({ given, years, ...one }) => given === 'none' || years.some((year) => fits(one, year)));
  const told = new Set<Dated>();
  const support = right.map(
    (one, i) =>
      right.slice(Math.max(0, i - NEIGHBORS), i + NEIGHBORS).filter((other) => !contradict(one, other)).length,
  );
  return right.flatMap((one, i): (readonly [Dated, Dated])[] => {
    const before = right.slice(Math.max(0, i - NEIGHBORS), i).reverse();
    const other = before.find((rival) => !told.has(rival) && contradict(rival, one));
    if (!other) return [];
    const at = i - 1 - before.indexOf(other);
    const [wrong, against] = support[at]! < support[i]! && other.given === 'none' ? [other, one] : [one, other];
    if (wrong.given !== 'none' || told.has(wrong)) return [];
    told.add(wrong);
    return [[wrong, against]];
  });
}

/** Dated weekdays before and after one that have a say. */
const NEIGHBORS = 6;

/** Days apart within which two dates without a year are of one year, or of New Year's two. */
const ONE_STORY = 60;

function contradict(a: Dated, b: Dated): boolean {
  const [first, second] = [dayInYear(a), dayInYear(b)];
  if (first === null || second === null) return false;
  const straight = second - first;
  const apart = straight > YEAR / 2 ? straight - YEAR : straight < -YEAR / 2 ? straight + YEAR : straight;
  if (Math.abs(apart) > ONE_STORY) return false;
  const steps = b.weekday - a.weekday;
  return !LEAP_DAYS.some(
    (leap) => (apart + leap * Math.sign(apart) - steps) % 7 === 0 && (leap === 0 || overFebruary(a, b)),
  );
}

const YEAR = 365;
/** Between two dates on either side of the end of February lies a day more in one year of four. */
const LEAP_DAYS = [0, 1] as const;

function overFebruary(a: Dated, b: Dated): boolean {
  return a.month <= 2 !== b.month <= 2;
}

function dayInYear({ month, day }: Pick<Pair, 'month' | 'day'>): number | null {
  const [first, number] = [dayNumber({ year: 2023, month: 1, day: 1 }), dayNumber({ year: 2023, month, day })];
  return first === null || number === null ? null : number - first;
}

function tellContradiction(text: string, { start, end }: Dated, other: Dated): Found {
  const [words, others] = [plain(text.slice(start, end)), plain(text.slice(other.start, other.end))];
  return {
    start,
    end,
    message: l10n.t('“{0}” does not fit “{1}”: counted from there, the date falls on another weekday.', words, others),
    related: [{ start: other.start, end: other.end, message: inQuotes(others) }],
    fixes: [],
  };
}
