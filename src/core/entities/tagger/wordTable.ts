/**
 * What is known of a word before any draft is read: which words it keeps company with (its cluster), what names it tends to be part of,
 * and which lists of names have it. Learned or collected by training/, stored by the word's hash; words that are not there say nothing.
 */
import { createNumberReader, decodeBase64 } from '../../learned/base64';
import { hashText } from '../../learned/features';
import { createSlots, slotOf, type SlotTable, takeSlot } from '../../learned/hashTable';

export interface StoredWords {
  readonly count: number;
  /** How many low bits of the words' hashes are left out. */
  readonly shift: number;
  /** Base64 of LEB128 numbers: what each word's hash is more than the one before, as unsigned numbers, ascending. */
  readonly hashes: string;
  /** Base64 of three bytes a word, little endian: the lower twelve bits are its cluster + 1, the upper twelve the number of its kind. */
  readonly facts: string;
  /** Base64 of three bytes a kind, in order: leanings, two bytes, little endian; lists, one byte. */
  readonly kinds: string;
}

export interface WordFacts {
  /** 0..2047, of which the upper six bits are the coarser cluster; -1 for none. */
  readonly cluster: number;
  /** Two bits for each of `LEANINGS`, the lowest first: how likely such a word is one, from 0 hardly to 3 mostly. */
  readonly leanings: number;
  /** One bit for each list: see `LISTS`. */
  readonly lists: number;
}

/** What a word may lean to be, in the order of the bits. */
export const LEANINGS = 8;
/** The lists, in the order of the bits. */
export const LISTS = ['first', 'last', 'city', 'place', 'demonym', 'body', 'citysFirst', 'citysRest'] as const;

/** Fine clusters in a coarse one, as a number of bits. */
export const FINE_BITS = 5;

export interface WordTable {
  readonly slots: SlotTable;
  readonly clusters: Int16Array;
  readonly leanings: Uint16Array;
  readonly lists: Uint8Array;
}

const NOTHING: WordFacts = { cluster: -1, leanings: 0, lists: 0 };

/** @throws when the stored parts do not fit together. */
export function readWordTable(stored: StoredWords): WordTable {
  const slots = createSlots(stored.count, stored.shift);
  const size = slots.keys.length;
  const table: WordTable = {
    slots,
    clusters: new Int16Array(size),
    leanings: new Uint16Array(size),
    lists: new Uint8Array(size),
  };
  const [facts, kinds] = [decodeBase64(stored.facts), decodeBase64(stored.kinds)];
  const numbers = createNumberReader(decodeBase64(stored.hashes));
  let hash = 0;
  for (let i = 0; i < stored.count; i++) {
    hash = (hash + numbers.next()) >>> 0;
    const slot = takeSlot(slots, (hash << stored.shift) >> stored.shift);
    const fact = readThree(facts, i);
    const kind = readThree(kinds, fact >> CLUSTER_BITS);
    table.clusters[slot] = (fact & ((1 << CLUSTER_BITS) - 1)) - 1;
    table.leanings[slot] = kind & 0xffff;
    table.lists[slot] = kind >> 16;
  }
  return table;
}

/** In three bytes: what is left is the number of the kind. */
export const CLUSTER_BITS = 12;

function readThree(bytes: Uint8Array, index: number): number {
  const at = index * 3;
  if (at + 3 > bytes.length) throw new Error('The stored words are damaged: hashes and facts differ in number.');
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
}

/** `lower`: the word in lower case, its apostrophes straight. "u.s." is looked for as "us" too, where it is not there. */
export function factsOf({ slots, clusters, leanings, lists }: WordTable, lower: string): WordFacts {
  let slot = slotOf(slots, hashText(lower));
  if (slot < 0 && lower.includes('.')) slot = slotOf(slots, hashText(lower.replaceAll('.', '')));
  return slot < 0 ? NOTHING : { cluster: clusters[slot]!, leanings: leanings[slot]!, lists: lists[slot]! };
}
