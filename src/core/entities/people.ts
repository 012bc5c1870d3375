/**
 * Which mentions are one person. Full names make persons; a bare surname or first name goes to who bears it. Names that contradict each other
 * (another first name, "Sr." and "Jr.", "Mr." and "Mrs.") are never one, nor are relatives. Of several bearers a bare surname goes to the one
 * with its title, else to the one named last; when both were named last in one sentence nothing tells, and the surname stays by itself.
 */
import type { Draft } from '../text/parsed';
import { isSameList } from '../text/perParagraph';
import type { SamePair } from './aliases';
import type { DraftName } from './draftName';
import type { Gender } from './linked';
import { canBeOne, type PersonName } from './personNames';
import { type ReadName, readPeople, type TitlesOf } from './readPeople';

/** What the draft says beside the names. */
export interface Beside {
  readonly titles: TitlesOf;
  readonly same: readonly SamePair[];
}

/** Groups of one person each, every group and its members in reading order. */
export function groupPeople(draft: Draft, names: readonly DraftName[], beside: Beside): DraftName[][] {
  const read = readPeople(draft, names, beside.titles);
  const people = new People(draft.text);
  const aliases = new Map(beside.same.map(([name, other]) => [other, name]));
  // First names before initials, initials before bare names: "J. Roe" waits until all Roes are known
  for (const full of [true, false])
    for (const one of read) {
      const { name, isFull, hasInitial } = one;
      if (isFull && hasInitial !== full) people.placeFull(one, aliases.get(name));
    }
  people.begin();
  for (const one of read) people.place(one, aliases.get(one.name));
  return people.groups();
}

/** A person as far as the draft has been read. */
interface Known {
  /** The forms of the name, the fullest first; none contradicts another. */
  readonly names: PersonName[];
  /** What the draft says they are called besides. */
  readonly aliases: PersonName[];
  gender: Gender | null;
  readonly titleWords: Set<string>;
  readonly titles: (readonly string[])[];
  /** Introduced as a relative of somebody, and never yet by a bare name. */
  isKin: boolean;
  readonly isRoyal: boolean;
  bare: number;
  /** The last mention: -1 before the first. */
  start: number;
  end: number;
  sentence: number;
  readonly mentions: DraftName[];
}

const NONE: readonly never[] = [];

/** Persons looked at for one word: a draft in which more share a name cannot be told apart by names anyway. */
const MOST = 32;

class People {
  private readonly people: Known[] = [];
  private readonly byWord = new Map<string, Known[]>();
  private readonly byForm = new Map<string, Known[]>();
  private readonly owners = new Map<DraftName, Known>();
  /** Surnames of which nothing tells whose they are. */
  private readonly unsure = new Map<string, Known>();

  constructor(private readonly text: string) {}

  groups(): DraftName[][] {
    return [...this.people, ...this.unsure.values()].map(({ mentions }) => mentions).filter(({ length }) => length > 0);
  }

  /** Back to the start of the draft, with everybody's full name known. */
  begin(): void {
    for (const person of this.people) person.start = person.end = person.sentence = -1;
  }

  /** A full name makes a person, or is one who is known. */
  placeFull(one: ReadName, alias: DraftName | undefined): void {
    const other = alias && this.owners.get(alias);
    const known = other ?? this.findNamesake(one) ?? this.add(one);
    this.learn(known, one);
    const { name, parsed } = one;
    this.call(known, parsed, other ? known.aliases : known.names);
    this.owners.set(name, known);
  }

  /** Any name, in reading order. */
  place(one: ReadName, alias: DraftName | undefined): void {
    const other = alias && this.owners.get(alias);
    const { name, parsed, isFull } = one;
    if (other && !isFull) this.call(other, parsed, other.aliases);
    const known = this.owners.get(name) ?? other ?? this.findBearer(one) ?? this.add(one);
    this.owners.set(name, known);
    this.learn(known, one);
    if (!isFull) known.bare++;
    known.mentions.push(name);
  }

