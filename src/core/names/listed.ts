/** What the newsroom's list says of the people, organizations and places that a draft names. */
import type { Listed, Mention } from '../analysis';
import { indexHouse } from './houseIndex';
import type { HouseNames } from './houseNames';

/** In order of first mention; a reviewer's own word, which stands in no file, is left out. */
export function describeListed(mentions: readonly Mention[], names: HouseNames): Listed[] {
  const index = indexHouse(names);
  const listed = new Map<string, Listed>();
  for (const { entity, text } of mentions) {
    if (listed.has(entity)) continue;
    const name = index.find(text);
    if (name?.file === undefined) continue;
    const { forms, title, note, file, line } = name;
    listed.set(entity, {
      entity,
      name: forms[0]!,
      ...(title !== undefined && { title }),
      ...(note !== undefined && { note }),
      file,
      ...(line !== undefined && { line }),
    });
  }
  return [...listed.values()];
}
