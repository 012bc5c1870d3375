/**
 * Names of one paragraph: words, runs of capitals, their parts, the type of each, the titles beside them.
 * Nothing here looks beyond the paragraph; what only the draft can tell is left to linking.
 */
import { genderedRoles, honorifics } from '../lexicon/honorifics';
import { firstNames } from '../lexicon/names';
import { isDemonym } from '../lexicon/demonyms';
import { organizations } from '../lexicon/organizations';
import { isPlaceName } from '../lexicon/places';
import { bySpan } from '../span';
import type { ParsedParagraph } from '../text/parsed';
import { findAcronyms } from './acronyms';
import { findDescriptions } from './descriptions';
import type { Gender, NameCandidate, NameScan, TitleCandidate } from './linked';
import { bare, isFirstName, phrase } from './capitalTitles';
import { type Part, splitRun } from './parts';
import { isKinship, roleAfter, roleBefore } from './roles';
import { findRuns, isDateWord, type Run } from './runs';
import { heaviestType, isSpeaking, weighTypes } from './typing';
import { hasTag, isTitleCase, type NameWord, readWords } from './words';

export function tagNames(paragraph: ParsedParagraph): NameScan {
  const words = NO_PROSE.has(paragraph.kind) ? [] : readWords(paragraph);
  const headlines = findHeadlines(words);
  const city = findCity(words, paragraph);
  const parts = findRuns(words).flatMap((run): Part | Part[] => {
    if (city && run.from < city.to) return run.from === city.from ? city : [];
    return isHeadline(headlines, run) ? splitHeadline(words, run) : splitRun(words, run);
  });
  const names: NameCandidate[] = [];
  const titles: TitleCandidate[] = [];
  const runs: Run[] = [];
  for (const part of parts) {
    const read = readName(paragraph.text, words, part, isHeadline(headlines, part));
    if (!read) continue;
    const found = part === city ? asCity(read) : read;
    const roles = found.type === 'person' ? findRoles(words, part, runs.at(-1)) : [];
    for (const role of roles) {
      if (!isKinship(words, role)) titles.push({ ...slice(paragraph.text, words, role), of: names.length });
    }
    const speaks = isSpeaking(words, { from: part.title?.from ?? part.from, to: part.to });
    names.push({ ...found, gender: genderOf(words, part, roles), speaks });
    runs.push(part);
  }
  return {
    names,
    titles: titles.sort(bySpan),
    same: findAcronyms(paragraph.text, names),
    descriptions: findDescriptions(words).map((run) => slice(paragraph.text, words, run)),
    lowercase: new Set(words.filter((word) => word.shape === 'small').map((word) => word.lower)),
    pronouns: findPronouns(words, names, runs),
  };
}

/** "PORT ELLERY, Kelland, May 6 (KNS) —": the capitals that a dateline opens with are one place, whatever they say. */
function findCity(words: readonly NameWord[], { dateline }: ParsedParagraph): Run | undefined {
  let to = 0;
  while (dateline && to < words.length && words[to]!.end <= dateline.end && words[to]!.shape === 'shouted') to++;
  return to > 0 ? { from: 0, to } : undefined;
}

/** More than anything else can weigh for another type. */
const SURE = 100;

function asCity<T extends Pick<NameCandidate, 'type' | 'weights' | 'nameSure'>>(name: T): T {
  return { ...name, type: 'place', weights: { ...name.weights, place: SURE }, nameSure: 0.95 };
}

