/**
 * How many of the first are the same in two lists, and of the last: what an edit left alone. `isSame` is asked of two indices, and whether they are
 * counted from the end.
 */
export function sameEnds(
  before: number,
  now: number,
  isSame: (was: number, is: number, fromEnd: boolean) => boolean,
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before, now);
  let head = 0;
  while (head < most && isSame(head, head, false)) head++;
  let tail = 0;
  while (tail < most - head && isSame(before - 1 - tail, now - 1 - tail, true)) tail++;
  return { head, tail };
}

/** A list of before with another middle between what is the same at both ends. */
export function withMiddle<T>(
  before: readonly T[],
  { head, tail }: { readonly head: number; readonly tail: number },
  middle: readonly T[],
): T[] {
  return [...before.slice(0, head), ...middle, ...before.slice(before.length - tail)];
}
