/** A part of one measure: "half a percentage point", "a quarter of a mile", "nearly two-thirds of a cent". It is an amount in that measure, and no share. */
import type { Amount } from '../../analysis';
import { JOIN, pattern } from '../grammar';
import { tidy } from './numeral';
import { readLead, withReach } from './reach';
import { readFraction } from './share';

/** `readOne` reads what there is a part of, as "1 mile". */
export function readPartOf(words: string, readOne: (one: string) => Amount | undefined): Amount | undefined {
  const lead = readLead(words);
  const fraction = readFraction(words, lead.end);
  if (!fraction) return undefined;
  const { part, whole, end } = fraction;
  OF_ONE_AT.lastIndex = end;
  const one = OF_ONE_AT.test(words) ? readOne(`1 ${words.slice(OF_ONE_AT.lastIndex)}`) : undefined;
  if (!one || one.low === null) return undefined;
  const value = tidy((one.low * part) / whole);
  const bounds = withReach({ low: value, high: value, approximate: false }, lead.reaches);
  return { ...one, ...bounds, precision: tidy(one.precision / whole) };
}

const OF_ONE_AT = pattern(`(?:${JOIN}of)?(?:${JOIN}(?:an?|one|1))?${JOIN}`, 'iy');
