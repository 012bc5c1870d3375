/** News with its names annotated, as the training of the tagger reads it: JSON lines, UTF-16 offsets, end-exclusive. */
import { readFileSync } from 'node:fs';
import { readWords, type NameWord } from '../src/core/entities/words';
import { labelOf, type NameType } from '../src/core/entities/tagger/labels';
import type { FormReader } from '../src/core/entities/tagger/forms';
import { isDemonym } from '../src/core/lexicon/demonyms';
import { eventHeads, organizationHeads, organizations, workHeads } from '../src/core/lexicon/organizations';
import { directions, isPlaceName, placeHeads } from '../src/core/lexicon/places';
import { capitalTitles } from '../src/core/lexicon/titles';
import { shiftSpan, type Span } from '../src/core/span';
import { parseDraft } from '../src/core/text/parsed';

export interface GoldName extends Span {
  readonly type: NameType;
  /** Persons, organizations and places: what the reference scorer counts. */
  readonly scored: boolean;
}

export interface NamedArticle {
  readonly text: string;
  readonly names: readonly GoldName[];
  readonly paragraphs: readonly NamedParagraph[];
}

export interface NamedParagraph {
  /** Offset of the paragraph in the article. */
  readonly start: number;
  readonly words: readonly NameWord[];
  /** The right label of each word. */
  readonly labels: Uint8Array;
}

/** The corpora's types. Facilities are places to a reader; products, works, events and laws are told apart by other means. */
const TYPES: Readonly<Record<string, NameType>> = {
  PER: 'person',
  Person: 'person',
  ORG: 'organization',
  Organization: 'organization',
  LOC: 'place',
  Location: 'place',
  Facility: 'place',
  NORP: 'nationality',
  MISC: 'other',
  Misc: 'other',
  Product: 'other',
};
const SCORED = new Set(['PER', 'Person', 'ORG', 'Organization', 'LOC', 'Location']);

interface Line {
  readonly text: string;
  readonly entities: readonly (Span & { readonly type: string })[];
}

/** @throws when the file is missing or a line is not JSON. */
export function readNamedArticles(path: string, forms: FormReader): NamedArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { text, entities } = JSON.parse(line) as Line;
      const names = entities
        .filter(({ type }) => type in TYPES)
        .map(({ start, end, type }): GoldName => ({
          start,
          end,
          type: type === 'MISC' && isPeople(text.slice(start, end)) ? 'nationality' : TYPES[type]!,
          scored: SCORED.has(type),
        }))
        .sort((a, b) => a.start - b.start);
      return { text, names, paragraphs: labelParagraphs(text, names, forms) };
    });
}

/** CoNLL has peoples, faiths and parties under MISC: "Kenyan", "South Koreans". */
function isPeople(text: string): boolean {
  const last = text.toLowerCase().split(/\s+/).at(-1)!;
  return text.split(/\s+/).length < 3 && (isDemonym(last) || isDemonym(last.replace(/s$/, '')));
}

/** "Israeli-Syrian" and "U.S.-led" are one MISC in CoNLL; here each part is what it is by itself. Null for a part that is no name. */
function typeOfPart(words: readonly NameWord[], at: number): NameType | null {
  const { lower, form } = words[at]!;
  if (isDemonym(lower)) return 'nationality';
  if (!form.hasCapital) return null;
  if (isPlaceName(lower) || words[at + 1]?.lower === 'based') return 'place';
  return organizations.has(lower) ? 'organization' : 'other';
}

/**
 * The article with headlines of our making: its first sentences once more, set as headlines are, with the names they have. The corpora's
 * own headlines are all in capitals, or left out.
 */
export function withHeadlines(article: NamedArticle, forms: FormReader): NamedArticle {
  const { text, names } = article;
  const made: NamedParagraph[] = [];
  const sentences = parseDraft(text, 'plain')
    .paragraphs.filter(({ parsed }) => parsed.text.length > 80)
    .slice(0, HEADLINES.length)
    .flatMap(({ start, parsed }) => parsed.sentences.slice(0, 1).map((span) => shiftSpan(span, start)));
  sentences.forEach((sentence, i) => {
    const end = cutAt(text, sentence, names);
    const line = HEADLINES[i]!(text.slice(sentence.start, end));
    if (line.length !== end - sentence.start) return;
    const within = names
      .filter((name) => name.start >= sentence.start && name.end <= end)
      .map((name) => ({ ...name, ...shiftSpan({ start: name.start, end: name.end }, -sentence.start) }));
    made.push(...labelParagraphs(line, within, forms));
  });
  return { ...article, paragraphs: [...made, ...article.paragraphs] };
}

