/**
 * Trains the convolutional network of `src/core/claims/worthiness/network.ts`: stochastic gradient descent, Adam (Kingma & Ba 2015) for the
 * filters, a step size per word (AdaGrad) for the words. Words are often replaced by their cluster or by nothing known, so that the
 * clusters learn what to say of words that training never saw.
 */
import { DAMPING, WINDOW } from '../src/core/claims/worthiness/network';
import { createRandom, shuffle } from './random';

/** A sentence as rows of the table of words: of the word, of its cluster; and whether it may be a name. */
export interface WordRows {
  readonly own: Int32Array;
  readonly cluster: Int32Array;
  readonly names: Uint8Array;
}

export interface NetworkOptions {
  readonly size: number;
  readonly filters: number;
  readonly epochs: number;
  /** Step sizes of filters and words. */
  readonly rate: number;
  readonly wordRate: number;
  /** Shares of words replaced, and of those replaced by nothing known; of a filter's findings left out. */
  readonly hidden: number;
  readonly unknown: number;
  readonly dropped: number;
  /** Pull of the words to where they started, and of the filters to 0. */
  readonly pull: number;
  readonly penalty: number;
  readonly batch: number;
  readonly seed: number;
}

export interface TrainedNetwork {
  readonly table: Float32Array;
  /** As `StoredNetwork.filtering`, then as `weighing`, then the offset. */
  readonly parameters: Float32Array;
  readonly score: (sentence: WordRows) => number;
}

const UNKNOWN = 0;

