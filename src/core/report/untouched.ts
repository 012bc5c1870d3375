/** Claims that nobody has touched: there is the same to say of each, so that neighbours share an entry where claims are listed. */
import type { Item } from './annotatedCopy';

export type Group<T> = [T, ...T[]];

/** The item, when nobody decided, noted or said anything about it, and neither did the writer. */
export function ifUntouched(item: Item): Item | undefined {
  const { status, marks, threads, hidden, cq } = item;
  return status === 'open' && marks.length + threads.length + hidden === 0 && !cq ? item : undefined;
}

/** Neighbours in `list` that are about an `untouched` item, which it gives, and stand in one place are a group; whatever else is listed is one by itself. */
export function groupUntouched<T>(list: readonly T[], untouched: (one: T) => Item | undefined): Group<T>[] {
  const groups: Group<T>[] = [];
  let place: string | undefined;
  for (const one of list) {
    const item = untouched(one);
    if (item && item.place === place) groups.at(-1)!.push(one);
    else groups.push([one]);
    place = item?.place;
  }
  return groups;
}
