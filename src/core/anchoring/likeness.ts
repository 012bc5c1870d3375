/**
 * Where a decision's words may be now when they, or their sentence, have changed. Candidates are few for each decision: what
 * stands where the words should stand, the same words elsewhere, sentences that begin or end alike. What is found here is
 * always to be looked at again; below the minimum it is nothing, and the decision an orphan.
 */
import type { Pair } from './assignment';
import { foldWords } from './fold';
import type { Forecast } from './forecast';
import { nearestSpots, type Spot, type Want } from './places';
import { featuresOf, sharedHead, sharedTail, similarity } from './similarity';

/** `words`: other words now. `sentence`: the same words in a changed sentence. `context`: perhaps a twin of what was meant. */
export type Doubt = 'words' | 'sentence' | 'context';

export interface LikelyPair extends Pair {
  readonly want: Want;
  readonly spot: Spot;
  readonly doubt: Doubt;
}

/** Candidates of each sort, before and after; what bounds the cost of a draft rewritten from end to end. */
const MOST = { inPlace: 8, sameWords: 3, sameEdge: 2 };

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
  readonly twins: readonly { readonly want: Want; readonly spot: Spot }[];
}

export function findLikely(
  text: string,
  wants: readonly Want[],
  spots: readonly Spot[],
  forecast: Forecast,
  { anywhere, twins }: LikelyOptions,
): LikelyPair[] {
  if (wants.length === 0 || spots.length === 0) return [];
  const judge = makeJudge(text, forecast);
  const candidatesFor = indexSpots(spots, forecast);
  const changed = wants.flatMap((want) =>
    [...candidatesFor(want)].flatMap((spot) => {
      if (spot.key === want.key || !(anywhere || meet(want, spot))) return [];
      return judge(want, spot) ?? [];
    }),
  );
  return [...changed, ...twins.flatMap(({ want, spot }) => judge(want, spot) ?? [])];
}

function makeJudge(text: string, forecast: Forecast): (want: Want, spot: Spot) => LikelyPair | undefined {
  const features = remember(featuresOf, (words: string) => words);
  const aroundWant = remember(surroundingsThen, (want: Want) => want.index);
  const aroundSpot = remember(
    (spot: Spot) => surroundingsNow(text, spot),
    (spot) => spot.index,
  );
  return (want, spot) => {
    const same = want.words === spot.words;
    const sameKind = want.kind === spot.kind;
    if (!same && !sameKind) return undefined;
    const words = same ? 1 : similarity(features(want.words), features(spot.words));
    const sentence = similarity(features(want.sentence), features(spot.sentence));
    const around = agreement(aroundWant(want), aroundSpot(spot));
    if (!isEnough(same, words, sentence, around)) return undefined;
    const distance = forecast.distance(want, spot);
    const inPlace = distance === 0 && !want.deleted ? IN_PLACE : 0;
    const near = 0.1 / (1 + distance / NEAR);
    const score = 0.35 * words + 0.3 * sentence + 0.25 * around + near + inPlace + (sameKind ? 0.05 : 0);
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

function surroundingsNow(text: string, { start, end }: Spot): Surroundings {
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

function indexSpots(spots: readonly Spot[], forecast: Forecast): (want: Want) => Set<Spot> {
  const inOrder = [...spots].sort((a, b) => a.start - b.start);
  const byWords = new Map<string, Spot[]>();
  const byEdge = new Map<string, Spot[]>();
  for (const spot of inOrder) {
    add(byWords, spot.words, spot);
    for (const edge of edgesOf(spot)) add(byEdge, edge, spot);
  }
  return (want) => {
    const at = forecast.expected(want);
    const found = new Set(nearestSpots(inOrder, at, MOST.inPlace));
    for (const spot of nearestSpots(byWords.get(want.words) ?? [], at, MOST.sameWords)) found.add(spot);
    for (const edge of edgesOf(want)) {
      for (const spot of nearestSpots(byEdge.get(edge) ?? [], at, MOST.sameEdge)) found.add(spot);
    }
    return found;
  };
}

/** The first and the last words of a sentence, with the kind of claim: how a sentence moved and rewritten is found again. */
function edgesOf({ kind, sentence }: Want | Spot): string[] {
  const head = foldWords(sentence.slice(0, 2 * EDGE)).slice(0, EDGE);
  const tail = foldWords(sentence.slice(-2 * EDGE)).slice(-EDGE);
  return [`${kind} ^${head}`, `${kind} $${tail}`];
}

/** Code units: four words or so. */
const EDGE = 24;

function add(index: Map<string, Spot[]>, key: string, spot: Spot): void {
  const list = index.get(key);
  if (list) list.push(spot);
  else index.set(key, [spot]);
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
