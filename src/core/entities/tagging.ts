/**
 * Names of one paragraph: words, runs of capitals, their parts, the type of each, the titles beside them.
 * Nothing here looks beyond the paragraph; what only the draft can tell is left to linking.
 */
import { genderedRoles, honorifics } from '../lexicon/honorifics';
import { firstNames } from '../lexicon/names';
import { isDemonym } from '../lexicon/demonyms';
import { organizations } from '../lexicon/organizations';
import { isPlaceName } from '../lexicon/places';
import type { ParsedParagraph } from '../text/parsed';
import { findAcronyms } from './acronyms';
import type { Gender, NameCandidate, NameScan, TitleCandidate } from './linked';
import { bare, type Part, phrase, splitRun } from './parts';
import { roleAfter, roleBefore } from './roles';
import { findRuns, isDateWord, type Run } from './runs';
import { heaviestType, isFirstName, weighTypes } from './typing';
import { hasTag, isTitleCase, type NameWord, readWords } from './words';

export function tagNames(paragraph: ParsedParagraph): NameScan {
  const words = NO_PROSE.has(paragraph.kind) ? [] : readWords(paragraph);
  const headline = isTitleCase(words);
  const parts = findRuns(words).flatMap((run) => splitRun(words, run));
  const names: NameCandidate[] = [];
  const titles: TitleCandidate[] = [];
  const runs: Run[] = [];
  for (const part of parts) {
    const found = readName(paragraph.text, words, part, headline);
    if (!found) continue;
    const of = names.length;
    const roles = found.type === 'person' ? findRoles(words, part) : [];
    names.push({ ...found, gender: genderOf(words, part, roles) });
    runs.push(part);
    for (const role of roles) titles.push({ ...slice(paragraph.text, words, role), of });
  }
  titles.sort((a, b) => a.start - b.start);
  return {
    names,
    titles,
    same: findAcronyms(paragraph.text, names),
    lowercase: new Set(words.filter((word) => word.shape === 'small').map((word) => word.lower)),
    pronouns: findPronouns(words, names, runs),
  };
}

const NO_PROSE: ReadonlySet<ParsedParagraph['kind']> = new Set(['url', 'code', 'front-matter']);

function readName(
  text: string,
  words: readonly NameWord[],
  part: Part,
  headline: boolean,
): Omit<NameCandidate, 'gender'> | null {
  const first = words[part.from]!;
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
  if (part.title ?? (isPlaceName(lower) || isDemonym(lower) || (organizations.has(lower) && lower.length > 4)))
    return 0.95;
  if (headline) return part.to - part.from > 1 && part.to - part.from < 4 && isFirstName(first) ? 0.6 : 0.2;
  if (part.to - part.from > 1) return first.opens ? 0.7 : 0.9;
  if (!first.opens) return 0.85;
  if (first.shape === 'shouted') return 0.75;
  if (isFirstName(first) || hasTag(first, 'Person', 'LastName', 'Place', 'Organization', 'ProperNoun')) return 0.7;
  if (words[part.to]?.possessive) return 0.6;
  return hasTag(first, 'Plural', 'Verb', 'Adjective', 'Adverb', 'Uncountable', 'Preposition', 'Pronoun', 'Actor')
    ? 0.15
    : 0.45;
}

function findRoles(words: readonly NameWord[], part: Part): Run[] {
  const before = part.title ?? null;
  const small = before ? null : roleBefore(words, part);
  const after = roleAfter(words, part);
  return [before, small, after].filter((role): role is Run => role !== null && role.to > role.from);
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
