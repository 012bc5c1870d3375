/**
 * A text each of whose code units has an identity that edits carry along: what is cut and pasted keeps it, what is copied or typed gets a
 * new one. So the edits themselves say where the words of a decision are now, without comparing any words.
 */

export interface Tracked {
  readonly text: string;
  /** One for each code unit of `text`. */
  readonly ids: readonly number[];
}

/** `text.slice(start, end)` gives way to `by`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly by: Tracked;
}

/** Splices that do not overlap and all speak of the text before the event, in reading order: what an editor reports at once. */
export type EditEvent = readonly Splice[];

export const NOTHING: Tracked = { text: '', ids: [] };

export function sliceTracked({ text, ids }: Tracked, start: number, end: number): Tracked {
  return { text: text.slice(start, end), ids: ids.slice(start, end) };
}

export function joinTracked(...parts: readonly Tracked[]): Tracked {
  return { text: parts.map(({ text }) => text).join(''), ids: parts.flatMap(({ ids }) => ids) };
}

export function applyEvent(draft: Tracked, event: EditEvent): Tracked {
  const parts: Tracked[] = [];
  let at = 0;
  for (const { start, end, by } of event) {
    parts.push(sliceTracked(draft, at, start), by);
    at = end;
  }
  return joinTracked(...parts, sliceTracked(draft, at, draft.text.length));
}

/** What takes the event back, in the text after it. */
export function invertEvent(before: Tracked, event: EditEvent): EditEvent {
  let shift = 0;
  return event.map(({ start, end, by }) => {
    const from = start + shift;
    shift += by.text.length - (end - start);
    return { start: from, end: from + by.text.length, by: sliceTracked(before, start, end) };
  });
}

/** Hands out identities: never the same twice. */
export class Identities {
  private last = 0;
  private readonly origins = new Map<number, number>();
  private readonly exchanged: (readonly [number, number])[] = [];

  /** Words that say something of their own: whatever they are equal to, they are not it. */
  write(text: string): Tracked {
    return { text, ids: this.next(text.length) };
  }

  /** Letters put in while mending what stands there; negative, since they belong to whatever they were put into. */
  type(text: string): Tracked {
    return { text, ids: this.next(text.length).map((id) => -id) };
  }

  copy({ text, ids }: Tracked): Tracked {
    const copies = this.next(text.length);
    copies.forEach((id, at) => this.origins.set(id, ids[at]!));
    return { text, ids: copies };
  }

  /** What a code unit was copied from, at first hand; undefined for one that is no copy. */
  originOf(id: number): number | undefined {
    return this.origins.get(id);
  }

  /** From now on each of the two is what the other was, by convention. */
  exchange(one: number, other: number): void {
    this.exchanged.push([one, other]);
  }

  get exchanges(): number {
    return this.exchanged.length;
  }

  /** A text from before, by the conventions made since the first `after`: where both of two exchanged identities stand, they changed places. */
  renamed({ text, ids }: Tracked, after: number): Tracked {
    const now = [...ids];
    const where = new Map(ids.map((id, at) => [id, at]));
    for (const [one, other] of this.exchanged.slice(after)) {
      const [a, b] = [where.get(one), where.get(other)];
      if (a === undefined || b === undefined) continue;
      [now[a], now[b]] = [other, one];
      where.set(one, b).set(other, a);
    }
    return { text, ids: now };
  }

  /** All identities handed out later are greater, in absolute value. */
  get latest(): number {
    return this.last;
  }

  private next(count: number): number[] {
    return Array.from({ length: count }, () => ++this.last);
  }
}
