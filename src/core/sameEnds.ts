/** How many of the first members of a list are those of the list before, and of the last. */
export interface Ends {
  readonly head: number;
  readonly tail: number;
}

const NONE: Ends = { head: 0, tail: 0 };

/**
 * How many of the first are the same in two lists, and of the last: what an edit left alone. `isSame` is asked of two indices, and whether they are
 * counted from the end. `sure` are the same in any case.
 */
export function sameEnds(
  before: number,
  now: number,
  isSame: (was: number, is: number, fromEnd: boolean) => boolean,
  sure: Ends = NONE,
): Ends {
  const most = Math.min(before, now);
  let { head } = sure;
  while (head < most && isSame(head, head, false)) head++;
  let tail = Math.min(sure.tail, most - head);
  while (tail < most - head && isSame(before - 1 - tail, now - 1 - tail, true)) tail++;
  return { head, tail };
}

/** A list of before with another middle between what is the same at both ends. */
export function withMiddle<T>(before: readonly T[], { head, tail }: Ends, middle: readonly T[]): T[] {
  return inOne(before.slice(0, head), middle, before.slice(before.length - tail));
}

/** The same; the very list of before where nothing in it is another. */
export function spliced<T>(before: readonly T[], ends: Ends, middle: readonly T[]): readonly T[] {
  const isSame = before.length - ends.head - ends.tail === middle.length;
  if (isSame && middle.every((one, i) => one === before[ends.head + i])) return before;
  const now = withMiddle(before, ends, middle);
  keep(before, now, ends);
  return now;
}

/** Lists one behind the other. Engines copy whole lists here; where lists are spread into one, all but the first go member by member, ten times as slow. */
export function inOne<T>(first: readonly T[], ...others: readonly (readonly T[])[]): T[] {
  return first.concat(...others);
}

/**
 * The same for the members themselves: the very same objects. Long lists, which many stages of one version ask about, are compared once: a list must not be
 * changed any more, and keeps the one that it was compared with last.
 */
export function sameMembers(before: readonly unknown[], now: readonly unknown[]): Ends {
  if (before === now) return { head: now.length, tail: 0 };
  const last = compared.get(now);
  return last?.before === before ? last.ends : keep(before, now, NONE);
}

/** By list, what it was compared with last. */
const compared = new WeakMap<readonly unknown[], { readonly before: readonly unknown[]; readonly ends: Ends }>();
const LONG = 500;

/** `known` are the same in any case. */
function keep(before: readonly unknown[], now: readonly unknown[], known: Ends): Ends {
  const ends = sameEnds(before.length, now.length, (i, j) => before[i] === now[j], known);
  if (now.length < LONG) return ends;
  compared.set(now, { before, ends });
  // Or each version would hold on to the one before it, and so on to them all
  compared.delete(before);
  return ends;
}
