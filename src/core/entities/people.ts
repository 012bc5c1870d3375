/**
 * Which mentions are one person. Full names make persons; a bare surname or first name goes to who bears it. Names that contradict each other
 * (another first name, "Sr." and "Jr.", "Mr." and "Mrs.") are never one, nor are relatives. Of several bearers a bare surname goes to the one
 * with its title, else to the one named last; when both were named last in one sentence nothing tells, and the surname stays by itself.
 */
import { particles } from '../lexicon/honorifics';
import { firstAtOrAfter } from '../span';
import type { Draft, DraftParagraph, ParsedParagraph } from '../text/parsed';
import { perObjects } from '../text/perParagraph';
import type { SamePair } from './aliases';
import type { DraftName } from './draftName';
import { isIntroducedAsKin } from './kin';
import type { Gender } from './linked';
import { canBeOne, parsePersonName, type PersonName } from './personNames';
import { parseTitle } from './titleWords';

/** What the draft says beside the names. */
export interface Beside {
  /** Titles and forms of address written next to a name. */
  readonly titles: ReadonlyMap<DraftName, readonly string[]>;
  readonly same: readonly SamePair[];
}

/** Groups of one person each, every group and its members in reading order. */
export function groupPeople(draft: Draft, names: readonly DraftName[], beside: Beside): DraftName[][] {
  const read = readNames(draft, names, beside);
  const people = new People(draft.text);
  const aliases = new Map(beside.same.map(([name, other]) => [other, name]));
  // First names before initials, initials before bare names: "J. Roe" waits until all Roes are known
  for (const full of [true, false])
    for (const one of read) {
      const { name, isFull, hasInitial } = one.told;
      if (isFull && hasInitial !== full) people.placeFull(one, aliases.get(name));
    }
  people.begin();
  for (const one of read) people.place(one, aliases.get(one.told.name));
  return people.groups();
}

/** What its paragraph tells of a name. */
interface NameInParagraph {
  readonly name: DraftName;
  readonly parsed: PersonName;
  /** Index within its paragraph. */
  readonly sentence: number;
  readonly isKin: boolean;
  /** It says more than a surname or a first name. */
  readonly isFull: boolean;
  readonly hasInitial: boolean;
}

interface ReadName {
  readonly told: NameInParagraph;
  /** Words of the titles beside it. */
  readonly titles: readonly string[];
  /** The same number for those of one sentence. */
  readonly sentence: number;
}

function readNames(draft: Draft, names: readonly DraftName[], beside: Beside): ReadName[] {
  const sentenceOf = numberSentences(draft);
  return names.map((name): ReadName => {
    const told = readName(name, draft.paragraphs[name.scan]!);
    const titles = beside.titles.get(name)?.flatMap(parseTitle) ?? NONE;
    return { told, titles, sentence: sentenceOf(name.scan, told.sentence) };
  });
}

/** A number for each sentence of a draft, asked in reading order. What stands before the first one of a paragraph goes with the last one before it. */
function numberSentences({ paragraphs }: Draft): (paragraph: number, sentence: number) => number {
  const countOf = (paragraph: number): number => paragraphs[paragraph]!.parsed.sentences.length;
  /** The last sentence before the paragraph that was asked about. */
  let [asked, at, number] = [0, 0, 0];
  return (paragraph, sentence) => {
    if (sentence > 0) return paragraph * MOST_SENTENCES + sentence;
    let next = paragraph;
    while (next > asked && countOf(next - 1) === 0) next--;
    if (next > asked) [at, number] = [next - 1, countOf(next - 1)];
    asked = paragraph;
    return at * MOST_SENTENCES + number;
  };
}

/** In one paragraph. */
const MOST_SENTENCES = 2 ** 24;

const NONE: readonly never[] = [];

const readName = perObjects((name: DraftName, paragraph: DraftParagraph): NameInParagraph => {
  const parsed = parsePersonName(name.text);
  const [first] = parsed.words;
  const { start: by, parsed: of } = paragraph;
  return {
    name,
    parsed,
    sentence: firstAtOrAfter(of.sentences, name.start - by + 1),
    isKin: isKinIn(of, name.start - by, name.end - by),
    isFull: parsed.words.length > 1 && !particles.has(first!),
    hasInitial: first?.length === 1,
  };
});

/** What was told of names, by where they stand in their paragraph. */
const kinIn = new WeakMap<ParsedParagraph, Map<string, boolean>>();

/** Offsets are relative to the paragraph. */
export function isKinIn(paragraph: ParsedParagraph, start: number, end: number): boolean {
  let known = kinIn.get(paragraph);
  if (!known) kinIn.set(paragraph, (known = new Map<string, boolean>()));
  const key = `${start} ${end}`;
  let isKin = known.get(key);
  if (isKin === undefined) known.set(key, (isKin = isIntroducedAsKin(paragraph.text, { start, end })));
  return isKin;
}

