/** Words that are one person's full name and nothing else: "Mayor Jane Roe", not "Roe’s lawyer", "Jane Roe’s campaign", "Austin Police", "Roe". */
import { foldLetters } from '../entities/spelling';
import { isGivenName } from '../entities/grammar';
import { honorifics, particles } from '../lexicon/honorifics';
import { firstNames } from '../lexicon/names';
import { eventHeads, organizationHeads, organizations } from '../lexicon/organizations';
import { isPlaceName, placeHeads } from '../lexicon/places';
import { ranks } from '../lexicon/ranks';
import { capitalTitles, roleHeads } from '../lexicon/titles';
import { perWords } from '../text/perWords';

/** The names in a full name without titles, accents and hyphens, the given name first; null when the words are not one. Capitals prove nothing. */
export function fullName(words: string): readonly string[] | null {
  return words.length > LONGEST ? null : readName(words);
}

const readName = perWords((words): readonly string[] | null => {
  const all = words.trim().split(/\s+/);
  while (all.length > 2 && isTitle(all[0]!.toLowerCase())) all.shift();
  if (all.length < 2 || all.length > MOST_WORDS || !all.every(isNameWord)) return null;
  const low = all.map((word) => word.toLowerCase());
  const [given, last, whole] = [low[0]!.split('-')[0]!, low.at(-1)!, low.join(' ')];
  if (!isGivenName(given) && !firstNames.has(given)) return null;
  if (organizations.has(whole) || isPlaceName(whole) || isPlaceName(given)) return null;
  if ([organizationHeads, eventHeads, placeHeads].some((heads) => heads.has(last))) return null;
  return namesIn(all.join(' '));
});

/** All names and other words with a capital, as `fullName` writes them. */
export function namesIn(words: string): string[] {
  return (words.match(CAPITALISED) ?? []).flatMap((word) => foldLetters(word).split(HYPHENS));
}

/** In code units. */
const LONGEST = 160;
const MOST_WORDS = 5;
const CAPITALISED = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}‐‑-]+/gu;
const HYPHENS = /[‐‑-]+/;

function isNameWord(word: string): boolean {
  return /^\p{Lu}(?:[\p{L}\p{M}.’'‐‑-]*[\p{L}\p{M}.])?$/u.test(word) ? !/['’]s$/i.test(word) : particles.has(word);
}

/** "mayor", "sen.", "mr" */
function isTitle(low: string): boolean {
  const plain = low.replace(/\.$/, '');
  return [low, plain].some(
    (one) => honorifics.has(one) || ranks.has(one) || capitalTitles.has(one) || roleHeads.has(one),
  );
}
