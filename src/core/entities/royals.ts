/**
 * Kings, princesses, popes and sisters by their first names: all of a name in one word. "Prince Otto" is the draft's only Otto Hale, unless the draft
 * shows two of them; "Otto III" is never he.
 */
import type { Gender } from './linked';
import { canBeOne } from './personNames';
import type { ReadName } from './readPeople';

/** Those of `read` who are themselves and nobody else's first name; `isOther` tells words that are some other name. */
export function findRoyals(
  text: string,
  read: readonly ReadName[],
  isOther: (word: string) => boolean,
): ReadonlySet<ReadName> {
  const byWord = new Map<string, ReadName[]>();
  for (const one of read) {
    const { words, suffix } = one.parsed;
    if (words.length !== 1 || isOther(words[0]!) || !(isNumeral(suffix) || isCrown(one.titles))) continue;
    const known = byWord.get(words[0]!);
    if (known) known.push(one);
    else byWord.set(words[0]!, [one]);
  }
  if (byWord.size === 0) return NOBODY;
  const bearers = groupBearers(read, byWord);
  const surnames = bareNames(read);
  const found = new Set<ReadName>();
  for (const [word, royals] of byWord)
    if (areTwo(text, royals, bearers.get(word) ?? NONE, surnames)) for (const one of royals) found.add(one);
  return found;
}

/** "ii", "xvi", but not the "x" of "Malcolm X" */
export function isNumeral(word: string): boolean {
  return /^(?=..)x{0,3}(?:ix|iv|v?i{0,3})$/.test(word);
}

export function isCrown(titles: ReadName['titles']): boolean {
  return titles.some((title) => CROWNS.has(title.at(-1)!));
}

/** By who can bear them. */
const CROWNS: ReadonlyMap<string, Gender> = new Map([
  ...['king', 'prince', 'emperor', 'pope'].map((word): [string, Gender] => [word, 'he']),
  ...['queen', 'princess', 'empress', 'sister'].map((word): [string, Gender] => [word, 'she']),
]);

/** Full names by the first names asked for, in reading order. */
function groupBearers(
  read: readonly ReadName[],
  asked: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly ReadName[]> {
  const found = new Map<string, ReadName[]>();
  for (const one of read) {
    const { words } = one.parsed;
    if (!one.isFull || words.length < 2 || !asked.has(words[0]!)) continue;
    const known = found.get(words[0]!);
    if (known) known.push(one);
    else found.set(words[0]!, [one]);
  }
  return found;
}

/** Words by which somebody is called alone, and not as a king. */
function bareNames(read: readonly ReadName[]): ReadonlySet<string> {
  const bare = read.filter(({ isFull, titles }) => !isFull && !isCrown(titles));
  return new Set(bare.map(({ parsed }) => parsed.words.at(-1)!));
}

/** Whether the full names are those of somebody else, or of several. */
function areTwo(
  text: string,
  royals: readonly ReadName[],
  bearers: readonly ReadName[],
  surnames: ReadonlySet<string>,
): boolean {
  const [first] = bearers;
  if (!first || royals.some(({ parsed }) => isNumeral(parsed.suffix))) return true;
  if (bearers.some((one) => one !== first && !canBeOne(first.parsed, one.parsed))) return true;
  const gender = royals.flatMap(({ titles }) => titles.map((title) => CROWNS.get(title.at(-1)!))).find(Boolean);
  return (
    bearers.some((one) => isSomebodyElse(one, gender) || surnames.has(one.parsed.words.at(-1)!)) ||
    areBeside(text, royals, bearers)
  );
}

/** A mayor or a butler, a relative, or of the other gender. */
function isSomebodyElse({ name, parsed, isKin, hasRole, titleWords }: ReadName, gender: Gender | undefined): boolean {
  if (isKin || hasRole || (name.gender && gender && name.gender !== gender)) return true;
  // A prince of the Gulf may be a minister
  if (parsed.words.some((word) => SONS.has(word))) return false;
  return titleWords.length > 0 && !titleWords.some((word) => NOBLE.test(word));
}

const SONS = new Set(['bin', 'bint', 'ibn', 'al', 'el']);
const NOBLE =
  /^(?:king|queen|prince|princess|emperor|empress|pope|pontiff|sister|nun|crown|royal|royalty|monarch|heir|heiress|ruler|sovereign|leader|duke|duchess|earl|count|countess|baron|baroness|lord|lady|sheikh|sheikha|emir|sultan|shah)$/;

/** ", a butler", ", 54, an aide"; but not ", a royal duke" */
export function hasRoleBehind(text: string, end: number): boolean {
  const role = ROLE.exec(text.slice(end, end + REACH))?.[1];
  return role !== undefined && !role.split(/[\s-]/).some((word) => NOBLE.test(word));
}

const ROLE = /^,\s(?:\d{1,3},\s)?an?\s(\p{Ll}[^,.;:]{0,40})/u;
/** In code units. */
const REACH = 64;

/** "Prince Otto met Otto Hale": both in one clause. */
function areBeside(text: string, royals: readonly ReadName[], bearers: readonly ReadName[]): boolean {
  for (let i = 0, j = 0; i < royals.length && j < bearers.length;) {
    const [royal, bearer] = [royals[i]!, bearers[j]!];
    const [before, next] = royal.name.start < bearer.name.start ? [royal, bearer] : [bearer, royal];
    if (before === royal) i++;
    else j++;
    if (before.sentence !== next.sentence || next.name.start - before.name.end >= NEAR) continue;
    const between = text.slice(before.name.end, next.name.start);
    if (!SAME.test(between)) return true;
  }
  return false;
}

/** In code units: so far linking reads the words between two names (linkFacts.ts). */
const NEAR = 24;
/** Another clause, or what the one has become. */
const SAME = /[,;:()[\]–—]|\b(?:is|as|became|becomes|becoming|or|now|called|then)\b/;

const NONE: readonly never[] = [];
const NOBODY: ReadonlySet<ReadName> = new Set();
