/**
 * Sentences of transcripts, changed in one place as a careless hand changes a quote: what was changed is known, so what is told of it can be right or wrong. The
 * same seed makes the same changes.
 */
import { lineLabel } from '../../../src/core/evidence/turnHeads';
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

const AUXILIARY = /^(?:is|are|was|were|can|could|will|would|should|do|does|did|have|has|had|must|may)$/;
const NUMBER = /^(?:\$?\d[\d,.]*%?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty)$/i;
const NUMBERS = ['eleven', 'fourteen', 'sixteen', 'forty'];
/** No dash, no number, no name with a stop. */
const WORD = /^\p{L}+(?:['’]\p{L}+)*$/u;

type Mutate = (said: Said, random: Random, corpus: Corpus) => Mutation | null;

/** Each makes a change of a sentence, or null where it has no place for it. */
export const mutations: Readonly<Record<string, Mutate>> = {
  untouched: (said) => ({ said, printed: said.text }),
  dropped: edit(1, inner, () => []),
  added: edit(0, anywhere, (_, random, { vocabulary }) => [pick(vocabulary, random)]),
  replaced: edit(1, anywhere, (_, random, { vocabulary }) => [pick(vocabulary, random)]),
  transposed: edit(2, anywhere, ([first, second]) => [second!, first!]),
  negated: edit(
    0,
    (words) => words.findIndex((word, at) => AUXILIARY.test(words[at - 1] ?? '') && word !== 'not'),
    () => ['not'],
  ),
  'number changed': edit(
    1,
    (words) => words.findIndex((word) => NUMBER.test(word)),
    ([number], random) => [otherNumber(number!, random)],
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

/** Puts other words in place of `count` words from a place on. The comma or stop after them stays. */
function edit(
  count: number,
  place: (words: readonly string[], random: Random) => number,
  change: (words: readonly string[], random: Random, corpus: Corpus) => readonly string[],
  plain = WORD,
): Mutate {
  return (said, random, corpus) => {
    const cut = said.text.split(/\s+/).map((word) => /^(.*?)([,.?!]?)$/.exec(word)!);
    const words = cut.map(([, word]) => word!);
    const at = place(words, random);
    const old = words.slice(at, at + count);
    if (at < 0 || at + count > words.length || !old.every((word) => plain.test(word))) return null;
    const written = (from: number, to: number): string[] => cut.slice(from, to).map(([all]) => all);
    const changed = change(old, random, corpus);
    const [stop, last] = [count > 0 ? cut[at + count - 1]![2]! : '', changed.at(-1)];
    const middle = last === undefined ? [] : [...changed.slice(0, -1), last + stop];
    return { said, printed: [...written(0, at), ...middle, ...written(at + count, words.length)].join(' ') };
  };
}

/** Neither the first word nor the last: what is cut off at the ends of a quote is no change. */
function inner({ length }: readonly string[], random: Random): number {
  return 1 + Math.floor(random() * (length - 2));
}

function anywhere({ length }: readonly string[], random: Random): number {
  return Math.floor(random() * length);
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
