/**
 * Names, in two steps. `readNames` reads one paragraph by itself, so its result is kept as long as the paragraph stands; `settleNames`
 * decides for all paragraphs together what is a name and of what type, and finds what stands beside each: titles, roles, acronyms.
 */
import { genderedRoles, honorifics } from '../lexicon/honorifics';
import { firstNames } from '../lexicon/names';
import { monthPatterns } from '../lexicon/months';
import { isPlaceName } from '../lexicon/places';
import { events, eventHeads, organizationHeads, workHeads } from '../lexicon/organizations';
import type { EntityType } from '../analysis';
import { mapping } from '../perVersion';
import { type Ends, sameMembers, withMiddle } from '../sameEnds';
import { bySpan, type Span } from '../span';
import type { ParsedParagraph } from '../text/parsed';
import { isProse } from '../text/prose';
import { isSameList, perObject } from '../text/perParagraph';
import { findAcronyms } from './acronyms';
import { isIn, isSpeaking, titleBefore } from './beside';
import { bare, isTitleWord, phrase } from './capitalTitles';
import { findDescriptions } from './descriptions';
import type { Gender, NameCandidate, NameScan, TitleCandidate } from './linked';
import { mendNames } from './mending';
import { isKinship, roleAfter, roleBefore } from './roles';
import type { Run } from './run';
import { STYLES } from './tagger/features';
import { DocumentEvidence } from './tagger/documentFeatures';
import type { TaggedName } from './tagger/labels';
import { nameTagger } from './tagger/model';
import type { TaggedParagraph } from './tagger/tagger';
import { hasTag, isCapital, type NameWord, readWords } from './words';

export { DocumentEvidence };

/** What one paragraph says about names by itself. */
export interface NameReading {
  readonly paragraph: ParsedParagraph;
  readonly words: readonly NameWord[];
  readonly tagged: TaggedParagraph;
  /** The places of its dateline: what has one of these names elsewhere is a place too. */
  readonly dateline: readonly Run[];
  /** What was made of it last, and of what. */
  settled?: { readonly names: readonly TaggedName[]; readonly known: string; readonly scan: NameScan };
}

export function readNames(paragraph: ParsedParagraph): NameReading {
  const tagger = nameTagger();
  const words = isProse(paragraph.kind) ? readWords(paragraph, tagger) : [];
  return { paragraph, words, tagged: tagger.read(words), dateline: findDateline(words, paragraph) };
}

/** One scan a reading. What the draft changes nothing about is not made again; `evidence` is the draft's, kept from one time to the next. */
export function settleNames(readings: readonly NameReading[], evidence?: DocumentEvidence): readonly NameScan[] {
  const names = nameTagger().settle(evidence ? taggedIn(evidence)(readings) : readings.map(taggedOf), evidence);
  const last = evidence && versions.get(evidence);
  const ends = last ? sameReadings(last, { readings, names }) : { head: 0, tail: 0 };
  const known =
    last && isSameList(tellKnown(last, ends), tellKnown({ readings, names }, ends))
      ? last.known
      : findKnown({ readings, names });
  const scan = (from: number, to: number): NameScan[] =>
    readings.slice(from, to).map((reading, i) => scanOf(reading, names[from + i]!, known));
  const scans =
    last?.known === known
      ? withMiddle(last.scans, ends, scan(ends.head, readings.length - ends.tail))
      : scan(0, readings.length);
  if (evidence) versions.set(evidence, { readings, names, known, scans });
  return scans;
}

const taggedOf = ({ tagged }: NameReading): TaggedParagraph => tagged;
const taggedIn = perObject((_: DocumentEvidence) => mapping(taggedOf));

interface Settled {
  readonly readings: readonly NameReading[];
  readonly names: readonly (readonly TaggedName[])[];
}

interface Version extends Settled {
  readonly known: Known;
  readonly scans: readonly NameScan[];
}

/** What was settled of a draft last. */
const versions = new WeakMap<DocumentEvidence, Version>();

function sameReadings(last: Settled, now: Settled): Ends {
  const [a, b] = [sameMembers(last.readings, now.readings), sameMembers(last.names, now.names)];
  return { head: Math.min(a.head, b.head), tail: Math.min(a.tail, b.tail) };
}

function scanOf(reading: NameReading, names: readonly TaggedName[], known: Known): NameScan {
  if (reading.settled?.names !== names || reading.settled.known !== known.all)
    reading.settled = { names, known: known.all, scan: describeNames(reading, names, known) };
  return reading.settled.scan;
}

/** What the draft as a whole tells of single words, in lower case. */
interface Known {
  /** Of its datelines. */
  readonly places: ReadonlySet<string>;
  /** "WHO", where the draft has it as a body: so it is everywhere, at the head of a sentence too. */
  readonly acronyms: ReadonlySet<string>;
  /** Both, to compare. */
  readonly all: string;
}

function findKnown({ readings, names }: Settled): Known {
  const places = new Set(readings.flatMap(placesIn));
  const acronyms = new Set(readings.flatMap((reading, i) => bodyAcronyms(reading, names[i]!)));
  return { places, acronyms, all: [...places, '|', ...acronyms].join(' ') };
}

