/**
 * Check `unit-pair`: a measure and its conversion, one metric and the other not. Both are printed rounded, so they disagree only when no two
 * values that round to them are equal.
 */
import * as l10n from '@vscode/l10n';
import type { Amount } from '../analysis';
import type { PlacedFigure } from '../claims/placed';
import { type Unit, imperialFactors, units } from '../lexicon/unitTable';
import { type Range, isAmount, meet, sayNumber } from './numbers/amounts';
import type { Check, Found } from './check';
import type { Span } from '../span';
import { nearby, type Stretch } from './nearby';
import { sayMeasure } from '../claims/values/measures';
import { inEnglish, languageTag } from '../language';

export const unitPair: Check = {
  id: 'unit-pair',
  title: 'A measure and its conversion disagree',
  severity: 'warning',
  about:
    'Compares a measure with the conversion that stands beside it: “10 miles (16 kilometers)”. A slip here is easy to make and easy for a reader to catch.',
  rule: 'One of the two is metric and the other is not, both are of one dimension, and the second stands in parentheses, or between commas after “or”, right after the first. The first is converted with the factors of NIST Special Publication 811. Each figure stands for all values that round to it or are cut off to it: half of its last digit below and all of it above, where zeros at the end of the conversion count as rounded, up to a fifth of it; temperatures are rounded to whole degrees, or, where both end in 0 or 5, to 10 or 5 of them. Gallons, quarts, pints and tons may be those of the United States or of Britain: one of the two has to fit, and the quick fix takes the British one where the spelling is British (“litres”, “tonnes”), else the other. “About” and its like allow another tenth. Degrees may be points on the scale or differences (“2 degrees Celsius (3.6 Fahrenheit) of warming”): one of the two has to fit.',
  leaves: [
    'Two measures that are not conversions of each other: “43 kilometers (160 meters of it on a bridge)”.',
    'Sums of money in two currencies, since rates change.',
    'Conversions that are rounded: “100 miles (160 kilometers)”, “1,000 feet (300 meters)”, “350 F (180 C)”.',
    'British gallons, quarts, pints and tons: “3,000 litres (660 gallons)”.',
    'Measures whose unit is not told: “98 degrees (37 C)”.',
  ],
  examples: {
    finds: [
      {
        draft: 'The fire spread over 10 miles (12 kilometers) of coast.',
        words: ['12 kilometers'],
      },
      { draft: 'It reached 98°F (40°C) in Ellery on Monday.', words: ['40°C'] },
      { draft: 'The parcel weighed 5 kg (8 lb), the clerk said.', words: ['8 lb'] },
      { draft: 'The statue, 6 feet (2.2 meters) tall, was cast in Saltmere.', words: ['2.2 meters'] },
      { draft: 'The farm covers 250 acres, or 150 hectares, north of the river.', words: ['150 hectares'] },
      { draft: 'Winds of up to 90 mph (120 kph) tore off roofs.', words: ['120 kph'] },
      { draft: 'The tank holds 3,000 litres (900 gallons) of oil.', words: ['900 gallons'] },
      { draft: 'A 10-mile (10-kilometer) stretch of road was closed.', words: ['10-kilometer'] },
    ],
    leavesAlone: [
      'The fire spread over 10 miles (16 kilometers) of coast.',
      'The town lies 100 miles (160 kilometers) north of Ellery, at 1,000 feet (300 meters).',
      'Warming is to stay below 2 degrees Celsius (3.6 degrees Fahrenheit).',
      'It reached 98°F (37°C) in Ellery on Monday.',
      'The oven was at 350 degrees Fahrenheit (180 degrees Celsius).',
      'The tank holds 3,000 litres (660 gallons) of oil.',
      'The tank holds 3,000 liters (790 gallons) of oil.',
      'The new road is 43 kilometers (160 meters of it on a bridge).',
      'The champion is 6 feet, 2 inches (1.88 meters) tall.',
      'The parcel weighed 5 pounds, 3 ounces (2.35 kilograms).',
      'They walked 20 to 25 km (12 to 16 miles) a day.',
      'A quake of magnitude 5 struck 10 kilometers (6 miles) below the sea.',
      'The bill came to $4 million (€3.6 million).',
      'It is about 30 miles (50 kilometers) from Ellery to Saltmere.',
    ],
  },
  find: nearby(findUnitPairs),
};

function findUnitPairs({ draft: { text }, figures }: Stretch): Found[] {
  const measures = figures.flatMap((figure): Measure[] => {
    if (!isAmount(figure.value)) return [];
    const unit = units.get(figure.value.unit) ?? fahrenheit(text, figure);
    return unit ? [{ figure, amount: figure.value, unit }] : [];
  });
  return measures.flatMap((second, i): Found[] => {
    const first = measures[i - 1];
    if (!first || !isConversion(text, first, second)) return [];
    const readings = readingsOf(text, sumBefore(text, measures, i - 1), second);
    if (readings.some(({ low, high, given }) => meet(low, given[0]) && meet(high, given[1]))) return [];
    return [describe(text, first, second, readings[0]!)];
  });
}

