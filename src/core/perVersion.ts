/**
 * Lists made of lists, for one version of a draft after another. What is the same at both ends of a list is not looked at one by one: an edit of a long
 * draft costs what lies between. Members are told by being the same objects.
 */
import { type Ends, sameMembers, spliced } from './sameEnds';
import { firstAtOrAfter, type Span } from './span';

/** Makes one of each. The same list as before where all are the same. */
export function mapping<From, Made>(make: (from: From) => Made): (froms: readonly From[]) => readonly Made[] {
  let [last, made]: [readonly From[], readonly Made[]] = [[], []];
  return (froms) => {
    const ends = sameMembers(last, froms);
    if (!isAll(ends, last, froms)) made = spliced(made, ends, between(froms, ends).map(make));
    last = froms;
    return made;
  };
}

/** The same for two lists that go together, and the place in them: what stands elsewhere is made anew. */
export function mappingBoth<One, Other, Made>(
  make: (one: One, other: Other, index: number) => Made,
): (ones: readonly One[], others: readonly Other[]) => readonly Made[] {
  let last: readonly [readonly One[], readonly Other[]] = [[], []];
  let made: readonly Made[] = [];
  return (ones, others) => {
    const [a, b] = [sameMembers(last[0], ones), sameMembers(last[1], others)];
    const tail = last[0].length === ones.length ? Math.min(a.tail, b.tail) : 0;
    const ends = { head: Math.min(a.head, b.head), tail };
    if (!isAll(ends, last[0], ones)) {
      const middle = between(ones, ends).map((one, i) => make(one, others[ends.head + i]!, ends.head + i));
      made = spliced(made, ends, middle);
    }
    last = [ones, others];
    return made;
  };
}

/** Makes several of each, in a row. The same list as before where all are the same. */
export function joining<From, Made>(
  make: (from: From) => readonly Made[],
): (froms: readonly From[]) => readonly Made[] {
  const makeEach = mapping(make);
  let [lists, joined]: [readonly (readonly Made[])[], readonly Made[]] = [[], []];
  return (froms) => {
    const now = makeEach(froms);
    const ends = sameMembers(lists, now);
    if (!isAll(ends, lists, now)) {
      const { head, tail } = ends;
      const around = { head: lengthOf(lists, 0, head), tail: lengthOf(lists, lists.length - tail, lists.length) };
      joined = spliced(
        joined,
        around,
        between(now, ends).flatMap((list) => list),
      );
    }
    lists = now;
    return joined;
  };
}

/** What is between the ends of a list. */
export function between<T>(list: readonly T[], { head, tail }: Ends): T[] {
  return list.slice(head, list.length - tail);
}

function isAll({ head }: Ends, before: readonly unknown[], now: readonly unknown[]): boolean {
  return head === now.length && before.length === now.length;
}

function lengthOf(lists: readonly (readonly unknown[])[], from: number, to: number): number {
  let length = 0;
  for (let i = from; i < to; i++) length += lists[i]!.length;
  return length;
}

/** Paragraphs with what is known of them: lists of as many members, and lists of what stands in them, in reading order. */
export interface Lists {
  readonly paragraphs: readonly Span[];
  readonly each: readonly (readonly unknown[])[];
  readonly within: readonly (readonly Span[])[];
}

/** Which paragraphs are what they were, with all that is known of them. */
export interface Unchanged {
  /** Those that end at this offset or before it, in both versions. */
  readonly until: number;
  /** How many those are. */
  readonly head: number;
  /** As many of the last. */
  readonly tail: number;
}

/** What stands between two paragraphs goes with the later one. */
export function unchanged(then: Lists, now: Lists): Unchanged {
  const { paragraphs } = now;
  let [until, from, behind] = [Infinity, 0, -Infinity];
  const lookAt = ({ head, tail }: Ends, lists: readonly (readonly Span[])[]): void => {
    for (const places of lists) {
      if (places.length > head) until = Math.min(until, places[head]!.start);
      if (places.length > head && places.length > tail) behind = Math.max(behind, places.at(-1 - tail)!.end - 1);
    }
  };
  const lookAtEach = ({ head, tail }: Ends): void => {
    // All of them the same: none is at the end
    if (head < Math.max(then.paragraphs.length, paragraphs.length)) from = Math.max(from, paragraphs.length - tail);
    for (const places of [then.paragraphs, paragraphs])
      if (places.length > head) until = Math.min(until, places[head]!.start);
  };
  lookAtEach(sameMembers(then.paragraphs, paragraphs));
  now.each.forEach((list, i) => lookAtEach(sameMembers(then.each[i]!, list)));
  now.within.forEach((list, i) => lookAt(sameMembers(then.within[i]!, list), [then.within[i]!, list]));
  const next = firstAtOrAfter(paragraphs, until);
  const head = next > 0 && paragraphs[next - 1]!.end > until ? next - 1 : next;
  const rest = Math.max(head, from, firstBehind(paragraphs, behind));
  return { until, head, tail: Math.max(0, paragraphs.length - rest) };
}

/** Index of the first paragraph that another one stands before that ends behind an offset. */
function firstBehind(paragraphs: readonly Span[], offset: number): number {
  if (offset === -Infinity) return 0;
  const next = firstAtOrAfter(paragraphs, offset + 1);
  return (paragraphs[next - 1]?.end ?? -Infinity) > offset ? next : next + 1;
}
