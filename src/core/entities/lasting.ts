/**
 * What lasts when a draft is linked anew. In a draft that is set wide (text/wide.ts) nothing moves that an edit does not reach, so that an entity is known
 * again by where it is mentioned: it keeps its id, and all that is told of it stays the same objects. Such ids follow no order.
 */
import type { Mention } from '../analysis';
import { inOne, sameMembers } from '../sameEnds';
import type { Span } from '../span';
import { isSameList } from '../text/perParagraph';
import type { DraftName } from './draftName';
import type { Entity, TitleMention } from './linked';
import type { AgeMention } from './titles';

/** Ids for groups of mentions: each has that of the entity most of them were mentions of, unless another group has more of those. `given` ids were given before. */
export function lastingIds(
  groups: readonly (readonly Span[])[],
  before: readonly Mention[],
  given: number,
): { readonly ids: readonly string[]; readonly given: number } {
  const was = new Map(before.map(({ start, entity }) => [start, entity]));
  const claims = groups.flatMap((group, index) => claimsOf(group, was).map((claim) => ({ ...claim, index })));
  const ids: (string | undefined)[] = groups.map(() => undefined);
  const taken = new Set<string>();
  for (const { id, index } of claims.sort((a, b) => b.mentions - a.mentions)) {
    if (ids[index] !== undefined || taken.has(id)) continue;
    ids[index] = id;
    taken.add(id);
  }
  let next = given;
  return { ids: ids.map((id) => id ?? `e${++next}`), given: next };
}

function claimsOf(
  group: readonly Span[],
  was: ReadonlyMap<number, string>,
): { readonly id: string; readonly mentions: number }[] {
  const counts = new Map<string, number>();
  for (const { start } of group) {
    const id = was.get(start);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].map(([id, mentions]) => ({ id, mentions }));
}

/** Those of before where a name is the same, and still the same one's. */
export function placeMentions(
  names: readonly DraftName[],
  entityOf: (name: DraftName) => Entity,
  [then, last]: readonly [names: readonly DraftName[], mentions: readonly Mention[]],
): Mention[] {
  const { head, tail } = sameMembers(then, names);
  const make = (name: DraftName, was?: Mention): Mention => {
    const { start, end, text } = name;
    const { id: entity, type } = entityOf(name);
    const isSame = was?.entity === entity && was.type === type && was.start === start && was.end === end;
    return isSame ? was : { start, end, text, type, entity };
  };
  const by = then.length - names.length;
  const behind = names.length - tail;
  const [first, middle, rest] = [names.slice(0, head), names.slice(head, behind), names.slice(behind)];
  return inOne(
    first.map((name, i) => make(name, last[i])),
    lasting(
      middle.map((name) => make(name)),
      last.slice(head, last.length - tail),
      isSameMention,
    ),
    rest.map((name, i) => make(name, last[behind + i + by])),
  );
}

/** A list with those objects of the list before that say the same. Both in reading order. */
export function lasting<Item extends Span>(
  now: readonly Item[],
  before: readonly Item[],
  isSame: (was: Item, is: Item) => boolean,
): Item[] {
  let from = 0;
  return now.map((item) => {
    while (from < before.length && before[from]!.start < item.start) from++;
    for (let at = from; at < before.length && before[at]!.start === item.start; at++)
      if (before[at]!.end === item.end && isSame(before[at]!, item)) return before[at]!;
    return item;
  });
}

function isSameMention(was: Mention, is: Mention): boolean {
  return was.entity === is.entity && was.type === is.type && was.text === is.text;
}

export function isSameTitle(was: TitleMention, is: TitleMention): boolean {
  return was.entity === is.entity && was.text === is.text;
}

export function isSameAge(was: AgeMention, is: AgeMention): boolean {
  return was.entity === is.entity && was.years === is.years && was.text === is.text;
}

/** Nothing is told of the one that is not told of the other, but where it stands. */
export function isSameEntity(was: Entity, is: Entity): boolean {
  return (
    was.id === is.id &&
    was.type === is.type &&
    was.name === is.name &&
    was.acronym === is.acronym &&
    was.gender === is.gender &&
    was.genderGuessed === is.genderGuessed &&
    isSameList(was.aliases, is.aliases)
  );
}
