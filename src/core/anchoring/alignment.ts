/**
 * Which sentence of a text last seen is which of the text as it is: a longest common subsequence, weighed by length, of which only that is
 * taken which holds in every longest one. "No comment." put in twice in a row is either of the two, and then neither is told.
 */
import { hashedLength } from './fold';
import { keepInOrder } from './keepInOrder';
import type { SeenSentence } from './sighting';

/** Pairs of indexes; and which ones may as well be paired as not. */
export interface Alignment {
  readonly pairs: readonly (readonly [number, number])[];
  /** Of the first, those that are paired with the first of several that cannot be told apart. */
  readonly guessed: readonly number[];
  readonly openThen: readonly number[];
  readonly openNow: readonly number[];
}

/** Pairs compared in one table; what is longer is cut first where a sentence stands once in both, or else where both begin and end alike. */
const LARGEST = 200_000;

/** A sentence is told by its words; its paragraph only decides between two that say the same. */
export function alignSentences(then: readonly SeenSentence[], now: readonly SeenSentence[]): Alignment {
  const found = {
    pairs: [] as [number, number][],
    guessed: [] as number[],
    openThen: [] as number[],
    openNow: [] as number[],
  };
  const align = (from: number, to: number, fromNow: number, toNow: number): void => {
    if (from === to || fromNow === toNow) return;
    if (isSame(then, now, from, to, fromNow, toNow)) {
      for (let at = from; at < to; at++) found.pairs.push([at, at - from + fromNow]);
      return;
    }
    if ((to - from) * (toNow - fromNow) <= LARGEST) {
      const { pairs, guessed, openThen, openNow } = alignAll(then.slice(from, to), now.slice(fromNow, toNow));
      found.guessed.push(...guessed.map((at) => from + at));
      for (const [a, b] of pairs) found.pairs.push([from + a, fromNow + b]);
      found.openThen.push(...openThen.map((at) => from + at));
      found.openNow.push(...openNow.map((at) => fromNow + at));
      return;
    }
    const cuts = cutsOf(then, now, from, to, fromNow, toNow);
    if (cuts.length === 0) {
      for (let at = from; at < to; at++) found.openThen.push(at);
      for (let at = fromNow; at < toNow; at++) found.openNow.push(at);
      return;
    }
    let [last, lastNow] = [from, fromNow];
    for (const [a, b] of cuts) {
      align(last, a, lastNow, b);
      found.pairs.push([a, b]);
      [last, lastNow] = [a + 1, b + 1];
    }
    align(last, to, lastNow, toNow);
  };
  align(0, then.length, 0, now.length);
  return found;
}

function isSame(
  then: readonly SeenSentence[],
  now: readonly SeenSentence[],
  from: number,
  to: number,
  fromNow: number,
  toNow: number,
) {
  if (to - from !== toNow - fromNow) return false;
  for (let at = from; at < to; at++) if (then[at]!.words !== now[at - from + fromNow]!.words) return false;
  return true;
}

/** Sentences on either side of a change that are left to the table, since what repeats itself can slide there. */
const SLIDE = 100;

function cutsOf(
  then: readonly SeenSentence[],
  now: readonly SeenSentence[],
  from: number,
  to: number,
  fromNow: number,
  toNow: number,
): [number, number][] {
  const once = onlyOnce(range(from, to), (at) => then[at]!.words);
  const onceNow = onlyOnce(range(fromNow, toNow), (at) => now[at]!.words);
  const common = [...once].flatMap(([words, at]): [number, number][] => {
    const there = onceNow.get(words);
    return there === undefined ? [] : [[at, there]];
  });
  if (common.length > 0) return keepInOrder(common.map(([, at]) => at)).map((at) => common[at]!);
  const cuts: [number, number][] = [];
  const most = Math.min(to - from, toNow - fromNow);
  let head = 0;
  while (head < most && then[from + head]!.words === now[fromNow + head]!.words) head++;
  for (let at = 0; at < head - SLIDE; at++) cuts.push([from + at, fromNow + at]);
  let tail = 0;
  while (tail < most - head && then[to - 1 - tail]!.words === now[toNow - 1 - tail]!.words) tail++;
  for (let left = tail - SLIDE; left > 0; left--) cuts.push([to - left, toNow - left]);
  return cuts;
}

