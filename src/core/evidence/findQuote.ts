/**
 * Where in the sources a quote stands, word for word or nearly so, and who says it there. Candidates come from the index by the words that follow one another in the
 * quote; each is laid beside it word by word, and the best one is told.
 */
import { type Candidate, judge } from './judging';
import { ownTurns } from './ownTurns';
import type { AskedQuote, QuoteCheck, QuoteMatch, SourceFinder } from './quoteCheck';
import type { QuotedWord } from './quotedWords';
import type { SourceText } from './source';
import { spokenWords } from './spokenWords';
import { MARGIN, merge, MOST_HITS, type Stretch, stretchesFor } from './stretches';
import type { QuotedSpeaker } from './voices';
import type { FoldedWord } from './words';

/** Words of a quote that is laid beside sources: a printed speech is found by its beginning. */
const LONGEST = 400;

export function findQuote(asked: AskedQuote, finder: SourceFinder): QuoteCheck {
  const quote = asked.words.slice(0, LONGEST);
  const candidates = stretchesFor(quote, finder)
    .flatMap((stretch) => judgeTurns(quote, asked.speaker, stretch))
    .sort((a, b) => b.rank - a.rank);
  const [first] = candidates;
  if (!first) return { verdict: 'not-found', elsewhere: [] };
  const { verdict, match } = withMissing(quote, asked.speaker, first);
  return { verdict, match, elsewhere: verdict === 'exact' ? otherPlaces(match, candidates) : [] };
}

/** A stretch as it is, and where that is not all of it, what the one who is quoted says in it. */
function judgeTurns(quote: readonly QuotedWord[], speaker: QuotedSpeaker | null, stretch: Stretch): Candidate[] {
  const whole = judge(quote, speaker, stretch);
  const isSettled = whole?.verdict === 'exact' && whole.match.voice === 'same';
  const own = speaker === null || isSettled ? [] : ownTurns(stretch, speaker);
  return [whole, ...own.map((turns) => judge(quote, speaker, turns))].filter((candidate) => candidate !== null);
}

/** Passages are looked at by themselves and together, so that one place may be found twice. */
function otherPlaces(match: QuoteMatch, candidates: readonly Candidate[]): QuoteCheck['elsewhere'] {
  const places = [
    match,
    ...candidates.filter(({ verdict }) => verdict === 'exact').map((candidate) => candidate.match),
  ];
  const byPlace = new Map(places.map(({ source, span }) => [`${source} ${span.start}`, { source, span }]));
  return [...byPlace.values()].slice(1);
}

/** A part of the quote that no passage had may stand further off in the same source, in words too common for the index to find it there. */
function withMissing(quote: readonly QuotedWord[], speaker: QuotedSpeaker | null, best: Candidate): Candidate {
  const { source, text } = best.stretch;
  const missing = best.added.filter(([from, to]) => to - from >= MISSING);
  if (missing.length === 0 || text.text.length > WHOLE) return best;
  const triples = new Set(missing.flatMap(([from, to]) => triplesOf(quote.slice(from, to)).map(({ key }) => key)));
  const all = wordsOf(text);
  const reach = quote.length + MARGIN;
  const near = triplesOf(all)
    .filter(({ key }) => triples.has(key))
    .slice(0, MOST_HITS);
  const { span } = best.match;
  const parts = merge([
    ...near.map(({ at }) => ({ start: Math.max(0, at - reach), end: at + reach })),
    {
      start: all.findIndex(({ start }) => start >= span.start) - reach,
      end: all.findIndex(({ end }) => end >= span.end) + reach,
    },
  ]);
  const words = parts.flatMap(({ start, end }) => all.slice(Math.max(0, start), end));
  const wider = judge(quote, speaker, { source, text, words });
  return wider && wider.rank > best.rank ? wider : best;
}

/** Words in a row that are worth another look. */
const MISSING = 4;
/** Code units of a source that is looked through word by word. */
const WHOLE = 1_000_000;

function triplesOf(words: readonly FoldedWord[]): { readonly key: string; readonly at: number }[] {
  return words.slice(2).map(({ text }, at) => ({ key: `${words[at]!.text} ${words[at + 1]!.text} ${text}`, at }));
}

/** A source's words, once for all quotes that are looked for in it. */
function wordsOf(source: SourceText): readonly FoldedWord[] {
  let words = known.get(source);
  if (!words) known.set(source, (words = spokenWords(source.text)));
  return words;
}

const known = new WeakMap<SourceText, readonly FoldedWord[]>();
