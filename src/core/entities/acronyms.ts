/**
 * Acronyms spelled out beside their name: "Higher Harbor Commission (HHC)", "the Commission, or HHC," and "HHC (Higher Harbor
 * Commission)"; and whether letters could stand for a name at all.
 */
import type { NameCandidate, SameName } from './linked';

export function findAcronyms(text: string, names: readonly NameCandidate[]): SameName[] {
  const same: SameName[] = [];
  for (let i = 1; i < names.length; i++) {
    const [before, after] = [names[i - 1]!, names[i]!];
    const between = text.slice(before.end, Math.min(after.start, before.end + 20));
    if (after.start - before.end > 12 || !BETWEEN.test(between)) continue;
    const missing = between.includes('(') ? 1 : 0;
    if (isAcronym(after.text) && couldStandFor(after.text, before.text, missing)) same.push({ full: i - 1, short: i });
    else if (isAcronym(before.text) && couldStandFor(before.text, after.text, missing))
      same.push({ full: i, short: i - 1 });
  }
  return same;
}

const BETWEEN = /^,? ?(?:\(|["“(]{1,2}|or |known as |called |also known as )["“]?(?:the )?$/;

export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\p{N}.&-]{1,9}|\p{Lu}{2,}s?\p{Lu}*)$/u.test(text) && /^(?:[^a-z]*)s?$/.test(text);
}

/**
 * The letters are the initials of the name's words, or of those with a capital. Where the writer puts the two side by side they may also be the
 * last of them ("HMC" of "U.S.-Iraq Higher Military Commission") or some of them in order, all but so many as may be `missing`.
 */
export function couldStandFor(acronym: string, name: string, missing: number | null = null): boolean {
  const letters = acronym.replaceAll(/[^\p{L}]/gu, '').toUpperCase();
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2 || letters.length < 2) return false;
  const initials = words.map((word) => word[0]!.toUpperCase()).join('');
  const capitals = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!)
    .join('');
  if (initials === letters || capitals === letters) return true;
  if (missing === null) return false;
  return (
    capitals.endsWith(letters) ||
    initials.endsWith(letters) ||
    countInOrder(letters, initials) >= letters.length - missing
  );
}

function countInOrder(letters: string, initials: string): number {
  let [at, found] = [0, 0];
  for (const letter of letters) {
    const hit = initials.indexOf(letter, at);
    if (hit < 0) continue;
    found++;
    at = hit + 1;
  }
  return found;
}
