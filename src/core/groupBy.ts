/** Items by their key: groups in the order of their first items, each in the order of the list. What has no key is left out. */
export function groupBy<Item, Key extends string | number>(
  items: readonly Item[],
  keyOf: (item: Item, index: number) => Key | undefined,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  items.forEach((item, index) => {
    const key = keyOf(item, index);
    if (key === undefined) return;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  return groups;
}
