/** Where each entity of a type is first named in full; where it never is, its first mention. */
import type { EntityType, Mention } from '../analysis';
import type { Linked } from '../entities/linked';
import { perObjects } from '../text/perParagraph';

export function firstMentions({ mentions, entities }: Linked, types: readonly EntityType[]): Mention[] {
  return firstOfEach(mentions, entities).filter(({ type }) => types.includes(type));
}

/** The same list as long as names and entities are. */
const firstOfEach = perObjects((mentions: readonly Mention[], entities: Linked['entities']): readonly Mention[] => {
  const first = new Map<string, Mention>();
  const full = new Set<string>();
  for (const mention of mentions) {
    if (full.has(mention.entity)) continue;
    const whole = entities.get(mention.entity)?.name === mention.text;
    if (whole) full.add(mention.entity);
    if (whole || !first.has(mention.entity)) first.set(mention.entity, mention);
  }
  return [...first.values()];
});