/**
 * The article with invented words in its names, the same one for the same word throughout: what no list and no vector knows, and news is full
 * of. Words that tell what a name is ("University", "Kenyan") stay, as do acronyms; every offset stays too.
 */
export function withInventedNames(article: NamedArticle, forms: FormReader, random: () => number): NamedArticle {
  const invented = new Map<string, string>();
  let text = article.text;
  for (const { start, end } of article.names) {
    const name = text.slice(start, end).replace(WORD, (word) => {
      if (isTelling(word.toLowerCase())) return word;
      const known = invented.get(word) ?? inventWord(word, random);
      invented.set(word, known);
      return known;
    });
    text = text.slice(0, start) + name + text.slice(end);
  }
  return { text, names: article.names, paragraphs: labelParagraphs(text, article.names, forms) };
}

const WORD = /(?<![\p{L}.])\p{Lu}\p{Ll}{3,}/gu;

function isTelling(lower: string): boolean {
  return (
    [organizationHeads, placeHeads, eventHeads, workHeads, capitalTitles, directions].some((list) => list.has(lower)) ||
    isDemonym(lower)
  );
}

const LETTERS = ['aeiou', 'bdgkpt', 'lmnr', 'cfhsvz'];

/** Letters give way to others of their sort, half of the time; the ending, which tells much, less often. */
function inventWord(word: string, random: () => number): string {
  return Array.from(word)
    .map((letter, i) => {
      const sort = LETTERS.find((letters) => letters.includes(letter.toLowerCase()));
      if (!sort || random() < (i > word.length - 4 ? 0.75 : 0.4)) return letter;
      const other = sort[Math.floor(random() * sort.length)]!;
      return letter === letter.toUpperCase() ? other.toUpperCase() : other;
    })
    .join('');
}

/** The longest headline, in code units. */
const HEADLINE = 90;

/** Where a headline made of the sentence ends: between two words, outside of any name, before its full stop. */
function cutAt(text: string, { start, end }: Span, names: readonly Span[]): number {
  let at = Math.min(end, start + HEADLINE);
  if (at < end) while (at > start && text[at] !== ' ') at--;
  const cut = names.find((name) => name.start < at && name.end > at);
  if (cut) at = cut.start;
  while (at > start && /[\s.,;:!?]/.test(text[at - 1]!)) at--;
  return at;
}

const HEADLINES: readonly ((line: string) => string)[] = [
  (line) =>
    line.replace(/(?<![\p{L}\p{N}'’.-])\p{Ll}[\p{L}'’-]*/gu, (word) => (SMALL.has(word) ? word : capitalize(word))),
  (line) => line.toUpperCase(),
  (line) => line,
];
const SMALL = new Set('a an the and or but of in on at to by for as with from'.split(' '));

function capitalize(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

function labelParagraphs(text: string, names: readonly GoldName[], forms: FormReader): NamedParagraph[] {
  let next = 0;
  return parseDraft(text, 'plain').paragraphs.map(({ start, parsed }) => {
    const words = readWords(parsed, forms);
    const labels = new Uint8Array(words.length);
    let at = 0;
    while (next < names.length && names[next]!.end <= start) next++;
    for (let i = next; i < names.length && names[i]!.start < start + parsed.text.length; i++) {
      const name = { start: names[i]!.start - start, end: names[i]!.end - start };
      while (at < words.length && words[at]!.end <= name.start) at++;
      let to = at;
      while (to < words.length && words[to]!.start < name.end) to++;
      const comesApart = names[i]!.type === 'other' && words.slice(at + 1, to).some(({ hyphened }) => hyphened);
      for (let word = at; word < to; word++) {
        const type = comesApart ? typeOfPart(words, word) : names[i]!.type;
        if (type) labels[word] = comesApart ? labelOf(type, 0, 1) : labelOf(type, word - at, to - at);
      }
    }
    return { start, words, labels };
  });
}
