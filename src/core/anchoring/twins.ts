/**
 * The same sentence stands, or stood, more than once: "No comment." Which one was decided on is told by the words around
 * it, then by its position, then by its kind. Where these leave a doubt it is said, and where the words were deleted with
 * nothing to show that they are back, the twin is left alone.
 */
import { groupBy } from '../groupBy';
import { assignPairs, type Pair } from './assignment';
import type { Forecast } from './forecast';
import { nearestSpots, type Spot, type Want, type WantSpot } from './places';
import { foldContext, sideAgreement, type Context } from './context';
import type { Order } from './order';
import type { Rivals } from './rivals';
import type { Told } from './told';

/** The same words at the same point of the same sentence. */
export interface Twins {
  readonly wants: readonly Want[];
  /** In reading order. */
  readonly spots: readonly Spot[];
}

export interface TwinPair extends WantSpot {
  readonly sure: boolean;
}

/** What the pairs that are sure already tell of all others. */
export interface Neighbourhood {
  readonly order: Order;
  readonly forecast: Forecast;
  readonly rivals: Rivals;
  readonly told: Told;
}

export function matchTwins(text: string, twins: Twins, { order, forecast, rivals, told }: Neighbourhood): TwinPair[] {
  const pairs = pairTwins(text, twins, forecast, order).filter(({ want, spot }) => !told.isOther(want, spot));
  const judge = makeJudge(pairs, forecast, order);
  return assignPairs(pairs).flatMap((pair) => {
    const verdict = judge(pair);
    if (verdict === 'no') return [];
    const sure = verdict === 'sure' && (pair.inPlace || !rivals.standInPlace(pair.want));
    return { want: pair.want, spot: pair.spot, sure };
  });
}

/** How far the words around the sentence agree, each side 0, ½ or 1: nothing, the next few words, all that is known. */
interface Evidence extends Pair {
  readonly want: Want;
  readonly spot: Spot;
  readonly before: number;
  readonly after: number;
  /** The words stand exactly where they should. */
  readonly inPlace: boolean;
  /** The neighbours that kept their order stand around them still. */
  readonly inGap: boolean;
  /** Code units from where they should stand. */
  readonly distance: number;
}

/** Pairs looked at in full in one group; larger groups look at the nearest only. Cost: as many context comparisons. */
const MOST_PAIRS = 10_000;
const NEAREST = 8;

function pairTwins(text: string, { wants, spots }: Twins, forecast: Forecast, order: Order): Evidence[] {
  const all = wants.length * spots.length <= MOST_PAIRS;
  const length = text.length + 1;
  const now = new Map<Spot, Context>();
  return wants.flatMap((want) => {
    const then = foldContext(want.anchor);
    const gap = order.gapOf(want);
    const candidates = all ? spots : nearestSpots(spots, forecast.expected(want), NEAREST);
    return candidates.map((spot): Evidence => {
      let context = now.get(spot);
      if (!context) now.set(spot, (context = foldContext(spot.context())));
      const { before, after } = sideAgreement(then, context);
      const distance = forecast.distance(want, spot);
      const inGap = gap.start <= spot.start && spot.start <= gap.end;
      const inPlace = distance === 0 && !want.deleted;
      const agreement = (want.deleted ? 3.5 : 10) * (before + after);
      const score = scoreTwins(agreement, inPlace, want.kind === spot.kind, distance / length);
      return { left: want.index, right: spot.index, score, want, spot, before, after, inPlace, inGap, distance };
    });
  });
}

/**
 * Position (12) outweighs one side of context (10), or a paragraph copied below its original would take the decision; it does
 * not outweigh both sides, but those of words that were deleted (3.5 each). Kind only breaks ties; distance, squared so that twins keep their order, breaks what is left. The sum is
 * squared so that one sure pair outweighs two doubtful ones.
 */
function scoreTwins(agreement: number, inPlace: boolean, sameKind: boolean, distance: number): number {
  const score = agreement + (inPlace ? 12 : 0) + (sameKind ? 3 : 0) + 1 - Math.min(1, distance * distance);
  return score * score + Number.EPSILON;
}

type Verdict = 'sure' | 'doubtful' | 'no';

/** What the evidence for a pair is worth, given all pairs that were possible. */
function makeJudge(pairs: readonly Evidence[], forecast: Forecast, order: Order): (pair: Evidence) => Verdict {
  const byWant = groupBy(pairs, ({ want }) => want.index);
  const bySpot = groupBy(pairs, ({ spot }) => spot.index);
  /**
   * The side that speaks against a pair speaks for another decision, which has no better place of its own: two paragraphs that
   * changed places bring each other's twin to where the own one stood.
   */
  const isContested = (pair: Evidence): boolean =>
    (bySpot.get(pair.spot.index) ?? []).some((rival) => {
      if (rival.want.origin === pair.want.origin) return false;
      if (!(pair.before === 0 && rival.before > 0) && !(pair.after === 0 && rival.after > 0)) return false;
      const settled = byWant.get(rival.want.index)?.find(({ inPlace }) => inPlace);
      return !settled || settled.before + settled.after <= rival.before + rival.after;
    });
  return (pair) => {
    const agrees = pair.before + pair.after;
    // What stands between other neighbours is no rival of what stands between the same ones.
    const others = (byWant.get(pair.want.index) ?? []).filter(
      ({ spot, inGap }) => spot.start !== pair.spot.start && (inGap || !pair.inGap),
    );
    if (pair.inPlace && agrees > 0) {
      // Nobody told how the text moved, and a copy is as well placed: either may be the one.
      const isDoubled =
        pair.spot.start !== pair.want.start &&
        others.some(({ inPlace, before, after }) =>
          inPlace ? before + after > 0 : before + after >= agrees && !forecast.isFramed(pair.want),
        );
      return isDoubled || isContested(pair) ? 'doubtful' : 'sure';
    }
    if (pair.want.deleted && agrees === 0) return 'no';
    if (pair.want.deleted || pair.before === 0 || pair.after === 0) return 'doubtful';
    // Words around and position must not speak for two different places.
    const asGood = (other: Evidence): boolean => other.before + other.after >= agrees;
    if (others.some(({ inGap }) => inGap && !pair.inGap)) return 'doubtful';
    if (
      others.some((other) => other.distance < pair.distance && other.before + other.after >= (other.inPlace ? 0.5 : 1))
    )
      return 'doubtful';
    if (pair.want.anchor.alike) {
      const apart = byWant.get(pair.want.index)?.some((other) => !other.inGap && asGood(other));
      return pair.inGap && (apart || order.forecast.isFramed(pair.want)) && !others.some(asGood) ? 'sure' : 'doubtful';
    }
    const spots = new Set(others.filter(asGood).map(({ spot }) => spot.start)).add(pair.spot.start);
    const wants = new Set(
      bySpot
        .get(pair.spot.index)
        ?.filter(asGood)
        .map(({ want }) => want.origin),
    );
    return spots.size === wants.size || (pair.inGap && spots.size === 1) ? 'sure' : 'doubtful';
  };
}
