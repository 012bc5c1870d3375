/**
 * Where a feature or a word stands in a table: open addressing with linear probing over 32-bit keys. A table may look at fewer bits of a
 * key than there are, which is how one of a hundred thousand keys is stored in two bytes.
 */

export interface SlotTable {
  readonly mask: number;
  /** How many low bits of a key are left out. */
  readonly shift: number;
  /** The key of a slot; 0 where it is empty. */
  readonly keys: Int32Array;
}

/** An empty table for up to `count` keys, at most half full. */
export function createSlots(count: number, shift = 0): SlotTable {
  let size = 1024;
  while (size < count * 2) size *= 2;
  return { mask: size - 1, shift, keys: new Int32Array(size) };
}

/** The slot of a key that was taken, or -1. */
export function slotOf({ keys, mask, shift }: SlotTable, key: number): number {
  const wanted = key >> shift;
  let slot = wanted & mask;
  for (;;) {
    const found = keys[slot]!;
    if (found === wanted) return slot;
    if (found === 0) return -1;
    slot = (slot + 1) & mask;
  }
}

/** Takes a slot for a key as stored, which has its low bits left out already. */
export function takeSlot({ keys, mask }: SlotTable, stored: number): number {
  let slot = stored & mask;
  while (keys[slot] !== 0) slot = (slot + 1) & mask;
  keys[slot] = stored;
  return slot;
}
