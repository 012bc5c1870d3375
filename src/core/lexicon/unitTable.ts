/**
 * Units of measure with what they are worth in the base unit of their dimension: meter, square meter, liter, kilogram, meter a second, kelvin, second,
 * watt, joule, byte. Factors are the exact ones of NIST Special Publication 811, appendix B (the SI brochure for metric units); gallon, pint, quart, barrel (of
 * oil), bushel and ton are those of the United States; what Britain measures by the same names is in `imperialFactors`. A month and a year are the
 * mean ones of the Gregorian calendar.
 */

export type Dimension =
  'length' | 'area' | 'volume' | 'mass' | 'speed' | 'temperature' | 'time' | 'power' | 'energy' | 'data';

export interface Unit {
  /** Singular. */
  readonly id: string;
  readonly plural: string;
  readonly dimension: Dimension;
  /** `base = amount * factor + offset`. */
  readonly factor: number;
  readonly offset: number;
}

/** What a reader elsewhere would want to be told as well; the nearest in size first. */
export const counterparts: Readonly<Record<string, string>> = {
  mm: 'inch',
  cm: 'inch',
  meter: 'foot',
  km: 'mile',
  inch: 'cm',
  foot: 'meter',
  yard: 'meter',
  mile: 'km',
  'nautical mile': 'km',
  'square meter': 'square foot',
  'square km': 'square mile',
  'square foot': 'square meter',
  'square yard': 'square meter',
  'square mile': 'square km',
  hectare: 'acre',
  acre: 'hectare',
  liter: 'gallon',
  gallon: 'liter',
  'cubic meter': 'cubic foot',
  'cubic foot': 'cubic meter',
  'cubic yard': 'cubic meter',
  gram: 'ounce',
  kg: 'pound',
  tonne: 'ton',
  ounce: 'gram',
  pound: 'kg',
  ton: 'tonne',
  'km/h': 'mph',
  mph: 'km/h',
  knot: 'km/h',
  '°C': '°F',
  '°F': '°C',
};

type Row = readonly [id: string, plural: string, factor: number, names: string, offset?: number];

/** `names`: other ways to write it, singular; those of four letters and more also take an -s. */
const TABLE: Readonly<Record<Dimension, readonly Row[]>> = {
  length: [
    ['mm', 'mm', 0.001, 'mm,millimeter,millimetre'],
    ['cm', 'cm', 0.01, 'cm,centimeter,centimetre'],
    ['meter', 'meters', 1, 'meter,metre'],
    ['km', 'km', 1000, 'km,kms,kilometer,kilometre'],
    ['inch', 'inches', 0.0254, 'inch,inches'],
    ['foot', 'feet', 0.3048, 'foot,feet,ft'],
    ['yard', 'yards', 0.9144, 'yard,yd'],
    ['mile', 'miles', 1609.344, 'mile,mi'],
    ['nautical mile', 'nautical miles', 1852, 'nautical mile'],
  ],
  area: [
    ['square inch', 'square inches', 0.00064516, 'square inch,square inches,sq in'],
    ['square foot', 'square feet', 0.09290304, 'square foot,square feet,sq ft,sq. ft.'],
    ['square yard', 'square yards', 0.83612736, 'square yard'],
    ['square meter', 'square meters', 1, 'square meter,square metre,sq m,m²'],
    ['square km', 'square km', 1e6, 'square km,square kilometer,square kilometre,sq km,sq. km,km²'],
    ['square mile', 'square miles', 2589988.110336, 'square mile,sq mi,sq. mi.'],
    ['hectare', 'hectares', 1e4, 'hectare,ha'],
    ['acre', 'acres', 4046.8564224, 'acre'],
  ],
  volume: [
    ['ml', 'ml', 0.001, 'ml,milliliter,millilitre'],
    ['pint', 'pints', 0.473176473, 'pint'],
    ['quart', 'quarts', 0.946352946, 'quart'],
    ['liter', 'liters', 1, 'liter,litre'],
    ['gallon', 'gallons', 3.785411784, 'gallon'],
    ['bushel', 'bushels', 35.23907016688, 'bushel'],
    ['barrel', 'barrels', 158.987294928, 'barrel'],
    ['cubic foot', 'cubic feet', 28.316846592, 'cubic foot,cubic feet'],
    ['cubic yard', 'cubic yards', 764.554857984, 'cubic yard'],
    ['cubic meter', 'cubic meters', 1000, 'cubic meter,cubic metre,m³'],
    ['acre-foot', 'acre-feet', 1233481.83754752, 'acre-foot,acre-feet,acre foot,acre feet'],
  ],
  mass: [
    ['mg', 'mg', 1e-6, 'mg,milligram'],
    ['carat', 'carats', 0.0002, 'carat'],
    ['gram', 'grams', 0.001, 'gram'],
    ['ounce', 'ounces', 0.028349523125, 'ounce,oz'],
    ['pound', 'pounds', 0.45359237, 'pound,lb,lbs'],
    ['kg', 'kg', 1, 'kg,kgs,kilo,kilogram,kilogramme'],
    ['ton', 'tons', 907.18474, 'ton,tons,short ton'],
    ['tonne', 'tonnes', 1000, 'tonne,metric ton'],
  ],
  speed: [
    [
      'km/h',
      'km/h',
      1 / 3.6,
      'km/h,kmh,kph,kilometer per hour,kilometre per hour,kilometers per hour,kilometres per hour',
    ],
    ['mph', 'mph', 0.44704, 'mph,mile per hour,miles per hour'],
    ['knot', 'knots', 1852 / 3600, 'knot'],
  ],
  temperature: [
    [
      '°C',
      '°C',
      1,
      '°c,c,degree celsius,degrees celsius,degree centigrade,degrees centigrade,degrees c,celsius',
      273.15,
    ],
    ['°F', '°F', 5 / 9, '°f,degree fahrenheit,degrees fahrenheit,degrees f,fahrenheit', (459.67 * 5) / 9],
  ],
  time: [
    ['second', 'seconds', 1, 'second'],
    ['minute', 'minutes', 60, 'minute'],
    ['hour', 'hours', 3600, 'hour'],
    ['day', 'days', 86_400, 'day,days'],
    ['week', 'weeks', 604_800, 'week'],
    ['fortnight', 'fortnights', 1_209_600, 'fortnight'],
    ['month', 'months', 2_629_746, 'month'],
    ['year', 'years', 31_556_952, 'year'],
    ['decade', 'decades', 315_569_520, 'decade'],
    ['century', 'centuries', 3_155_695_200, 'century,centuries'],
  ],
  power: [
    ['watt', 'watts', 1, 'watt'],
    ['horsepower', 'horsepower', 745.699871582, 'horsepower,hp'],
    ['kW', 'kW', 1e3, 'kw,kilowatt'],
    ['MW', 'MW', 1e6, 'mw,megawatt'],
    ['GW', 'GW', 1e9, 'gw,gigawatt'],
  ],
  energy: [
    ['kWh', 'kWh', 3.6e6, 'kwh,kilowatt-hour,kilowatt hour'],
    ['MWh', 'MWh', 3.6e9, 'mwh,megawatt-hour,megawatt hour'],
    ['GWh', 'GWh', 3.6e12, 'gwh,gigawatt-hour,gigawatt hour'],
    ['TWh', 'TWh', 3.6e15, 'twh,terawatt-hour,terawatt hour'],
  ],
  data: [
    ['KB', 'KB', 1e3, 'kb,kilobyte'],
    ['MB', 'MB', 1e6, 'mb,megabyte'],
    ['GB', 'GB', 1e9, 'gb,gigabyte'],
    ['TB', 'TB', 1e12, 'tb,terabyte'],
  ],
};

