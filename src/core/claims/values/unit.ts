/** Units of measure: which one is written at a place, and what an amount is in another one. */
import type { Amount } from '../../analysis';
import { type Unit, unitNames, units } from '../../lexicon/unitTable';
import { compiled } from '../../text/compiled';
import { RIGHT, oneOf, pattern } from '../grammar';
import { tidy } from './numeral';

/** "40 km", "40km", "6-foot", "72°F", "15 degrees Celsius". */
export function readUnit(text: string, at: number): { readonly unit: string; readonly end: number } | undefined {
  compiled(UNIT_AT, text).lastIndex = at;
  const name = UNIT_AT.exec(text)?.[1];
  const unit = name === undefined ? undefined : unitNamed(name);
  return unit === undefined ? undefined : { unit, end: UNIT_AT.lastIndex };
}

export function unitNamed(name: string): string | undefined {
  return unitNames.get(name.toLowerCase().replace(/\s+/g, ' '));
}

/** The same amount in another unit of the same dimension; undefined where there is no way from one to the other. */
export function convert(amount: Amount, unit: string): Amount | undefined {
  const [from, to] = [units.get(amount.unit), units.get(unit)];
  if (!from || !to || from.dimension !== to.dimension) return undefined;
  const bound = (value: number | null) => (value === null ? null : tidy(converted(value, from, to)));
  const precision = tidy((amount.precision * from.factor) / to.factor);
  return { ...amount, unit, low: bound(amount.low), high: bound(amount.high), precision };
}

function converted(value: number, from: Unit, to: Unit): number {
  return (value * from.factor + from.offset - to.offset) / to.factor;
}

/** "2 second-half goals" counts no seconds. */
const UNIT_AT = pattern(`(?:\\s{1,3}|[-‐‑])?((?!second-)${oneOf([...unitNames.keys()])})${RIGHT}(?!²)`, 'iy');
