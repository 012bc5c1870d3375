/**
 * A paragraph as grammar sees it: each quotation is one opaque unit, the words around it are units of their own, and a sentence is never
 * cut inside a quotation. Cues and speakers are looked for among these units.
 */
import { clauseBreakers, nounJoiners } from '../../lexicon/cueWords';
import { quotingVerbs } from '../../lexicon/reportingVerbs';
import type { Span } from '../../span';
import type { ParsedParagraph } from '../../text/parsed';
import type { Stretch } from '../marks/marks';

export interface Unit extends Span {
  readonly kind: 'word' | 'mark' | 'quote';
  readonly text: string;
  readonly low: string;
  /** Index of the stretch, for a quote; else -1. */
  readonly stretch: number;
  /** Of a quote: its words end in a comma or a stop. */
  readonly stopped: boolean;
}

/** The units of one sentence; a sentence that a quotation runs over counts as one with its neighbour. */
export type Sentence = readonly Unit[];

export function hasWords(units: readonly Unit[]): boolean {
  return units.some(({ kind }) => kind === 'word');
}

export function toSentences(paragraph: ParsedParagraph, stretches: readonly Stretch[]): Sentence[] {
  const sentences: Unit[][] = [];
  const units = toUnits(paragraph, stretches);
  let at = 0;
  for (const span of joinSentences(paragraph.sentences, stretches)) {
    const sentence: Unit[] = [];
    while (at < units.length && units[at]!.start < span.start) at++;
    while (at < units.length && units[at]!.start < span.end) sentence.push(units[at++]!);
    const read = isShouted(sentence) ? sentence.map(unshout) : sentence;
    for (let from = 0; from < sentence.length; from += LONGEST_SENTENCE) {
      sentences.push(read.slice(from, from + LONGEST_SENTENCE));
    }
  }
  return sentences;
}

/** In units. No one writes longer sentences; cutting there keeps what compares units with each other linear. */
const LONGEST_SENTENCE = 300;

/** "ROE SAID: “…”": no word has a small letter, so capitals make no name. */
function isShouted(sentence: readonly Unit[]): boolean {
  let words = 0;
  for (const { kind, text } of sentence) {
    if (kind === 'word' && /\p{Ll}/u.test(text)) return false;
    if (kind === 'word' && /\p{Lu}\p{Lu}/u.test(text)) words++;
  }
  return words > 1;
}

/** Words that are no names in small letters. */
function unshout(unit: Unit): Unit {
  const plain = quotingVerbs.has(unit.low) || clauseBreakers.has(unit.low) || nounJoiners.has(unit.low);
  return plain ? { ...unit, text: unit.low } : unit;
}

function toUnits({ text, tokens }: ParsedParagraph, stretches: readonly Stretch[]): Unit[] {
  const units: Unit[] = [];
  let next = 0;
  for (const token of tokens) {
    while (next < stretches.length && stretches[next]!.start <= token.start) {
      const { start, end, closer } = stretches[next]!;
      const stopped = /[,;.!?…]/.test(text.charAt(end - closer - 1));
      units.push({ start, end, kind: 'quote', text: '', low: '', stretch: next++, stopped });
    }
    if (next > 0 && token.start < stretches[next - 1]!.end) continue;
    const word = text.slice(token.start, token.end);
    if (isMarkup(text, token.start, word)) continue;
    const kind = token.kind === 'word' || token.kind === 'number' ? 'word' : 'mark';
    units.push({
      start: token.start,
      end: token.end,
      kind,
      text: word,
      low: word.toLowerCase().replaceAll('’', "'"),
      stretch: -1,
      stopped: false,
    });
  }
  return units;
}

/** The marks of Markdown that stand around words and before quoted lines: "**Roe:**", "> ". */
function isMarkup(text: string, at: number, token: string): boolean {
  if (token === '>') return at === 0 || /[\n\r>]\s?$/.test(text.slice(Math.max(0, at - 2), at));
  return /^[*_]+$/.test(token);
}

/** Sentences joined where one ends inside a quotation. */
function joinSentences(sentences: readonly Span[], stretches: readonly Stretch[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  let next = 0;
  for (const { start, end } of sentences) {
    const last = joined.at(-1);
    while (next < stretches.length && stretches[next]!.end <= start) next++;
    const inside = last && next < stretches.length && stretches[next]!.start < last.end;
    if (inside) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
