/**
 * Check `impossible-date`: days that no calendar has and times that no clock shows. Dates that can be read come as figures; what is too far off to
 * be taken for one ("Sept. 32", "2024-13-09", "25:00") is looked for here.
 */
import * as l10n from '@vscode/l10n';
import { type Counted, findCounted, isSingularHead } from '../claims/countedNoun';
import { findAll } from '../claims/grammar';
import type { Moment } from '../analysis';
import { readMoment } from '../claims/values/moment';
import { daysIn } from '../claims/values/momentDays';
import { subordinators } from '../lexicon/clauseWords';
import { monthNames, monthPatterns, weekdayPatterns } from '../lexicon/months';
import { baseVerbs, irregularPasts } from '../lexicon/verbs';
import { type Span, bySpan, overlaps } from '../span';
import { isProse } from '../text/prose';
import { wordsAround, wordsBefore } from '../text/around';
import type { Check, Found } from './check';
import { nearby, type Stretch } from './nearby';
import { sayMonth } from '../said';

export const impossibleDate: Check = {
  id: 'impossible-date',
  title: 'A date that does not exist',
  severity: 'error',
  about:
    'Finds days that are on no calendar, such as “Sept. 31” or “Feb. 29, 2023”, and times that are on no clock, such as “25:00” or “13:30 p.m.”. A digit slipped, and only the writer’s notes can tell which.',
  rule: 'April, June, September and November have 30 days; February has 28, and 29 in a year that can be divided by 4 but not by 100, or by 400. A time with “a.m.” or “p.m.” has an hour from 1 to 12, one without ends at 24:00; minutes end at 59. A date in digits is told only when it is impossible whichever number is the month.',
  leaves: [
    'Feb. 29 without a year.',
    '“0:30 a.m.”, as some write the half hour after midnight, and “24:00”.',
    'Running times and match clocks: “at 75:20 of the second half”.',
    'Sentences that say themselves that there is no such day.',
    'A month before a count: “In May 45 people came”, “In June 31 students left.”',
  ],
  examples: {
    finds: [
      { draft: 'The court will hear the case on Feb. 30, the clerk said.', words: ['Feb. 30'] },
      { draft: 'He was born on Feb. 29, 2023, in Vesper.', words: ['Feb. 29, 2023'] },
      { draft: 'The permit runs out on Sept. 31.', words: ['Sept. 31'] },
      { draft: 'The fair is open from Nov. 28-31 this year.', words: ['Nov. 28-31'] },
      { draft: 'The strike began on 31 April and lasted nine days.', words: ['31 April'] },
      { draft: 'The strike began on 32 August and lasted nine days.', words: ['32 August'] },
      { draft: 'Ballots are due on Sept. 34, the board said.', words: ['Sept. 34'] },
      { draft: 'The polls close at 13:30 p.m. on the island.', words: ['13:30 p.m.'] },
      { draft: 'The train left at 25:00 and never arrived.', words: ['25:00'] },
      { draft: 'The log gives 2024-02-30 as the day of the launch.', words: ['2024-02-30'] },
      { draft: 'The deed is dated 31/09/2024 and signed.', words: ['31/09/2024'] },
      { draft: 'Doors open at 7:75 p.m. for members.', words: ['7:75 p.m.'] },
    ],
    leavesAlone: [
      'He was born on Feb. 29, 2024, in Vesper, and the fair ends on Aug. 31.',
      'She has a birthday on Feb. 29.',
      'There is no Feb. 30, the clerk said.',
      'In May 45 people came, and in March 2023 more.',
      'In June 31 students left, and by April 31 of the 40 homes were sold.',
      'Ford scored at 75:20 of the second half and won in 25:61.',
      'The night train leaves at 24:00, the bus at 0:30 a.m.',
      'Polls close at 12:30 p.m. and open at 12 a.m.',
      'The vote of 31/8 was 12/31/2024 in the files.',
      'June 30 people and the April 31ers are bands.',
      'Some calendars had a Feb. 30, which does not exist in ours.',
    ],
  },
  find: nearby(findImpossible),
};

function findImpossible({ draft, figures }: Stretch): Found[] {
  const dates = figures.flatMap(({ kind, value, start, end, paragraph }) => {
    if (kind !== 'date' || value?.type !== 'moment' || isCount(draft.text, start, end)) return [];
    const say = impossibleDay(draft.text.slice(start, end), value);
    return say === null ? [] : [{ start, end, say, paragraph }];
  });
  const others = draft.paragraphs.flatMap(({ start, kind, parsed }, paragraph) =>
    isProse(kind) || kind === 'front-matter'
      ? SLIPS.filter(({ hint }) => hint.test(parsed.text)).flatMap(({ at, tell }) =>
          findAll(at, parsed.text).flatMap((match) => {
            const say = tell(match.groups ?? {});
            const from = start + match.index;
            return say === null ? [] : [{ start: from, end: from + match[0].length, say, paragraph }];
          }),
        )
      : [],
  );
  return [...dates, ...others.filter((one) => !dates.some((date) => overlaps(date, one)))]
    .filter((one) => !saysSo(draft.text, one))
    .sort(bySpan)
    .map(({ start, end, say }) => ({
      start,
      end,
      message: say(draft.text.slice(start, end).replace(/\s+/g, ' ')),
      related: [],
      fixes: [],
    }));
}

