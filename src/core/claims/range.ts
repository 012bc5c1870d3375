/** The two ends of a range as figures of their own: "50" and "75 percent" of "50 to 75 percent", each with the unit that is said once. */
import type { Amount } from '../analysis';
import type { Figure, FigureKind } from './figure';
import { readEnds } from './values/amount';
import { tidy } from './values/numeral';

export function splitRange(text: string, figure: Figure): readonly [Figure, Figure] | undefined {
  const words = text.slice(figure.start, figure.end);
  const read = RANGED.has(figure.kind) ? readEnds(words, figure.kind) : undefined;
  const ends = read && { ...read, from: asMeters(read.from, figure), to: asMeters(read.to, figure) };
  if (!ends) return undefined;
  const first = words.slice(0, ends.at).replace(/\s*(?:to|and|[-‐‑–—])\s*$/i, '');
  return [
    { ...figure, end: figure.start + first.length, value: ends.from },
    { ...figure, start: figure.start + ends.at, value: ends.to },
  ];
}

/** "43 percent to 38 percent" is no range: two figures against each other. */
export function apart(text: string, figure: Figure): readonly Figure[] {
  if (!RANGED.has(figure.kind) || !/\sto\s/i.test(text.slice(figure.start, figure.end))) return [figure];
  const ends = splitRange(text, figure);
  return ends && lowOf(ends[0]) > lowOf(ends[1]) ? ends : [figure];
}

/** "5m to 10m high": the words alone say millions. */
function asMeters(end: Amount, { value }: Figure): Amount {
  if (end.unit !== '' || value?.type !== 'amount' || value.unit !== 'meter') return end;
  const [low, high] = [end.low, end.high].map((bound) => bound && tidy(bound / 1e6));
  return { ...end, low: low ?? null, high: high ?? null, precision: tidy(end.precision / 1e6), unit: 'meter' };
}

const RANGED: ReadonlySet<FigureKind> = new Set(['number', 'money', 'percentage']);

function lowOf({ value }: Figure): number {
  return value?.type === 'amount' ? (value.low ?? 0) : 0;
}
