/** Word vectors in fewer numbers: their principal components, by power iteration; for a cluster, the mean of its words. */
import type { WordVectors } from './packages';

const ROUNDS = 60;
/** The spread of the numbers a network starts from. */
const SPREAD = 0.5;

/** Rows: unknown words, the clusters, then `words`. `clusterOf` is the cluster of each word of the vectors, -1 for none. */
export function projectVectors(
  vectors: WordVectors,
  size: number,
  words: readonly string[],
  clusterOf: readonly number[],
  clusters: number,
  random: () => number,
): Float32Array {
  const at = new Map(vectors.words.map((word, i) => [word, i]));
  const known = words.flatMap((word) => at.get(word) ?? []);
  const mean = meanOf(vectors, known);
  const components = principalComponents(vectors, known, mean, size, random);
  const table = new Float32Array((1 + clusters + words.length) * size);
  const write = (row: number, vector: Float64Array): void => {
    for (let k = 0; k < size; k++)
      for (let d = 0; d < vectors.size; d++) table[row * size + k]! += components[k]![d]! * (vector[d]! - mean[d]!);
  };
  const members: number[][] = Array.from({ length: clusters }, () => []);
  clusterOf.forEach((cluster, word) => members[cluster]?.push(word));
  members.forEach((own, cluster) => own.length > 0 && write(1 + cluster, meanOf(vectors, own)));
  words.forEach((word, i) => {
    const own = at.get(word);
    if (own !== undefined) write(1 + clusters + i, meanOf(vectors, [own]));
  });
  const spread = Math.sqrt(table.reduce((sum, value) => sum + value * value, 0) / table.length) || 1;
  for (let j = 0; j < table.length; j++) table[j]! *= SPREAD / spread;
  words.forEach((word, i) => {
    if (at.has(word)) return;
    for (let k = 0; k < size; k++) table[(1 + clusters + i) * size + k] = (random() - 0.5) * SPREAD;
  });
  return table;
}

function meanOf({ vectors, size }: WordVectors, words: readonly number[]): Float64Array {
  const mean = new Float64Array(size);
  for (const word of words) for (let d = 0; d < size; d++) mean[d]! += vectors[word * size + d]! / words.length;
  return mean;
}

function principalComponents(
  { vectors, size }: WordVectors,
  words: readonly number[],
  mean: Float64Array,
  wanted: number,
  random: () => number,
): Float64Array[] {
  const spread = new Float64Array(size * size);
  for (const word of words)
    for (let a = 0; a < size; a++) {
      const off = vectors[word * size + a]! - mean[a]!;
      for (let b = 0; b < size; b++) spread[a * size + b]! += off * (vectors[word * size + b]! - mean[b]!);
    }
  const components: Float64Array[] = [];
  while (components.length < wanted) {
    let axis = Float64Array.from({ length: size }, () => random() - 0.5);
    for (let round = 0; round < ROUNDS; round++) {
      const next = new Float64Array(size);
      for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) next[a]! += spread[a * size + b]! * axis[b]!;
      for (const earlier of components) {
        const shared = earlier.reduce((sum, value, d) => sum + value * next[d]!, 0);
        for (let d = 0; d < size; d++) next[d]! -= shared * earlier[d]!;
      }
      const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0)) || 1;
      axis = next.map((value) => value / length);
    }
    components.push(axis);
  }
  return components;
}
