/**
 * Linking after an edit of names that share no word with any other name of the draft, as while somebody types "Fenwick" where there is no other Fenwick:
 * everybody else is who they would be without these names, which `linkAgain` tells, and each of these names is an entity of its own. Whatever may tie one to others
 * has the draft linked anew.
 */
import type { EntityType } from '../analysis';
import { indexHouse } from '../names/houseIndex';
import { type Ends, inOne, sameEnds, spliced } from '../sameEnds';
import { firstFrom } from '../sorted';
import { bySpan, firstAtOrAfter, overlaps, type Span, startingIn } from '../span';
import type { Draft, DraftParagraph } from '../text/parsed';
import { isAcronym } from './acronyms';
import { isBesideOtherName, nicknameAfter } from './aliases';
import { commonName } from './commonNames';
import type { DraftName } from './draftName';
import { isSameAge, isSameTitle, lasting } from './lasting';
import { findEdit, linkAgain, paragraphsSpan, type Version } from './linkAgain';
import type { Entity, NameCandidate, NameScan } from './linked';
import { describeEntity, describePeople, type Linking, placeTitles } from './linking';
import { parsePersonName } from './personNames';
import { jointBetween } from './readPeople';
import { type Scanned, scanOf } from './scanned';
import { wordsOfKind } from './shortNames';
import { foldName } from './spelling';
import { readBeside } from './titles';

/** Null where it may make a difference to others. Only of drafts that are set wide, in which what is told of everybody else can stay. */
export function linkAlone(draft: Draft, scans: readonly NameScan[], scanned: Scanned, last: Version): Linking | null {
  const edit = draft.places && findEdit(draft.paragraphs, scans, last);
  if (!edit || edit.to === edit.from || edit.to - edit.from > MOST_PARAGRAPHS) return null;
  const { from, to } = edit;
  const then = takeOut(last, scans, edit);
  const now = takeOut({ paragraphs: draft.paragraphs, scans, house: last.house }, last.scans, edit);
  if (!then || !now || then.alone.length + now.alone.length > MOST_NAMES) return null;
  const names = now.alone.map(({ scan, index }) => findName(scanned, scan, index));
  const gone = entitiesOf(then.alone, last);
  if (!gone || !shareNoWord(names, gone, scanned, last)) return null;
  const rest = linkAgain(draft, now.scans, { ...withoutEntities(last, gone), scans: then.scans });
  if (!rest) return null;
  const ids = new Map([...gone.values()].map(({ id, first }) => [first.start, id]));
  const titles = scanned.titles.slice(firstFrom(scanned.titles, from, scanOf), firstFrom(scanned.titles, to, scanOf));
  return withNames(rest, names, { titles, ids, paragraphs: draft.paragraphs.slice(from, to) });
}

/** More are not looked into one by one. */
const MOST_PARAGRAPHS = 8;
const MOST_NAMES = 4;

/** A name by its place in the scans. */
interface Alone extends NameCandidate {
  readonly scan: number;
  readonly index: number;
}

interface TakenOut {
  readonly alone: readonly Alone[];
  /** Those of the draft, without these names. */
  readonly scans: readonly NameScan[];
}

/** The names of the edited paragraphs that the other version has not; null where they are tied to what stands beside them. */
function takeOut(
  { paragraphs, scans, house }: Pick<Version, 'paragraphs' | 'scans' | 'house'>,
  others: readonly NameScan[],
  { from, to }: { readonly from: number; readonly to: number },
): TakenOut | null {
  // A description is tied to whoever is named next
  if (scans.slice(Math.max(0, from - 1), to).some(({ descriptions }) => descriptions.length > 0)) return null;
  const alone: Alone[] = [];
  const without = [...scans];
  for (let scan = from; scan < to; scan++) {
    const own = scans[scan]!;
    const ends = sameEnds(own.names.length, others[scan]!.names.length, (i, j) =>
      isSameName(own.names[i]!, others[scan]!.names[j]!),
    );
    const rest = withoutMiddle(own, ends);
    if (!rest) return null;
    without[scan] = rest;
    for (let index = ends.head; index < own.names.length - ends.tail; index++) {
      if (!isUntied(paragraphs[scan]!, own, index, house)) return null;
      alone.push({ ...own.names[index]!, scan, index });
    }
  }
  return { alone, scans: without };
}

