/** The list of sources that a copy rests on: each source and place in it once, numbered in the order they are first met. */
import type { Evidence } from '../review/decision';
import type { ItemEvidence, Source } from './annotatedCopy';

/** What rests on a source: an item of the draft, or an orphan, by its number. */
export type User = { readonly item: number } | { readonly orphan: number };

interface Entry {
  readonly number: number;
  readonly source: string;
  readonly locator: string;
  readonly excerpts: Set<string>;
  readonly items: Set<number>;
  readonly orphans: Set<number>;
  primary: boolean;
  secondary: boolean;
}

export class SourceNumbers {
  readonly #entries = new Map<string, Entry>();

  /** Takes down what somebody cites for `user`, and says it with the source's number. */
  cite({ source, locator = '', excerpt, primary, by, at }: Evidence, user: User): ItemEvidence {
    const entry = this.#entryOf(source.trim(), locator.trim());
    if ('item' in user) entry.items.add(user.item);
    else entry.orphans.add(user.orphan);
    if (primary) entry.primary = true;
    else entry.secondary = true;
    const said = excerpt?.trim();
    if (said) entry.excerpts.add(said);
    return { source: entry.number, ...(said && { excerpt: said }), primary, by, at };
  }

  list(): Source[] {
    return [...this.#entries.values()].map(({ number, source, locator, primary, secondary, ...rests }) => ({
      number,
      source,
      ...(locator !== '' && { locator }),
      rank: primary && secondary ? 'both' : primary ? 'primary' : 'secondary',
      excerpts: [...rests.excerpts],
      items: [...rests.items],
      orphans: [...rests.orphans],
    }));
  }

  #entryOf(source: string, locator: string): Entry {
    const key = JSON.stringify([source, locator]);
    const known = this.#entries.get(key);
    if (known) return known;
    const entry: Entry = {
      number: this.#entries.size + 1,
      source,
      locator,
      excerpts: new Set(),
      items: new Set(),
      orphans: new Set(),
      primary: false,
      secondary: false,
    };
    this.#entries.set(key, entry);
    return entry;
  }
}
