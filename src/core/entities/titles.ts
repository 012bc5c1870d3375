/**
 * All that the draft writes beside its people: titles and roles, as the paragraphs' scans found them and as introductions tell them, each
 * place once, the fuller wording of two; and ages.
 */
import type { Age, EntityType, Mention } from '../analysis';
import { type Lists, unchanged } from '../perVersion';
import { type Ends, inOne } from '../sameEnds';
import { bySpan, firstAtOrAfter, overlaps, shiftSpan, type Span, startingIn } from '../span';
import type { DraftParagraph, ParsedParagraph } from '../text/parsed';
import { perParagraphAnd } from '../text/perParagraph';
import { findAge } from './ages';
import { findIntroductions, widenTitle } from './introductions';
import type { TitleMention } from './linked';

export interface AgeMention extends Age {
  readonly entity: string;
}

/** Where names stand in a draft, and the titles that the scans found. All lists are in reading order. */
export interface Named {
  readonly paragraphs: readonly DraftParagraph[];
  readonly mentions: readonly Mention[];
  /** Of each mention: what it is by itself. */
  readonly names: readonly (Span & { readonly type: EntityType })[];
  readonly titles: readonly TitleMention[];
}

export interface WrittenBeside {
  readonly titles: readonly TitleMention[];
  readonly ages: readonly AgeMention[];
}

/** All stand in these paragraphs. */
export function readBeside({ paragraphs, mentions, names: each, titles }: Named): WrittenBeside {
  const all: TitleMention[] = [];
  const ages: AgeMention[] = [];
  let [name, title] = [0, 0];
  for (const { start: by, end, parsed } of paragraphs) {
    const [firstName, firstTitle] = [name, title];
    while (name < mentions.length && mentions[name]!.start < end) name++;
    while (title < titles.length && titles[title]!.start < end) title++;
    const names = mentions.slice(firstName, name);
    const people = names.filter((_, i) => each[firstName + i]!.type === 'person');
    if (people.length === 0 && firstTitle === title) continue;
    const written = titles.slice(firstTitle, title);
    const beside = readAround(parsed, packStretches([people, names, written], by));
    const place = (span: Span, entity: string): TitleMention => ({
      ...{ start: span.start + by, end: span.end + by },
      text: parsed.text.slice(span.start, span.end),
      entity,
    });
    const widened = written.map(({ entity }, i) => place(beside.widened[i]!, entity));
    const told = beside.told.map(({ person, ...span }) => place(span, people[person]!.entity));
    for (const one of mergeTitles(widened, told)) all.push(one);
    for (const { person, age } of beside.ages) ages.push({ ...shiftSpan(age, by), entity: people[person]!.entity });
  }
  return { titles: all, ages };
}

/** The same after an edit: paragraphs that stand where they stood, with the same names in them, are not read. */
export function readBesideAgain(now: Named, then: Named, was: WrittenBeside): WrittenBeside {
  const ends = unchanged(listsOf(then), listsOf(now));
  const { paragraphs, mentions, names, titles } = now;
  const [start, end] = middleOf(paragraphs, ends);
  const read = readBeside({
    paragraphs: paragraphs.slice(ends.head, paragraphs.length - ends.tail),
    mentions: startingIn(mentions, start, end),
    names: startingIn(names, start, end),
    titles: startingIn(titles, start, end),
  });
  const [gone, rest] = middleOf(then.paragraphs, ends);
  const withRead = <Item extends Span>(before: readonly Item[], middle: readonly Item[]): readonly Item[] =>
    inOne(startingIn(before, 0, gone), middle, startingIn(before, rest, Infinity));
  return { titles: withRead(was.titles, read.titles), ages: withRead(was.ages, read.ages) };
}

/** Where the paragraphs between the ends begin, and where those behind them do. */
function middleOf(paragraphs: readonly Span[], { head, tail }: Ends): readonly [start: number, end: number] {
  return [paragraphs[head]?.start ?? Infinity, paragraphs[paragraphs.length - tail]?.start ?? Infinity];
}

function listsOf({ paragraphs, mentions, names, titles }: Named): Lists {
  return { paragraphs, each: [], within: [mentions, names, titles] };
}

/** What a paragraph writes around the names in it. Offsets are relative to it; `person` counts its people. */
interface Around {
  /** The titles that the scans found, with the "former" before them. */
  readonly widened: readonly Span[];
  readonly told: readonly (Span & { readonly person: number })[];
  readonly ages: readonly { readonly person: number; readonly age: Age }[];
}

const readAround = perParagraphAnd((paragraph, numbers): Around => {
  const [people, names, titles] = unpackStretches(numbers) as [Span[], Span[], Span[]];
  const { text, sentences } = paragraph;
  const told: (Span & { person: number })[] = [];
  const ages: { person: number; age: Age }[] = [];
  people.forEach((name, person) => {
    const sentence = sentences[firstAtOrAfter(sentences, name.start + 1) - 1];
    if (!sentence || sentence.end < name.end) return;
    const [before, after] = [people[person - 1], people[person + 1]];
    const within = { start: Math.max(sentence.start, before?.end ?? 0), end: sentence.end };
    for (const span of findIntroductions({ text, name, within })) {
      // "Ada Roe, director Bert Quill": the title right before a name is that one's
      if (after && span.end > after.start - 2 && span.end < after.end) continue;
      told.push({ ...span, person });
    }
    const age = findAge({ text, name, within: { ...within, end: Math.min(within.end, after?.start ?? within.end) } });
    if (age && age.start >= (ages.at(-1)?.age.end ?? 0)) ages.push({ person, age });
  });
  return { widened: titles.map((title) => widen(paragraph, names, title)), told, ages };
});

/** Takes in "former" and "then-", but no name. */
function widen({ text }: ParsedParagraph, names: readonly Span[], title: Span): Span {
  const name = names[firstAtOrAfter(names, title.start) - 1];
  return widenTitle(text, title, Math.min(name?.end ?? 0, title.start));
}

/** Lists of stretches as one list of numbers, relative to `by`: the length of each list, then its starts and ends. */
function packStretches(lists: readonly (readonly Span[])[], by: number): number[] {
  const numbers: number[] = [];
  for (const list of lists) {
    numbers.push(list.length);
    for (const { start, end } of list) numbers.push(start - by, end - by);
  }
  return numbers;
}

function unpackStretches(numbers: readonly number[]): Span[][] {
  const lists: Span[][] = [];
  for (let at = 0; at < numbers.length;) {
    const list: Span[] = [];
    for (let left = numbers[at++]!; left > 0; left--, at += 2)
      list.push({ start: numbers[at]!, end: numbers[at + 1]! });
    lists.push(list);
  }
  return lists;
}

/** Of two that overlap and are one person's the longer stays: "adviser to Mayor Bert Quill" and "Mayor" are two people's. */
function mergeTitles(titles: readonly TitleMention[], more: readonly TitleMention[]): readonly TitleMention[] {
  if (more.length === 0 && titles.length < 2) return titles;
  const merged: TitleMention[] = [];
  for (const title of [...titles, ...more].sort(bySpan)) {
    const last = merged.at(-1);
    if (!last || last.entity !== title.entity || !overlaps(last, title)) merged.push(title);
    else if (title.end - title.start > last.end - last.start) merged[merged.length - 1] = title;
  }
  return merged;
}
