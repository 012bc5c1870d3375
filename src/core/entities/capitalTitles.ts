/**
 * Titles written with capitals in front of a name: "Air Force Maj. Gen.", "Secretary of Defense", "Deputy Prime Minister", "Mr."
 * Where they start, where they end, and when "King" is a surname and no title.
 */
import { honorifics, nameSuffixes } from '../lexicon/honorifics';
import { organizationHeads } from '../lexicon/organizations';
import { isPlaceName } from '../lexicon/places';
import { rankPrefixes, ranks, services } from '../lexicon/ranks';
import { capitalTitles, titleModifiers } from '../lexicon/titles';
import type { NameWord } from './words';

/** Titles that are also surnames: "Larry King", "Mr. Bishop". */
const SURNAMES = new Set(
  `king prince bishop pope dean judge major marshal duke baron page cook baker chancellor father pastor sultan khan justice lord sergeant general fellow constable priest abbot earl knight`.split(
    ' ',
  ),
);

export function isTitleWord(words: readonly NameWord[], at: number): boolean {
  const word = words[at]!;
  return capitalTitles.has(bare(word)) || isRank(word) || isHonorific(words, at) || capitalTitles.has(word.lower);
}

function isRank(word: NameWord): boolean {
  return ranks.has(bare(word)) && (word.text.endsWith('.') || word.text.length > 4);
}

export function isHonorific(words: readonly NameWord[], at: number): boolean {
  return honorifics.has(bare(words[at]!)) && words[at]!.shape !== 'shouted';
}

/** Back over what belongs to the title: "Deputy", "Air Force", "Press". */
export function titleStart(words: readonly NameWord[], from: number, at: number): number {
  let start = at;
  while (start > from && (titleModifiers.has(words[start - 1]!.lower) || rankPrefixes.has(bare(words[start - 1]!))))
    start--;
  for (let length = 1; length <= 2; length++)
    if (start - length >= from && services.has(phrase(words, start - length, start))) return start - length;
  return start;
}

/** One past the last word of the title that starts at `at`; `at` when none does. "Secretary of Defense", "Maj. Gen.", "Mr." */
export function titleEnd(words: readonly NameWord[], at: number, to: number): number {
  let [end, seen] = [at, false];
  while (end < to) {
    const word = words[end]!;
    // "Mr. King"
    if (end > at && end === to - 1 && SURNAMES.has(word.lower) && isHonorific(words, end - 1)) break;
    if (isTitleWord(words, end) && !(nameSuffixes.has(word.lower) && seen)) {
      seen = true;
      end++;
    } else if (titleModifiers.has(word.lower) || rankPrefixes.has(bare(word))) {
      if (!aheadTitle(words, end + 1, to)) break;
      end++;
    } else if (seen && /^(?:of|for|to)$/.test(word.lower)) {
      const next = complementEnd(words, end + 1, to);
      if (next === end + 1) break;
      end = next;
    } else if (
      seen &&
      /^(?:and|general|elect|emeritus)$/.test(word.lower) &&
      (word.lower !== 'and' || aheadTitle(words, end + 1, to))
    )
      end++;
    else break;
  }
  return seen ? end : at;
}

function aheadTitle(words: readonly NameWord[], at: number, to: number): boolean {
  return (
    at < to &&
    (isTitleWord(words, at) || (titleModifiers.has(words[at]!.lower) && at + 1 < to && isTitleWord(words, at + 1)))
  );
}

/** "Defense" in "Secretary of Defense Ada Quill": words of office and places, never the first name after them. */
function complementEnd(words: readonly NameWord[], at: number, to: number): number {
  let end = at;
  while (end < to) {
    const word = words[end]!;
    const office =
      titleModifiers.has(word.lower) ||
      OFFICE.has(word.lower) ||
      /^(?:and|the|of|for)$/.test(word.lower) ||
      organizationHeads.has(word.lower);
    if (!office && !isPlaceName(word.lower) && !(end + 1 < to && isPlaceName(phrase(words, end, end + 2)))) break;
    end++;
  }
  while (end > at && words[end - 1]!.shape === 'small') end--;
  return end;
}

const OFFICE = new Set(
  `state affairs war works relations industry commerce culture education agriculture tourism mines minerals petroleum oil water sports sport youth
   women gender children family families welfare development planning communications communication transport transportation fisheries harbors harbours forests forestry
   lands land housing roads veterans treasury exchequer interior information technology science environment climate natural resources power energy
   investment economy economic social services staff operations representatives deputies commons lords justice appeals peace religious cooperation co-operation integration reform budget rolls supply`.split(
    /\s+/,
  ),
);

export function phrase(words: readonly NameWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.lower)
    .join(' ');
}

/** "gen" for "Gen.". */
export function bare(word: NameWord): string {
  return word.lower.endsWith('.') ? word.lower.slice(0, -1) : word.lower;
}
