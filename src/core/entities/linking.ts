/**
 * From the names of single paragraphs to the people, organizations and places of a draft: which candidates are names,
 * which of them are the same one, what it is called in full, what titles and gender the draft gives it.
 */
import type { EntityType, Mention, Person } from '../analysis';
import { groupBy } from '../groupBy';
import type { HouseNames } from '../names/houseNames';
import { bySpan } from '../span';
import type { Draft } from '../text/parsed';
import { perObjectAnd } from '../text/perParagraph';
import { isAcronym } from './acronyms';
import { findAliases, mergeNicknames, type SamePair } from './aliases';
import { groupBodies } from './bodies';
import { tieDescriptions } from './descriptions';
import { type DraftName, placeNames } from './draftName';
import { fullestOf } from './fullest';
import { applyHouseNames } from './houseNames';
import { isSameEntity, isSameMention, isSameTitle, lasting, lastingIds } from './lasting';
import type { Entity, Gender, Linked, NameScan, TitleMention } from './linked';
import { settleTypes } from './oneType';
import { groupPeople } from './people';
import { withShortNames } from './shortNames';
import { type AgeMention, readBeside } from './titles';

export function linkMentions(draft: Draft, scans: readonly NameScan[], house?: HouseNames): Linked {
  return linkNames(draft, scans, house).linked;
}

/** The names linked, with what was linked. */
export interface Linking {
  readonly linked: Linked;
  /** Of every mention what it was by itself: the draft may have made another type of it. */
  readonly types: readonly EntityType[];
  /** The titles that stand where the scans of the paragraphs found them. */
  readonly told: readonly TitleMention[];
  readonly ages: readonly AgeMention[];
  /** How many ids have been given to entities of this draft. */
  readonly given: number;
}

/** `before` is the version of the draft before: of a draft that is set wide, what says the same stays the same. */
export function linkNames(
  draft: Draft,
  scans: readonly NameScan[],
  house?: HouseNames,
  before: Linking = NOTHING,
): Linking {
  const read = withShortNames(draft, settleTypes(placeNames(draft, scans)));
  // The newsroom has the last word on what is a name, and of what type
  const weighed = applyHouseNames(draft, read, house);
  const names = mergeNicknames(draft.text, weighed);
  const owners = ownersOf(weighed, names);
  const same = [...spelledOut(scans, owners), ...findAliases(draft.text, names)];
  const titlesOf = collectTitles(scans, owners);
  const people = groupPeople(
    draft,
    names.filter((name) => name.type === 'person'),
    { titles: titlesOf, same },
  );
  const bodies = groupBodies(
    names.filter((name) => name.type !== 'person'),
    same,
  );
  const groups = [...people, ...bodies].sort((a, b) => bySpan(a[0]!, b[0]!));
  const { linked: last } = before;
  const { ids, given } = draft.places
    ? lastingIds(groups, last.mentions, before.given)
    : { ids: groups.map((_, i) => `e${i + 1}`), given: groups.length };
  const entities = new Map(
    groups.map((group, i): [string, Entity] => {
      const [id, was] = [ids[i]!, last.entities.get(ids[i]!)];
      const entity = describeEntity(group[0]!, group, [id]);
      return [id, was && isSameEntity(was, entity) && isInPlace(was, entity) ? was : entity];
    }),
  );
  const entityOf = new Map<DraftName, string>();
  groups.forEach((group, i) => {
    for (const name of group) entityOf.set(name, ids[i]!);
  });
  const beside = placeTitles(draft, scans, owners, entityOf);
  const told = [...beside, ...tieDescriptions(draft, scans, names, entityOf, beside)].sort(bySpan);
  const mentions = lasting(
    names.map((name): Mention => {
      const { start, end, text } = name;
      const entity = entityOf.get(name)!;
      return { start, end, text, type: entities.get(entity)!.type, entity };
    }),
    last.mentions,
    isSameMention,
  );
  const types = names.map(({ type }) => type);
  const around = readBeside(draft.paragraphs, mentions, types, told);
  const titles = lasting(around.titles, last.titles, isSameTitle);
  const ages = lasting(around.ages, before.ages, isSameAge);
  return {
    linked: { mentions, people: describePeople(entities, titles, ages), titles, entities },
    ...{ types, told, ages, given },
  };
}

const NOTHING: Linking = {
  linked: { mentions: [], people: [], titles: [], entities: new Map<string, Entity>() },
  ...{ types: [], told: [], ages: [], given: 0 },
};

function isInPlace(was: Entity, is: Entity): boolean {
  return was.mentions === is.mentions && was.first.start === is.first.start && was.first.end === is.first.end;
}

function isSameAge(was: AgeMention, is: AgeMention): boolean {
  return was.entity === is.entity && was.years === is.years && was.text === is.text;
}

