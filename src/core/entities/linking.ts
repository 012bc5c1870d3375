/**
 * From the names of single paragraphs to the people, organizations and places of a draft: which candidates are names,
 * which of them are the same one, what it is called in full, what titles and gender the draft gives it.
 */
import type { Person } from '../analysis';
import type { HouseNames } from '../names/houseNames';
import { bySpan } from '../span';
import type { Draft } from '../text/parsed';
import { isAcronym } from './acronyms';
import { groupBodies } from './bodies';
import { tieDescriptions } from './descriptions';
import { type DraftName, weighNames } from './evidence';
import { applyHouseNames } from './houseNames';
import type { Entity, Gender, Linked, NameScan, TitleMention } from './linked';
import { groupPeople } from './people';

export function linkMentions(draft: Draft, scans: readonly NameScan[], house?: HouseNames): Linked {
  const names = applyHouseNames(draft, weighNames(draft, scans), house);
  const people = groupPeople(names.filter((name) => name.type === 'person'));
  const bodies = groupBodies(
    names.filter((name) => name.type !== 'person'),
    scans,
  );
  const groups = [...people, ...bodies].sort((a, b) => bySpan(a[0]!, b[0]!));
  const entities = new Map(
    groups.map((group, i): [string, Entity] => [`e${i + 1}`, describeEntity(`e${i + 1}`, group, scans)]),
  );
  const entityOf = new Map(groups.flatMap((group, i) => group.map((name): [DraftName, string] => [name, `e${i + 1}`])));
  const beside = placeTitles(draft, scans, names, entityOf);
  const titles = [...beside, ...tieDescriptions(draft, scans, names, entityOf, beside)].sort(bySpan);
  return {
    mentions: names.map((name) => {
      const { start, end, text, type } = name;
      return { start, end, text, type, entity: entityOf.get(name)! };
    }),
    people: describePeople(entities, titles),
    titles,
    entities,
  };
}

function describeEntity(id: string, group: readonly DraftName[], scans: readonly NameScan[]): Entity {
  const first = group[0]!;
  const forms = [...new Set(group.map((name) => name.text))];
  const name = fullest(forms);
  const acronym = first.type === 'person' ? undefined : forms.find((form) => form !== name && isAcronym(form));
  return {
    id,
    type: first.type,
    name,
    aliases: forms.filter((form) => form !== name),
    ...(acronym !== undefined && { acronym }),
    ...(first.type === 'person' ? guessGender(group, scans) : { gender: null }),
    mentions: group.length,
    first: { start: first.start, end: first.end },
  };
}

/** Most words, then most letters; the earlier form where two are as full. */
function fullest(forms: readonly string[]): string {
  let best = forms[0]!;
  for (const form of forms) {
    const more = form.split(/\s+/).length - best.split(/\s+/).length;
    if (more > 0 || (more === 0 && form.length > best.length)) best = form;
  }
  return best;
}

/** A title or first name weighs two pronouns; null when nothing tells or the draft disagrees with itself. */
function guessGender(
  group: readonly DraftName[],
  scans: readonly NameScan[],
): Pick<Entity, 'gender' | 'genderGuessed'> {
  const votes = new Map<Gender, number>();
  const vote = (gender: Gender, weight: number) => votes.set(gender, (votes.get(gender) ?? 0) + weight);
  for (const name of group) {
    if (name.gender) vote(name.gender, 2);
    for (const { of, gender } of scans[name.scan]!.pronouns) if (of === name.index) vote(gender, 1);
  }
  const [best, next] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] === next?.[1]) return { gender: null };
  const told = group.some((name) => name.gender === best[0]);
  return { gender: best[0], ...(!told && { genderGuessed: true }) };
}

/** Forms of address say nothing a fact-checker would check. */
const ADDRESS = /^(?:mr|mrs|ms|miss|messrs|mx|mme|mlle)\.?$/i;

function placeTitles(
  draft: Draft,
  scans: readonly NameScan[],
  names: readonly DraftName[],
  entityOf: ReadonlyMap<DraftName, string>,
): TitleMention[] {
  const owners = new Map(names.map((name) => [`${name.scan} ${name.index}`, name]));
  return scans.flatMap((scan, i) => {
    const by = draft.paragraphs[i]!.start;
    return scan.titles.flatMap(({ start, end, text, of }): TitleMention[] => {
      const owner = owners.get(`${i} ${of}`);
      if (owner?.type !== 'person' || ADDRESS.test(text)) return [];
      return [{ start: start + by, end: end + by, text, entity: entityOf.get(owner)! }];
    });
  });
}

function describePeople(entities: ReadonlyMap<string, Entity>, titles: readonly TitleMention[]): Person[] {
  const byEntity = new Map<string, Set<string>>();
  for (const { entity, text } of titles) byEntity.set(entity, (byEntity.get(entity) ?? new Set()).add(text));
  return [...entities.values()]
    .filter((entity) => entity.type === 'person')
    .map(({ id, name, mentions }) => ({
      entity: id,
      name,
      titles: [...(byEntity.get(id) ?? [])],
      mentions,
      quotes: 0,
    }));
}
