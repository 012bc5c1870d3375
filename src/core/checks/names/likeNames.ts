/**
 * Whether a name is another one misspelled, and not another one. Rather silent than wrong: one word may differ, by how far its
 * length bears; first names that both exist are two people; plain words that both exist are two offices; figures never differ.
 */
import { isInDictionary } from '../../entities/grammar';
import { isDemonym } from '../../lexicon/demonyms';
import { firstNames } from '../../lexicon/names';
import { isPlaceName } from '../../lexicon/places';
import { isSwap, slipsBetween, spellingOf } from '../../names/spelling';
import { isLikeFirstName as isLikeGivenName, isLikeSurname, isSlip, tailOf } from './likePeople';
import { soundKey } from './nearIndex';

export { isLikeSurname } from './likePeople';

/** Both as `nearWords` cuts them: what the draft has, what the list has. */
export function isLikeName(written: readonly string[], listed: readonly string[], person: boolean): boolean {
  // A word that stands alone has nothing beside it to be known by: an accent lost, or one slip in a long word.
  if (written.length === 1 && listed.length === 1) return isLikeSingle(written[0]!, listed[0]!, person);
  // "Mac Donald", "Sarah Rowe", "harbour": the same but for joints, accents, what cannot be heard.
  if (soundKey(written, person) === soundKey(listed, person)) return !hasOtherInitial(written, listed);
  if (written.length !== listed.length) return false;
  const differing = written.flatMap((word, i) => (word === listed[i] ? [] : [i]));
  if (differing.length !== 1) return false;
  const at = differing[0]!;
  const [word, right] = [written[at]!, listed[at]!];
  if (/\p{N}/u.test(word + right)) return false;
  if (!person) return isLikeWord(word, right);
  if (at === written.length - 1) return isLikeSurname(word, right);
  return at === 0 ? isLikeFirstName(word, right) : isOtherMiddle(word, right) || isLikeSurname(word, right);
}

/** "K. Evans" is not "C. Evans", alike as they sound. */
function hasOtherInitial(written: readonly string[], listed: readonly string[]): boolean {
  return written.some((word, i) => word.length === 1 && listed[i]?.length === 1 && listed[i] !== word);
}

/** Existing words are no slip. */
export function isLikeFirstName(word: string, right: string): boolean {
  return isLikeGivenName(word, right, isInDictionary);
}

/** "Ada B. Roe" where the list has "Ada M. Roe". */
function isOtherMiddle(word: string, right: string): boolean {
  return Math.min(word.length, right.length) === 1 && word[0] !== right[0];
}

export function isLikeWord(word: string, right: string): boolean {
  if (spellingOf(word) === spellingOf(right)) return true;
  // "Ministry" and "Minister", "Board" and "Boards"
  if (isKnownWord(word) || tailOf(word, right) === 's') return false;
  const shorter = Math.min(word.length, right.length);
  return isSwap(word, right) ? shorter > 3 : shorter > 4 && isSlip(word, right);
}

export function isLikeSingle(word: string, right: string, person: boolean): boolean {
  const shorter = Math.min(word.length, right.length);
  if (word === right) return shorter > 3;
  return (
    shorter > (person ? 6 : 5) &&
    !/\p{N}/u.test(word + right) &&
    isLikeWord(word, right) &&
    slipsBetween(word, right, 1) === 1
  );
}

export function isKnownWord(word: string): boolean {
  return isInDictionary(word) || isPlaceName(word) || isDemonym(word) || firstNames.has(word);
}