/** `start`: the table of words before training, `size` numbers a row. */
export function trainNetwork(
  sentences: readonly WordRows[],
  labels: readonly number[],
  start: Float32Array,
  options: NetworkOptions,
): TrainedNetwork {
  const { size, filters, batch, dropped } = options;
  const random = createRandom(options.seed);
  const longest = sentences.reduce((most, { own }) => Math.max(most, own.length), 1);
  const depth = size + 1;
  const step = depth * filters;
  const offsets = WINDOW * step;
  const outputs = offsets + filters;
  const last = outputs + 2 * filters;
  const table = Float32Array.from(start);
  const parameters = new Float32Array(last + 1);
  for (let j = 0; j < offsets; j++) parameters[j] = (random() - 0.5) * 2 * Math.sqrt(3 / (WINDOW * depth));
  for (let j = outputs; j < outputs + filters; j++) parameters[j] = (random() - 0.5) * 0.3;

  const input = new Float32Array(longest * depth);
  const found = new Float32Array(longest * filters);
  const most = new Float32Array(filters);
  const where = new Int32Array(filters);
  const mean = new Float32Array(filters);

  function read(rows: Int32Array, names: Uint8Array): void {
    const count = rows.length;
    for (let i = 0; i < count; i++) {
      const row = rows[i]! * size;
      for (let k = 0; k < size; k++) input[i * depth + k] = table[row + k]!;
      input[i * depth + size] = names[i]!;
    }
    most.fill(0);
    where.fill(-1);
    mean.fill(0);
    for (let i = 0; i < count; i++) {
      const at = i * filters;
      for (let f = 0; f < filters; f++) found[at + f] = parameters[offsets + f]!;
      for (let place = 0; place < WINDOW; place++) {
        const from = i + place - 1;
        if (from < 0 || from >= count) continue;
        for (let k = 0; k < depth; k++) {
          const value = input[from * depth + k]!;
          if (value === 0) continue;
          const weights = place * step + k * filters;
          for (let f = 0; f < filters; f++) found[at + f]! += value * parameters[weights + f]!;
        }
      }
      for (let f = 0; f < filters; f++) {
        const value = found[at + f]!;
        if (value <= 0) continue;
        mean[f]! += value;
        if (value > most[f]!) [most[f], where[f]] = [value, i];
      }
    }
    for (let f = 0; f < filters; f++) mean[f]! /= count + DAMPING;
  }

  const kept = new Float32Array(2 * filters).fill(1);

  function weigh(): number {
    let score = parameters[last]!;
    for (let f = 0; f < filters; f++) {
      score += kept[f]! * parameters[outputs + f]! * most[f]!;
      score += kept[filters + f]! * parameters[outputs + filters + f]! * mean[f]!;
    }
    return score;
  }

  const slopes = new Float32Array(parameters.length);
  const inputSlopes = new Float32Array(longest * depth);

  function learn(slip: number, count: number): void {
    slopes[last]! += slip;
    for (let f = 0; f < filters; f++) {
      slopes[outputs + f]! += slip * kept[f]! * most[f]!;
      slopes[outputs + filters + f]! += slip * kept[filters + f]! * mean[f]!;
    }
    inputSlopes.fill(0, 0, count * depth);
    for (let i = 0; i < count; i++) {
      const some = turnedOn(slip, i, count);
      for (let place = 0; place < WINDOW; place++) {
        const from = i + place - 1;
        if (from < 0 || from >= count) continue;
        for (let k = 0; k < depth; k++) {
          const value = input[from * depth + k]!;
          const weights = place * step + k * filters;
          let sum = 0;
          for (let n = 0; n < some; n++) {
            const at = weights + on[n]!;
            const slope = onSlopes[n]!;
            slopes[at]! += slope * value;
            sum += slope * parameters[at]!;
          }
          inputSlopes[from * depth + k]! += sum;
        }
      }
    }
  }

  const on = new Int32Array(filters);
  const onSlopes = new Float32Array(filters);

  /** The filters that found something at a place and were not left out, and what the score asks of them there. */
  function turnedOn(slip: number, i: number, count: number): number {
    let some = 0;
    for (let f = 0; f < filters; f++) {
      if (found[i * filters + f]! <= 0) continue;
      let slope = (slip * kept[filters + f]! * parameters[outputs + filters + f]!) / (count + DAMPING);
      if (where[f] === i) slope += slip * kept[f]! * parameters[outputs + f]!;
      if (slope === 0) continue;
      slopes[offsets + f]! += slope;
      on[some] = f;
      onSlopes[some++] = slope;
    }
    return some;
  }

  const seen = new Float32Array(table.length / size).fill(1e-4);

  function moveWords(rows: Int32Array, rate: number): void {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      let square = 0;
      for (let k = 0; k < size; k++) square += inputSlopes[i * depth + k]! ** 2;
      seen[row]! += square / size;
      const length = rate / Math.sqrt(seen[row]!);
      for (let k = 0; k < size; k++) {
        const at = row * size + k;
        table[at]! -= length * (inputSlopes[i * depth + k]! + options.pull * (table[at]! - start[at]!));
      }
    }
  }

  const first = new Float32Array(parameters.length);
  const second = new Float32Array(parameters.length);
  let steps = 0;

  function moveFilters(rate: number): void {
    steps++;
    const [early, late] = [1 - 0.9 ** steps, 1 - 0.999 ** steps];
    for (let j = 0; j < parameters.length; j++) {
      const slope = slopes[j]! / batch + options.penalty * parameters[j]!;
      first[j] = 0.9 * first[j]! + 0.1 * slope;
      second[j] = 0.999 * second[j]! + 0.001 * slope * slope;
      parameters[j]! -= (rate * (first[j]! / early)) / (Math.sqrt(second[j]! / late) + 1e-8);
    }
    slopes.fill(0);
  }

  const order = sentences.map((_, i) => i).filter((i) => sentences[i]!.own.length > 0);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const done = epoch / options.epochs;
    shuffle(order, random).forEach((index, turn) => {
      const { own, cluster, names } = sentences[index]!;
      const hide = (row: number, i: number): number =>
        random() >= options.hidden ? row : random() < options.unknown ? UNKNOWN : cluster[i]!;
      const rows = own.map(hide);
      read(rows, names);
      for (let f = 0; f < kept.length; f++) kept[f] = random() < dropped ? 0 : 1 / (1 - dropped);
      learn(1 / (1 + Math.exp(-weigh())) - labels[index]!, rows.length);
      moveWords(rows, options.wordRate * (1 - 0.8 * done));
      if ((turn + 1) % batch === 0) moveFilters(options.rate * (1 - 0.9 * done));
    });
  }
  kept.fill(1);
  return {
    table,
    parameters,
    score({ own, names }) {
      read(own, names);
      return weigh();
    },
  };
}