/** "In June ⟨31 students⟩ were suspended", "by April ⟨31 of the 40 homes⟩ were sold": a month by itself, and a count after it. */
function isCount(text: string, start: number, end: number): boolean {
  const lead = BEFORE_MONTH.exec(wordsBefore(text, start, LEAD))?.[1]!.toLowerCase();
  if (lead === undefined || !MONTH_AND_DAY.test(text.slice(start, end))) return false;
  const rest = text.slice(end, end + LEAD);
  if (MILLIONS.test(rest)) return true;
  if (UNTIL.has(lead)) return false;
  if (OF_ALL.test(rest)) return true;
  const word = NEXT_WORD.exec(rest)?.[1];
  if (word === undefined || subordinators.has(word) || NO_NOUN.test(word)) return false;
  const counted = findCounted(text, end);
  if (counted.head === '' || isSingularHead(counted.head)) return false;
  // "by June 31 Roe decides"; "in June 31 Republicans left": hardly anybody writes a date after "in".
  return lead === 'in' || (!/^\p{Lu}/u.test(word) && isNounPhrase(text, word, end, counted));
}

/** " students had left", " new schools opened"; neither " publish rules" nor " officials said". */
function isNounPhrase(text: string, word: string, start: number, { end, head }: Counted): boolean {
  if (SAY.test(text.slice(end, end + LEAD))) return false;
  if (word === head) return true;
  const isOther = baseVerbs.has(word) || irregularPasts.has(word) || /(?:ing|ed|ly)$/.test(word);
  return !isOther && !/\s\S+\s\S+\s/.test(text.slice(start, end));
}

const MONTH_AND_DAY = RegExp(`^(?:${monthPatterns.join('|')})\\s\\d\\d$`);
/** Not "on", after which there is always a day. */
const BEFORE_MONTH = /(?<!\p{L})(in|by|since|until|till|during|last|next|this|every|each|early|late|mid)[\s-]$/iu;
/** A day follows. */
const UNTIL: ReadonlySet<string> = new Set(['since', 'until', 'till']);
const MILLIONS = /^\s(?:m|b|tr)illion\b/;
/** " of the 40 homes"; neither " of the year" nor " of 2024". */
const OF_ALL =
  /^\sof\s(?:the|its|their|his|her|our|all|those|these|(?!(?:19|20)\d\d\b)\d)(?!\s(?:[a-z]{1,12}\s)?(?:year|month|season|century|decade)\b)/;
const NEXT_WORD = /^[\s-](\p{L}+)/u;
const NO_NOUN =
  /^(?:despite|except|excluding|including|pending|amid|besides|unlike|regardless|following|throughout|upon)$/;
const SAY = /^\s(?:sa(?:id|ys?)|added|announced|warned|told|wrote|confirmed|ordered)\b/;
/** Code units. */
const LEAD = 32;

/** Says of a date, as the draft has it, what is wrong. */
type Say = (date: string) => string;

function impossibleDay(words: string, { month, day, year, from }: Moment): Say | null {
  if (from !== undefined || month === undefined || day === undefined) return null;
  const last = readMoment(words)?.last;
  return wrongDay(month, day, year) ?? (last ? wrongDay(last.month, last.day, last.year) : null);
}

