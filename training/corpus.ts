/** Annotated news as the training reads it: JSON lines, UTF-16 offsets, end-exclusive. Nothing of it is kept but what is learned from it. */
import { readFileSync } from 'node:fs';
import type { Span } from '../src/core/span';

/** One attribution of PolNeAR (Newell, Margolin & Ruths 2018). */
export interface GoldQuote extends Span {
  /** The content's pieces; the whole span when there is one. */
  readonly spans: readonly Span[];
  /** The stretches between marks. */
  readonly quoted: readonly Span[];
  readonly speaker: Span | null;
  readonly cue: Span | null;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  /** Parts that are not annotated. */
  readonly discard: readonly Span[];
}

type Pair = readonly [number, number];
interface Line {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly (Span & {
    readonly spans?: readonly Pair[];
    readonly quoted?: readonly Pair[];
    readonly speaker?: Span | null;
    readonly cue?: Span | null;
  })[];
  readonly discard?: readonly Span[];
}

/** @throws when the file is missing or a line is not JSON. */
export function readArticles(path: string): GoldArticle[] {
  const spans = (pairs: readonly Pair[] | undefined): Span[] => (pairs ?? []).map(([start, end]) => ({ start, end }));
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, text, quotes, discard } = JSON.parse(line) as Line;
      return {
        id,
        text,
        discard: discard ?? [],
        quotes: quotes.map((quote) => ({
          start: quote.start,
          end: quote.end,
          spans: quote.spans ? spans(quote.spans) : [{ start: quote.start, end: quote.end }],
          quoted: spans(quote.quoted),
          speaker: quote.speaker ?? null,
          cue: quote.cue ?? null,
        })),
      };
    });
}
