/** What a stretch of a source says of a quote: laid beside it, read word by word, and judged. */
import { commonWords } from '../lexicon/spokenWords';
import type { Span } from '../span';
import { alignQuote } from './alignment';
import { type Reading, readEdits, type WordEdit } from './edits';
import type { QuoteEdit, QuoteMatch, QuoteVerdict } from './quoteCheck';
import type { QuotedWord } from './quotedWords';
import { locate } from './source';
import type { Stretch } from './stretches';
import { compareVoices, type QuotedSpeaker, type Voice } from './voices';
import type { FoldedWord } from './words';

export interface Candidate {
  readonly stretch: Stretch;
  /** Ranges of the quote's words that the source does not have. */
  readonly added: readonly (readonly [number, number])[];
  readonly verdict: QuoteVerdict;
  readonly match: QuoteMatch;
  readonly rank: number;
}

export function judge(quote: readonly QuotedWord[], speaker: QuotedSpeaker | null, stretch: Stretch): Candidate | null {
  const { source, text, words } = stretch;
  const alignment = alignQuote(quote, words);
  if (!alignment) return null;
  const reading = readEdits(alignment, quote, words);
  const [first] = reading.segments;
  if (!first) return null;
  const main = reading.segments.reduce((best, segment) => (segment.same > best.same ? segment : best));
  const location = locate(text, words[main.spoken[0]]!.start);
  const voice = compareVoices(speaker, location.speaker);
  const similarity = similarityOf(quote, reading);
  const verdict = verdictOf(quote, reading, similarity, voice === 'same' ? TELLING_OF_SPEAKER : TELLING);
  if (!verdict) return null;
  const from = Math.min(...reading.segments.map(({ spoken }) => words[spoken[0]]!.start));
  const to = Math.max(...reading.segments.map(({ spoken }) => words[spoken[1] - 1]!.end));
  const span = reading.segments.length > 1 && to - from > FAR ? spanOf(words, main.spoken) : { start: from, end: to };
  const match: QuoteMatch = {
    source,
    span,
    location,
    excerpt: cut(text.text, span),
    edits: reading.edits.map((edit) => placeEdit(edit, quote, words, text.text)),
    found: foundSpans(quote, reading.found),
    similarity,
    ...(location.speaker !== undefined && { speaker: location.speaker }),
    voice,
  };
  const added = reading.edits.filter(({ kind }) => kind === 'added' || kind === 'changed').map(({ quoted }) => quoted);
  return { stretch, added, verdict, match, rank: similarity + VOICE[voice] + (verdict === 'partial' ? -1 : 0) };
}

/** Code units: stretches further apart are not shown as one passage. */
const FAR = 3000;
/** What it counts that the one who is quoted says it: more than a changed word. */
const VOICE: Readonly<Record<Voice, number>> = { same: 0.15, unknown: 0, different: -0.1 };

/** How like a quote must be for it to be the same utterance in other words; a short one more, since much begins alike. */
const ALTERED = 0.68;
const ALTERED_SHORT = 0.8;
/** Words. */
const SHORT_QUOTE = 8;
/** What the words found must tell together, a common word counting a quarter: less is said by anybody about anything. */
const TELLING = 1.75;
/** The same where the one who is quoted says it. */
const TELLING_OF_SPEAKER = 1;

function verdictOf(
  quote: readonly QuotedWord[],
  reading: Reading,
  similarity: number,
  enough: number,
): QuoteVerdict | null {
  const { edits, found } = reading;
  if (edits.length === 0) return found.size > 0 ? 'exact' : null;
  const telling = [...found].reduce((sum, at) => sum + (commonWords.has(quote[at]!.text) ? 0.25 : 1), 0);
  if (similarity >= (quote.length < SHORT_QUOTE ? ALTERED_SHORT : ALTERED) && telling >= enough) return 'altered';
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

function placeEdit(
  { kind, quoted, spoken }: WordEdit,
  quote: readonly QuotedWord[],
  words: readonly FoldedWord[],
  text: string,
): QuoteEdit {
  // Where two stretches are joined, the mark is on the first word of the second.
  const [printed, said] =
    kind === 'joined'
      ? [spanOf(quote, [quoted[0], quoted[0] + 1]), spanOf(words, [spoken[1], spoken[1] + JOINED_SHOWN])]
      : [spanOf(quote, quoted), spanOf(words, spoken)];
  return { kind, printed, said, words: cut(text, said) };
}

/** Words of the second of two joined stretches that are shown. */
const JOINED_SHOWN = 4;
/** Code units of a source that are shown. */
const SHOWN = 1200;

/** On one line, and not too much of it. */
function cut(text: string, { start, end }: Span): string {
  const words = text.slice(start, Math.min(end, start + SHOWN)).replace(/\s+/g, ' ');
  return end - start > SHOWN ? `${words.toWellFormed().trimEnd()}…` : words;
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
