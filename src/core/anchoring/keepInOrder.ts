/** What stayed in order when things were moved about. */

/** Indexes of a longest run of `values` that never falls, in order: n log n (patience sorting). `[1, 5, 2, 3]` → `[0, 2, 3]`. */
export function keepInOrder(values: readonly number[]): number[] {
  /** For each length, the index at which the run of that length ends that ends lowest. */
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! <= value) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const kept: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) kept.push(index);
  return kept.reverse();
}
