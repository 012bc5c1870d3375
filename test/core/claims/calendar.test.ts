/** The day a draft is of, and the days of its dates when counted from it: `[words]` → days, `-` where nothing tells. */
import assert from 'node:assert/strict';
import type { Moment } from '../../../src/core/analysis';
import { analyze } from '../../../src/core/analyze';
import { storyDay } from '../../../src/core/claims/calendar';
import { parseDraft } from '../../../src/core/text/parsed';

const STORY_DAYS: readonly (readonly [draft: string, day: string | null, from?: string])[] = [
  ['VESPER, Sept. 9 (KNS) — It rained.', '?-9-9', 'Sept. 9'],
  ['VESPER, Sept. 9, 2024 (KNS) — It rained.', '2024-9-9', 'Sept. 9, 2024'],
  ['ORRIN FORD, 12 January – It rained.', '?-1-12', '12 January'],
  ['date: 2024-09-10\ntitle: Rain\n\nVESPER, Sept. 9 (KNS) — It rained.', '2024-9-9', 'Sept. 9'],
  ['date: 2025-01-01\ntitle: Rain\n\nVESPER, Dec. 31 (KNS) — It rained.', '2024-12-31', 'Dec. 31'],
  ['---\ntitle: Rain\ndate: 2024-09-10\n---\n\nIt rained.', '2024-9-10', '2024-09-10'],
  ['Rain\r\n\r\nPublished: Sept. 9, 2024\r\n\r\nIt rained all day long.', '2024-9-9', 'Sept. 9, 2024'],
  ['Rain\n\nBy Ada Roe\n\nMonday, Sept. 9, 2024, 10:30 a.m. EDT\n\nIt rained.', '2024-9-9', 'Monday, Sept. 9, 2024'],
  [
    'Rain\n\nLast updated on 9 September 2024\n\nPublished: 8 September 2024\n\nIt rained.',
    '2024-9-8',
    '8 September 2024',
  ],
  ['Rain\n\nUpdated Sept. 9, 2024\n\nIt rained.', '2024-9-9', 'Sept. 9, 2024'],
  // An old story put out anew: its year is not that of the line.
  ['Published: Sept. 9, 2024\n\nVESPER, March 3 (KNS) — It rained.', '?-3-3', 'March 3'],
  ['It rained on Sept. 9, 2024, in Vesper.', null],
  ['Rain\n\nThe mayor was elected on Sept. 9, 2024, and left.\n\nIt rained.', null],
  ['VESPER (KNS) — It rained on Sept. 9, 2024.', null],
  ['VESPER, Feb. 30 (KNS) — It rained.', null],
  ['', null],
];

describe('storyDay', () => {
  for (const [text, expected, from] of STORY_DAYS) {
    it(JSON.stringify(text), () => {
      const day = storyDay(parseDraft(text, 'plain'));
      assert.equal(day && `${day.year ?? '?'}-${day.month}-${day.day}`, expected);
      if (day) assert.equal(text.slice(day.span.start, day.span.end), from);
    });
  }
});

