/**
 * Check `dateline-year`: dates held against the day of the story. What is told as past cannot lie after it, what is still to come not before it;
 * "yesterday", "last year" and "two years ago" say which day or year the date beside them must be.
 */
import * as l10n from '@vscode/l10n';
import type { Moment } from '../analysis';
import { datelineDay, publishedDay, storyDay, type StoryDay } from '../claims/calendar';
import { type Counted, readMoment } from '../claims/values/moment';
import { dayNumber, fromIsoDay } from '../claims/values/momentDays';
import { eventPasts, eventVerbs, otherMatters } from '../lexicon/storyEvents';
import type { Span } from '../span';
import type { Check, CheckContext, Found } from './check';
import { isSpoken } from './copy/marked';
import { inQuotes, joinWithAnd } from '../said';

export const datelineYear: Check = {
  id: 'dateline-year',
  title: 'A date that does not fit the day of the story',
  severity: 'warning',
  about:
    'Holds the dates of a draft against the day it was written: something that “happened” next week, a meeting that “will” be last month, “last year, in 2021” in a story of 2024. Mostly a digit slipped, or an old paragraph was taken over.',
  rule: 'The day of the story is that of the dateline, else of the front matter or of a line such as “Published: Sept. 9, 2024”; the year is only known where the draft gives it. A date that stands right beside a verb in the past must not lie after that day, one beside “will” not before it; without years, only dates within 60 days are compared. “Yesterday”, “today” and “tomorrow” must be the day before, the day itself and the day after; “last year” and the like the year they say; “two years ago, in 2019” is allowed a year more or less, or a tenth of a long time. A dateline must not lie more than a day after the day of publication.',
  leaves: [
    'Drafts that give no day of their own.',
    'What stands within quotation marks: it was said on another day.',
    'Dates that a plan, a vote or a contract is about: “voted to close the mine in 2030”.',
    'Dates without a year that lie more than 60 days off.',
    '“About”, “nearly” and “more than” before “two years ago”.',
  ],
  examples: {
    finds: [
      {
        draft: 'Mayor resigns\n\nPublished: Sept. 9, 2024\n\nMayor Ada Roe resigned on Sept. 12, 2024, after the vote.',
        words: ['Sept. 12, 2024'],
      },
      { draft: 'VESPER, Sept. 9 (KNS) — The bridge collapsed on Sept. 14, killing two.', words: ['Sept. 14'] },
      { draft: 'VESPER, Sept. 9 (KNS) — The council will meet on Sept. 3 to vote on the plan.', words: ['Sept. 3'] },
      { draft: 'VESPER, Sept. 9, 2024 (KNS) — The mill was founded in 2042 by two brothers.', words: ['in 2042'] },
      {
        draft: 'VESPER, Sept. 9, 2024 (KNS) — Prices rose last year, in 2021, by a tenth.',
        words: ['in 2021'],
      },
      {
        draft: 'VESPER, Sept. 9, 2024 (KNS) — The old barn burned last year, in the fall of 2021, killing 60 horses.',
        words: ['the fall of 2021'],
      },
      { draft: 'VESPER, Sept. 9 (KNS) — The strike began yesterday (Sept. 6) at the port.', words: ['Sept. 6'] },
      {
        draft: 'VESPER, Sept. 9, 2024 (KNS) — The dam broke in 2014, six years ago, and was never mended.',
        words: ['six years ago'],
      },
      {
        draft: 'date: 2024-09-09\ntitle: Storm\n\nVESPER, Sept. 19 (KNS) — A storm hit the coast.',
        words: ['Sept. 19'],
      },
      {
        draft: 'VESPER, Sept. 9, 2024 (KNS) — On Oct. 2, 2024, the court ruled against the mine.',
        words: ['Oct. 2, 2024'],
      },
      {
        draft: 'VESPER, Sept. 9, 2024 (KNS) — The new library will open in March 2023, the mayor said.',
        words: ['March 2023'],
      },
    ],
    leavesAlone: [
      'Mayor Ada Roe resigned on Sept. 12, 2024, after the vote.',
      'VESPER, Sept. 9 (KNS) — The council voted to close the bridge on Sept. 14.',
      'VESPER, Sept. 9 (KNS) — The council approved an election on Oct. 3.',
      'VESPER, Sept. 9 (KNS) — The bridge collapsed on Sept. 7, and the court will meet on Sept. 12.',
      'VESPER, Sept. 9, 2024 (KNS) — “The council will meet on Sept. 3,” Roe said in August.',
      'VESPER, Sept. 9, 2024 (KNS) — Prices rose last year, in 2023, and this year, in 2024.',
      'VESPER, Sept. 9, 2024 (KNS) — The city promised in 2019 to be rid of coal in 2040.',
      'VESPER, Sept. 9, 2024 (KNS) — The dam broke in 2014, a decade ago.',
      'VESPER, Sept. 9, 2024 (KNS) — The strike began yesterday (Sept. 8) and ends tomorrow, Sept. 10.',
      'VESPER, Jan. 4, 2025 (KNS) — The mayor resigned on Dec. 30 and died on Jan. 2.',
      'VESPER, Sept. 9, 2024 (KNS) — On Oct. 2, the court was to rule on the mine.',
      'VESPER, Sept. 9, 2024 (KNS) — He will stand trial over the killing of two people in 2014.',
      'date: 2024-09-10\ntitle: Storm\n\nVESPER, Sept. 9 (KNS) — A storm hit the coast.',
      'VESPER, Sept. 9, 2024 (KNS) — Compared with last year, 2019 was a bad one.',
    ],
  },
  find: findMisfits,
};

