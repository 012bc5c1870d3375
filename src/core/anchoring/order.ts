/**
 * Which of the sure pairs kept their order: the longest run of them that stands in the draft as it stood before. All the others were moved.
 * What lay between two that kept their order lies between them still, or was moved itself.
 */
import { firstAtOrAfter, type Span } from '../span';
import { makeForecast, type Forecast } from './forecast';
import { keepInOrder } from './keepInOrder';
import { sentenceThen, type Want, type WantSpot } from './places';

export interface Order {
  /** It did not move past others. */
  isKept(want: Want): boolean;
  /** Where the text stands now that stood between the neighbours which kept their order; code units, both ends included. */
  gapOf(want: Want): Span;
  /** By those alone that kept their order. */
  readonly forecast: Forecast;
}

/** `length` of the text, in code units. */
export function findOrder(pairs: readonly WantSpot[], length: number): Order {
  const run = longestRun(pairs.filter(({ want }) => !want.deleted));
  const kept = new Set(run.map(({ want }) => want));
  const marks = run.map(({ want, spot }) => ({ start: want.start, now: spot.start }));
  return {
    isKept: (want) => kept.has(want),
    gapOf(want) {
      const { start, end } = sentenceThen(want);
      const before = marks[firstAtOrAfter(marks, start) - 1];
      const after = marks[firstAtOrAfter(marks, end)];
      return { start: before?.now ?? 0, end: after?.now ?? length };
    },
    forecast: makeForecast(run),
  };
}

/** In reading order. */
function longestRun(pairs: readonly WantSpot[]): WantSpot[] {
  const sorted = [...pairs].sort((a, b) => a.want.start - b.want.start || a.spot.start - b.spot.start);
  return keepInOrder(sorted.map(({ spot }) => spot.start)).map((at) => sorted[at]!);
}
