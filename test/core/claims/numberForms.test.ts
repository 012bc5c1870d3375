/**
 * Numbers that take a second look: signs, parts of a measure, magnitudes of one letter, pounds, and figures that must not be cut. Each row is a sentence with
 * its figures, dates left out: `kind [words] value`.
 */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { findFigures } from '../../../src/core/claims/claims';
import { splitRange } from '../../../src/core/claims/range';
import { parseParagraph } from '../../../src/core/text/parsed';
import { compact } from './compact';

type Row = readonly [text: string, ...figures: string[]];

const FORMS: Readonly<Record<string, readonly Row[]>> = {
  signs: [
    ['It was -14°C (7°F) in Saltmere.', 'number [-14°C] -14 °C', 'number [7°F] 7 °F'],
    ['Ellery had −10 degrees.', 'number [−10 degrees] -10 degree'],
    ['The low in Lorn was –6C.', 'number [–6C] -6 °C'],
    ['-21°C was the low.', 'number [-21°C] -21 °C'],
    ['The pit lies at -282 feet.', 'number [-282 feet] -282 foot'],
    ['Saltmere (-3) is last.', 'number [-3] -3'],
    ['It was between -5 and 12 degrees.', 'number [between -5 and 12 degrees] -5..12 degree'],
    ['Lows of -12 to -8 degrees are near.', 'number [-12 to -8 degrees] -12..-8 degree'],
    ['Lows of -12°C to -8°C are near.', 'number [-12°C] -12 °C', 'number [-8°C] -8 °C'],
    ['The rate was -1% to 2%.', 'percentage [-1% to 2%] -1..2 percent'],
    ['The rate was between -3% and -1%.', 'percentage [between -3% and -1%] -3..-1 percent'],
    ['The rate was –2%.', 'percentage [–2%] -2 percent'],
    ['The rate was -5–10%.', 'percentage [-5–10%] -10..-5 percent'],
  ],
  'no signs': [
    ['It took 10 -12 people.', 'number [10 -12 people] 10..12 person'],
    ['- 12 eggs', 'number [12 eggs] 12 egg'],
    ['-12 eggs', 'number [12 eggs] 12 egg'],
    ['Bring:\n-12 eggs\n-3 pans', 'number [12 eggs] 12 egg', 'number [3 pans] 3 pan'],
    ['All left –12 of them in tears.', 'number [12] 12'],
    ['The range is 20–25 pages.', 'number [20–25 pages] 20..25 page'],
  ],
  'parts of one': [
    ['A quarter of a million people fled.', 'number [A quarter of a million people] 250000 person ±250000'],
    ['Three-quarters of a million voted.', 'number [Three-quarters of a million] 750000 ±250000'],
    ['Half of a billion eggs broke.', 'number [Half of a billion eggs] 500000000 egg ±500000000'],
    ['A quarter-million boys came.', 'number [A quarter-million boys] 250000 boy ±250000'],
    ['Half a dozen girls came.', 'number [Half a dozen girls] 6 girl ±6'],
    ['In the second half dozens of fans left.', 'number [dozens of fans] ~24.. fan ±12'],
    [
      'It was a quarter of a percentage point.',
      'percentage [a quarter of a percentage point] 0.25 percentage-point ±0.25',
    ],
    ['It was nearly half of 1 percent.', 'percentage [nearly half of 1 percent] ~..0.5 percent ±0.5'],
    ['They ran two-thirds of a mile.', 'number [two-thirds of a mile] 0.666666666667 mile ±0.333333333333'],
    ['Half of one million crowns went.', 'number [Half of one million crowns] 500000 crown ±500000'],
    ['One half million girls came.', 'number [One half million girls] 500000 girl ±500000'],
    [
      'Two and a quarter million boys and 1 and one-half million girls came.',
      'number [Two and a quarter million boys] 2250000 boy ±250000',
      'number [1 and one-half million girls] 1500000 girl ±500000',
    ],
    ['It was two and one-half percent.', 'percentage [two and one-half percent] 2.5 percent ±0.5'],
    ['It was 1 and a quarter percent.', 'percentage [1 and a quarter percent] 1.25 percent ±0.25'],
    [
      'It was one and three-quarters of a percentage point.',
      'percentage [one and three-quarters of a percentage point] 1.75 percentage-point ±0.25',
    ],
    ['Six and a quarter of voters fled.', 'share [a quarter of voters] 0.25 share voter 1/4 ±0.01'],
    ['One and a half dozen came.', 'number [One and a half dozen] 18 ±6'],
    ['Two-thirds of a village fled.', 'share [Two-thirds] 0.666666666667 share 2/3 ±0.01'],
    ['A third of voters fled.', 'share [A third of voters] 0.333333333333 share voter 1/3 ±0.01'],
  ],
  'short magnitudes': [
    ['The population is 59.1m.', 'number [59.1m] 59100000 ±100000'],
    ['An estimated 3m live there.', 'number [An estimated 3m] ~3000000 ±1000000'],
    [
      'It has 1.4b users, or 1.5b.',
      'number [1.4b users] 1400000000 user ±100000000',
      'number [1.5b] 1500000000 ±100000000',
    ],
    ['Its debt is $1.4t.', 'money [$1.4t] 1400000000000 $ ±100000000000'],
    ['He won the 200m after the 100m.', 'number [200m] 200 meter', 'number [100m] 100 meter'],
    [
      'He was slow, but swam the second 50m well; 50m watched.',
      'number [50m] 50 meter',
      'number [50m] 50000000 ±1000000',
    ],
    ['The women’s 400m was close.', 'number [400m] 400 meter'],
    ['The wall is 3m high.', 'number [3m] 3 meter'],
    ['It sank to a depth of 30m.', 'number [30m] 30 meter'],
    ['The pipe is 50m (160ft).', 'number [50m] 50 meter', 'number [160ft] 160 foot'],
    ['A 5m-10m wave hit.', 'number [5m-10m] 5..10 meter'],
    ['It took 20t of grain in a 7.5t lorry.', 'number [20t] 20 tonne', 'number [7.5t] 7.5 tonne ±0.1'],
    ['Its 1,500cc engine does 3,000rpm.', 'number [1,500cc] 1500 cc ±100', 'number [3,000rpm] 3000 rpm ±100'],
    ['He lives in Flat 3B, once in 221B Elm Road, and took Bus 12K with his 5T.'],
    [
      'Orra raised 12M, has 50K in the bank and paid 5M; it spent 3b on kilns.',
      'number [12M] 12000000 ±1000000',
      'number [50K] 50000 ±1000',
      'number [5M] 5000000 ±1000000',
      'number [3b] 3000000000 ±1000000000',
    ],
    ['He got a 50K bonus.', 'number [50K] 50000 ±1000'],
    ['Orra put 50K in the road.', 'number [50K] 50000 ±1000'],
    ['Seat 12K, the 10K race, a 10K filing, his first 10K, a 4K TV and a 401K are no figures, nor is 12K Elm Road.'],
    ['She bought 3 T-shirts.', 'number [3 T-shirts] 3 t-shirt'],
  ],
  pounds: [
    ['It lost two million pounds.', 'money [two million pounds] 2000000 GBP ±1000000'],
    ['A five-million-pound rescue failed.', 'money [five-million-pound] 5000000 GBP ±1000000'],
    ['They stole hundreds of thousands of pounds.', 'money [hundreds of thousands of pounds] ~200000.. GBP ±100000'],
    ['It got half a million pounds of public money.', 'money [half a million pounds] 500000 GBP ±500000'],
    ['The repair cost the town 10,000 pounds.', 'money [10,000 pounds] 10000 GBP ±1000'],
    ['She was fined between 500 and 600 pounds.', 'money [between 500 and 600 pounds] 500..600 GBP'],
    ['It took 300 Egyptian pounds.', 'money [300 Egyptian pounds] 300 EGP'],
    ['He lost 30 pounds.', 'number [30 pounds] 30 pound'],
    ['The bell weighs two thousand pounds.', 'number [two thousand pounds] 2000 pound ±1000'],
    ['The truck holds 10,000 pounds.', 'number [10,000 pounds] 10000 pound ±1000'],
    ['They sold 3 million pounds of beef.', 'number [3 million pounds] 3000000 pound ±1000000'],
    ['They spent a day on thousands of pounds of rice.', 'number [thousands of pounds] ~2000.. pound ±1000'],
    ['The fee is up to 50 pounds.', 'money [up to 50 pounds] ..50 GBP'],
    [
      'It fined him 50 pounds for a bag over 40 pounds.',
      'money [50 pounds] 50 GBP',
      'number [over 40 pounds] 40.. pound',
    ],
    ['Orra charges more for bags over 50 pounds.', 'number [over 50 pounds] 50.. pound'],
    ['A fee is due on bags of 50 pounds (23 kg).', 'number [50 pounds] 50 pound', 'number [23 kg] 23 kg'],
    ['It would fine drivers of trucks over 80,000 pounds.', 'number [over 80,000 pounds] 80000.. pound ±1000'],
    ['The fine is for trucks over two thousand pounds.', 'number [over two thousand pounds] 2000.. pound ±1000'],
    ['He was fined for carrying 2,000 pounds.', 'number [2,000 pounds] 2000 pound ±100'],
    ['She spent a year shedding 60 pounds.', 'number [60 pounds] 60 pound'],
    ['He was charged after losing 40 pounds.', 'number [40 pounds] 40 pound'],
    ['She earned gold by lifting 250 pounds.', 'number [250 pounds] 250 pound'],
    [
      'He paid 20 pounds a year, not 20 pounds a year ago.',
      'money [20 pounds a year] 20 GBP/year',
      'number [20 pounds] 20 pound',
    ],
    ['He paid for a 500-pound bell.', 'number [500-pound bell] 500 pound'],
  ],
  'whole figures': [
    ['The 1,500th guest came.', 'rank [1,500th] 1500 rank'],
    ['It drew 1,000s, of 1,200 asked.', 'number [1,200] 1200 ±100'],
    ['Her blood had .08 percent.', 'percentage [.08 percent] 0.08 percent ±0.01'],
    ['He bats .312 so far.', 'number [.312] 0.312 ±0.001'],
    ['Some .5 million people came.', 'number [Some .5 million people] ~500000 person ±100000'],
    ['It cost $.99 then.', 'money [$.99] 0.99 $ ±0.01'],
    ['It cost Rs. 500.', 'money [Rs. 500] 500 rupee'],
    ['Then it ended ...12 men left.', 'number [12 men] 12 man'],
    ['It took Rs 1.2 lakh crore.', 'money [Rs 1.2 lakh crore] 1200000000000 rupee ±100000000000'],
    ['It took two thousand million dollars.', 'money [two thousand million dollars] 2000000000 $ ±1000000000'],
    [
      'It took one million two hundred thousand nails.',
      'number [one million two hundred thousand nails] 1200000 nail ±100000',
    ],
    ['It took two-and-a-half hours.', 'number [two-and-a-half hours] 2.5 hour ±0.5'],
    ['He got 12 months’ probation.', 'number [12 months] 12 month'],
    ["She took three years' leave.", 'number [three years] 3 year'],
    ['It is 12 workers’ word.', 'number [12] 12'],
  ],
};

