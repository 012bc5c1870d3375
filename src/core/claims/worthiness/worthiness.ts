/**
 * How likely readers are to want a sentence checked, and what moved that most, in words. A linear model and a small network, added up; the
 * share of every word in the score goes to what the word is about, so reasons and score are the same thing. A pure function of the sentence.
 */
import stored from '../../../../models/worth.json';
import { readSparseWeights, type StoredSparseWeights } from '../../learned/weights';
import { slotOf } from '../../learned/hashTable';
import { collectFeatures, createWorthFeatures, FIGURES, LENGTH, NAMES } from './features';
import { readNetwork, type StoredNetwork } from './network';
import { nameReasons, type Reason, type Shares } from './reasons';
import { MOST_WORDS, readWords } from './words';

export type { Reason } from './reasons';

export interface StoredWorth {
  /** One weight a feature, and what is added. */
  readonly linear: StoredSparseWeights;
  readonly offset: number;
  readonly network: StoredNetwork;
  /** The log odds: linear × the first + network × the second + the third. */
  readonly blend: readonly [number, number, number];
}

export interface Worthiness {
  /** 0..1: the share of such sentences that people marked as worth checking. */
  readonly p: number;
  /** What moved it most, the strongest first. */
  readonly reasons: readonly Reason[];
}

export type Judge = (sentence: string) => Worthiness;

let judge: Judge | undefined;

export function judgeSentence(sentence: string): Worthiness {
  judge ??= createJudge(stored as unknown as StoredWorth);
  return judge(sentence);
}

/** @throws when the stored parts do not fit together. */
export function createJudge({ linear, offset, network, blend }: StoredWorth): Judge {
  const table = readSparseWeights(linear);
  const reader = readNetwork(network);
  const features = createWorthFeatures();
  const [byLinear, byNetwork, base] = blend;
  const words = new Float64Array(MOST_WORDS);
  const shares: Shares = { words, length: 0, names: 0, figures: 0 };
  return (sentence) => {
    const read = readWords(sentence);
    if (read.length === 0) return NOTHING;
    words.fill(0);
    const network = reader.read(read, words);
    for (let i = 0; i < read.length; i++) words[i]! *= byNetwork;
    Object.assign(shares, { length: 0, names: 0, figures: 0 });
    collectFeatures(read, features);
    let sum = offset;
    for (let i = 0; i < features.count; i++) {
      const slot = slotOf(table, features.keys[i]!);
      if (slot < 0) continue;
      const weight = table.weights[slot]! * table.scale;
      sum += weight;
      const [start, end] = [features.starts[i]!, features.ends[i]!];
      const share = (weight * byLinear) / (end - start || 1);
      for (let at = start; at < end; at++) words[at]! += share;
      if (end > start) continue;
      const template = features.templates[i];
      if (template === LENGTH) shares.length += share;
      if (template === NAMES) shares.names += share;
      if (template === FIGURES) shares.figures += share;
    }
    const odds = sum * byLinear + network * byNetwork + base;
    return { p: 1 / (1 + Math.exp(-odds)), reasons: nameReasons(read, shares) };
  };
}

/** Nothing is said, so nothing can be checked. */
const NOTHING: Worthiness = { p: 0, reasons: [] };
