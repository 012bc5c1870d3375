/**
 * What the text last seen tells of decisions, before any words are weighed: which stand in a sentence that is known to be theirs, and which
 * places are known to be somebody else's, whatever they say.
 */
import type { Bearings } from './bearings';
import { sliceSpan, type Span } from '../span';
import { pairByKind, type Spot, type Want, type WantSpot } from './places';
import { featuresOf, similarity, type Features } from './similarity';
import { NOWHERE } from './sighting';
import type { Twins } from './twins';

export interface Told {
  readonly pairs: readonly WantSpot[];
  /** The place is known to be another one than that of the decision. */
  readonly isOther: (want: Want, spot: Spot) => boolean;
  /** Known to stand elsewhere, to have been edited, or not to be told from another: nothing that says the same is surely theirs. */
  readonly isUnsure: (want: Want, spot: Spot) => boolean;
}

export const NOTHING_TOLD: Told = { pairs: [], isOther: () => false, isUnsure: () => false };

export function findTold(text: string, groups: Iterable<Twins>, bearings: Bearings): Told {
  const homeOf = ({ id }: Want): number | undefined => (id === undefined ? undefined : bearings.homeOf(id));
  const cameFrom = ({ start, offset }: Spot): number | undefined => bearings.cameFrom(start - offset);
  const pairs: WantSpot[] = [];
  for (const group of groups) {
    const whole = bearings.followed ? pairWhole(group, homeOf, cameFrom) : [];
    const at = pairAtHome(without(group, whole), homeOf, cameFrom);
    pairs.push(...whole, ...at.filter((pair) => isBelieved(pair, homeOf(pair.want) ?? NOWHERE, bearings)));
  }
  const isAlike = compareSentences(text);
  return {
    pairs,
    isOther: (want, spot) => {
      const [home, from] = [homeOf(want), cameFrom(spot)];
      return home !== undefined && home >= 0 && from !== undefined && home !== from;
    },
    isUnsure: (want, spot) => {
      const home = homeOf(want);
      if (home === undefined) return false;
      // Whoever looks again at what was in doubt is no wiser.
      if (home < 0) return bearings.wasThere(spot.start - spot.offset);
      if (bearings.isOpen(home) || bearings.isEdited(home) || bearings.isKnown(home)) return true;
      return bearings.standIns(home).some((span) => span.start !== spot.start - spot.offset && isAlike(want, span));
    },
  };
}

type NumberOf<T> = (place: T) => number | undefined;

/** Nobody cut into the words, or what was cut came back by undo: by the edits that were followed they stand where the anchor says. */
function pairWhole({ wants, spots }: Twins, homeOf: NumberOf<Want>, cameFrom: NumberOf<Spot>): WantSpot[] {
  const free = new Map<number, Spot[]>();
  for (const spot of spots) free.set(spot.start, [...(free.get(spot.start) ?? []), spot]);
  return wants.flatMap((want) => {
    const home = homeOf(want);
    if (home === undefined || home === NOWHERE || want.anchor.cuts) return [];
    const places = free.get(want.start)?.filter(({ end }) => end === want.end) ?? [];
    const spot = places.find(({ kind }) => kind === want.kind) ?? places[0];
    if (!spot) return [];
    const from = cameFrom(spot);
    if (home >= 0 && from !== undefined && from !== home) return [];
    free.set(want.start, free.get(want.start)?.filter((one) => one !== spot) ?? []);
    return { want, spot };
  });
}

function without({ wants, spots }: Twins, pairs: readonly WantSpot[]): Twins {
  if (pairs.length === 0) return { wants, spots };
  const paired = new Set<Want | Spot>(pairs.flatMap(({ want, spot }) => [want, spot]));
  return { wants: wants.filter((want) => !paired.has(want)), spots: spots.filter((spot) => !paired.has(spot)) };
}

/** Each in the sentence that is known to be its own. */
function pairAtHome({ wants, spots }: Twins, homeOf: NumberOf<Want>, cameFrom: NumberOf<Spot>): WantSpot[] {
  const homes = new Map<number, { wants: Want[]; spots: Spot[] }>();
  for (const want of wants) {
    const home = homeOf(want);
    if (home === undefined || home < 0) continue;
    const there = homes.get(home);
    if (there) there.wants.push(want);
    else homes.set(home, { wants: [want], spots: [] });
  }
  if (homes.size === 0) return [];
  for (const spot of spots) {
    const home = cameFrom(spot);
    if (home !== undefined) homes.get(home)?.spots.push(spot);
  }
  return [...homes.values()].flatMap(pairByKind);
}

/** Where edits were followed, what they say of the words must not speak against what the sentences say. */
function isBelieved({ want, spot }: WantSpot, home: number, bearings: Bearings): boolean {
  const off = Math.max(Math.abs(want.start - spot.start), Math.abs(want.end - spot.end));
  // A quote copied into its own sentence leaves the sentence as it was, and is the copy.
  if (bearings.isTouched(home)) return off <= MARK;
  // A copy put in above is as far away as the sentence is long, or farther.
  return !bearings.isGuessed(home) || off < want.sentence.length;
}

function compareSentences(text: string): (want: Want, span: Span) => boolean {
  const known = new Map<string, Features>();
  const featuresFor = (sentence: string): Features => {
    let features = known.get(sentence);
    if (!features) known.set(sentence, (features = featuresOf(sentence)));
    return features;
  };
  return ({ sentence }, span) => similarity(featuresFor(sentence), featuresFor(sliceSpan(text, span))) >= ALIKE;
}

/** 0..1: what stands in the place of a sentence and is so alike may be that sentence, edited, and what says the same elsewhere a copy. */
const ALIKE = 0.4;

/** Code units: as much as a mark at an edge of the words that was set otherwise. */
const MARK = 3;
