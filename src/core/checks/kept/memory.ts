/** What readings of a draft found, kept from one version of the draft to the next: near what changed they read again, the rest is placed anew. */
import { firstAtOrAfter, type Span } from '../../span';
import { withDetachedWords } from '../../text/detached';
import type { Memory, Reading, Stretch } from '../nearby';
import { compareReadings } from './changes';
import { cut } from './cut';
import { type EntityNames, followEntities, numberOf } from './entities';
import { boundsOf, type Known, reachedBy, type Slot, slotsOf } from './known';
import { moved } from './placing';
import { inReach, type Range } from './reach';

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
}

/** Gives the memory of each next version of a draft. Of a version not everything need be recalled: what is missed is made up for in the next. */
export function createMemory(): (stretch: Stretch) => Memory {
  const kept = new Map<Reading<Span>, Kept>();
  let known: Known | undefined;
  let version = 0;
  return (stretch) => {
    const before = known;
    const now = (known = knownOf(stretch, before));
    const own = ++version;
    const ranges = before ? inReach(stretch.draft.paragraphs, compareReadings(now, before)) : [];
    place(now, before);
    for (const { from, to } of ranges) for (const slot of now.slots.slice(from, to)) slot.changed = own;
    const since = perVersion((then) => changedSince(now, then));
    return {
      recall<Item extends Span>(read: Reading<Item>): readonly Item[] {
        const last = kept.get(read);
        const entries = last ? readAgain(now, last.entries, since(last.version), read) : entriesOf(now, read(stretch));
        kept.set(read, { version: own, entries });
        // What a reading gave is an item of that reading.
        return entries.flatMap(({ items }) => items) as unknown as readonly Item[];
      },
    };
  };
}

/** What is read again. */
interface Changed {
  /** 1 for each paragraph that is. */
  readonly again: Uint8Array;
  readonly parts: readonly { readonly range: Range; readonly stretch: () => Stretch }[];
}

function changedSince(now: Known, version: number): Changed {
  const again = Uint8Array.from(now.slots, ({ changed }) => (changed > version ? 1 : 0));
  const ranges: { from: number; to: number }[] = [];
  for (let at = again.indexOf(1); at >= 0; at = again.indexOf(1, at + 1)) {
    const last = ranges.at(-1);
    if (last?.to === at) last.to++;
    else ranges.push({ from: at, to: at + 1 });
  }
  return { again, parts: ranges.map((range) => ({ range, stretch: once(() => cut(now, range)) })) };
}

function readAgain(now: Known, entries: readonly Entry[], { again, parts }: Changed, read: Reading<Span>): Entry[] {
  const anew = parts.flatMap(({ range, stretch }) => entriesOf(now, read(stretch()), range));
  return joined(standing(entries, again, now.entities), anew);
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
  const bounds = boundsOf(stretch);
  const slots = slotsOf(stretch.draft.paragraphs, before?.slots);
  const entities = followEntities(
    slots,
    { mentions: stretch.mentions, at: bounds.mentions },
    before && { mentions: before.stretch.mentions, at: before.bounds.mentions, entities: before.entities },
  );
  return { stretch, slots, entities, bounds, reached: reachedBy(stretch, bounds) };
}

/** From now on slots are where they are now. */
function place({ slots, stretch }: Known, before: Known | undefined): void {
  for (const slot of before?.slots ?? []) slot.index = -1;
  slots.forEach((slot, index) => {
    slot.index = index;
    slot.start = stretch.draft.paragraphs[index]!.start;
  });
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