interface WrittenDate extends Span {
  readonly moment: Moment;
  readonly counted?: Counted;
  readonly words: string;
  readonly paragraph: number;
  readonly spoken: boolean;
}

function findMisfits(context: CheckContext): Found[] {
  const { draft } = context;
  const story = storyDay(draft);
  if (!story) return [];
  const dates = datesOf(context);
  const found = dates.flatMap((date, i): Found[] => {
    if (date.spoken) return [];
    const next = dates[i + 1];
    const pair = next && !next.spoken ? comparePair(draft.text, date, next, story) : null;
    const alone = pair ?? compareTense(draft.text, context, date, story);
    return alone ? [tell(draft.text, alone, story)] : [];
  });
  const filed = compareDateline(context);
  return filed ? [filed, ...found] : found;
}

function datesOf({ draft, figures, quotes }: CheckContext): WrittenDate[] {
  const isInQuote = isSpoken(quotes);
  return figures.flatMap(({ start, end, kind, traits, paragraph }): WrittenDate[] => {
    // As written: the year that a date was given is no evidence.
    const reading = kind === 'date' && !traits.includes('dateline') ? readMoment(draft.text.slice(start, end)) : null;
    if (!reading) return [];
    const spoken = isInQuote({ start, end });
    return [{ start, end, words: draft.text.slice(start, end), paragraph, spoken, ...reading }];
  });
}

interface Misfit {
  readonly at: Span;
  /** `day`: that of the story, as the draft gives it, in quotes. */
  readonly say: (day: string) => string;
}

/** "yesterday (Sept. 6)", "last year, in 2021", "in 2014, six years ago". */
function comparePair(text: string, first: WrittenDate, second: WrittenDate, story: StoryDay): Misfit | null {
  if (first.paragraph !== second.paragraph || second.start - first.end > 24) return null;
  if (
    !/^(?:,? \(?|\s?[—–]\s?)(?:in (?:the (?:(?:spring|summer|fall|autumn|winter) of )?)?)?$/.test(
      text.slice(first.end, second.start),
    )
  )
    return null;
  const stands = /^(?:[,.;:)—–]|\s[—–]|$)/.test(text.slice(second.end, second.end + 2)) || /^in\b/i.test(second.words);
  if (!stands) return null;
  const [told, date] = first.counted && first.counted.by !== 'name' ? [first, second] : [second, first];
  return compareDay(told, date, second, story) ?? compareYear(told, date, second, story);
}

function compareDay(
  { counted, words }: WrittenDate,
  { moment, ...date }: WrittenDate,
  at: WrittenDate,
  story: StoryDay,
): Misfit | null {
  const { month, day, year } = moment;
  if (counted?.by !== 'ago' || counted.unit !== 'day' || month === undefined || day === undefined) return null;
  const distance = daysFrom(story, { month, day, ...(year !== undefined && { year }) });
  if (distance === null || distance === -counted.count) return null;
  const length = lengthOf(distance);
  return {
    at,
    say: (day) =>
      distance === 0
        ? l10n.t('“{0}” is not “{1}”: it lies on the day of the story, {2}.', date.words, words, day)
        : distance > 0
          ? l10n.t('“{0}” is not “{1}”: it lies {2} after the day of the story, {3}.', date.words, words, length, day)
          : l10n.t('“{0}” is not “{1}”: it lies {2} before the day of the story, {3}.', date.words, words, length, day),
  };
}

