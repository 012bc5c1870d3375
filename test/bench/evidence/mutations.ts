/**
 * Sentences of transcripts, changed in one place as a careless hand changes a quote: what was changed is known, so what is told of it can be right or wrong. The
 * same seed makes the same changes.
 */
import { lineLabel } from '../../../src/core/evidence/turns';
import { locate, type SourceText } from '../../../src/core/evidence/source';
import type { Span } from '../../../src/core/span';
import { splitSentences } from '../../../src/core/text/sentences';

/** A sentence of a transcript. */
export interface Said extends Span {
  /** Index of the transcript. */
  readonly source: number;
  readonly text: string;
  readonly speaker: string | null;
}

export interface Mutation {
  readonly said: Said;
  readonly printed: string;
  /** Of joined sentences, the second. */
  readonly joined?: Said;
}

export type Random = () => number;

/** Each makes a change of a sentence, or null where it has no place for it. */
export const mutations: Readonly<Record<string, (said: Said, random: Random, corpus: Corpus) => Mutation | null>> = {
  untouched: (said) => ({ said, printed: said.text }),
  dropped: (said, random) =>
    edit(
      said,
      ({ length }) => inner(length, random),
      1,
      () => [],
    ),
  added: (said, random, { vocabulary }) =>
    edit(
      said,
      ({ length }) => inner(length, random),
      0,
      () => [pick(vocabulary, random)],
    ),
  replaced: (said, random, { vocabulary }) =>
    edit(
      said,
      ({ length }) => inner(length, random),
      1,
      () => [pick(vocabulary, random)],
    ),
  transposed: (said, random) =>
    edit(
      said,
      ({ length }) => inner(length - 1, random),
      2,
      ([first, second]) => [second!, first!],
    ),
  negated: (said) =>
    edit(
      said,
      (words) => words.findIndex((word) => AUXILIARY.test(word)) + 1,
      0,
      () => ['not'],
    ),
  'number changed': (said, random) =>
    edit(
      said,
      (words) => words.findIndex((word) => NUMBER.test(word)),
      1,
      ([number]) => [otherNumber(number!, random)],
      NUMBER,
    ),
  joined: (said, random, { sentences }) => {
    const other = pick(sentences, random);
    const apart = Math.max(other.start - said.end, said.start - other.end);
    return other.source === said.source && apart > APART
      ? { said, printed: `${said.text} ${other.text}`, joined: other }
      : null;
  },
};

const AUXILIARY = /^(?:is|are|was|were|can|could|will|would|should|do|does|did|have|has|had|must|may)$/;
const NUMBER = /^(?:\$?\d[\d,.]*%?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty),?$/i;
const NUMBERS = ['eleven', 'fourteen', 'sixteen', 'forty'];
/** A word, with a comma perhaps: no dash, no number, no name with a stop. */
const WORD = /^[\p{L}]+(?:['’]\p{L}+)*,?$/u;
/** Code units between two sentences that are joined. */
const APART = 400;

export interface Corpus {
  readonly sentences: readonly Said[];
  /** Each word once. */
  readonly vocabulary: readonly string[];
}

/** Words of the sentences that are changed. */
const [FEWEST, MOST] = [6, 40];

export function readCorpus(sources: readonly SourceText[]): Corpus {
  const sentences = sources.flatMap(sentencesOf);
  const words = sentences.flatMap(({ text }) => text.toLowerCase().match(/\b[a-z]{3,}\b/g) ?? []);
  return { sentences, vocabulary: [...new Set(words)] };
}

/** Whole sentences in one line, without what the transcriber notes or leaves out. */
function sentencesOf(source: SourceText, index: number): Said[] {
  return [...source.text.matchAll(/[^\n]+/g)].flatMap(({ index: at, 0: line }) => {
    const from = lineLabel(line)?.end ?? 0;
    if (/[[\]()…]|\.\.\./.test(line)) return [];
    return splitSentences(line.slice(from)).flatMap((span): Said[] => {
      const [start, end] = [at + from + span.start, at + from + span.end];
      const text = source.text.slice(start, end);
      const length = text.split(/\s+/).length;
      if (length < FEWEST || length > MOST || !/^\p{Lu}.*[.?!]$/u.test(text)) return [];
      return [{ source: index, start, end, text, speaker: locate(source, start).speaker ?? null }];
    });
  });
}

/** Puts other words in place of `count` words from a place on; null where there is no such place, or no plain words. */
function edit(
  said: Said,
  place: (words: readonly string[]) => number,
  count: number,
  change: (words: readonly string[]) => readonly string[],
  plain = WORD,
): Mutation | null {
  const words = said.text.split(/\s+/);
  const at = place(words);
  const old = words.slice(at, at + count);
  if (at < 1 || at + count >= words.length || !old.every((word) => plain.test(word))) return null;
  return { said, printed: [...words.slice(0, at), ...change(old), ...words.slice(at + count)].join(' ') };
}

/** Neither the first word nor the last: what is cut off at the ends of a quote is no change. */
function inner(length: number, random: Random): number {
  return 1 + Math.floor(random() * (length - 2));
}

function otherNumber(number: string, random: Random): string {
  return /\d/.test(number) ? number.replace(/\d/g, (digit) => String((Number(digit) % 9) + 1)) : pick(NUMBERS, random);
}

export function pick<One>(list: readonly One[], random: Random): One {
  return list[Math.floor(random() * list.length)]!;
}

/** 0..1, 1 excluded; the same row of numbers for the same seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
