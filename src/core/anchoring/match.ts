/**
 * Gives each decision the claim it was made on, one to one, in three steps from certain to doubtful: the same words in a
 * sentence that stands once; in a sentence that stands more than once (twins.ts); changed words, a changed sentence or
 * a twin that may be another (likeness.ts). Whatever is not certain says so in `doubt`.
 */
import type { Claim } from '../analysis';
import { assignPairs } from './assignment';
import { makeForecast } from './forecast';
import { findLikely, makeLikeness, type Doubt } from './likeness';
import { describePlaces, pairByKind, type Claimant, type Spot, type Want } from './places';
import { findOrder } from './order';
import { findTold, NOTHING_TOLD, type Told } from './told';
import type { Bearings } from './bearings';
import { findRivals } from './rivals';
import { matchTwins, type TwinPair, type Twins } from './twins';

export type { Claimant, Doubt };

export interface Match {
  /** Index into the claims. */
  readonly claim: number;
  /** Absent when words and sentence are the same and it is surely this place. */
  readonly doubt?: Doubt;
  /** The claim's words stand in the same sentence elsewhere too. */
  readonly repeated: boolean;
}

export interface MatchOptions {
  /** False while claims are still being found: then a changed claim is looked for only where its decision stood. */
  readonly complete: boolean;
  /** What is known of the text last seen. */
  readonly bearings?: Bearings | undefined;
}

/** One entry for each claimant, in their order. Linear in claims and claimants, but for tangles of twins. */
export function matchAnchors(
  text: string,
  claims: readonly Claim[],
  claimants: readonly Claimant[],
  { complete, bearings }: MatchOptions = { complete: true },
): (Match | undefined)[] {
  const matches = new Array<Match | undefined>(claimants.length).fill(undefined);
  if (claimants.length === 0) return matches;
  const { wants, spots } = describePlaces(text, claims, claimants);
  const groups = groupByKey(wants, spots);
  const repeated = new Set([...groups].flatMap(([key, group]) => (countPlaces(group.spots) > 1 ? [key] : [])));
  const taken = new Set<number>();
  const give = (want: Want, spot: Spot, doubt?: Doubt): void => {
    matches[want.index] = { claim: spot.index, ...(doubt && { doubt }), repeated: repeated.has(spot.key) };
    taken.add(spot.index);
  };

  const told = bearings ? findTold(text, groups.values(), bearings) : NOTHING_TOLD;
  for (const { want, spot } of told.pairs) give(want, spot);

  const [certain, ambiguous] = splitBy(withoutTold(groups, told, taken), isAmbiguous);
  const same = certain.flatMap(({ left }) => pairByKind(left)).filter(({ want, spot }) => !told.isOther(want, spot));
  const likeness = makeLikeness(text);
  const order = findOrder([...told.pairs, ...same], text.length);
  const rivals = findRivals(text, spots, order, groups, likeness);
  const [rivalled, sure] = splitBy(
    same,
    ({ want, spot }) => !told.isUnsure(want, spot) && !rivals.speakAgainst(want, spot),
  );
  for (const { want, spot } of sure) give(want, spot);

  const forecast = makeForecast([...told.pairs, ...sure]);
  const twins = ambiguous.flatMap(({ left }) => matchTwins(text, left, { order, forecast, rivals, told }));
  const [doubtful, decided] = splitBy(twins, ({ want, spot, sure }: TwinPair) => sure && !told.isUnsure(want, spot));
  for (const { want, spot } of decided) give(want, spot);

  const leftWants = wants.filter(({ index }) => !matches[index]);
  const leftSpots = spots.filter(({ index }) => !taken.has(index));
  const likely = findLikely(leftWants, leftSpots, forecast, likeness, {
    anywhere: complete,
    twins: [...doubtful, ...rivalled],
    isOther: told.isOther,
  });
  for (const { want, spot, doubt } of assignPairs(likely)) give(want, spot, doubt);
  return matches;
}

interface Group extends Twins {
  readonly wants: Want[];
  readonly spots: Spot[];
}

/** Only keys that somebody wants. Spots in reading order. */
function groupByKey(wants: readonly Want[], spots: readonly Spot[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const want of wants) {
    const group = groups.get(want.key);
    if (group) group.wants.push(want);
    else groups.set(want.key, { wants: [want], spots: [] });
  }
  for (const spot of [...spots].sort((a, b) => a.start - b.start)) {
    if (!spot.incoming) groups.get(spot.key)?.spots.push(spot);
  }
  return groups;
}

interface Rest extends Group {
  /** Those that are not told. */
  readonly left: Twins;
}

function withoutTold(groups: ReadonlyMap<string, Group>, { pairs }: Told, taken: ReadonlySet<number>): Rest[] {
  if (pairs.length === 0) return [...groups.values()].map((group) => ({ ...group, left: group }));
  const told = new Set(pairs.map(({ want }) => want));
  return [...groups.values()].flatMap((group) => {
    const wants = group.wants.filter((want) => !told.has(want));
    if (wants.length === 0) return [];
    return { ...group, left: { wants, spots: group.spots.filter(({ index }) => !taken.has(index)) } };
  });
}

/** There is, or was, more than one such place, so the words alone do not say which. */
function isAmbiguous({ wants, spots }: Group): boolean {
  if (wants.some(({ anchor }) => anchor.repeated ?? anchor.alike) || countPlaces(spots) > 1) return true;
  return wants.length > 1 && new Set(wants.map(({ origin }) => origin)).size > 1;
}

function countPlaces(spots: readonly Spot[]): number {
  return spots.length < 2 ? spots.length : spots.filter(({ start }, at) => start !== spots[at - 1]?.start).length;
}

/** Those that fail the test, then those that pass it. */
function splitBy<T>(list: readonly T[], passes: (item: T) => boolean): [T[], T[]] {
  return [list.filter((item) => !passes(item)), list.filter(passes)];
}
