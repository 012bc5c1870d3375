/**
 * The clause around a cue like "because of" or "than": back to its subject and on to what the cue leads to, without "Roe said that" before it and
 * asides after it. Bounded to both sides, so that a long sentence costs and claims no more.
 */
import { clauseEnders, connectives, subjectPronouns } from '../lexicon/clauseWords';
import { determiners } from '../lexicon/cueWords';
import { clauseVerbs } from '../lexicon/reportingVerbs';
import type { Span } from '../span';
import { findFiniteVerbs, isParticiple } from './finiteVerbs';
import type { MainClause } from './mainClause';
import type { SentenceWord } from './sentenceWords';

/** `first` and `end` are the cue's words, end-exclusive; the answer is a range of words too. */
export function clauseAround(
  words: readonly SentenceWord[],
  main: MainClause | undefined,
  first: number,
  end: number,
  /** What follows the cue is a clause and goes on to its verb at least. */
  wantsVerb = false,
): { readonly first: number; readonly end: number } {
  const from = leftOf(words, main, first);
  let to = rightOf(words, end);
  while (
    wantsVerb &&
    to < words.length &&
    words[to]!.mark === ',' &&
    findFiniteVerbs(words.slice(end - 1, to)).length === 0
  ) {
    const next = rightOf(words, to);
    if (next - end > REACH) break;
    to = next;
  }
  // "Because of the strike, schools closed": what it led to comes after the comma.
  if (from === first && words[to]?.mark === ',') to = rightOf(words, to + 1);
  return { first: from, end: to };
}

/** Words of a clause to one side of its cue. */
const REACH = 28;

function leftOf(words: readonly SentenceWord[], main: MainClause | undefined, cue: number): number {
  for (let i = cue; i > 0; i--) {
    const { low, mark } = words[i]!;
    if (main && i === main.first && main.verb.at <= cue) return i;
    if (/[;:—(“]/.test(mark)) return i;
    if (mark === ',' && i < cue && (clauseEnders.has(low) || connectives.has(low)))
      return connectives.has(low) ? i + 1 : i;
    if (clauseVerbs.has(words[i - 1]!.low) && opensSubject(words, i, cue)) return low === 'that' ? i + 1 : i;
    if (cue - i > REACH) return i;
  }
  return cue > 0 && connectives.has(words[0]!.low) ? 1 : 0;
}

/** After "said": "that …", "the …", "he …", "Roe …", with a verb before the cue. */
function opensSubject(words: readonly SentenceWord[], at: number, cue: number): boolean {
  const { low, capital, mark } = words[at]!;
  if (mark !== '') return false;
  if (low === 'that') return at + 1 < cue;
  return (
    (determiners.has(low) || subjectPronouns.has(low) || capital) && findFiniteVerbs(words.slice(at, cue)).length > 0
  );
}

function rightOf(words: readonly SentenceWord[], from: number): number {
  const last = Math.min(words.length, from + REACH);
  for (let i = from + 1; i < last; i++) {
    const { mark } = words[i]!;
    if (mark === '' || mark === ')') continue;
    if (mark === ',' && goesOn(words, i)) continue;
    return i;
  }
  return last;
}

/** "rain, wind and snow", "Sept. 9, 2024": the comma is inside the phrase. */
function goesOn(words: readonly SentenceWord[], at: number): boolean {
  if (words[at]!.number && words[at - 1]!.number) return true;
  for (let i = at; i < Math.min(words.length, at + LISTED); i++) {
    const { low, mark } = words[i]!;
    if (i > at && mark === ',') return false;
    if (clauseEnders.has(low) || subjectPronouns.has(low) || isParticiple(low)) return false;
    if (low === 'and' || low === 'or')
      return i > at && !words.slice(i, i + 3).some((word) => subjectPronouns.has(word.low));
  }
  return false;
}

/** Words up to the "and" of a list. */
const LISTED = 5;

/** From words to code units: closing marks, "%" and an opening "$" that touch stay with them. */
export function spanOfWords(text: string, words: readonly SentenceWord[], first: number, end: number): Span {
  let start = words[first]!.start;
  let stop = words[end - 1]!.end;
  while (
    start > 0 &&
    '$€£#@('.includes(text[start - 1]!) &&
    (text[start - 1] !== '(' || text.slice(start, stop).includes(')'))
  )
    start--;
  if (/["“‘]/.test(text[start - 1] ?? '') && opensAndCloses(text, start, stop)) start--;
  while (stop < text.length && '%°'.includes(text[stop]!)) stop++;
  const inside = text.slice(start, stop);
  const after = /^[.,!?]?([”"’)])/.exec(text.slice(stop, stop + 2));
  if (after && isOpen(inside, after[1]!)) stop += after[0].length;
  return { start, end: stop };
}

const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '‘': '’' };

/** Whether the quotation that opens right before `start` ends within the span or at its end. */
function opensAndCloses(text: string, start: number, stop: number): boolean {
  const closer = CLOSERS[text[start - 1]!]!;
  return text.slice(start, stop + 2).includes(closer);
}

function isOpen(inside: string, closer: string): boolean {
  if (closer === '"') return inside.split('"').length % 2 === 0;
  const opener = closer === '”' ? '“' : closer === '’' ? '‘' : '(';
  return inside.split(opener).length > inside.split(closer).length;
}
