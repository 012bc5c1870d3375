/** Logistic regression with an L2 penalty, by limited-memory BFGS (Liu & Nocedal 1989): exact enough to need no seed. */

export interface LinearOptions {
  readonly columns: number;
  /** What a feature counts, by column. */
  readonly values: Float32Array;
  readonly penalty: number;
  readonly rounds: number;
}

const MEMORY = 8;
const SETTLED = 1e-5;

/** The weights of the columns, then the offset. `labels` may be between 0 and 1. */
export function trainLinear(
  rows: readonly Int32Array[],
  labels: readonly number[],
  { columns, values, penalty, rounds }: LinearOptions,
): Float64Array {
  const size = columns + 1;
  const loss = (weights: Float64Array, slope: Float64Array): number => {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      sum += 0.5 * penalty * weights[j]! ** 2;
      slope[j] = penalty * weights[j]!;
    }
    slope[columns] = 0;
    rows.forEach((row, i) => {
      const score = scoreRow(weights, row, values);
      const slip = 1 / (1 + Math.exp(-score)) - labels[i]!;
      sum += Math.max(0, score) + Math.log1p(Math.exp(-Math.abs(score))) - labels[i]! * score;
      for (const j of row) slope[j]! += slip * values[j]!;
      slope[columns]! += slip;
    });
    return sum;
  };
  let weights = new Float64Array(size);
  let slope = new Float64Array(size);
  let reached = loss(weights, slope);
  const pairs: { readonly step: Float64Array; readonly turn: Float64Array; readonly scale: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descend(slope, pairs);
    const fall = dot(direction, slope);
    const next = new Float64Array(size);
    const nextSlope = new Float64Array(size);
    let lower = Infinity;
    for (let length = 1; length > 1e-6; length /= 2) {
      for (let j = 0; j < size; j++) next[j] = weights[j]! - length * direction[j]!;
      lower = loss(next, nextSlope);
      if (lower <= reached - 1e-4 * length * fall) break;
    }
    const step = next.map((weight, j) => weight - weights[j]!);
    const turn = nextSlope.map((value, j) => value - slope[j]!);
    const curve = dot(step, turn);
    if (curve > 1e-10) pairs.push({ step, turn, scale: 1 / curve });
    if (pairs.length > MEMORY) pairs.shift();
    const gained = reached - lower;
    [weights, slope, reached] = [next, nextSlope, lower];
    if (gained < SETTLED * Math.abs(lower)) break;
  }
  return weights;
}

export function scoreRow(weights: Float64Array, row: Int32Array, values: Float32Array): number {
  let score = weights[weights.length - 1]!;
  for (const j of row) score += weights[j]! * values[j]!;
  return score;
}

type Pairs = readonly { readonly step: Float64Array; readonly turn: Float64Array; readonly scale: number }[];

/** The slope through what the last steps say of the curvature. */
function descend(slope: Float64Array, pairs: Pairs): Float64Array {
  const direction = Float64Array.from(slope);
  const shares = pairs.map(() => 0);
  for (let k = pairs.length - 1; k >= 0; k--) {
    const { step, turn, scale } = pairs[k]!;
    shares[k] = scale * dot(step, direction);
    for (let j = 0; j < direction.length; j++) direction[j]! -= shares[k]! * turn[j]!;
  }
  const last = pairs.at(-1);
  const size = last ? 1 / (last.scale * dot(last.turn, last.turn)) : 1 / Math.sqrt(dot(direction, direction));
  for (let j = 0; j < direction.length; j++) direction[j]! *= size;
  pairs.forEach(({ step, turn, scale }, k) => {
    const by = shares[k]! - scale * dot(turn, direction);
    for (let j = 0; j < direction.length; j++) direction[j]! += by * step[j]!;
  });
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}
