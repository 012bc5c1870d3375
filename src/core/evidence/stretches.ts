/** The stretches of sources that a quote may stand in: what the index finds, with as much around it as the quote can reach into. */
import { commonWords } from '../lexicon/spokenWords';
import type { Span } from '../span';
import type { Hit, SourceFinder } from './quoteCheck';
import type { QuotedWord } from './quotedWords';
import type { SourceText } from './source';
import { spokenWords } from './spokenWords';
import type { FoldedWord } from './words';

/** Passages that are looked at. */
export const MOST_HITS = 24;
/** Of a long quote, phrases that are looked for, evenly spread. */
const MOST_PHRASES = 40;
/** Words before and after a passage that a quote may reach into, besides its own length. */
export const MARGIN = 30;
/** Code units of a word, with what stands around it. */
const WORD = 7;

/** A stretch of a source, as words. */
export interface Stretch {
  readonly source: number;
  readonly text: SourceText;
  readonly words: readonly FoldedWord[];
}

/** Each passage with its surroundings, those that touch in one; and of each source with several, all of them together: a quote may join what stands apart. */
export function stretchesFor(quote: readonly QuotedWord[], finder: SourceFinder): Stretch[] {
  const reach = (quote.length + MARGIN) * WORD;
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

/** Of a short quote, few three words in a row may be left as they were, and those may stand everywhere. */
function hitsFor(quote: readonly QuotedWord[], finder: SourceFinder): readonly Hit[] {
  const hits = finder.phrases(phrasesOf(quote, 3), MOST_HITS);
  if (quote.length > SHORT) return hits;
  const telling = quote.filter(({ text }) => !commonWords.has(text)).map(({ text }) => text);
  const more = [
    ...finder.phrases(phrasesOf(quote, 2), MOST_HITS),
    ...(telling.length === 0 ? [] : finder.words(telling, MOST_HITS)),
  ];
  const key = ({ source, start }: Hit): string => `${source} ${start}`;
  return [...new Map([...hits, ...more].map((hit) => [key(hit), hit])).values()];
}

/** Words: of a longer quote nothing was found where no three stand together. */
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

export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
