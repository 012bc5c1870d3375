/**
 * The newsroom's names in the place of what the paragraphs took for names there. A house name gives way only to a longer name of
 * the draft that holds it among more capitals: "Roe" on the list leaves "Roe County" alone.
 */
import type { EntityType } from '../analysis';
import { groupBy } from '../groupBy';
import { honorifics, nameSuffixes } from '../lexicon/honorifics';
import { firstNames } from '../lexicon/names';
import { ranks } from '../lexicon/ranks';
import { capitalTitles, roleHeads, titleModifiers } from '../lexicon/titles';
import { indexHouse, type HouseMatch } from '../names/houseIndex';
import type { HouseName, HouseNames } from '../names/houseNames';
import { bySpan, contains, firstAtOrAfter, shiftSpan, type Span } from '../span';
import type { Draft, DraftParagraph, ParsedParagraph } from '../text/parsed';
import type { SamePair } from './aliases';
import { nameKey, type DraftName } from './draftName';
import { hasInitial, isFullName, parsePersonName } from './personNames';

/** The names of the draft, in reading order, with the newsroom's among them. */
export function applyHouseNames(
  draft: Draft,
  names: readonly DraftName[],
  house: HouseNames | undefined,
): readonly DraftName[] {
  if (!house || house.is.length + house.not.length === 0) return names;
  const index = indexHouse(house);
  const kept = names.filter(({ text }) => !index.isNoName(text));
  const places = findPlaces(draft, kept, (paragraph) => index.match(paragraph.parsed));
  if (places.length === 0) return kept;
  const types = typesOf(places);
  const replaced = new Set(places.flatMap(({ over }) => over));
  const bearers = surnamesOf(places, types);
  const others = kept
    .filter((name) => !replaced.has(name))
    .map((name) => (bearers.has(name.key) && name.type !== 'person' ? { ...name, type: 'person' as const } : name));
  return [...others, ...places.map((place) => toDraftName(draft.text, place, types.get(place.name)!))].sort(bySpan);
}

/** What stands for one name of the newsroom is one: each with the first of them, of a person with the first that says most. */
export function pairListed(names: readonly DraftName[]): SamePair[] {
  const groups = groupBy(names, ({ isListed, type, key }) => (isListed ? `${type} ${key}` : undefined));
  return [...groups.values()].flatMap((group) => {
    const isPerson = group[0]!.type === 'person';
    const first = isPerson ? fullestPerson(group) : group[0]!;
    return group
      .filter((name) => name !== first && !(isPerson && isBareForm(name, first)))
      .map((name): SamePair => [first, name]);
  });
}

/** The first with a first name, else with an initial: the one that `groupPeople` comes to before the others. */
function fullestPerson(group: readonly DraftName[]): DraftName {
  const full = group.filter(({ text }) => isFullName(parsePersonName(text)));
  return full.find(({ text }) => !hasInitial(parsePersonName(text))) ?? full[0] ?? group[0]!;
}

/** "Roe" of "Ada Roe": the draft tells whose it is, where it names Bert Roe, too. */
function isBareForm(name: DraftName, of: DraftName): boolean {
  const [bare, full] = [parsePersonName(name.text), parsePersonName(of.text)];
  return !isFullName(bare) && bare.words.every((word) => full.words.includes(word));
}

/** A house name in the draft, with the names of the draft that it stands over. Absolute offsets. */
interface Place extends HouseMatch {
  readonly scan: number;
  readonly over: readonly DraftName[];
}

function findPlaces(
  draft: Draft,
  names: readonly DraftName[],
  match: (paragraph: DraftParagraph) => readonly HouseMatch[],
): Place[] {
  const places: Place[] = [];
  let next = 0;
  draft.paragraphs.forEach((paragraph, scan) => {
    for (const found of match(paragraph)) {
      const place = shiftSpan(found, paragraph.start);
      while (next < names.length && names[next]!.end <= place.start) next++;
      const over: DraftName[] = [];
      for (let i = next; i < names.length && names[i]!.start < place.end; i++) over.push(names[i]!);
      if (over.some((name) => isLongerName(draft.text, name, place))) continue;
      if (over.length === 0 && place.words === 1 && isPartOfMore(paragraph.parsed, found)) continue;
      places.push({ ...place, scan, over });
    }
  });
  return places;
}

