/**
 * The draft as it was last seen: its sentences as numbers, and in which of them each decision stood. The sentences nobody decided on are what
 * tells twins apart: where all the others are known, the one that is left is no riddle. It is kept with the places of an open draft, never in a
 * journal, and whoever has none matches by words and context alone.
 */
import { inOne } from '../sameEnds';
import { firstAtOrAfter, type Span } from '../span';
import { hashWords } from './fold';
import type { TextChange } from './move';
import { AT_ONCE, type Steps } from '../steps';
import { untouchedSentences } from './untouched';

export interface Sighting extends SeenText {
  /** For the id of each decision and thread that was there the number of the sentence it stood in; FOLLOWED or NOWHERE where that was in doubt. */
  readonly homes: ReadonlyMap<string, number>;
  /** The edits since then, event by event; undefined when they were not followed, as while the draft was closed. */
  readonly edits?: readonly (readonly TextChange[])[] | undefined;
}

export const NOWHERE = -1;

/** In doubt, while all edits since it surely stood somewhere were followed: where its anchor is whole again, there it is. */
export const FOLLOWED = -2;

/** In reading order. */
export interface SeenText {
  readonly sentences: readonly SeenSentence[];
  /** Where each of them stood; empty where that was not kept, as while the draft was closed. Apart, so that a sentence that only moved is the same object. */
  readonly spans: readonly Span[];
}

export interface SeenSentence {
  /** As `hashWords` has it. */
  readonly words: number;
  /** The same for all sentences of one paragraph, and for paragraphs that say the same. */
  readonly paragraph: number;
  /** The words of its neighbours in the paragraph, 0 where there is none. */
  readonly before: number;
  readonly after: number;
}

/** Sentences: of a longer draft no sighting is kept. Edits: more than anybody makes between two looks. */
const MOST = { sentences: 20_000, edits: 500 };

/** Nothing for a draft that is too long. `then`: the text last seen, whose paragraphs are taken over where no edit touched them. */
export function* seeingSentences(text: string, spans: readonly Span[], then: Sighting = NEVER_SEEN): Steps<SeenText> {
  if (spans.length > MOST.sentences) return NEVER_SEEN;
  const { sentences } = then;
  const { head, tail } = untouchedSentences(then, spans);
  let first = Math.max(0, head - 1);
  while (first > 0 && !beginsParagraph(sentences[first]!)) first--;
  const anew: SeenSentence[] = [];
  let last = spans.length - tail + 1;
  const further = sentences.length - spans.length;
  while (last < spans.length && !beginsParagraph(sentences[last + further]!)) last++;
  for (let from = first, to = first + 1; from < Math.min(last, spans.length); from = to++) {
    while (to < spans.length && !BLANK_LINE.test(text.slice(spans[to - 1]!.end, spans[to]!.start))) to++;
    const paragraph = spans.slice(from, to);
    for (const sentence of describeParagraph(paragraph.map(({ start, end }) => hashWords(text, start, end))))
      anew.push(sentence);
    yield;
  }
  return { sentences: inOne(sentences.slice(0, first), anew, sentences.slice(last + further)), spans };
}

/** A text that nobody has seen. */
export const NEVER_SEEN: Sighting = { sentences: [], spans: [], homes: new Map() };

function beginsParagraph({ before }: SeenSentence): boolean {
  return before === 0;
}

/** The same text with other numbers for the same words. */
export function renumberSentences(seen: Sighting, numberOf: (words: number) => number): Sighting {
  const paragraphs: number[][] = [];
  for (const sentence of seen.sentences) {
    if (beginsParagraph(sentence)) paragraphs.push([]);
    paragraphs.at(-1)!.push(numberOf(sentence.words));
  }
  return { ...seen, sentences: paragraphs.flatMap(describeParagraph) };
}

function describeParagraph(words: readonly number[]): SeenSentence[] {
  const paragraph = hashAll(words);
  return words.map((own, at) => ({
    words: own,
    paragraph,
    before: words[at - 1] ?? 0,
    after: words[at + 1] ?? 0,
  }));
}

const BLANK_LINE = /\n[^\S\n]*\r?\n|\r\r/;

function hashAll(numbers: readonly number[]): number {
  return numbers.reduce((hash, number) => Math.imul(hash ^ number ^ (number / 2 ** 32), 0x01000193), 0x811c9dc5) >>> 0;
}

/** An edit of the open draft. */
export function followSighting(seen: Sighting, changes: readonly TextChange[]): Sighting {
  if (!seen.edits || changes.length === 0) return seen;
  return { ...seen, edits: seen.edits.length < MOST.edits ? [...seen.edits, changes] : undefined };
}

