/** The calendar as newspapers write it: AP abbreviations with their stop, British ones without. */

/** Month names and abbreviations as patterns; case-sensitive, so that "may" and "march" stay verbs. */
// prettier-ignore
export const monthPatterns = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
  'JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER',
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\\b\\.?',
] as const;

// prettier-ignore
export const weekdayPatterns = [
  'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
  '(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\\.(?=,?\\s)',
] as const;

/** Days that are names: "Black Friday", "Super Tuesday". */
// prettier-ignore
export const namedDays = [
  'Black', 'Good', 'Super', 'Ash', 'Bloody', 'Palm', 'Easter', 'Shrove', 'Fat', 'Cyber', 'Holy', 'Maundy', 'Giving', 'Whit', 'Mail on', 'Independent on',
] as const;

/** Holidays as patterns, without an apostrophe's sort: "New Year’s Eve", "Martin Luther King Jr. Day". Case-sensitive. */
// prettier-ignore
export const holidayPatterns = [
  'Thanksgiving', 'Christmas', 'Easter', 'Good Friday', 'Halloween', 'Juneteenth', 'Hanukkah', 'Passover', 'Diwali', 'Eid', 'Yom Kippur', 'Rosh Hashanah', 'Kwanzaa',
  'Mardi Gras', 'Cinco de Mayo', 'Ash Wednesday', 'Palm Sunday', 'Black Friday', 'Super Tuesday', 'Shrove Tuesday', 'Super Bowl Sunday', 'Fourth of July', 'July Fourth', 'New Year’s',
  "New Year's", "(?:\\p{Lu}[\\p{L}.’']{1,20} ){1,4}(?:Day|Eve)",
] as const;

/** Days that are the same day each year wherever they are kept: month and day. */
export const fixedDays: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ["new year's day", [1, 1]],
  ["valentine's day", [2, 14]],
  ["st. patrick's day", [3, 17]],
  ['fourth of july', [7, 4]],
  ['july fourth', [7, 4]],
  ['bastille day', [7, 14]],
  ['halloween', [10, 31]],
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['boxing day', [12, 26]],
  ["new year's eve", [12, 31]],
]);

/** What comes after "last", "next", "this". */
// prettier-ignore
export const periods = [
  'week', 'weekend', 'month', 'year', 'decade', 'century', 'quarter', 'season', 'summer', 'winter', 'spring', 'autumn', 'fall', 'morning', 'afternoon',
  'evening', 'night', 'semester', 'fiscal year', 'financial year', 'school year', 'election cycle',
] as const;

/** Words that make the year after them a year: "in 1998", "since 2009". */
// prettier-ignore
export const yearLeads = [
  'in', 'since', 'by', 'until', 'till', 'before', 'after', 'from', 'during', 'early in', 'late in', 'as early as', 'as late as', 'early', 'late', 'mid',
  'throughout', 'through', 'around', 'circa', 'back in', 'between', 'fiscal', 'fiscal year',
] as const;

export const seasons = ['spring', 'summer', 'autumn', 'fall', 'winter'] as const;

/** After "this" and "last" they are a part of one day. */
export const timesOfDay = ['morning', 'afternoon', 'evening', 'night'] as const;

/** Days as they are named, 0 (Sunday)..6. */
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Before the date of a story: "Published: …", "Last updated on …", "date: …". The longer first. */
// prettier-ignore
export const dateLabels = [
  'originally published', 'first published', 'date published', 'publish date', 'published', 'publication date', 'pubdate', 'posted', 'date filed', 'filed',
  'last updated', 'last modified', 'date updated', 'updated', 'modified', 'dateline', 'date', 'issued', 'for release', 'for immediate release',
] as const;
