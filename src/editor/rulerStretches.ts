/**
 * What the overview ruler shows of the whole draft: where claims of each status stand. It has a thousand pixels or so for all of them, so that claims that would be
 * one line there are one stretch, which a draft of fourteen thousand has few of.
 */
import type { ShownStatus } from '../core/review/decision';
import { bySpan, type Span } from '../core/span';
import type { DraftView } from './desk';

/** Code units: in a shorter draft a line is more than a pixel of the ruler, and each claim is shown by itself. */
const LONG = 100_000;
/** Parts of a long draft that are less than a pixel. */
const PARTS = 2000;

/** Claims of one status that follow each other at less than a pixel's distance. */
export function stretchesOf({ review, text }: Pick<DraftView, 'review' | 'text'>): [ShownStatus, Span][] {
  const gap = text.length < LONG ? -Infinity : text.length / PARTS;
  const stretches: [ShownStatus, { start: number; end: number }][] = [];
  const open = new Map<ShownStatus, { start: number; end: number }>();
  for (const { claim, status } of inOrder(review.claims)) {
    const last = open.get(status);
    if (last && claim.start - last.end <= gap) {
      last.end = Math.max(last.end, claim.end);
      continue;
    }
    const stretch = { start: claim.start, end: claim.end };
    open.set(status, stretch);
    stretches.push([status, stretch]);
  }
  return stretches;
}

type Claims = DraftView['review']['claims'];

function inOrder(claims: Claims): Claims {
  const isOrdered = claims.every((one, index) => index === 0 || claims[index - 1]!.claim.start <= one.claim.start);
  return isOrdered ? claims : claims.toSorted((a, b) => bySpan(a.claim, b.claim));
}
