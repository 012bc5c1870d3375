/**
 * Where an anchor should stand now. While a draft is open its own position says so; after a change from outside, the
 * surely matched places before and after its sentence tell how far the text between them has moved. What else stands in the
 * same sentence tells nothing: it went wherever the words went.
 */
import { firstAtOrAfter } from '../span';
import { sentenceThen, type Spot, type Want, type WantSpot } from './places';

export interface Forecast {
  /** Code units between where the words should stand and `spot`; 0 when they begin, or end, exactly there. */
  distance(want: Want, spot: Spot): number;
  /** Where the words should be looked for first. */
  expected(want: Want): number;
  /** Whether something sure stands before the words and something after them. */
  isFramed(want: Want): boolean;
  /** All places where they should begin, by what stands before them and by what stands after. */
  expectedAll(want: Want): readonly number[];
}

export function makeForecast(sure: readonly WantSpot[]): Forecast {
  const marks = sure
    .filter(({ want }) => !want.deleted)
    .map(({ want, spot }) => ({ start: want.start, shift: spot.start - want.start }))
    .sort((a, b) => a.start - b.start);
  const framesOf = (want: Want): [number | undefined, number | undefined] => {
    const { start, end } = sentenceThen(want);
    const last = firstAtOrAfter(marks, start) - 1;
    const next = Math.max(last + 1, firstAtOrAfter(marks, end));
    return [marks[last]?.shift, marks[next]?.shift];
  };
  const shiftsFor = (want: Want): [number, number] => {
    const [before, after] = framesOf(want);
    return [before ?? after ?? 0, after ?? before ?? 0];
  };
  return {
    distance(want, spot) {
      const [before, after] = shiftsFor(want);
      const byStart = offBy(spot.start - want.start, before, after);
      return want.deleted ? byStart : Math.min(byStart, offBy(spot.end - want.end, before, after));
    },
    expected: (want) => want.start + shiftsFor(want)[0],
    isFramed: (want) => framesOf(want).every((shift) => shift !== undefined),
    expectedAll: (want) => [...new Set([0, ...shiftsFor(want)])].map((shift) => want.start + shift),
  };
}

/** Where the neighbours disagree, the words may also not have moved at all. */
function offBy(moved: number, before: number, after: number): number {
  if (before === after) return Math.abs(moved - before);
  return Math.min(Math.abs(moved), Math.abs(moved - before), Math.abs(moved - after));
}
