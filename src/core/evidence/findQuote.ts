/**
 * Where in the sources a quote stands, word for word or nearly so, and who says it there. Candidates come from the index by the words that follow one another in the
 * quote; each is laid beside it word by word, and the best one is told.
 */
import { commonWords } from '../lexicon/spokenWords';
import type { Span } from '../span';
import { alignQuote } from './alignment';
import { type Reading, readEdits, type WordEdit } from './edits';
import type { QuotedWord } from './quotedWords';
import { createLocator, type SourceLocation, type SourceText } from './source';
import { spokenWords } from './spokenWords';
import { compareVoices, type QuotedSpeaker, type Voice } from './voices';
import type { FoldedWord } from './words';

/** A passage that the index found. */
export interface Hit extends Span {
  /** The source's number in the index. */
  readonly source: number;
}

/** What is asked of the index of sources. */
export interface SourceFinder {
  /** Passages that hold one or more of the phrases, each of folded words; best first. */
  phrases(phrases: readonly (readonly string[])[], limit: number): readonly Hit[];
  /** Passages that hold some of the words; best first. */
  words(words: readonly string[], limit: number): readonly Hit[];
  source(id: number): SourceText | undefined;
}

/**
 * `exact`: as printed, but for what brackets and ellipses show and for what only a transcriber's ear decides. `altered`: found, with words changed.
 * `partial`: a part of it is found. `not-found`: the sources do not have it, which says nothing of whether it was said.
 */
export type QuoteVerdict = 'exact' | 'altered' | 'partial' | 'not-found';

/** Of an addition, `said` is the empty place in the source where it would stand; of a drop, `printed` that in the draft. */
export interface QuoteEdit {
  readonly kind: WordEdit['kind'];
  readonly printed: Span;
  readonly said: Span;
}

export interface QuoteMatch {
  readonly source: number;
  /** From the first to the last word of it, in the source's text. */
  readonly span: Span;
  readonly location: SourceLocation;
  /** In the order of the quote. */
  readonly edits: readonly QuoteEdit[];
  /** The stretches of the draft that were found. */
  readonly found: readonly Span[];
  /** 0..1: words found of all that were looked for, less for each that was changed. */
  readonly similarity: number;
  /** Who says it, as the source writes it. */
  readonly speaker?: string;
  readonly voice: Voice;
}

export interface QuoteCheck {
  readonly verdict: QuoteVerdict;
  readonly match?: QuoteMatch;
  /** Further places where it stands as exactly. */
  readonly elsewhere: readonly { readonly source: number; readonly span: Span }[];
}

export interface AskedQuote {
  readonly words: readonly QuotedWord[];
  readonly speaker: QuotedSpeaker | null;
}

/** Passages that are looked at. */
const MOST_HITS = 24;
/** Of a long quote, phrases that are looked for, evenly spread. */
const MOST_PHRASES = 40;
/** Words before and after a passage that a quote of so many words may reach into, besides its own length. */
const MARGIN = 30;
/** Words of a quote that is laid beside sources: a printed speech is found by its beginning. */
const LONGEST = 400;

export function findQuote(asked: AskedQuote, finder: SourceFinder): QuoteCheck {
  const quote = asked.words.slice(0, LONGEST);
  const candidates = stretchesFor(quote, finder)
    .map((stretch) => judge(quote, asked.speaker, stretch))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.rank - a.rank);
  const [best] = candidates;
  if (!best) return { verdict: 'not-found', elsewhere: [] };
  const elsewhere = best.verdict === 'exact' ? candidates.slice(1).filter(({ verdict }) => verdict === 'exact') : [];
  return {
    verdict: best.verdict,
    match: best.match,
    elsewhere: elsewhere.map(({ match: { source, span } }) => ({ source, span })),
  };
}

/** A stretch of a source, as words. */
interface Stretch {
  readonly source: number;
  readonly text: SourceText;
  readonly words: readonly FoldedWord[];
}