function isSameName(a: NameCandidate, b: NameCandidate): boolean {
  return a.text === b.text && a.type === b.type && a.gender === b.gender && a.speaks === b.speaks && a.isIn === b.isIn;
}

/** A scan without the names that are not at its ends, and without what it tells of them; null where it says that one is another. */
function withoutMiddle(scan: NameScan, { head, tail }: Ends): NameScan | null {
  const { names, titles, same, pronouns } = scan;
  const rest = names.length - tail;
  const isIn = (index: number): boolean => index >= head && index < rest;
  const move = (index: number): number => (index < head ? index : index - (rest - head));
  if (same.some(({ full, short }) => isIn(full) || isIn(short))) return null;
  const kept = <Item extends { readonly of: number }>(list: readonly Item[]): Item[] =>
    list.filter(({ of }) => !isIn(of)).map((item) => ({ ...item, of: move(item.of) }));
  return {
    ...scan,
    names: inOne(names.slice(0, head), names.slice(rest)),
    titles: kept(titles),
    same: same.map(({ full, short }) => ({ full: move(full), short: move(short) })),
    pronouns: kept(pronouns),
  };
}

/** Nothing around a name makes more of it, or another one of what may be named there: a name, the newsroom's, a word of kind. */
function isUntied({ parsed }: DraftParagraph, scan: NameScan, index: number, house: Version['house']): boolean {
  const name = scan.names[index]!;
  const { end, text, type } = name;
  // What is not a person may go by other forms (bodies.ts, shortNames.ts), but never where it is one word and no acronym
  if (type !== 'person' && (isAcronym(text) || `${foldName(text)}${commonName(type, text)}`.includes(' ')))
    return false;
  if (type === 'person' && (name.isIn || nicknameAfter(parsed.text, end) !== undefined)) return false;
  if (isBesideOtherName(parsed.text, name)) return false;
  // "Joe and Jill Roe" may be of one surname
  const [before, behind] = [scan.names[index - 1], scan.names[index + 1]];
  if (before && jointBetween(parsed.text, before, name)) return false;
  if (behind && jointBetween(parsed.text, name, behind)) return false;
  if (wordsOfKind(parsed).some((word) => overlaps(word, name))) return false;
  if (!house || house.is.length + house.not.length === 0) return true;
  const known = indexHouse(house);
  return type === 'person' && !known.isNoName(text) && !known.match(parsed).some((match) => overlaps(match, name));
}

function findName({ names }: Scanned, scan: number, index: number): DraftName {
  return names[firstFrom(names, scan, scanOf) + index]!;
}

/** By id whose names these were; null where one is somebody's who is named elsewhere, too. */
function entitiesOf(alone: readonly Alone[], { paragraphs, linked }: Version): ReadonlyMap<string, Entity> | null {
  const found = new Map<string, Entity>();
  for (const { start, end, type, scan } of alone) {
    const by = paragraphs[scan]!.start;
    const mention = linked.mentions[firstAtOrAfter(linked.mentions, start + by)];
    if (mention?.start !== start + by || mention.end !== end + by || mention.type !== type) return null;
    const entity = linked.entities.get(mention.entity)!;
    if (entity.mentions > 1) return null;
    found.set(entity.id, entity);
  }
  return found;
}

/** Whether no name of the draft has a word of these names, new ones and those that are gone, and no two new ones have one. */
function shareNoWord(
  names: readonly DraftName[],
  gone: ReadonlyMap<string, Entity>,
  scanned: Scanned,
  { linked, house }: Version,
): boolean {
  const own = names.flatMap(({ text, type }) => wordsOf(text, type));
  const words = new Set(own);
  if (words.size < own.length) return false;
  for (const { name, type } of gone.values()) for (const word of wordsOf(name, type)) words.add(word);
  const isOther = (text: string, type: EntityType): boolean => !wordsOf(text, type).some((word) => words.has(word));
  for (const { id, name, aliases, type } of linked.entities.values())
    if (!gone.has(id) && !(isOther(name, type) && aliases.every((alias) => isOther(alias, type)))) return false;
  // The newsroom's names stand where others stood, of which no mention is left
  return !house || scanned.names.every((name) => names.includes(name) || isOther(name.text, name.type));
}

