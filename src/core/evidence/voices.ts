/**
 * Whether the one whom a draft gives words to is the one whom a source gives them to. A source calls people by a label ("LINDQVIST", "MR. ROE", "Dana Holt",
 * "CLERK", "QUESTION"), a draft by their name and titles. Only two names that differ are two people: a role may be anybody's.
 */
import { foldLetters } from '../entities/spelling';
import { honorifics } from '../lexicon/honorifics';
import { hallsOf, stageRoles, unnamedBodies, unnamedLabels } from '../lexicon/labels';
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
  if (isOffice(label)) return 'unknown';
  if (isInitialsOf(printed, label)) return 'same';
  if (said.length === 0 || printed.length === 0) return 'unknown';
  const voice = compareNames(printed, said);
  return voice === 'different' && (!speaker.person || isNobodys(label)) ? 'unknown' : voice;
}

function compareNames(printed: readonly NameWord[], said: readonly NameWord[]): Voice {
  if (isSameWord(printed.at(-1)!, said.at(-1)!)) return compareGivenNames(printed, said);
  // "ADA:" for Ada Roe, "VAN ALDO:" for Pia van Aldo Ruiz.
  return isAllIn(said, printed) || isAllIn(printed, said) ? 'same' : 'different';
}

/** A folded word in the two ways to read it; of most words they are the same. */
interface NameWord {
  /** "muller" for "Müller" and "mueller" for "Mueller". */
  readonly text: string;
  /** Without accents, and with those spelled out that German and the Nordic languages spell: "Bär" is "bar" and "baer", long words the former both times. */
  readonly plain: string;
  readonly spelled: string;
}

/** The words of a name without titles; none for nobody's ("QUESTION", "UNIDENTIFIED MALE", "SPEAKER 2"). */
function nameWords(label: string): NameWord[] {
  const words = readWords(label.normalize('NFD').replace(/[’‘'`]s?\b/gi, ''), NO_LETTERS_OR_DIGITS);
  const named = words.filter(({ text }) => !isTitle(text));
  const isNamed = named.some(({ text }) => /\p{L}{2}/u.test(text)) && !words.some(({ text }) => NOBODY.has(text));
  return isNamed ? named : [];
}

function readWords(words: string, between: RegExp): NameWord[] {
  return words
    .normalize('NFC')
    .split(between)
    .filter(Boolean)
    .map((word) => {
      const text = foldLetters(word);
      const spelled = foldLetters(word.toLowerCase().replace(/[äæöøüå]/g, (letter) => SPELLED[letter]!));
      return { text, plain: shorten(text), spelled: shorten(spelled) };
    });
}

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', æ: 'ae', ö: 'oe', ø: 'oe', ü: 'ue', å: 'aa' };

/** "mueller" and "muller" are one; "roe" and "ro", "paez" and "paz" are two. */
function shorten(word: string): string {
  return word.length < LONG ? word : word.replace(/([aou])e|aa/g, (_, vowel: string | undefined) => vowel ?? 'a');
}

/** Letters of a name in which a vowel more or less does not make another name. */
const LONG = 5;

function isSameWord(a: NameWord, b: NameWord): boolean {
  return a.plain === b.plain || a.spelled === b.spelled;
}

function isIn(word: NameWord, words: readonly NameWord[]): boolean {
  return words.some((other) => isSameWord(word, other));
}

function isAllIn(words: readonly NameWord[], others: readonly NameWord[]): boolean {
  return words.every((word) => isIn(word, others));
}

/** "AR", "A.R." and "ALR" for Ada Lee Roe. */
function isInitialsOf(printed: readonly NameWord[], label: string): boolean {
  if (!INITIALS.test(label)) return false;
  const initials = printed.map(({ text }) => text[0]!);
  const said = foldLetters(label).replace(/[^\p{L}]/gu, '');
  return printed.length > 1 && (said === initials.join('') || said === `${initials[0]!}${initials.at(-1)!}`);
}

const INITIALS = /^(?:\p{Lu}\.?){2,3}$/u;
/** Of whom nobody can tell who did not write it: no surname has stops, or only consonants, or a vowel and a consonant. "LEE", "FOX" and "WU" are surnames. */
const SURELY_INITIALS = /\.|^[^AEIOUY]+$|^[AEIOUY][^AEIOUY]$/;

/** "DA", "MS.": an office or a title, whatever somebody’s initials are. */
function isOffice(label: string): boolean {
  const letters = label.replaceAll('.', '');
  return INITIALS.test(label) && (OFFICES.has(letters) || isTitle(letters.toLowerCase()));
}

const OFFICES: ReadonlySet<string> = new Set('DA ADA AG CEO CFO COO MC MD MP PA PM QA VP'.split(' '));

/** "Conference Room 2", "Bo’s iPhone", "spk_0", "Harbor Board", "JD": no name that another person would not have. */
function isNobodys(label: string): boolean {
  if (INITIALS.test(label) && SURELY_INITIALS.test(label)) return true;
  const words = readWords(label, NO_LETTERS).map(({ text }) => text);
  const [last, before] = [words.at(-1) ?? '', words.at(-2) ?? ''];
  // "HALL" is somebody's name as well.
  const isBody = unnamedBodies.has(last) || (last === 'hall' && hallsOf.has(before));
  return isBody || /\p{N}/u.test(label) || words.some((word) => unnamedLabels.has(word));
}

/** "CITY CLERK", which ends with what "CLERK SAND" begins with. */
function isRole(label: string): boolean {
  const last = readWords(label, NO_LETTERS_OR_DIGITS).at(-1)?.text ?? '';
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
function compareGivenNames(printed: readonly NameWord[], said: readonly NameWord[]): Voice {
  const [a, b] = [printed[0]!, said[0]!];
  if (printed.length === 1 || said.length === 1 || isSameWord(a, b)) return 'same';
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? 'same' : 'different';
  if (isIn(b, printed.slice(0, -1)) || isIn(a, said.slice(0, -1)) || isNickname(a.text, b.text)) return 'same';
  return a.text.startsWith(b.text) || b.text.startsWith(a.text) ? 'unknown' : 'different';
}

/** "CLERK" for "Mina Sand, the city clerk", and "SAND"; not for "Bo Lind, spokesman for the clerk", nor "DEPUTY CLERK". */
function isRoleOf({ name, titles }: QuotedSpeaker, label: string): boolean {
  const words = readWords(label, NO_LETTERS);
  const role = words.filter(({ text }) => !SMALL.has(text));
  if (role.length === 0 || role.some(({ text }) => NOBODY.has(text))) return false;
  const own = readWords(name, NO_LETTERS);
  if (isAllIn(role, own)) return true;
  const grades = (of: readonly NameWord[]): string =>
    of
      .map(({ text }) => text)
      .filter((word) => GRADES.has(word))
      .join(' ');
  return titles.some((title) => {
    const held = readWords(title.split(/\s(?:to|for)\s/)[0]!, NO_LETTERS);
    return isAllIn(role, [...own, ...held]) && grades(words) === grades(held);
  });
}

const NO_LETTERS = /[^\p{L}\p{M}]+/u;
const NO_LETTERS_OR_DIGITS = /[^\p{L}\p{M}\p{N}]+/u;

/** What makes another office of one. */
const GRADES: ReadonlySet<string> = new Set(['deputy', 'vice', 'acting', 'former', 'assistant']);
