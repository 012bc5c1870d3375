/**
 * The other half of the model: a small convolutional network (Kim 2014). Each word is a handful of numbers, its own or its cluster's; filters
 * read three neighbouring words at a time; the sentence is what each filter found most of, and how much of it on the whole. What a filter makes
 * of a row of those numbers at each place in its window is worked out once and kept (six megabytes, if a draft had them all), so reading a sentence is
 * adding up.
 */
import { createNumberReader, decodeBase64 } from '../../learned/base64';
import { createSlots, slotOf, type SlotTable, takeSlot } from '../../learned/hashTable';
import { isName } from './features';
import { MOST_WORDS, type WorthWord } from './words';

export interface StoredNetwork {
  /** Numbers a word. */
  readonly size: number;
  readonly filters: number;
  /** Rows of words that have their own; before them stand one for unknown words and one for each cluster. */
  readonly words: number;
  readonly clusters: number;
  /** How many low bits of the words' hashes are left out; base64 of LEB128 numbers, each hash less the one before. */
  readonly shift: number;
  readonly hashes: string;
  /** A word's number is its stored byte times this. */
  readonly scale: number;
  /** Base64 of signed bytes, row by row. */
  readonly rows: string;
  /** Base64 of 32-bit floats, little endian: window × (size + 1) × filters (the last row of each is for names), then the filters' offsets. */
  readonly filtering: string;
  /** Base64 of 32-bit floats: what the most of each filter weighs, then what its mean weighs. */
  readonly weighing: string;
  readonly offset: number;
}

/** Words a filter sees at a time. */
export const WINDOW = 3;
/** Added to the number of words in the mean, so that short sentences do not shout. */
export const DAMPING = 3;

export interface Network {
  /** The score of a sentence; adds to `shares` what each word gave to it. */
  readonly read: (words: readonly WorthWord[], shares: Float64Array) => number;
}

/** What each filter makes of a word as the first of its window, then as the second and the third. */
type Parts = Float32Array;

/** @throws when the stored parts do not fit together. */
export function readNetwork(stored: StoredNetwork): Network {
  const { size, filters, words, clusters, scale, offset } = stored;
  const rows = new Int8Array(decodeBase64(stored.rows).buffer);
  const filtering = decodeFloats(stored.filtering);
  const weighing = decodeFloats(stored.weighing);
  const step = (size + 1) * filters;
  if (rows.length !== (1 + clusters + words) * size || filtering.length !== WINDOW * step + filters)
    throw new Error('The stored network is damaged: its parts differ in size.');
  const slots = readSlots(stored);
  const bias = filtering.subarray(WINDOW * step);
  const name = projectName(filtering, size, filters);
  const nothing = new Float32Array(WINDOW * filters);
  const made: (Parts | undefined)[] = [];
  const rowOf = new WeakMap<WorthWord, Parts>();
  const found = new Float32Array(MOST_WORDS * filters);

  function parts(word: WorthWord): Parts {
    let projected = rowOf.get(word);
    if (projected) return projected;
    const slot = slotOf(slots.table, word.hash);
    const row = slot >= 0 ? 1 + clusters + slots.rows[slot]! : word.cluster >= 0 ? 1 + word.cluster : 0;
    projected = made[row] ??= project(row);
    rowOf.set(word, projected);
    return projected;
  }

  function project(row: number): Parts {
    const projected = new Float32Array(WINDOW * filters);
    for (let place = 0; place < WINDOW; place++)
      for (let k = 0; k < size; k++) {
        const value = rows[row * size + k]! * scale;
        for (let f = 0; f < filters; f++)
          projected[place * filters + f]! += value * filtering[place * step + k * filters + f]!;
      }
    return projected;
  }

  /** What each filter finds at each word: what it makes of the word before, the word and the word after, as names where they are names. */
  function convolve(words: readonly WorthWord[]): void {
    let before: Parts = nothing;
    let beforeName: Parts = nothing;
    let own = partsAt(words, 0);
    let ownName = nameAt(words, 0);
    for (let i = 0; i < words.length; i++) {
      const after = partsAt(words, i + 1);
      const afterName = nameAt(words, i + 1);
      for (let f = 0; f < filters; f++) {
        const second = filters + f;
        const third = second + filters;
        const begun = Math.fround(bias[f]! + (before[f]! + beforeName[f]!));
        const gone = Math.fround(begun + (own[second]! + ownName[second]!));
        found[i * filters + f] = gone + (after[third]! + afterName[third]!);
      }
      before = own;
      beforeName = ownName;
      own = after;
      ownName = afterName;
    }
  }

  function partsAt(words: readonly WorthWord[], at: number): Parts {
    return at < words.length ? parts(words[at]!) : nothing;
  }

  function nameAt(words: readonly WorthWord[], at: number): Parts {
    return at < words.length && isName(words, at) ? name : nothing;
  }

  return {
    read(words, shares) {
      convolve(words);
      let score = offset;
      for (let f = 0; f < filters; f++) {
        let [most, where] = [0, -1];
        const mean = weighing[filters + f]! / (words.length + DAMPING);
        for (let i = 0; i < words.length; i++) {
          const value = found[i * filters + f]!;
          if (value <= 0) continue;
          if (value > most) [most, where] = [value, i];
          score += value * mean;
          shares[i]! += value * mean;
        }
        if (where < 0) continue;
        score += most * weighing[f]!;
        shares[where]! += most * weighing[f]!;
      }
      return score;
    },
  };
}

function readSlots({ words, shift, hashes }: StoredNetwork): { readonly table: SlotTable; readonly rows: Uint16Array } {
  const table = createSlots(words, shift);
  const rows = new Uint16Array(table.keys.length);
  const numbers = createNumberReader(decodeBase64(hashes));
  let hash = 0;
  for (let i = 0; i < words; i++) {
    hash = (hash + numbers.next()) >>> 0;
    rows[takeSlot(table, (hash << shift) >> shift)] = i;
  }
  if (!numbers.atEnd()) throw new Error('The stored network is damaged: its words differ in number.');
  return { table, rows };
}

function projectName(filtering: Float32Array, size: number, filters: number): Float32Array {
  const name = new Float32Array(WINDOW * filters);
  for (let place = 0; place < WINDOW; place++)
    for (let f = 0; f < filters; f++) name[place * filters + f] = filtering[(place * (size + 1) + size) * filters + f]!;
  return name;
}

function decodeFloats(base64: string): Float32Array {
  const view = new DataView(decodeBase64(base64).buffer);
  return Float32Array.from({ length: view.byteLength / 4 }, (_, i) => view.getFloat32(i * 4, true));
}