describe('forms of numbers', () => {
  for (const [form, rows] of Object.entries(FORMS)) {
    describe(form, () => {
      for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(found(text), expected));
    });
  }

  it('splits a range of meters into meters', () => {
    const text = 'A 5m-10m wave hit.';
    const [figure] = findFigures(parseParagraph(text, 'body')).figures;
    const ends = splitRange(text, figure!)!.map(({ value }) => (value?.type === 'amount' ? compact(value) : '-'));
    assert.deepEqual(ends, ['5 meter', '10 meter']);
  });
});

/** What the sums of the checks make of such figures: the words of each finding. */
const CHECKED: readonly Row[] = [
  ['The bank raised its rate by a quarter of a percentage point, from 4% to 4.25%.'],
  ['The bank raised its rate by half a percentage point, from 4% to 5.75%.', 'half a percentage point'],
  ['The river rose by half a metre from 2 metres to 2.5 metres.'],
  ['It was -10°C (14°F) in Lorn.'],
  ['It was -10°C (50°F) in Lorn.', '50°F'],
  ['Output rose from -2% to 1% in Lorn.'],
  ['Output rose from 1% to -2% in Lorn.', 'rose from 1% to -2%'],
  ['Growth went from -1% to 2%, a rise of three percentage points.'],
];

describe('sums with forms of numbers', () => {
  for (const [text, ...expected] of CHECKED) {
    it(text, () => {
      const { findings } = analyze(text, { format: 'plain' });
      const sums = findings.filter(({ check }) => check === 'percent-change' || check === 'unit-pair');
      assert.deepEqual(
        sums.map(({ start, end }) => text.slice(start, end)),
        expected,
      );
    });
  }
});

function found(text: string): string[] {
  return findFigures(parseParagraph(text, 'body'))
    .figures.filter(({ kind }) => kind !== 'date')
    .map(({ kind, start, end, value }) => {
      const said = value?.type === 'amount' ? compact(value) : '-';
      return `${kind} [${text.slice(start, end)}] ${said}`;
    });
}
