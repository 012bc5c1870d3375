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
