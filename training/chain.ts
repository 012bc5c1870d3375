/**
 * Trains a linear-chain conditional random field by stochastic gradient ascent on the conditional likelihood, with step sizes per
 * weight (AdaGrad, Duchi, Hazan & Singer 2011) and an L2 penalty applied to the weights of the features that fire.
 */
import { expRows, marginals } from '../src/core/learned/chain';
import { shuffle } from './random';

/** One sequence: the features' rows of each unit, and the right labels. */
export interface Sequence {
  readonly units: readonly Int32Array[];
  readonly labels: Uint8Array;
}

export interface ChainOptions {
  readonly labels: number;
  readonly rows: number;
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the L2 penalty. */
  readonly penalty: number;
  readonly random: () => number;
  readonly onEpoch?: (epoch: number, likelihood: number) => void;
}

export interface TrainedChain {
  /** rows × labels */
  readonly weights: Float32Array;
  /** (labels + 1) × labels, the last row for the beginning. */
  readonly transitions: Float64Array;
}

export function trainChain(sequences: readonly Sequence[], options: ChainOptions): TrainedChain {
  const { labels: width, rows, rate, penalty } = options;
  const weights = new Float32Array(rows * width);
  const seen = new Float32Array(rows * width).fill(1e-2);
  const transitions = new Float64Array((width + 1) * width);
  const seenJumps = new Float64Array(transitions.length).fill(1);
  const order = sequences.map((_, i) => i);
  const average = createAverage(weights.length + transitions.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let likelihood = 0;
    for (const index of shuffle(order, options.random)) {
      const { units, labels } = sequences[index]!;
      const length = units.length;
      const scores = scoreSequence(weights, width, units);
      const p = marginals(transitions, width, scores, length);
      const jumps = expectedJumps(transitions, width, scores, p, length);
      for (let t = 0; t < length; t++) {
        likelihood += Math.log(p[t * width + labels[t]!]! + 1e-12);
        for (let label = 0; label < width; label++) {
          const slope = (label === labels[t] ? 1 : 0) - p[t * width + label]!;
          if (Math.abs(slope) < 1e-4) continue;
          for (const row of units[t]!) {
            const at = row * width + label;
            const step = slope - penalty * weights[at]!;
            seen[at] = seen[at]! + step * step;
            weights[at] = weights[at]! + (rate * step) / Math.sqrt(seen[at]);
          }
        }
        const from = t === 0 ? width : labels[t - 1]!;
        jumps[from * width + labels[t]!] = jumps[from * width + labels[t]!]! - 1;
      }
      for (let i = 0; i < jumps.length; i++) {
        const step = -jumps[i]! - penalty * transitions[i]!;
        seenJumps[i] = seenJumps[i]! + step * step;
        transitions[i] = transitions[i]! + (rate * step) / Math.sqrt(seenJumps[i]!);
      }
    }
    options.onEpoch?.(epoch, likelihood);
    if (epoch > 0) average.add(weights, transitions);
  }
  const mean = average.mean();
  return {
    weights: Float32Array.from(mean.subarray(0, weights.length)),
    transitions: mean.slice(weights.length),
  };
}

/** The mean of the weights after each epoch but the first errs less than the last ones (Polyak & Juditsky 1992). */
function createAverage(size: number): { add(...parts: ArrayLike<number>[]): void; mean(): Float64Array } {
  const sum = new Float64Array(size);
  let count = 0;
  return {
    add(...parts) {
      let at = 0;
      for (const part of parts) for (let i = 0; i < part.length; i++) sum[at] = sum[at++]! + part[i]!;
      count++;
    },
    mean: () => sum.map((value) => value / Math.max(1, count)),
  };
}

export function scoreSequence(weights: Float32Array, width: number, units: readonly Int32Array[]): Float64Array {
  const scores = new Float64Array(units.length * width);
  units.forEach((rows, t) => {
    for (const row of rows) {
      for (let label = 0; label < width; label++)
        scores[t * width + label] = scores[t * width + label]! + weights[row * width + label]!;
    }
  });
  return scores;
}

/** How often each pair of neighbouring labels is expected in the sequence; the last row counts beginnings. */
function expectedJumps(
  transitions: Float64Array,
  width: number,
  scores: Float64Array,
  p: Float64Array,
  length: number,
): Float64Array {
  const expected = new Float64Array((width + 1) * width);
  for (let label = 0; label < width; label++) expected[width * width + label] = p[label]!;
  // The pair's probability is proportional to forward × jump × local × backward; forward and backward are had again here, scaled.
  const forward = new Float64Array(length * width);
  const local = expRows(scores, width, length);
  for (let t = 0; t < length; t++) {
    let sum = 0;
    for (let label = 0; label < width; label++) {
      let into = t === 0 ? Math.exp(transitions[width * width + label]!) : 0;
      if (t > 0)
        for (let from = 0; from < width; from++)
          into += forward[(t - 1) * width + from]! * Math.exp(transitions[from * width + label]!);
      sum += forward[t * width + label] = into * local[t * width + label]!;
    }
    for (let label = 0; label < width; label++) forward[t * width + label] = forward[t * width + label]! / sum;
  }
  const pair = new Float64Array(width * width);
  for (let t = 1; t < length; t++) {
    // p(to at t) / forward-sum(to) gives what remains of the backward part, up to a factor that the normalisation takes out.
    let sum = 0;
    for (let to = 0; to < width; to++) {
      let into = 0;
      for (let from = 0; from < width; from++)
        into += forward[(t - 1) * width + from]! * Math.exp(transitions[from * width + to]!);
      const rest = into > 0 ? p[t * width + to]! / into : 0;
      for (let from = 0; from < width; from++) {
        const value = forward[(t - 1) * width + from]! * Math.exp(transitions[from * width + to]!) * rest;
        pair[from * width + to] = value;
        sum += value;
      }
    }
    for (let i = 0; i < pair.length; i++) expected[i] = expected[i]! + pair[i]! / sum;
  }
  return expected;
}