interface Measure {
  readonly figure: PlacedFigure;
  readonly amount: Amount;
  readonly unit: Unit;
}

/** "14 F (minus 10 C)": a letter that is a unit only beside a conversion. */
function fahrenheit(text: string, { end, value }: PlacedFigure): Unit | undefined {
  return isAmount(value) && /^(?:degree)?$/.test(value.unit) && /^\s?F(?:\s?\(|,\sor\s)/.test(text.slice(end, end + 6))
    ? units.get('°F')
    : undefined;
}

/** The end of a range: all values that are printed so, and the one that is. */
interface End extends Range {
  /** Not a number where the end is open. */
  readonly stated: number;
}

/** The first measure in the unit of the second, and what the second may stand for. */
interface Reading {
  readonly low: End;
  readonly high: End;
  readonly given: readonly [Range, Range];
}

/** "10 miles (16 kilometers)", "250 acres, or about 100 hectares,", "10-mile (16-kilometer)", "98 F / 37 C". */
const BETWEEN = /^(?: ?F)?(?: ?\((?:or |i\.e\. |that is |= ?)?|, or |, that is, | ?\/ ?| ?= ?)$/;
const AFTER_PARENTHESIS = /^\s?(?:[a-z]{4,8}\s?)?[);,/]/;

function isConversion(text: string, first: Measure, second: Measure): boolean {
  const between = text.slice(first.figure.end, second.figure.start);
  if (between.length > 12 || /\n\s*\n/.test(between) || !BETWEEN.test(between.replace(/\s+/g, ' '))) return false;
  if (first.unit.dimension !== second.unit.dimension || METRIC.test(first.unit.id) === METRIC.test(second.unit.id))
    return false;
  if (first.unit.dimension === 'time') return false;
  return !between.includes('(') || AFTER_PARENTHESIS.test(text.slice(second.figure.end, second.figure.end + 12));
}

const METRIC = /^(?:mm|cm|meter|km|square meter|square km|hectare|ml|liter|cubic meter|mg|gram|kg|tonne|km\/h|°C|kW)$/;

/** "6 feet, 2 inches" and "5 pounds 3 ounces" are one measure. */
function sumBefore(text: string, measures: readonly Measure[], i: number): Measure[] {
  const last = measures[i]!;
  const before = measures[i - 1];
  if (!before || before.unit.dimension !== last.unit.dimension || before.unit.factor <= last.unit.factor) return [last];
  const between = text.slice(before.figure.end, last.figure.start);
  return /^(?:,?\s(?:and\s)?|-)$/.test(between) ? [before, last] : [last];
}

/** Degrees as points and as differences, a gallon as the American and the British one. The first of them is told. */
function readingsOf(text: string, wholes: readonly Measure[], second: Measure): Reading[] {
  const read = (measures: readonly Measure[], { amount, unit }: Measure): Reading => ({
    ...convert(measures, unit, 0),
    given: rounded(amount, zerosOf),
  });
  if (second.unit.dimension === 'temperature') {
    const [{ amount, unit }] = wholes as readonly [Measure];
    const tens = tensOf(amount);
    const isExact = !tens(second.amount.low ?? 0) && !tens(second.amount.high ?? 0);
    return [
      {
        ...convert(wholes, second.unit, unit.offset - second.unit.offset),
        given: rounded(second.amount, tens, isExact),
      },
      { ...convert(wholes, second.unit, 0), given: rounded(second.amount, () => 0) },
    ];
  }
  const american = read(wholes, second);
  if (![...wholes, second].some(({ unit }) => imperialFactors[unit.id] !== undefined)) return [american];
  const british = read(wholes.map(asBritish), asBritish(second));
  return isBritish(text, second.figure) ? [british, american] : [american, british];
}

function convert(wholes: readonly Measure[], unit: Unit, offset: number): Pick<Reading, 'low' | 'high'> {
  const ends = wholes.map(({ amount, unit: own }) =>
    rounded(amount, () => 0).map(({ low, high, stated }): End => {
      const to = (value: number): number => (value * own.factor + offset) / unit.factor;
      return { low: to(low), high: to(high), stated: to(stated) };
    }),
  );
  const add = (a: End, b: End): End => ({ low: a.low + b.low, high: a.high + b.high, stated: a.stated + b.stated });
  return { low: ends.map(([low]) => low!).reduce(add), high: ends.map(([, high]) => high!).reduce(add) };
}

function asBritish(measure: Measure): Measure {
  const factor = imperialFactors[measure.unit.id];
  return factor === undefined ? measure : { ...measure, unit: { ...measure.unit, factor } };
}

const BRITISH = /(?:litre|metre)s?\b|\btonnes?\b/i;
/** Code units on either side: a sentence or two. */
const SPELLED = 200;

function isBritish(text: string, { start, end }: Span): boolean {
  return BRITISH.test(text.slice(Math.max(0, start - SPELLED), end + SPELLED));
}

/** All values that round to each end of an amount; `least` is the step its zeros tell. An open end may be anything beyond. */
function rounded(
  { low, high, precision, approximate }: Amount,
  least: (end: number) => number,
  cutsOff = true,
): [End, End] {
  const range = (end: number | null): End => {
    if (end === null) return { low: -Infinity, high: Infinity, stated: NaN };
    const step = Math.max(precision, least(end));
    const slack = step / 2 + (approximate ? Math.abs(end) / 10 : 0);
    // Cut off as often as rounded: 4,729.8 acres are printed as 4,729.
    return { low: end - slack, high: end + slack + (cutsOff ? step / 2 : 0), stated: end };
  };
  return [range(low), range(high)];
}

/** "350 F (180 C)": degrees that are round themselves are converted to round ones. */
function tensOf({ low, high }: Amount): (end: number) => number {
  const isRound = [low, high].every((end) => (end ?? 0) % 5 === 0);
  return (end) => (isRound && end !== 0 ? (STEPS.find((step) => end % step === 0) ?? 0) : 0);
}

/** Degrees. */
const STEPS = [10, 5] as const;

/** No conversion is rounded by more of itself. */
const ROUNDEST = 0.2;

/** 100 for 1,200; 1 for 12 and 1.5. */
function zerosOf(value: number): number {
  const zeros = /^\d*[1-9](0*)$/.exec(String(Math.abs(value)))?.[1]?.length;
  return zeros === undefined ? 0 : Math.min(10 ** zeros, Math.abs(value) * ROUNDEST);
}

function describe(text: string, first: Measure, second: Measure, { low, high }: Reading): Found {
  const { start, end } = second.figure;
  const words = text.slice(start, end);
  const source = text.slice(first.figure.start, first.figure.end);
  const single = second.amount.low !== null && second.amount.low === second.amount.high;
  const right = sayLike(words, low.stated, second.amount);
  const said = single
    ? inReadersDigits(right)
    : l10n.t({
        message: '{0} to {1}',
        args: [right, sayLike(words, high.stated, second.amount)].map(inReadersDigits),
        comment: ['From one figure to another: 20 to 25 miles'],
      });
  const digits = single && !second.amount.approximate ? /\d[\d,]*(?:\.\d+)?/.exec(words) : null;
  const open = !Number.isFinite(low.stated) || !Number.isFinite(high.stated);
  return {
    start,
    end,
    message: open
      ? l10n.t('“{0}” does not convert to “{1}”.', source, words)
      : l10n.t('“{0}” is about {1}, not “{2}”.', source, sayMeasure(said, second.unit.id), words),
    related: [{ start: first.figure.start, end: first.figure.end, message: l10n.t('what is converted') }],
    fixes:
      digits && !open && !/million|billion|thousand/i.test(words)
        ? [
            {
              title: l10n.t('Change to “{0}”', right),
              start: start + digits.index,
              end: start + digits.index + digits[0].length,
              text: right,
            },
          ]
        : [],
  };
}

/** "1,250.5" and "1.2 million" as copy in English prints them, for whoever reads the finding. */
function inReadersDigits(printed: string): string {
  const [digits = '', large] = printed.split(' ');
  const value = Number(digits.replaceAll(',', ''));
  if (large !== undefined) return sayNumber(value * LARGE[large]!);
  const decimals = digits.split('.')[1]?.length ?? 0;
  return value.toLocaleString(languageTag(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

const LARGE: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** As copy in English prints it, with as many decimals as the draft gives, and at least two digits that say something. */
function sayLike(words: string, value: number, { unit }: Amount): string {
  const decimals = /\.(\d+)/.exec(words)?.[1]?.length ?? 0;
  const size = Math.abs(value);
  const least = unit.startsWith('°') || size >= 10 || size === 0 ? 0 : 1 - Math.floor(Math.log10(size));
  return size < 1e6
    ? withCommas(value.toFixed(Math.min(Math.max(decimals, least), 6)))
    : inEnglish(() => sayNumber(value));
}

function withCommas(number: string): string {
  const [whole = '', part] = number.split('.');
  const digits = whole.length > 4 || /^-?\d{4,}$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return part === undefined || /^0+$/.test(part) ? digits : `${digits}.${part}`;
}
