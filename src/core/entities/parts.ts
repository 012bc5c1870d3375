/**
 * Takes a run of capitalised words apart: "Ugandan President Ada Quill" is a nationality, a title and a person,
 * "Pentagon Press Secretary Pat Gulo" an organization, a title and a person. What is left is one name, kept whole.
 */
import { isDemonym } from '../lexicon/demonyms';
import { honorifics, nameSuffixes } from '../lexicon/honorifics';
import { eventHeads, organizationHeads, organizations, workHeads } from '../lexicon/organizations';
import { countries, isPlaceName, placeHeads } from '../lexicon/places';
import { rankPrefixes, ranks, services } from '../lexicon/ranks';
import { capitalTitles, titleModifiers } from '../lexicon/titles';
import type { Run } from './runs';
import { hasTag, type NameWord } from './words';

/** A name within a run, with the title that stands right before it. */
export interface Part extends Run {
  readonly title?: Run;
  /** Decided by how it was taken apart; otherwise the type is weighed later. */
  readonly is?: 'place' | 'nationality' | 'person' | 'organization';
}

export function splitRun(words: readonly NameWord[], run: Run): Part[] {
  let { from } = run;
  const { to } = run;
  from = skipOpening(words, from, to);
  if (from >= to) return [];
  if (isKnown(phrase(words, from, to))) return [{ from, to }];
  const compound = splitCompound(words, from, to);
  if (compound > from) return [{ from, to: from + 1 }, ...splitRun(words, { from: compound, to })];
  const geography = leadingGeography(words, from, to);
  if (geography > from) {
    const is = isDemonym(phrase(words, geography - 1, geography)) ? 'nationality' : 'place';
    return [{ from, to: geography, is }, ...splitRun(words, { from: geography, to })];
  }
  return splitTitle(words, from, to);
}

export function phrase(words: readonly NameWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.lower)
    .join(' ');
}

/** "But Quill", "Former President Gulo", "The Harbor Times": words whose capital is due to where they stand. */
function skipOpening(words: readonly NameWord[], from: number, to: number): number {
  let at = from;
  while (at < to && isOpening(words, at, to)) at++;
  return at;
}

function isOpening(words: readonly NameWord[], at: number, to: number): boolean {
  const word = words[at]!;
  if (word.lower === 'the' || FUNCTION.has(word.lower)) return !(isPlaceName(phrase(words, at, to)) && to - at > 1);
  if (at > 0 && word.shape === 'small') return true;
  if (isPlaceName(phrase(words, at, Math.min(to, at + 2)))) return false;
  if (!word.opens) return word.lower === 'former' || word.lower === 'then';
  if (hasTag(word, 'FirstName', 'Person', 'Place', 'ProperNoun', 'Organization', 'Demonym') && !hasTag(word, 'Verb'))
    return false;
  if (capitalTitles.has(word.lower) || ranks.has(bare(word)) || honorifics.has(bare(word)) || isDemonym(word.lower))
    return false;
  if (at + 1 < to && headOf(words, at, to) !== null)
    return hasTag(word, 'Verb', 'Adverb', 'Preposition', 'Conjunction') && !hasTag(word, 'Gerund');
  return (
    hasTag(word, 'Adverb', 'Preposition', 'Conjunction', 'Verb', 'Pronoun') ||
    (at + 1 < to && hasTag(word, 'Adjective', 'Plural') && word.shape !== 'shouted')
  );
}

const FUNCTION = new Set(
  `a an and or but nor so yet if as at by for from in into of off on onto out over to up with while when where who whom whose which what why how
   that this these those there here he she it they we you i his her its their our my your not no yes all any both each every few many more most some
   such other another since until after before during despite although though because however meanwhile moreover once then thus also still only
   even just last next about under above between among against without within through across along around behind below beside beyond near per
   than too very well is are was were be been has have had do does did will would can could may might shall should must let asked
   speaking photo file image picture editing reporting writing earlier later today yesterday tomorrow now instead indeed perhaps overall
   according following including officials police people residents hundreds thousands dozens millions one two three four five six seven eight nine ten
   mr's i'm it's he's she's we're they're don't that's there's i've we've let's what's you're`.split(/\s+/),
);

/** "U.S.-Iraq talks" names two countries; "U.S.-Iraq Higher Commission" is one body. */
function splitCompound(words: readonly NameWord[], from: number, to: number): number {
  if (from + 1 >= to || !words[from + 1]!.hyphened) return from;
  let end = from + 1;
  while (end < to && words[end]!.hyphened) end++;
  return end < to && headOf(words, end, to) !== null ? from : from + 1;
}

