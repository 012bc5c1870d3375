/**
 * A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) at reading time: scores of labels for each unit of a
 * sequence plus scores of neighbouring labels give the probability of every label at every unit (forward and backward sums,
 * scaled per unit as in Rabiner 1989). Time grows with units × labels².
 */
import { type StoredWeights, type WeightTable, readWeights } from './weights';

export interface StoredChain {
  readonly labels: readonly string[];
  /** Row-major, from label to label; one further row for the beginning of a sequence. */
  readonly transitions: readonly number[];
  readonly unit: StoredWeights;
}

export interface Chain {
  readonly labels: readonly string[];
  readonly transitions: Float64Array;
  readonly unit: WeightTable;
}

export function readChain(stored: StoredChain): Chain {
  return { labels: stored.labels, transitions: Float64Array.from(stored.transitions), unit: readWeights(stored.unit) };
}

/**
 * Probabilities of each label at each unit: `length` × labels, rows adding up to 1. `scores` has the same shape (unnormalised, natural
 * logarithms) and is left as it was.
 */
export function marginals(
  transitions: Float64Array,
  width: number,
  scores: Float64Array,
  length: number,
): Float64Array {
  const out = new Float64Array(length * width);
  if (length === 0) return out;
  const jump = transitions.map(Math.exp);
  const local = expRows(scores, width, length);
  const back = new Float64Array(length * width);
  for (let t = 0; t < length; t++) {
    let sum = 0;
    for (let label = 0; label < width; label++) {
      let into = t === 0 ? jump[width * width + label]! : 0;
      if (t > 0)
        for (let from = 0; from < width; from++) into += out[(t - 1) * width + from]! * jump[from * width + label]!;
      const value = into * local[t * width + label]!;
      out[t * width + label] = value;
      sum += value;
    }
    for (let label = 0; label < width; label++) out[t * width + label] = out[t * width + label]! / sum;
  }
  back.fill(1, (length - 1) * width);
  for (let t = length - 2; t >= 0; t--) {
    let sum = 0;
    for (let label = 0; label < width; label++) {
      let value = 0;
      for (let to = 0; to < width; to++)
        value += jump[label * width + to]! * local[(t + 1) * width + to]! * back[(t + 1) * width + to]!;
      back[t * width + label] = value;
      sum += value;
    }
    for (let label = 0; label < width; label++) back[t * width + label] = back[t * width + label]! / sum;
  }
  for (let t = 0; t < length; t++) {
    let sum = 0;
    for (let label = 0; label < width; label++) sum += out[t * width + label]! * back[t * width + label]!;
    for (let label = 0; label < width; label++)
      out[t * width + label] = (out[t * width + label]! * back[t * width + label]!) / sum;
  }
  return out;
}

/** The exponential of each score, less its unit's highest: the sums of a unit stay between 1 and the number of labels. */
export function expRows(scores: Float64Array, width: number, length: number): Float64Array {
  const out = new Float64Array(length * width);
  for (let t = 0; t < length; t++) {
    let top = -Infinity;
    for (let label = 0; label < width; label++) top = Math.max(top, scores[t * width + label]!);
    for (let label = 0; label < width; label++) out[t * width + label] = Math.exp(scores[t * width + label]! - top);
  }
  return out;
}