/** "Roe County" around "Roe", "Anna Roe" too; a title before the name makes it no longer. */
function isLongerName(text: string, name: DraftName, place: HouseMatch): boolean {
  if (!contains(name, place)) return false;
  // "ADA ROE WINS": where all is in capitals, they hold nothing together.
  if (place.words > 1 && name.text === name.text.toUpperCase()) return false;
  const before = text.slice(name.start, place.start).trim().split(/\s+/);
  const after = text.slice(place.end, name.end);
  return before.some((word) => isCapital(word) && !isTitle(word)) || /(?:^|[\s\-‑])\p{Lu}/u.test(after);
}

/** A single word that is no name of the draft, beside another capital: "Roe" in "Roe Street". */
export function isPartOfMore({ text, tokens }: ParsedParagraph, place: Span): boolean {
  const at = firstAtOrAfter(tokens, place.start);
  const [before, here, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  const glued = (a: Span, b: Span) => b.start > a.end && text.slice(a.end, b.start).trim() === '';
  if (after && glued(here, after) && isCapital(text.slice(after.start, after.end))) return true;
  if (!before || !glued(before, here)) return false;
  const word = text.slice(before.start, before.end);
  const opens = at < 2 || !/[\p{L}\p{N},]/u.test(text[tokens[at - 2]!.end - 1]!);
  return isCapital(word) && !opens && !isTitle(word);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isTitle(word: string): boolean {
  const lower = word.toLowerCase().replace(/[.,]+$/, '');
  return (
    capitalTitles.has(lower) ||
    roleHeads.has(lower) ||
    titleModifiers.has(lower) ||
    honorifics.has(lower) ||
    ranks.has(lower)
  );
}

/** The list's word, else what a title tells, else what the draft makes of exactly these words somewhere. */
function typesOf(places: readonly Place[]): ReadonlyMap<HouseName, EntityType> {
  const types = new Map<HouseName, EntityType>();
  for (const { name, over, start, end } of places) {
    const told = name.type ?? (name.title === undefined ? undefined : 'person');
    const same = over.find((other) => other.start === start && other.end === end)?.type;
    const type = told ?? types.get(name) ?? same;
    if (type) types.set(name, type);
  }
  for (const { name } of places) if (!types.has(name)) types.set(name, 'other');
  return types;
}

/** Last words of the full names: the same word alone is the person too, whatever the draft made of it. */
function surnamesOf(places: readonly Place[], types: ReadonlyMap<HouseName, EntityType>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { name, words: count } of places) {
    if (count < 2 || types.get(name) !== 'person') continue;
    const last = nameKey(name.forms[0]!)
      .split(' ')
      .filter((word) => !nameSuffixes.has(word))
      .at(-1);
    if (last !== undefined) words.add(last);
  }
  return words;
}

/** All forms of a name share the key of its full form. */
function toDraftName(text: string, { start, end, name, scan, over }: Place, type: EntityType): DraftName {
  const base = over.find((other) => other.start === start) ?? over.find((other) => other.end === end) ?? over[0];
  const words = text.slice(start, end);
  const first = words.split(/\s/, 1)[0]!.toLowerCase();
  return {
    start,
    end,
    text: words,
    key: nameKey(name.forms[0]!),
    type,
    gender: type === 'person' ? (base?.gender ?? firstNames.get(first) ?? null) : null,
    speaks: over.some((other) => other.speaks),
    isIn: false,
    scan,
    index: base?.index ?? -1,
    pronouns: base?.pronouns ?? [],
    isListed: true,
  };
}
