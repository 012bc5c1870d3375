/**
 * Which mentions are one person. Full names make persons; a bare surname or first name goes to the person who bears it and was
 * spoken of last. Two full names that contradict each other (another first name, "Sr." and "Jr.") are never one.
 */
import { nameSuffixes } from '../lexicon/honorifics';
import type { DraftName } from './evidence';
import type { Gender } from './linked';

/** Groups of one person each, every group and its members in reading order. */
export function groupPeople(names: readonly DraftName[]): DraftName[][] {
  const people: Known[] = [];
  const byWord = new Map<string, Known[]>();
  const owner = new Map<DraftName, Known>();
  for (const name of names) {
    const parsed = parseName(name.key);
    if (parsed.words.length < 2) continue;
    const known = findCompatible(byWord, parsed, name) ?? addPerson(people, byWord, parsed);
    enrich(known, parsed, byWord);
    owner.set(name, known);
    known.at = name.start;
    known.gender ??= name.gender;
  }
  for (const person of people) person.at = -1;
  for (const name of names) {
    const known = owner.get(name) ?? findBearer(byWord, name) ?? addPerson(people, byWord, parseName(name.key));
    known.at = name.start;
    known.gender ??= name.gender;
    known.mentions.push(name);
  }
  return people.filter((person) => person.mentions.length > 0).map((person) => person.mentions);
}

interface ParsedName {
  readonly words: readonly string[];
  /** "jr", "iii"; empty when there is none. */
  readonly suffix: string;
}

interface Known {
  words: readonly string[];
  suffix: string;
  gender: Gender | null;
  /** Where the person was last mentioned, -1 before the first mention. */
  at: number;
  readonly mentions: DraftName[];
}

function parseName(key: string): ParsedName {
  const words = key.replaceAll(/[.,]/g, '').split(' ').filter(Boolean);
  const last = words.at(-1) ?? '';
  return words.length > 1 && nameSuffixes.has(last)
    ? { words: words.slice(0, -1), suffix: last }
    : { words, suffix: '' };
}

function addPerson(people: Known[], byWord: Map<string, Known[]>, { words, suffix }: ParsedName): Known {
  const person: Known = { words, suffix, gender: null, at: -1, mentions: [] };
  people.push(person);
  for (const word of new Set(words)) index(byWord, word, person);
  return person;
}

function index(byWord: Map<string, Known[]>, word: string, person: Known): void {
  const bearers = byWord.get(word);
  if (!bearers) byWord.set(word, [person]);
  else if (!bearers.includes(person) && bearers.length < MOST) bearers.push(person);
}

/** Persons looked at for one word: a draft in which more share a name cannot be told apart by names anyway. */
const MOST = 32;

function enrich(known: Known, { words, suffix }: ParsedName, byWord: Map<string, Known[]>): void {
  if (suffix) known.suffix = suffix;
  if (words.length <= known.words.length) return;
  known.words = words;
  for (const word of words) index(byWord, word, known);
}

/** The most recently named person whose full name can be this one. */
function findCompatible(byWord: ReadonlyMap<string, Known[]>, name: ParsedName, { gender }: DraftName): Known | null {
  const bearers = byWord.get(name.words.at(-1)!) ?? [];
  return latest(
    [...bearers, ...(byWord.get(name.words[0]!) ?? [])].filter((known) => isCompatible(known, name, gender)),
  );
}

function isCompatible(known: Known, { words, suffix }: ParsedName, gender: Gender | null): boolean {
  if (known.words.length < 2 || (suffix && known.suffix && suffix !== known.suffix)) return false;
  if (gender && known.gender && gender !== known.gender) return false;
  const [short, long] = words.length < known.words.length ? [words, known.words] : [known.words, words];
  if (isSlice(short, long, 0) || isSlice(short, long, long.length - short.length)) return true;
  if (short.at(-1) !== long.at(-1) || !sameOrInitial(short[0]!, long[0]!)) return false;
  const [middleShort, middleLong] = [short.slice(1, -1), long.slice(1, -1)];
  return (
    middleShort.length === 0 || middleShort.every((word) => middleLong.some((other) => sameOrInitial(word, other)))
  );
}

function isSlice(short: readonly string[], long: readonly string[], from: number): boolean {
  return short.every((word, i) => word === long[from + i]);
}

function sameOrInitial(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Who "Quill" or "Ada" is: by last word, then first, then any; the one mentioned last before it, else the first after. */
function findBearer(byWord: ReadonlyMap<string, Known[]>, name: DraftName): Known | null {
  const { words } = parseName(name.key);
  const word = words.at(-1);
  if (!word) return null;
  const bearers = (byWord.get(word) ?? []).filter(
    (known) => !(name.gender && known.gender && known.gender !== name.gender),
  );
  const ranks = [
    (known: Known) => known.words.at(-1) === word,
    (known: Known) => known.words[0] === word,
    (known: Known) => known.words.slice(1).includes(word),
  ];
  for (const rank of ranks) {
    const fit = bearers.filter(rank);
    if (fit.length > 0) return latest(fit);
  }
  return null;
}

/** The first of the list when none has been mentioned yet. */
function latest(known: readonly Known[]): Known | null {
  let best: Known | null = null;
  for (const person of known) if (!best || person.at > best.at) best = person;
  return best;
}
