/**
 * What compromise knows of each word: its tags ("FirstName", "Country", "PastTense"). Only its dictionary and its first tagger
 * run, which carry nearly all of what names need at several times the speed; its own offsets and name spans are not used,
 * because they slip: every term is found again in the text, and a term that is not there is left out.
 */
import nlp from 'compromise';
import { firstAtOrAfter, type Span } from '../span';
import type { ParsedParagraph } from '../text/parsed';

/** Answers for one paragraph. */
export interface Grammar {
  /** Tags of the words from `start` to `end`, relative to the paragraph; empty where compromise sees no word. */
  tagsAt(start: number, end: number): ReadonlySet<string>;
  /** False where no sentence could make compromise give the word this tag. Costs no reading. */
  mayBe(tag: string, start: number, end: number): boolean;
}

/** Reads a sentence when it is first asked about. */
export function createGrammar(paragraph: ParsedParagraph): Grammar {
  const { text } = paragraph;
  let sentences: readonly GrammarSentence[] | undefined;
  return {
    tagsAt(start, end) {
      sentences ??= cutPieces(paragraph).flatMap((piece) => cutSentences(text, piece));
      const first = Math.max(0, firstAtOrAfter(sentences, start + 1) - 1);
      const terms: TaggedTerm[] = [];
      for (let at = first; at < sentences.length && sentences[at]!.start < end; at++) {
        const sentence = sentences[at]!;
        sentence.terms ??= tagTerms(text, sentence);
        addTermsWithin(sentence.terms, start, end, terms);
      }
      return joinTags(terms);
    },
    mayBe: (tag, start, end) => !standsAlone(text, start, end) || mayHaveTag(tag, text.slice(start, end).toLowerCase()),
  };
}

/** What compromise takes for a sentence: it looks no further for what a word is. */
interface GrammarSentence extends Span {
  terms: readonly TaggedTerm[] | undefined;
}

interface TaggedTerm extends Span {
  readonly tags: ReadonlySet<string>;
}

function cutSentences(text: string, piece: Span): GrammarSentence[] {
  let { start } = piece;
  return splitSentences(text.slice(piece.start, piece.end), nlp.world()).map(({ length }) => {
    const sentence = { start, end: start + length, terms: undefined };
    start += length;
    return sentence;
  });
}

function tagTerms(text: string, sentence: Span): TaggedTerm[] {
  const terms: TaggedTerm[] = [];
  let cursor = sentence.start;
  for (const term of readTerms(text.slice(sentence.start, sentence.end))) {
    const start = findNear(text, term.text, cursor, sentence.end);
    if (start < 0) continue;
    cursor = start + term.text.length;
    terms.push({ start, end: cursor, tags: term.tags ?? NO_TAGS });
  }
  return terms;
}

function addTermsWithin(terms: readonly TaggedTerm[], start: number, end: number, out: TaggedTerm[]): void {
  let at = firstAtOrAfter(terms, start);
  if (at > 0 && terms[at - 1]!.end > start) at--;
  for (; at < terms.length && terms[at]!.start < end; at++) out.push(terms[at]!);
}

function joinTags(terms: readonly TaggedTerm[]): ReadonlySet<string> {
  if (terms.length < 2) return terms[0]?.tags ?? NO_TAGS;
  return new Set(terms.flatMap(({ tags }) => [...tags]));
}