/** Each passage with its surroundings, those that touch in one; and of each source with several, all of them together: a quote may join what stands apart. */
function stretchesFor(quote: readonly QuotedWord[], finder: SourceFinder): Stretch[] {
  const reach = (quote.length + MARGIN) * 7;
  const bySource = new Map<number, Hit[]>();
  for (const hit of hitsFor(quote, finder)) bySource.set(hit.source, [...(bySource.get(hit.source) ?? []), hit]);
  return [...bySource].flatMap(([source, hits]) => {
    const text = finder.source(source);
    if (!text) return [];
    const spans = merge(
      hits.map(({ start, end }) => ({
        start: Math.max(0, start - reach),
        end: Math.min(text.text.length, end + reach),
      })),
    );
    const apart = spans.map((span) => ({ source, text, words: spokenWords(text.text, span.start, span.end) }));
    return apart.length === 1 ? apart : [...apart, { source, text, words: apart.flatMap(({ words }) => words) }];
  });
}

function hitsFor(quote: readonly QuotedWord[], finder: SourceFinder): readonly Hit[] {
  const hits = finder.phrases(phrasesOf(quote, 3), MOST_HITS);
  if (hits.length > 0 || quote.length > SHORT) return hits;
  const pairs = finder.phrases(phrasesOf(quote, 2), MOST_HITS);
  if (pairs.length > 0) return pairs;
  const telling = quote.filter(({ text }) => !commonWords.has(text)).map(({ text }) => text);
  return telling.length === 0 ? [] : finder.words(telling, MOST_HITS);
}

/** Words: in a longer quote nothing was found where no three stand together. */
const SHORT = 8;

