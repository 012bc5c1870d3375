/** What the words of a date say, and what a hover says of it. `from..to` are the days covered, `-` where they are not known. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Moment } from '../../../src/core/analysis';
import { findFigures } from '../../../src/core/claims/claims';
import { readMoment } from '../../../src/core/claims/values/moment';
import { calendarDay, dayNumber, daysIn, isoDay, weekdayOf } from '../../../src/core/claims/values/momentDays';
import { describeMoment } from '../../../src/core/claims/values/momentText';
import { parseParagraph } from '../../../src/core/text/parsed';

/** Words as a date figure has them, then precision, what is written, and the days. */
const READS: readonly (readonly [words: string, reading: string])[] = [
  ['Sept. 9, 2024', 'day 2024 9 9 | 2024-09-09..2024-09-09'],
  ['Monday, Sept. 9', 'day 9 9 Mon | -'],
  ['Monday, Sept. 9, 2024', 'day 2024 9 9 Mon | 2024-09-09..2024-09-09'],
  ['SEPT. 9', 'day 9 9 | -'],
  ['9 September', 'day 9 9 | -'],
  ['the 9th of September', 'day 9 9 | -'],
  ['Monday 9 September 2024', 'day 2024 9 9 Mon | 2024-09-09..2024-09-09'],
  ['2024-09-09', 'day 2024 9 9 | 2024-09-09..2024-09-09'],
  ['9/9/2024', 'day 2024 9 9 | 2024-09-09..2024-09-09'],
  ['9/8/2024', 'day 2024 | -'],
  ['9/13/2024', 'day 2024 9 13 | 2024-09-13..2024-09-13'],
  ['13/9/2024', 'day 2024 9 13 | 2024-09-13..2024-09-13'],
  ['08.09.2024', 'day 2024 9 8 | 2024-09-08..2024-09-08'],
  ['Sept. 9-12, 2024', 'day 2024 9 9 | 2024-09-09..2024-09-12'],
  ['Feb. 27 to March 3, 2024', 'day 2024 2 27 | 2024-02-27..2024-03-03'],
  ['27 February to 3 March 2024', 'day 2024 2 27 | 2024-02-27..2024-03-03'],
  ['Dec. 28 to Jan. 3, 2025', 'day 2025 12 28 | 2024-12-28..2025-01-03'],
  ['Feb. 30, 2024', 'day 2024 2 30 | -'],
  ['Feb. 29, 2023', 'day 2023 2 29 | -'],
  ['Sept. 28-31, 2024', 'day 2024 9 28 | -'],
  ['Saturday, 3rd May 2025', 'day 2025 5 3 Sat | 2025-05-03..2025-05-03'],
  ['3rd to 5th May 2024', 'day 2024 5 3 | 2024-05-03..2024-05-05'],
  ['January to March 2024', 'month 2024 1 | 2024-01-01..2024-03-31'],
  ['November-January 2024', 'month 2024 11 | 2023-11-01..2024-01-31'],
  ['August 2023', 'month 2023 8 | 2023-08-01..2023-08-31'],
  ['early August 2023', 'month 2023 8 ~ | 2023-08-01..2023-08-10'],
  ['February 2024', 'month 2024 2 | 2024-02-01..2024-02-29'],
  ['mid-August', 'month 8 ~ | -'],
  ['last May', 'month 5 | -'],
  ['in 1998', 'year 1998 | 1998-01-01..1998-12-31'],
  ['since late 2009', 'year 2009 ~ | 2009-09-01..2009-12-31'],
  ['from 2009 to 2012', 'year 2009 | 2009-01-01..2012-12-31'],
  ['2024-09', 'month 2024 9 | 2024-09-01..2024-09-30'],
  ['2009-12', 'year 2009 | 2009-01-01..2012-12-31'],
  ['1999-00', 'year 1999 | 1999-01-01..2000-12-31'],
  ['fiscal 2024', 'year 2024 | -'],
  ['in summer of 2012', 'season 2012 | -'],
  ['the 1990s', 'decade 1990 | 1990-01-01..1999-12-31'],
  ['mid-1980s', 'decade 1980 ~ | 1983-05-03..1986-08-31'],
  ['’60s', 'decade 1960 | 1960-01-01..1969-12-31'],
  ['’20s', 'decade | -'],
  ['the 1800s', 'century 1800 | 1800-01-01..1899-12-31'],
  ['19th century', 'century 1801 | 1801-01-01..1900-12-31'],
  ['twenty-first century', 'century 2001 | 2001-01-01..2100-12-31'],
  ['last Tuesday', 'day Tue | -'],
  ['Tuesday night', 'day Tue | -'],
  ['Thurs.', 'day Thu | -'],
  ['last month', 'month | -'],
  ['last decade', 'decade | -'],
  ['earlier this year', 'year | -'],
  ['next spring', 'season | -'],
  ['yesterday', 'day | -'],
  ['two weeks ago', 'week | -'],
  ['several days ago', 'day ~ | -'],
  ['three days later', 'day | -'],
  ['this morning', 'day | -'],
  ['3 a.m.', 'time 03:00 | -'],
  ['10:30 p.m. EST', 'time 22:30 | -'],
  ['12 a.m.', 'time 00:00 | -'],
  ['12:15 p.m.', 'time 12:15 | -'],
  ['3-5 p.m.', 'time 15:00 | -'],
  ['11-2 p.m.', 'time | -'],
  ['3 to 5 p.m.', 'time 15:00 | -'],
  ['9 and 11 a.m.', 'time 09:00 | -'],
  ["six o'clock", 'time | -'],
  ['6 o’clock in the evening', 'time 18:00 | -'],
  ['six o’clock on Friday evening', 'time Fri 18:00 | -'],
  ['1900 GMT', 'time 19:00 | -'],
  ['12 noon', 'time 12:00 | -'],
  ['12 midnight', 'time 00:00 | -'],
  ['500 BC', 'year | -'],
  ['5th century B.C.', 'year | -'],
  ['AD 79', 'year 79 | -'],
  ['1775–1817', 'year 1775 | 1775-01-01..1817-12-31'],
  ['13:30 p.m.', 'time | -'],
  ['14:30 GMT', 'time 14:30 | -'],
  ['noon', 'time 12:00 | -'],
  ['midnight', 'time 00:00 | -'],
  ['the first quarter of 2024', 'season 2024 | -'],
  ['Q1 2024', 'season 2024 | -'],
  ['the spring of 1987', 'season 1987 | -'],
  ['the end of 2030', 'year 2030 ~ | 2030-09-01..2030-12-31'],
  ['early 2021', 'year 2021 ~ | 2021-01-01..2021-05-02'],
  ['mid-2021', 'year 2021 ~ | 2021-05-03..2021-08-31'],
  ['the beginning of March 2023', 'month 2023 3 ~ | 2023-03-01..2023-03-10'],
  ['the end of June', 'month 6 ~ | -'],
  ['the end of the 1990s', 'decade 1990 ~ | 1996-09-01..1999-12-31'],
  ['New Year’s Eve 2023', 'day 2023 12 31 | 2023-12-31..2023-12-31'],
  ['Christmas Day last year', 'day 12 25 | -'],
  ['the 14th', 'day 14 | -'],
  ['7:30 p.m. Saturday', 'time Sat 19:30 | -'],
  ['8 a.m. EST on Monday', 'time Mon 08:00 | -'],
  ['half past seven', 'time | -'],
  ['half past seven on Friday evening', 'time Fri 19:30 | -'],
  ['a quarter to nine in the morning', 'time 08:45 | -'],
  ['half past two at night', 'time | -'],
  ['the year before', 'year | -'],
  ['a fortnight ago', 'week | -'],
  ['Sept.\n9,\u00a02024', 'day 2024 9 9 | 2024-09-09..2024-09-09'],
];

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function shown({ precision, year, month, day, weekday, time, approximate, from, to }: Moment): string {
  const written = [precision, year, month, day, weekday === undefined ? undefined : WEEKDAYS[weekday], time];
  const words = [...written, approximate ? '~' : undefined].filter((word) => word !== undefined).join(' ');
  return `${words} | ${from === undefined ? '-' : `${from}..${to}`}`;
}

