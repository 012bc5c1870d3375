/** Trained weights as they are kept in models/: eight-bit integers under one scale, without the features that weigh next to nothing. */
import type { StoredWeights } from '../src/core/learned/weights';

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
  const keyBytes = Buffer.alloc(kept.length * 4);
  const weightBytes = Buffer.alloc(kept.length * width);
  kept.forEach(({ key, row }, i) => {
    keyBytes.writeInt32LE(key, i * 4);
    for (let j = 0; j < width; j++) weightBytes.writeInt8(Math.round(weights[row * width + j]! / scale), i * width + j);
  });
  return { scale, width, keys: keyBytes.toString('base64'), weights: weightBytes.toString('base64') };
}

function largest(weights: Float32Array, row: number, width: number): number {
  let most = 0;
  for (let j = 0; j < width; j++) most = Math.max(most, Math.abs(weights[row * width + j]!));
  return most;
}
