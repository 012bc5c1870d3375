/**
 * Takes a run of capitalised words apart: "Ugandan President Ada Quill" is a nationality, a title and a person,
 * "Pentagon Press Secretary Pat Gulo" an organization, a title and a person. What is left is one name, kept whole.
 */
import { isDemonym } from '../lexicon/demonyms';
import { honorifics } from '../lexicon/honorifics';
import { eventHeads, organizationHeads, organizations, workHeads } from '../lexicon/organizations';
import { countries, isPlaceName, placeHeads } from '../lexicon/places';
import { ranks } from '../lexicon/ranks';
import { capitalTitles } from '../lexicon/titles';
import { bare, isHonorific, isSurname, isTitleWord, phrase, SURNAMES, titleEnd, titleStart } from './capitalTitles';
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
    // "Board of Governors": part of the name before it
    if (!isTitleWord(words, at) || (at > from && words[at - 1]!.shape === 'small')) continue;
    const start = titleStart(words, from, at);
    const end = titleEnd(words, at, to);
    if (end <= at) continue;
    const before: Part[] = start > from ? splitRun(words, { from, to: start }) : [];
    if (isSurname(words, from, at, end, to)) continue;
    const linked = linkedPlace(words, at, end);
    if (end >= to)
      return [
        ...before,
        ...linked,
        ...(end - start === 1 && SURNAMES.has(words[start]!.lower) ? [{ from: start, to: end }] : []),
      ];
    if (head && head !== 'event' && !isHonorific(words, end - 1) && organizationHeads.has(words[to - 1]!.lower)) break;
    if (words[end]!.shape === 'small') return [...before, ...splitRun(words, { from: end + 1, to })];
    // "Director WWF" heads a body
    if (to - end === 1 && words[end]!.shape === 'shouted' && words[start]!.shape !== 'shouted')
      return [...before, ...linked, { from: end, to }];
    return [...before, ...linked, { from: end, to, title: { from: start, to: end }, is: 'person' }];
  }
  return [{ from, to }];
}

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
