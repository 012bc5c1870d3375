/** Whether a person's first name or surname is another one misspelled. It needs no dictionary, so that whoever has none can ask. */
import { nameSuffixes } from '../../lexicon/honorifics';
import { firstNames } from '../../lexicon/names';
import { isSwap, slipsBetween, soundOf } from '../../names/spelling';

/** A surname that stands alone for somebody whose full name the draft has right. */
export function isLikeSurname(word: string, right: string): boolean {
  if (nameSuffixes.has(word) || nameSuffixes.has(right)) return false;
  if (soundOf(word) === soundOf(right)) return true;
  const shorter = Math.min(word.length, right.length);
  // "Moss" and "Ross", "Hill" and "Hall" are two families.
  if (shorter < 5) return shorter > 3 && isSwap(word, right);
  // "Petrov" and "Petrova" are two people.
  if (right.startsWith(word) || word.startsWith(right))
    return !/^[aás]$|^ov[aá]$|^i[sz][mt]o?$|.{3}/.test(tailOf(word, right));
  return isSlip(word, right);
}

/** Existing names are names of other people unless they sound the same: "Dana" and "Dina" are two, "Sara" and "Sarah" one. `isWord`: whether a word exists as another. */
export function isLikeFirstName(word: string, right: string, isWord: (word: string) => boolean = () => false): boolean {
  if (word.length < 2 || right.length < 2) return false;
  if (soundOf(word) === soundOf(right)) return true;
  if (firstNames.has(word) || isWord(word)) return false;
  const shorter = Math.min(word.length, right.length);
  return isSwap(word, right) ? shorter > 3 : shorter > 4 && isSlip(word, right);
}

/** One slip, two in long words; the first letter is seldom the wrong one. */
export function isSlip(word: string, right: string): boolean {
  const limit = Math.min(word.length, right.length) >= 8 ? 2 : 1;
  if (word[0] !== right[0]) return isSwap(word, right);
  const slips = slipsBetween(word, right, limit);
  return slips === 1 || (slips === 2 && limit === 2 && word.slice(0, 3) === right.slice(0, 3));
}

/** What the longer of two words has at its end beyond the other; '' when it is no longer one of the same beginning. */
export function tailOf(a: string, b: string): string {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) ? long.slice(short.length) : '';
}
