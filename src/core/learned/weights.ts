/**
 * Trained weights, as they are stored in models/*.json and as a model reads them: a table from feature to one small integer per label,
 * times one scale. Features that training did not keep weigh nothing.
 */

import type { FeatureList } from './features';

/** One table as stored. */
export interface StoredWeights {
  /** A weight is its stored integer (-127..127) times this. */
  readonly scale: number;
  /** Integers per feature. */
  readonly width: number;
  /** Base64 of the kept features' keys, 4 bytes each, little endian, ascending as unsigned numbers. */
  readonly keys: string;
  /** Base64 of their weights, `width` signed bytes each, in the same order. */
  readonly weights: string;
}

/** An open-addressed hash table with linear probing. */
export interface WeightTable {
  readonly width: number;
  readonly scale: number;
  readonly mask: number;
  /** The key of a slot; 0 where it is empty. */
  readonly keys: Int32Array;
  /** `width` weights a slot. */
  readonly weights: Int8Array;
}

/** @throws when the stored parts do not fit together. */
export function readWeights(stored: StoredWeights): WeightTable {
  const keys = decodeBase64(stored.keys);
  const values = decodeBase64(stored.weights);
  const count = keys.length / 4;
  if (!Number.isInteger(count) || values.length !== count * stored.width)
    throw new Error('The stored weights are damaged: keys and weights differ in number.');
  let size = 1024;
  while (size < count * 2) size *= 2;
  const table: WeightTable = {
    width: stored.width,
    scale: stored.scale,
    mask: size - 1,
    keys: new Int32Array(size),
    weights: new Int8Array(size * stored.width),
  };
  const view = new DataView(keys.buffer);
  for (let i = 0; i < count; i++) {
    const key = view.getInt32(i * 4, true);
    let slot = key & table.mask;
    while (table.keys[slot] !== 0) slot = (slot + 1) & table.mask;
    table.keys[slot] = key;
    for (let j = 0; j < stored.width; j++)
      table.weights[slot * stored.width + j] = (values[i * stored.width + j]! << 24) >> 24;
  }
  return table;
}

/** The slot of a feature, or -1. */
export function slotOf(table: WeightTable, key: number): number {
  const { keys, mask } = table;
  let slot = key & mask;
  for (;;) {
    const found = keys[slot]!;
    if (found === key) return slot;
    if (found === 0) return -1;
    slot = (slot + 1) & mask;
  }
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

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, padding allowed; hosts differ in what they offer for it. */
function decodeBase64(text: string): Uint8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < 64; i++) value[ALPHABET.charCodeAt(i)] = i;
  const length = text.indexOf('=') < 0 ? text.length : text.indexOf('=');
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    bits = (bits << 6) | value[text.charCodeAt(i) & 127]!;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 255;
  }
  return bytes;
}
