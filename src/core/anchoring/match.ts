/**
 * Gives each decision the claim it was made on, one to one, in four steps from certain to doubtful:
 * the same words in a sentence that stands once; in a sentence that stands more than once (twins.ts); changed words
 * or a changed sentence (likeness.ts); nothing. Whatever is not certain says so in `doubt`.
 */
import type { Claim } from '../analysis';
import { assignPairs } from './assignment';
import { findLikely } from './likeness';
import { describePlaces, type Claimant, type Spot, type Want } from './places';
import { makeForecast } from './forecast';
import { judgeTwins, pairTwins } from './twins';

export type { Claimant } from './places';

/** `words`: other words now. `sentence`: the same words in a changed sentence. `context`: perhaps a twin of what was meant. */
export type Doubt = 'words' | 'sentence' | 'context';

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
}

/** One entry for each claimant, in their order. Linear in claims and claimants, but for tangles of twins. */
export function matchAnchors(
  text: string,
  claims: readonly Claim[],
  claimants: readonly Claimant[],
  { complete }: MatchOptions = { complete: true },
): (Match | undefined)[] {
  const matches = new Array<Match | undefined>(claimants.length).fill(undefined);
  if (claimants.length === 0) return matches;
  const { wants, spots } = describePlaces(text, claims, claimants);
  const taken = new Set<number>();
  const give = (want: Want, spot: Spot, doubt: Doubt | undefined, repeated: boolean): void => {
    matches[want.index] = { claim: spot.index, ...(doubt && { doubt }), repeated };
    taken.add(spot.index);
  };

  const groups = groupByKey(wants, spots);
  const single = groups.filter((group) => !isAmbiguous(group));
  const sure = single.flatMap(pairByKind);
  for (const { want, spot } of sure) give(want, spot, undefined, false);

  const forecast = makeForecast(sure);
  for (const group of groups) {
    if (!isAmbiguous(group)) continue;
    const pairs = pairTwins(text, group, forecast);
    const repeated = countPlaces(group.spots) > 1;
    for (const pair of assignPairs(pairs)) {
      const verdict = judgeTwins(pair, pairs);
      if (verdict !== 'no') give(pair.want, pair.spot, verdict === 'sure' ? undefined : 'context', repeated);
    }
  }

  const repeatedKeys = new Set(
    groups.filter((group) => countPlaces(group.spots) > 1).map(({ spots }) => spots[0]!.key),
  );
  const leftWants = wants.filter(({ index }) => !matches[index]);
  const leftSpots = spots.filter(({ index }) => !taken.has(index));
  for (const pair of assignPairs(findLikely(text, leftWants, leftSpots, forecast, complete))) {
    give(pair.want, pair.spot, pair.doubt, repeatedKeys.has(pair.spot.key));
  }
  return matches;
}

/** The same words at the same point of the same sentence. */
export interface Group {
  readonly wants: Want[];
  readonly spots: Spot[];
}

/** Only groups that have something to settle. */
function groupByKey(wants: readonly Want[], spots: readonly Spot[]): Group[] {
  const groups = new Map<string, Group>();
  for (const want of wants) {
    const group = groups.get(want.key);
    if (group) group.wants.push(want);
    else groups.set(want.key, { wants: [want], spots: [] });
  }
  for (const spot of spots) groups.get(spot.key)?.spots.push(spot);
  return [...groups.values()].filter((group) => group.spots.length > 0);
}

/** There is, or was, more than one such place, so the words alone do not say which. */
function isAmbiguous({ wants, spots }: Group): boolean {
  return (
    countPlaces(spots) > 1 ||
    new Set(wants.map(({ origin }) => origin)).size > 1 ||
    wants.some(({ anchor }) => anchor.repeated)
  );
}

function countPlaces(spots: readonly Spot[]): number {
  return spots.length < 2 ? spots.length : new Set(spots.map(({ start }) => start)).size;
}

/** One place, perhaps claimed as two kinds: each decision to its own kind, then what is left to what is left. */
function pairByKind({ wants, spots }: Group): { want: Want; spot: Spot }[] {
  const free = new Set(spots);
  const pairs: { want: Want; spot: Spot }[] = [];
  const take = (want: Want, spot: Spot | undefined): boolean => {
    if (!spot) return false;
    free.delete(spot);
    pairs.push({ want, spot });
    return true;
  };
  const others = wants.filter(
    (want) =>
      !take(
        want,
        [...free].find(({ kind }) => kind === want.kind),
      ),
  );
  for (const want of others) take(want, [...free][0]);
  return pairs;
}
