/**
 * What a sentence tells of a figure in it: the telling words around the figure, each with how near it stands. Words beyond a comma, a semicolon or
 * a dash count less: they are mostly told of something else.
 */
import type { Figure } from '../../claims/figure';
import { type Span, firstAtOrAfter, overlaps } from '../../span';
import { type TellingWord, tellingWords } from './tellingWords';

export interface ToldSentence extends Span {
  readonly words: readonly TellingWord[];
  /** Those within others included, in reading order. */
  readonly figures: readonly Figure[];
  /** Where clauses are cut: offsets, ascending. */
  readonly breaks: readonly number[];
}

export function toldSentence(text: string, sentence: Span, figures: readonly Figure[]): ToldSentence {
  const { start, end } = sentence;
  const breaks = [...text.slice(start, end).matchAll(BREAK)].map(({ index }) => start + index);
  return { start, end, words: tellingWords(text, sentence), figures, breaks };
}

/** No comma within a number. */
const BREAK = /[;:()—–]|,(?!\d)|\s(?:-|--)\s|\s(?:and|but|while|whereas|after|before)\s/g;

/** Key to nearness, 0..1, of the words within reach. A number is told by its figure, so the figure's own digits are left out. */
export function wordsNear({ words, breaks }: ToldSentence, figure: Span): Map<string, number> {
  const near = new Map<string, number>();
  for (let at = firstAtOrAfter(words, figure.start - REACH); at < words.length; at++) {
    const word = words[at]!;
    if (word.start > figure.end + REACH) break;
    if (/^\d/.test(word.key) && overlaps(word, figure)) continue;
    const nearness = nearnessOf(word, figure, breaks);
    if (nearness > (near.get(word.key) ?? 0)) near.set(word.key, nearness);
  }
  return near;
}

function nearnessOf(word: Span, figure: Span, breaks: readonly number[]): number {
  const gap = Math.max(0, word.start - figure.end, figure.start - word.end);
  const [from, to] = word.start < figure.start ? [word.end, figure.start] : [figure.end, word.start];
  let between = 0;
  for (let i = firstBreak(breaks, from - 1); i < breaks.length && breaks[i]! < to && between < MOST_BREAKS; i++)
    between++;
  return Math.max(LEAST, 1 - Math.max(0, gap - CLOSE) / FAR) * BEYOND ** between;
}

function firstBreak(breaks: readonly number[], offset: number): number {
  let [low, high] = [0, breaks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Code units on either side: in what is no prose, a sentence may have no end. */
const REACH = 400;
/** Code units: up to the first a word counts whole, and ever less over the length of the second. */
const CLOSE = 30;
const FAR = 150;
const LEAST = 0.25;
/** What a word keeps beyond a comma, and how many of them count. */
const BEYOND = 0.65;
const MOST_BREAKS = 3;
