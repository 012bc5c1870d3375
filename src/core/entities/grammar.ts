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
}

/** Reads a piece of the paragraph when it is first asked about: bounded pieces keep the time linear on a paragraph of any length. */
export function createGrammar(paragraph: ParsedParagraph): Grammar {
  let pieces: readonly Piece[] | undefined;
  return {
    tagsAt(start, end) {
      pieces ??= cutPieces(paragraph).map((span) => ({ ...span, terms: undefined }));
      const piece = pieces[firstAtOrAfter(pieces, start + 1) - 1];
      if (!piece || start >= piece.end) return NO_TAGS;
      piece.terms ??= tagTerms(paragraph.text, piece);
      return collectTags(piece.terms, start, end);
    },
  };
}

interface Piece extends Span {
  terms: readonly TaggedTerm[] | undefined;
}

interface TaggedTerm extends Span {
  readonly tags: ReadonlySet<string>;
}

function tagTerms(text: string, piece: Span): TaggedTerm[] {
  const terms: TaggedTerm[] = [];
  let cursor = piece.start;
  for (const term of readTerms(text.slice(piece.start, piece.end))) {
    const start = findNear(text, term.text, cursor, piece.end);
    if (start < 0) continue;
    cursor = start + term.text.length;
    terms.push({ start, end: cursor, tags: term.tags ?? NO_TAGS });
  }
  return terms;
}

function collectTags(terms: readonly TaggedTerm[], start: number, end: number): ReadonlySet<string> {
  let at = firstAtOrAfter(terms, start);
  if (at > 0 && terms[at - 1]!.end > start) at--;
  const first = terms[at];
  if (!first || first.start >= end) return NO_TAGS;
  if (!terms[at + 1] || terms[at + 1]!.start >= end) return first.tags;
  const all = new Set(first.tags);
  for (let i = at + 1; i < terms.length && terms[i]!.start < end; i++) for (const tag of terms[i]!.tags) all.add(tag);
  return all;
}

/** True for words compromise's dictionary has. */
export function isInDictionary(lower: string): boolean {
  return Object.hasOwn(dictionary, lower);
}

/** "ada": first names that the dictionary has as such. */
export function isGivenName(lower: string): boolean {
  const tags = Object.hasOwn(dictionary, lower) ? (dictionary as Readonly<Record<string, unknown>>)[lower] : undefined;
  return [tags].flat().some((tag) => tag === 'FirstName' || tag === 'MaleName' || tag === 'FemaleName');
}

const { lexicon: dictionary } = (nlp.model() as { readonly one: { readonly lexicon: object } }).one;

const HOOKS = ['alias', 'normal', 'machine', 'freq', 'lexicon', 'preTagger', 'tagRank'];
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
