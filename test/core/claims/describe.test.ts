/** What a hover says of a figure: the first figure of each sentence. */
import assert from 'node:assert/strict';
import { findFigures } from '../../../src/core/claims/claims';
import { describeValue } from '../../../src/core/claims/values/describe';
import { parseParagraph } from '../../../src/core/text/parsed';

const CASES: readonly (readonly [text: string, said: string])[] = [
  ['about 2.5 million people', 'about 2,500,000'],
  ['more than 50 men', '50 or more'],
  ['up to 50 men', 'at most 50'],
  ['nearly 50 men', 'just under 50'],
  ['dozens of men', 'about 24 or more'],
  ['between 20 and 25 percent', 'between 20 and 25 percent'],
  ['It cost US$4.2 billion.', '4,200,000,000 US dollars'],
  ['It cost $1.', '1 dollar'],
  ['It pays $15 an hour.', '15 dollars per hour'],
  ['It cost 200 million Swiss francs.', '200,000,000 Swiss francs'],
  ['40 km', '40 km ≈ 25 miles'],
  ['one mile', '1 mile ≈ 1.6 km'],
  ['2,500 miles', '2,500 miles ≈ 4,000 km'],
  ['six feet', '6 feet ≈ 1.8 meters'],
  ['It was 72°F.', '72 °F ≈ 22 °C'],
  ['It was 20 degrees Celsius.', '20 °C ≈ 68 °F'],
  ['5 acres', '5 acres ≈ 2 hectares'],
  ['more than 10 gallons', '10 gallons or more ≈ 38 liters or more'],
  ['90 km/h', '90 km/h ≈ 56 mph'],
  ['three years', '3 years'],
  ['a third of voters', '1 of 3 ≈ 33.3%'],
  ['3 of the 12 judges', '3 of 12 = 25%'],
  ['She is No. 3.', 'No. 3'],
  ['twice as many', '2 times'],
  ['a 5-4 ruling', '5 to 4'],
  ['It is up 5 percentage points.', 'up by 5 percentage points'],
  ['It rose from 50 to 75.', '50 → 75 is +50%'],
  ['It rose 40% from 50 to 75.', 'up by 40 percent; 50 → 75 is +50%'],
  ['It fell from 30 to 20 km.', '30 km → 20 km is −33.3%'],
  ['It rose from 12 percent to 15 percent.', '12 percent → 15 percent is +3 percentage points'],
  ['It fell from 20 to 10 degrees Celsius.', '20 °C → 10 °C'],
  ['It rose from nearly 50 to 75.', 'just under 50 → 75'],
  ['It rose from about 50 to 75.', 'about 50 → 75 is about +50%'],
  ['It rose from 0 to 75.', '0 → 75'],
  ['It rose from -2 to 5.', '-2 → 5'],
  ['It rose by half a percentage point.', 'up by 0.5 percentage points'],
  ['It fell to 12.', 'down to 12'],
  ['It was cut by half.', 'down by 1 of 2 = 50%'],
  ['It doubled to 40.', 'up by 2 times to 40'],
];

describe('describeValue', () => {
  for (const [text, said] of CASES) {
    it(`${text} → ${said}`, () => {
      const [figure] = findFigures(parseParagraph(text, 'body')).figures;
      assert.equal(describeValue(figure!.value!), said);
    });
  }
});
