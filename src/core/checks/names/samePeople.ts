/**
 * Mentions that a reader takes for one person, whatever linking made of them: linking keeps "Mr. Roe" and "Ms. Roe" apart, and a check that asks
 * whether the draft contradicts itself has to see both. One full name is one person; a surname alone is its only bearer's.
 */
import type { Mention, Person } from '../../analysis';
import { isSameList } from '../../text/perParagraph';
import type { CheckContext } from '../check';
import { perDraft } from '../nearby';
import { hasGiven, namesOf, type WrittenForm } from './writtenNames';

export interface Namesake {
  /** The fullest form. */
  readonly name: string;
  readonly entities: ReadonlySet<string>;
  readonly people: readonly Person[];
}

/** `bare`: whether a surname alone is given to its bearer; where the draft tells of relatives it may be another's. */
export function samePeople(context: CheckContext, bare = true): readonly Namesake[] {
  const { forms, sequence } = namesOf(context);
  const persons = new Map(context.people.map((person) => [person.entity, person]));
  const groups = (bare ? groupsWithBare : groupsWithoutBare)(context)(sequence, forms, [...persons.keys()]);
  return groups.map((entities): Namesake => {
    const people: Person[] = [];
    for (const entity of entities) {
      const person = persons.get(entity);
      if (person) people.push(person);
    }
    const [first] = people;
    return {
      name: people.reduce((best, { name }) => (name.length > best.length ? name : best), first?.name ?? ''),
      entities,
      people,
    };
  });
}

const groupsWithBare = perDraft(() => keepGroups(true));
const groupsWithoutBare = perDraft(() => keepGroups(false));

type Groups = readonly ReadonlySet<string>[];

/** They stay what they are while the names are the same, wherever those stand. */
function keepGroups(bare: boolean) {
  let last: { readonly sequence: object; readonly entities: readonly string[]; readonly groups: Groups } | undefined;
  return (sequence: object, forms: readonly WrittenForm[], entities: readonly string[]): Groups => {
    if (last?.sequence !== sequence || !isSameList(last.entities, entities))
      last = { sequence, entities, groups: groupsOf(forms, entities, bare) };
    return last.groups;
  };
}

function groupsOf(all: readonly WrittenForm[], entities: readonly string[], bare: boolean): Groups {
  const forms = all.filter(({ type }) => type === 'person');
  const byFull = new Map<string, Set<string>>();
  const bySurname = new Map<string, Set<string>>();
  const full = new Set<string>();
  for (const form of forms) {
    for (const { entity } of mentionsOf(form)) {
      if (!hasGiven(form)) continue;
      full.add(entity);
      add(byFull, `${form.plain[0]!} ${form.plain.at(-1)!}`, entity);
    }
  }
  for (const [name, own] of byFull) for (const entity of own) add(bySurname, name.split(' ').at(-1)!, entity);
  const joined = new Map<string, Set<string>>();
  for (const own of byFull.values()) join(joined, [...own]);
  for (const form of forms) {
    if (form.words.length > 1 || !bare) continue;
    const bearers = [...(bySurname.get(form.plain[0]!) ?? [])];
    if (bearers.length === 0 || new Set(bearers.map((bearer) => joined.get(bearer))).size > 1) continue;
    for (const { entity } of mentionsOf(form)) if (!full.has(entity)) join(joined, [bearers[0]!, entity]);
  }
  return [...new Set(entities.map((entity) => joined.get(entity) ?? new Set([entity])))];
}

function mentionsOf({ story, heads }: WrittenForm): readonly Mention[] {
  return [...story, ...heads];
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

function join(joined: Map<string, Set<string>>, entities: readonly string[]): void {
  const [root, ...rest] = entities;
  if (root === undefined) return;
  const group = joined.get(root) ?? new Set([root]);
  joined.set(root, group);
  for (const entity of rest) {
    const other = joined.get(entity) ?? new Set([entity]);
    if (other === group) continue;
    for (const one of other) {
      group.add(one);
      joined.set(one, group);
    }
  }
}
