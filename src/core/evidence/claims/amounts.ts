/**
 * What a source's amount says of a draft's. Same: whoever read the source could have written the draft, rounding and "about" allowed. Differs: no
 * value fits both. Between the two is much that is neither: a source that is less exact than the draft, a rate beside a total.
 */
import type { Amount } from '../../analysis';
import { meet, rangeOf, statedValue } from '../../checks/numbers/amounts';
import { convert } from '../../claims/values/unit';
import { units } from '../../lexicon/unitTable';

export type ValueVerdict = 'same' | 'differs' | 'unclear';

/** Null where the two are no values of one kind. */
export function compareAmounts(draft: Amount, source: Amount): ValueVerdict | null {
  const other = inUnitOf(draft, source);
  if (!other) return null;
  if (draft.part !== undefined && other.part !== undefined && draft.unit !== 'percent')
    return compareParts(draft, other);
  if (draft.per !== undefined && other.per !== undefined && draft.per !== other.per) return 'unclear';
  const [a, b] = [rangeOf(draft), rangeOf(other)];
  if (equal(draft, other)) return 'same';
  // "Plus or minus three" is read as minus three.
  if (other.low !== null && other.low === -(draft.low ?? 0)) return 'unclear';
  if (meet(a, b)) return fits(draft, other) ? 'same' : 'unclear';
  if ((draft.per ?? '') !== (other.per ?? '')) return 'unclear';
  return isFar(draft, other) ? 'differs' : 'unclear';
}

function compareParts(draft: Amount, source: Amount): ValueVerdict {
  return draft.part === source.part && draft.whole === source.whole ? 'same' : 'differs';
}

/** The source's amount as the draft would give it. */
function inUnitOf(draft: Amount, source: Amount): Amount | null {
  const [a, b] = [draft.unit, source.unit];
  if (a === b) return source;
  if (isDollar(a) && isDollar(b)) return { ...source, unit: a };
  // "Three point one million, from the reserve": speech leaves the currency out, and only a sum that agrees tells that it is one.
  if (isMoney(a) && b === '' && source.of === undefined && equal(draft, source) && source.precision >= 1000)
    return { ...source, unit: a };
  if (a === 'percent' && b === 'share') return inPercent(source);
  if (a === 'share' && b === 'percent')
    return {
      ...source,
      unit: a,
      low: hundredth(source.low),
      high: hundredth(source.high),
      precision: source.precision / 100,
    };
  // Lengths of time are told in the unit that fits: 18 months and a year and a half are one, 30 days and a month may be.
  return units.get(a)?.dimension === units.get(b)?.dimension ? (convert(source, a) ?? null) : null;
}

/** "$" or a code of ISO 4217. */
function isMoney(unit: string): boolean {
  return /^(?:\$|[A-Z]{3})$/.test(unit);
}

function isDollar(unit: string): boolean {
  return unit === '$' || unit === 'USD';
}

function inPercent(share: Amount): Amount {
  const times = (value: number | null) => (value === null ? null : value * 100);
  const { part: _part, whole: _whole, ...rest } = share;
  return { ...rest, unit: 'percent', low: times(share.low), high: times(share.high), precision: 1 };
}

function hundredth(value: number | null): number | null {
  return value === null ? null : value / 100;
}

function equal(a: Amount, b: Amount): boolean {
  return a.low === b.low && a.high === b.high;
}

/** The source is at least as exact: 2,412 fits "about 2,400", and "about 2,400" does not fit 2,412. */
function fits(draft: Amount, source: Amount): boolean {
  const [mine, theirs] = [statedValue(draft), statedValue(source)];
  if (mine !== null && theirs !== null) {
    // What is just as far from the next round number is no rounding of it: "12,000" of 12,500, "two years" of 18 months.
    const isRounded = draft.approximate || Math.abs(theirs - mine) * 2 < draft.precision * (1 - 1e-9);
    return isRounded && !source.approximate && source.precision <= draft.precision;
  }
  if (theirs === null) return false;
  // "more than 50" is not what one would write of 5,700.
  if (draft.high === null) return theirs >= draft.low! && theirs <= draft.low! * WIDEST;
  if (draft.low === null) return theirs <= draft.high && theirs >= draft.high / WIDEST;
  return true;
}

const WIDEST = 1.2;

/** A difference that rounding or another day's count of the same does not make. */
function isFar(draft: Amount, source: Amount): boolean {
  if (draft.unit === 'share' || source.unit === 'share') return gapOf(draft, source) > 0.045;
  if (!draft.approximate && !source.approximate && source.unit === draft.unit) return true;
  const [a, b] = [middle(draft), middle(source)];
  return Math.abs(a - b) > Math.max(Math.abs(a), Math.abs(b)) * 0.15;
}

function gapOf(a: Amount, b: Amount): number {
  return Math.abs(middle(a) - middle(b));
}

function middle({ low, high }: Amount): number {
  return low === null ? (high ?? 0) : high === null ? low : (low + high) / 2;
}