function compareYear(
  { counted, words, moment: own }: WrittenDate,
  { moment, words: dated }: WrittenDate,
  at: WrittenDate,
  story: StoryDay,
): Misfit | null {
  if (story.year === undefined || moment.year === undefined || moment.precision === 'decade') return null;
  const today = story.year;
  const tellYear = (year: number): Misfit => ({
    at,
    say: (day) => l10n.t('“{0}” is not “{1}”, which is {2} in a story of {3}, {4}.', dated, words, year, today, day),
  });
  if (counted?.by === 'period' && counted.unit === 'year') {
    const year = today + counted.turn;
    return moment.year === year || coversYear(moment, year) ? null : tellYear(year);
  }
  if (counted?.by !== 'ago' || counted.unit !== 'year' || own.approximate) return null;
  const year = today - counted.count;
  if (Math.abs(moment.year - year) <= Math.max(1, counted.count / 10)) return null;
  return tellYear(year);
}

function coversYear({ from, to }: Moment, year: number): boolean {
  return from !== undefined && to !== undefined && Number(from.slice(0, 4)) <= year && year <= Number(to.slice(0, 4));
}

/** "died on Sept. 12", "will meet on Sept. 3". */
function compareTense(text: string, { draft }: CheckContext, date: WrittenDate, story: StoryDay): Misfit | null {
  const distance = distanceFrom(story, date.moment);
  if (distance === null || distance === 0) return null;
  const paragraph = draft.paragraphs[date.paragraph]!;
  const from = paragraph.dateline?.end ?? paragraph.start;
  const before = text.slice(Math.max(from, date.start - REACH), date.start);
  const after = text.slice(date.end, Math.min(paragraph.end, date.end + REACH));
  const length = lengthOf(distance);
  if (distance > 0) {
    return isSince(before, date.words) || isPastBefore(before, date.words) || isPastAfter(before, after)
      ? {
          at: date,
          say: (day) =>
            l10n.t('“{0}” is told as past, but lies {1} after the day of the story, {2}.', date.words, length, day),
        }
      : null;
  }
  return isToCome(before, date.words)
    ? {
        at: date,
        say: (day) =>
          l10n.t(
            '“{0}” is told as still to come, but lies {1} before the day of the story, {2}.',
            date.words,
            length,
            day,
          ),
      }
    : null;
}

/** Code units. */
const REACH = 100;

/** "has led the city since 2019": what lasts has begun. "Until" and "by" may be of either. */
function isSince(before: string, words: string): boolean {
  return /^since\b/i.test(words) || /\bsince\s$/i.test(before);
}

/** "approved the plan on ": a verb of something that is over, and at most six words of its object. */
function isPastBefore(before: string, words: string): boolean {
  const clause = clauseBefore(before, words);
  if (clause === null) return false;
  const at = clause.findLastIndex((word) => eventPasts.has(word));
  if (at < 0 || clause.length - at - 1 > MOST_WORDS) return false;
  if (clause.slice(at + 1).some((word) => otherMatters.has(word))) return false;
  // "to be closed", "will have died", "is closed"
  return !clause.slice(Math.max(0, at - 3), at).some((word) => NOT_PAST.has(word));
}

const MOST_WORDS = 6;
const NOT_PAST = new Set([
  'to',
  'will',
  'would',
  'be',
  'is',
  'are',
  'if',
  'until',
  'when',
  'once',
  'should',
  'could',
  'may',
  'might',
  'can',
]);