describe('readMoment', () => {
  for (const [words, reading] of READS) {
    it(words, () => {
      const read = readMoment(words);
      assert.ok(read);
      assert.equal(shown(read.moment), reading);
    });
  }

  it('leaves alone what is no date', () => {
    for (const words of ['', 'month', 'marathon 9', 'Sept', 'in 98', 'two weeks', 'x 2024 y'])
      assert.ok(!readMoment(words)?.moment.from, words);
  });

  it('keeps the end of a range', () => {
    assert.deepEqual(readMoment('June 3 to 5')?.moment.last, { month: 6, day: 5 });
    assert.deepEqual(readMoment('June 28 to July 2')?.moment.last, { month: 7, day: 2 });
  });

  it('says which digits may be month or day', () => {
    assert.equal(readMoment('9/8/2024')?.ambiguous, true);
    assert.equal(readMoment('9/13/2024')?.ambiguous, undefined);
  });

  it('reads every date that is found, and never throws', () => {
    const piece = fc.constantFrom(
      'Sept. ',
      '9',
      ', ',
      '2024',
      ' Monday',
      ' last ',
      'week',
      ' ago',
      'two ',
      '-',
      ' in ',
      '’90s',
      ' to ',
      ' p.m.',
      '\r\n',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 }),
        (pieces) => {
          const text = pieces.join('');
          readMoment(text);
          for (const { kind, value } of findFigures(parseParagraph(text, 'body')).figures)
            if (kind === 'date') assert.equal(value?.type, 'moment', text);
        },
      ),
    );
  });

  it('takes a comma before a count for no part of the date', () => {
    const text = 'On Sept. 9, 12 people came; on Sept. 9 and 10 none did.';
    const words = findFigures(parseParagraph(text, 'body')).figures.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(words, ['Sept. 9', '12 people', 'Sept. 9 and 10']);
  });

  it('finds dates whole', () => {
    const cases: readonly (readonly [text: string, ...dates: string[]])[] = [
      ['It grew in the first quarter of 2024.', 'the first quarter of 2024'],
      ['It will be repaid by the end of 2030.', 'the end of 2030'],
      ['It was Christmas Day last year.', 'Christmas Day last year'],
      ['It was on New Year’s Day.', 'New Year’s Day'],
      ['The Christmas Day parade began.'],
      ['It shut two days after, on the 14th.', 'the 14th'],
      ['It is on the 14th floor, at the 14th attempt.'],
      ['It kicks off at 7:30 p.m. Saturday.', '7:30 p.m. Saturday'],
      ['It starts at 7 p.m. Saturday, Sept. 14.', '7 p.m.', 'Saturday, Sept. 14'],
      ['It is at half past seven on Friday evening.', 'half past seven on Friday evening'],
      ['He gave a quarter to seven charities.'],
      ['It cost $4.99, up from $2.99 the year before.', 'the year before'],
      ['It was the year before he died.'],
      ['Prices may fall 2,020 times.'],
    ];
    for (const [text, ...dates] of cases) {
      const found = findFigures(parseParagraph(text, 'body')).figures.flatMap((one) => [one, ...(one.parts ?? [])]);
      const words = found.filter(({ kind }) => kind === 'date').map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(words, dates);
    }
  });

  it('finds dates as computers write them', () => {
    const text = 'It is dated 2024-09-09, not 2024-09-09-X1 or AB-12-34.';
    const words = findFigures(parseParagraph(text, 'body')).figures.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(words, ['2024-09-09']);
  });
});

