/**
 * The same person or body in several drafts. Pure: it is given what each draft knows, and reads no text. A full name makes two drafts
 * speak of one person, unless first names, suffixes, genders, ages or walks of life contradict it; a surname alone, or an acronym that a draft
 * does not spell out, never does: such a name gets candidates ("probably Ada Roe, from yesterday's story") with how sure they are.
 */
import type { EntityType } from '../analysis';
import { groupBy } from '../groupBy';
import { organizations } from '../lexicon/organizations';
import { countries } from '../lexicon/places';
import { isAcronym } from './acronyms';
import { commonName, isGeneric } from './commonNames';
import { SHARED, type DraftEntities, type DraftEntity } from './draftEntities';
import { fullestOf } from './fullest';
import { canBeOne, hasFirstName, parsePersonName, type PersonName } from './personNames';
import { contradict, readTitles, sharesTitle } from './walks';

/** Where an entity is: the draft, and its id there. */
export interface DraftPlace {
  readonly draft: string;
  readonly entity: string;
}

/** One and the same in all these drafts. Each draft and entity is in one group only; an entity of one draft alone is a group too. */
export interface SharedEntity {
  readonly type: EntityType;
  /** The fullest form of any draft. */
  readonly name: string;
  /** All forms and titles of all drafts, each once, in the order of the drafts. */
  readonly forms: readonly string[];
  readonly titles: readonly string[];
  readonly places: readonly DraftPlace[];
}

/** Who a name that is no full name probably is. */
export interface Suggestion {
  /** In the draft that asked. */
  readonly entity: string;
  readonly candidate: SharedEntity;
  /** 0..1, never 1: a name in part proves nothing. Views say "probably" from .6, "perhaps" below. */
  readonly confidence: number;
}

/** Which entities of these drafts are the same, in the order of their first draft and of the lists. Time linear in the entities. */
export function matchAcrossDrafts(drafts: readonly DraftEntities[]): SharedEntity[] {
  return groupProfiles(readProfiles(drafts)).map(describe);
}

/** For each entity of `draft` that it does not name in full: who of the other drafts it may be, the surest first. */
export function suggestAcrossDrafts(draft: DraftEntities, others: readonly DraftEntities[]): Suggestion[] {
  const elsewhere = others.filter((other) => other.draft !== draft.draft);
  const groups = groupProfiles(readProfiles([draft, ...elsewhere]));
  const isHere = (profile: Profile) => profile.place.draft === draft.draft;
  const candidates = groups.filter((group) => !group.some(isHere));
  const cast = castOf(groups, isHere);
  const byCall = indexCalls(candidates);
  const suggestions = groups.flatMap(([here, ...more]): Suggestion[] => {
    if (!here || more.length > 0 || !isHere(here)) return [];
    return weigh(here, [...new Set(here.calls.flatMap((call) => byCall.get(call) ?? []))].slice(0, MOST_BEARERS), cast);
  });
  return suggestions;
}

/** Bearers of one surname looked at: among more, no one stands out. */
const MOST_BEARERS = 64;

/** An entity with its names taken apart. */
interface Profile {
  readonly place: DraftPlace;
  readonly of: DraftEntity;
  /** Persons: the full names; empty when the draft gives none. */
  readonly full: readonly PersonName[];
  /** Equal for two entities that may be one: first and last word of a person's name, a body's folded name. Null when nothing is known in full. */
  readonly key: string | null;
  /** What it may be called for short, with what it is: the surname, the acronym. */
  readonly calls: readonly string[];
  readonly walks: ReadonlySet<string>;
}

function readProfiles(drafts: readonly DraftEntities[]): Profile[] {
  return drafts.flatMap(({ draft, entities }) =>
    entities
      .filter(({ type, forms }) => SHARED.has(type) && forms.length > 0)
      .map((of): Profile => {
        const place = { draft, entity: of.entity };
        const walks = readTitles(of.titles);
        return of.type === 'person' ? { ...readPerson(of), place, of, walks } : { ...readBody(of), place, of, walks };
      }),
  );
}

