/**
 * Whether the one whom a draft gives words to is the one whom a source gives them to. A source calls people by a label ("LINDQVIST", "MR. ROE", "Dana Holt",
 * "CLERK", "QUESTION"), a draft by their name and titles. Only two names that differ are two people: a role may be anybody's.
 */
import { foldLetters } from '../entities/spelling';
import { honorifics } from '../lexicon/honorifics';
import { stageRoles } from '../lexicon/labels';
import { isNickname } from '../lexicon/nicknames';
import { ranks } from '../lexicon/ranks';
import { roleHeads } from '../lexicon/titles';

/** `same` and `different` people, as far as names tell; `unknown` where one of the two names nobody. */
export type Voice = 'same' | 'different' | 'unknown';

export interface QuotedSpeaker {
  /** The fullest name that the draft has. */
  readonly name: string;
  readonly titles: readonly string[];
  /** 0..1, of the attribution. */
  readonly confidence: number;
  /** Somebody is named: no "a source", no "the agency". */
  readonly person: boolean;
}

export function compareVoices(speaker: QuotedSpeaker | null, label: string | undefined): Voice {
  if (!speaker || label === undefined) return 'unknown';
  if (isRoleOf(speaker, label)) return 'same';
  const said = isRole(label) ? [] : nameWords(label);
  const printed = nameWords(speaker.name);
  if (said.length === 0 || printed.length === 0) return 'unknown';
  const [surname, other] = [printed.at(-1)!, said.at(-1)!];
  if (surname === other) return compareGivenNames(printed, said);
  // "ADA:" for Ada Roe, "VAN ALDO:" for Pia van Aldo Ruiz.
  if (said.every((word) => printed.includes(word)) || printed.every((word) => said.includes(word))) return 'same';
  return speaker.person ? 'different' : 'unknown';
}

/** The words of a name without titles; none for nobody's ("QUESTION", "UNIDENTIFIED MALE", "SPEAKER 2"). */
function nameWords(label: string): string[] {
  const words = foldLetters(label)
    .replace(/[’‘'`]s?\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const named = words.filter((word) => !isTitle(word));
  return named.some((word) => /\p{L}{2}/u.test(word)) && !words.some((word) => NOBODY.has(word)) ? named : [];
}

/** "CITY CLERK", which ends with what "CLERK SAND" begins with. */
function isRole(label: string): boolean {
  const last =
    foldLetters(label)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .at(-1) ?? '';
  return roleHeads.has(last) || stageRoles.has(last);
}

function isTitle(word: string): boolean {
  return honorifics.has(word) || ranks.has(word) || roleHeads.has(word) || stageRoles.has(word) || SMALL.has(word);
}

const SMALL: ReadonlySet<string> = new Set([
  'the',
  'of',
  'a',
  'an',
  'jr',
  'sr',
  'former',
  'acting',
  'deputy',
  'vice',
  'madam',
  'hon',
  'honorable',
]);
/** Labels with one of these name nobody. */
const NOBODY: ReadonlySet<string> = new Set(
  'question questions answer q unidentified unknown male female system crowd all several participant participants audience press member staff media both others group speaker caption video announcer'.split(
    ' ',
  ),
);

/** "JOHN ROE" and "Ada Roe" are two; "J. ROE" and "Jack Roe" may be one with "John Roe"; whether "DAN" is short for "Dana" nobody can tell. */
function compareGivenNames(printed: readonly string[], said: readonly string[]): Voice {
  const [a, b] = [printed[0]!, said[0]!];
  if (printed.length === 1 || said.length === 1 || a === b) return 'same';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'same' : 'different';
  if (printed.slice(0, -1).includes(b) || said.slice(0, -1).includes(a) || isNickname(a, b)) return 'same';
  return a.startsWith(b) || b.startsWith(a) ? 'unknown' : 'different';
}

/** "CLERK" for "Mina Sand, the city clerk", and "SAND"; not for "Bo Lind, spokesman for the clerk", nor "DEPUTY CLERK". */
function isRoleOf({ name, titles }: QuotedSpeaker, label: string): boolean {
  const words = lettersOf(label);
  const role = words.filter((word) => !SMALL.has(word));
  if (role.length === 0 || role.some((word) => NOBODY.has(word))) return false;
  const own = new Set(lettersOf(name));
  if (role.every((word) => own.has(word))) return true;
  const grades = (of: readonly string[]): string => of.filter((word) => GRADES.has(word)).join(' ');
  return titles.some((title) => {
    const held = lettersOf(title.split(/\s(?:to|for)\s/)[0]!);
    const known = new Set([...own, ...held]);
    return role.every((word) => known.has(word)) && grades(words) === grades(held);
  });
}

function lettersOf(words: string): string[] {
  return foldLetters(words)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

/** What makes another office of one. */
const GRADES: ReadonlySet<string> = new Set(['deputy', 'vice', 'acting', 'former', 'assistant']);
