/**
 * Check `no-first-reference`: a person who is called by surname alone before the story has said who that is. Names over the story do not count:
 * readers of the story begin with its first sentence.
 */
import * as l10n from '@vscode/l10n';
import type { Mention, Person } from '../analysis';
import { honorifics } from '../lexicon/honorifics';
import { firstNames } from '../lexicon/names';
import { mononyms } from '../lexicon/mononyms';
import { ranks } from '../lexicon/ranks';
import { capitalTitles, roleHeads } from '../lexicon/titles';
import { firstAtOrAfter } from '../span';
import type { Check, CheckContext, Found } from './check';
import { isInMarks } from './copy/marked';
import { isKnownWord } from './names/likeNames';
import { type Namesake, samePeople } from './names/samePeople';
import { hasGiven, HEADS, paragraphKinds, writtenNames, type WrittenForm } from './names/writtenNames';

export const noFirstReference: Check = {
  id: 'no-first-reference',
  title: 'Surname before the full name',
  severity: 'off',
  about:
    'On first reference the story gives the full name, on later ones the surname. When paragraphs are moved, the introduction moves with them, and the surname is left standing before it.',
  rule: 'The first time that the story itself names a person, it does so by the surname alone, without a title, and the full name comes later or never. Headlines and captions are no first reference (AP Stylebook, “names”). That a name never comes in full is told only of somebody who is quoted by it, is named at least twice and is “he” or “she” in the story.',
  leaves: [
    'A title before the surname, which is a reference by itself: President Roe, Mr. Quill, coach Hale.',
    'Names inside quotes, and of things: the Roe administration, a Quill supporter, Roe Street.',
    'A surname after another member of the family was named in full.',
    'People known by one name, and first names.',
    'Interviews, and reports of matches.',
  ],
  examples: {
    finds: [
      {
        draft:
          'Ferry fares to rise\n\nFares will rise in June, Quill said on Monday.\n\nOran Quill, the head of the ferry line, blamed the price of fuel.',
        words: ['Quill'],
      },
      {
        draft:
          'Court frees captain\n\nThe jury needed two hours. Brandt wept when the verdict was read.\n\nProsecutors had charged Theodor Brandt, 51, with neglect.',
        words: ['Brandt'],
      },
      {
        draft:
          'Port hires guards\n\nThe port will hire 40 guards, Thackeray told reporters on Monday. She gave no price.\n\n“We need them,” Thackeray said. She left without taking questions.',
        words: ['Thackeray'],
      },
    ],
    leavesAlone: [
      'Ferry fares to rise\n\nOran Quill, the head of the ferry line, said on Monday that fares would rise. Quill blamed the price of fuel.',
      'Ferry fares to rise\n\nFares will rise, Mayor Lindqvist said on Monday.\n\nThe council had asked Ada Lindqvist to wait.',
      'Ferry fares to rise\n\nThe Lindqvist administration said on Monday that fares would rise.\n\nAda Lindqvist, the mayor, has been in office since 2019.',
      'Ferry fares to rise\n\n“We told Lindqvist to wait,” a rider said on Monday.\n\nAda Lindqvist, the mayor, has been in office since 2019.',
      'Brothers sell farm\n\nBo Hale sold the farm in May. Hale is 71, and has no children.\n\nTom Hale, the buyer, is no relative.',
      'Painter found\n\nThe police found a painting by Rembrandt on Monday. Rembrandt painted it late, an expert said. He signed it twice.',
    ],
  },
  find: findUnintroduced,
};

function findUnintroduced(context: CheckContext): Found[] {
  const { paragraphs, draft } = context;
  // An interview names its people over the first question; a match report gives a team by surnames
  if (paragraphs.some(({ kind }) => kind === 'question' || kind === 'answer')) return [];
  const read = readMentions(context);
  const found = samePeople(context).flatMap((person) => look(context, read, person) ?? []);
  return found.length > 0 && isSport(draft.text) ? [] : found.sort((a, b) => a.start - b.start);
}

interface Read {
  /** Entity → its mentions in the story. */
  readonly story: ReadonlyMap<string, readonly Mention[]>;
  readonly formOf: ReadonlyMap<Mention, WrittenForm>;
  /** Word → where a longer name with it stands first, in the story. */
  readonly firstWith: ReadonlyMap<string, number>;
  /** Entities with a full name in a headline or a caption. */
  readonly inCaptions: ReadonlySet<string>;
}