const ROWS = Object.entries(TABLE).flatMap(([dimension, rows]) =>
  rows.map(([id, plural, factor, names, offset = 0]) => ({
    unit: { id, plural, dimension: dimension as Dimension, factor, offset },
    names: names.split(','),
  })),
);

export const units: ReadonlyMap<string, Unit> = new Map(ROWS.map(({ unit }) => [unit.id, unit]));

/** What is larger in Britain: the gallon of its Weights and Measures Act 1985 with its parts, and the long ton. */
export const imperialFactors: Readonly<Record<string, number>> = {
  pint: 0.56826125,
  quart: 1.1365225,
  gallon: 4.54609,
  ton: 1016.0469088,
};

/** Every way to write a unit, in small letters and single spaces, with its id. */
export const unitNames: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(({ unit, names }) =>
    names.flatMap((name) => [name, ...(/^[a-z -]{4,}$/.test(name) ? [`${name}s`] : [])].map((way) => [way, unit.id])),
  ),
);

/** How many of a smaller unit make the larger one, with the names that measures told in both are written with. */
export interface Subunit {
  readonly large: readonly string[];
  readonly small: readonly string[];
  readonly count: number;
  /** The smaller one, as in `Unit.id`. */
  readonly unit: string;
}

const POUND = ['pound', 'pounds', 'lb', 'lbs'];
const HOUR = ['hour', 'hours', 'hr', 'hrs'];
const MINUTE = ['minute', 'minutes', 'min', 'mins'];
const DAY = ['day', 'days'];

export const subunits: readonly Subunit[] = [
  { large: ['foot', 'feet', 'ft'], small: ['inch', 'inches', 'in'], count: 12, unit: 'inch' },
  { large: ['stone', 'st'], small: POUND, count: 14, unit: 'pound' },
  { large: POUND, small: ['ounce', 'ounces', 'oz'], count: 16, unit: 'ounce' },
  { large: ['year', 'years'], small: ['month', 'months'], count: 12, unit: 'month' },
  { large: ['week', 'weeks'], small: DAY, count: 7, unit: 'day' },
  { large: DAY, small: HOUR, count: 24, unit: 'hour' },
  { large: HOUR, small: MINUTE, count: 60, unit: 'minute' },
  { large: MINUTE, small: ['second', 'seconds', 'sec', 'secs'], count: 60, unit: 'second' },
];
