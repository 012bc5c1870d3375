/** What the quick fix of `unit-pair` writes into copy: the true conversion, as precise as the one that stands there. */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { CHECKS } from '../../../src/core/checks/checks';

const FIXED: readonly (readonly [draft: string, fixed: string])[] = [
  ['The trail is 12 miles (25 km) long.', 'The trail is 12 miles (19 km) long.'],
  ['The parcel weighed 5 kg (8 lb).', 'The parcel weighed 5 kg (11 lb).'],
  ['The port is 3,000 miles (6,000 km) away.', 'The port is 3,000 miles (4,828 km) away.'],
  ['The tank holds 10,000 gallons (20,000 liters).', 'The tank holds 10,000 gallons (37,854 liters).'],
  ['Roe is 6 feet, 2 inches (1.68 meters) tall.', 'Roe is 6 feet, 2 inches (1.88 meters) tall.'],
  ['It was 14 F (10 C) at dawn.', 'It was 14 F (-10 C) at dawn.'],
  // British spelling, British measures.
  ['The tank holds 10,000 gallons (20,000 litres).', 'The tank holds 10,000 gallons (45,461 litres).'],
  ['The tank holds 20,000 litres (9,000 gallons).', 'The tank holds 20,000 litres (4,399 gallons).'],
  ['The tank holds 20,000 liters (9,000 gallons).', 'The tank holds 20,000 liters (5,283 gallons).'],
  ['The crane lifts 20 tons (30.5 tonnes).', 'The crane lifts 20 tons (20.3 tonnes).'],
  ['The crane lifts 20 tons (30.5 metric tons).', 'The crane lifts 20 tons (18.1 metric tons).'],
];

/** Right in one of two readings. */
const LEFT: readonly string[] = [
  'The tank holds 3,000 litres (660 gallons).',
  'The tank holds 3,000 liters (790 gallons).',
  'The tank holds 10,000 gallons (45,460 litres).',
  'The tank holds 10,000 gallons (37,854 litres).',
  'The jug holds eight pints (4.5 litres).',
  'The crane lifts 20 tons (20.3 tonnes).',
  'The crane lifts 20 tons (18.1 tonnes).',
  'The oven was at 350 degrees Fahrenheit (180 degrees Celsius).',
  'It was 90 F (30 C) on Monday.',
  'It was 30 C (85 F) on Monday.',
];

/** Degrees that are not round are not converted to round ones, nor are differences. */
const FOUND: readonly (readonly [draft: string, words: string])[] = [
  ['It was 98 F (40 C) on Monday.', '40 C'],
  ['It was 90 F (40 C) on Monday.', '40 C'],
  ['It was 15 F (10 C) at dawn.', '10 C'],
  ['The oven was at 350 degrees Fahrenheit (200 degrees Celsius).', '200 degrees Celsius'],
  ['It was 50 degrees Fahrenheit (0 degrees Celsius).', '0 degrees Celsius'],
  ['It was 100 degrees Fahrenheit (30 degrees Celsius).', '30 degrees Celsius'],
  ['The tank holds 3,000 litres (900 gallons).', '900 gallons'],
];

describe('check unit-pair, readings and fixes', () => {
  for (const [draft, fixed] of FIXED) {
    it(`writes: ${fixed}`, () => {
      const [finding] = findingsIn(draft);
      const [fix] = finding!.fixes;
      assert.equal(draft.slice(0, fix!.start) + fix!.text + draft.slice(fix!.end), fixed);
    });
  }

  it('leaves alone what is right in one of two readings', () => {
    assert.deepEqual(
      LEFT.filter((draft) => findingsIn(draft).length > 0),
      [],
    );
  });

  for (const [draft, words] of FOUND) {
    it(`finds ${words}: ${draft}`, () => {
      assert.deepEqual(
        findingsIn(draft).map(({ start, end }) => draft.slice(start, end)),
        [words],
      );
    });
  }
});

function findingsIn(draft: string) {
  const levels = Object.fromEntries(CHECKS.map(({ id }) => [id, id === 'unit-pair' ? 'warning' : 'off'] as const));
  return analyze(draft, { format: 'plain', checks: levels }).findings;
}