function readMentions(context: CheckContext): Read {
  const kindAt = paragraphKinds(context.paragraphs);
  const from = storyStart(context);
  const story = new Map<string, Mention[]>();
  const formOf = new Map<Mention, WrittenForm>();
  const firstWith = new Map<string, number>();
  const inCaptions = new Set<string>();
  for (const form of writtenNames(context)) {
    for (const mention of form.story) formOf.set(mention, form);
    const [first] = form.story;
    if (form.words.length > 1) {
      if (first)
        for (const word of form.plain) firstWith.set(word, Math.min(first.start, firstWith.get(word) ?? Infinity));
      for (const mention of form.heads) if (kindAt(mention.start) === 'caption') inCaptions.add(mention.entity);
    }
  }
  for (const mention of formOf.keys()) {
    if (mention.start < from || HEADS.has(kindAt(mention.start))) continue;
    const own = story.get(mention.entity);
    if (own) own.push(mention);
    else story.set(mention.entity, [mention]);
  }
  for (const own of story.values()) own.sort((a, b) => a.start - b.start);
  return { story, formOf, firstWith, inCaptions };
}

/** Without a headline of its own, a first line is one, full stop or not: some archives write it so. */
function storyStart({ paragraphs }: CheckContext): number {
  // Below a headline of several lines the story begins with its dateline
  const dated = paragraphs.slice(0, MOST_HEADS).find(({ dateline }) => dateline);
  if (dated) return dated.start;
  const first = paragraphs.find(({ kind }) => kind === 'headline' || kind === 'heading' || kind === 'body');
  const isLine = first?.kind === 'body' && !first.dateline && first.end - first.start < LONGEST_LINE;
  return isLine ? first.end : 0;
}

/** Paragraphs before a dateline, at most. */
const MOST_HEADS = 5;
/** In code units: a headline with what stands under it. */
const LONGEST_LINE = 260;

function look(context: CheckContext, read: Read, { entities, people }: Namesake): Found | null {
  const own = [...entities].flatMap((entity) => read.story.get(entity) ?? []).sort((a, b) => a.start - b.start);
  const first = own.find(
    (mention) => !isInMarks(context.quotes, mention.start) && !isModifier(context.draft.text, mention),
  );
  if (!first) return null;
  const form = read.formOf.get(first)!;
  const word = form.plain.at(-1)!;
  if (form.words.length > 1 || word.length < 2 || form.type !== 'person') return null;
  if (
    (read.firstWith.get(word) ?? Infinity) < first.start ||
    hasTitle(context, first) ||
    isNamed(context.draft.text, first)
  )
    return null;
  if (isSubheading(context, first)) return null;
  if (people.some(({ titled }) => titled.some(({ end }) => end <= first.start && first.start - end < 3))) return null;
  const full = own.find((mention) => {
    const one = read.formOf.get(mention)!;
    // A first name alone is another matter
    return mention.start > first.start && hasGiven(one) && one.plain.at(-1) === word && one.plain.length < 5;
  });
  if (full) {
    return {
      start: first.start,
      end: first.end,
      message: l10n.t('“{0}” comes before the first full reference, “{1}”.', first.text, full.text),
      related: [{ start: full.start, end: full.end, message: l10n.t('“{0}”, named in full', full.text) }],
      fixes: [],
    };
  }
  return isSurelySurname(context, read, own, word) && people.some(isSpokenOf) ? tellNever(first, own) : null;
}

function tellNever(first: Mention, own: readonly Mention[]): Found {
  return {
    start: first.start,
    end: first.end,
    message: l10n.t(
      '“{0}” is never named in full: the story has the surname alone, {1} times.',
      first.text,
      own.length,
    ),
    related: own.slice(1, 2).map(({ start, end, text }) => ({ start, end, message: l10n.t('“{0}” again', text) })),
    fixes: [],
  };
}

