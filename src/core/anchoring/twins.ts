/**
 * The same sentence stands, or stood, more than once: "No comment." Which one was decided on is told by the words around
 * it, then by its position, then by its kind. Where these leave a doubt it is said, and where the words were deleted with
 * nothing to show that they are back, the twin is left alone.
 */
import type { Pair } from './assignment';
import type { Forecast } from './forecast';
import type { Group } from './match';
import { agreementOf, type Agreement, type Spot, type Want } from './places';

export interface TwinPair extends Pair, Agreement {
  readonly want: Want;
  readonly spot: Spot;
  /** The words stand exactly where they should. */
  readonly inPlace: boolean;
}

/** Pairs looked at in full in one group; larger groups look at the nearest only. Cost: as many context comparisons. */
const MOST_PAIRS = 10_000;
const NEAREST = 8;

export function pairTwins(text: string, { wants, spots }: Group, forecast: Forecast): TwinPair[] {
  const all = wants.length * spots.length <= MOST_PAIRS;
  const length = text.length + 1;
  return wants.flatMap((want) => {
    const candidates = all ? spots : nearest(spots, forecast.expected(want));
    return candidates.map((spot): TwinPair => {
      const agreement = agreementOf(text, want, spot);
      const distance = forecast.distance(want, spot);
      const inPlace = distance === 0 && !want.deleted;
      const context = (want.deleted ? 3.5 : 10) * (agreement.before + agreement.after);
      const score = scoreTwins(context, inPlace, want.kind === spot.kind, distance / length);
      return { left: want.index, right: spot.index, score, want, spot, inPlace, ...agreement };
    });
  });
}

export type TwinVerdict = 'sure' | 'doubtful' | 'no';

/** What the evidence for an assigned pair is worth, given all pairs that were possible. */
export function judgeTwins(pair: TwinPair, pairs: readonly TwinPair[]): TwinVerdict {
  const agrees = pair.before + pair.after;
  if (pair.inPlace && agrees > 0) return 'sure';
  if (pair.before > 0 && pair.after > 0) {
    const spots = new Set<number>();
    const wants = new Set<number>();
    for (const other of pairs) {
      if (other.before + other.after < agrees) continue;
      if (other.want === pair.want) spots.add(other.spot.start);
      if (other.spot === pair.spot) wants.add(other.want.origin);
    }
    return spots.size === wants.size ? 'sure' : 'doubtful';
  }
  return pair.want.deleted && agrees === 0 ? 'no' : 'doubtful';
}

/**
 * One whole side of context (10) outweighs position, half a side does not; of words that were deleted (3.5) not even both
 * sides do. Kind only breaks ties; distance, squared so that twins keep their order, breaks what is left. The sum is
 * squared so that one sure pair outweighs two doubtful ones.
 */
function scoreTwins(context: number, inPlace: boolean, sameKind: boolean, distance: number): number {
  const score = context + (inPlace ? 8 : 0) + (sameKind ? 3 : 0) + 1 - Math.min(1, distance * distance);
  return score * score + Number.EPSILON;
}

/** `spots` are in reading order. */
function nearest(spots: readonly Spot[], at: number): readonly Spot[] {
  let low = 0;
  let high = spots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spots[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return spots.slice(Math.max(0, low - NEAREST), low + NEAREST);
}
