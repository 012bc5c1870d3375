/**
 * How a decision finds its claim again after edits (W3C TextQuoteSelector and TextPositionSelector): the exact words, the
 * whole sentence they were decided in, the words on both sides of that sentence, and where all this last stood.
 * Context is taken around the sentence, not the span: the sentence is stored anyway, and what tells two identical
 * sentences apart lies outside them.
 */
import type { Claim } from '../analysis';
import type { Span } from '../span';
import { foldContext, sideAgreement } from './context';

export interface Anchor {
  /** The words decided on. */
  readonly exact: string;
  /** The whole sentence they were decided in. */
  readonly sentence: string;
  /** Where in `sentence` the words start, in code units: tells "two" from "two" within one sentence. */
  readonly offset: number;
  /** Up to 64 code units before the sentence. */
  readonly prefix: string;
  /** Up to 64 code units after the sentence. */
  readonly suffix: string;
  /** Last known position. Empty (`start === end`) when the words were deleted while the draft was open. */
  readonly start: number;
  readonly end: number;
  /** Edits that cut into the words while the draft was open, oldest first, so that undo finds their very place. */
  readonly cuts?: readonly Cut[];
  /** Who the words were attributed to when decided, by the fullest name the draft gave. */
  readonly speaker?: string;
  /** The sentence stood more than once in the draft: elsewhere the same words are not evidence enough. */
  readonly repeated?: true;
  /** When decided, the sentence stood elsewhere with the same words before and after it: only its position told it apart. */
  readonly alike?: true;
  /** In a journal without words (review/wordHashes.ts): what they hash to. All that is words is empty then, until they are known. */
  readonly hash?: WordsHash;
}

export interface WordsHash {
  /** Of the sentence, and of the words and where in it they stand. */
  readonly words: string;
  /** Of the words before and after the sentence, four letters for each, the nearest first; each is of all words up to there. */
  readonly before: string;
  readonly after: string;
  readonly speaker?: string;
}

/** An edit that took an edge of the words, or all of them. All in code units. */
export interface Cut {
  /** How much the edit took out and put in. */
  readonly removed: number;
  readonly inserted: number;
  /** From where the edit began to where the words began then (negative: it began inside them), and their length. */
  readonly before: number;
  readonly length: number;
  /** From where the edit began to where the anchor stands since. */
  readonly offset: number;
}

/** Code units kept on each side: about ten words, enough to tell neighbours apart, little enough to store 20,000 of. */
export const CONTEXT = 64;

/** Code units: longer sentences do not repeat by chance, and searching for them could cost their length times the draft's. */
const LONGEST_REPEATED = 600;

export function describeAnchor(text: string, claim: Claim, speakerName?: string): Anchor {
  const { start: from, end: to } = wholeSentence(claim);
  const sentence = text.slice(from, to);
  return {
    exact: text.slice(claim.start, claim.end),
    sentence,
    offset: claim.start - from,
    ...describeContext(text, from, to),
    start: claim.start,
    end: claim.end,
    ...(speakerName === undefined ? {} : { speaker: speakerName }),
    ...describeTwins(text, sentence, from),
  };
}

/** The sentence of a claim, as far as the claim itself where that runs over it. */
export function wholeSentence({ start, end, sentence }: Pick<Claim, 'start' | 'end' | 'sentence'>): Span {
  return { start: Math.min(start, sentence.start), end: Math.max(end, sentence.end) };
}

/** The words around `text.slice(from, to)`, never cut inside a surrogate pair. */
export function describeContext(text: string, from: number, to: number): { prefix: string; suffix: string } {
  let left = Math.max(0, from - CONTEXT);
  let right = Math.min(text.length, to + CONTEXT);
  if (splitsPair(text, left)) left++;
  if (splitsPair(text, right)) right--;
  return { prefix: text.slice(left, from), suffix: text.slice(to, right) };
}

function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/** Other places looked at for the same surroundings. */
const MOST_TWINS = 16;

function describeTwins(text: string, sentence: string, from: number): Pick<Anchor, 'repeated' | 'alike'> {
  if (sentence === '' || sentence.length > LONGEST_REPEATED) return {};
  const here = foldContext(describeContext(text, from, from + sentence.length));
  let twins = 0;
  for (let at = text.indexOf(sentence); at >= 0 && twins < MOST_TWINS; at = text.indexOf(sentence, at + 1)) {
    if (at === from) continue;
    twins++;
    const { before, after } = sideAgreement(here, foldContext(describeContext(text, at, at + sentence.length)));
    if (before > 0 && after > 0) return { repeated: true, alike: true };
  }
  return twins > 0 ? { repeated: true } : {};
}
