/**
 * What kind of name a word leans to be, guessed from its vector by a small network that has seen what annotated words are. It carries what a
 * few thousand annotated words tell to all the others: "adebayo" is like surnames, "knesset" like bodies.
 */
import type { WordVectors } from './packages';
import { shuffle } from './random';

/** Kinds, in the order of the bits of `WordFacts.leanings`. */
export const KINDS = [
  'begins a person',
  'ends a person',
  'organization',
  'place',
  'nationality',
  'other name',
  'capital and no name',
  'small',
] as const;

const HIDDEN = 48;
const EPOCHS = 25;
const [RATE, LAST_RATE] = [0.05, 0.002];
/** A probability above each of these is one level more. */
const LEVELS = [0.06, 0.2, 0.5];

/** @param seen how often each word, by its index, was each kind. Two bits a kind for every word, the first kind lowest. */
export function guessLeanings(
  { words, size, vectors }: WordVectors,
  seen: ReadonlyMap<number, Float64Array>,
  random: () => number,
): Uint16Array {
  const network = createNetwork(size, random);
  const known = [...seen.keys()];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - epoch / EPOCHS) + LAST_RATE;
    for (const word of shuffle(known, random)) {
      const counts = seen.get(word)!;
      const sum = counts.reduce((a, b) => a + b);
      const wanted = counts.map((count) => count / sum);
      step(network, vectors, word * size, wanted, rate * Math.min(3, Math.log2(sum + 1)));
    }
  }
  return Uint16Array.from(words, (_, word) => {
    const p = forward(network, vectors, word * size);
    return p.reduce((bits, share, kind) => bits | (LEVELS.filter((level) => share > level).length << (2 * kind)), 0);
  });
}

interface Network {
  readonly size: number;
  /** size × HIDDEN, HIDDEN × kinds. */
  readonly upper: Float64Array;
  readonly lower: Float64Array;
  readonly upperBias: Float64Array;
  readonly lowerBias: Float64Array;
  readonly hidden: Float64Array;
  readonly out: Float64Array;
}

function createNetwork(size: number, random: () => number): Network {
  const small = (length: number) => new Float64Array(length).map(() => (random() - 0.5) * 0.3);
  return {
    size,
    upper: small(size * HIDDEN),
    lower: small(HIDDEN * KINDS.length),
    upperBias: new Float64Array(HIDDEN),
    lowerBias: new Float64Array(KINDS.length),
    hidden: new Float64Array(HIDDEN),
    out: new Float64Array(KINDS.length),
  };
}

/** Probabilities of the kinds; the array is the network's own. */
function forward(network: Network, vectors: Float32Array, at: number): Float64Array {
  const { size, upper, lower, upperBias, lowerBias, hidden, out } = network;
  for (let j = 0; j < HIDDEN; j++) {
    let sum = upperBias[j]!;
    for (let d = 0; d < size; d++) sum += vectors[at + d]! * upper[d * HIDDEN + j]!;
    hidden[j] = Math.tanh(sum);
  }
  for (let k = 0; k < out.length; k++) {
    let sum = lowerBias[k]!;
    for (let j = 0; j < HIDDEN; j++) sum += hidden[j]! * lower[j * out.length + k]!;
    out[k] = sum;
  }
  const top = Math.max(...out);
  let all = 0;
  for (let k = 0; k < out.length; k++) all += out[k] = Math.exp(out[k]! - top);
  for (let k = 0; k < out.length; k++) out[k]! /= all;
  return out;
}

/** One step down the slope of the cross entropy. */
function step(network: Network, vectors: Float32Array, at: number, wanted: Float64Array, rate: number): void {
  const { size, upper, lower, upperBias, lowerBias, hidden } = network;
  const p = forward(network, vectors, at);
  const back = new Float64Array(HIDDEN);
  for (let k = 0; k < p.length; k++) {
    const slope = (wanted[k]! - p[k]!) * rate;
    lowerBias[k]! += slope;
    for (let j = 0; j < HIDDEN; j++) {
      back[j]! += slope * lower[j * p.length + k]!;
      lower[j * p.length + k]! += slope * hidden[j]!;
    }
  }
  for (let j = 0; j < HIDDEN; j++) {
    const slope = back[j]! * (1 - hidden[j]! ** 2);
    upperBias[j]! += slope;
    for (let d = 0; d < size; d++) upper[d * HIDDEN + j]! += slope * vectors[at + d]!;
  }
}
