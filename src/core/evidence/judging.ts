/** What a stretch of a source says of a quote: laid beside it, read word by word, and judged. */
import { commonWords } from '../lexicon/spokenWords';
import type { Span } from '../span';
import { alignQuote } from './alignment';
import { type Reading, readEdits, type Segment, type WordEdit } from './edits';
import type { QuoteEdit, QuoteMatch, QuoteVerdict } from './quoteCheck';
import type { QuotedWord } from './quotedWords';
import { locate, type SourceLocation, type SourceText } from './source';
import type { Stretch } from './stretches';
import { isMove } from './moves';
import { compareVoices, type QuotedSpeaker, type Voice } from './voices';
import { toWholeWords } from './wholeWords';
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
  const stops = (at: number): boolean => at === 0 || STOP.test(text.text.slice(words[at - 1]!.end, words[at]!.start));
  const read = readEdits(alignment, quote, words, stops);
  const [first] = read.segments;
  if (!first) return null;
  const main = read.segments.reduce((best, segment) => (segment.same > best.same ? segment : best));
  const location = locationOf(main, read, words, text);
  const voice = compareVoices(speaker, location.speaker);
  const reading = voice === 'same' ? withSeams(read, quote, speaker, words, text) : read;
  const moved = movedIn(reading, quote, words);
  const similarity = similarityOf(quote, reading, moved.size);
  const verdict = verdictOf(quote, reading, moved, similarity, voice === 'same' ? ENOUGH_OF_SPEAKER : ENOUGH);
  if (!verdict) return null;
  const edits = toWholeWords(reading.edits, reading.found, quote, words).map((edit) =>
    placeEdit(edit, quote, words, text.text),
  );
  const span = spanIn(reading, edits, words, main);
  const match: QuoteMatch = {
    source,
    span,
    location,
    excerpt: cut(text.text, span),
    edits,
    found: foundSpans(quote, reading.found, edits),
    similarity,
    ...(location.speaker !== undefined && { speaker: location.speaker }),
    voice,
  };
  const added = reading.edits.filter(({ kind }) => kind === 'added' || kind === 'changed').map(({ quoted }) => quoted);
  return { stretch, added, verdict, match, rank: similarity + VOICE[voice] + (verdict === 'partial' ? -1 : 0) };
}

/** Where the one who says most of a stretch begins: a few words before may be somebody else's. */
function locationOf(
  { quoted }: Segment,
  { found }: Reading,
  words: readonly FoldedWord[],
  text: SourceText,
): SourceLocation {
  const firsts = new Map<string | undefined, { readonly location: SourceLocation; count: number }>();
  for (let at = quoted[0]; at < quoted[1]; at++) {
    const spoken = found.get(at);
    if (spoken === undefined) continue;
    const location = locate(text, words[spoken]!.start);
    const first = firsts.get(location.speaker);
    if (first) first.count++;
    else firsts.set(location.speaker, { location, count: 1 });
  }
  return [...firsts.values()].reduce((most, one) => (one.count > most.count ? one : most)).location;
}

/** With a seam where words of somebody else begin among those of the one who is quoted: "We are ready. The boats sail", of which another said the first. */
function withSeams(
  reading: Reading,
  quote: readonly QuotedWord[],
  speaker: QuotedSpeaker | null,
  words: readonly FoldedWord[],
  text: SourceText,
): Reading {
  const runs: {
    readonly from: number;
    readonly spoken: number;
    readonly other: boolean;
    count: number;
    telling: number;
  }[] = [];
  for (const [at, spoken] of [...reading.found].sort(([a], [b]) => a - b)) {
    const other = compareVoices(speaker, locate(text, words[spoken]!.start).speaker) === 'different';
    if (runs.at(-1)?.other !== other) runs.push({ from: at, spoken, other, count: 0, telling: 0 });
    const run = runs.at(-1)!;
    run.count++;
    if (!commonWords.has(quote[at]!.text)) run.telling++;
  }
  const seams = runs.flatMap(({ from, spoken }, i): WordEdit[] => {
    const other = [runs[i], runs[i - 1]].find((run) => run?.other);
    if (i === 0 || reading.edits.some(({ kind, quoted }) => kind === 'joined' && quoted[0] === from)) return [];
    if (!other || other.count < OTHERS || other.telling < OTHERS_TELLING) return [];
    return [{ kind: 'joined', quoted: [from, from], spoken: [spoken, spoken] }];
  });
  if (seams.length === 0) return reading;
  return { ...reading, edits: [...reading.edits, ...seams].sort((a, b) => a.quoted[0] - b.quoted[0]) };
}

