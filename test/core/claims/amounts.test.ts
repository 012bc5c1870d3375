/**
 * What figures say, as numbers. Each row is a sentence with one figure and its value, written short: `~` for about, `low..high` with the end left out where
 * there is none, the unit, what is counted, per what, part and whole, and `±` the step of the last digit where it is not 1.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFigures } from '../../../src/core/claims/claims';
import { readAmount } from '../../../src/core/claims/values/amount';
import { convert } from '../../../src/core/claims/values/unit';
import { parseParagraph } from '../../../src/core/text/parsed';
import { compact } from './compact';

type Row = readonly [words: string, value: string];

const VALUES: Readonly<Record<string, readonly Row[]>> = {
  'numbers in digits': [
    ['12', '12'],
    ['2,500', '2500 ±100'],
    ['2,512', '2512'],
    ['300', '300'],
    ['10,000', '10000 ±1000'],
    ['1,00,000', '100000 ±10000'],
    ['10\u00a0000', '10000 ±1000'],
    ['10 000 fans', '10000 fan ±1000'],
    ['4.25', '4.25 ±0.01'],
    ['2½ miles', '2.5 mile ±0.5'],
    ['6 1/2 miles', '6.5 mile ±0.5'],
    ['2 1/2 years', '2.5 year ±0.5'],
    ['3 ½ weeks', '3.5 week ±0.5'],
    ['12 3/8 acres', '12.375 acre ±0.125'],
    ['5¼ acres', '5.25 acre ±0.25'],
    ['2.5 million people', '2500000 person ±100000'],
    ['4.2 billion shares', '4200000000 share ±100000000'],
    ['3m homes', '3000000 home ±1000000'],
    ['50 lakh voters', '5000000 voter ±100000'],
    ['30 million', '30000000 ±1000000'],
    ['two and a half million', '2500000 ±500000'],
  ],
  'numbers in words': [
    ['two dozen officers', '24 officer ±12'],
    ['a dozen goats', '12 goat ±12'],
    ['half a million voters', '500000 voter ±500000'],
    ['twenty-five dogs', '25 dog'],
    ['a hundred guests', '100 guest ±100'],
    ['two hundred and fifty thousand people', '250000 person ±1000'],
    ['one hundred twelve boats', '112 boat'],
    ['five million', '5000000 ±1000000'],
    ['several hundred people', '~200..900 person ±100'],
    ['several hundred thousand people', '~200000..900000 person ±100000'],
    ['a few thousand fans', '~2000..9000 fan ±1000'],
    ['a couple of hundred seats', '~200 seat ±100'],
    ['dozens of people', '~24.. person ±12'],
    ['hundreds of homes', '~200.. home ±100'],
    ['tens of thousands of fans', '~20000.. fan ±10000'],
    ['thousands', '~2000.. ±1000'],
  ],
  bounds: [
    ['about 2,500 people', '~2500 person ±100'],
    ['some 40 cows', '~40 cow'],
    ['roughly 60 boats', '~60 boat'],
    ['an estimated 5,200 birds', '~5200 bird ±100'],
    ['more than 50 men', '50.. man'],
    ['over 90 towns', '90.. town'],
    ['at least 50 women', '50.. woman'],
    ['no fewer than seven ships', '7.. ship'],
    ['just over 50 jobs', '~50.. job'],
    ['nearly 50 children', '~..50 child'],
    ['almost 300 tents', '~..300 tent'],
    ['just under 50 jobs', '~..50 job'],
    ['up to 50 families', '..50 family'],
    ['as many as 50 churches', '..50 church'],
    ['fewer than 50 buses', '..50 bus'],
    ['no more than 50 boxes', '..50 box'],
    ['as few as 12 votes', '12.. vote'],
    ['15-plus years', '15.. year'],
    ['60-odd students', '~60 student'],
    ['twenty-odd others', '~20 other'],
    ['exactly 40 houses', '40 house'],
    ['only 40 houses', '40 house'],
    ['at least about 40 horses', '~40.. horse'],
    ['between 20 and 25 people', '20..25 person'],
    ['20 to 25 pages', '20..25 page'],
    ['20–25 pages', '20..25 page'],
    ['3 to 5 million bees', '3000000..5000000 bee ±1000000'],
    ['two to three hundred ducks', '200..300 duck ±100'],
    ['900,000 to 1 million trees', '900000..1000000 tree ±1000000'],
  ],
  units: [
    ['40 km', '40 km'],
    ['40km', '40 km'],
    ['the 100m final', '100 meter'],
    ['3m high', '3 meter'],
    ['up to 15mm', '..15 mm'],
    ['six feet', '6 foot'],
    ['a 6-foot wall', '6 foot'],
    ['6-foot-2', '74 inch'],
    ['26.2 miles', '26.2 mile ±0.1'],
    ['one mile', '1 mile'],
    ['40 square miles', '40 square mile'],
    ['12,000 sq km', '12000 square km ±1000'],
    ['five acres', '5 acre'],
    ['120 hectares', '120 hectare'],
    ['8 liters', '8 liter'],
    ['12 million barrels', '12000000 barrel ±1000000'],
    ['20 pounds', '20 pound'],
    ['3.5 kg', '3.5 kg ±0.1'],
    ['100 metric tons', '100 tonne'],
    ['55 mph', '55 mph'],
    ['60 miles per hour', '60 mph'],
    ['90 km/h', '90 km/h'],
    ['72°F', '72 °F'],
    ['15 degrees Celsius', '15 °C'],
    ['minus 5 degrees Celsius', '-5 °C'],
    ['40 degrees', '40 degree'],
    ['300 MW', '300 MW'],
    ['three years', '3 year'],
    ['a 3-year deal', '3 year'],
    ['90 minutes', '90 minute'],
    ['a 12-member panel', '12 member'],
    ['twice', '2 time'],
    ['a fortnight', '1 fortnight'],
    ['two fortnights', '2 fortnight'],
  ],
  'measures in more than one unit': [
    ['6ft 2in', '74 inch'],
    ['6 feet 2 inches', '74 inch'],
    ['6 feet, 2 inches', '74 inch'],
    ['5-foot-11-inch', '71 inch'],
    ['more than 6 feet 2 inches', '74.. inch'],
    ['11 stone 4 pounds', '158 pound'],
    ['12st 3lb', '171 pound'],
    ['5lb 6oz', '86 ounce'],
    ['3 minutes 58.4 seconds', '238.4 second ±0.1'],
    ['2 hours and 14 minutes', '134 minute'],
    ['1 hour, 12 minutes and 30 seconds', '4350 second'],
    ['two years and six months', '30 month'],
  ],
  rates: [
    ['250 homicides per 100,000 residents', '250 /100,000 residents homicide'],
    ['4.2 per 100,000 people', '4.2 /100,000 people ±0.1'],
    ['12 deaths for every 1,000 live births', '12 /1,000 live births death'],
    ['40 liters per person', '40 liter/person'],
    ['60 miles per hour', '60 mph'],
  ],
  money: [
    ['$4.2bn', '4200000000 $ ±100000000'],
    ['$4.2 billion', '4200000000 $ ±100000000'],
    ['$5 bn', '5000000000 $ ±1000000000'],
    ['US$3m', '3000000 USD ±1000000'],
    ['A$12', '12 AUD'],
    ['C$1,250', '1250 CAD ±10'],
    ['€12.50', '12.5 EUR ±0.01'],
    ['12,50 €', '12.5 EUR ±0.01'],
    ['1.250,00 €', '1250 EUR ±0.01'],
    ['80¢', '0.8 $ ±0.01'],
    ['50 cents', '0.5 $ ±0.01'],
    ['£3m', '3000000 GBP ±1000000'],
    ['3 million pounds', '3000000 GBP ±1000000'],
    ['Rs 500 crore', '5000000000 rupee ±10000000'],
    ['R75 000', '75000 ZAR ±1000'],
    ['N5 billion', '5000000000 NGN ±1000000000'],
    ['EUR 12m', '12000000 EUR ±1000000'],
    ['12 million euros', '12000000 EUR ±1000000'],
    ['40 Canadian dollars', '40 CAD'],
    ['300 pesos', '300 peso'],
    ['200 million Swiss francs', '200000000 CHF ±1000000'],
    ['millions of dollars', '~2000000.. $ ±1000000'],
    ['$3 to $5 million', '3000000..5000000 $ ±1000000'],
    ['$3-5 million', '3000000..5000000 $ ±1000000'],
    ['$500 to $1 million', '500..1000000 $ ±1000000'],
    ['between $20 and $25', '20..25 $'],
    ['ten to twelve dollars', '10..12 $'],
    ['more than $4 million', '4000000.. $ ±1000000'],
    ['about £20', '~20 GBP'],
    ['-$20', '-20 $'],
    ['$15 an hour', '15 $/hour'],
    ['$80 per barrel', '80 $/barrel'],
    ['€3/kg', '3 EUR/kg'],
    ['$5 apiece', '5 $/piece'],
    ['$31,400 per capita', '31400 $/person ±100'],
    ['a £200,000-a-year contract', '200000 GBP/year ±10000'],
    ['the $2 million-a-year plan', '2000000 $/year ±1000000'],
    ['85p', '0.85 GBP ±0.01'],
    ['312.5p', '3.125 GBP ±0.001'],
    ['12½p', '0.125 GBP ±0.005'],
    ['10p to 15p', '0.1..0.15 GBP ±0.01'],
    ['1,200p a share', '12 GBP/share'],
    ['75 cents', '0.75 $ ±0.01'],
    ['$30 million a year', '30000000 $/year ±1000000'],
  ],
  percentages: [
    ['25 percent', '25 percent'],
    ['25%', '25 percent'],
    ['2.5 per cent', '2.5 percent ±0.1'],
    ['-3.5%', '-3.5 percent ±0.1'],
    ['thirty percent', '30 percent'],
    ['20 to 25 percent', '20..25 percent'],
    ['20% to 25%', '20..25 percent'],
    ['20-25%', '20..25 percent'],
    ['between 20 percent and 25 percent', '20..25 percent'],
    ['about 60 per cent of voters', '~60 percent voter'],
    ['60 percent of the staff', '60 percent staff'],
    ['5 percentage points', '5 percentage-point'],
    ['a 5-percentage-point lead', '5 percentage-point'],
    ['50 basis points', '50 basis-point'],
    ['6 1/2 percent', '6.5 percent ±0.5'],
    ['a 5-1/2 percent rate', '5.5 percent ±0.5'],
    ['nearly 40%', '~..40 percent'],
  ],
  shares: [
    ['a third of voters', '0.333333333333 share voter 1/3 ±0.01'],
    ['two-thirds of voters', '0.666666666667 share voter 2/3 ±0.01'],
    ['three quarters of pupils', '0.75 share pupil 3/4 ±0.01'],
    ['more than half', '0.5.. share 1/2 ±0.01'],
    ['nearly half of the workers', '~..0.5 share worker 1/2 ±0.01'],
    ['one in five adults', '0.2 share adult 1/5 ±0.01'],
    ['nine out of 10 doctors', '0.9 share doctor 9/10 ±0.01'],
    ['3 of the 12 judges', '0.25 share judge 3/12 ±0.01'],
    ['four of its last five games', '0.8 share game 4/5 ±0.01'],
    ['three of the first 10 holes', '0.3 share hole 3/10 ±0.01'],
    ['84 of 1,200 people', '0.07 share person 84/1200 ±0.01'],
    ['one in every 50 births', '0.02 share birth 1/50 ±0.01'],
    ['two-fifths', '0.4 share 2/5 ±0.01'],
  ],
  ranks: [
    ['No. 3', '3 rank'],
    ['ranked third', '3 rank'],
    ['ranked 12th', '12 rank'],
    ['ranks 133', '133 rank'],
    ['ranked 7', '7 rank'],
    ['finished second', '2 rank'],
    ['the third straight year', '3 rank year'],
    ['its twenty-first consecutive win', '21 rank win'],
    ['the 42nd', '42 rank'],
    ['the second-largest city', '2 rank'],
    ['the third most populous county', '3 rank'],
    ['the largest city', '-'],
    ['third place', '3 rank'],
  ],
  ratios: [
    ['twice as many', '2 times'],
    ['three times as many', '3 times'],
    ['more than three times the rate', '3.. times'],
    ['2.5 times higher', '2.5 times ±0.1'],
    ['half the size', '0.5 times ±0.01'],
    ['half as likely', '0.5 times ±0.01'],
    ['tenfold', '10 times'],
    ['a 20-fold', '20 times'],
    ['a 5-4 ruling', '1.25 times 5/9 ±0.01'],
    ['a 1-2 defeat', '0.5 times 1/3 ±0.01'],
    ['voted 9 to 3', '3 times 9/12 ±0.01'],
    ['a 14-0 lead', '.. times 14/14 ±0.01'],
    ['four times less', '0.25 times ±0.01'],
    ['won 3-1', '3 times 3/4 ±0.01'],
    ['two-to-one', '2 times 2/3 ±0.01'],
  ],
};

describe('readAmount', () => {
  for (const [form, rows] of Object.entries(VALUES)) {
    describe(form, () => {
      for (const [words, value] of rows) it(`${words} → ${value}`, () => assert.deepEqual(valuesIn(words), [value]));
    });
  }

  it('gives finite numbers, low before high, or nothing, on any words', () => {
    const kinds = ['number', 'money', 'percentage', 'share', 'rank', 'ratio'] as const;
    const piece = fc.constantFrom(
      ...[
        '1,',
        '00',
        '.5',
        '½',
        ' million',
        ' to ',
        '-',
        '$',
        '%',
        ' of ',
        'two ',
        'dozens',
        'between ',
        ' and ',
        'more than ',
        '€',
        'No. ',
        ' in ',
        'fold',
        '0',
        '999',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string()), { maxLength: 9 }),
        fc.constantFrom(...kinds),
        (pieces, kind) => {
          const value = readAmount(pieces.join(''), kind);
          if (!value) return;
          for (const end of [value.low, value.high]) assert.ok(end === null || Number.isFinite(end));
          assert.ok(value.low === null || value.high === null || value.low <= value.high);
          assert.ok(value.precision > 0 && Number.isFinite(value.precision));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('convert', () => {
  const cases: readonly (readonly [words: string, unit: string, value: string | undefined])[] = [
    ['40 km', 'mile', '24.8548476895 mile ±0.621371192237'],
    ['72°F', '°C', '22.2222222222 °C ±0.555555555556'],
    ['0°C', '°F', '32 °F ±1.8'],
    ['100 acres', 'hectare', '40.468564224 hectare ±0.40468564224'],
    ['more than 10 feet', 'meter', '3.048.. meter ±0.3048'],
    ['two years', 'month', '24 month ±12'],
    ['40 km', 'kg', undefined],
    ['40 cows', 'mile', undefined],
  ];
  for (const [words, unit, value] of cases) {
    it(`${words} in ${unit}`, () => {
      const converted = convert(readAmount(words, 'number')!, unit);
      assert.equal(converted && compact(converted), value);
    });
  }
});

function valuesIn(text: string): string[] {
  return findFigures(parseParagraph(text, 'body')).figures.map(({ value }) =>
    value?.type === 'amount' ? compact(value) : '-',
  );
}