/** Null for a day that exists. */
function wrongDay(month: number, day: number, year?: number): Say | null {
  if (monthNames[month - 1] === undefined) return null;
  const days = daysIn(month, year);
  if (day <= days) return null;
  return (date) => {
    const name = sayMonth(month);
    if (month === 2 && year === undefined) return l10n.t('“{0}”: {1} has 28 days, or 29 in a leap year.', date, name);
    return month === 2 && day === 29
      ? l10n.t('“{0}”: {1} has 28 days in {2}, which is no leap year.', date, name, year!)
      : l10n.t('“{0}”: {1} has {2} days.', date, name, days);
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Slip {
  /** Cheap, and true wherever `at` finds something: most paragraphs are not looked at twice. */
  readonly hint: RegExp;
  readonly at: RegExp;
  readonly tell: (groups: Groups) => Say | null;
}

const MONTH = `(?<month>${monthPatterns.join('|')})`;
const WEEKDAY = `(?:${weekdayPatterns.join('|')})`;
const HIGH = '(?<day>3[2-9]|[4-9]\\d)';
const END = '(?![\\p{L}\\p{N}%]|[.,:/-]\\d)';

const HIGH_DAY = /(?:3[2-9]|[4-9]\d)(?!\d)/;

const SLIPS: readonly Slip[] = [
  // on Sept. 34 / Monday, September 34 / Sept. 34, 2024: a count after a month has no "on", no weekday and no year
  {
    hint: HIGH_DAY,
    at: RegExp(`(?<=(?:\\b[Oo]n|${WEEKDAY},?)\\s)${MONTH} ${HIGH}(?:, (?<year>\\d{4}))?${END}(?! \\p{Ll}+s\\b)`, 'gu'),
    tell: tellDay,
  },
  {
    hint: HIGH_DAY,
    at: RegExp(`(?<![\\p{L}\\p{N}])${MONTH} ${HIGH}, (?<year>(?:19|20)\\d\\d)${END}`, 'gu'),
    tell: tellDay,
  },
  // on 32 August
  {
    hint: HIGH_DAY,
    at: RegExp(`(?<=(?:\\b[Oo]n|${WEEKDAY},?)\\s)${HIGH}(?:nd|rd|th)? (?:of )?${MONTH}${END}`, 'gu'),
    tell: tellDay,
  },
  // 2024-13-09
  {
    hint: /\d-\d\d-\d/,
    at: /(?<![\p{L}\p{N}/.-])(?<year>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?![\p{L}\p{N}/-])/gu,
    tell: tellIso,
  },
  // 31/09/2024
  {
    hint: /\d\/\d{1,2}\/\d/,
    at: /(?<![\p{L}\p{N}/.-])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<year>(?:19|20)\d\d)(?![\p{L}\p{N}/-])/gu,
    tell: tellStrokes,
  },
  // 13:30 p.m., 7:75 p.m., 14 p.m.
  {
    hint: /\d\s?[ap]\.?\s?m/,
    at: /(?<![\p{L}\p{N}$€£.,:/-])(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?\s?(?<half>[ap])(?:\.\s?m\.|m\b)/gu,
    tell: tellHalf,
  },
  // at 25:00, 24:30 GMT
  {
    hint: /\d:\d/,
    at: /(?<=\b(?:at|until|from|before|after|by)\s)(?<hour>\d\d):(?<minute>\d\d)(?![\p{L}\p{N}:]|[.,:]\d|\s(?:of|into|in|remaining|left|mark|minutes?|on the clock)\b)/gu,
    tell: tellClock,
  },
  {
    hint: /\d:\d/,
    at: /(?<![\p{L}\p{N}:.,])(?<hour>\d\d):(?<minute>\d\d)(?=\s(?:GMT|UTC|BST|CET|EST|EDT|IST|hours|hrs|local time)\b)/gu,
    tell: tellClock,
  },
];

function tellDay({ month, day, year }: Groups): Say | null {
  const at = monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === month!.slice(0, 3).toLowerCase());
  return wrongDay(at + 1, Number(day), year === undefined ? undefined : Number(year));
}

function tellIso({ year, m, d }: Groups): Say | null {
  const [month, day] = [Number(m), Number(d)];
  if (month < 1 || month > 12) return (date) => l10n.t('“{0}”: there is no month {1}.', date, month);
  return day < 1 ? (date) => l10n.t('“{0}”: there is no day 0.', date) : wrongDay(month, day, Number(year));
}

/** Month and day, or day and month: it must be wrong both ways. */
function tellStrokes({ a, b, year }: Groups): Say | null {
  const [first, second] = [Number(a), Number(b)];
  const wrong = (month: number, day: number): boolean => day < 1 || day > daysIn(month, Number(year));
  if (!wrong(first, second) || !wrong(second, first)) return null;
  const [month, day] = first > 12 ? [second, first] : [first, second];
  return wrongDay(month, day, Number(year)) ?? ((date) => l10n.t('“{0}”: neither number can be the month.', date));
}

function tellHalf({ hour, minute, half }: Groups): Say | null {
  if (Number(minute ?? 0) > 59) return tooManyMinutes;
  const hours = Number(hour);
  // "0:30 a.m." is written so by some
  if (hours <= 12 && (hours > 0 || half === 'a')) return null;
  if (hours > 24) return tooManyHours;
  return (time) =>
    half === 'p'
      ? l10n.t('“{0}”: with “p.m.” the hours end at 12.', time)
      : l10n.t('“{0}”: an hour after 12 is not a.m.', time);
}

function tellClock({ hour, minute }: Groups): Say | null {
  if (Number(minute) > 59) return tooManyMinutes;
  return Number(hour) > 24 || (hour === '24' && minute !== '00') ? tooManyHours : null;
}

function tooManyMinutes(time: string): string {
  return l10n.t('“{0}”: an hour has 60 minutes.', time);
}

function tooManyHours(time: string): string {
  return l10n.t('“{0}”: a day has 24 hours.', time);
}

/** "There is no Feb. 30." */
function saysSo(text: string, span: Span): boolean {
  return SAYS_SO.test(wordsAround(text, span, AROUND));
}

/** Code units on either side. */
const AROUND = 80;
const SAYS_SO =
  /\b(?:there (?:is|was|are) no|do(?:es)? not exist|doesn['’]t exist|did not exist|didn['’]t exist|no such|non-?existent|imaginary|fictitious)\b/i;