/** Words that follow one another, spread over the quote. */
function phrasesOf(quote: readonly QuotedWord[], length: number): string[][] {
  const phrases: string[][] = [];
  for (let at = 0; at + length <= quote.length; at++) {
    const words = quote.slice(at, at + length);
    if (words.some(({ bracketed, gapBefore }, i) => bracketed || (gapBefore && i > 0))) continue;
    phrases.push(words.map(({ text }) => text));
  }
  const step = Math.max(1, phrases.length / MOST_PHRASES);
  return Array.from({ length: Math.min(phrases.length, MOST_PHRASES) }, (_, i) => phrases[Math.floor(i * step)]!);
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

interface Candidate {
  readonly verdict: QuoteVerdict;
  readonly match: QuoteMatch;
  readonly rank: number;
}

function judge(
  quote: readonly QuotedWord[],
  speaker: QuotedSpeaker | null,
  { source, text, words }: Stretch,
): Candidate | null {
  const alignment = alignQuote(quote, words);
  if (!alignment) return null;
  const reading = readEdits(alignment, quote, words);
  const [first] = reading.segments;
  if (!first) return null;
  const similarity = similarityOf(quote, reading);
  const verdict = verdictOf(quote, reading, similarity);
  if (!verdict) return null;
  const main = reading.segments.reduce((best, segment) => (segment.same > best.same ? segment : best));
  const location = createLocator(text)(words[main.spoken[0]]!.start);
  const voice = compareVoices(speaker, location.speaker);
  const from = Math.min(...reading.segments.map(({ spoken }) => words[spoken[0]]!.start));
  const to = Math.max(...reading.segments.map(({ spoken }) => words[spoken[1] - 1]!.end));
  const span = reading.segments.length > 1 && to - from > FAR ? spanOf(words, main.spoken) : { start: from, end: to };
  const match: QuoteMatch = {
    source,
    span,
    location,
    edits: reading.edits.map((edit) => placeEdit(edit, quote, words)),
    found: foundSpans(quote, reading.found),
    similarity,
    ...(location.speaker !== undefined && { speaker: location.speaker }),
    voice,
  };
  return { verdict, match, rank: similarity + VOICE[voice] + (verdict === 'partial' ? -1 : 0) };
}

/** Code units: stretches further apart are not shown as one passage. */
const FAR = 3000;
/** What it counts that the one who is quoted says it: more than a changed word. */
const VOICE: Readonly<Record<Voice, number>> = { same: 0.15, unknown: 0, different: -0.1 };

/** How like a quote must be for it to be the same utterance in other words; a short one more, since much begins alike. */
const ALTERED = 0.68;
const ALTERED_SHORT = 0.8;
/** What the words found must tell together, a common word counting a quarter: less is said by anybody about anything. */
const TELLING = 1.75;

function verdictOf(quote: readonly QuotedWord[], reading: Reading, similarity: number): QuoteVerdict | null {
  const { edits, found } = reading;
  if (edits.length === 0) return found.size > 0 ? 'exact' : null;
  const telling = [...found].reduce((sum, at) => sum + (commonWords.has(quote[at]!.text) ? 0.25 : 1), 0);
  if (similarity >= (quote.length < SHORT ? ALTERED_SHORT : ALTERED) && telling >= TELLING) return 'altered';
  return runsOf(quote.length, reading).some((run) => isPart(run, quote)) ? 'partial' : null;
}

/** Words that are a part of a quote when they stand in a row, or as a sentence of it; stock phrases are shorter. */
const PART = 9;
const PART_SENTENCE = 6;
const PART_TELLING = 3;

function isPart([from, to]: readonly [number, number], quote: readonly QuotedWord[]): boolean {
  const telling = quote.slice(from, to).filter(({ text }) => !commonWords.has(text)).length;
  const sentence = quote[from]!.opens && (to === quote.length || quote[to]!.opens);
  return (
    (to - from >= PART && telling >= PART_TELLING) || (sentence === true && to - from >= PART_SENTENCE && telling >= 2)
  );
}

/** Stretches in which every word was found and none was changed, as index ranges. */
function runsOf(length: number, { edits, found }: Reading): [number, number][] {
  const breaks = new Set(edits.map(({ quoted }) => quoted[0]));
  const runs: [number, number][] = [];
  for (let at = 0; at < length; at++) {
    if (!found.has(at)) continue;
    const last = runs.at(-1);
    if (last && last[1] === at && !breaks.has(at)) last[1]++;
    else runs.push([at, at + 1]);
  }
  return runs;
}

function similarityOf(quote: readonly QuotedWord[], { edits, found }: Reading): number {
  const own = quote.filter(({ bracketed }) => !bracketed).length;
  const more = edits.reduce(
    (sum, { kind, spoken }) =>
      sum + (kind === 'dropped' ? Math.min(4, spoken[1] - spoken[0]) : kind === 'joined' ? 2 : 0),
    0,
  );
  return Math.min(1, found.size / own) * (own / (own + more));
}

/** Where two stretches are joined, the mark is on the first word of the second. */
function placeEdit(
  { kind, quoted, spoken }: WordEdit,
  quote: readonly QuotedWord[],
  words: readonly FoldedWord[],
): QuoteEdit {
  if (kind === 'joined')
    return {
      kind,
      printed: spanOf(quote, [quoted[0], quoted[0] + 1]),
      said: spanOf(words, [spoken[1], spoken[1] + 1]),
    };
  return { kind, printed: spanOf(quote, quoted), said: spanOf(words, spoken) };
}

/** The words of a range; of an empty one the place after the word before it. */
function spanOf(words: readonly FoldedWord[], [from, to]: readonly [number, number]): Span {
  if (from >= to) return placeAt(words, from);
  const inner = words.slice(from, to);
  return { start: Math.min(...inner.map(({ start }) => start)), end: Math.max(...inner.map(({ end }) => end)) };
}

function placeAt(words: readonly FoldedWord[], at: number): Span {
  const place = at > 0 ? words[at - 1]!.end : (words[0]?.start ?? 0);
  return { start: place, end: place };
}

function foundSpans(quote: readonly QuotedWord[], found: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < quote.length; at++) {
    if (!found.has(at)) continue;
    const { start, end } = quote[at]!;
    const last = spans.at(-1);
    if (last && found.has(at - 1)) spans[spans.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else spans.push({ start, end });
  }
  return spans;
}