/** Nobody's first name, no word of the language, and somebody who says things: at least twice, and never in full. */
function isSurelySurname(
  { quotes, draft: { text } }: CheckContext,
  read: Read,
  own: readonly Mention[],
  word: string,
): boolean {
  if (own.length < 2 || firstNames.has(word) || mononyms.has(word) || isKnownWord(word)) return false;
  if (own.some(({ entity }) => read.inCaptions.has(entity))) return false;
  if (own.some((mention) => isNamed(text, mention))) return false;
  const starts = new Set(own.map(({ start }) => start));
  return quotes.some(({ speaker }) => !!speaker && speaker.confidence > 0.7 && starts.has(speaker.start));
}

function isNamed(text: string, { start }: Mention): boolean {
  return NAMED.test(text.slice(Math.max(0, start - 24), start));
}

/** "Roe: Win in a walk": a short line by itself. */
function isSubheading({ paragraphs, draft: { text } }: CheckContext, { start, end }: Mention): boolean {
  const paragraph = paragraphs[firstAtOrAfter(paragraphs, start + 1) - 1];
  if (!paragraph || paragraph.dateline || paragraph.end - paragraph.start > SHORT_LINE) return false;
  return text[end] === ':' || !/[.!?]["”’)]*$/.test(text.slice(paragraph.start, paragraph.end));
}

/** In code units. */
const SHORT_LINE = 60;

/** "a resident named Roe", "the pseudonym Roe"; and a first name that was not seen as one: "Allard Roe". */
const NAMED =
  /(?:named|called|known as|nicknamed|pseudonym|name|alias|dubbed)[\s,]["“]?$|(?:[^.?!"”—–-]\s|[\p{N}:])\p{Lu}[\p{L}.]*\s$|[\p{L}\p{N}]$/u;

/** Somebody, and no body or firm: "he" or "she" stands for them. */
function isSpokenOf({ pronouns }: Person): boolean {
  return pronouns.some(({ pronoun }) => pronoun !== 'they');
}

/** "the Roe campaign", "a Roe supporter", "pro-Roe", "Roe v. Quill": said of something else. */
function isModifier(text: string, { start, end }: Mention): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 16);
  return (
    /(?:\b(?:[Tt]he|[Aa]n?|[Tt]his|[Nn]o)\s(?:(?!(?:of|for|to|from|by|with|in|on|at|and|as|that|when|after|before|but|while|than|against)\s)\p{Ll}{2,12},?\s){0,3}|[-/(“"&]|\bv(?:s?\.|ersus)\s|\b[Hh]urricane\s)$/u.test(
      before,
    ) || MODIFIES.test(after)
  );
}

const MODIFIES =
  /^(?:[-/&]| (?:v\.|vs\.|administration|aides?|allies|ally|backers?|camp|campaign|doctrine|era|family|fans?|brothers|sisters|clan|dynasty|contributed|reported|foundation|supporters?|surrogates?|team|voters?|rally|rallies|University|Law|Act|Plan|Street|Center|Tower|Inc\.|(?:and|&) (?:Sons|Co)))/;

/** A title before a surname is a reference: "President Roe", "Mr. Roe", "coach Roe". */
function hasTitle({ draft: { text } }: CheckContext, { start }: Mention): boolean {
  const word = /([\p{L}'’-]{1,20})\.?["”]?[\s\u00a0]$/u
    .exec(text.slice(Math.max(0, start - 24), start))?.[1]
    ?.toLowerCase();
  if (word === undefined) return false;
  return capitalTitles.has(word) || ranks.has(word) || honorifics.has(word) || roleHeads.has(word);
}

/** Reports of matches name players by surname, and say so by their words. */
function isSport(text: string): boolean {
  let found = 0;
  for (const _ of text.matchAll(SPORT)) if (++found > text.length / SPORT_EACH) return found > 3;
  return false;
}

/** Code units of a story for each word of sport that makes it a report of sport. */
const SPORT_EACH = 600;
const SPORT =
  /\b(?:scored|goals?|innings?|wickets?|touchdowns?|quarterbacks?|midfielders?|strikers?|playoffs?|semi-?finals?|quarter-?finals?|halftime|stoppage|league|batsm[ae]n|bowled|rebounds|birdie|bogey|par|serve|set points?|tiebreak|home runs?|kickoff|penalty|umpires?|referee)\b/g;
