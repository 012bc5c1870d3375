/**
 * One name, one type: where a draft has the same words now as a company and now as a person or nothing in particular, most of their mentions
 * decide. What may really be two stays two: a place and its team, a person who is named in full or as "Mr.", and whatever shares the name.
 */
import type { EntityType } from '../analysis';
import { isDemonym } from '../lexicon/demonyms';
import { nameSuffixes } from '../lexicon/honorifics';
import { eventHeads, organizationHeads } from '../lexicon/organizations';
import { directions, isPlaceName, placeHeads, placeStarts } from '../lexicon/places';
import type { DraftName } from './draftName';
import { foldName } from './spelling';

export function settleTypes(names: readonly DraftName[]): DraftName[] {
  const keys = names.map(({ text }) => foldName(text));
  const apart = keysOfTwo(names, keys);
  const settled = typesOfMost(names, keys, apart);
  const told = namesWithin(names, keys);
  const persons = surnamesThatSpeak(names, keys);
  const fullNames = indexFullNames(names, keys);
  return names.map((name, i) => {
    const isPerson = name.type !== 'person' && (persons.has(keys[i]!) || isPartOfPerson(keys[i]!, fullNames));
    const within = apart.has(keys[i]!) ? undefined : told.get(keys[i]!);
    const type = isPerson ? 'person' : (within ?? settled.get(keys[i]!));
    return type === undefined || type === name.type ? name : { ...name, type };
  });
}

/** Words that are a person's here, as "Mr." or within a full name, and may be something else there. */
function keysOfTwo(names: readonly DraftName[], keys: readonly string[]): ReadonlySet<string> {
  const bearers = new Set(
    names.flatMap(({ type }, i) => (type === 'person' && keys[i]!.includes(' ') ? keys[i]!.split(' ') : [])),
  );
  return new Set(keys.filter((key, i) => names[i]!.gender !== null || bearers.has(key)));
}

/** The type that most mentions have, of words that have several. */
function typesOfMost(
  names: readonly DraftName[],
  keys: readonly string[],
  apart: ReadonlySet<string>,
): ReadonlyMap<string, EntityType> {
  const counts = new Map<string, Map<EntityType, number>>();
  names.forEach(({ type }, i) => {
    const count = counts.get(keys[i]!) ?? new Map<EntityType, number>();
    counts.set(keys[i]!, count.set(type, (count.get(type) ?? 0) + 1));
  });
  const settled = new Map<string, EntityType>();
  for (const [key, count] of counts) {
    // A person in the story is one in the headline too
    if (count.size > 1 && count.has('person') && key.includes(' ') && !isOfKind(key.split(' ').at(-1)!)) {
      if ([...count.values()].every((number) => number <= count.get('person')!)) settled.set(key, 'person');
      continue;
    }
    if (count.size < 2 || apart.has(key) || isPlaceName(key) || isDemonym(key)) continue;
    const [most] = [...count].sort((a, b) => b[1] - a[1]);
    const total = [...count.values()].reduce((sum, number) => sum + number);
    if (most![1] * 2 >= total && most![1] > 1) settled.set(key, most![0]);
  }
  return settled;
}

/**
 * "Ilse Paris … Paris said": a last word that speaks by itself is a surname, whatever else bears it, where the draft has the full name.
 * Bodies and places speak by their whole names or by their heads ("the commission"). Keys of both, full and short.
 */
function surnamesThatSpeak(names: readonly DraftName[], keys: readonly string[]): Set<string> {
  const speaking = new Set(keys.filter((key, i) => names[i]!.speaks && !key.includes(' ')));
  const found = new Set<string>();
  for (const key of keys) {
    const words = key.split(' ');
    const last = words.at(-1)!;
    if (words.length < 2 || words.length > 3 || !speaking.has(last) || isPlaceName(key) || isOfKind(last)) continue;
    if (words.some((word) => SMALL.has(word) || isOfKind(word) || isDemonym(word) || directions.has(word))) continue;
    found.add(key).add(last);
  }
  return found;
}

/** What the longer names of a draft tell of those within them: "University of Brack" has a place in it, "Church of Kirk" a body's own name. */
function namesWithin(names: readonly DraftName[], keys: readonly string[]): ReadonlyMap<string, EntityType> {
  const found = new Map<string, EntityType>();
  names.forEach(({ type }, i) => {
    if (type === 'person') return;
    const [, kind, rest] = OF.exec(keys[i]!) ?? [];
    if (!kind || !rest || isDemonym(rest) || isOfKind(rest)) return;
    if (PLACED.has(kind)) found.set(rest, 'place');
    else if (BELIEVING.has(kind)) found.set(rest, 'organization');
  });
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
function indexFullNames(
  names: readonly DraftName[],
  keys: readonly string[],
): ReadonlyMap<string, readonly string[][]> {
  const byLast = new Map<string, string[][]>();
  for (const key of new Set(keys.filter((_, i) => names[i]!.type === 'person'))) {
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