  private add({ parsed, isKin, isRoyal }: ReadName): Known {
    const person: Known = {
      names: [parsed],
      aliases: [],
      gender: null,
      ...{ titleWords: new Set(), titles: [] },
      isKin,
      isRoyal,
      bare: 0,
      ...{ start: -1, end: -1, sentence: -1 },
      mentions: [],
    };
    this.people.push(person);
    this.index(person, parsed);
    return person;
  }

  private learn(known: Known, { name, titleWords, titles, sentence }: ReadName): void {
    known.gender ??= name.gender;
    for (const word of titleWords) known.titleWords.add(word);
    for (const title of titles)
      if (known.titles.length < MOST_TITLES && !known.titles.some((other) => isSameList(other, title)))
        known.titles.push(title);
    known.start = name.start;
    known.end = name.end;
    known.sentence = sentence;
  }

  private call(known: Known, parsed: PersonName, list: PersonName[]): void {
    if (list.length >= MOST_NAMES || list.some(({ form }) => form === parsed.form)) return;
    list.push(parsed);
    if (list === known.names && isFuller(parsed, list[0]!)) list.unshift(...list.splice(-1));
    this.index(known, parsed);
  }

  private index(person: Known, { words, nicknames, form }: PersonName): void {
    const namesakes = this.byForm.get(form);
    if (!namesakes) this.byForm.set(form, [person]);
    else if (!namesakes.includes(person)) namesakes.push(person);
    for (const word of new Set([...words, ...nicknames])) {
      const bearers = this.byWord.get(word);
      if (!bearers) this.byWord.set(word, [person]);
      else if (!bearers.includes(person) && bearers.length < MOST) bearers.push(person);
    }
  }

  /** Who has this full name; null when nobody has, or when it could be said of two. */
  private findNamesake(one: ReadName): Known | null {
    const { parsed, isKin, isRoyal } = one;
    if (isRoyal) return this.findRoyal(one);
    const exact = latest((this.byForm.get(parsed.form) ?? NONE).filter((known) => this.isAble(known, one)));
    if (exact || isKin) return exact;
    const near = new Set([...parsed.words, ...parsed.nicknames].flatMap((word) => this.byWord.get(word) ?? []));
    const fit = [...near].filter(
      (known) => this.isAble(known, one) && isFit(known, parsed) && !this.isJoined(known, one),
    );
    return fit.length === 1 ? fit[0]! : null;
  }

  /** "King Charles" after "King Charles III", but never "Charles Roe". */
  private findRoyal(one: ReadName): Known | null {
    const bearers = this.byWord.get(one.parsed.words[0]!) ?? NONE;
    return latest(bearers.filter((known) => known.isRoyal && this.isAble(known, one)));
  }

  /** "Mr." is not "Mrs.", "Sr." is not "Jr.". */
  private isAble(known: Known, { name, parsed }: ReadName): boolean {
    if (name.gender && known.gender && name.gender !== known.gender) return false;
    const suffix = known.names.find((form) => form.suffix)?.suffix;
    return !(parsed.suffix && suffix && parsed.suffix !== suffix);
  }

  /** "Ann Roe and Roe": two, right beside each other. */
  private isJoined(known: Known, { name }: ReadName): boolean {
    return known.end >= 0 && name.start - known.end < 24 && JOINED.test(this.text.slice(known.end, name.start));
  }

  /** Who "Quill" or "Ada" is: by last word, then first, then any. */
  private findBearer(one: ReadName): Known | null {
    const word = one.parsed.words.at(-1);
    if (word === undefined) return null;
    const bearers = (this.byWord.get(word) ?? []).filter(
      (known) => this.isAble(known, one) && !this.isJoined(known, one),
    );
    for (const rank of RANKS) {
      const fit = bearers.filter((known) => formsOf(known).some((name) => rank(name, word)));
      if (fit.length > 0) return choose(fit, one) ?? this.leaveOpen(word, one);
    }
    return null;
  }

