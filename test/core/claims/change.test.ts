/** Changes: the stretch from the word of change to the last of its values, what it says, and the figures it takes in. */
import assert from 'node:assert/strict';
import type { Change } from '../../../src/core/analysis';
import { findFigures } from '../../../src/core/claims/claims';
import { parseParagraph } from '../../../src/core/text/parsed';
import { compact } from './compact';

type Row = readonly [text: string, ...changes: (readonly [words: string, value: string])[]];

const FINDS: readonly Row[] = [
  ['Rents rose 50% from 50 to 75.', ['rose 50% from 50 to 75', 'up by 50 percent from 50 to 75']],
  ['It fell to 12 from 18.', ['fell to 12 from 18', 'down from 18 to 12']],
  ['Sales were up 3.2 percent.', ['up 3.2 percent', 'up by 3.2 percent ±0.1']],
  ['The total doubled to 40.', ['doubled to 40', 'up by 2 times to 40']],
  [
    'Prices more than doubled from $20 to $45.',
    ['more than doubled from $20 to $45', 'up by 2.. times from 20 $ to 45 $'],
  ],
  ['Hours were halved.', ['halved', 'down by 0.5 times']],
  ['They cut the budget by a third.', ['cut the budget by a third', 'down by 0.333333333333 share 1/3 ±0.01']],
  ['Jobs fell by nearly a quarter.', ['fell by nearly a quarter', 'down by ~..0.25 share 1/4 ±0.01']],
  [
    'The town increased its budget by $3 million to $12 million.',
    ['increased its budget by $3 million to $12 million', 'up by 3000000 $ ±1000000 to 12000000 $ ±1000000'],
  ],
  [
    'The budget was cut by $3 million from $15 million to $12 million.',
    [
      'cut by $3 million from $15 million to $12 million',
      'down by 3000000 $ ±1000000 from 15000000 $ ±1000000 to 12000000 $ ±1000000',
    ],
  ],
  ['It saw a 50 percent increase in rents.', ['50 percent increase', 'up by 50 percent']],
  ['It was a 12-point drop.', ['12-point drop', 'down by 12 point']],
  [
    'An increase of 12 percent, to 4.5 million.',
    ['increase of 12 percent, to 4.5 million', 'up by 12 percent to 4500000 ±100000'],
  ],
  ['The number went from 50 in 2019 to 75 in 2024.', ['went from 50 in 2019 to 75', 'up from 50 to 75']],
  [
    'It saw an increase from 6,000 to 66,000 pupils.',
    ['increase from 6,000 to 66,000 pupils', 'up from 6000 pupil ±100 to 66000 pupil ±1000'],
  ],
  [
    'Turnout was 15 percent, up from 12 percent.',
    ['15 percent, up from 12 percent', 'up from 12 percent to 15 percent'],
  ],
  [
    'Output rose from 50 to 75, a 50 percent increase.',
    ['rose from 50 to 75, a 50 percent increase', 'up by 50 percent from 50 to 75'],
  ],
  ['The rate falls by 2030 to 32 percent.', ['falls by 2030 to 32 percent', 'down to 32 percent']],
  ['Copper rose 0.2% to $840.65.', ['rose 0.2% to $840.65', 'up by 0.2 percent ±0.1 to 840.65 $ ±0.01']],
  ['The fee was raised to $15 from $12.', ['raised to $15 from $12', 'up from 12 $ to 15 $']],
  ['Visits grew tenfold.', ['grew tenfold', 'up by 10 times']],
  ['It will increase speeds by 2.5 times.', ['increase speeds by 2.5 times', 'up by 2.5 times ±0.1']],
  ['The council cut taxes 10 percent.', ['cut taxes 10 percent', 'down by 10 percent']],
  [
    'It rose 3 percent in the three months to June, to 4.5 million.',
    ['rose 3 percent in the three months to June, to 4.5 million', 'up by 3 percent to 4500000 ±100000'],
  ],
  ['It dropped from 72 to 40 degrees.', ['dropped from 72 to 40 degrees', 'down from 72 degree to 40 degree']],
  [
    'The share slid from 22.6 percent in 2007 to 19.6.',
    ['slid from 22.6 percent in 2007 to 19.6', 'down from 22.6 percent ±0.1 to 19.6 percent ±0.1'],
  ],
  ['It rose by 10 to 15 jobs.', ['rose by 10 to 15 jobs', 'up by 10..15 job']],
  [
    'Rents rose 5 percent. Pay fell 2 percent.',
    ['rose 5 percent', 'up by 5 percent'],
    ['fell 2 percent', 'down by 2 percent'],
  ],
  [
    'Turnout went from 50 percent to 40 percent.',
    ['went from 50 percent to 40 percent', 'down from 50 percent to 40 percent'],
  ],
  ['Fees went up 5 percent.', ['went up 5 percent', 'up by 5 percent']],
  [
    'The bank cut its rate by 25 basis points to 4.75%.',
    ['cut its rate by 25 basis points to 4.75%', 'down by 25 basis-point to 4.75 percent ±0.01'],
  ],
  ['A stamp rose by 10p to £1.35.', ['rose by 10p to £1.35', 'up by 0.1 GBP ±0.01 to 1.35 GBP ±0.01']],
  ['It has 30 percent fewer teachers.', ['30 percent fewer', 'down by 30 percent']],
  ['Rents were 5 percentage points higher.', ['5 percentage points higher', 'up by 5 percentage-point']],
  ['The deficit narrowed by $3, or 12%.', ['narrowed by $3, or 12%', 'down by 3 $ also 12 percent']],
  [
    'The stock rose $3, or 20 percent, to $18.',
    ['rose $3, or 20 percent, to $18', 'up by 3 $ also 20 percent to 18 $'],
  ],
  ['It fell by 200 jobs, or 12 percent of the staff.', ['fell by 200 jobs', 'down by 200 job']],
  [
    'The bank lifted its rate by a quarter of a percentage point, from 4% to 4.25%.',
    [
      'lifted its rate by a quarter of a percentage point, from 4% to 4.25%',
      'up by 0.25 percentage-point ±0.25 from 4 percent to 4.25 percent ±0.01',
    ],
  ],
  [
    'Inflation fell by half a point from 5% to 4.5%.',
    ['fell by half a point from 5% to 4.5%', 'down by 0.5 point ±0.5 from 5 percent to 4.5 percent ±0.1'],
  ],
  [
    'It rose half a percentage point to 5%.',
    ['rose half a percentage point to 5%', 'up by 0.5 percentage-point ±0.5 to 5 percent'],
  ],
  [
    'The bank cut rates by a quarter-point to 5%.',
    ['cut rates by a quarter-point to 5%', 'down by 0.25 point ±0.25 to 5 percent'],
  ],
  ['It was up nearly half a cent.', ['up nearly half a cent', 'up by ~..0.005 $ ±0.005']],
  [
    'The river rose by half a metre to 2.5 metres.',
    ['rose by half a metre to 2.5 metres', 'up by 0.5 meter ±0.5 to 2.5 meter ±0.1'],
  ],
  ['Growth went from -2% to 1%.', ['went from -2% to 1%', 'up from -2 percent to 1 percent']],
  ['It saw growth of -1% to 2%.', ['growth of -1% to 2%', 'up by -1..2 percent']],
  ['The reading fell to -5C.', ['fell to -5C', 'down to -5 °C']],
  ['Visits fell to 2.3m from 3.1m.', ['fell to 2.3m from 3.1m', 'down from 3100000 ±100000 to 2300000 ±100000']],
  ['The wall rose from 5m to 10m high.', ['rose from 5m to 10m', 'up from 5 meter to 10 meter']],
  [
    'The price of a seat rose to 45 pounds from 40 pounds.',
    ['rose to 45 pounds from 40 pounds', 'up from 40 GBP to 45 GBP'],
  ],
  [
    'The rent rose by 5 pounds, from 40 pounds in 2019 to 45 pounds.',
    ['rose by 5 pounds, from 40 pounds in 2019 to 45 pounds', 'up by 5 GBP from 40 GBP to 45 GBP'],
  ],
  ['The limit rose to 45 pounds from 40 pounds.', ['rose to 45 pounds from 40 pounds', 'up from 40 pound to 45 pound']],
  ['The fee rose by 20 pounds to 300 pounds.', ['rose by 20 pounds to 300 pounds', 'up by 20 GBP to 300 GBP']],
  ['Sales fell by half in a year.', ['fell by half', 'down by 0.5 share 1/2 ±0.01']],
  ['It grew from\r\n50 to\u00a075.', ['grew from\r\n50 to\u00a075', 'up from 50 to 75']],
];