/** Words set in capitals for style, by index: the whole paragraph, or a headline quoted in it. */
function findHeadlines(words: readonly NameWord[]): Uint8Array {
  const found = new Uint8Array(words.length);
  if (isTitleCase(words)) return found.fill(1);
  for (let from = 0; from < words.length; from++) {
    if (words[from]!.shape !== 'mark' || !/^["“«]/.test(words[from]!.text)) continue;
    let to = from + 1;
    while (to < Math.min(words.length, from + LONGEST_HEADLINE) && !/^["”»]/.test(words[to]!.text)) to++;
    if (to >= words.length || !/^["”»]/.test(words[to]!.text)) continue;
    if (isTitleCase(words.slice(from + 1, to))) found.fill(1, from + 1, to);
    from = to;
  }
  return found;
}

/** In words. */
const LONGEST_HEADLINE = 30;

function isHeadline(headlines: Uint8Array, { from, to }: Run): boolean {
  return headlines[from] === 1 && headlines[to - 1] === 1;
}

/** A long run of a headline is no single name: it is kept whole and low, for linking to find known names in. */
function splitHeadline(words: readonly NameWord[], run: Run): Part[] {
  return run.to - run.from > 3 ? [run] : splitRun(words, run);
}

const NO_PROSE: ReadonlySet<ParsedParagraph['kind']> = new Set(['url', 'code', 'front-matter']);

/** In code units: longer runs are no names anyone could check. */
const LONGEST_NAME = 160;

function readName(
  text: string,
  words: readonly NameWord[],
  part: Part,
  headline: boolean,
): Omit<NameCandidate, 'gender' | 'speaks'> | null {
  const first = words[part.from]!;
  if (words[part.to - 1]!.end - first.start > LONGEST_NAME) return null;
  const weights = weighTypes(words, part);
  if (part.to - part.from === 1 && (first.shape === 'initial' || isDateWord(words, part.from) || first.text.length < 2))
    return null;
  return {
    ...slice(text, words, part),
    type: heaviestType(weights),
    weights,
    nameSure: weighName(words, part, headline),
  };
}

function slice(text: string, words: readonly NameWord[], { from, to }: Run) {
  const [start, end] = [words[from]!.start, words[to - 1]!.end];
  return { start, end, text: text.slice(start, end) };
}

/** How likely the capital is the name's own and not its place's. */
function weighName(words: readonly NameWord[], part: Part, headline: boolean): number {
  const first = words[part.from]!;
  const lower = phrase(words, part.from, part.to);
  if (
    part.title ??
    (isPlaceName(lower) ||
      isDemonym(lower) ||
      (organizations.has(lower) && !(first.opens && (first.known || lower.length < 5))))
  )
    return 0.95;
  if (part.to - part.from === 1 && GENERIC.has(lower)) return 0.4;
  if (headline) return part.to - part.from > 1 && part.to - part.from < 4 && isFirstName(first) ? 0.6 : 0.2;
  if (part.to - part.from > 1) return !first.opens || isFirstName(first) ? 0.9 : 0.7;
  if (!first.opens) return 0.85;
  if (first.shape === 'shouted') return 0.75;
  if (isFirstName(first) || hasTag(first, 'Person', 'LastName', 'Place', 'Organization', 'ProperNoun')) return 0.7;
  if (words[part.to]?.possessive) return 0.6;
  return hasTag(first, 'Plural', 'Verb', 'Adjective', 'Adverb', 'Uncountable', 'Preposition', 'Pronoun', 'Actor')
    ? 0.15
    : 0.45;
}

/** Written large out of respect or as a short form ("the Government", "the Court"): a name only when the draft has it as one. */
const GENERIC = new Set(
  `government court house state kingdom board commission council committee ministry department university party police assembly cabinet
   minister president chairman director secretary north south east west northern southern eastern western god lord bill act law constitution
   republic union federation bank company corporation agency authority office school college hospital church city county province district
   town village street road river island airport team club league cup association organization organisation center centre institute
   internet covid christmas ltd inc mr mrs ms dr sir king queen prince pope bishop dean judge major marshal duke baron page cook baker chancellor father pastor sultan justice sergeant fellow constable priest army navy air force general opposition crown nation country`.split(
    /\s+/,
  ),
);

function findRoles(words: readonly NameWord[], part: Part, previous: Run | undefined): Run[] {
  const before = part.title ?? null;
  const small = before ? null : wholeNames(roleBefore(words, part), previous);
  const after = roleAfter(words, part);
  return [before, small, after].filter((role): role is Run => role !== null && role.to > role.from);
}

/** A title that cuts into the name before it takes it in: "Women's League chair". */
function wholeNames(role: Run | null, previous: Run | undefined): Run | null {
  return role && previous && previous.from < role.from && role.from < previous.to
    ? { from: previous.from, to: role.to }
    : role;
}

function genderOf(words: readonly NameWord[], part: Part, roles: readonly Run[]): Gender | null {
  for (const role of roles) {
    for (let at = role.from; at < role.to; at++) {
      const told = honorifics.get(bare(words[at]!)) ?? genderedRoles.get(words[at]!.lower);
      if (told) return told;
    }
  }
  const first = words[part.from]!;
  if (part.to - part.from < 2 || !isFirstName(first)) return null;
  const listed = firstNames.get(first.lower);
  if (listed !== undefined) return listed;
  return hasTag(first, 'FemaleName') ? 'she' : hasTag(first, 'MaleName') ? 'he' : null;
}

/** "he" and "she" after a person's name, with no other person between them. */
function findPronouns(
  words: readonly NameWord[],
  names: readonly NameCandidate[],
  runs: readonly Run[],
): NameScan['pronouns'] {
  const found: { of: number; gender: Gender }[] = [];
  let [next, person, since] = [0, -1, 0];
  for (let at = 0; at < words.length; at++) {
    while (next < runs.length && runs[next]!.to <= at) {
      if (names[next]!.type === 'person') [person, since] = [next, at];
      next++;
    }
    const gender = PRONOUNS.get(words[at]!.lower);
    if (!gender || person < 0 || at - since > NEAR) continue;
    found.push({ of: person, gender });
    person = -1;
  }
  return found;
}

/** In words: about two sentences. */
const NEAR = 40;
const PRONOUNS = new Map<string, Gender>([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
]);
