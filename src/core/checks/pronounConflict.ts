/**
 * Check `pronoun-conflict`: "he" and "she" for one person, or "Mr." and "she". A pronoun counts where nobody else can be meant: one person in the
 * sentence, and around it nobody whose pronoun it could be, named or not. "They" can be anybody's and is no conflict.
 */
import * as l10n from '@vscode/l10n';
import { findAll } from '../claims/grammar';
import type { Mention, Words } from '../analysis';
import { kinWords } from '../entities/kin';
import { descriptiveRoles, personNouns } from '../lexicon/anaphora';
import { personPronouns } from '../lexicon/pronouns';
import { genderedRoles } from '../lexicon/honorifics';
import { firstNames } from '../lexicon/names';
import { genderedTitles } from '../lexicon/offices';
import { roleHeads } from '../lexicon/titles';
import { wordSet } from '../lexicon/wordList';
import { bySpan, firstAtOrAfter, type Span } from '../span';
import type { DraftParagraph } from '../text/parsed';
import { perObject, perParagraph } from '../text/perParagraph';
import type { Check, CheckContext, Found } from './check';
import { isInMarks } from './copy/marked';
import { type Namesake, samePeople } from './names/samePeople';
import { nearby, type Stretch } from './nearby';
import { inQuotes } from '../said';

export const pronounConflict: Check = {
  id: 'pronoun-conflict',
  title: '“He” and “she” for one person',
  severity: 'info',
  about:
    'One “she” for a man, or “Mr.” for a woman, is a slip that hurts. The check compares the pronouns and forms of address that a story uses for one person.',
  rule: 'A pronoun counts where nobody else can be meant: one person in the paragraph, named before it, and in this paragraph and the two before nobody else who could be “he” or “she”, with a name or without one. In “Roe said she” one paragraph before is enough for those without a name. “Mr.”, “Ms.” and titles such as “spokeswoman” count as they stand. What is used less often is marked, or what comes later.',
  leaves: [
    '“They”, which can be anybody’s.',
    'Paragraphs with two people, or with somebody who has no name: a neighbor, her son.',
    'Pronouns inside quotes.',
    'Couples: “Mr. and Mrs. Roe”, and “Ms. Roe” and “Mr. Roe” in one sentence, who are two people.',
    'First names, which tell nothing for certain.',
    '“Spokesman” and “spokeswoman”, which are two titles of one person.',
  ],
  examples: {
    finds: [
      {
        draft:
          'Ada Roe said she would run again. Roe lost by nine votes in 2019.\n\nRoe told reporters that he had learned from it.',
        words: ['he'],
      },
      {
        draft: 'Mr. Quill opened the shop in May. It sells nets.\n\nQuill said her nets were the best in Vesper.',
        words: ['her'],
      },
      {
        draft:
          'Jordan Vale resigned on Friday. Vale gave up her seat after nine years.\n\nVale will sell his house in Kelland.',
        words: ['his'],
      },
      {
        draft:
          'Theodor Brandt has set the puzzle for 50 years. He set his first one as a student in 1974.\n\nBrandt writes in pencil, at a table in Vesper. She has never used a computer.',
        words: ['She'],
      },
      {
        draft:
          'The new poet of the port wants a verse on every boat. Alex Quill was sworn in on Friday.\n\nMs. Quill, 36, steered a boat for six years.\n\nThe post pays $10,000. Quill said he would give half of it away.',
        words: ['he'],
      },
      {
        draft:
          'Port spokesman Bo Quill gave no details on Monday.\n\nThe crane was old, spokeswoman Bo Quill said.\n\nThe yard was closed, chairwoman Bo Quill said.',
        words: ['Port spokesman'],
      },
    ],
    leavesAlone: [
      'Ada Roe said she would run again.\n\nRoe told reporters that they had learned from it.',
      'Ada Roe said she would run again. Bo Quill was pleased.\n\nRoe said he had helped her.',
      'Ada Roe said she would run again.\n\nRoe has a son, and he is nine.',
      'Ada Roe said she would run again.\n\n“Roe said he was wrong,” a rider said.',
      'Mr. and Mrs. Quill opened the shop in May. Quill said she would sell it.',
      'Ms. Holt, 54, and Mr. Holt, 58, were home.\n\nLena Holt said the fire began at noon. Mr. Holt said he was asleep.',
      'Theodor Brandt set his first puzzle in 1974. He was nine.\n\nBrandt played as a neighbor watched. She was a teacher.',
      'Port spokesman Bo Quill gave no details on Monday.\n\nThe crane was old, spokeswoman Bo Quill said.',
      'Ada Roe lives next door to a farmer.\n\nRoe said that he sold her his eggs. She was pleased.',
    ],
  },
  find: findConflicts,
};

