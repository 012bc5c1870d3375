/**
 * Points in time. Finds: "Sept. 9, 2024", "Monday, Nov. 4", "9 September", "August 2023", "in 1998", "the 1990s", "last Tuesday", "earlier this
 * year", "two weeks ago", "3 a.m.", "2024-09-09", "500 BC". Leaves alone: "may", "march", "Black Friday", "2,016", "2000 homes", "a May day" and "now".
 */
import { fixedDays, monthPatterns, namedDays, periods, weekdayPatterns, yearLeads } from '../lexicon/months';
import type { Span } from '../span';
import type { Figure, Trait } from './figure';
import {
  AMOUNT,
  APOSTROPHE,
  GAP,
  LEFT,
  NUMBER_LEFT,
  RIGHT,
  VAGUE,
  YEAR,
  oneOf,
  pattern,
  LETTER,
  UPPER,
  findAll,
} from './grammar';
import { allOf, anyOf, anyWord, HAS_DIGIT, HAS_YEAR, type Hint } from './hints';
import { readMoment } from './values/moment';
import { isCount } from './yearOrCount';

export function findDates(text: string): Figure[] {
  return RULES.filter(({ hint }) => hint.test(text)).flatMap(({ at, trait, unless }) =>
    findAll(at, text).flatMap((match): Figure[] => {
      const span = { start: match.index, end: match.index + match[0].length };
      if (unless?.(text, span)) return [];
      const value = readMoment(match[0])?.moment;
      return [{ kind: 'date', ...span, traits: trait ? [trait] : [], ...(value && { value }) }];
    }),
  );
}

const MONTH = `(?:${monthPatterns.join('|')})`;
const WEEKDAY = `(?:${weekdayPatterns.join('|')})`;
const DAY = `(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![${LETTER}\\d]|[.,]\\d)`;
/** "Sept. 9-12", "Sept. 9 and 10", "Feb. 27 to March 3"; neither "Sept. 9 to 2 a.m." nor, where the comma ends the date, "On Sept. 9, 12 people came". */
const DAYS = `${DAY}(?:\\s?(?:[-–—]|to|and|through)\\s?(?:${MONTH}${GAP})?${DAY}(?!\\s{0,2}[ap](?:\\.\\s?m\\.|m${RIGHT})))?`;
const COMMA_YEAR = `(?:,?${GAP}${YEAR})?`;
const NO_NAME_AFTER = `${RIGHT}(?!${GAP}(?:Times|Telegraph|Mirror|Herald|Post|Mail|Express|Sun|Star|Tribune|Night${GAP}Live|Night${GAP}Football)\\b)`;
const PART_OF_DAY = `(?:${GAP}(?:morning|afternoon|evening|night|noon|(?:last|this|next)${GAP}week))?`;
const PERIOD = `${oneOf(periods)}${RIGHT}`;
const NOT_NAMED_DAY = `(?<!(?:${namedDays.join('|')})\\s)`;
/** "the end of June" */
const END_OF = `(?:[Tt]he${GAP})?(?:[Ss]tart|[Bb]eginning|[Mm]iddle|[Ee]nd)${GAP}of${GAP}`;
const LEAD = '(?:[Ee]arl(?:y|ier)|[Ll]ate(?:r)?|[Mm]id)';

/** "3-5 p.m.", "from 3 to 5 p.m.", "between 3 and 5 p.m.", not "Nov. 3 until 8 p.m."; in "9am-5pm" the halves stand by themselves. */
const HOUR = '(?:0?\\d|1\\d|2[0-3])(?:[:.][0-5]\\d)?';
const HALF = `\\s{0,2}(?:[ap]\\.\\s?m\\.|[ap]m${RIGHT})`;
const HOURS = `(?:(?<=${LEFT}between${GAP})${HOUR}${GAP}and${GAP}|(?<!${MONTH}${GAP})${HOUR}(?:\\s?[-–—]\\s?|${GAP}(?:to|until|till)${GAP}))?${HOUR}`;
const ZONE = '(?:E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT|UTC|BST|CET|IST|EAT|local\\s{1,3}time|Eastern|Pacific|Central)';
const CLOCK = `(?:${NUMBER_LEFT}|(?<=\\d\\s{0,2}(?:[ap]\\.\\s?m\\.|[ap]m)[-–—]))${HOURS}${HALF}(?:${GAP}${ZONE}${RIGHT})?`;
/** After a time of day: "Saturday", "Friday evening", but not "Saturday, Sept. 9" or "Saturday night’s". */
const DAY_OF_WEEK = `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:${GAP}(?:morning|afternoon|evening|night))?${RIGHT}(?![\\s,(–—-]{1,4}(?:the${GAP})?(?:${monthPatterns.join('|')}|\\d))`;
const CLOCK_NUMBER = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])';
/** "half past seven in the evening", "six o’clock on Friday" */
const PART_AFTER = `(?:${GAP}(?:in${GAP}the${GAP}(?:morning|afternoon|evening)|at${GAP}night)${RIGHT}|,?${GAP}(?:on${GAP})?${DAY_OF_WEEK})?`;
const HOLIDAY = oneOf([...fixedDays.keys()]);

