/**
 * What speaks against a place with the same words in the same sentence: that the claim may still be where it was. A paragraph is copied and
 * the original edited, a merge leaves two versions, a claim is made of a copy and no longer of the original: then the place that is the same
 * is not surely the place that was meant.
 */
import { agreementOf, foldContext, sideAgreement, type Context } from './context';
import type { Likeness } from './likeness';
import type { Order } from './order';
import { nearestSpots, type Spot, type Want } from './places';
import { countWords } from './similarity';
import { makeTraces } from './traces';

export interface Rivals {
  /** The claim may as well be somewhere else than in this place, where words and sentence are the same. */
  speakAgainst(want: Want, spot: Spot): boolean;
  /** Where the claim stood there stands what may well be it, changed; or its words, of which no claim is made any more. */
  standInPlace(want: Want): boolean;
}

/** Rivals looked at, before and after the expected place. */
const MOST = 12;

/** Standing exactly where it should weighs a little more than agreeing words on one side; as among twins. */
const IN_PLACE = 1.2;

/** The least that counts as being as well placed: the next few words on one side. */
const LEAST = 0.5;

/**
 * Sentences of up to so many words are written again word for word ("No injuries have been reported."). Fewer: one written anew may take over
 * the decision of one deleted. More: short sentences that move by themselves are to be looked at again.
 */
const FEW_WORDS = 6;

/** `wanted`: the keys of all decisions. A place with one of them is somebody's, and nobody's rival. */
export function findRivals(
  text: string,
  spots: readonly Spot[],
  order: Order,
  wanted: { has(key: string): boolean },
  likeness: Likeness,
): Rivals {
  const { forecast } = order;
  const traces = makeTraces(text, spots, order, likeness);
  const strangers = spots.filter(({ key }) => !wanted.has(key)).sort((a, b) => a.start - b.start);
  const contexts = new Map<Spot, Context>();
  const contextOf = (spot: Spot): Context => {
    let context = contexts.get(spot);
    if (!context) contexts.set(spot, (context = foldContext(spot.context())));
    return context;
  };
  const isInPlace = (want: Want, spot: Spot): boolean => !want.deleted && forecast.distance(want, spot) === 0;
  const readsInPlace = (want: Want): boolean =>
    !want.deleted && forecast.expectedAll(want).some((start) => traces.readAt(want, start));

  /**
   * Alike, between the same neighbours, and as well placed as `standing`. Of words that moved away nothing says how well they stood: then
   * both sides must agree, since on one of them whatever took their place agrees too.
   */
  const hasRival = (want: Want, standing: (then: Context) => number | undefined): boolean => {
    const gap = order.gapOf(want);
    const near = nearestSpots(strangers, forecast.expected(want), MOST).filter(
      ({ start, kind }) => gap.start <= start && start <= gap.end && kind === want.kind,
    );
    if (near.length === 0) return false;
    const then = foldContext(want.anchor);
    const least = standing(then);
    return near.some((rival) => {
      const { before, after } = sideAgreement(then, contextOf(rival));
      const placed = before + after + (isInPlace(want, rival) ? IN_PLACE : 0);
      const enough = least === undefined ? before > 0 && after > 0 : placed >= least;
      return enough && likeness.isAlike(want, rival);
    });
  };

  /** The sentence stands more than once, this claim of it once: then neighbours tell which one it was made on. */
  const isElsewhere = (want: Want, spot: Spot): boolean => {
    const others = traces.repeatedAt(spot);
    if (others.length === 0) return false;
    const gap = order.gapOf(want);
    const isWithin = (start: number): boolean => gap.start <= start && start <= gap.end;
    return !isWithin(spot.start) || others.some(isWithin);
  };

  return {
    speakAgainst(want, spot) {
      if (spot.start === want.start && !want.deleted) return false;
      if (!want.deleted && traces.readAt(want, want.start)) return true;
      const kept = order.isKept(want);
      if (kept && isInPlace(want, spot)) return false;
      if (isElsewhere(want, spot)) return true;
      const agreement = (then: Context): number => agreementOf(sideAgreement(then, contextOf(spot)));
      const isShort = countWords(want.sentence) <= FEW_WORDS;
      if (!kept && isShort && agreement(foldContext(want.anchor)) === 0) return true;
      const isGone = want.start === want.end;
      return (
        readsInPlace(want) ||
        (!isGone && traces.beginOrEnd(want)) ||
        hasRival(want, (then) => (kept || isGone ? Math.max(LEAST, agreement(then)) : undefined))
      );
    },
    standInPlace: (want) =>
      !want.deleted && (readsInPlace(want) || traces.beginOrEnd(want) || hasRival(want, () => undefined)),
  };
}
