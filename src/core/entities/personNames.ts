/**
 * The names of persons taken apart and held against each other: "J.D. Roe" and "John Roe" can be one, "John Roe Sr." and "John Roe Jr."
 * cannot, "Roe" alone says nothing. Whether they *are* one is for linking to say.
 */
import { honorifics, nameSuffixes, particles, postNominals } from '../lexicon/honorifics';
import { perWords } from '../text/perWords';
import { foldLetters } from './spelling';

export interface PersonName {
  /** Folded, without suffix and nickname; initials are single letters, hyphens joined: "J.-D. Min-woo al-Roe" → j, d, minwoo, al, roe. */
  readonly words: readonly string[];
  /** "jr", "iii"; empty when there is none. */
  readonly suffix: string;
  /** Between quotation marks or brackets inside the name: "William 'Bill' Roe". */
  readonly nicknames: readonly string[];
  /** Words and suffix: equal for names that are one letter for letter, once spelling is set aside. */
  readonly form: string;
}

export const parsePersonName = perWords((text): PersonName => {
  const nicknames: string[] = [];
  const plain = text.replaceAll('’', "'").replaceAll(NICKNAME, (_, inner: string) => {
    nicknames.push(...splitWords(inner));
    return ' ';
  });
  // "JD Roe", but not "JO ROE" in a headline
  const shouted = !/\p{Ll}/u.test(plain);
  const words = plain.split(/[\s\u00a0,]+/).flatMap((word, i) => {
    if (i > 1 && postNominals.has(word.toLowerCase())) return [];
    if (/^(?:\p{Lu}\.[-‐‑]?){2,}$/u.test(word) || (!shouted && /^\p{Lu}{2}$/u.test(word) && !SUFFIX.test(word)))
      return (word.match(/\p{L}/gu) ?? []).map(foldLetters);
    return splitWords(word);
  });
  while (words.length > 1 && (honorifics.has(words[0]!) || words[0] === '')) words.shift();
  let suffix = '';
  if (words.length > 1 && nameSuffixes.has(words.at(-1)!)) suffix = words.pop()!;
  return { words, suffix, nicknames, form: [...words, suffix].join(' ') };
});

/** Inside the name, in any marks: “Bill”, 'Bill', (Bill). */
const NICKNAME = /(?<=[\p{L}.]\s{1,2})["“'(]([\p{L}.' -]{1,30}?)["”')](?=\s{1,2}\p{L})/gu;
const SUFFIX = /^(?:II|IV|JR|SR)$/;

function splitWords(text: string): string[] {
  return foldLetters(text)
    .replaceAll(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/'s?$/, '')
    .split(/[\s\u00a0]+|(?<=(?:^|\s)(?:al|el|ul|ibn|bin))[‐‑-]/)
    .map((word) => word.replaceAll(/[^\p{L}\p{N}']/gu, ''))
    .filter(Boolean);
}

/** Both say first name and surname, and nothing in one contradicts the other. */
export function canBeOne(a: PersonName, b: PersonName): boolean {
  if (a.words.length < 2 || b.words.length < 2) return false;
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return false;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (isSlice(short.words, long.words, 0)) return true;
  if (isSlice(short.words, long.words, long.words.length - short.words.length)) return true;
  if (isReversed(short.words, long.words)) return true;
  if (short.words.at(-1) !== long.words.at(-1)) return false;
  return sameFirst(a, b) && middlesAgree(short.words.slice(1, -1), long.words.slice(1, -1));
}

/** It says more than a surname or a first name: "Ada Roe", not "van Aldo". */
export function isFullName({ words }: PersonName): boolean {
  return words.length > 1 && !particles.has(words[0]!);
}

/** "J. Roe": more than one may be called so. */
export function hasInitial({ words }: PersonName): boolean {
  return words[0]?.length === 1;
}

/** A first name that is more than a letter. */
export function hasFirstName({ words }: PersonName): boolean {
  return words.length > 1 && words[0]!.length > 1 && !particles.has(words[0]!);
}

function isSlice(short: readonly string[], long: readonly string[], from: number): boolean {
  return short.every((word, i) => word === long[from + i]);
}

/** "Kim Min-woo" and "Min-woo Kim": the surname first or last. */
function isReversed(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const turned = [...a.slice(1), a[0]!];
  const back = [a.at(-1)!, ...a.slice(0, -1)];
  return isSlice(turned, b, 0) || isSlice(back, b, 0);
}

function sameFirst(a: PersonName, b: PersonName): boolean {
  const [first, other] = [a.words[0]!, b.words[0]!];
  return sameOrInitial(first, other) || a.nicknames.includes(other) || b.nicknames.includes(first);
}

/** Every middle name of the shorter is one of the longer; who leaves them out says nothing. */
function middlesAgree(short: readonly string[], long: readonly string[]): boolean {
  return short.every((word) => long.some((other) => sameOrInitial(word, other)));
}

function sameOrInitial(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
