/** How far the words around a place tell of it: which paragraphs are read with which, and which are read again when some have changed. */
import type { Span } from '../../span';

/** Paragraphs on either side, at least; and code units, where paragraphs are short. */
const PARAGRAPHS = 2;
export const CHARACTERS = 700;

/** Indices of paragraphs, end-exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A range with all that is in reach of it. */
export function withReach(paragraphs: readonly Span[], { from, to }: Range): Range {
  if (paragraphs.length === 0) return { from, to };
  const [first, last] = [paragraphs[from]!, paragraphs[to - 1]!];
  let [before, after] = [from, to];
  while (before > 0 && (from - before < PARAGRAPHS || first.start - paragraphs[before - 1]!.end < CHARACTERS)) before--;
  while (after < paragraphs.length && (after - to < PARAGRAPHS || paragraphs[after]!.start - last.end < CHARACTERS))
    after++;
  return { from: before, to: after };
}

/** The ranges of those that changed, with all that is in reach of them: in order, apart. */
export function inReach(paragraphs: readonly Span[], changed: Uint8Array): Range[] {
  const ranges: { from: number; to: number }[] = [];
  for (let at = changed.indexOf(1); at >= 0; at = changed.indexOf(1, at + 1)) {
    const range = withReach(paragraphs, { from: at, to: at + 1 });
    const last = ranges.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else ranges.push({ ...range });
  }
  return ranges;
}
