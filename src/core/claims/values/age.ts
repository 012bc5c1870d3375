/** How old an age says somebody is: "54" and "54-year-old" are 54 years, "in his 50s" is 50 to 59, "six months old" is 6 months. */
import type { Amount } from '../../analysis';
import { readCount } from './momentCount';

export function readAge(words: string): Amount | null {
  const plain = words.replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();
  const decade = DECADE.exec(plain);
  if (decade) return readDecade(decade[1], decade[2]!);
  const numbers = (plain.match(NUMBERS) ?? []).map(readCount).filter((number) => number !== null);
  const [first, second] = numbers;
  if (first === undefined) return null;
  const unit = UNIT.exec(plain)?.[1] ?? 'year';
  const amount = { type: 'amount', precision: 1, approximate: /\babout\b/.test(plain), unit } as const;
  if (second !== undefined && second > first) return { ...amount, low: first, high: second };
  if (/\b(?:over|older|above|up)\b/.test(plain)) return { ...amount, low: first, high: null };
  // "18 and under" holds those of 18, "under the age of 18" does not.
  if (/^under\b/.test(plain)) return { ...amount, low: null, high: first - 1 };
  if (/\b(?:under|younger)\b/.test(plain)) return { ...amount, low: null, high: first };
  return { ...amount, low: first, high: first };
}

const DECADE = /^in \w+ (?:(early|mid|late)[-‑ ])?'?(\d0s|\w+ties|twenties)$/;
const UNIT = /[-‑ ](year|month|week|day)s?[-‑ ]/;
/** Digits, or words of which most are no number: "twenty-five", "six". */
const NUMBERS = /\d{1,3}(?:\.5|½)?|[a-z]+ty[-‐‑](?:one|two|three|four|five|six|seven|eight|nine)|[a-z]{3,}/g;

/** The first, the second and the last third of ten years are a manner of speaking. */
function readDecade(third: string | undefined, word: string): Amount | null {
  const low = /^\d/.test(word) ? Number.parseInt(word, 10) : (readCount(word.replace(/ies$/, 'y')) ?? 0);
  if (low < 20) return null;
  const [from, to] = THIRDS.get(third) ?? [0, 9];
  return {
    type: 'amount',
    low: low + from,
    high: low + to,
    precision: 1,
    approximate: third !== undefined,
    unit: 'year',
  };
}

const THIRDS: ReadonlyMap<string | undefined, readonly [number, number]> = new Map([
  ['early', [0, 3]],
  ['mid', [4, 6]],
  ['late', [7, 9]],
]);