type Gender = 'he' | 'she';

/** A word that tells somebody's gender. */
interface Sign extends Words {
  readonly gender: Gender;
  /** Of a title with another form: the pair of them. */
  readonly pair?: number | undefined;
}

function findConflicts(context: CheckContext): Found[] {
  const people = samePeople(context, relativesIn(context).length === 0 && couplesIn(context).length === 0);
  const personOf = new Map(people.flatMap((person, i) => [...person.entities].map((entity) => [entity, i] as const)));
  const signs = readTitles(context, personOf, people);
  const pronouns = readPronouns(context, personOf, signs);
  return people
    .flatMap(({ name }, i) => {
      if (signs[i]!.length + pronouns[i]!.length < 2) return [];
      const found = compare([...signs[i]!, ...pronouns[i]!].sort(bySpan), name);
      return found ? [found] : [];
    })
    .sort(bySpan);
}

/** Paragraphs that tell of relatives. */
const relativesIn = nearby(({ draft: { paragraphs } }) =>
  paragraphs.filter(({ parsed }) =>
    /\b(?:husband|wife|spouse|father|mother|son|daughter|brother|sister)s?\b/.test(parsed.text),
  ),
);

/** Sentences with "Ms. Holt" and "Mr. Holt". */
const couplesIn = nearby(({ draft: { text }, sentences }) =>
  sentences.flatMap(({ start, end }): Span[] => {
    const [men, women] = ADDRESSED.map((address) => surnamesIn(address, text.slice(start, end)));
    return [...men!].some((name) => women!.has(name)) ? [{ start, end }] : [];
  }),
);

const ADDRESSED = ['Mr', 'Mrs|Ms|Miss'].map(
  (forms) => new RegExp(`\\b(?:${forms})\\b\\.?\\s(?:\\p{Lu}[\\p{L}’'-]*\\.?\\s){0,2}(\\p{Lu}[\\p{L}’'-]+)`, 'gu'),
);

