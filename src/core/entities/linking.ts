/**
 * From the names of single paragraphs to the people, organizations and places of a draft: which candidates are names,
 * which of them are the same one, what it is called in full, what titles and gender the draft gives it.
 */
import type { EntityType, Person } from '../analysis';
import { groupBy } from '../groupBy';
import type { HouseNames } from '../names/houseNames';
import { firstFrom } from '../sorted';
import { bySpan, firstAtOrAfter } from '../span';
import type { Draft, DraftParagraph } from '../text/parsed';
import { perObjectAnd } from '../text/perParagraph';
import { isAcronym } from './acronyms';
import { findAliases, mergeNicknames, type SamePair } from './aliases';
import { groupBodies } from './bodies';
import { tieDescriptions } from './descriptions';
import type { DraftName } from './draftName';
import { fullestOf } from './fullest';
import { applyHouseNames, pairListed } from './houseNames';
import { isSameAge, isSameEntity, isSameTitle, lasting, lastingIds, placeMentions } from './lasting';
import type { Entity, Gender, Linked, NameScan, TitleMention } from './linked';
import { settleTypes } from './oneType';
import { groupPeople } from './people';
import { createScanned, type Scanned, scanOf } from './scanned';
import { withShortNames } from './shortNames';
import { type AgeMention, readBesideAgain } from './titles';

export function linkMentions(draft: Draft, scans: readonly NameScan[], house?: HouseNames): Linked {
  return linkNames(draft, createScanned()(draft, scans), house).linked;
}

/** The names linked, with what was linked. */
export interface Linking {
  readonly paragraphs: readonly DraftParagraph[];
  readonly linked: Linked;
  /** Of every mention what it was by itself: the draft may have made another type of it. */
  readonly names: readonly DraftName[];
  /** The titles that stand where the scans of the paragraphs found them. */
  readonly told: readonly TitleMention[];
  readonly ages: readonly AgeMention[];
  /** How many ids have been given to entities of this draft. */
  readonly given: number;
}

/** `before` is the version of the draft before: of a draft that is set wide, what says the same stays the same. */
export function linkNames(draft: Draft, scanned: Scanned, house?: HouseNames, before: Linking = NOTHING): Linking {
  const { paragraphs } = draft;
  const read = withShortNames(scanned.kinds, settleTypes(scanned.names));
  // The newsroom has the last word on what is a name, and of what type
  const weighed = applyHouseNames(draft, read, house);
  const names = mergeNicknames(draft.text, weighed);
  const owners = ownersOf(weighed, names);
  const same = [...spelledOut(scanned, owners), ...findAliases(draft.text, names), ...pairListed(names)];
  const people = groupPeople(
    draft,
    names.filter((name) => name.type === 'person'),
    { titles: collectTitles(scanned, owners), same },
  );
  const bodies = groupBodies(
    draft,
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
  const owned = new Map<DraftName, Entity>();
  [...entities.values()].forEach((entity, i) => {
    for (const name of groups[i]!) owned.set(name, entity);
  });
  const entityOf = (name: DraftName): Entity => owned.get(name)!;
  const mentions = placeMentions(names, entityOf, [before.names, last.mentions]);
  const beside = placeTitles(scanned, owners, entityOf);
  const tied = tieDescriptions(scanned, names, entityOf, beside);
  const told = lasting([...beside, ...tied].sort(bySpan), before.told, isSameTitle);
  const around = readBesideAgain(
    { paragraphs, mentions, names, titles: told },
    { ...before, mentions: last.mentions, titles: before.told },
    { titles: last.titles, ages: before.ages },
  );
  const titles = lasting(around.titles, last.titles, isSameTitle);
  const ages = lasting(around.ages, before.ages, isSameAge);
  const linked = { mentions, people: describePeople(entities, titles, ages), titles, entities };
  return { paragraphs, linked, names, told, ages, given };
}

const NOTHING: Linking = {
  linked: { mentions: [], people: [], titles: [], entities: new Map<string, Entity>() },
  ...{ paragraphs: [], names: [], told: [], ages: [], given: 0 },
};

function isInPlace(was: Entity, is: Entity): boolean {
  return was.mentions === is.mentions && was.first.start === is.first.start && was.first.end === is.first.end;
}

/** The name that was found at an index of a scan, or that took it in. */
type Owners = (scan: number, index: number) => DraftName | undefined;

function ownersOf(weighed: readonly DraftName[], names: readonly DraftName[]): Owners {
  const scans = new Map<number, readonly DraftName[]>();
  const namesOf = (scan: number): readonly DraftName[] => {
    const byIndex: DraftName[] = [];
    for (let at = firstFrom(weighed, scan, scanOf); weighed[at]?.scan === scan; at++)
      if (weighed[at]!.index >= 0) byIndex[weighed[at]!.index] = weighed[at]!;
    return byIndex;
  };
  return (scan, index) => {
    let known = scans.get(scan);
    if (!known) scans.set(scan, (known = namesOf(scan)));
    const name = known[index];
    if (!name || weighed === names) return name;
    const owner = names[firstAtOrAfter(names, name.start + 1) - 1];
    return owner && name.end <= owner.end ? owner : undefined;
  };
}

/** "Higher Harbor Commission (HHC)": the writer says so. */
function spelledOut({ same }: Scanned, owners: Owners): SamePair[] {
  return same.flatMap(({ scan, full, short }): SamePair[] => {
    const [name, other] = [owners(scan, full), owners(scan, short)];
    return name && other && name !== other ? [[name, other]] : [];
  });
}

function collectTitles({ titles }: Scanned, owners: Owners): ReadonlyMap<DraftName, string[]> {
  const found = new Map<DraftName, string[]>();
  for (const { scan, of, text } of titles) {
    const owner = owners(scan, of);
    const known = owner && found.get(owner);
    if (known) known.push(text);
    else if (owner) found.set(owner, [text]);
  }
  return found;
}

/** The same object for the same names. */
export const describeEntity = perObjectAnd(
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

export function placeTitles(
  { titles }: Pick<Scanned, 'titles'>,
  owners: Owners,
  entityOf: (name: DraftName) => Entity,
): TitleMention[] {
  return titles.flatMap(({ start, end, text, scan, of }): TitleMention[] => {
    const owner = owners(scan, of);
    if (owner?.type !== 'person' || ADDRESS.test(text)) return [];
    return [{ start, end, text, entity: entityOf(owner).id }];
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