function readPerson({ forms }: DraftEntity): Pick<Profile, 'full' | 'key' | 'calls'> {
  const names = forms.slice(0, MOST_FORMS).map(parsePersonName);
  const full = names.filter(hasFirstName);
  const fullest = longest(full);
  const calls = new Set(names.map(({ words }) => words.at(-1) ?? ''));
  // Both ends in alphabetical order, so that "Kim Min-woo" meets "Min-woo Kim"
  const ends = fullest && [fullest.words[0]!, fullest.words.at(-1)!].sort().join(' ');
  return { full, key: ends ? `person ${ends}` : null, calls: [...calls].map((call) => `person ${call}`) };
}

function longest(names: readonly PersonName[]): PersonName | undefined {
  return names.reduce<PersonName | undefined>(
    (best, name) => (name.words.length > (best?.words.length ?? 0) ? name : best),
    undefined,
  );
}

/** Forms looked at: more are spellings of the same. */
const MOST_FORMS = 16;

function readBody({ type, forms }: DraftEntity): Pick<Profile, 'full' | 'key' | 'calls'> {
  const looked = forms.slice(0, MOST_FORMS);
  const spelled = looked.filter((form) => !isShort(type, form));
  const name = fullestOf(spelled);
  const calls = looked.map((form) => `${type} ${commonName(type, form)}`);
  return { full: [], key: name === undefined ? null : `${type} ${commonName(type, name)}`, calls: [...new Set(calls)] };
}

/** Letters that anybody may use ("HHC"), and names that every country has ("the Ministry of Defense"). */
function isShort(type: EntityType, form: string): boolean {
  const plain = commonName(type, form);
  if (organizations.has(plain) || countries.has(plain)) return false;
  return isAcronym(form) || (type === 'organization' && isGeneric(plain));
}

function groupProfiles(profiles: readonly Profile[]): Profile[][] {
  const buckets = groupBy(profiles, ({ key }, i) => key ?? `alone ${i}`);
  return [...buckets.values()].flatMap((bucket) =>
    bucket[0]!.of.type === 'person' ? splitNamesakes(bucket) : [bucket],
  );
}

/**
 * Persons of one first name and surname. Two are one when they agree with the same others: "Ada Roe" agrees with both "Ada B. Roe" and
 * "Ada C. Roe", who do not agree with each other; so nothing tells which of the two she is, and she stays alone.
 */
function splitNamesakes(bucket: readonly Profile[]): Profile[][] {
  const kinds = [...groupBy(bucket, signatureOf).values()];
  const heads = kinds.map((alike) => alike[0]!).slice(0, MOST_NAMESAKES);
  const groups = new Map<string, Profile[]>();
  kinds.forEach((alike, i) => {
    const agreeing = heads.map((head) => i < MOST_NAMESAKES && (head === alike[0] || isOne(head, alike[0]!)));
    // A draft that keeps two of one name apart knows better than we do
    const key = i < MOST_NAMESAKES ? agreeing.map(Number).join('') : `more ${i}`;
    const group = groups.get(key);
    if (group) group.push(...alike);
    else groups.set(key, [...alike]);
  });
  return [...groups.values()].flatMap((group) => (hasTwins(group) ? group.map((one) => [one]) : [group]));
}

/** Different ways in which one first name and surname are given; beyond these nobody can tell them apart. */
const MOST_NAMESAKES = 48;

function signatureOf({ full, of, walks }: Profile): string {
  const names = full.map(({ words, suffix }) => `${words.join(' ')} ${suffix}`).sort();
  return JSON.stringify([names, of.gender, of.ages, [...walks].sort()]);
}

function isOne(a: Profile, b: Profile): boolean {
  if (a.of.gender && b.of.gender && a.of.gender !== b.of.gender) return false;
  if (agesContradict(a.of.ages, b.of.ages) || contradict(a.walks, b.walks)) return false;
  // "John Roe" may be the father of "John Roe Jr."
  if (suffixOf(a) !== suffixOf(b)) return false;
  return a.full.every((name) => b.full.every((other) => canBeOne(name, other)));
}

function suffixOf({ full }: Profile): string {
  return full.find(({ suffix }) => suffix)?.suffix ?? '';
}

