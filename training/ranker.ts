/**
 * Trains a ranking: a log-linear model over the candidates of each choice (conditional logit), by stochastic gradient ascent with
 * step sizes per weight (AdaGrad). A choice may have several right candidates: the likelihood is that of choosing any of them.
 */
import { shuffle } from './random';

export interface Choice {
  /** The features' rows of each candidate. */
  readonly candidates: readonly Int32Array[];
  readonly right: readonly boolean[];
  readonly weight?: number;
}

export interface RankerOptions {
  readonly rows: number;
  readonly epochs: number;
  readonly rate: number;
  readonly penalty: number;
  readonly random: () => number;
}

/** The weights of the rows. Choices without a right candidate teach nothing and are left out. */
export function trainRanker(choices: readonly Choice[], options: RankerOptions): Float32Array {
  const weights = new Float32Array(options.rows);
  const seen = new Float32Array(options.rows).fill(1e-2);
  const usable = choices.filter(({ right }) => right.some(Boolean) && !right.every(Boolean));
  const order = usable.map((_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const index of shuffle(order, options.random)) {
      const { candidates, right, weight = 1 } = usable[index]!;
      const p = softmax(candidates.map((rows) => score(weights, rows)));
      const good = p.reduce((sum, value, i) => sum + (right[i] ? value : 0), 0) + 1e-12;
      candidates.forEach((rows, i) => {
        const slope = weight * ((right[i] ? p[i]! / good : 0) - p[i]!);
        if (Math.abs(slope) < 1e-5) return;
        for (const row of rows) {
          const step = slope - options.penalty * weights[row]!;
          seen[row] = seen[row]! + step * step;
          weights[row] = weights[row]! + (options.rate * step) / Math.sqrt(seen[row]);
        }
      });
    }
  }
  return weights;
}

export function score(weights: Float32Array, rows: Int32Array): number {
  let sum = 0;
  for (const row of rows) sum += weights[row]!;
  return sum;
}

export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((value) => Math.exp(value - top));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}
