/**
 * Figures with what they count, as a reader says them: "40 miles", "1 mile", "5 US dollars". Units that are signs ("km", "°C") and currencies without a name here are
 * the same in every language.
 */
import * as l10n from '@vscode/l10n';
import { units } from '../../lexicon/unitTable';

/** `unit` as in `Amount`; `isOne` where the figure is a plain 1. */
export function sayMeasure(figure: string, unit: string, isOne = false): string {
  const [many, one] = MEASURES[unit] ?? [];
  if (!many) return `${figure} ${units.get(unit)?.plural ?? unit}`;
  return isOne && one ? one(figure) : many(figure);
}

type Say = (figure: string) => string;

const MEASURES: Readonly<Record<string, readonly [many: Say, one?: Say]>> = {
  meter: [(n) => l10n.t('{0} meters', n), (n) => l10n.t('{0} meter', n)],
  inch: [(n) => l10n.t('{0} inches', n), (n) => l10n.t('{0} inch', n)],
  foot: [(n) => l10n.t('{0} feet', n), (n) => l10n.t('{0} foot', n)],
  yard: [(n) => l10n.t('{0} yards', n), (n) => l10n.t('{0} yard', n)],
  mile: [(n) => l10n.t('{0} miles', n), (n) => l10n.t('{0} mile', n)],
  'nautical mile': [(n) => l10n.t('{0} nautical miles', n), (n) => l10n.t('{0} nautical mile', n)],
  'square inch': [(n) => l10n.t('{0} square inches', n), (n) => l10n.t('{0} square inch', n)],
  'square foot': [(n) => l10n.t('{0} square feet', n), (n) => l10n.t('{0} square foot', n)],
  'square yard': [(n) => l10n.t('{0} square yards', n), (n) => l10n.t('{0} square yard', n)],
  'square meter': [(n) => l10n.t('{0} square meters', n), (n) => l10n.t('{0} square meter', n)],
  'square km': [(n) => l10n.t('{0} square km', n)],
  'square mile': [(n) => l10n.t('{0} square miles', n), (n) => l10n.t('{0} square mile', n)],
  hectare: [(n) => l10n.t('{0} hectares', n), (n) => l10n.t('{0} hectare', n)],
  acre: [(n) => l10n.t('{0} acres', n), (n) => l10n.t('{0} acre', n)],
  pint: [(n) => l10n.t('{0} pints', n), (n) => l10n.t('{0} pint', n)],
  quart: [(n) => l10n.t('{0} quarts', n), (n) => l10n.t('{0} quart', n)],
  liter: [(n) => l10n.t('{0} liters', n), (n) => l10n.t('{0} liter', n)],
  gallon: [(n) => l10n.t('{0} gallons', n), (n) => l10n.t('{0} gallon', n)],
  bushel: [(n) => l10n.t('{0} bushels', n), (n) => l10n.t('{0} bushel', n)],
  barrel: [(n) => l10n.t('{0} barrels', n), (n) => l10n.t('{0} barrel', n)],
  'cubic foot': [(n) => l10n.t('{0} cubic feet', n), (n) => l10n.t('{0} cubic foot', n)],
  'cubic yard': [(n) => l10n.t('{0} cubic yards', n), (n) => l10n.t('{0} cubic yard', n)],
  'cubic meter': [(n) => l10n.t('{0} cubic meters', n), (n) => l10n.t('{0} cubic meter', n)],
  'acre-foot': [(n) => l10n.t('{0} acre-feet', n), (n) => l10n.t('{0} acre-foot', n)],
  carat: [(n) => l10n.t('{0} carats', n), (n) => l10n.t('{0} carat', n)],
  gram: [(n) => l10n.t('{0} grams', n), (n) => l10n.t('{0} gram', n)],
  ounce: [(n) => l10n.t('{0} ounces', n), (n) => l10n.t('{0} ounce', n)],
  pound: [(n) => l10n.t('{0} pounds', n), (n) => l10n.t('{0} pound', n)],
  ton: [(n) => l10n.t('{0} tons', n), (n) => l10n.t('{0} ton', n)],
  tonne: [(n) => l10n.t('{0} tonnes', n), (n) => l10n.t('{0} tonne', n)],
  knot: [(n) => l10n.t('{0} knots', n), (n) => l10n.t('{0} knot', n)],
  second: [(n) => l10n.t('{0} seconds', n), (n) => l10n.t('{0} second', n)],
  minute: [(n) => l10n.t('{0} minutes', n), (n) => l10n.t('{0} minute', n)],
  hour: [(n) => l10n.t('{0} hours', n), (n) => l10n.t('{0} hour', n)],
  day: [(n) => l10n.t('{0} days', n), (n) => l10n.t('{0} day', n)],
  week: [(n) => l10n.t('{0} weeks', n), (n) => l10n.t('{0} week', n)],
  fortnight: [(n) => l10n.t('{0} fortnights', n), (n) => l10n.t('{0} fortnight', n)],
  month: [(n) => l10n.t('{0} months', n), (n) => l10n.t('{0} month', n)],
  year: [(n) => l10n.t('{0} years', n), (n) => l10n.t('{0} year', n)],
  decade: [(n) => l10n.t('{0} decades', n), (n) => l10n.t('{0} decade', n)],
  century: [(n) => l10n.t('{0} centuries', n), (n) => l10n.t('{0} century', n)],
  watt: [(n) => l10n.t('{0} watts', n), (n) => l10n.t('{0} watt', n)],
  horsepower: [(n) => l10n.t('{0} horsepower', n)],
  $: [(n) => l10n.t('{0} dollars', n), (n) => l10n.t('{0} dollar', n)],
  USD: [(n) => l10n.t('{0} US dollars', n), (n) => l10n.t('{0} US dollar', n)],
  EUR: [(n) => l10n.t('{0} euros', n), (n) => l10n.t('{0} euro', n)],
  GBP: [
    (n) => l10n.t({ message: '{0} pounds', args: [n], comment: ['The currency'] }),
    (n) => l10n.t({ message: '{0} pound', args: [n], comment: ['The currency'] }),
  ],
  CAD: [(n) => l10n.t('{0} Canadian dollars', n), (n) => l10n.t('{0} Canadian dollar', n)],
  AUD: [(n) => l10n.t('{0} Australian dollars', n), (n) => l10n.t('{0} Australian dollar', n)],
  NZD: [(n) => l10n.t('{0} New Zealand dollars', n), (n) => l10n.t('{0} New Zealand dollar', n)],
  INR: [(n) => l10n.t('{0} Indian rupees', n), (n) => l10n.t('{0} Indian rupee', n)],
  CHF: [(n) => l10n.t('{0} Swiss francs', n), (n) => l10n.t('{0} Swiss franc', n)],
  JPY: [(n) => l10n.t('{0} yen', n)],
  CNY: [(n) => l10n.t('{0} yuan', n)],
  rupee: [(n) => l10n.t('{0} rupees', n), (n) => l10n.t('{0} rupee', n)],
  peso: [(n) => l10n.t('{0} pesos', n), (n) => l10n.t('{0} peso', n)],
  shilling: [(n) => l10n.t('{0} shillings', n), (n) => l10n.t('{0} shilling', n)],
  franc: [(n) => l10n.t('{0} francs', n), (n) => l10n.t('{0} franc', n)],
  dinar: [(n) => l10n.t('{0} dinars', n), (n) => l10n.t('{0} dinar', n)],
  dirham: [(n) => l10n.t('{0} dirhams', n), (n) => l10n.t('{0} dirham', n)],
  krona: [(n) => l10n.t('{0} kronor', n)],
  krone: [(n) => l10n.t('{0} kroner', n)],
  kwacha: [(n) => l10n.t('{0} kwacha', n)],
  riyal: [(n) => l10n.t('{0} riyals', n), (n) => l10n.t('{0} riyal', n)],
  percent: [(n) => l10n.t('{0} percent', n)],
  times: [(n) => l10n.t('{0} times', n), (n) => l10n.t('{0} time', n)],
  'percentage-point': [(n) => l10n.t('{0} percentage points', n), (n) => l10n.t('{0} percentage point', n)],
  'basis-point': [(n) => l10n.t('{0} basis points', n), (n) => l10n.t('{0} basis point', n)],
  degree: [(n) => l10n.t('{0} degrees', n), (n) => l10n.t('{0} degree', n)],
};
