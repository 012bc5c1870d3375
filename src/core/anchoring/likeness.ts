/**
 * Where a decision's words may be now when they, or their sentence, have changed. Candidates are few for each decision: the
 * same words elsewhere, what stands where the words should stand, sentences that begin or end alike. What is found here is
 * always to be looked at again; below the minimum it is nothing, and the decision an orphan.
 */
import type { Pair } from './assignment';
import { foldWords } from './fold';
import type { Forecast } from './forecast';
import type { Doubt } from './match';
import type { Spot, Want } from './places';
import { featuresOf, sharedHead, sharedTail, similarity, type Features } from './similarity';

export interface LikelyPair extends Pair {
  readonly want: Want;
  readonly spot: Spot;
  readonly doubt: Doubt;
}

/** Candidates of each sort for one decision; what bounds the cost of a draft rewritten from end to end. */
const MOST = 8;

export function findLikely(
  text: string,
  wants: readonly Want[],
  spots: readonly Spot[],
  forecast: Forecast,
  anywhere: boolean,
): LikelyPair[] {
  if (wants.length === 0 || spots.length === 0) return [];
  const features = makeFeatures();
  const candidatesFor = indexSpots(spots, forecast);
  return wants.flatMap((want) => {
    const candidates = candidatesFor(want).filter((spot) => spot.key !== want.key && (anywhere || meet(want, spot)));
    return candidates.flatMap((spot) => judgeLikely(text, want, spot, forecast, features) ?? []);
  });
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

function judgeLikely(
  text: string,
  want: Want,
  spot: Spot,
  forecast: Forecast,
  features: (text: string) => Features,
): LikelyPair | undefined {
  const same = want.words === spot.words;
  const sameKind = want.kind === spot.kind;
  if (!same && !sameKind) return undefined;
  const words = same ? 1 : similarity(features(want.words), features(spot.words));
  const sentence = similarity(features(want.sentence), features(spot.sentence));
  const around = agreementAround(text, want, spot);
  const enough = same
    ? sentence >= MINIMUM.sentence || around >= MINIMUM.around
    : words >= MINIMUM.wordsAlone ||
      (words >= MINIMUM.words && around >= MINIMUM.around) ||
      (sentence >= MINIMUM.replaced && around >= MINIMUM.replaced);
  if (!enough) return undefined;
  const near = 1 / (1 + forecast.distance(want, spot) / NEAR);
  const score = 0.35 * words + 0.3 * sentence + 0.25 * around + 0.1 * near + (sameKind ? 0.05 : 0);
  const doubt = !same ? 'words' : sentence === 1 ? 'context' : 'sentence';
  return { left: want.index, right: spot.index, score, want, spot, doubt };
}

/** Code units: half the credit for being near is gone at this distance, about a paragraph. */
const NEAR = 500;

/** Folded code units compared on each side of the words themselves. */
const AROUND = 32;

function agreementAround(text: string, want: Want, spot: Spot): number {
  const { prefix, suffix, exact } = want.anchor;
  const wasBefore = foldWords((prefix + want.sentence.slice(0, want.offset)).slice(-2 * AROUND));
  const wasAfter = foldWords((want.sentence.slice(want.offset + exact.length) + suffix).slice(0, 2 * AROUND));
  const before = foldWords(text.slice(Math.max(0, spot.start - 2 * AROUND), spot.start));
  const after = foldWords(text.slice(spot.end, spot.end + 2 * AROUND));
  const left = shareOf(sharedTail(wasBefore, before), wasBefore, before);
  const right = shareOf(sharedHead(wasAfter, after), wasAfter, after);
  return (left + right) / 2;
}

function shareOf(shared: number, then: string, now: string): number {
  const most = Math.min(AROUND, Math.max(then.length, now.length));
  return most === 0 ? 1 : Math.min(1, shared / most);
}

function meet(want: Want, spot: Spot): boolean {
  return want.start <= spot.end && spot.start <= want.end;
}

function indexSpots(spots: readonly Spot[], forecast: Forecast): (want: Want) => Spot[] {
  const inOrder = [...spots].sort((a, b) => a.start - b.start);
  const byWords = new Map<string, Spot[]>();
  const byEdge = new Map<string, Spot[]>();
  for (const spot of inOrder) {
    add(byWords, spot.words, spot);
    for (const edge of edgesOf(spot)) add(byEdge, edge, spot);
  }
  return (want) => {
    const at = forecast.expected(want);
    const found = new Set(nearest(inOrder, at));
    for (const spot of nearest(byWords.get(want.words) ?? [], at)) found.add(spot);
    for (const edge of edgesOf(want)) for (const spot of nearest(byEdge.get(edge) ?? [], at)) found.add(spot);
    return [...found];
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

/** Up to `MOST` spots before and as many after a position, from a list in reading order. */
function nearest(spots: readonly Spot[], at: number): readonly Spot[] {
  let low = 0;
  let high = spots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spots[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return spots.slice(Math.max(0, low - MOST), low + MOST);
}

function makeFeatures(): (text: string) => Features {
  const known = new Map<string, Features>();
  return (text) => {
    let features = known.get(text);
    if (!features) known.set(text, (features = featuresOf(text)));
    return features;
  };
}
