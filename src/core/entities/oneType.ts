/**
 * One name, one type: where a draft has the same words now as a company and now as a person or nothing in particular, most of their mentions
 * decide. What may really be two stays two: a place and its team, a person who is named in full or as "Mr.", and whatever shares the name.
 */
import type { EntityType } from '../analysis';
import { isDemonym } from '../lexicon/demonyms';
import { nameSuffixes } from '../lexicon/honorifics';
import { firstNames } from '../lexicon/names';
import { eventHeads, organizationHeads } from '../lexicon/organizations';
import { directions, isPlaceName, placeHeads, placeStarts } from '../lexicon/places';
import { type DraftName, retyped } from './draftName';
import { foldName } from './spelling';

export function settleTypes(names: readonly DraftName[]): DraftName[] {
  const { all, each } = collectSpelled(names);
  const apart = keysOfTwo(all);
  const settled = typesOfMost(all, apart);
  for (const one of all) if (isPlaceByUse(one, apart)) settled.set(one.key, 'place');
  const told = namesWithin(all);
  const persons = surnamesThatSpeak(all);
  const fullNames = indexFullNames(all);
  for (const one of all) {
    const { key } = one;
    one.isPerson = persons.has(key) || isPartOfPerson(key, fullNames);
    one.type = (apart.has(key) ? undefined : told.get(key)) ?? settled.get(key);
  }
  return names.map((name, i) => {
    const { isPerson, type } = each[i]!;
    const now = isPerson && name.type !== 'person' ? 'person' : type;
    return now === undefined || now === name.type ? name : retyped(name, [now]);
  });
}

/** A spelling with all that the draft makes of it. */
interface Spelled {
  readonly key: string;
  /** How many mentions are of each type, those that come first first. */
  readonly counts: Map<EntityType, number>;
  hasGender: boolean;
  speaks: boolean;
  /** How many mentions say that something is in it. */
  within: number;
  /** Index of the first name that is a person's, and of the last that is none; -1 where there is none. */
  firstPerson: number;
  lastOther: number;
  /** What is made of it: a person wherever it is none, or all of one type. */
  isPerson: boolean;
  type: EntityType | undefined;
}

/** In the order in which they first stand in the draft; and that of each name. */
function collectSpelled(names: readonly DraftName[]): { all: readonly Spelled[]; each: readonly Spelled[] } {
  const spelled = new Map<string, Spelled>();
  const each = names.map(({ text, type, gender, speaks, isIn }, i) => {
    const key = foldName(text);
    let one = spelled.get(key);
    if (!one) {
      one = { key, counts: new Map(), ...UNREAD };
      spelled.set(key, one);
    }
    one.counts.set(type, (one.counts.get(type) ?? 0) + 1);
    if (gender !== null) one.hasGender = true;
    if (speaks) one.speaks = true;
    if (isIn) one.within++;
    if (type !== 'person') one.lastOther = i;
    else if (one.firstPerson < 0) one.firstPerson = i;
    return one;
  });
  return { all: [...spelled.values()], each };
}

const UNREAD = {
  hasGender: false,
  speaks: false,
  within: 0,
  firstPerson: -1,
  lastOther: -1,
  isPerson: false,
  type: undefined,
};

/** Words that are a person's here, as "Mr." or within a full name, and may be something else there. */
function keysOfTwo(spelled: readonly Spelled[]): ReadonlySet<string> {
  const bearers = new Set<string>();
  for (const { key, firstPerson } of spelled)
    if (firstPerson >= 0 && key.includes(' ')) for (const word of key.split(' ')) bearers.add(word);
  return new Set(spelled.filter(({ key, hasGender }) => hasGender || bearers.has(key)).map(({ key }) => key));
}

/** The type that most mentions have, of words that have several. */
function typesOfMost(spelled: readonly Spelled[], apart: ReadonlySet<string>): Map<string, EntityType> {
  const settled = new Map<string, EntityType>();
  for (const { key, counts } of spelled) {
    // A person in the story is one in the headline too
    if (counts.size > 1 && counts.has('person') && key.includes(' ') && !isOfKind(key.split(' ').at(-1)!)) {
      if ([...counts.values()].every((number) => number <= counts.get('person')!)) settled.set(key, 'person');
      continue;
    }
    if (counts.size < 2 || apart.has(key) || isPlaceName(key) || isDemonym(key)) continue;
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    const total = [...counts.values()].reduce((sum, number) => sum + number);
    if (most![1] * 2 >= total && most![1] > 1) settled.set(key, most![0]);
  }
  return settled;
}

