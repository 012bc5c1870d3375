/** What two versions of a text have in common at their ends, fast in long ones. */

/** Code units compared at once. */
const PIECE = 1024;

/** How many code units two texts begin alike with. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + PIECE <= most && a.slice(at, at + PIECE) === b.slice(at, at + PIECE)) at += PIECE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many they end alike with, of those behind `from`. */
export function commonEnd(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from;
  let count = 0;
  while (
    count + PIECE <= most &&
    a.slice(a.length - count - PIECE, a.length - count) === b.slice(b.length - count - PIECE, b.length - count)
  )
    count += PIECE;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}
