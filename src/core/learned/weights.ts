/**
 * Trained weights, as they are stored in models/*.json and as a model reads them: a table from feature to one small integer per label,
 * times one scale. Features that training did not keep weigh nothing.
 */

import { createNumberReader, decodeBase64 } from './base64';
import type { FeatureList } from './features';
import { createSlots, slotOf, type SlotTable, takeSlot } from './hashTable';

/** One table as stored. */
export interface StoredWeights {
  /** A weight is its stored integer (-127..127) times this. */
  readonly scale: number;
  /** Integers per feature. */
  readonly width: number;
  /** Base64 of LEB128 numbers, one a kept feature: what its key, unsigned, is more than the one before. */
  readonly keys: string;
  /** Base64 of their weights, `width` signed bytes each, in the same order. */
  readonly weights: string;
}

/** One table as stored when most of a feature's weights are nothing. */
export interface StoredSparseWeights {
  readonly scale: number;
  readonly width: number;
  readonly count: number;
  /** How many low bits of the features' keys are left out. */
  readonly shift: number;
  /** Base64 of LEB128 numbers, two a feature: what its key is more than the one before, and a bit for each label that has a weight. */
  readonly keys: string;
  /** Base64 of those weights, one signed byte each. */
  readonly weights: string;
}

export interface WeightTable extends SlotTable {
  readonly width: number;
  readonly scale: number;
  /** `width` weights a slot. */
  readonly weights: Int8Array;
}

/** @throws when the stored parts do not fit together. */
export function readWeights(stored: StoredWeights): WeightTable {
  const values = decodeBase64(stored.weights);
  const numbers = createNumberReader(decodeBase64(stored.keys));
  const count = Math.floor(values.length / stored.width);
  const slots = createSlots(count);
  const table: WeightTable = {
    ...slots,
    width: stored.width,
    scale: stored.scale,
    weights: new Int8Array(slots.keys.length * stored.width),
  };
  let key = 0;
  for (let i = 0; i < count; i++) {
    key = (key + numbers.next()) >>> 0;
    const slot = takeSlot(table, key | 0);
    for (let j = 0; j < stored.width; j++)
      table.weights[slot * stored.width + j] = (values[i * stored.width + j]! << 24) >> 24;
  }
  if (values.length !== count * stored.width || !numbers.atEnd())
    throw new Error('The stored weights are damaged: keys and weights differ in number.');
  return table;
}

/** @throws when the stored parts do not fit together. */
export function readSparseWeights(stored: StoredSparseWeights): WeightTable {
  const { width, scale, count, shift } = stored;
  const slots = createSlots(count, shift);
  const table: WeightTable = { ...slots, width, scale, weights: new Int8Array(slots.keys.length * width) };
  const values = decodeBase64(stored.weights);
  const numbers = createNumberReader(decodeBase64(stored.keys));
  let [key, at] = [0, 0];
  for (let i = 0; i < count; i++) {
    key = (key + numbers.next()) >>> 0;
    const slot = takeSlot(table, (key << shift) >> shift);
    for (let labels = numbers.next(), j = 0; labels !== 0; labels >>>= 1, j++)
      if (labels & 1) table.weights[slot * width + j] = (values[at++]! << 24) >> 24;
  }
  if (at !== values.length || !numbers.atEnd())
    throw new Error('The stored weights are damaged: keys and weights differ in number.');
  return table;
}

/** Adds up the weights of a thing's features, scaled, into `scores` from `offset` on: one sum for each label. */
export function addWeights(
  table: WeightTable,
  { keys, count }: FeatureList,
  scores: Float64Array,
  offset: number,
): void {
  const { width, weights, scale } = table;
  for (let f = 0; f < count; f++) {
    const slot = slotOf(table, keys[f]!);
    if (slot < 0) continue;
    for (let label = 0; label < width; label++)
      scores[offset + label] = scores[offset + label]! + weights[slot * width + label]!;
  }
  for (let label = 0; label < width; label++) scores[offset + label] = scores[offset + label]! * scale;
}