/** Where "Kenyan", "South Korean" or "U.S." at the head of a run ends, when the rest is a name or title of its own. */
function leadingGeography(words: readonly NameWord[], from: number, to: number): number {
  for (let end = Math.min(to - 1, from + 3); end > from; end--) {
    const lead = phrase(words, from, end);
    const demonym =
      isDemonym(words[end - 1]!.lower) && (end - from === 1 || (end - from === 2 && COMPASS.test(words[from]!.lower)));
    if (!demonym && !countries.has(lead) && !isPlaceName(lead)) continue;
    if (words[end]!.hyphened) return from;
    const head = headOf(words, end, to);
    const titled = titleEnd(words, end, to) > end;
    if (demonym) return head && !titled && !LOOSE.test(words[to - 1]!.lower) ? from : end;
    if (titled) return end;
    if (UNITED.test(lead)) return head === 'place' ? from : end;
    return from;
  }
  return from;
}

const COMPASS =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|saudi|sri|new|puerto|costa|latin|papua|bosnian|el|hong|cape|british|french|dutch)$/;
/** "Kenyan Parliament", "Iraqi Army": the nationality describes, the head alone is no full name but is written as one. */
const LOOSE =
  /^(?:parliament|army|navy|police|military|government|cabinet|embassy|court|ministry|senate|congress|treasury|constitution|forces)$/;
const UNITED = /^(?:u\.s\.|us|u\.s|usa|u\.k\.|uk)$/;

/** Pulls the last title out of the middle: what is before is a name of its own, what is after is the person. */
function splitTitle(words: readonly NameWord[], from: number, to: number): Part[] {
  const head = headOf(words, from, to);
  for (let at = from; at < to; at++) {
    if (!isTitleWord(words, at)) continue;
    const start = titleStart(words, from, at);
    const end = titleEnd(words, at, to);
    if (end <= at) continue;
    const before: Part[] = start > from ? splitRun(words, { from, to: start }) : [];
    const linked = linkedPlace(words, at, end);
    if (end >= to) return start === from || before.length > 0 ? [...before, ...linked] : [];
    if (head && head !== 'event' && !isHonorific(words, end - 1) && organizationHeads.has(words[to - 1]!.lower)) break;
    if (words[end]!.shape === 'small') return [...before, ...splitRun(words, { from: end + 1, to })];
    return [...before, ...linked, { from: end, to, title: { from: start, to: end }, is: 'person' }];
  }
  return [{ from, to }];
}

function isTitleWord(words: readonly NameWord[], at: number): boolean {
  const word = words[at]!;
  return capitalTitles.has(bare(word)) || isRank(word) || isHonorific(words, at) || capitalTitles.has(word.lower);
}

function isRank(word: NameWord): boolean {
  return ranks.has(bare(word)) && (word.text.endsWith('.') || word.text.length > 4);
}

function isHonorific(words: readonly NameWord[], at: number): boolean {
  return honorifics.has(bare(words[at]!)) && words[at]!.shape !== 'shouted';
}

/** Back over what belongs to the title: "Deputy", "Air Force", "Press". */
function titleStart(words: readonly NameWord[], from: number, at: number): number {
  let start = at;
  while (start > from && (titleModifiers.has(words[start - 1]!.lower) || rankPrefixes.has(bare(words[start - 1]!))))
    start--;
  for (let length = 1; length <= 2; length++)
    if (start - length >= from && services.has(phrase(words, start - length, start))) return start - length;
  return start;
}

/** One past the last word of the title that starts at `at`; `at` when none does. "Secretary of Defense", "Maj. Gen.", "Mr." */
function titleEnd(words: readonly NameWord[], at: number, to: number): number {
  let [end, seen] = [at, false];
  while (end < to) {
    const word = words[end]!;
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

function linkedPlace(words: readonly NameWord[], at: number, end: number): Part[] {
  const of = findJoint(words, at, end);
  return of > 0 && of + 1 < end && isPlaceName(phrase(words, of + 1, end))
    ? [{ from: of + 1, to: end, is: 'place' }]
    : [];
}

/** What the last word, or the one before "of", makes of the name; null when it makes nothing of it. */
export function headOf(
  words: readonly NameWord[],
  from: number,
  to: number,
): 'organization' | 'place' | 'event' | 'work' | null {
  const joint = findJoint(words, from, to);
  const last = bare(words[(joint > 0 ? joint : to) - 1]!);
  const numbered = to - from > 1 || joint > 0;
  if (!numbered) return null;
  if (eventHeads.has(last) && !organizationHeads.has(last)) return 'event';
  if (organizationHeads.has(last)) return 'organization';
  if (workHeads.has(last)) return 'work';
  return placeHeads.has(last) ? 'place' : null;
}

/** Index of the first "of", "for", "on" or "to" after the first word; 0 when there is none. */
function findJoint(words: readonly NameWord[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (/^(?:of|for|on|to)$/.test(words[at]!.lower)) return at;
  return 0;
}

function isKnown(lower: string): boolean {
  return isPlaceName(lower) || organizations.has(lower) || isDemonym(lower);
}

/** "gen" for "Gen.". */
export function bare(word: NameWord): string {
  return word.lower.endsWith('.') ? word.lower.slice(0, -1) : word.lower;
}
