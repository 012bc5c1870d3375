/** A draft as it was read: its paragraphs, which stay what they are from reading to reading, and where in each list the things of each begin. */
import { firstAtOrAfter } from '../../span';
import type { DraftParagraph, ParsedParagraph } from '../../text/parsed';
import type { Stretch } from '../nearby';
import type { EntityNames } from './entities';

/** A paragraph that stays the same while the draft around it changes. */
export interface Slot {
  readonly parsed: ParsedParagraph;
  /** Where it is by now: among the paragraphs, -1 once it is gone; and in the draft. */
  index: number;
  start: number;
  /** The version of the draft in which it was last not what it had been, or what is in reach of it was not. */
  changed: number;
}

export interface Known {
  readonly stretch: Stretch;
  readonly slots: readonly Slot[];
  readonly entities: EntityNames;
  readonly bounds: Bounds;
  /** Paragraph → the last one into which a quote reaches that begins in it; mostly itself. */
  readonly reached: Int32Array;
}

/** Paragraph → the index of the first of a list that begins in it or later; one more than there are paragraphs. */
export type Bounds = Readonly<Record<List, Int32Array>>;
export type List = 'mentions' | 'references' | 'titles' | 'quotes';

export function boundsOf({ draft: { paragraphs }, mentions, references, linked, quotes }: Stretch): Bounds {
  const bounds = (items: readonly { readonly start: number }[]): Int32Array => {
    const at = new Int32Array(paragraphs.length + 1);
    let next = 0;
    for (let i = 1; i < paragraphs.length; i++) {
      const { start } = paragraphs[i]!;
      while (next < items.length && items[next]!.start < start) next++;
      at[i] = next;
    }
    at[paragraphs.length] = items.length;
    return at;
  };
  return {
    mentions: bounds(mentions),
    references: bounds(references),
    titles: bounds(linked.titles),
    quotes: bounds(quotes),
  };
}

export function reachedBy({ draft: { paragraphs }, quotes }: Stretch, { quotes: at }: Bounds): Int32Array {
  return Int32Array.from(paragraphs, (paragraph, i) => {
    let furthest = paragraph.end;
    for (let q = at[i]!; q < at[i + 1]!; q++) furthest = Math.max(furthest, quotes[q]!.end);
    return furthest === paragraph.end ? i : firstAtOrAfter(paragraphs, furthest) - 1;
  });
}

/** The paragraphs of before that are still there, those at both ends first; and new ones. */
export function slotsOf(paragraphs: readonly DraftParagraph[], before: readonly Slot[] = []): Slot[] {
  const most = Math.min(before.length, paragraphs.length);
  let [head, tail] = [0, 0];
  while (head < most && before[head]!.parsed === paragraphs[head]!.parsed) head++;
  while (head + tail < most && before.at(-1 - tail)!.parsed === paragraphs.at(-1 - tail)!.parsed) tail++;
  const left = new Map<ParsedParagraph, Slot[]>();
  for (const slot of before.slice(head, before.length - tail).reverse()) {
    const same = left.get(slot.parsed);
    if (same) same.push(slot);
    else left.set(slot.parsed, [slot]);
  }
  const between = paragraphs
    .slice(head, paragraphs.length - tail)
    .map(({ parsed }): Slot => left.get(parsed)?.pop() ?? { parsed, index: -1, start: 0, changed: 0 });
  return [...before.slice(0, head), ...between, ...before.slice(before.length - tail)];
}
