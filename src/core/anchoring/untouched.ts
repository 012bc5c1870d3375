/**
 * The sentences that edits left alone: of a long draft in which somebody types, all but one or two. They need not be read or looked for again.
 */
import type { Ends } from '../sameEnds';
import type { Span } from '../span';
import type { Sighting } from './sighting';

/** So many of the first sentences stand where they stood, and of the last `by` code units further on. */
export interface Untouched extends Ends {
  readonly by: number;
}

const NONE: Untouched = { head: 0, tail: 0, by: 0 };

/** `spans`: the sentences of the text as it is. None where edits were not followed; those next to an edit that are no longer split as they were are left out. */
export function untouchedSentences({ spans: then, edits }: Sighting, spans: readonly Span[]): Untouched {
  if (!edits) return NONE;
  const { start, end, by } = hullOf(edits);
  const most = Math.min(then.length, spans.length);
  const isSame = (was: Span, is: Span, moved: number) => was.start + moved === is.start && was.end + moved === is.end;
  let head = 0;
  while (head < most && then[head]!.end <= start && isSame(then[head]!, spans[head]!, 0)) head++;
  let tail = 0;
  for (; tail < most - head; tail++) {
    const was = then[then.length - 1 - tail]!;
    if (was.start < end || !isSame(was, spans[spans.length - 1 - tail]!, by)) break;
  }
  return { head, tail, by };
}

/** From the first to the last place in the text last seen that an edit has touched since, and how much longer the text has become. */
function hullOf(events: NonNullable<Sighting['edits']>): Span & { readonly by: number } {
  let [start, end, by] = [Infinity, -Infinity, 0];
  for (const event of events) {
    const before = by;
    for (const change of event) {
      start = Math.min(start, change.start);
      end = Math.max(end, change.end - before);
      by += change.textLength - (change.end - change.start);
    }
  }
  return { start, end, by };
}
