/**
 * Names for claims that survive edits elsewhere: kind, a hash of the words, and which of the equal ones it is, counted in reading order. White space
 * does not count, so that re-wrapping a draft renames nothing.
 */
import type { ClaimKind } from '../analysis';

/** Of the how many-th claim of a stem. Two ids of stem and count are never equal, even when hashes collide. */
export function claimId(stem: string, occurrence: number): string {
  return `${stem}-${occurrence}`;
}

/** What the ids of all claims of these words have in common. */
export function claimStem(kind: ClaimKind, words: string): string {
  return `${kind}-${hash(words.replace(/\s+/g, ' '))}`;
}

/** FNV-1a over UTF-16 code units, 32 bits, seven letters and digits at most. */
function hash(words: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) value = Math.imul(value ^ words.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
