/** Words that keep the same company: spherical k-means (Dhillon & Modha 2001) over word vectors, in two levels. */
import { shuffle } from './random';
import type { WordVectors } from './packages';

const ROUNDS = [25, 15];
/** Share of the words that may still change when it is enough. */
const SETTLED = 0.002;

/** For each word a number below coarse × fine; divided by `fine` it is the number of the coarse cluster. */
export function clusterWords(
  { words, size, vectors }: WordVectors,
  coarse: number,
  fine: number,
  random: () => number,
): Int32Array {
  const all = Int32Array.from(words, (_, i) => i);
  const upper = means(all, vectors, size, coarse, ROUNDS[0]!, random);
  const codes = new Int32Array(words.length);
  for (let cluster = 0; cluster < coarse; cluster++) {
    const members = all.filter((_, i) => upper[i] === cluster);
    const lower = means(members, vectors, size, fine, ROUNDS[1]!, random);
    members.forEach((word, i) => (codes[word] = cluster * fine + lower[i]!));
  }
  return codes;
}

/** The cluster of each of the words in `ids`. Starts from words among the commonest. */
function means(
  ids: Int32Array,
  vectors: Float32Array,
  size: number,
  wanted: number,
  rounds: number,
  random: () => number,
): Int32Array {
  const clusters = Math.min(wanted, ids.length);
  const centers = new Float32Array(clusters * size);
  const common = Array.from({ length: Math.min(ids.length, clusters * 4) }, (_, i) => i);
  shuffle(common, random)
    .slice(0, clusters)
    .forEach((word, k) => centers.set(vectors.subarray(ids[word]! * size, ids[word]! * size + size), k * size));
  const assigned = new Int32Array(ids.length);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let i = 0; i < ids.length; i++) {
      const nearest = nearestCenter(centers, clusters, vectors, ids[i]! * size, size);
      if (assigned[i] !== nearest) moved++;
      assigned[i] = nearest;
    }
    if (moved < ids.length * SETTLED) break;
    centers.fill(0);
    for (let i = 0; i < ids.length; i++)
      for (let d = 0; d < size; d++) centers[assigned[i]! * size + d]! += vectors[ids[i]! * size + d]!;
    normalize(centers, size);
  }
  return assigned;
}

function nearestCenter(
  centers: Float32Array,
  clusters: number,
  vectors: Float32Array,
  at: number,
  size: number,
): number {
  let [best, nearest] = [-Infinity, 0];
  for (let k = 0; k < clusters; k++) {
    let product = 0;
    for (let d = 0; d < size; d++) product += vectors[at + d]! * centers[k * size + d]!;
    if (product > best) [best, nearest] = [product, k];
  }
  return nearest;
}

function normalize(rows: Float32Array, size: number): void {
  for (let at = 0; at < rows.length; at += size) {
    let sum = 0;
    for (let d = 0; d < size; d++) sum += rows[at + d]! ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let d = 0; d < size; d++) rows[at + d]! /= length;
  }
}
