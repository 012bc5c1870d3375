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
import { roleHeads } from '../lexicon/titles';
import { wordSet } from '../lexicon/wordList';
import { bySpan, firstAtOrAfter, type Span } from '../span';
import type { DraftParagraph } from '../text/parsed';
import type { Check, CheckContext, Found } from './check';
import { isInMarks } from './copy/marked';
import { samePeople } from './names/samePeople';
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
    'Couples: Mr. and Mrs. Roe.',
    'First names, which tell nothing for certain.',
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
    ],
    leavesAlone: [
      'Ada Roe said she would run again.\n\nRoe told reporters that they had learned from it.',
      'Ada Roe said she would run again. Bo Quill was pleased.\n\nRoe said he had helped her.',
      'Ada Roe said she would run again.\n\nRoe has a son, and he is nine.',
      'Ada Roe said she would run again.\n\n“Roe said he was wrong,” a rider said.',
      'Mr. and Mrs. Quill opened the shop in May. Quill said she would sell it.',
      'Theodor Brandt set his first puzzle in 1974. He was nine.\n\nBrandt played as a neighbor watched. She was a teacher.',
      'Ada Roe lives next door to a farmer.\n\nRoe said that he sold her his eggs. She was pleased.',
    ],
  },
  find: findConflicts,
};

type Gender = 'he' | 'she';

/** A word that tells somebody's gender. */
interface Sign extends Words {
  readonly gender: Gender;
}

function findConflicts(context: CheckContext): Found[] {
  const people = samePeople(context, relativesIn(context).length === 0);
  const personOf = new Map(people.flatMap((person, i) => [...person.entities].map((entity) => [entity, i] as const)));
  const signs = people.map((): Sign[] => []);
  readTitles(context, personOf, signs);
  const titled = signs.map((own) => new Set(own.map(({ gender }) => gender)));
  readPronouns(context, personOf, titled, signs);
  return signs
    .flatMap((own, i) => {
      const found = compare(own.sort(bySpan), people[i]!.name);
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

function compare(signs: readonly Sign[], name: string): Found | null {
  const [he, she] = (['he', 'she'] as const).map((gender) => signs.filter((sign) => sign.gender === gender));
  if (he!.length === 0 || she!.length === 0) return null;
  const [usual, other] =
    he!.length > she!.length || (he!.length === she!.length && he![0]!.start < she![0]!.start)
      ? [he!, she!]
      : [she!, he!];
  const [first, odd] = [usual[0]!, other[0]!];
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

/** "Mr. Roe", "spokeswoman Ada Roe" */
function readTitles(
  { people, mentions, draft: { text } }: CheckContext,
  personOf: ReadonlyMap<string, number>,
  signs: Sign[][],
): void {
  for (const { entity, titled } of people) {
    for (const title of titled) {
      if (/\b(?:through|by|with|to|from)\b/.test(title.text)) continue;
      const gender = genderedRoles.get(
        title.text
          .toLowerCase()
          .split(/[\s-]+/)
          .at(-1)!,
      );
      const at = personOf.get(entity);
      if (gender && at !== undefined) signs[at]!.push({ start: title.start, end: title.end, text: title.text, gender });
    }
  }
  for (const { start, end, type, entity } of mentions) {
    const at = type === 'person' ? personOf.get(entity) : undefined;
    if (at === undefined) continue;
    const address =
      /\b(Mr|Mrs|Ms|Miss)\b\.?[\s\u00a0]$/.exec(text.slice(Math.max(0, start - 6), start)) ??
      /^(Mr|Mrs|Ms|Miss)\b\.?\s/.exec(text.slice(start, end));
    // "Mr. and Mrs. Roe"
    if (!address || /\b(?:and|or|&)\s(?:Mrs?\.?\s)?$/.test(text.slice(Math.max(0, start - 12), start))) continue;
    const from = text.lastIndexOf(address[1]!, start + 1);
    signs[at]!.push({
      start: from,
      end: from + address[1]!.length,
      text: address[1]!,
      gender: address[1] === 'Mr' ? 'he' : 'she',
    });
  }
}

/** Paragraphs before, whose people a pronoun may still mean. */
const BACK = 2;

function readPronouns(
  context: CheckContext,
  personOf: ReadonlyMap<string, number>,
  titled: readonly ReadonlySet<Gender>[],
  signs: Sign[][],
): void {
  const { paragraphs } = context.draft;
  // First all that may be theirs; who is "he" or "she" alone need not be looked at again
  const guesses = signs.map((): (Sign & { readonly paragraph: number })[] => []);
  for (const { start, people, signs: own } of toldOf(context)) {
    const at = personOf.get(people[0]!.entity);
    if (at === undefined || people.some(({ entity }) => personOf.get(entity) !== at)) continue;
    const paragraph = firstAtOrAfter(paragraphs, start);
    for (const sign of own) guesses[at]!.push({ ...sign, paragraph });
  }
  const others = new Map<number, boolean>();
  const tellsOfOthers = (i: number): boolean => {
    let told = others.get(i);
    if (told === undefined) others.set(i, (told = hasOthers(context, paragraphs[i]!)));
    return told;
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
  guesses.forEach((own, at) => {
    if (new Set([...own, ...signs[at]!].map(({ gender }) => gender)).size < 2) return;
    for (const { paragraph, ...sign } of own) {
      // In "Roe said he" nothing stands between; one paragraph back is enough for whoever has no name
      const unnamed = isOfSubject(context, sign) ? windowOf(paragraph).slice(0, 2) : windowOf(paragraph);
      if (unnamed.some(tellsOfOthers)) continue;
      const rivals = peopleAround(paragraph).filter(({ entity }) => personOf.get(entity) !== at);
      if (rivals.some((rival) => mayBe(rival, sign.gender, titled[personOf.get(rival.entity) ?? -1]))) continue;
      signs[at]!.push(sign);
    }
  });
}

/** A paragraph with people and pronouns. */
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
    return [{ start: paragraph.start, end: paragraph.end, people: each, signs }];
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
  return parsed.tokens.some(({ kind, start, end }) => {
    if (kind !== 'word' || !isSomebody(parsed.text.slice(start, end).toLowerCase())) return false;
    // "Mayor Roe", ", the mayor,", "as a student in 1974": the person's own
    return !isWithin(titles, start + by) && !isOwnRole(parsed.text, start, end);
  });
}

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
function mayBe({ text }: Mention, gender: Gender, titled: ReadonlySet<Gender> | undefined): boolean {
  if (titled && titled.size === 1) return titled.has(gender);
  const told = firstNames.get(text.split(/\s/)[0]!.toLowerCase());
  return !told || told === gender;
}