const HAS_MONTH = anyWord(monthPatterns.flatMap(namesIn));
const HAS_WEEKDAY = anyWord(weekdayPatterns.flatMap(namesIn));
const HAS_TURN = anyWord(['last', 'next', 'this']);
const HAS_CLOCK = allOf(HAS_DIGIT, anyWord(['am', 'pm', 'm']));
const DECADE = /['’]\d0s/i;

/** "Jan", "Feb" of a pattern that has several. */
function namesIn(source: string): string[] {
  return source.match(/[A-Z][a-z]+/g) ?? [];
}

interface Rule {
  /** What no match can do without. */
  readonly hint: Hint;
  readonly at: RegExp;
  readonly trait?: Trait;
  /** Tells of a match that it is none. */
  readonly unless?: (text: string, span: Span) => boolean;
}

/** Full before bare: where two rules meet, the longer stretch wins. */
const RULES: readonly Rule[] = [
  // Monday, Sept. 9, 2024 / Sept. 9-12 / September 9th
  {
    hint: allOf(HAS_MONTH, HAS_DIGIT),
    at: pattern(`${LEFT}(?:${WEEKDAY},?${GAP})?${MONTH}${GAP}${DAYS}${COMMA_YEAR}`, 'g'),
    trait: 'full-date',
  },
  // 9 September 2024 / the 9th of September
  {
    hint: allOf(HAS_MONTH, HAS_DIGIT),
    at: pattern(
      `${LEFT}(?:${WEEKDAY},?${GAP}(?:the${GAP})?)?${DAYS}${GAP}(?:of${GAP})?${MONTH}${COMMA_YEAR}${RIGHT}`,
      'g',
    ),
    trait: 'full-date',
  },
  // 2024-09-09, 9/9/2024, 09.09.2024
  {
    hint: anyOf(HAS_YEAR, allOf(HAS_DIGIT, /\d\/\d/)),
    at: /(?<![\p{L}\p{N}/.-])(?:(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})(?![\p{L}\p{N}/-])/gu,
    trait: 'full-date',
  },
  // August 2023, mid-August 2023
  {
    hint: allOf(HAS_MONTH, HAS_YEAR),
    at: pattern(`${LEFT}(?:${LEAD}(?:-|${GAP})(?:in${GAP})?|${END_OF})?${MONTH}(?:,|${GAP}of)?${GAP}${YEAR}`, 'g'),
  },
  // January to March 2024, between January and March 2024
  {
    hint: allOf(HAS_MONTH, HAS_YEAR),
    at: pattern(
      `${LEFT}(?:(?<=[Bb]etween${GAP})${MONTH}${GAP}and${GAP}|${MONTH}(?:\\s?[-–]\\s?|${GAP}(?:to|through|until)${GAP}))${MONTH}${GAP}${YEAR}`,
      'g',
    ),
  },
  // in August, last May, since mid-June; "May" and "March" need the word before them
  {
    hint: HAS_MONTH,
    at: pattern(
      `(?<=${LEFT}(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]rom|[Oo]f)${GAP})(?:${LEAD}(?:-|${GAP}))?${MONTH}${RIGHT}(?!${GAP}[${UPPER}])`,
      'g',
    ),
  },
  {
    hint: HAS_MONTH,
    at: pattern(
      `${LEFT}(?:(?:[Ll]ast|[Nn]ext|[Tt]his|${LEAD})(?:-|${GAP})${MONTH}|${MONTH}${GAP}(?:last|this|next)${GAP}year)${RIGHT}`,
      'g',
    ),
    trait: 'relative-date',
  },
  { hint: HAS_MONTH, at: pattern(`${LEFT}${END_OF}${MONTH}${RIGHT}(?!${GAP}[${UPPER}])`, 'g') },
  // Christmas Day last year, New Year’s Eve 2023; without a year only as a day
  {
    hint: anyWord(fixedDays.keys()),
    at: pattern(
      `${LEFT}(?:${HOLIDAY}(?:,?${GAP}(?:of${GAP})?${YEAR}|${GAP}(?:last|this|next)${GAP}year)|(?<=(?:on|since|until|by|before|after)${GAP}(?:the${GAP})?)${HOLIDAY})${RIGHT}`,
    ),
    trait: 'full-date',
  },
  // two days after the vote, on the 14th
  {
    hint: allOf(anyWord(['st', 'nd', 'rd', 'th']), /\d(?:st|nd|rd|th)\b/),
    at: pattern(
      `(?<=${LEFT}on${GAP})the${GAP}(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)(?=\\s*(?:[.,;:)—–]|$)|${GAP}(?:and|but|when|at|because|after|before)${RIGHT})`,
    ),
  },
  // Tuesday, last Tuesday night, Tuesday morning
  {
    hint: HAS_WEEKDAY,
    at: pattern(
      `${NOT_NAMED_DAY}${LEFT}(?:(?:[Ll]ast|[Nn]ext|[Tt]his(?:${GAP}past|${GAP}coming)?|[Ee]arly|[Ll]ate)${GAP})?${WEEKDAY}${PART_OF_DAY}${NO_NAME_AFTER}`,
      'g',
    ),
    trait: 'relative-date',
  },
  // the spring of 1987, first quarter of 2024, the end of 2030, mid-2021, Q1 2024
  {
    hint: HAS_YEAR,
    at: pattern(
      `${LEFT}(?:(?:the${GAP})?(?:(?:spring|summer|autumn|fall|winter)(?:${GAP}of)?|(?:first|second|third|fourth|final|last)(?:${GAP}|-)(?:quarter|half)${GAP}of(?:${GAP}(?:fiscal|financial)(?:${GAP}year)?)?|(?:start|beginning|middle|end)${GAP}of(?:${GAP}fiscal)?)${GAP}|(?:early|late|mid)(?:-|${GAP})|Q[1-4]${GAP}(?:of${GAP})?)${YEAR}${RIGHT}(?![-–—/]\\d)`,
    ),
  },
  // in 1998, since late 2009, from 2009 to 2012, between 2009 and 2012
  {
    hint: HAS_YEAR,
    at: pattern(
      `${LEFT}${oneOf(yearLeads)}${GAP}(?:(?:the${GAP})?(?:early|late|mid)(?:-|${GAP})|(?:fall|spring|summer|autumn|winter|year)${GAP}(?:of${GAP})?)?${YEAR}(?:${GAP}(?:to|and|through|until)${GAP}${YEAR}|[-–—](?:${YEAR}|\\d{2}(?!\\d)))?`,
    ),
    unless: isCount,
  },
  // the 2016 election, its 2020 report; a bare 2016; 2009-2012
  {
    hint: HAS_YEAR,
    at: pattern(
      `${NUMBER_LEFT}(?:19\\d{2}|20[0-4]\\d|18\\d{2})(?:[-–—/](?:(?:19|20)\\d{2}|\\d{2}))?(?![\\d${LETTER}%$€£]|[.,:/-]\\d|${GAP}(?:people|men|women|children|troops|soldiers|km|miles|jobs|votes|metres|meters|feet|tons|tonnes|of${GAP}(?:the|them)|million|percent|dollars|euros|pounds|rupees))`,
    ),
    unless: isCount,
  },
  // life dates: (1775–1817)
  {
    hint: HAS_YEAR,
    at: /(?<=\(\s?)1[0-7]\d\d\s?[-–—]\s?(?:1[0-9]|20)\d\d(?=\))/g,
  },
  // 500 BC, AD 79; what is counted after it is of British Columbia
  {
    hint: allOf(HAS_DIGIT, anyWord(['BC', 'BCE', 'AD', 'CE', 'B'])),
    at: pattern(
      `(?:${NUMBER_LEFT}\\d{1,4}${GAP}(?:BCE?|B\\.C\\.(?:E\\.)?)(?![${LETTER}\\d])(?!${GAP}[${LETTER}-]{3,20}(?:s|people|men|women|children)${RIGHT})|${LEFT}(?:AD|A\\.D\\.)${GAP}[1-9]\\d{0,3}(?![\\d%,]\\d|\\.\\d|[${LETTER}\\d%]))`,
      'g',
    ),
  },
  // the 1990s, the mid-1980s, the ’90s, the 19th century
  {
    hint: allOf(HAS_DIGIT, anyOf(HAS_YEAR, DECADE)),
    at: pattern(
      `${LEFT}(?:(?:the${GAP})?(?:early|late|mid)(?:-|${GAP})|(?:the${GAP})?(?:start|beginning|middle|end)${GAP}of${GAP}the${GAP})?(?:(?:1[5-9]|20)\\d0s|(?<=${GAP})['’]\\d0s)${RIGHT}`,
    ),
  },
  { hint: allOf(HAS_DIGIT, DECADE), at: pattern(`(?<![${LETTER}\\d])['’]\\d0s${RIGHT}`) },
  {
    hint: anyWord(['century']),
    at: pattern(
      `${LEFT}(?:(?:early|late|mid)(?:-|${GAP}))?(?:\\d{1,2}(?:st|nd|rd|th)|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)(?:-|${GAP})century${RIGHT}(?:${GAP}(?:BCE?|B\\.C\\.(?:E\\.)?)(?![${LETTER}\\d]))?`,
    ),
  },
  // earlier this year, last week, the next month, this morning
  {
    hint: allOf(HAS_TURN, anyWord(periods)),
    at: pattern(
      `${LEFT}(?:(?:earlier|later|late|early|sometime)${GAP})?(?:last|next|this(?:${GAP}(?:past|coming))?)${GAP}${PERIOD}`,
    ),
    trait: 'relative-date',
  },
  {
    hint: anyWord(['yesterday', 'today', 'tomorrow', 'tonight']),
    at: pattern(
      `${LEFT}(?:yesterday|today|tomorrow|tonight|the${GAP}day${GAP}(?:before${GAP}yesterday|after${GAP}tomorrow))(?:${GAP}(?:morning|afternoon|evening|night))?${RIGHT}(?!['’])`,
    ),
    trait: 'relative-date',
  },
  // compared with $2.99 the year before
  {
    hint: allOf(anyWord(['before']), /\sbefore\b/),
    at: pattern(
      `${LEFT}the${GAP}(?:day|night|week|month|year|season|decade)${GAP}before(?=\\s*(?:[.,;:)—–”"]|$)|${GAP}(?:and|but)${RIGHT})`,
    ),
    trait: 'relative-date',
  },
  // two weeks ago, more than a decade ago, several days later
  {
    hint: anyWord(['ago', 'earlier', 'later']),
    at: pattern(
      `${LEFT}(?:(?:more${GAP}than|less${GAP}than|nearly|almost|about|around|just|over)${GAP})?(?:${AMOUNT}|${VAGUE}${GAP}of|an?|several|a${GAP}few|a${GAP}couple${GAP}of|many|some)(?:${GAP}(?:and${GAP}a${GAP}half))?${GAP}(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centurie|generation)s?(?:century)?${GAP}(?:ago|earlier|later)${RIGHT}`,
    ),
    trait: 'relative-date',
  },
  // 3 a.m., 10:30 p.m. EST, 14:30 GMT, at 14:30
  { hint: HAS_CLOCK, at: pattern(CLOCK) },
  // 7:30 p.m. Saturday, 8 a.m. EST on Monday; a day that has its date is told with that
  { hint: allOf(HAS_CLOCK, HAS_WEEKDAY), at: pattern(`${CLOCK},?${GAP}(?:on${GAP})?${DAY_OF_WEEK}`) },
  // half past seven, a quarter past nine in the evening, at quarter to nine on Friday evening
  {
    hint: allOf(anyWord(['half', 'quarter']), anyWord(['past', 'to'])),
    at: pattern(
      `${LEFT}(?:(?:a${GAP})?(?:half|quarter)${GAP}past|(?<=${LEFT}(?:at|by|until|about|around|from)${GAP})(?:a${GAP})?quarter${GAP}to)${GAP}${CLOCK_NUMBER}${RIGHT}${PART_AFTER}`,
    ),
  },
  {
    hint: allOf(HAS_DIGIT, /\d:\d/),
    at: pattern(
      `${NUMBER_LEFT}(?:[01]?\\d|2[0-3]):[0-5]\\d(?:${GAP}(?:hours|hrs|GMT|UTC|BST|CET|EST|EDT|IST|local${GAP}time)${RIGHT})`,
    ),
  },
  // at 1900 GMT
  {
    hint: allOf(HAS_YEAR, anyWord(['GMT', 'UTC', 'BST', 'CET', 'IST', 'time'])),
    at: pattern(`${NUMBER_LEFT}(?:[01]\\d|2[0-3])[0-5]\\d${GAP}(?:GMT|UTC|BST|CET|IST|local${GAP}time)${RIGHT}`),
  },
  // six o’clock, 6 o’clock on Friday evening; no six o’clock news
  {
    hint: anyWord(['clock']),
    at: pattern(
      `${NUMBER_LEFT}${CLOCK_NUMBER}${GAP}o${APOSTROPHE}clock${RIGHT}(?!${GAP}(?:news|bulletin|shadow)${RIGHT})${PART_AFTER}`,
    ),
  },
  {
    hint: anyWord(['noon', 'midday', 'midnight']),
    at: pattern(
      `${LEFT}(?:(?<!${MONTH}${GAP})12${GAP})?(?:noon|midday|midnight)${RIGHT}(?!${GAP}(?:sun|oil|mass|blue)${RIGHT})`,
    ),
  },
  { hint: allOf(HAS_DIGIT, /\d:\d/), at: pattern(`(?<=${LEFT}at${GAP})(?:[01]?\\d|2[0-3]):[0-5]\\d(?![\\d:])`) },
];