/** By scan and index within it the name that was found there, or that took it in; sparse. */
type Owners = readonly (readonly DraftName[] | undefined)[];

function ownersOf(weighed: readonly DraftName[], names: readonly DraftName[]): Owners {
  const owners: DraftName[][] = [];
  let at = 0;
  for (const name of weighed) {
    while (at < names.length - 1 && names[at]!.end <= name.start) at++;
    const owner = names[at]!;
    if (name.index >= 0 && owner.start <= name.start && name.end <= owner.end)
      (owners[name.scan] ??= [])[name.index] = owner;
  }
  return owners;
}

/** "Higher Harbor Commission (HHC)": the writer says so. */
function spelledOut(scans: readonly NameScan[], owners: Owners): SamePair[] {
  return scans.flatMap((scan, i) =>
    scan.same.flatMap(({ full, short }): SamePair[] => {
      const [name, other] = [owners[i]?.[full], owners[i]?.[short]];
      return name && other && name !== other ? [[name, other]] : [];
    }),
  );
}

function collectTitles(scans: readonly NameScan[], owners: Owners): ReadonlyMap<DraftName, string[]> {
  const titles = new Map<DraftName, string[]>();
  scans.forEach((scan, i) => {
    for (const { of, text } of scan.titles) {
      const owner = owners[i]?.[of];
      if (owner) titles.set(owner, [...(titles.get(owner) ?? []), text]);
    }
  });
  return titles;
}

/** The same object for the same names. */
const describeEntity = perObjectAnd(
  (first: DraftName, group: readonly DraftName[], [id]: readonly string[]): Entity => {
    const forms = [...new Set(group.map((name) => name.text))];
    const name = fullestOf(forms)!;
    const type = typeOf(group);
    const acronym = type === 'person' ? undefined : forms.find((form) => form !== name && isAcronym(form));
    return {
      id: id!,
      type,
      name,
      aliases: forms.filter((form) => form !== name),
      ...(acronym !== undefined && { acronym }),
      ...(type === 'person' ? guessGender(group) : { gender: null }),
      mentions: group.length,
      first: { start: first.start, end: first.end },
    };
  },
);

/** What most mentions are; the earlier type where two are as many. A type that says something goes before "other". */
function typeOf(group: readonly DraftName[]): EntityType {
  const counts = new Map<EntityType, number>();
  for (const { type } of group) counts.set(type, (counts.get(type) ?? 0) + (type === 'other' ? 0.1 : 1));
  let [best, most]: [EntityType, number] = [group[0]!.type, 0];
  for (const [type, count] of counts) if (count > most) [best, most] = [type, count];
  return best;
}

/** A title or first name weighs two pronouns; null when nothing tells or the draft disagrees with itself. */
function guessGender(group: readonly DraftName[]): Pick<Entity, 'gender' | 'genderGuessed'> {
  const votes = new Map<Gender, number>();
  const vote = (gender: Gender, weight: number) => votes.set(gender, (votes.get(gender) ?? 0) + weight);
  for (const name of group) {
    if (name.gender) vote(name.gender, 2);
    for (const gender of name.pronouns) vote(gender, 1);
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
  owners: Owners,
  entityOf: ReadonlyMap<DraftName, string>,
): TitleMention[] {
  return scans.flatMap((scan, i) => {
    const by = draft.paragraphs[i]!.start;
    return scan.titles.flatMap(({ start, end, text, of }): TitleMention[] => {
      const owner = owners[i]?.[of];
      if (owner?.type !== 'person' || ADDRESS.test(text)) return [];
      return [{ start: start + by, end: end + by, text, entity: entityOf.get(owner)! }];
    });
  });
}

/** The same object for an entity as long as its titles and ages are. */
export function describePeople(
  entities: ReadonlyMap<string, Entity>,
  titles: readonly TitleMention[],
  ages: readonly AgeMention[],
): Person[] {
  const [titled, aged] = [groupBy(titles, ({ entity }) => entity), groupBy(ages, ({ entity }) => entity)];
  const people: Person[] = [];
  for (const entity of entities.values())
    if (entity.type === 'person')
      people.push(describePerson(entity, titled.get(entity.id) ?? NONE, aged.get(entity.id) ?? NONE));
  return people;
}

const NONE: readonly never[] = [];

const describePerson = perObjectAnd(
  (entity: Entity, titles: readonly TitleMention[], ages: readonly AgeMention[]): Person => ({
    entity: entity.id,
    name: entity.name,
    titles: [...new Set(titles.map(({ text }) => text))],
    titled: titles.map(({ start, end, text }) => ({ start, end, text })),
    ages: ages.map(({ start, end, text, years }) => ({ start, end, text, years })),
    pronouns: [],
    mentions: entity.mentions,
    quotes: 0,
  }),
);
