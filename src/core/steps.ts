/**
 * Work that can rest: a generator that yields where it may stop for a while. Who needs the outcome at once runs it to its end; who must not hold
 * others up runs it in slices (host/slices.ts). Both come to the same.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Things that are done between two rests: a tenth of a millisecond's worth, for what takes a microsecond or less each. */
export const AT_ONCE = 200;

/** What is made of the members from one up to another, with rests, in pieces to be put together (`inOne`): no list grows, which would copy it again and again. */
export function* piecesOf<T, U>(
  list: readonly T[],
  make: (one: T, index: number) => U,
  from = 0,
  to = list.length,
): Steps<U[][]> {
  const pieces: U[][] = [];
  for (let at = from; at < to; at += AT_ONCE) {
    yield;
    pieces.push(list.slice(at, Math.min(at + AT_ONCE, to)).map((one, i) => make(one, at + i)));
  }
  return pieces;
}
