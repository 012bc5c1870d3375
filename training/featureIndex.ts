/** Features seen often enough in training, numbered; the others are left out before training begins. */

export interface FeatureIndex {
  readonly size: number;
  /** The row of a feature, or -1. */
  row(key: number): number;
  /** The keys in the order of their rows. */
  keys(): Int32Array;
}

/** Keeps the features that occur in at least `least` things. */
export function indexFeatures(things: Iterable<Int32Array>, least: number): FeatureIndex {
  const counts = new Map<number, number>();
  for (const keys of things) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [key, count] of counts) if (count >= least && key !== 0) rows.set(key, rows.size);
  return { size: rows.size, row: (key) => rows.get(key) ?? -1, keys: () => Int32Array.from(rows.keys()) };
}

/** Replaces keys by rows and drops what has none. */
export function toRows(keys: Int32Array, index: FeatureIndex): Int32Array {
  return keys.map((key) => index.row(key)).filter((row) => row >= 0);
}
