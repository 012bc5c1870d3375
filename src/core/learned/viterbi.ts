/** The likeliest sequence of labels (Viterbi 1967) where only some labels may follow each other. */

export interface Lattice {
  readonly labels: number;
  /** Row-major, from label to label. The first row is used for beginnings too: from the label 0 into the sequence. */
  readonly transitions: Float64Array;
  /** For each label, those that may stand before it. */
  readonly before: readonly (readonly number[])[];
  readonly first: readonly number[];
  readonly final: readonly number[];
}

/** `scores`: `length` × labels from `offset` on, natural logarithms, unnormalised. Writes `length` labels into `out`, from `at` on. */
export function bestLabels(
  { labels, transitions, before, first, final }: Lattice,
  scores: Float64Array | Float32Array,
  offset: number,
  length: number,
  out: Uint8Array,
  at: number,
): void {
  let last = new Float64Array(labels).fill(-Infinity);
  let next = new Float64Array(labels);
  const back = new Uint8Array(length * labels);
  for (const label of first) last[label] = transitions[label]! + scores[offset + label]!;
  for (let t = 1; t < length; t++) {
    for (let to = 0; to < labels; to++) {
      let [best, from] = [-Infinity, 0];
      for (const label of before[to]!) {
        const sum = last[label]! + transitions[label * labels + to]!;
        if (sum > best) {
          best = sum;
          from = label;
        }
      }
      next[to] = best + scores[offset + t * labels + to]!;
      back[t * labels + to] = from;
    }
    [last, next] = [next, last];
  }
  let label = 0;
  let best = -Infinity;
  for (const end of final) {
    if (last[end]! <= best) continue;
    best = last[end]!;
    label = end;
  }
  for (let t = length - 1; t >= 0; t--) {
    out[at + t] = label;
    label = back[t * labels + label]!;
  }
}