/** The words between the last stop and the preposition of the date: null where no "on" or "in" leads to it. */
function clauseBefore(before: string, words: string): string[] | null {
  const led = /^in\b/i.test(words)
    ? before
    : /\b(?:on|in)\s(?:the\s)?$/i.exec(before)
      ? before.replace(/\w+\s(?:the\s)?$/, '')
      : null;
  if (led === null) return null;
  const clause = /[^.,;:!?()“”"—–]*$/.exec(led)![0];
  return clause.toLowerCase().match(/[a-z0-9][a-z0-9'’-]*/g) ?? [];
}

/** "On Sept. 12, the council voted": the date leads its sentence. */
function isPastAfter(before: string, after: string): boolean {
  if (!/(?:^\s*|[.!?…]["”’)]?\s+)(?:On|In)?\s?$/.test(before)) return false;
  const words =
    /^,?\s([^.,;:!?()“”"—–]*)/
      .exec(after)?.[1]
      ?.toLowerCase()
      .match(/[a-z][a-z'’-]*/g) ?? [];
  const at = words.findIndex((word) => eventPasts.has(word));
  if (at < 0 || at > MOST_SUBJECT) return false;
  return !words.slice(0, at).some((word) => NOT_PAST.has(word) || otherMatters.has(word)) && words[at + 1] !== 'to';
}

/** Words of a subject: "the city's new planning council". */
const MOST_SUBJECT = 5;

/** "will meet on ", "is to be held in ", "is expected to open the bridge on ". */
function isToCome(before: string, words: string): boolean {
  const clause = clauseBefore(before, words);
  if (clause === null) return false;
  const at = clause.findLastIndex((word) => eventVerbs.has(word));
  if (at < 1 || clause.length - at - 1 > MOST_WORDS) return false;
  if (clause.slice(at + 1).some((word) => otherMatters.has(word) || word.endsWith('ed'))) return false;
  const helpers = clause.slice(Math.max(0, at - 4), at).join(' ');
  return /(?:^|\s)(?:will(?: not)?(?: also)?(?: be)?|(?:is|are) (?:(?:due|set|scheduled|expected|slated|planned) )?to(?: be)?)$/.test(
    helpers,
  );
}

/** Days from the story to the first day of a moment; below zero for one that ended before it. */
function distanceFrom(story: StoryDay, { from, to, month, day, year }: Moment): number | null {
  if (from !== undefined && to !== undefined) {
    if (story.year === undefined) return null;
    const today = dayNumber({ ...story, year: story.year });
    if (today === null) return null;
    const [first, last] = [fromIsoDay(from), fromIsoDay(to)];
    return first > today ? first - today : last < today ? last - today : 0;
  }
  return month === undefined || day === undefined
    ? null
    : daysFrom(story, { month, day, ...(year !== undefined && { year }) });
}

/** Without a year on either side the nearer of the two directions counts, and only within two months. */
function daysFrom(
  story: StoryDay,
  date: { readonly month: number; readonly day: number; readonly year?: number },
): number | null {
  if (date.year !== undefined) {
    if (story.year === undefined) return null;
    const [today, then] = [dayNumber({ ...story, year: story.year }), dayNumber({ ...date, year: date.year })];
    return today === null || then === null ? null : then - today;
  }
  const year = story.year ?? A_YEAR;
  const today = dayNumber({ ...story, year });
  if (today === null) return null;
  const distances = [year - 1, year, year + 1].flatMap((one) => {
    const then = dayNumber({ ...date, year: one });
    return then === null ? [] : [then - today];
  });
  return distances.find((distance) => Math.abs(distance) <= NEAR) ?? null;
}

const A_YEAR = 2023;
/** Days. Further off, a date without a year may be of another one. */
const NEAR = 60;

/** How far something lies before or after the story. */
function lengthOf(days: number): string {
  const many = Math.abs(days);
  if (many === 1)
    return l10n.t({ message: 'a day', args: [], comment: ['It lies “a day” before or after the day of the story'] });
  if (many < 2 * NEAR) return l10n.t('{0} days', many);
  return many < 730 ? l10n.t('{0} months', Math.round(many / 30.4)) : l10n.t('{0} years', Math.round(many / 365.25));
}

/** A dateline after the day of publication. */
function compareDateline({ draft }: CheckContext): Found | null {
  const [filed, published] = [datelineDay(draft), publishedDay(draft)];
  if (!filed || published?.year === undefined) return null;
  const distance = daysFrom(published, filed);
  // Where it is already tomorrow, a story may be filed a day after it is published.
  if (distance === null || distance <= 1) return null;
  const [words, others] = [filed, published].map(({ span }) => draft.text.slice(span.start, span.end));
  return {
    ...filed.span,
    message: l10n.t(
      'The dateline says “{0}”, {1} days after the day of publication, “{2}”.',
      words!,
      distance,
      others!,
    ),
    related: [{ ...published.span, message: inQuotes(others!) }],
    fixes: [],
  };
}

function tell(text: string, { at, say }: Misfit, { span, yearSpan }: StoryDay): Found {
  const words = (one: Span): string => text.slice(one.start, one.end).replace(/\s+/g, ' ');
  const places = [span, ...(yearSpan ? [yearSpan] : [])];
  return {
    start: at.start,
    end: at.end,
    message: say(joinWithAnd(places.map((one) => inQuotes(words(one))))),
    related: places.map((one) => ({
      start: one.start,
      end: one.end,
      message: l10n.t('“{0}”, the day of the story', words(one)),
    })),
    fixes: [],
  };
}