/** All that names are compared by, each once. */
function wordsOf(text: string, type: EntityType): readonly string[] {
  const { words, nicknames } = parsePersonName(text);
  const common = commonName(type, text).split(' ');
  // "Kellandians"
  const single = common.map((word) => word.replace(/s$/, ''));
  return [...new Set([...foldName(text).split(' '), ...common, ...single, ...words, ...nicknames])];
}

function withoutEntities(last: Version, gone: ReadonlyMap<string, Entity>): Version {
  if (gone.size === 0) return last;
  const { linked } = last;
  const isLeft = ({ entity }: { readonly entity: string }): boolean => !gone.has(entity);
  return {
    ...last,
    names: last.names.filter((_, i) => isLeft(linked.mentions[i]!)),
    told: last.told.filter(isLeft),
    ages: last.ages.filter(isLeft),
    linked: {
      mentions: linked.mentions.filter(isLeft),
      people: linked.people.filter(isLeft),
      titles: linked.titles.filter(isLeft),
      entities: new Map([...linked.entities].filter(([id]) => !gone.has(id))),
    },
  };
}

/** The paragraphs in which the names stand. */
interface Edited {
  readonly paragraphs: readonly DraftParagraph[];
  /** All that the scans found in them. */
  readonly titles: Scanned['titles'];
  /** By where names stood that are gone: a name there is called the same. */
  readonly ids: ReadonlyMap<number, string>;
}

function withNames(rest: Linking, names: readonly DraftName[], { paragraphs, titles: found, ids }: Edited): Linking {
  if (names.length === 0) return rest;
  const { linked } = rest;
  const [mentions, all] = [[...linked.mentions], [...rest.names]];
  const entities = [...linked.entities.values()];
  const added = new Map<DraftName, Entity>();
  let { given } = rest;
  for (const name of names) {
    const { start, end, text, type } = name;
    const id = ids.get(start) ?? `e${++given}`;
    const entity = describeEntity(name, [name], [id]);
    added.set(name, entity);
    const at = firstAtOrAfter(mentions, start);
    mentions.splice(at, 0, { start, end, text, type, entity: id });
    all.splice(at, 0, name);
    entities.splice(
      firstFrom(entities, start, ({ first }) => first.start),
      0,
      entity,
    );
  }
  const ownerOf = (scan: number, index: number) => names.find((name) => name.scan === scan && name.index === index);
  const titled = placeTitles({ titles: found }, ownerOf, (name) => added.get(name)!);
  const { start, end } = paragraphsSpan(paragraphs, 0, paragraphs.length);
  const within = <Item extends Span>(list: readonly Item[]): readonly Item[] => startingIn(list, start, end);
  const replaced = <Item extends Span>(list: readonly Item[], middle: readonly Item[]): readonly Item[] =>
    spliced(list, { head: firstAtOrAfter(list, start), tail: list.length - firstAtOrAfter(list, end) }, middle);
  const told = replaced(rest.told, [...within(rest.told), ...titled].sort(bySpan));
  const read = readBeside({
    paragraphs,
    mentions: within(mentions),
    names: all.slice(firstAtOrAfter(mentions, start), firstAtOrAfter(mentions, end)),
    titles: within(told),
  });
  const titles = replaced(linked.titles, lasting(read.titles, within(linked.titles), isSameTitle));
  const ages = replaced(rest.ages, lasting(read.ages, within(rest.ages), isSameAge));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const people = describePeople(byId, titles, ages);
  return { ...rest, linked: { mentions, people, titles, entities: byId }, names: all, told, ages, given };
}
