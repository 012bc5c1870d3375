/**
 * Who is who from reading to reading. Entities are numbered in the order of their first mention, so that a name that comes or goes gives
 * most of them another number; here each has one of its own that it keeps while its mentions stand.
 */
import type { Mention } from '../../analysis';
import type { Ends } from '../../sameEnds';
import type { Slot } from './known';

/** What the entities of one reading are called. One to one: nothing that is found depends on the names. */
export interface EntityNames {
  /** Entity → its lasting number. */
  readonly numbers: Map<string, number>;
  /** Lasting number → what the entity is called in this reading. */
  readonly names: Map<number, string>;
  /** Where numbers go on from, in this reading and all others. */
  readonly next: { number: number };
}

export function numberOf({ numbers, names, next }: EntityNames, entity: string): number {
  let number = numbers.get(entity);
  if (number === undefined) {
    numbers.set(entity, (number = next.number++));
    names.set(number, entity);
  }
  return number;
}

/** The mentions of a reading, and for each paragraph the index of its first. */
interface Mentions {
  readonly mentions: readonly Mention[];
  readonly at: Int32Array;
}

/** The names of before, where all are called the same still. Between `ends` is all that may not be. */
export function followEntities(
  slots: readonly Slot[],
  { head, tail }: Ends,
  now: Mentions,
  before: (Mentions & { readonly entities: EntityNames }) | undefined,
): EntityNames {
  if (!before) return { numbers: new Map(), names: new Map(), next: { number: 0 } };
  const { entities } = before;
  const lookAt = (from: number, to: number, visit: (then: string, now: string) => boolean): boolean => {
    for (let i = from; i < to; i++) {
      const { index } = slots[i]!;
      const [first, was] = [now.at[i]!, before.at[index] ?? 0];
      const count = now.at[i + 1]! - first;
      if (index < 0 || before.at[index + 1]! - was !== count) continue;
      for (let m = 0; m < count; m++)
        if (!visit(before.mentions[was + m]!.entity, now.mentions[first + m]!.entity)) return false;
    }
    return true;
  };
  if (lookAt(head, slots.length - tail, (then, one) => then === one)) return entities;
  const { numbers, names, next }: EntityNames = { numbers: new Map(), names: new Map(), next: entities.next };
  lookAt(0, slots.length, (then, one) => {
    const number = numberOf(entities, then);
    if (!numbers.has(one) && !names.has(number)) {
      numbers.set(one, number);
      names.set(number, one);
    }
    return true;
  });
  return { numbers, names, next };
}