/** What the readings that are not at either end add to it, as a list to compare. */
function tellKnown({ readings, names }: Settled, { head, tail }: Ends): readonly string[] {
  return readings
    .slice(head, readings.length - tail)
    .flatMap((reading, i) => [...placesIn(reading), '|', ...bodyAcronyms(reading, names[head + i]!)]);
}

function placesIn({ words, dateline }: NameReading): string[] {
  return dateline.map(({ from, to }) => phrase(words, from, to));
}

function bodyAcronyms({ words }: NameReading, names: readonly TaggedName[]): string[] {
  return names.flatMap(({ from, to, type }) =>
    type === 'organization' && to - from === 1 && isAcronymWord(words[from]!) ? [words[from]!.lower] : [],
  );
}

function isAcronymWord({ shape, text }: NameWord): boolean {
  return shape === 'shouted' && text.length > 2;
}

/** In code units: what is longer is a list or a shouted line, and no name anyone could check. */
const LONGEST_NAME = 160;

function describeNames(
  { paragraph, words, tagged: { styles }, dateline }: NameReading,
  tagged: readonly TaggedName[],
  known: Known,
): NameScan {
  const { text } = paragraph;
  const names: NameCandidate[] = [];
  const titles: TitleCandidate[] = [];
  const runs: Run[] = [];
  const acronyms = withAcronyms(words, styles, tagged, known);
  const signed = paragraph.kind === 'byline' ? withAuthors(words, acronyms) : acronyms;
  const placed = withPlaces(words, signed, dateline, known.places);
  for (const name of mendNames(words, placed)) {
    if (words[name.to - 1]!.end - words[name.from]!.start > LONGEST_NAME) continue;
    const title = name.type === 'person' ? titleBefore(words, name.from) : null;
    // "Air Force Maj." is no body where "Maj. Gen. Ada Roe" follows
    while (title && runs.length > 0 && runs.at(-1)!.to > title.from && isTitleWord(words, runs.at(-1)!.to - 1)) {
      runs.pop();
      names.pop();
    }
    const roles = name.type === 'person' ? findRoles(words, name, title, runs.at(-1)) : [];
    for (const role of roles) {
      if (!isKinship(words, role)) titles.push({ ...slice(text, words, role), of: names.length });
    }
    names.push({
      ...slice(text, words, name),
      type: typeOf(words, name),
      gender: name.type === 'person' ? genderOf(words, name, roles) : null,
      speaks: isSpeaking(words, { from: title?.from ?? name.from, to: name.to }),
      isIn: roles.length === 0 && isIn(words, name),
    });
    runs.push(name);
  }
  return {
    names,
    titles: titles.sort(bySpan),
    same: findAcronyms(text, names),
    descriptions: findDescriptions(words).map((run) => slice(text, words, run)),
    pronouns: findPronouns(words, names, runs),
  };
}

/** "PORT ELLERY, Kelland, May 6 (KNS) —": the capitals that a dateline opens with are one place, and so is what follows its comma. */
function findDateline(words: readonly NameWord[], { dateline }: ParsedParagraph): Run[] {
  if (!dateline) return [];
  let city = 0;
  while (city < words.length && words[city]!.end <= dateline.end && words[city]!.shape === 'shouted') city++;
  if (city === 0 || isShouted(words, dateline.end)) return [];
  let to = city + 1;
  if (words[city]?.text === ',')
    while (to < words.length && words[to]!.end <= dateline.end && isNameOfPlace(words[to]!)) to++;
  return [{ from: 0, to: city }, ...(to > city + 1 ? [{ from: city + 1, to }] : [])];
}

/** "SOCCER - ROE NAMED CAPTAIN": a line all in capitals opens with its subject, not with a place. */
function isShouted(words: readonly NameWord[], after: number): boolean {
  const next = words.filter(({ start, shape }) => start >= after && shape !== 'mark').slice(0, 3);
  return next.length > 0 && next.every(({ shape }) => shape === 'shouted' || shape === 'initial');
}

function isNameOfPlace({ shape, text }: NameWord): boolean {
  return (shape === 'capital' || shape === 'shouted') && !MONTH.test(text);
}

const MONTH = new RegExp(`^(?:${monthPatterns.join('|')})$`);

function withAcronyms(
  words: readonly NameWord[],
  styles: Uint8Array,
  names: readonly TaggedName[],
  { acronyms }: Known,
): readonly TaggedName[] {
  const all: TaggedName[] = [];
  let next = 0;
  words.forEach((word, at) => {
    while (next < names.length && names[next]!.to <= at) all.push(names[next++]!);
    const isFree = next >= names.length || names[next]!.from > at;
    if (isFree && styles[at] !== STYLES.shouted && isAcronymWord(word) && acronyms.has(word.lower))
      all.push({ from: at, to: at + 1, type: 'organization' });
  });
  return [...all, ...names.slice(next)];
}

