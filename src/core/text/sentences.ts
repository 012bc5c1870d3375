/**
 * Where sentences end. Every run of stops is weighed by the word before it (abbreviation, initial, number) and the word after it
 * (small letter, sentence starter, reporting clause); only those two are looked at, so time is linear.
 */
import { type Span, trimSpan } from '../span';
import { innerAbbreviations, leadingAbbreviations, sentenceStarters } from '../lexicon/abbreviations';
import { quotingVerbs } from '../lexicon/reportingVerbs';

export function splitSentences(paragraph: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  STOPS.lastIndex = 0;
  for (let stop = STOPS.exec(paragraph); stop; stop = STOPS.exec(paragraph)) {
    const end = stop.index + stop[0].length;
    const closers = closersEnd(paragraph, end);
    if (!endsSentence(paragraph, start, stop.index, end, closers)) continue;
    push(paragraph, start, closers, sentences);
    start = closers;
  }
  push(paragraph, start, paragraph.length, sentences);
  return sentences;
}

/** "." "?!" "..." "…" ". . ." */
const STOPS = /[.!?…。！？]+(?: [.…]+(?![\p{L}\p{N}]))*/gu;
const CLOSERS = new Set(['"', "'", '”', '’', '»', '›', ')', ']', '}', '*', '_']);
/** How far a word is looked at on either side, in code units: longer ones are no abbreviations and no names. */
const REACH = 40;

function push(text: string, start: number, end: number, sentences: Span[]): void {
  const span = trimSpan(text, { start, end });
  if (span.end > span.start) sentences.push(span);
}

function closersEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && CLOSERS.has(text[end]!)) end++;
  // A German or single-first closer (“ or ‘ after a stop) closes only when white space or the end follows.
  if (end < text.length && '“‘'.includes(text[end]!) && /^(?:\s|$)/.test(text.slice(end + 1, end + 2))) end++;
  return end;
}

function endsSentence(text: string, start: number, stop: number, stopEnd: number, closers: number): boolean {
  const after = text.slice(closers, closers + REACH * 2);
  const gap = /^\s+/.exec(after)?.[0].length ?? 0;
  const next = after.slice(gap);
  if (next === '') return true;
  if (gap === 0)
    return (
      closers > stopEnd && /^[”’]?\p{Lu}/u.test(next) && '”"'.includes(text[closers - 1]!) && text[stop - 1] !== '.'
    );
  if (!/[\p{L}\p{N}]/u.test(text.slice(Math.max(start, stop - REACH), stop))) return false;
  if (/^[\p{Ll}…,;:]/u.test(next) && !/^\p{Ll}\p{Lu}/u.test(next)) return false;
  if (/^[—–-]/.test(next)) return /^(?:[—–]|--?)\s+\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(next);
  const quoted = closers > stopEnd;
  const mark = text.slice(stop, stopEnd);
  if (quoted && startsReportingClause(next, mark)) return false;
  if (mark !== '.') return !/^[.…\s]+$/.test(mark) || !/^I\b/.test(next);
  return endsAtStop(text, stop, next, text.slice(stopEnd, closers));
}

/** "Why?" Jane Roe asked. A question or cry that a named speaker's clause goes on from; after a full stop only a bare "Roe said." */
function startsReportingClause(next: string, mark: string): boolean {
  const words = /^(?:[\p{Lu}][\p{L}\p{M}.'’-]*\s+){1,4}(?:also |later |then )?(\p{Ll}+)(\.?)/u.exec(next);
  if (mark === '.' && words?.[2] === '') return false;
  return words !== null && quotingVerbs.has(words[1]!) && !sentenceStarters.has(firstWord(next));
}

function endsAtStop(text: string, stop: number, next: string, closers: string): boolean {
  const word = wordBefore(text, stop);
  const low = word.toLowerCase();
  const starter = sentenceStarters.has(firstWord(next));
  const opens = /^["“‘«„(]/.test(next);
  if (
    leadingAbbreviations.has(low) &&
    closers === '' &&
    (/^\p{Lu}/u.test(word) || low.includes('.') || /^(?:vs|v|no|p|pp)$/.test(low))
  ) {
    return low === 'no' && !/^\d/.test(next);
  }
  const initial = /^\p{Lu}$/u.test(word);
  const letters = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (!initial && !letters && !(innerAbbreviations.has(low) && /^\p{Lu}|\./u.test(word))) return true;
  if (closers.includes(')')) return starter;
  if (/^(?:a\.m|p\.m)$/.test(low))
    return !/^(?:[A-Z]{2,4}\b|Eastern|Pacific|Central|Mountain|\(|Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d)/.test(next);
  return starter || (opens && !initial && !/^\(/.test(next)) || closers !== '';
}

function wordBefore(text: string, stop: number): string {
  const from = Math.max(0, stop - REACH);
  const word = /[\p{L}\p{M}\p{N}.'’]+$/u.exec(text.slice(from, stop))?.[0] ?? '';
  return word.replace(/^['’.]+/, '');
}

function firstWord(next: string): string {
  return (/^["“‘'(]?([\p{L}\p{M}]+)/u.exec(next)?.[1] ?? '').toLowerCase();
}
