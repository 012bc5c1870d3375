/**
 * One name, one type: where a draft has the same words now as a company and now as a person or nothing in particular, most of their mentions
 * decide. What may really be two stays two: a place and its team, a person who is named in full or as "Mr.", and whatever shares the name.
 */
import type { EntityType } from '../analysis';
import { isDemonym } from '../lexicon/demonyms';
import { isPlaceName } from '../lexicon/places';
import type { DraftName } from './evidence';
import { foldName } from './spelling';

export function settleTypes(names: readonly DraftName[]): DraftName[] {
  const keys = names.map(({ text }) => foldName(text));
  const bearers = new Set(
    names.flatMap(({ type }, i) => (type === 'person' && keys[i]!.includes(' ') ? keys[i]!.split(' ') : [])),
  );
  const counts = new Map<string, Map<EntityType, number>>();
  const apart = new Set<string>();
  names.forEach(({ type, gender }, i) => {
    const key = keys[i]!;
    const count = counts.get(key) ?? new Map<EntityType, number>();
    counts.set(key, count.set(type, (count.get(type) ?? 0) + 1));
    if (gender !== null || bearers.has(key)) apart.add(key);
  });
  const settled = new Map<string, EntityType>();
  for (const [key, count] of counts) {
    if (count.size < 2 || apart.has(key) || isPlaceName(key) || isDemonym(key)) continue;
    const [most] = [...count].sort((a, b) => b[1] - a[1]);
    const total = [...count.values()].reduce((sum, number) => sum + number);
    if (most![1] * 2 >= total && most![1] > 1) settled.set(key, most![0]);
  }
  return names.map((name, i) => {
    const type = settled.get(keys[i]!);
    return type === undefined || type === name.type ? name : { ...name, type };
  });
}