/** "By ANTON FERRY and Ada Roe, Kelland News": who signs is a person, in capitals too; "the Kelland News" is a body. */
function withAuthors(words: readonly NameWord[], names: readonly TaggedName[]): readonly TaggedName[] {
  const authors: TaggedName[] = [];
  for (let at = 0; at < words.length && words[at]!.text !== ','; at++) {
    if (!/^(?:by|and|&)$/.test(words[at]!.lower)) continue;
    const isBody = words[at + 1]?.lower === 'the';
    const from = isBody ? at + 2 : at + 1;
    let to = from;
    while (to < words.length && words[to]!.glued && isCapital(words[to])) to++;
    if (to - from > 1) authors.push({ from, to, type: isBody ? 'organization' : 'person' });
  }
  const others = names
    .filter(({ from, to }) => authors.every((author) => to <= author.from || author.to <= from))
    .map((name) => (isPaper(words, name) ? { ...name, type: 'organization' as const } : name));
  return [...authors, ...others].sort((a, b) => a.from - b.from);
}

/** "- Kelland News" in a byline. */
function isPaper(words: readonly NameWord[], { from, to, type }: TaggedName): boolean {
  return type === 'person' && to - from > 1 && organizationHeads.has(bare(words[to - 1]!));
}

function withPlaces(
  words: readonly NameWord[],
  names: readonly TaggedName[],
  dateline: readonly Run[],
  places: ReadonlySet<string>,
): readonly TaggedName[] {
  const end = dateline.at(-1)?.to ?? 0;
  const settled = names
    .filter(({ from }) => from >= end)
    .map((name) => (isSamePlace(words, name, places) ? { ...name, type: 'place' as const } : name));
  return [...dateline.map((run) => ({ ...run, type: 'place' as const })), ...settled];
}

/** A city that everybody knows is left to the tagger, which tells the place from its team. */
function isSamePlace(words: readonly NameWord[], { from, to, type }: TaggedName, places: ReadonlySet<string>): boolean {
  const lower = phrase(words, from, to);
  return places.has(lower) && (type !== 'organization' || !isPlaceName(lower));
}

/** The tagger knows no more of a name that is neither person, body, place nor people; its words may. */
function typeOf(words: readonly NameWord[], { from, to, type }: TaggedName): EntityType {
  if (type !== 'other') return type;
  const last = bare(words[to - 1]!);
  if (events.has(phrase(words, from, to)) || (to - from > 1 && eventHeads.has(last))) return 'event';
  if (to - from > 1 && workHeads.has(last)) return 'work';
  const isOwned = words.slice(from, to).some(({ possessive }) => possessive);
  return to - from > 1 && organizationHeads.has(last) && (isOwned || !SPORT.test(last)) ? 'organization' : 'other';
}

/** Heads that name a contest as often as a body; "Women’s League" is a body. */
const SPORT = /^(?:league|tour|series|division|open|championship)$/;

function slice(text: string, words: readonly NameWord[], { from, to }: Run): Span & { readonly text: string } {
  const [start, end] = [words[from]!.start, words[to - 1]!.end];
  return { start, end, text: text.slice(start, end) };
}

function findRoles(words: readonly NameWord[], run: Run, title: Run | null, previous: Run | undefined): Run[] {
  const small = title ? null : wholeNames(roleBefore(words, run), previous);
  const after = roleAfter(words, run);
  return [title, small, after].filter((role): role is Run => role !== null && role.to > role.from);
}

/** A title that cuts into the name before it takes it in: "Women's League chair". */
function wholeNames(role: Run | null, previous: Run | undefined): Run | null {
  return role && previous && previous.from < role.from && role.from < previous.to
    ? { from: previous.from, to: role.to }
    : role;
}

function genderOf(words: readonly NameWord[], run: Run, roles: readonly Run[]): Gender | null {
  for (const role of roles) {
    for (let at = role.from; at < role.to; at++) {
      const told = honorifics.get(bare(words[at]!)) ?? genderedRoles.get(words[at]!.lower);
      if (told) return told;
    }
  }
  const first = words[run.from]!;
  if (run.to - run.from < 2) return null;
  const listed = firstNames.get(first.lower);
  if (listed !== undefined) return listed;
  return hasTag(first, 'FemaleName') ? 'she' : hasTag(first, 'MaleName') ? 'he' : null;
}

/** "he" and "she" after a person's name, with no other person between them. */
function findPronouns(
  words: readonly NameWord[],
  names: readonly NameCandidate[],
  runs: readonly Run[],
): NameScan['pronouns'] {
  const found: { of: number; gender: Gender }[] = [];
  let [next, person, since] = [0, -1, 0];
  for (let at = 0; at < words.length; at++) {
    while (next < runs.length && runs[next]!.to <= at) {
      if (names[next]!.type === 'person') [person, since] = [next, at];
      next++;
    }
    const gender = PRONOUNS.get(words[at]!.lower);
    if (!gender || person < 0 || at - since > NEAR) continue;
    found.push({ of: person, gender });
    person = -1;
  }
  return found;
}

/** In words: about two sentences. */
const NEAR = 40;
const PRONOUNS = new Map<string, Gender>([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
]);
