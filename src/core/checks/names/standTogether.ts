/** Whether two names of a draft are written side by side: "the road from Newton to Newtown". */
import type { Span } from '../../span';
import type { CheckContext } from '../check';

interface Placed {
  readonly story: readonly Span[];
}

/** Side by side in one sentence: whoever writes both means both. In a long list of results the same may be said of a slip. */
export function standTogether({ draft: { text } }: CheckContext, a: Placed, b: Placed): boolean {
  return a.story.slice(0, MOST_READ).some((one) =>
    b.story.slice(0, MOST_READ).some((other) => {
      const [first, second] = one.start < other.start ? [one, other] : [other, one];
      return second.start - first.end < TOGETHER && !/[.!?\n]/.test(text.slice(first.end, second.start));
    }),
  );
}

/** In code units between two names. */
const TOGETHER = 40;
/** Mentions of one spelling that are looked at. */
const MOST_READ = 8;