describe('days', () => {
  it('knows the days of months', () => {
    assert.deepEqual(
      [1, 2, 4, 12].map((month) => daysIn(month, 2023)),
      [31, 28, 30, 31],
    );
    assert.deepEqual(
      [2024, 2000, 1900, undefined].map((year) => daysIn(2, year)),
      [29, 29, 28, 29],
    );
    assert.deepEqual(
      [0, 13].map((month) => daysIn(month)),
      [0, 0],
    );
    assert.equal(dayNumber({ year: 2023, month: 2, day: 29 }), null);
  });

  it('counts there and back, and a weekday a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 100_000 }), (number) => {
        assert.equal(dayNumber(calendarDay(number)), number);
        assert.equal((weekdayOf(number) + 1) % 7, weekdayOf(number + 1));
        assert.match(isoDay(number), /^\d{4}-\d\d-\d\d$/);
      }),
    );
    assert.equal(weekdayOf(dayNumber({ year: 2024, month: 9, day: 9 })!), 1);
  });
});

describe('describeMoment', () => {
  const DESCRIBED: readonly (readonly [words: string, text: string])[] = [
    ['Sept. 9, 2024', 'Monday, September 9, 2024'],
    ['Sept. 9-12, 2024', 'September 9–12, 2024'],
    ['Feb. 27 to March 3, 2024', 'February 27 – March 3, 2024'],
    ['Dec. 28 to Jan. 3, 2025', 'December 28, 2024 – January 3, 2025'],
    ['Monday, Sept. 9', 'Monday, September 9'],
    ['Feb. 30, 2024', 'February 30, 2024'],
    ['June 3 to 5', 'June 3–5'],
    ['June 28 to July 2', 'June 28 – July 2'],
    ['the 14th', ''],
    ['September 2023', 'September 2023'],
    ['the 1990s', '1990–1999'],
    ['in 1998', '1998'],
    ['fiscal 2024', '2024'],
    ['10:30 p.m. EST', '10:30 p.m.'],
    ['9 a.m.', '9 a.m.'],
    ['noon', 'noon'],
    ['last Tuesday', ''],
    ['three days later', ''],
  ];
  for (const [words, text] of DESCRIBED) it(words, () => assert.equal(describeMoment(readMoment(words)!.moment), text));

  it('says what a day was counted from', () => {
    const moment: Moment = {
      ...{ type: 'moment', precision: 'day', weekday: 1 },
      ...{ from: '2024-09-09', to: '2024-09-09', relativeTo: '2024-09-10' },
    };
    assert.equal(
      describeMoment(moment),
      'Monday, September 9, 2024 (counted from the day of the story, September 10, 2024)',
    );
    assert.equal(
      describeMoment({ ...moment, precision: 'week', from: '2024-08-24', to: '2024-08-30', approximate: true }),
      'about August 24–30, 2024 (counted from the day of the story, September 10, 2024)',
    );
  });
});