/** A person as far as the draft has been read. */
interface Known {
  /** The forms of the name, the fullest first; none contradicts another. */
  readonly names: PersonName[];
  /** What the draft says they are called besides. */
  readonly aliases: PersonName[];
  gender: Gender | null;
  readonly titles: Set<string>;
  /** Introduced as a relative of somebody, and never yet by a bare name. */
  isKin: boolean;
  bare: number;
  /** The last mention: -1 before the first. */
  start: number;
  end: number;
  sentence: number;
  readonly mentions: DraftName[];
}

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
    const { name, parsed } = one.told;
    this.call(known, parsed, other ? known.aliases : known.names);
    this.owners.set(name, known);
  }

  /** Any name, in reading order. */
  place(one: ReadName, alias: DraftName | undefined): void {
    const other = alias && this.owners.get(alias);
    const { name, parsed, isFull } = one.told;
    if (other && !isFull) this.call(other, parsed, other.aliases);
    const known = this.owners.get(name) ?? other ?? this.findBearer(one) ?? this.add(one);
    this.owners.set(name, known);
    this.learn(known, one);
    if (!isFull) known.bare++;
    known.mentions.push(name);
  }

  private add({ told: { parsed, isKin } }: ReadName): Known {
    const person: Known = {
      names: [parsed],
      aliases: [],
      gender: null,
      titles: new Set(),
      isKin,
      bare: 0,
      ...{ start: -1, end: -1, sentence: -1 },
      mentions: [],
    };
    this.people.push(person);
    this.index(person, parsed);
    return person;
  }

  private learn(known: Known, { told: { name }, titles, sentence }: ReadName): void {
    known.gender ??= name.gender;
    for (const title of titles) known.titles.add(title);
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
    const { parsed, isKin } = one.told;
    const exact = latest((this.byForm.get(parsed.form) ?? NONE).filter((known) => this.isAble(known, one)));
    if (exact || isKin) return exact;
    const near = new Set([...parsed.words, ...parsed.nicknames].flatMap((word) => this.byWord.get(word) ?? []));
    const fit = [...near].filter(
      (known) => this.isAble(known, one) && isFit(known, parsed) && !this.isJoined(known, one),
    );
    return fit.length === 1 ? fit[0]! : null;
  }

  /** "Mr." is not "Mrs.", "Sr." is not "Jr.". */
  private isAble(known: Known, { told: { name, parsed } }: ReadName): boolean {
    if (name.gender && known.gender && name.gender !== known.gender) return false;
    const suffix = known.names.find((form) => form.suffix)?.suffix;
    return !(parsed.suffix && suffix && parsed.suffix !== suffix);
  }

  /** "Ann Roe and Roe": two, right beside each other. */
  private isJoined(known: Known, { told: { name } }: ReadName): boolean {
    return known.end >= 0 && name.start - known.end < 24 && JOINED.test(this.text.slice(known.end, name.start));
  }

  /** Who "Quill" or "Ada" is: by last word, then first, then any. */
  private findBearer(one: ReadName): Known | null {
    const word = one.told.parsed.words.at(-1);
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

  private leaveOpen(word: string, { told: { parsed } }: ReadName): Known {
    const open = this.unsure.get(word) ?? {
      ...{ names: [parsed], aliases: [], gender: null, titles: new Set<string>(), isKin: false, bare: 0 },
      ...{ start: -1, end: -1, sentence: -1, mentions: [] },
    };
    this.unsure.set(word, open);
    return open;
  }
}

/** Names that one person goes by, at most. */
const MOST_NAMES = 8;
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
  const titled = bearers.filter(({ titles }) => one.titles.some((title) => titles.has(title)));
  const able = titled.length > 0 ? titled : bearers;
  const named = able.filter(({ start }) => start >= 0);
  if (named.length <= 1) return named[0] ?? able[0]!;
  // "Roe … His father, Bert Roe, … Roe": who was called so before he was mentioned in passing
  const called = named.filter(({ isKin, bare }) => !isKin || bare > 0);
  const best = latest(called.some(({ bare }) => bare > 0) ? called : named)!;
  const rivals = named.filter((known) => known !== best && known.sentence === best.sentence && known.bare >= best.bare);
  if (rivals.length === 0) return best;
  return rivals.length === 1 && rivals[0]!.bare > best.bare ? rivals[0]! : null;
}

/** The first of the list when none has been mentioned yet. */
function latest(known: readonly Known[]): Known | null {
  let best: Known | null = null;
  for (const person of known) if (!best || person.start > best.start) best = person;
  return best;
}