/** Words of another in a row; fewer may be a label that was read wrong. */
const OTHERS = 3;
const OTHERS_TELLING = 1;

/** What ends a sentence or a line. */
const STOP = /[.!?\n]/;
/** All that was found, with what it stands for at its ends; of stretches far apart the one that most is found in. */
function spanIn(
  { segments }: Reading,
  edits: readonly QuoteEdit[],
  words: readonly FoldedWord[],
  main: Reading['segments'][number],
): Span {
  const said = edits.filter(({ kind }) => kind === 'changed').map((edit) => edit.said);
  const found = segments.map(({ spoken }) => spanOf(words, spoken));
  const start = Math.min(...[...found, ...said].map((span) => span.start));
  const end = Math.max(...[...found, ...said].map((span) => span.end));
  return segments.length > 1 && end - start > FAR ? spanOf(words, main.spoken) : { start, end };
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
/** What the words found must tell: together, a common word counting a quarter, and of all that the quote tells. Less is said by anybody about anything. */
interface Enough {
  readonly telling: number;
  /** 0..1 */
  readonly share: number;
}
const ENOUGH: Enough = { telling: 1.75, share: 0.6 };
/** The same where the one who is quoted says it. */
const ENOUGH_OF_SPEAKER: Enough = { telling: 1, share: 0 };

/** Words of the quote that are there, but in another place: of each move all but one. */
function movedIn({ edits, found }: Reading, quote: readonly QuotedWord[], words: readonly FoldedWord[]): Set<number> {
  const moved = edits.filter((edit) => edit.kind === 'changed' && isMove(edit, quote, words));
  return new Set(
    moved.flatMap(({ quoted: [from, to] }) =>
      Array.from({ length: to - from }, (_, i) => from + i)
        .filter((at) => !found.has(at))
        .slice(1),
    ),
  );
}

/** The words that tell, and all of them, a common one counting a quarter. */
function weigh(words: readonly QuotedWord[]): { readonly telling: number; readonly all: number } {
  const telling = words.filter(({ text }) => !commonWords.has(text)).length;
  return { telling, all: telling + (words.length - telling) / 4 };
}

function verdictOf(
  quote: readonly QuotedWord[],
  reading: Reading,
  moved: ReadonlySet<number>,
  similarity: number,
  enough: Enough,
): QuoteVerdict | null {
  const { edits, found } = reading;
  if (edits.length === 0) return found.size > 0 ? 'exact' : null;
  const there = weigh([...found.keys(), ...moved].map((at) => quote[at]!));
  const like = quote.length < SHORT_QUOTE ? ALTERED_SHORT : ALTERED;
  const share = there.telling / Math.max(1, weigh(quote.filter(({ bracketed }) => !bracketed)).telling);
  if (similarity >= like && there.all >= enough.telling && share >= enough.share) return 'altered';
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

function similarityOf(quote: readonly QuotedWord[], { edits, found }: Reading, moved: number): number {
  const own = quote.filter(({ bracketed }) => !bracketed).length;
  const more = edits.reduce(
    (sum, { kind, spoken }) =>
      sum + (kind === 'dropped' ? Math.min(4, spoken[1] - spoken[0]) : kind === 'joined' ? 2 : 0),
    0,
  );
  return Math.min(1, (found.size + moved) / own) * (own / (own + more));
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
  // "$5" is "5" and then "dollar", which stands before it.
  const place = at > 0 ? Math.max(words[at - 1]!.end, words[at - 2]?.end ?? 0) : (words[0]?.start ?? 0);
  return { start: place, end: place };
}

/** Without what an edit is shown for. */
function foundSpans(
  quote: readonly QuotedWord[],
  found: ReadonlyMap<number, number>,
  edits: readonly QuoteEdit[],
): Span[] {
  const marked = edits.filter(({ kind, printed }) => kind !== 'joined' && printed.start < printed.end);
  const isFound = (at: number): boolean =>
    found.has(at) && !marked.some(({ printed }) => printed.start < quote[at]!.end && quote[at]!.start < printed.end);
  const spans: Span[] = [];
  for (let at = 0; at < quote.length; at++) {
    if (!isFound(at)) continue;
    const { start, end } = quote[at]!;
    const last = spans.at(-1);
    if (last && isFound(at - 1)) spans[spans.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else spans.push({ start, end });
  }
  return spans;
}
