/** Looking for a place in a sorted list. */

/** Index of the first of `sorted` whose number is `least` or more; its length when none is. */
export function firstFrom<Item>(sorted: readonly Item[], least: number, numberOf: (item: Item) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(sorted[middle]!) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
