/** A draft as it was read: its paragraphs, which stay what they are from reading to reading, and where in each list the things of each begin. */
import { between } from '../../perVersion';
import { type Ends, sameEnds, sameMembers, withMiddle } from '../../sameEnds';
import { firstAtOrAfter, type Span } from '../../span';
import type { ParsedParagraph } from '../../text/parsed';
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
  /** How many of the first paragraphs, and of the last, are where they were with all that begins in them and with their neighbors. */
  readonly ends: Ends;
  readonly slots: readonly Slot[];
  readonly entities: EntityNames;
  readonly bounds: Bounds;
  /** Paragraph → the last one into which a quote reaches that begins in it; mostly itself. */
  readonly reached: Int32Array;
}

/** Paragraph → the index of the first of a list that begins in it or later; one more than there are paragraphs. */
export type Bounds = Readonly<Record<List, Int32Array>>;
export type List = 'mentions' | 'references' | 'titles' | 'quotes';

const NONE: Ends = { head: 0, tail: 0 };

export function endsOf(now: Stretch, then: Stretch | undefined): Ends {
  if (!then) return NONE;
  const { paragraphs } = now.draft;
  let { head, tail } = sameMembers(then.draft.paragraphs, paragraphs);
  const [lists, last] = [listsOf(now), listsOf(then)];
  for (const name of LISTS) {
    const [is, was] = [lists[name], last[name]];
    const same = sameMembers(was, is);
    for (const items of [is, was]) {
      const rest = items.length - same.tail;
      if (rest <= same.head) continue;
      // What stands behind the end of a paragraph goes with it
      head = Math.min(head, Math.max(0, firstAtOrAfter(paragraphs, items[same.head]!.start + 1) - 1));
      tail = Math.min(tail, paragraphs.length - firstAtOrAfter(paragraphs, items[rest - 1]!.start + 1));
    }
  }
  // White space between paragraphs may be another while they are the same
  const [text, before] = [now.draft.text, then.draft.text];
  if (head > 0) {
    const { end } = paragraphs[head - 1]!;
    if (text.slice(0, end) !== before.slice(0, end)) head = 0;
  }
  if (tail > 0) {
    const { start } = paragraphs[paragraphs.length - tail]!;
    if (text.slice(start) !== before.slice(start)) tail = 0;
  }
  return { head: Math.max(0, head - 1), tail: Math.max(0, tail - 1) };
}

const LISTS: readonly List[] = ['mentions', 'references', 'titles', 'quotes'];

function listsOf({ mentions, references, linked, quotes }: Stretch): Readonly<Record<List, readonly Span[]>> {
  return { mentions, references, titles: linked.titles, quotes };
}

export function boundsOf(stretch: Stretch, { head, tail }: Ends, before: Known | undefined): Bounds {
  const { paragraphs } = stretch.draft;
  const [lists, last] = [listsOf(stretch), before && listsOf(before.stretch)];
  const bounds = (name: List): Int32Array => {
    const items = lists[name];
    const at = new Int32Array(paragraphs.length + 1);
    const was = before?.bounds[name];
    if (was) at.set(was.subarray(0, head));
    let next = head > 0 ? at[head - 1]! : 0;
    for (let i = Math.max(1, head); i < paragraphs.length - tail; i++) {
      const { start } = paragraphs[i]!;
      while (next < items.length && items[next]!.start < start) next++;
      at[i] = next;
    }
    at[paragraphs.length] = items.length;
    if (was) {
      const [by, more] = [was.length - at.length, items.length - last![name].length];
      for (let i = paragraphs.length - tail; i < paragraphs.length; i++) at[i] = was[i + by]! + more;
    }
    return at;
  };
  return {
    mentions: bounds('mentions'),
    references: bounds('references'),
    titles: bounds('titles'),
    quotes: bounds('quotes'),
  };
}

export function reachedBy(
  { draft: { paragraphs }, quotes }: Stretch,
  { quotes: at }: Bounds,
  { head, tail }: Ends,
  before: Known | undefined,
): Int32Array {
  const reached = new Int32Array(paragraphs.length);
  const [by, rest] = [paragraphs.length - (before?.reached.length ?? 0), paragraphs.length - tail];
  for (let i = 0; i < paragraphs.length; i++) {
    const was = i < head ? before!.reached[i]! : i >= rest ? before!.reached[i - by]! + by : -1;
    // A quote may reach over what changed
    if (was >= 0 && (i >= head || was < head)) {
      reached[i] = was;
      continue;
    }
    const { end } = paragraphs[i]!;
    let furthest = end;
    for (let q = at[i]!; q < at[i + 1]!; q++) furthest = Math.max(furthest, quotes[q]!.end);
    reached[i] = furthest === end ? i : firstAtOrAfter(paragraphs, furthest) - 1;
  }
  return reached;
}

/** The paragraphs of before that are still there, those at both ends first; and new ones. */
export function slotsOf({ draft: { paragraphs } }: Stretch, known: Known | undefined): readonly Slot[] {
  const [before, then] = known ? [known.slots, known.stretch.draft.paragraphs] : [[], []];
  const isSame = (i: number, j: number): boolean => then[i]!.parsed === paragraphs[j]!.parsed;
  const ends = sameEnds(then.length, paragraphs.length, isSame, sameMembers(then, paragraphs));
  if (ends.head === before.length && before.length === paragraphs.length) return before;
  const left = new Map<ParsedParagraph, Slot[]>();
  for (const slot of between(before, ends).reverse()) {
    const same = left.get(slot.parsed);
    if (same) same.push(slot);
    else left.set(slot.parsed, [slot]);
  }
  const middle = between(paragraphs, ends).map(
    ({ parsed }): Slot => left.get(parsed)?.pop() ?? { parsed, index: -1, start: 0, changed: 0 },
  );
  return withMiddle(before, ends, middle);
}
