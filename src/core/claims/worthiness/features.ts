/**
 * What the linear half of the model looks at: words, their neighbours and what they are alike, how the sentence opens, how long it is. Each
 * feature counts once a sentence. Numbers of templates are part of the model: training and reading use this one list.
 */
import { mix } from '../../learned/features';
import { MOST_WORDS, type WorthWord } from './words';

/** How much each template is trusted before anything is learned, by its number: a pair of words is seen less often than a word. */
export const TRUST: readonly number[] = [1, 0.5, 1, 1, 0.7, 0.35, 0.5, 0.7, 0.5, 1, 1, 1];

/** The words a feature stands at, end-exclusive; of the sentence as a whole: from 0 to 0. */
export interface WorthFeatures {
  readonly keys: Int32Array;
  readonly templates: Uint8Array;
  readonly starts: Uint8Array;
  readonly ends: Uint8Array;
  count: number;
}

const PER_WORD = 7;
const OF_SENTENCE = 5;
const CAPACITY = MOST_WORDS * PER_WORD + OF_SENTENCE;

export function createWorthFeatures(): WorthFeatures {
  return {
    keys: new Int32Array(CAPACITY),
    templates: new Uint8Array(CAPACITY),
    starts: new Uint8Array(CAPACITY),
    ends: new Uint8Array(CAPACITY),
    count: 0,
  };
}

/** Hashes of what stands beyond the edges. */
const BEFORE = 11;
const AFTER = 13;

export function collectFeatures(words: readonly WorthWord[], list: WorthFeatures): void {
  list.count = 0;
  round++;
  let [names, figures] = [0, 0];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    add(list, 0, word.hash, i, i + 1);
    add(list, 1, mix(word.hash, next?.hash ?? AFTER), i, next ? i + 2 : i + 1);
    add(list, 2, word.fine, i, i + 1);
    add(list, 3, word.coarse, i, i + 1);
    add(list, 4, word.start, i, i + 1);
    if (next) add(list, 5, mix(word.fine, next.fine), i, i + 2);
    if (next) add(list, 6, mix(word.coarse, next.coarse), i, i + 2);
    if (isName(words, i)) names++;
    if (word.isFigure) figures++;
  }
  const [first, second] = words;
  if (first) add(list, 7, mix(BEFORE, first.hash), 0, 1);
  if (first && second) add(list, 8, mix(first.hash, second.hash), 0, 2);
  add(list, LENGTH, Math.min(MOST_LENGTHS, Math.floor(Math.log2(words.length + 1) * 2.5)), 0, 0);
  add(list, NAMES, Math.min(4, names), 0, 0);
  add(list, FIGURES, Math.min(3, figures), 0, 0);
}

/** Templates of the sentence as a whole. */
export const LENGTH = 9;
export const NAMES = 10;
export const FIGURES = 11;

/** Steps of the length, two and a half to a doubling. */
const MOST_LENGTHS = 14;

export function isName(words: readonly WorthWord[], at: number): boolean {
  return at > 0 && words[at]!.isCapital;
}

/** Open addressing, cleared by counting the sentences. */
const SLOTS = 2048;
const seen = new Int32Array(SLOTS);
const seenIn = new Int32Array(SLOTS);
let round = 0;

function add(list: WorthFeatures, template: number, value: number, start: number, end: number): void {
  const key = mix(Math.imul(template + 1, 0x9e3779b1), value);
  let slot = key & (SLOTS - 1);
  while (seenIn[slot] === round) {
    if (seen[slot] === key) return;
    slot = (slot + 1) & (SLOTS - 1);
  }
  seen[slot] = key;
  seenIn[slot] = round;
  const at = list.count++;
  list.keys[at] = key;
  list.templates[at] = template;
  list.starts[at] = start;
  list.ends[at] = end;
}