  private leaveOpen(word: string, { parsed }: ReadName): Known {
    const open = this.unsure.get(word) ?? {
      ...{ names: [parsed], aliases: [], gender: null, isKin: false, isRoyal: false, bare: 0 },
      ...{ titleWords: new Set<string>(), titles: [], start: -1, end: -1, sentence: -1, mentions: [] },
    };
    this.unsure.set(word, open);
    return open;
  }
}

/** Names that one person goes by, at most. */
const MOST_NAMES = 8;
/** Titles that are compared as a whole, at most. */
const MOST_TITLES = 16;
const JOINED = /^,? (?:and|or|vs\.?|versus) (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?$/;

const RANKS: readonly ((name: PersonName, word: string) => boolean)[] = [
  ({ words }, word) => words.at(-1) === word,
  ({ words, nicknames }, word) => words[0] === word || nicknames.includes(word),
  ({ words }, word) => words.includes(word),
];

function formsOf({ names, aliases }: Known): readonly PersonName[] {
  return aliases.length > 0 ? [...names, ...aliases] : names;
}

function isFit({ names, aliases }: Known, parsed: PersonName): boolean {
  return names.every((name) => canBeOne(name, parsed)) || aliases.some((name) => canBeOne(name, parsed));
}

function isFuller(a: PersonName, b: PersonName): boolean {
  return (
    a.words.length > b.words.length || (a.words.length === b.words.length && a.words[0]!.length > b.words[0]!.length)
  );
}

/** The one bearer who is meant; null when two are as likely. Those who are named only later count when nobody was named before. */
function choose(bearers: readonly Known[], one: ReadName): Known | null {
  const able = one.titles.length > 0 && bearers.length > 1 ? withTitle(bearers, one) : bearers;
  const named = able.filter(({ start }) => start >= 0);
  if (named.length <= 1) return named[0] ?? able[0]!;
  // "Roe … His father, Bert Roe, … Roe": who was called so before he was mentioned in passing
  const called = named.filter(({ isKin, bare }) => !isKin || bare > 0);
  const best = latest(called.some(({ bare }) => bare > 0) ? called : named)!;
  const rivals = named.filter((known) => known !== best && known.sentence === best.sentence && known.bare >= best.bare);
  if (rivals.length === 0) return best;
  return rivals.length === 1 && rivals[0]!.bare > best.bare ? rivals[0]! : null;
}

/** Those of the title that fits best: the very title, one that says more, one with a word of it; all of them when nobody has one. */
function withTitle(bearers: readonly Known[], { titles, titleWords }: ReadName): readonly Known[] {
  const more = bearers.map((known) => fewestMore(known.titles, titles));
  const fewest = Math.min(...more);
  if (fewest < Infinity) return bearers.filter((_, i) => more[i] === fewest);
  const titled = bearers.filter((known) => titleWords.some((word) => known.titleWords.has(word)));
  return titled.length > 0 ? titled : bearers;
}

function fewestMore(known: ReadName['titles'], titles: ReadName['titles']): number {
  let fewest = Infinity;
  for (const title of titles) for (const other of known) fewest = Math.min(fewest, wordsMore(other, title));
  return fewest;
}

/** By how many words a title says more than one that it holds: "Lt. Gov." by one more than "Gov."; infinite where it does not hold it. */
function wordsMore(title: readonly string[], held: readonly string[]): number {
  const holds = held.length > 0 && held.every((word) => title.includes(word));
  return holds ? title.length - held.length : Infinity;
}

/** The first of the list when none has been mentioned yet. */
function latest(known: readonly Known[]): Known | null {
  let best: Known | null = null;
  for (const person of known) if (!best || person.start > best.start) best = person;
  return best;
}
