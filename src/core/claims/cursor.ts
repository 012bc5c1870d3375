/** Looking up what stands around a span, for spans that are asked in reading order. */
import { bySpan, type Span } from '../span';

/**
 * Those of `spans` that overlap or all but touch a span. Long spans may nest, so each look goes back over the few that can still reach: the
 * furthest end seen so far says how far.
 */
export function cursor<T extends Span>(spans: readonly T[]): (span: Span) => T[] {
  const sorted = [...spans].sort(bySpan);
  let open: T[] = [];
  let next = 0;
  return (span) => {
    open = open.filter(({ end }) => end + NEAR >= span.start);
    for (; next < sorted.length && sorted[next]!.start <= span.end + NEAR; next++) open.push(sorted[next]!);
    return open.filter(({ start, end }) => start <= span.end + NEAR && span.start <= end + NEAR);
  };
}

/** Code units a neighbour may stand away: ", " and " (". */
const NEAR = 2;