/** Of a story of Monday, Sept. 9, 2024: the sentence, then the days of its last date. */
const PLACES: readonly (readonly [sentence: string, days: string])[] = [
  ['The council met on Tuesday.', '2024-09-03'],
  ['The council will meet Tuesday.', '2024-09-10'],
  ['The council is to be dissolved Tuesday.', '2024-09-10'],
  ['On Tuesday, the council voted against it.', '2024-09-03'],
  ['The bridge is scheduled to be closed Friday.', '2024-09-13'],
  ['The mayor resigned Monday.', '2024-09-09'],
  ['The mayor resigned last Monday.', '2024-09-02'],
  ['The fair opens next Monday.', '2024-09-16'],
  ['It was lost in Tuesday’s vote.', '-'],
  ['Voters and Tuesday.', '-'],
  ['The strike began on Friday last week.', '2024-09-06'],
  ['The strike began yesterday.', '2024-09-08'],
  ['The strike ends the day after tomorrow.', '2024-09-11'],
  ['The mayor spoke last night.', '2024-09-08'],
  ['The mayor spoke this morning.', '2024-09-09'],
  ['The strike began three days ago.', '2024-09-06'],
  ['The strike began two weeks ago.', '2024-08-23..2024-08-29'],
  ['The strike began two months ago.', '2024-07-01..2024-07-31'],
  ['The strike began 20 years ago.', '2004-01-01..2004-12-31'],
  ['The strike began more than two weeks ago.', '-'],
  ['The strike ended three days later.', '-'],
  ['Prices rose last week.', '2024-09-02..2024-09-08'],
  ['Prices rose last month.', '2024-08-01..2024-08-31'],
  ['Prices rose last year.', '2023-01-01..2023-12-31'],
  ['Prices rose earlier this year.', '2024-01-01..2024-09-09'],
  ['Prices will rise later this month.', '2024-09-09..2024-09-30'],
  ['It is due next spring.', '-'],
  ['The talks began on Sept. 4.', '2024-09-04'],
  ['The talks lasted from Sept. 4 to 7.', '2024-09-04..2024-09-07'],
  ['The talks will run from Dec. 28 to Jan. 3.', '2024-12-28..2025-01-03'],
  ['The mayor resigned on Feb. 2.', '2024-02-02'],
  ['The mayor will resign on Feb. 2.', '2025-02-02'],
  ['Talks began in July.', '2024-07-01..2024-07-31'],
  ['They met in mid-August.', '2024-08-11..2024-08-21'],
  ['They will be paid at the end of October.', '2024-10-22..2024-10-31'],
  ['They met at 3 a.m. Thursday.', '2024-09-05'],
  ['They will meet at 3 a.m. Thursday.', '2024-09-12'],
  ['They will meet Friday evening.', '2024-09-13'],
  ['They met Friday evening.', '2024-09-06'],
  ['They met at half past seven on Friday evening.', '2024-09-06'],
  ['They met on Christmas Day last year.', '2023-12-25'],
  ['They left a fortnight ago.', '2024-08-23..2024-08-29'],
  ['They left on the 4th.', '-'],
  ['Voters chose in November.', '2024-11-01..2024-11-30'],
  ['Prices fell in February.', '-'],
  ['Prices fell last November.', '2023-11-01..2023-11-30'],
  ['Prices fell in May last year.', '2023-05-01..2023-05-31'],
  ['It began in 1998.', '1998-01-01..1998-12-31'],
];

describe('resolveMoments', () => {
  for (const [sentence, days] of PLACES) {
    it(sentence, () => {
      const { from, to, relativeTo } = lastMoment(
        `Published: Sept. 9, 2024\n\nNews of the day came in.\n\n${sentence}`,
      );
      assert.equal(from === undefined ? '-' : from === to ? from : `${from}..${to}`, days);
      if (relativeTo !== undefined) assert.equal(relativeTo, '2024-09-09');
      assert.equal(relativeTo !== undefined, days !== '-' && !sentence.includes('1998'));
    });
  }

  it('supposes no year', () => {
    for (const head of ['VESPER, Sept. 9 (KNS) — Rain fell.', 'It rained on Sept. 9, 2024.', 'In 2024 it rained.'])
      assert.equal(lastMoment(`${head}\n\nThe council met on Tuesday.`).from, undefined, head);
  });

  it('counts from the dateline rather than from the day of publication', () => {
    const { from } = lastMoment('date: 2024-09-11\ntitle: Rain\n\nVESPER, Sept. 9 (KNS) — It rained yesterday.');
    assert.equal(from, '2024-09-08');
  });

  it('leaves a dateline without a Feb. 29 in its year alone', () => {
    assert.equal(
      lastMoment('date: 2023-03-01\ntitle: Rain\n\nVESPER, Feb. 29 (KNS) — It rained yesterday.').from,
      undefined,
    );
  });
});

function lastMoment(text: string): Moment {
  const dates = analyze(text, { format: 'plain' }).claims.filter(({ kind }) => kind === 'date');
  const value = dates.at(-1)?.value;
  assert.ok(value?.type === 'moment', text);
  return value;
}