function surnamesIn(address: RegExp, sentence: string): ReadonlySet<string> {
  return new Set(findAll(address, sentence).map(([, name = '']) => name.replace(/['’]s?$/, '')));
}

function compare(signs: readonly Sign[], name: string): Found | null {
  const [he, she] = (['he', 'she'] as const).map((gender) => signs.filter((sign) => sign.gender === gender));
  if (he!.length === 0 || she!.length === 0) return null;
  const [usual, other] =
    he!.length > she!.length || (he!.length === she!.length && he![0]!.start < she![0]!.start)
      ? [he!, she!]
      : [she!, he!];
  const conflict = firstConflict(usual, other);
  if (!conflict) return null;
  const [first, odd] = conflict;
  return {
    start: odd.start,
    end: odd.end,
    message:
      first.start < odd.start
        ? l10n.t('“{0}” seems to be {1}, who is “{2}” before.', odd.text, name, first.text)
        : l10n.t('“{0}” seems to be {1}, who is “{2}” later.', odd.text, name, first.text),
    related: [{ start: first.start, end: first.end, message: inQuotes(first.text) }],
    fixes: [],
  };
}

/** But for "spokesman" and "spokeswoman", which are told as two titles of one person. */
function firstConflict(usual: readonly Sign[], other: readonly Sign[]): readonly [Sign, Sign] | null {
  for (const odd of other) {
    const first = usual.find(({ pair }) => pair === undefined || pair !== odd.pair);
    if (first) return [first, odd];
  }
  return null;
}

/** "Mr. Roe", "spokeswoman Ada Roe": for each of the people. */
function readTitles(
  context: CheckContext,
  personOf: ReadonlyMap<string, number>,
  people: readonly Namesake[],
): readonly (readonly Sign[])[] {
  const signs = people.map((): Sign[] => []);
  for (const { entity, titled } of context.people) {
    const at = personOf.get(entity);
    if (at === undefined) continue;
    for (const title of titled) {
      const sign = signOf(title);
      if (sign) signs[at]!.push(sign);
    }
  }
  for (const { entity, ...sign } of addressesIn(context)) {
    const at = personOf.get(entity);
    if (at !== undefined) signs[at]!.push(sign);
  }
  return signs;
}

const signOf = perObject(({ start, end, text }: Words): Sign | null => {
  if (/\b(?:through|by|with|to|from)\b/.test(text)) return null;
  const role = text
    .toLowerCase()
    .split(/[\s-]+/)
    .at(-1)!;
  const gender = genderedRoles.get(role);
  return gender ? { start, end, text, gender, pair: pairOf(role) } : null;
});

function pairOf(role: string): number | undefined {
  const pair = genderedTitles.findIndex((forms) => forms.includes(role));
  return pair < 0 ? undefined : pair;
}

/** "Mr." and "Mrs." before a name or within it. */
const addressesIn = nearby(({ mentions, draft: { text } }) =>
  mentions.flatMap(({ start, end, type, entity }): (Sign & { readonly entity: string })[] => {
    if (type !== 'person') return [];
    const address =
      /\b(Mr|Mrs|Ms|Miss)\b\.?[\s\u00a0]$/.exec(text.slice(Math.max(0, start - 6), start)) ??
      /^(Mr|Mrs|Ms|Miss)\b\.?\s/.exec(text.slice(start, end));
    // "Mr. and Mrs. Roe"
    if (!address || /\b(?:and|or|&)\s(?:Mrs?\.?\s)?$/.test(text.slice(Math.max(0, start - 12), start))) return [];
    const word = address[1]!;
    const from = text.lastIndexOf(word, start + 1);
    return [{ start: from, end: from + word.length, text: word, gender: word === 'Mr' ? 'he' : 'she', entity }];
  }),
);

/** Paragraphs before, whose people a pronoun may still mean. */
const BACK = 2;

/** For each of the people whom all their signs, and all that may be theirs, call both “he” and “she”; of others it need not be known. */
function readPronouns(
  context: CheckContext,
  personOf: ReadonlyMap<string, number>,
  titled: readonly (readonly Sign[])[],
): readonly (readonly Sign[])[] {
  const { paragraphs } = context.draft;
  const called = titled.map(gendersOf);
  const told: { readonly at: number; readonly start: number; readonly signs: readonly Sign[] }[] = [];
  for (const { start, people, signs } of toldOf(context)) {
    const at = personOf.get(people[0]!.entity);
    if (at === undefined || people.some(({ entity }) => personOf.get(entity) !== at)) continue;
    called[at]! |= gendersOf(signs);
    told.push({ at, start, signs });
  }
  const others = new Map<number, boolean>();
  const tellsOfOthers = (i: number): boolean => {
    let tells = others.get(i);
    if (tells === undefined) others.set(i, (tells = hasOthers(context, paragraphs[i]!)));
    return tells;
  };
  const around = new Map<number, readonly Mention[]>();
  const peopleAround = (i: number): readonly Mention[] => {
    let near = around.get(i);
    if (!near) {
      const people = windowOf(i).flatMap((one) => peopleIn(context, paragraphs[one]!));
      const each = new Map(people.map((mention) => [mention.entity, mention]));
      around.set(i, (near = [...each.values()]));
    }
    return near;
  };
  const signs = titled.map((): Sign[] => []);
  for (const { at, start, signs: own } of told) {
    if (called[at] !== BOTH) continue;
    const paragraph = firstAtOrAfter(paragraphs, start);
    for (const sign of own) {
      // In "Roe said he" nothing stands between; one paragraph back is enough for whoever has no name
      const unnamed = isOfSubject(context, sign) ? windowOf(paragraph).slice(0, 2) : windowOf(paragraph);
      if (unnamed.some(tellsOfOthers)) continue;
      const rivals = peopleAround(paragraph).filter(({ entity }) => personOf.get(entity) !== at);
      if (rivals.some((rival) => mayBe(rival, sign.gender, gendersOf(titled[personOf.get(rival.entity) ?? -1] ?? []))))
        continue;
      signs[at]!.push(sign);
    }
  }
  return signs;
}

/** Genders of signs in one number. */
const [HE, SHE, BOTH] = [1, 2, 3];

function gendersOf(signs: readonly Sign[]): number {
  let genders = 0;
  for (const { gender } of signs) genders |= gender === 'he' ? HE : SHE;
  return genders;
}

/** A paragraph with people and pronouns, up to the last of those. */
interface Told extends Span {
  /** Each once, as first mentioned. */
  readonly people: readonly Mention[];
  /** Behind the first of them. */
  readonly signs: readonly Sign[];
}

const toldOf = nearby((stretch) =>
  stretch.draft.paragraphs.flatMap((paragraph): Told[] => {
    if (paragraph.kind !== 'body') return [];
    const people = peopleIn(stretch, paragraph);
    const signs = people.length === 0 ? [] : pronounsAfter(stretch, paragraph, people[0]!.end);
    if (signs.length === 0) return [];
    const each = people.filter(({ entity }, i) => people.findIndex((one) => one.entity === entity) === i);
    return [{ start: paragraph.start, end: signs.at(-1)!.end, people: each, signs }];
  }),
);

function windowOf(paragraph: number): number[] {
  return Array.from({ length: Math.min(BACK, paragraph) + 1 }, (_, back) => paragraph - back);
}

function peopleIn({ mentions }: Stretch, { start, end }: Span): Mention[] {
  const people: Mention[] = [];
  for (let at = firstAtOrAfter(mentions, start); at < mentions.length && mentions[at]!.start < end; at++)
    if (mentions[at]!.type === 'person') people.push(mentions[at]!);
  return people;
}

/** Outside of quotes. */
function pronounsAfter({ quotes, draft: { text } }: Stretch, { end }: Span, from: number): Sign[] {
  return findAll(PRONOUNS, text.slice(from, end)).flatMap(({ 0: word, index }): Sign[] => {
    const start = from + index;
    if (isInMarks(quotes, start)) return [];
    const gender = personPronouns.get(word.toLowerCase())?.gender;
    return gender === 'he' || gender === 'she' ? [{ start, end: start + word.length, text: word, gender }] : [];
  });
}

const PRONOUNS = /\b(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself|[Ss]he|[Hh]er|[Hh]ers|[Hh]erself)\b/g;

/** Somebody without a name is told of. */
function hasOthers({ linked: { titles } }: CheckContext, { start: by, parsed }: DraftParagraph): boolean {
  // "Mayor Roe", ", the mayor,", "as a student in 1974": the person's own
  return othersIn(parsed).some((start) => !isWithin(titles, start + by));
}

/** Where words for somebody without a name begin. */
const othersIn = perParagraph(({ text, tokens }) =>
  tokens.flatMap(({ kind, start, end }) =>
    kind === 'word' && isSomebody(text.slice(start, end).toLowerCase()) && !isOwnRole(text, start, end) ? [start] : [],
  ),
);

/** "He set his first puzzle as a student in 1974": what somebody is, not "as a neighbor watched". */
function isOwnRole(text: string, start: number, end: number): boolean {
  return (
    /\bas an? (?:\p{Ll}{2,12} )?$/u.test(text.slice(Math.max(0, start - 24), start)) &&
    /^(?:[,.;]| (?:in|at|for|from|of|since)\b)/.test(text.slice(end, end + 6))
  );
}

/** "Roe said she", "Roe says that he": the name is the subject of the verb, the pronoun of what is said. */
function isOfSubject({ mentions, draft: { text } }: CheckContext, { start }: Sign): boolean {
  const name = mentions[firstAtOrAfter(mentions, start) - 1];
  return (
    name?.type === 'person' && SAID.test(text.slice(name.end, start)) && SUBJECT.test(text.slice(start, start + 8))
  );
}

const SAID =
  /^(?:, \d{1,3},)? (?:said|says|told (?:reporters|jurors|the court)|added|insisted|promised|admitted|thought|hoped)(?: that)? $/;
const SUBJECT = /^s?he (?!and\b)/;

/** A word for one person without a name: "reporters" are no "he". */
function isSomebody(word: string): boolean {
  return [personNouns, genderedRoles, kinWords, roleHeads, descriptiveRoles, OTHERS].some((list) => list.has(word));
}

const OTHERS = wordSet(`
  rival opponent contestant female male predecessor successor member anyone someone somebody anybody everyone nobody none ex-wife ex-husband ex who whoever other
  leader coworker co-worker classmate teammate roommate client defendant inmate prisoner hostage candidate model guest host heir rider dancer celebrity
`);

function isWithin(spans: readonly Span[], offset: number): boolean {
  const at = firstAtOrAfter(spans, offset + 1) - 1;
  return [spans[at - 1], spans[at]].some((span) => span && span.start <= offset && offset < span.end);
}

/** A name that tells nothing may be anybody's. */
function mayBe({ text }: Mention, gender: Gender, titled: number): boolean {
  if (titled === HE || titled === SHE) return titled === (gender === 'he' ? HE : SHE);
  const told = firstNames.get(text.split(/\s/)[0]!.toLowerCase());
  return !told || told === gender;
}
