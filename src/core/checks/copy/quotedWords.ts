/**
 * The words of a draft's quotations in a form in which they can be compared: folded, sentence by sentence, and found again by what they share. Case,
 * marks, hyphens and small numbers written out do not count; brackets and ellipses say themselves that something was changed.
 */
import type { Speaker } from '../../analysis';
import { firstAtOrAfter, shiftSpan, type Span } from '../../span';
import type { DraftParagraph } from '../../text/parsed';
import { nearby } from '../nearby';

export interface QuotedWord extends Span {
  /** Folded. */
  readonly text: string;
  /** In brackets, or next to an ellipsis: the writer says that it is not as it was said. */
  readonly edited: boolean;
}

/** A sentence or so of one quotation; the span is the quotation's. */
export interface Passage extends Span {
  /** The quotation, up to where it is interrupted. */
  readonly first: Span;
  readonly speaker: Speaker | null;
  /** "said", as it is written. */
  readonly cue: string | null;
  /** No part of it stands in a headline or the like. */
  readonly inStory: boolean;
  readonly said: Said;
}

export interface Said {
  /** Offsets are relative to the start of the quotation. */
  readonly words: readonly QuotedWord[];
  /** The words in one string: equal where the same is said. */
  readonly key: string;
}

/** In words: what is longer is cut, so that comparing two costs little. */
const LONGEST = 60;
/** A sentence with fewer words goes with the next. */
const SHORTEST = 5;

/** In the order of the quotations. */
export const passagesOf = nearby(({ draft: { text, paragraphs }, quotes }): Passage[] => {
  const fold = folder();
  return quotes.flatMap((quote) => {
    if (quote.kind === 'indirect' || quote.kind === 'title' || quote.end - quote.start < SHORTEST) return [];
    const { start, end, speaker, cue } = quote;
    const { start: from, end: to } = quote.parts?.[0] ?? quote;
    const inStory = isInStory(paragraphs, quote);
    const about = { start, end, first: { start: from, end: to }, speaker, cue: cue && cue.text, inStory };
    const passages: Passage[] = [];
    let words: QuotedWord[] = [];
    const flush = (): void => {
      const key = words.map((word) => word.text).join(' ');
      if (words.length > 0)
        passages.push({ ...about, said: { words: words.map((word) => shiftSpan(word, -start)), key } });
      words = [];
    };
    for (const part of quote.parts ?? [quote]) {
      // “A,” Roe said, “B”: something may be left out in between.
      if (quote.parts && words.length > 0) words[words.length - 1] = { ...words.at(-1)!, edited: true };
      let stop = part.start;
      for (const word of wordsOf(text, paragraphs, part, fold)) {
        const ended = words.length >= SHORTEST && word.start - stop > 1 && /[.!?]/.test(text.slice(stop, word.start));
        if (ended || words.length >= LONGEST) flush();
        words.push(word);
        stop = word.end;
      }
    }
    flush();
    return passages;
  });
});

function isInStory(paragraphs: readonly DraftParagraph[], { start, end }: Span): boolean {
  let at = Math.max(0, firstAtOrAfter(paragraphs, start + 1) - 1);
  for (; at < paragraphs.length && paragraphs[at]!.start < end; at++)
    if (paragraphs[at]!.kind !== 'body' && paragraphs[at]!.kind !== 'answer') return false;
  return true;
}

/** The paragraph that an offset stands in, or the last one before it. */
export function paragraphAt(paragraphs: readonly DraftParagraph[], offset: number): DraftParagraph | undefined {
  const at = firstAtOrAfter(paragraphs, offset);
  return paragraphs[at]?.start === offset ? paragraphs[at] : paragraphs[at - 1];
}

function wordsOf(text: string, paragraphs: readonly DraftParagraph[], part: Span, fold: Fold): QuotedWord[] {
  const words: QuotedWord[] = [];
  let [depth, from] = [0, part.start];
  for (let at = firstAtOrAfter(paragraphs, part.start + 1) - 1; at >= 0 && paragraphs[at]!.start < part.end; at++) {
    const { start: by, parsed } = paragraphs[at]!;
    for (let i = firstAtOrAfter(parsed.tokens, part.start - by); i < parsed.tokens.length; i++) {
      const token = parsed.tokens[i]!;
      if (by + token.start >= part.end) break;
      if (token.kind !== 'word' && token.kind !== 'number') continue;
      const [start, end] = [by + token.start, by + token.end];
      const between = start - from > 1 ? text.slice(from, start) : '';
      if (between !== '') depth = Math.max(0, depth + count(between, '[(') - count(between, '])'));
      const edited = depth > 0 || (between !== '' && GAP_BEFORE.test(between)) || isGap(text, end);
      for (const folded of fold(text.slice(token.start + by, end))) words.push({ start, end, text: folded, edited });
      from = end;
    }
    if (at + 1 >= paragraphs.length) break;
  }
  return words;
}

const GAP_BEFORE = /…|\.\s?\.|\]/;

function isGap(text: string, at: number): boolean {
  const sign = text[at] === ' ' ? text[at + 1] : text[at];
  return sign === '…' || sign === '[' || (sign === '.' && /^\s?\.\s?\./.test(text.slice(at, at + 4)));
}

function count(text: string, signs: string): number {
  let found = 0;
  for (const sign of text) if (signs.includes(sign)) found++;
  return found;
}

type Fold = (word: string) => readonly string[];

/** Words of a draft recur, so each is folded once. */
function folder(): Fold {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let folded = known.get(word);
    if (!folded) known.set(word, (folded = foldWord(word)));
    return folded;
  };
}

// prettier-ignore
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const SAME: Readonly<Record<string, string>> = {
  okay: 'ok',
  percent: '%',
  towards: 'toward',
  grey: 'gray',
  "can't": 'can not',
  cannot: 'can not',
  "won't": 'will not',
};
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'m$/, ' am'],
  [/'ll$/, ' will'],
  [/'ve$/, ' have'],
  [/^'s$/, 'is'],
];

/** "We’re" and "we are", "favour" and "favor", "ten" and "10", "right-wing" and "right wing" are one; so is "é" in one character or two. */
function foldWord(word: string): readonly string[] {
  const low = word.normalize('NFC').toLowerCase().replaceAll('’', "'");
  const number = NUMBERS.indexOf(low);
  if (number >= 0) return [String(number)];
  let plain = SAME[low] ?? low;
  for (const [ending, full] of SHORT) plain = plain.replace(ending, full);
  return plain
    .split(/[\s\-‐‑]+/)
    .map((one) =>
      one
        .replace(/[.']/g, '')
        .replace(/our(s|ed|ing|able|ite)?$/, 'or$1')
        .replace(/is(e|ed|es|ing|ation)$/, 'iz$1'),
    )
    .filter(Boolean);
}