/** Of the numbers, those whose words no other one has, by their words. */
export function onlyOnce(numbers: readonly number[], wordsOf: (at: number) => number): Map<number, number> {
  const once = new Map<number, number>();
  const twice = new Set<number>();
  for (const at of numbers) {
    const words = wordsOf(at);
    if (once.has(words)) twice.add(words);
    else once.set(words, at);
  }
  for (const words of twice) once.delete(words);
  return once;
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** By dynamic programming from both ends: what lies on a best path, and whether each best path goes through it. */
function alignAll(then: readonly SeenSentence[], now: readonly SeenSentence[]): Alignment {
  const width = now.length + 1;
  const toEnd = new Int32Array((then.length + 1) * width);
  for (let i = then.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const skip = Math.max(toEnd[(i + 1) * width + j]!, toEnd[i * width + j + 1]!);
      const take = weightOf(then[i]!, now[j]!);
      toEnd[i * width + j] = take > 0 ? Math.max(skip, take + toEnd[(i + 1) * width + j + 1]!) : skip;
    }
  }
  const best = toEnd[0]!;
  const matchesThen = then.map(() => new Set<number>());
  const matchesNow = now.map(() => new Set<number>());
  const skippedThen = new Set<number>();
  const skippedNow = new Set<number>();
  let row = new Int32Array(width);
  for (let i = 0; i <= then.length; i++) {
    const next = new Int32Array(width);
    for (let j = 0; j <= now.length; j++) {
      if (j > 0) row[j] = Math.max(row[j]!, row[j - 1]!);
      const here = row[j]!;
      if (j < now.length && here + toEnd[i * width + j + 1]! === best) skippedNow.add(j);
      if (i === then.length) continue;
      if (here + toEnd[(i + 1) * width + j]! === best) skippedThen.add(i);
      next[j] = Math.max(next[j]!, here);
      const take = j < now.length ? weightOf(then[i]!, now[j]!) : 0;
      if (take === 0) continue;
      next[j + 1] = Math.max(next[j + 1]!, here + take);
      if (here + take + toEnd[(i + 1) * width + j + 1]! !== best) continue;
      matchesThen[i]!.add(j);
      matchesNow[j]!.add(i);
    }
    row = next;
  }
  const pairs: [number, number][] = [];
  let last = -1;
  matchesThen.forEach((all, i) => {
    const places = [...all];
    const [j] = places;
    if (j === undefined || skippedThen.has(i) || j <= last) return;
    const told = places.length === 1 && matchesNow[j]!.size === 1 && !skippedNow.has(j);
    if (!told && !(places.length > 1 && isSuccession(now, places))) return;
    pairs.push([i, j]);
    last = j;
  });
  const told = new Map(pairs);
  for (const one of halvesOfSuccessions(then, (i) => told.has(i))) told.delete(one);
  const toldNow = new Set(told.values());
  return {
    pairs: [...told],
    guessed: [...told.keys()].filter((i) => matchesThen[i]!.size > 1),
    openThen: [...matchesThen.keys()].filter((i) => matchesThen[i]!.size > 0 && !told.has(i)),
    openNow: [...matchesNow.keys()].filter((j) => matchesNow[j]!.size > 0 && !toldNow.has(j)),
  };
}

/**
 * The places are the same point of one piece that stands several times in direct succession: there is no telling them apart, and no need to,
 * since a piece put in before and one put in after make the same text. It is the first then.
 */
function isSuccession(items: readonly SeenSentence[], places: readonly number[]): boolean {
  return places.slice(1).every((place, at) => {
    const before = places[at]!;
    const length = place - before;
    const repeats = (one: number): boolean =>
      items[one] !== undefined && items[one].words === items[one + length]?.words;
    let first = before;
    let end = before;
    while (end - first < length && repeats(first - 1)) first--;
    while (end - first < length && repeats(end)) end++;
    return end - first >= length;
  });
}

/** Of a piece that stood twice in direct succession and stands once, it is not known which of the two is left. */
function halvesOfSuccessions(items: readonly SeenSentence[], isTold: (at: number) => boolean): number[] {
  const last = new Map<number, number>();
  return items.flatMap(({ words }, at) => {
    const before = last.get(words);
    last.set(words, at);
    if (before === undefined || isTold(before) === isTold(at)) return [];
    return isSuccession(items, [before, at]) ? [isTold(at) ? at : before] : [];
  });
}

/**
 * A little more for each neighbour in the paragraph that is the same too, and for a paragraph that is the same as a whole: of two sentences that
 * say the same it is that one.
 */
function weightOf(a: SeenSentence, b: SeenSentence): number {
  if (a.words !== b.words) return 0;
  const length = hashedLength(a.words) + 1;
  const before = a.before !== 0 && a.before === b.before ? 1 : 0;
  const after = a.after !== 0 && a.after === b.after ? 1 : 0;
  return length * (8 + before + after + (a.paragraph === b.paragraph ? 2 : 0));
}