/** Two drafts may be written a birthday or two apart, or look back. */
function agesContradict(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && a.every((age) => b.every((other) => Math.abs(age - other) > BIRTHDAYS));
}

/** In years. */
const BIRTHDAYS = 2;

function hasTwins(group: readonly Profile[]): boolean {
  return new Set(group.map(({ place }) => place.draft)).size < group.length;
}

function describe(group: readonly Profile[]): SharedEntity {
  const forms = [...new Set(group.flatMap(({ of }) => of.forms))];
  return {
    type: group[0]!.of.type,
    name: fullestOf(forms)!,
    forms,
    titles: [...new Set(group.flatMap(({ of }) => of.titles))],
    places: group.map(({ place }) => place),
  };
}

function indexCalls(groups: readonly Profile[][]): ReadonlyMap<string, Profile[][]> {
  const byCall = new Map<string, Profile[][]>();
  for (const group of groups) {
    if (group[0]!.key === null) continue;
    for (const call of new Set(group.flatMap(({ calls }) => calls))) {
      const known = byCall.get(call);
      if (known) known.push(group);
      else byCall.set(call, [group]);
    }
  }
  return byCall;
}

/** The drafts that share somebody or something with this one, besides countries: the story goes on there. */
function castOf(groups: readonly Profile[][], isHere: (profile: Profile) => boolean): ReadonlySet<string> {
  const cast = new Set<string>();
  for (const group of groups) {
    if (group[0]!.of.type === 'place' || !group.some(isHere)) continue;
    for (const { place } of group) cast.add(place.draft);
  }
  return cast;
}

/** What a name in part is worth, what speaks for a candidate besides, and what every rival takes. */
const WORTH = { call: 0.6, initial: 0.1, title: 0.2, gender: 0.05, story: 0.1, suffix: -0.25, rival: 0.5 };
const LIMITS = { least: 0.2, most: 0.95, listed: 5 };

function weigh(here: Profile, groups: readonly Profile[][], cast: ReadonlySet<string>): Suggestion[] {
  const weighed = groups.flatMap((group) => {
    const worth = worthOf(here, group, cast);
    return worth > 0 ? [{ group, worth }] : [];
  });
  // Whoever bears the title as well leaves the others behind; equals halve each other
  const total = weighed.reduce((sum, { worth }) => sum + worth ** 4, 0);
  return weighed
    .map(({ group, worth }) => ({
      entity: here.place.entity,
      candidate: describe(group),
      confidence: round(Math.min(LIMITS.most, worth * (worth ** 4 / total))),
    }))
    .filter(({ confidence }) => confidence >= LIMITS.least)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, LIMITS.listed);
}

/** 0 when the two cannot be one. */
function worthOf(here: Profile, group: readonly Profile[], cast: ReadonlySet<string>): number {
  const fits = group.every(
    (there) =>
      !(here.of.gender && there.of.gender && here.of.gender !== there.of.gender) &&
      !agesContradict(here.of.ages, there.of.ages) &&
      namesFit(here, there),
  );
  if (!fits) return 0;
  let worth = WORTH.call;
  const titles = group.some((there) => sharesTitle(here.of.titles, there.of.titles));
  if (titles) worth += WORTH.title;
  else if (group.some((there) => contradict(here.walks, there.walks))) worth -= WORTH.title;
  if (here.of.type === 'person' && here.of.forms.some((form) => /\s/.test(form))) worth += WORTH.initial;
  if (here.of.gender && group.some(({ of }) => of.gender === here.of.gender)) worth += WORTH.gender;
  if (group.some(({ place }) => cast.has(place.draft))) worth += WORTH.story;
  if (group.some((there) => suffixOf(here) !== suffixOf(there))) worth += WORTH.suffix;
  return worth;
}

/** "A. Roe" is not "Bert Roe"; "Ada Roe", kept apart for want of proof, is not either. */
function namesFit(here: Profile, there: Profile): boolean {
  if (here.of.type !== 'person') return true;
  const names = here.of.forms.map(parsePersonName).filter(({ words }) => words.length > 1);
  return names.every((name) => there.full.every((other) => canBeOne(name, other)));
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
