/** Small numbers as dates and ages use them: "two", "twenty-five", "a", "a dozen", "12". Null for what nobody counted: "several". */
import { ordinals, smallCardinals, tens } from '../../lexicon/numbers';

export function readCount(words: string): number | null {
  const plain = words.trim().toLowerCase();
  if (/^\d{1,3}(?:,\d{3})*$|^\d{1,6}$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d{1,4}(?:\.5|½)$/.test(plain)) return Number.parseInt(plain, 10) + 0.5;
  return FIXED.get(plain) ?? readCardinal(plain);
}

/** "19th", "nineteenth", "twenty-first". */
export function readOrdinal(word: string): number | null {
  const plain = word.toLowerCase();
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(plain)?.[1];
  if (digits !== undefined) return Number(digits);
  const [, ten, rest = plain] = /^(twenty|thirty)-(\w+)$/.exec(plain) ?? [];
  const unit = ordinals.indexOf(rest as (typeof ordinals)[number]);
  return unit < 0 ? null : (ten === undefined ? 0 : 10 * (tens.indexOf(ten as (typeof tens)[number]) + 2)) + unit + 1;
}

const FIXED: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['half a', 0.5],
  ['a couple of', 2],
  ['half a dozen', 6],
  ['a dozen', 12],
  ['two dozen', 24],
  ['a hundred', 100],
  ['a thousand', 1000],
]);

function readCardinal(word: string): number | null {
  const small = smallCardinals.indexOf(word as (typeof smallCardinals)[number]);
  if (small >= 0) return small;
  const [, ten = '', unit] = /^([a-z]+ty)(?:[-‐‑ ]([a-z]+))?$/.exec(word) ?? [];
  const high = tens.indexOf(ten as (typeof tens)[number]);
  const low = unit === undefined ? 0 : smallCardinals.indexOf(unit as (typeof smallCardinals)[number]);
  return high < 0 || low < 0 || low > 9 ? null : 10 * (high + 2) + low;
}