/**
 * "Trading in Brack": a single word that something is in as often as not, and that nobody bears who speaks or is named in full, is no person's.
 */
function isPlaceByUse({ key, counts, within, speaks }: Spelled, apart: ReadonlySet<string>): boolean {
  const isOneWord = !key.includes(' ') && !firstNames.has(key);
  return isOneWord && !speaks && within > 0 && within * 2 >= (counts.get('person') ?? Infinity) && !apart.has(key);
}

/**
 * "Ilse Paris … Paris said": a last word that speaks by itself is a surname, whatever else bears it, where the draft has the full name.
 * Bodies and places speak by their whole names or by their heads ("the commission"). Keys of both, full and short.
 */
function surnamesThatSpeak(spelled: readonly Spelled[]): ReadonlySet<string> {
  const speaking = new Set(spelled.filter(({ key, speaks }) => speaks && !key.includes(' ')).map(({ key }) => key));
  const found = new Set<string>();
  for (const { key } of spelled) {
    const words = key.split(' ');
    const last = words.at(-1)!;
    if (words.length < 2 || words.length > 3 || !speaking.has(last) || isPlaceName(key) || isOfKind(last)) continue;
    if (words.some((word) => SMALL.has(word) || isOfKind(word) || isDemonym(word) || directions.has(word))) continue;
    found.add(key).add(last);
  }
  return found;
}

/**
 * What the longer names of a draft tell of those within them: "University of Brack" has a place in it, "Church of Kirk" a body's own name. Of two that tell
 * otherwise the one that is named last tells.
 */
function namesWithin(spelled: readonly Spelled[]): ReadonlyMap<string, EntityType> {
  const found = new Map<string, EntityType>();
  const others = spelled.filter(({ key, lastOther }) => lastOther >= 0 && key.includes(' of '));
  for (const { key } of others.sort((a, b) => a.lastOther - b.lastOther)) {
    const [, kind, rest] = OF.exec(key) ?? [];
    if (!kind || !rest || isDemonym(rest) || isOfKind(rest)) continue;
    if (PLACED.has(kind)) found.set(rest, 'place');
    else if (BELIEVING.has(kind)) found.set(rest, 'organization');
  }
  return found;
}

const OF = /(?:^| )(\p{L}+) of (\p{L}[\p{L}'-]*(?: \p{L}[\p{L}'-]*)?)$/u;
const PLACED = new Set(
  'university college city port town village state republic kingdom bay gulf isle province district county municipality diocese archdiocese'.split(
    ' ',
  ),
);
const BELIEVING = new Set(['church', 'temple', 'order']);

/** The words of each person's full name, by its last word. */
function indexFullNames(spelled: readonly Spelled[]): ReadonlyMap<string, readonly string[][]> {
  const byLast = new Map<string, string[][]>();
  const persons = spelled.filter(({ firstPerson }) => firstPerson >= 0);
  for (const { key } of persons.sort((a, b) => a.firstPerson - b.firstPerson)) {
    const words = key.split(' ').filter((word) => !nameSuffixes.has(word));
    if (words.length > 2) byLast.set(words.at(-1)!, [...(byLast.get(words.at(-1)!) ?? []), words].slice(0, NAMESAKES));
  }
  return byLast;
}

/** Full names looked through for one surname. */
const NAMESAKES = 20;

/** "Ada Roe" where the draft has "Ada J. Roe". */
function isPartOfPerson(key: string, fullNames: ReadonlyMap<string, readonly string[][]>): boolean {
  const words = key.split(' ');
  return (
    words.length > 1 &&
    (fullNames.get(words.at(-1)!) ?? []).some(
      (full) => full[0] === words[0] && words.every((word) => full.includes(word)),
    )
  );
}

/** Small words that no person's full name holds. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'at', 'to']);

/** "Commission", "Island": says what the name is the name of. */
function isOfKind(word: string): boolean {
  return organizationHeads.has(word) || placeHeads.has(word) || placeStarts.has(word) || eventHeads.has(word);
}
