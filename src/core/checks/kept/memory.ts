/** What readings of a draft found, kept from one version of the draft to the next: near what changed they read again, the rest is placed anew. */
import { between } from '../../perVersion';
import { type Ends, sameMembers, withMiddle } from '../../sameEnds';
import { firstAtOrAfter, type Span } from '../../span';
import { withDetachedWords } from '../../text/detached';
import type { Memory, Reading, Stretch } from '../nearby';
import { compareReadings } from './changes';
import { cut } from './cut';
import { type EntityNames, followEntities, numberOf } from './entities';
import { boundsOf, endsOf, type Known, reachedBy, type Slot, slotsOf } from './known';
import { moved } from './placing';
import { inReach, type Range } from './reach';
import { isSameData } from '../../sameData';

/** What begins in one paragraph, where it stood when the paragraph began at `start` and entities had these names. */
interface Entry {
  readonly slot: Slot;
  readonly start: number;
  readonly entities: EntityNames;
  readonly items: readonly Span[];
}

/** In the order of the paragraphs. */
interface Kept {
  readonly version: number;
  readonly entries: readonly Entry[];
  /** Of all entries. */
  readonly items: readonly Span[];
}

/** Gives the memory of each next version of a draft. Of a version not everything need be recalled: what is missed is made up for in the next. */
export function createMemory(): (stretch: Stretch) => Memory {
  const kept = new Map<Reading<Span>, Kept>();
  const owned = new Map<() => unknown, { readonly made: unknown }>();
  let known: Known | undefined;
  let version = 0;
  return (stretch) => {
    const before = known;
    const now = (known = knownOf(stretch, before));
    const own = ++version;
    const ranges = before ? inReach(stretch.draft.paragraphs, compareReadings(now, before)) : [];
    place(now, before);
    for (const { from, to } of ranges) for (let i = from; i < to; i++) now.slots[i]!.changed = own;
    const since = perVersion((then) =>
      changedSince(now, then, then === own - 1 && now.entities === before?.entities ? now.ends : undefined),
    );
    return {
      recall<Item extends Span>(read: Reading<Item>): readonly Item[] {
        const last = kept.get(read);
        const { entries, items } = last ? readAgain(now, last, since(last.version), read) : readFirst(now, read);
        kept.set(read, { version: own, entries, items });
        // What a reading gave is an item of that reading.
        return items as unknown as readonly Item[];
      },
      own<Made>(make: () => Made): Made {
        let one = owned.get(make);
        if (!one) owned.set(make, (one = { made: make() }));
        // What is kept for a function was made by it.
        return one.made as Made;
      },
    };
  };
}

/** What is read again. */
interface Changed {
  /** 1 for each paragraph that is. */
  readonly again: Uint8Array;
  readonly parts: readonly { readonly range: Range; readonly stretch: () => Stretch }[];
  /** How many of the first paragraphs and of the last are not, and stand where they stood. */
  readonly ends: Ends;
}

function changedSince(now: Known, version: number, standing: Ends = { head: 0, tail: 0 }): Changed {
  const again = new Uint8Array(now.slots.length);
  for (let i = 0; i < again.length; i++) if (now.slots[i]!.changed > version) again[i] = 1;
  const ranges: { from: number; to: number }[] = [];
  for (let at = again.indexOf(1); at >= 0; at = again.indexOf(1, at + 1)) {
    const last = ranges.at(-1);
    if (last?.to === at) last.to++;
    else ranges.push({ from: at, to: at + 1 });
  }
  const ends = {
    head: Math.min(standing.head, ranges[0]?.from ?? Infinity),
    tail: Math.min(standing.tail, again.length - (ranges.at(-1)?.to ?? 0)),
  };
  return { again, parts: ranges.map((range) => ({ range, stretch: once(() => cut(now, range)) })), ends };
}

type Entries = Pick<Kept, 'entries' | 'items'>;

function readFirst(now: Known, read: Reading<Span>): Entries {
  const entries = joined(entriesOf(now, read(now.stretch)), []);
  return { entries, items: itemsOf(entries) };
}

function readAgain(now: Known, last: Kept, { again, parts, ends }: Changed, read: Reading<Span>): Entries {
  const around = entriesWithin(last.entries, ends, now.slots.length);
  const before = between(last.entries, around);
  const were = new Map(before.map((entry) => [entry.start, entry]));
  const anew = parts
    .flatMap(({ range, stretch }) => entriesOf(now, read(stretch()), range))
    .map((entry) => withItemsOf(were.get(entry.start), entry));
  const middle = joined(standing(before, again, now.entities), anew);
  const [itemsBefore, items] = [itemsOf(before), itemsOf(middle)];
  const same = sameMembers(itemsBefore, items);
  const entries = withMiddle(last.entries, around, middle);
  if (same.head === itemsBefore.length && same.head === items.length) return { entries, items: last.items };
  const head = lengthOf(entries, 0, around.head);
  const tail = last.items.length - head - itemsBefore.length;
  return {
    entries,
    items: withMiddle(last.items, { head: head + same.head, tail: tail + same.tail }, between(items, same)),
  };
}