const LEAVES_ALONE: readonly string[] = [
  'The car was going 92 mph.',
  'He went 12 miles, and it will go up to 3 percent.',
  'It takes 5 percent or more.',
  'The shop is open from 9 a.m. to 5 p.m.',
  'The road runs from Ellery to Saltmere, 40 km away.',
  'The ages ran from 50 to 75.',
  'He fell 12 feet from a ladder.',
  'He fell half a metre.',
  'The wait was cut by half an hour.',
  'The boat lost by half a length.',
  'She raised $3 million for the school.',
  'The car doubled back after 12 miles.',
  'It rose from 50.',
  'Women make up 42 percent of the staff.',
  'The cliff drops of 40 meters are steep.',
  'She fell three times and rose at 7.',
  'It cost less than the lower 95 percent pay.',
  'He worked there from 2010 to 2020.',
  'The tax is 28 percent and raises little.',
  'The goal upped the lead to 21-0.',
];

describe('changes', () => {
  for (const [text, ...changes] of FINDS) {
    it(text, () => {
      const found = changesIn(text).map(({ start, end, value }) => [
        text.slice(start, end),
        describeChange(value as Change),
      ]);
      assert.deepEqual(found, changes);
    });
  }

  describe('leaves alone', () => {
    for (const text of LEAVES_ALONE) it(text, () => assert.deepEqual(changesIn(text), []));
  });

  it('keeps the figures it takes in, and what stands between them, as parts', () => {
    const text = 'Output grew 50 percent, from 50 in 2019 to 75 in 2024.';
    const [change, date, ...others] = findFigures(parseParagraph(text, 'body')).figures;
    assert.deepEqual(
      change!.parts!.map(({ kind, start, end }) => `${kind} [${text.slice(start, end)}]`),
      ['percentage [50 percent]', 'number [50]', 'date [in 2019]', 'number [75]'],
    );
    assert.equal(text.slice(date!.start, date!.end), 'in 2024');
    assert.deepEqual(others, []);
  });

  for (const unit of ['rose 5 percent from 5 to 6 ', 'up 5%, ', 'doubled by a third ', 'increase ', 'from 5 to 6 ']) {
    it(`reads a long line of “${unit.trim()}”`, () => {
      const text = unit.repeat(Math.ceil(40_000 / unit.length)).trim();
      const { figures } = findFigures({ text, kind: 'body', sentences: [{ start: 0, end: text.length }], tokens: [] });
      let last = 0;
      for (const { start, end } of figures) {
        assert.ok(start >= last && start < end && end <= text.length);
        last = end;
      }
    });
  }
});

function changesIn(text: string) {
  return findFigures(parseParagraph(text, 'body')).figures.filter(({ kind }) => kind === 'change');
}

function describeChange({ direction, by, also, from, to }: Change): string {
  return [
    direction,
    by && `by ${compact(by)}`,
    also && `also ${compact(also)}`,
    from && `from ${compact(from)}`,
    to && `to ${compact(to)}`,
  ]
    .filter(Boolean)
    .join(' ');
}
