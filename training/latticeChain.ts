/**
 * Trains a linear-chain conditional random field in which only some labels may follow each other, by stochastic gradient ascent on
 * the conditional likelihood: step sizes per weight (AdaGrad, Duchi, Hazan & Singer 2011), an L2 penalty on the weights of the features
 * that fire, a share of the features left out of each step at random, and the mean of the weights after each of the later epochs.
 */
import type { Lattice } from '../src/core/learned/viterbi';
import { shuffle } from './random';

export interface LatticeSequence {
  /** The features' rows of each unit. */
  readonly units: readonly Int32Array[];
  readonly labels: Uint8Array;
  /** Scores that are given and not trained: units × labels. */
  readonly base?: Float32Array;
}

export interface LatticeOptions {
  readonly rows: number;
  readonly epochs: number;
  readonly rate: number;
  readonly penalty: number;
  /** 0..1: share of a unit's features that a step leaves as they are. */
  readonly dropped: number;
  readonly random: () => number;
}

export interface TrainedLattice {
  /** rows × labels */
  readonly weights: Float32Array;
  /** labels × labels, the first row for beginnings too. */
  readonly transitions: Float64Array;
}

type Shape = Omit<Lattice, 'transitions'>;

/** A slope smaller than this moves nothing. */
const STILL = 1e-3;

export function trainLattice(
  sequences: readonly LatticeSequence[],
  shape: Shape,
  options: LatticeOptions,
): TrainedLattice {
  const width = shape.labels;
  const weights = new Float32Array(options.rows * width);
  const seen = new Float32Array(weights.length).fill(0.01);
  const transitions = new Float64Array(width * width);
  const seenJumps = new Float64Array(transitions.length).fill(1);
  const [sum, jumpSum] = [new Float32Array(weights.length), new Float64Array(transitions.length)];
  const order = sequences.map((_, i) => i);
  const room = createRoom(width, Math.max(1, ...sequences.map(({ labels }) => labels.length)));
  let averaged = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const index of shuffle(order, options.random)) {
      const sequence = sequences[index]!;
      readLattice(sequence, weights, transitions, shape, room);
      stepWeights(sequence, weights, seen, room, options);
      stepJumps(sequence, transitions, seenJumps, shape, room, options.rate);
    }
    if (epoch < Math.floor(options.epochs / 3)) continue;
    for (let i = 0; i < sum.length; i++) sum[i]! += weights[i]!;
    for (let i = 0; i < jumpSum.length; i++) jumpSum[i]! += transitions[i]!;
    averaged++;
  }
  return { weights: sum.map((value) => value / averaged), transitions: jumpSum.map((value) => value / averaged) };
}

/** What is computed of one sequence at a time; units × labels each. */
interface Room {
  readonly width: number;
  readonly local: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly jump: Float64Array;
}

function createRoom(width: number, longest: number): Room {
  const table = () => new Float64Array(longest * width);
  return { width, local: table(), forward: table(), backward: table(), jump: new Float64Array(width * width) };
}

/** Forward and backward sums, scaled per unit (Rabiner 1989). */
function readLattice(
  { units, base }: LatticeSequence,
  weights: Float32Array,
  transitions: Float64Array,
  { before, first, final }: Shape,
  { width, local, forward, backward, jump }: Room,
): void {
  const length = units.length;
  for (let i = 0; i < jump.length; i++) jump[i] = Math.exp(transitions[i]!);
  for (let t = 0; t < length; t++) {
    const at = t * width;
    for (let label = 0; label < width; label++) local[at + label] = base ? base[at + label]! : 0;
    for (const row of units[t]!)
      for (let label = 0; label < width; label++) local[at + label]! += weights[row * width + label]!;
    let top = -Infinity;
    for (let label = 0; label < width; label++) top = Math.max(top, local[at + label]!);
    for (let label = 0; label < width; label++) local[at + label] = Math.exp(local[at + label]! - top);
  }
  forward.fill(0, 0, width);
  for (const label of first) forward[label] = jump[label]! * local[label]!;
  scale(forward, 0, width);
  for (let t = 1; t < length; t++) {
    const at = t * width;
    for (let to = 0; to < width; to++) {
      let into = 0;
      for (const from of before[to]!) into += forward[at - width + from]! * jump[from * width + to]!;
      forward[at + to] = into * local[at + to]!;
    }
    scale(forward, at, width);
  }
  const end = (length - 1) * width;
  backward.fill(0, end, end + width);
  for (const label of final) backward[end + label] = 1;
  for (let t = length - 2; t >= 0; t--) {
    const at = t * width;
    backward.fill(0, at, at + width);
    for (let to = 0; to < width; to++) {
      const rest = local[at + width + to]! * backward[at + width + to]!;
      if (rest > 0) for (const from of before[to]!) backward[at + from]! += rest * jump[from * width + to]!;
    }
    scale(backward, at, width);
  }
}

function scale(table: Float64Array, at: number, width: number): void {
  let sum = 0;
  for (let label = 0; label < width; label++) sum += table[at + label]!;
  for (let label = 0; label < width; label++) table[at + label]! /= sum;
}

function stepWeights(
  { units, labels }: LatticeSequence,
  weights: Float32Array,
  seen: Float32Array,
  { width, forward, backward }: Room,
  { rate, penalty, dropped, random }: LatticeOptions,
): void {
  for (let t = 0; t < units.length; t++) {
    const at = t * width;
    let sum = 0;
    for (let label = 0; label < width; label++) sum += forward[at + label]! * backward[at + label]!;
    for (let label = 0; label < width; label++) {
      const slope = (label === labels[t] ? 1 : 0) - (forward[at + label]! * backward[at + label]!) / sum;
      if (Math.abs(slope) < STILL) continue;
      for (const row of units[t]!) {
        if (random() < dropped) continue;
        const i = row * width + label;
        const step = slope - penalty * weights[i]!;
        seen[i]! += step * step;
        weights[i]! += (rate * step) / Math.sqrt(seen[i]!);
      }
    }
  }
}

const JUMP_PENALTY = 1e-3;

function stepJumps(
  { labels }: LatticeSequence,
  transitions: Float64Array,
  seen: Float64Array,
  { before }: Shape,
  { width, local, forward, backward, jump }: Room,
  rate: number,
): void {
  for (let t = 1; t < labels.length; t++) {
    const at = t * width;
    const pair = (from: number, to: number): number =>
      forward[at - width + from]! * jump[from * width + to]! * local[at + to]! * backward[at + to]!;
    let sum = 0;
    for (let to = 0; to < width; to++) for (const from of before[to]!) sum += pair(from, to);
    for (let to = 0; to < width; to++) {
      for (const from of before[to]!) {
        const slope = (labels[t - 1] === from && labels[t] === to ? 1 : 0) - pair(from, to) / sum;
        if (Math.abs(slope) < STILL) continue;
        const i = from * width + to;
        const step = slope - JUMP_PENALTY * transitions[i]!;
        seen[i]! += step * step;
        transitions[i]! += (rate * step) / Math.sqrt(seen[i]!);
      }
    }
  }
}