/** With the very items of before where they say the same. */
function withItemsOf(before: Entry | undefined, entry: Entry): Entry {
  if (before?.entities !== entry.entities) return entry;
  const items = entry.items.map((item, i) => (isSameData(before.items[i], item) ? before.items[i]! : item));
  return { ...entry, items };
}

/** How many of the entries are of the first paragraphs, and of the last; those that are gone stood between. */
function entriesWithin(entries: readonly Entry[], { head, tail }: Ends, paragraphs: number): Ends {
  const first = firstThat(entries, 0, ({ slot }) => slot.index < 0 || slot.index >= head);
  const rest = firstThat(entries, first, ({ slot }) => slot.index >= paragraphs - tail);
  return { head: first, tail: entries.length - rest };
}

/** Index of the first that is so, as are all after it. */
function firstThat(entries: readonly Entry[], from: number, is: (entry: Entry) => boolean): number {
  let [low, high] = [from, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(entries[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function lengthOf(entries: readonly Entry[], from: number, to: number): number {
  let length = 0;
  for (let i = from; i < to; i++) length += entries[i]!.items.length;
  return length;
}

function itemsOf(entries: readonly Entry[]): readonly Span[] {
  const all: Span[] = [];
  for (const { items } of entries) for (const item of items) all.push(item);
  return all;
}

/** Most readings ask for what has changed since the same version. */
function perVersion<T>(make: (version: number) => T): (version: number) => T {
  const known = new Map<number, T>();
  return (version) => {
    let made = known.get(version);
    if (made === undefined) known.set(version, (made = make(version)));
    return made;
  };
}

function knownOf(stretch: Stretch, before: Known | undefined): Known {
  const ends = endsOf(stretch, before?.stretch);
  const bounds = boundsOf(stretch, ends, before);
  const slots = slotsOf(stretch, before);
  const entities = followEntities(
    slots,
    ends,
    { mentions: stretch.mentions, at: bounds.mentions },
    before && { mentions: before.stretch.mentions, at: before.bounds.mentions, entities: before.entities },
  );
  return { stretch, ends, slots, entities, bounds, reached: reachedBy(stretch, bounds, ends, before) };
}

/** From now on slots are where they are now. */
function place({ slots, stretch, ends }: Known, before: Known | undefined): void {
  const restBefore = (before?.slots.length ?? 0) - ends.tail;
  for (let i = ends.head; i < restBefore; i++) before!.slots[i]!.index = -1;
  const rest = slots.length === before?.slots.length ? slots.length - ends.tail : slots.length;
  for (let i = ends.head; i < rest; i++) {
    const slot = slots[i]!;
    slot.index = i;
    slot.start = stretch.draft.paragraphs[i]!.start;
  }
}

/** Those of paragraphs that are still there and need not be read again, where they are now. */
function standing(entries: readonly Entry[], again: Uint8Array, entities: EntityNames): Entry[] {
  const standing: Entry[] = [];
  for (const entry of entries) {
    const { slot, start, items } = entry;
    if (slot.index < 0 || again[slot.index]) continue;
    if (slot.start === start && entry.entities === entities) standing.push(entry);
    else {
      const move = {
        by: slot.start - start,
        ...(entry.entities !== entities && { rename: renaming(entry.entities, entities) }),
      };
      standing.push({ slot, start: slot.start, entities, items: items.map((item) => moved(item, move)) });
    }
  }
  return standing;
}

function renaming(then: EntityNames, now: EntityNames): (entity: string) => string {
  return (entity) => now.names.get(numberOf(then, entity)) ?? entity;
}

/** The items that begin within a range, by paragraphs. */
function entriesOf({ stretch, slots, entities }: Known, items: readonly Span[], range?: Range): Entry[] {
  const { paragraphs } = stretch.draft;
  const found = new Map<number, Span[]>();
  for (const item of items) {
    const index = Math.max(0, firstAtOrAfter(paragraphs, item.start + 1) - 1);
    if (range && (index < range.from || index >= range.to)) continue;
    const own = found.get(index);
    if (own) own.push(item);
    else found.set(index, [item]);
  }
  return [...found].map(([index, own]) => {
    const slot = slots[index]!;
    // The first reading keeps one version of the draft; the later ones would keep one each.
    return { slot, start: slot.start, entities, items: range ? own.map(withDetachedWords) : own };
  });
}

function joined(a: readonly Entry[], b: readonly Entry[]): Entry[] {
  return [...a, ...b].sort((one, other) => one.slot.index - other.slot.index);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
