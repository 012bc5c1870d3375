/** Moves what was found before to where it stands now: spans, however deep, and the numbers that entities have by now. */
import type { Span } from '../../span';

export interface Move {
  /** Code units. */
  readonly by: number;
  /** Left out where entities are called what they were. */
  readonly rename?: (entity: string) => string;
}

export function moved<Item extends Span>(item: Item, move: Move): Item {
  const fields = { ...(item as unknown as Record<string, unknown>) };
  for (const key in fields) {
    const field = fields[key];
    if (typeof field === 'number') {
      if (key === 'start' || key === 'end') fields[key] = field + move.by;
    } else if (isSpan(field)) fields[key] = moved(field, move);
    else if (Array.isArray(field) && isSpan(field[0])) fields[key] = field.map((one: Span) => moved(one, move));
    else if (key === 'entity' && move.rename && typeof field === 'string') fields[key] = move.rename(field);
  }
  return fields as unknown as Item;
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value;
}
