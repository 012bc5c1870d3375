/**
 * Where a decision's words may be now when they, or their sentence, have changed. Candidates are few for each decision: what
 * stands where the words should stand, the same words elsewhere, sentences that begin or end alike. What is found here is
 * always to be looked at again; below the minimum it is nothing, and the decision an orphan.
 */
import type { Pair } from './assignment';
import { indexSpots } from './candidates';
import { foldWords } from './fold';
import type { Span } from '../span';
import type { Forecast } from './forecast';
import type { Spot, Want, WantSpot } from './places';
import { featuresOf, sharedHead, sharedTail, similarity } from './similarity';

/** `words`: other words now. `sentence`: the same words in a changed sentence. `context`: perhaps a twin of what was meant. */
export type Doubt = 'words' | 'sentence' | 'context';

export interface LikelyPair extends Pair {
  readonly want: Want;
  readonly spot: Spot;
  readonly doubt: Doubt;
}

/**
 * Minima, 0..1. Lower ones would show more rewritten sentences with their old verdict to compare, but also unrelated ones;
 * these keep a figure replaced in its sentence, and a sentence of which more than half was rewritten only in its place.
 */
const MINIMUM = {
  /** Same words: how alike the sentence must be, or else the words right and left. */
  sentence: 0.4,
  around: 0.5,
  /** Other words, in agreeing surroundings: how alike the words must be. */
  words: 0.5,
  /** Other words with nothing else to go by. */
  wordsAlone: 0.8,
  /** Words replaced altogether ("2,500" by "about 3,000"): how alike all the rest must be. */
  replaced: 0.6,
};

export interface LikelyOptions {
  /** False: only where the words stood. */
  readonly anywhere: boolean;
  /** Doubtful twins, to be weighed against changed words elsewhere. */
  readonly twins: readonly WantSpot[];
  /** Places known to be another one than that of the decision. */
  readonly isOther: (want: Want, spot: Spot) => boolean;
}

export function findLikely(
  wants: readonly Want[],
  spots: readonly Spot[],
  forecast: Forecast,
  likeness: Likeness,
  { anywhere, twins, isOther }: LikelyOptions,
): LikelyPair[] {
  if (wants.length === 0 || spots.length === 0) return [];
  const judge = makeJudge(likeness, forecast);
  const candidatesFor = indexSpots(spots, forecast);
  const changed = wants.flatMap((want) =>
    [...candidatesFor(want)].flatMap((spot) => {
      if ((spot.key === want.key && !spot.incoming) || !(anywhere || meet(want, spot))) return [];
      if (isOther(want, spot)) return [];
      return judge(want, spot) ?? [];
    }),
  );
  return [...changed, ...twins.flatMap(({ want, spot }) => judge(want, spot) ?? [])];
}

/** How alike a decision and a place are; 0..1 each. */
interface Measures {
  readonly same: boolean;
  readonly words: number;
  readonly sentence: number;
  readonly around: number;
}

export interface Likeness {
  /** Undefined below the minimum: then they have nothing to do with each other. */
  measure(want: Want, spot: Spot): Measures | undefined;
  isAlike(want: Want, spot: Spot): boolean;
  /** The very words stand here, claim or not, in surroundings like theirs. */
  readsAlike(want: Want, start: number): boolean;
}

export function makeLikeness(text: string): Likeness {
  const features = remember(featuresOf, (words: string) => words);
  const aroundWant = remember(surroundingsThen, (want: Want) => want.index);
  const aroundSpot = remember(
    (spot: Spot) => surroundingsNow(text, spot),
    (spot) => spot.index,
  );
  const measure = (want: Want, spot: Spot): Measures | undefined => {
    const same = want.words === spot.words;
    if (!same && want.kind !== spot.kind) return undefined;
    const words = same ? 1 : similarity(features(want.words), features(spot.words));
    const sentence = similarity(features(want.sentence), features(spot.sentence));
    const around = agreement(aroundWant(want), aroundSpot(spot));
    return isEnough(same, words, sentence, around) ? { same, words, sentence, around } : undefined;
  };
  return {
    measure,
    isAlike: (want, spot) => measure(want, spot) !== undefined,
    readsAlike(want, start) {
      const { exact } = want.anchor;
      if (exact === '' || start < 0 || !text.startsWith(exact, start)) return false;
      const there = surroundingsNow(text, { start, end: start + exact.length });
      return agreement(aroundWant(want), there) >= MINIMUM.around;
    },
  };
}

function makeJudge(likeness: Likeness, forecast: Forecast): (want: Want, spot: Spot) => LikelyPair | undefined {
  return (want, spot) => {
    const measures = likeness.measure(want, spot);
    if (!measures) return undefined;
    const { same, words, sentence, around } = measures;
    const distance = forecast.distance(want, spot);
    const inPlace = distance === 0 && !want.deleted ? IN_PLACE : 0;
    const near = 0.1 / (1 + distance / NEAR);
    const sameKind = want.kind === spot.kind ? 0.05 : 0;
    const score = 0.35 * words + 0.3 * sentence + 0.25 * around + near + inPlace + sameKind;
    const doubt = !same ? 'words' : sentence === 1 ? 'context' : 'sentence';
    return { left: want.index, right: spot.index, score, want, spot, doubt };
  };
}

function isEnough(same: boolean, words: number, sentence: number, around: number): boolean {
  if (same) return sentence >= MINIMUM.sentence || around >= MINIMUM.around;
  if (words >= MINIMUM.wordsAlone) return true;
  if (words >= MINIMUM.words && around >= MINIMUM.around) return true;
  return sentence >= MINIMUM.replaced && around >= MINIMUM.replaced;
}

/** Credit for beginning or ending exactly where the words should: more than a twin elsewhere gains by being the same. */
const IN_PLACE = 0.3;

/** Code units: half the credit for being near is gone at this distance, about a paragraph. */
const NEAR = 500;

/** Folded code units compared on each side of the words themselves. */
const AROUND = 32;

interface Surroundings {
  readonly before: string;
  readonly after: string;
}

function surroundingsThen({ anchor, sentence, offset }: Want): Surroundings {
  const before = anchor.prefix + sentence.slice(0, offset);
  const after = sentence.slice(offset + anchor.exact.length) + anchor.suffix;
  return { before: foldWords(before.slice(-2 * AROUND)), after: foldWords(after.slice(0, 2 * AROUND)) };
}

function surroundingsNow(text: string, { start, end }: Span): Surroundings {
  const before = text.slice(Math.max(0, start - 2 * AROUND), start);
  return { before: foldWords(before), after: foldWords(text.slice(end, end + 2 * AROUND)) };
}

function agreement(then: Surroundings, now: Surroundings): number {
  const left = shareOf(sharedTail(then.before, now.before), then.before, now.before);
  const right = shareOf(sharedHead(then.after, now.after), then.after, now.after);
  return (left + right) / 2;
}

function shareOf(shared: number, then: string, now: string): number {
  const most = Math.min(AROUND, Math.max(then.length, now.length));
  return most === 0 ? 1 : Math.min(1, shared / most);
}

function meet(want: Want, spot: Spot): boolean {
  return want.start <= spot.end && spot.start <= want.end;
}

/** Each key is worked out once. */
function remember<A, R>(work: (of: A) => R, keyOf: (of: A) => string | number): (of: A) => R {
  const known = new Map<string | number, { readonly result: R }>();
  return (of) => {
    const key = keyOf(of);
    let entry = known.get(key);
    if (!entry) known.set(key, (entry = { result: work(of) }));
    return entry.result;
  };
}
