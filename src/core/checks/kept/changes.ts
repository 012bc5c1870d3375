/** Which paragraphs of a draft are not what they were when it was read before: in their words, in what is known of them, or in what stands beside them. */
import { storyDay } from '../../claims/calendar';
import type { Span } from '../../span';
import { numberOf } from './entities';
import { sameMention, sameQuote, sameReference, sameTitle, type Comparison, type Same } from './facts';
import type { Known, List } from './known';
import { CHARACTERS } from './reach';

/**
 * 1 for each paragraph that changed. `index` of the slots is still that of before, and what is at both ends is not looked at. Figures are not looked at one
 * by one: what they say depends on the words, the names and the titles that are, and on the day of the story.
 */
export function compareReadings(now: Known, before: Known): Uint8Array {
  if (!isSameDay(now, before)) return new Uint8Array(now.slots.length).fill(1);
  const { slots, ends } = now;
  const [rest, restBefore] = [slots.length - ends.tail, before.slots.length - ends.tail];
  const changed = marks(slots.length);
  /** Of before: where a quote stood that is another now. */
  const left = marks(before.slots.length);
  const isSame = sameEntities(now, before);
  const [{ stretch: a }, { stretch: b }] = [before, now];
  const still = new Uint8Array(before.slots.length).fill(1, 0, ends.head).fill(1, restBefore);
  for (let i = ends.head; i < rest; i++) {
    const was = slots[i]!.index;
    if (was < 0) {
      changed.mark(i, i);
      continue;
    }
    still[was] = 1;
    const by = b.draft.paragraphs[i]!.start - a.draft.paragraphs[was]!.start;
    const comparison = { by, isSame, isSameObject: by === 0 && now.entities === before.entities };
    const list = <T>(name: List, then: readonly T[], is: readonly T[], same: Same<T>): boolean =>
      equalLists(then, before.bounds[name], was, is, now.bounds[name], i, same, comparison);
    if (!list('quotes', a.quotes, b.quotes, sameQuote)) {
      changed.mark(i, now.reached[i]!);
      left.mark(was, before.reached[was]!);
    } else if (
      slots[i - 1] !== before.slots[was - 1] ||
      slots[i + 1] !== before.slots[was + 1] ||
      !sameGaps(now, i, before, was) ||
      !list('mentions', a.mentions, b.mentions, sameMention) ||
      !list('references', a.references, b.references, sameReference) ||
      !list('titles', a.linked.titles, b.linked.titles, sameTitle)
    )
      changed.mark(i, i);
  }
  for (let was = ends.head; was < restBefore; was++) if (!still[was]) left.mark(was, before.reached[was]!);
  const gone = left.all();
  for (let i = 0; i < slots.length; i++) {
    const { index } = slots[i]!;
    if (index >= 0 && gone[index]) changed.mark(i, i);
  }
  return withQuotes(changed.all(), now.reached);
}

/** Whoever reads a quote reads all of it: when one of its paragraphs changed, they all did. */
function withQuotes(changed: Uint8Array, reached: Int32Array): Uint8Array {
  const before = new Int32Array(changed.length + 1);
  for (let i = 0; i < changed.length; i++) before[i + 1] = before[i]! + changed[i]!;
  const all = marks(changed.length);
  for (let i = 0; i < changed.length; i++) {
    if (changed[i]) all.mark(i, i);
    const last = reached[i]!;
    if (last > i && before[last + 1]! > before[i]!) all.mark(i, last);
  }
  return all.all();
}

/** Ranges are marked in any number, and counted out at the end. */
function marks(size: number): { mark: (from: number, to: number) => void; all: () => Uint8Array } {
  const steps = new Int32Array(size + 1);
  return {
    mark(from, to) {
      steps[from]!++;
      steps[to + 1]!--;
    },
    all() {
      const all = new Uint8Array(size);
      for (let i = 0, depth = 0; i < size; i++) if ((depth += steps[i]!) > 0) all[i] = 1;
      return all;
    },
  };
}

function isSameDay(now: Known, before: Known): boolean {
  const [a, b] = [now, before].map(({ stretch }) => storyDay(stretch.draft));
  return a?.year === b?.year && a?.month === b?.month && a?.day === b?.day;
}

function sameEntities({ entities }: Known, before: Known): Comparison['isSame'] {
  return entities === before.entities
    ? (then, now) => then === now
    : (then, now) => numberOf(before.entities, then) === numberOf(entities, now);
}

function equalLists<T>(
  a: readonly T[],
  aBounds: Int32Array,
  then: number,
  b: readonly T[],
  bBounds: Int32Array,
  i: number,
  same: Same<T>,
  comparison: Comparison,
): boolean {
  const [from, start] = [aBounds[then]!, bBounds[i]!];
  const count = bBounds[i + 1]! - start;
  if (aBounds[then + 1]! - from !== count) return false;
  for (let k = 0; k < count; k++) {
    const [was, is] = [a[from + k]!, b[start + k]!];
    if (!(comparison.isSameObject && was === is) && !same(was, is, comparison)) return false;
  }
  return true;
}

/** The white space before a paragraph; and what stands before the first and after the last. */
function sameGaps(now: Known, i: number, before: Known, was: number): boolean {
  return (
    gap(now, i) === gap(before, was) &&
    (i + 1 < now.slots.length || was + 1 < before.slots.length || end(now, i) === end(before, was))
  );
}

function gap({ stretch: { draft } }: Known, i: number): string {
  const { start } = draft.paragraphs[i]!;
  const previous: Span | undefined = draft.paragraphs[i - 1];
  return draft.text.slice(previous ? previous.end : Math.max(0, start - CHARACTERS), start);
}

function end({ stretch: { draft } }: Known, i: number): string {
  const { end: from } = draft.paragraphs[i]!;
  return draft.text.slice(from, from + CHARACTERS);
}
