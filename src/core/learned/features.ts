/**
 * Features as numbers: what a learned model looks at is hashed to 32 bits, template and value together, so that no strings are built
 * while a draft is read. Training and reading use the same functions, so both see the same numbers.
 */

/** Collects the features of one thing at a time. Reused from thing to thing: read `keys` up to `count` before the next `clear`. */
export interface FeatureList {
  readonly keys: Int32Array;
  count: number;
}

/** `capacity`: the most features one thing may have; further ones are dropped. */
export function createFeatureList(capacity: number): FeatureList {
  return { keys: new Int32Array(capacity), count: 0 };
}

/** Adds one feature: `template` numbers the question, `value` is the answer (any 32-bit number). */
export function addFeature(list: FeatureList, template: number, value: number): void {
  if (list.count < list.keys.length) list.keys[list.count++] = mix(Math.imul(template + 1, 0x9e3779b1), value);
}

/** Puts two numbers into one. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ b, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ a, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** FNV-1a over UTF-16 code units (Fowler, Noll & Vo), 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
