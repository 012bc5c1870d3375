/** Moves what was found before to where it stands now: spans, however deep, and the numbers that entities have by now. */
import type { Span } from '../../span';

export interface Move {
  /** Code units. */
  readonly by: number;
  /** Left out where entities are called what they were. */
  readonly rename?: (entity: string) => string;
}

export function moved<Item extends Span>(item: Item, move: Move): Item {
  return copy(item, move);
}

function copy<T extends object>(value: T, move: Move): T {
  const to: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value) as [string, unknown][]) {
    if (typeof field === 'number') to[key] = key === 'start' || key === 'end' ? field + move.by : field;
    else if (typeof field === 'string') to[key] = key === 'entity' && move.rename ? move.rename(field) : field;
    else if (Array.isArray(field)) to[key] = isPlaced(field[0]) ? field.map((one: object) => copy(one, move)) : field;
    else to[key] = isPlaced(field) ? copy(field, move) : field;
  }
  return to as T;
}

function isPlaced(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value;
}