/** Letters of English between blanks and plain marks: compromise takes them for one word, as they are, and looks it up. */
function standsAlone(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isPlainLetter(text.charCodeAt(at))) return false;
  return (
    /^[\s(“"]?$/.test(text.charAt(start - 1)) &&
    /^(?:[,;:.?!)”"]{0,3}\s|[,;:.?!)”"]{0,3}$)/.test(text.slice(end, end + 4))
  );
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Tags that compromise gives by its dictionary and by endings alone. */
function mayHaveTag(tag: string, lower: string): boolean {
  if (tag === 'Actor') return isListed(lower, tag) || jobWords.has(lower) || JOB_ENDING.test(lower);
  return (tag !== 'FemaleName' && tag !== 'MaleName') || isListed(lower, tag);
}

function isListed(lower: string, tag: string): boolean {
  return Object.hasOwn(dictionary, lower) && [dictionary[lower]].flat().includes(tag);
}

/** True for words compromise's dictionary has. */
export function isInDictionary(lower: string): boolean {
  return Object.hasOwn(dictionary, lower);
}

/** "ada": first names that the dictionary has as such. */
export function isGivenName(lower: string): boolean {
  return ['FirstName', 'MaleName', 'FemaleName'].some((tag) => isListed(lower, tag));
}

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  readonly two: {
    /** By their length. */
    readonly suffixPatterns: readonly (Readonly<Record<string, string>> | null)[];
    /** By the last letter of the word. */
    readonly endsWith: Readonly<Record<string, readonly (readonly [RegExp, string])[]>>;
  };
}

const {
  one: { lexicon: dictionary },
  two: patterns,
} = nlp.model() as Model;

/** "minister", which the dictionary has in "prime minister". */
const jobWords: ReadonlySet<string> = new Set(
  Object.keys(dictionary)
    .filter((words) => words.includes(' ') && isListed(words, 'Actor'))
    .flatMap((words) => words.split(' ')),
);

/** "-maker", "-ician" */
const JOB_ENDING = new RegExp(
  [
    ...patterns.suffixPatterns.flatMap((endings) =>
      Object.entries(endings ?? {})
        .filter(([, tag]) => tag === 'Actor')
        .map(([ending]) => `${ending}$`),
    ),
    ...Object.values(patterns.endsWith).flatMap((endings) =>
      endings.filter(([, tag]) => tag === 'Actor').map(([{ source }]) => source),
    ),
  ].join('|'),
);

const { splitSentences } = (nlp.methods() as unknown as Methods).one.tokenize;

interface Methods {
  readonly one: { readonly tokenize: { readonly splitSentences: (text: string, world: unknown) => readonly string[] } };
}

/** What `tokenize` leaves to do; it has made the words plain already. */
const HOOKS = ['lexicon', 'preTagger'];
/** Code units handed to compromise at once: longer pieces gain nothing, and its time grows faster than their length. */
const PIECE = 1200;
/** How far a term may have slipped, in code units: marks and blanks between terms, never whole words. */
const SLIP = 64;
const NO_TAGS: ReadonlySet<string> = new Set();

interface Term {
  readonly text: string;
  readonly tags?: ReadonlySet<string>;
}

function readTerms(text: string): Term[] {
  const view = nlp.tokenize(text).compute(HOOKS) as unknown as { readonly document: readonly (readonly Term[])[] };
  return view.document.flat();
}

/** Sentences together up to the limit; a sentence longer than that is cut between tokens. */
function cutPieces({ sentences, tokens }: ParsedParagraph): Span[] {
  const pieces: Span[] = [];
  let token = 0;
  for (const sentence of sentences) {
    const last = pieces.at(-1);
    if (last && sentence.end - last.start <= PIECE)
      pieces[pieces.length - 1] = { start: last.start, end: sentence.end };
    else if (sentence.end - sentence.start <= PIECE) pieces.push(sentence);
    else {
      let start = sentence.start;
      for (; token < tokens.length && tokens[token]!.start < sentence.end; token++) {
        const { start: at, end } = tokens[token]!;
        if (at < sentence.start || end - start <= PIECE) continue;
        if (at > start && at - start <= PIECE) pieces.push({ start, end: at });
        start = at;
      }
      if (sentence.end - start <= PIECE) pieces.push({ start, end: sentence.end });
    }
  }
  return pieces;
}

function findNear(text: string, part: string, from: number, end: number): number {
  if (part === '') return -1;
  const at = text.slice(from, Math.min(end, from + part.length + SLIP)).indexOf(part);
  return at < 0 ? -1 : from + at;
}