export function isSameSighting(a: Sighting, b: Sighting): boolean {
  if (a === b) return true;
  if (a.edits?.length !== 0 || b.edits?.length !== 0 || a.sentences.length !== b.sentences.length) return false;
  if (a.homes.size !== b.homes.size || ![...a.homes].every(([id, home]) => b.homes.get(id) === home)) return false;
  return (
    a.sentences.every(({ words }, at) => b.sentences[at]!.words === words) &&
    a.spans.every(({ start }, at) => b.spans[at]!.start === start)
  );
}

/** Of what was decided anew it is known where it stands by the decision itself. */
export function forgetHomes(seen: Sighting, ids: readonly string[]): Sighting {
  if (!ids.some((id) => seen.homes.has(id))) return seen;
  const homes = new Map(seen.homes);
  for (const id of ids) homes.delete(id);
  return { ...seen, homes };
}

/**
 * What became of a sentence by the edits that were followed: untouched, edited, covered by an edit that put something else there, or first the
 * one and then the other, so that what covered it was not made of the words that were seen.
 */
export type Fate = 'there' | 'edited' | 'covered' | 'lost';

/** Where the sentences from one up to another stand after the edits; of one that was covered, where what covered it stands. Sentences × events. */
export function* followingSentences({ spans, edits = [] }: Sighting, from = 0, to = spans.length): Steps<Followed[]> {
  const now = spans.slice(from, to).map(({ start, end }): Followed => ({ start, end, fate: 'there' }));
  for (const event of edits) {
    const starts = [...event].sort((a, b) => a.start - b.start || a.end - b.end);
    const ends = starts.map(({ end }) => ({ start: end }));
    const shifts = [0];
    for (const { start, end, textLength } of starts) shifts.push(shifts.at(-1)! + textLength - (end - start));
    for (const [at, sentence] of now.entries()) {
      if (at % AT_ONCE === 0) yield;
      // Text put in at either edge is no part of a sentence, but of what covered one.
      const slack = sentence.fate === 'covered' ? 1 : 0;
      const first = firstAtOrAfter(ends, sentence.start + 1 - slack);
      const last = Math.max(first, firstAtOrAfter(starts, sentence.end + slack));
      const inside = starts.slice(first, last);
      const covers = inside.some(({ start, end }) => start <= sentence.start && end >= sentence.end);
      if (covers) sentence.fate = sentence.fate === 'there' || sentence.fate === 'covered' ? 'covered' : 'lost';
      else if (inside.length > 0 && sentence.fate === 'there') sentence.fate = 'edited';
      sentence.start = Math.min(sentence.start, inside[0]?.start ?? Infinity) + shifts[first]!;
      sentence.end = Math.max(sentence.end, inside.at(-1)?.end ?? 0) + shifts[last]!;
    }
  }
  return now;
}

/** A span of the text as it is. */
export interface Followed {
  start: number;
  end: number;
  fate: Fate;
}

/** What can be told of it after the draft was closed: the words, and which decision stood where. A line for each paragraph. */
export interface PackedSighting {
  readonly sentences: string;
  readonly homes: Readonly<Record<string, number>>;
}

export function packSighting({ sentences, homes }: Sighting): PackedSighting {
  let packed = '';
  sentences.forEach(({ words, before }, at) => {
    // Not by the number of the paragraph: two that say the same may follow each other.
    packed += at === 0 ? '' : before === 0 ? '\n' : ' ';
    packed += words.toString(36);
  });
  // What happens while the draft is closed is not followed.
  const kept = [...homes].map(([id, home]) => [id, Math.max(home, NOWHERE)] as const);
  return { sentences: packed, homes: Object.fromEntries(kept) };
}

/** Undefined for what is no such record. */
export function unpackSighting(record: unknown): Sighting | undefined {
  const { sentences, homes } = (record ?? {}) as {
    readonly [Key in keyof PackedSighting]?: PackedSighting[Key] | null;
  };
  if (typeof sentences !== 'string' || typeof homes !== 'object' || !homes) return undefined;
  const paragraphs = sentences === '' ? [] : sentences.split('\n').map((line) => line.split(' ').map(fromLetters));
  if (paragraphs.some((words) => words.some(Number.isNaN))) return undefined;
  return {
    sentences: paragraphs.flatMap(describeParagraph),
    spans: [],
    homes: new Map(Object.entries(homes).filter(([, home]) => typeof home === 'number')),
  };
}

function fromLetters(word: string): number {
  let number = 0;
  for (const letter of word) number = number * 36 + parseInt(letter, 36);
  return number;
}
