/**
 * Where an anchor should stand now. While a draft is open its own position says so; after a change from outside, the
 * surely matched places before and after it tell how far the text between them has moved.
 */
import { firstAtOrAfter } from '../span';
import type { Spot, Want } from './places';

export interface Forecast {
  /** Code units between where the words should stand and `spot`; 0 when they begin, or end, exactly there. */
  distance(want: Want, spot: Spot): number;
  /** Where the words should be looked for first. */
  expected(want: Want): number;
}

export function makeForecast(sure: readonly { readonly want: Want; readonly spot: Spot }[]): Forecast {
  const marks = sure
    .filter(({ want }) => !want.deleted)
    .map(({ want, spot }) => ({ start: want.start, shift: spot.start - want.start }))
    .sort((a, b) => a.start - b.start);
  const shiftsFor = (start: number): [number, number] => {
    const next = firstAtOrAfter(marks, start);
    const after = marks[next]?.shift ?? marks[next - 1]?.shift ?? 0;
    return [marks[next - 1]?.shift ?? after, after];
  };
  return {
    distance(want, spot) {
      const [before, after] = shiftsFor(want.start);
      const byStart = offBy(spot.start - want.start, before, after);
      return want.deleted ? byStart : Math.min(byStart, offBy(spot.end - want.end, before, after));
    },
    expected: (want) => want.start + shiftsFor(want.start)[0],
  };
}

/** Where the neighbours disagree, the words may also not have moved at all. */
function offBy(moved: number, before: number, after: number): number {
  if (before === after) return Math.abs(moved - before);
  return Math.min(Math.abs(moved), Math.abs(moved - before), Math.abs(moved - after));
}
