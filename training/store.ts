/** Trained weights as they are kept in models/: eight-bit integers under one scale, without the features that weigh next to nothing. */
import { CLUSTER_BITS, type StoredWords, type WordFacts } from '../src/core/entities/tagger/wordTable';
import type { StoredSparseWeights, StoredWeights } from '../src/core/learned/weights';

/**
 * @param weights rows × width @param keys the feature of each row
 * @param least features whose every weight is smaller than this are dropped
 */
export function storeWeights(weights: Float32Array, width: number, keys: Int32Array, least: number): StoredWeights {
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = top / 127 || 1;
  const kept = Array.from(keys, (key, row) => ({ key, row }))
    .filter(({ row }) => largest(weights, row, width) >= Math.max(least, scale / 2))
    .sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  const numbers: number[] = [];
  const weightBytes = Buffer.alloc(kept.length * width);
  kept.forEach(({ key, row }, i) => {
    pushNumber(numbers, (key >>> 0) - (i > 0 ? kept[i - 1]!.key >>> 0 : 0));
    for (let j = 0; j < width; j++) weightBytes.writeInt8(Math.round(weights[row * width + j]! / scale), i * width + j);
  });
  return { scale, width, keys: Buffer.from(numbers).toString('base64'), weights: weightBytes.toString('base64') };
}

function largest(weights: Float32Array, row: number, width: number): number {
  let most = 0;
  for (let j = 0; j < width; j++) most = Math.max(most, Math.abs(weights[row * width + j]!));
  return most;
}

/** The key of a feature or word without its low bits, as an unsigned number: what a table with this shift looks at. */
export function storedKey(key: number, shift: number): number {
  return (key >>> 0) >>> shift;
}

/**
 * For tables in which most weights are nothing: a weight smaller than `least` is dropped, a feature without weights too.
 * @param weights rows × width @param keys the feature of each row
 */
export function storeSparseWeights(
  weights: Float32Array,
  width: number,
  keys: Int32Array,
  least: number,
  shift: number,
): StoredSparseWeights {
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = top / 127 || 1;
  const values: number[] = [];
  const numbers: number[] = [];
  let [last, count] = [0, 0];
  const rows = Array.from(keys, (key, row) => ({ key: storedKey(key, shift), row })).sort((a, b) => a.key - b.key);
  for (const { key, row } of rows) {
    let labels = 0;
    const kept: number[] = [];
    for (let label = 0; label < width; label++) {
      const weight = weights[row * width + label]!;
      const value = Math.abs(weight) < least ? 0 : Math.round(weight / scale);
      if (value !== 0) labels |= 1 << label;
      if (value !== 0) kept.push(value);
    }
    // Two features that share what is left of their keys: the table would find the first, so the second is dropped
    if (labels === 0 || (count > 0 && key === last) || key === 0) continue;
    pushNumber(numbers, key - last);
    pushNumber(numbers, labels);
    values.push(...kept);
    last = key;
    count++;
  }
  return {
    scale,
    width,
    count,
    shift,
    keys: Buffer.from(numbers).toString('base64'),
    weights: Buffer.from(Int8Array.from(values).buffer).toString('base64'),
  };
}

/**
 * What is known of words, by their hash, in the order of the hashes. Words that lean the same way and stand in the same lists are of one kind.
 * @throws when there are more kinds than twelve bits can tell apart.
 */
export function storeWords(words: ReadonlyMap<number, WordFacts>, shift: number): StoredWords {
  const byKey = new Map<number, WordFacts>();
  for (const [hash, facts] of words) {
    const key = storedKey(hash, shift);
    if (key !== 0 && !byKey.has(key)) byKey.set(key, facts);
  }
  const sorted = [...byKey].sort((a, b) => a[0] - b[0]);
  const kindOf = ({ leanings, lists }: WordFacts): number => leanings | (lists << 16);
  const kinds = [...new Set(sorted.map(([, facts]) => kindOf(facts)))].sort((a, b) => a - b);
  if (kinds.length > 1 << (24 - CLUSTER_BITS)) throw new Error(`There are ${kinds.length} kinds of words: too many.`);
  const numberOf = new Map(kinds.map((kind, i) => [kind, i]));
  const numbers: number[] = [];
  let last = 0;
  const facts = sorted.map(([key, fact]) => {
    pushNumber(numbers, key - last);
    last = key;
    return (fact.cluster + 1) | (numberOf.get(kindOf(fact))! << CLUSTER_BITS);
  });
  return {
    count: sorted.length,
    shift,
    hashes: Buffer.from(numbers).toString('base64'),
    facts: threeBytes(facts).toString('base64'),
    kinds: threeBytes(kinds).toString('base64'),
  };
}

/**
 * A table of numbers, `size` a row, as eight-bit integers under one scale: `fixed` rows, then one for each hash. The hashes ascend as
 * unsigned numbers, and no two of them are the same without their low bits.
 */
export function storeRows(
  table: Float32Array,
  size: number,
  fixed: number,
  hashes: Int32Array,
  shift: number,
): { words: number; shift: number; hashes: string; scale: number; rows: string } {
  if (table.length !== (fixed + hashes.length) * size) throw new Error('The table has other rows than it has hashes.');
  const spread = Math.sqrt(table.reduce((sum, value) => sum + value * value, 0) / table.length);
  const top = Math.min(
    spread * WIDEST,
    table.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  );
  const scale = top / 127 || 1;
  const numbers: number[] = [];
  let last = 0;
  for (const hash of hashes) {
    pushNumber(numbers, storedKey(hash, shift) - last);
    last = storedKey(hash, shift);
  }
  const bytes = Int8Array.from(table, (value) => Math.max(-127, Math.min(127, Math.round(value / scale))));
  return {
    words: hashes.length,
    shift,
    hashes: Buffer.from(numbers).toString('base64'),
    scale,
    rows: Buffer.from(bytes.buffer).toString('base64'),
  };
}

/** In standard deviations: what is further out is cut off, so that the rest is told apart more finely. */
const WIDEST = 8;

function threeBytes(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 3);
  values.forEach((value, i) => bytes.writeUIntLE(value, i * 3, 3));
  return bytes;
}

/** Seven bits a byte, the lowest first, the eighth bit telling that more follow (LEB128). */
function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
