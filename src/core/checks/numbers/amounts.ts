/**
 * Arithmetic on figures as copy gives them. A printed figure stands for every value that rounds to it: "$4.2 million" for $4.15 to $4.25
 * million. Two figures disagree only where no such values agree.
 */
import * as l10n from '@vscode/l10n';
import type { Amount, Value } from '../../analysis';
import { languageTag } from '../../language';

/** Inclusive; the ends may be infinite. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export function isAmount(value: Value | undefined): value is Amount {
  return value?.type === 'amount';
}

/** The one number that is stated: not "20 to 25", not "more than 50". */
export function statedValue(amount: Amount | undefined): number | null {
  return amount && amount.low !== null && amount.low === amount.high ? amount.low : null;
}

/** A whole number that somebody counted: "12 people", not "about 12", not "3.5", not "$12". */
export function countOf(value: Value | undefined): number | null {
  if (!isAmount(value) || value.approximate || !isCount(value)) return null;
  const stated = statedValue(value);
  return stated !== null && Number.isInteger(stated) && stated >= 0 ? stated : null;
}

export function isCount({ unit, per }: Amount): boolean {
  return unit === '' && per === undefined;
}

/** Every value that may be printed so. */
export function rangeOf(amount: Amount): Range {
  const { low, high, approximate } = amount;
  const slack = (end: number): number => halfStep(end, amount) + (approximate ? Math.abs(end) * ABOUT : 0);
  return {
    low: low === null ? -Infinity : low - slack(low),
    high: high === null ? Infinity : high + slack(high),
  };
}

export function meet(a: Range, b: Range): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** "about", "nearly": as a share of the figure. Wider hides real slips, narrower scolds what is round on purpose. */
const ABOUT = 0.1;

/** 3.5 is 4 rounded, and not 3. */
const ALMOST_HALF = 0.499;

/** Half of the last place given. What is counted one by one is exact. */
function halfStep(end: number, { unit, precision }: Amount): number {
  return unit === '' && precision === 1 && Number.isInteger(end) ? 0 : precision * ALMOST_HALF;
}

/** A number for a message: "60", "37.5", "4.25", "1,250", "1.2 million". What has two decimals and no more keeps them. */
export function sayNumber(value: number): string {
  for (const [unit, say] of LARGE_NUMBERS)
    if (Math.abs(value) >= unit * 0.9995) return say(sayDigits(round(value / unit, 3)));
  return sayDigits(value);
}

function sayDigits(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 1000 ? 0 : size < 1 || (size < 100 && isHundredth(value)) ? 2 : 1;
  return Number(value.toFixed(digits)).toLocaleString(languageTag(), { maximumFractionDigits: digits });
}

function isHundredth(value: number): boolean {
  return Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
}

const LARGE_NUMBERS: readonly (readonly [number, (digits: string) => string])[] = [
  [1e12, (digits) => (digits === '1' ? l10n.t('1 trillion') : l10n.t('{0} trillion', digits))],
  [1e9, (digits) => (digits === '1' ? l10n.t('1 billion') : l10n.t('{0} billion', digits))],
  [1e6, (digits) => (digits === '1' ? l10n.t('1 million') : l10n.t('{0} million', digits))],
];

function round(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
