/**
 * Where sentences end. Every run of stops is weighed by the word before it (abbreviation, initial, number) and the word after it
 * (small letter, sentence starter, reporting clause); only those two are looked at, so time is linear.
 */
import { type Span, trimSpan } from '../span';
import {
  boundAbbreviations,
  innerAbbreviations,
  leadingAbbreviations,
  namelessStarters,
  sentenceStarters,
} from '../lexicon/abbreviations';
import { isDemonym } from '../lexicon/demonyms';
import { holidayPatterns, monthPatterns } from '../lexicon/months';
import { isPlaceName } from '../lexicon/places';
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
  return endsAtStop(text, { start, end: stop }, next, text.slice(stopEnd, closers));
}

/** "Why?" Jane Roe asked. A question or cry that a named speaker's clause goes on from; after a full stop only a bare "Roe said." */
function startsReportingClause(next: string, mark: string): boolean {
  const words = /^(?:[\p{Lu}][\p{L}\p{M}.'’-]*\s+){1,4}(?:also |later |then )?(\p{Ll}+)(\.?)/u.exec(next);
  if (mark === '.' && words?.[2] === '') return false;
  return words !== null && quotingVerbs.has(words[1]!) && !sentenceStarters.has(firstWord(next));
}

/** `sentence` goes up to the stop. */
function endsAtStop(text: string, { start, end: stop }: Span, next: string, closers: string): boolean {
  const word = wordBefore(text, stop);
  const low = word.toLowerCase();
  const starter = sentenceStarters.has(firstWord(next)) && !/^["“‘']?Nos?\. ?\d/.test(next);
  const opens = /^["“‘«„(]/.test(next);
  const street = isStreet(text, stop, word);
  if (
    leadingAbbreviations.has(low) &&
    !street &&
    closers === '' &&
    (/^\p{Lu}/u.test(word) || low.includes('.') || /^(?:vs|v|no|p|pp)$/.test(low))
  ) {
    return low === 'no' ? !/^\d/.test(next) : startsAfterTitle(text, { start, end: stop - word.length }, low, next);
  }
  const initial = /^\p{Lu}$/u.test(word);
  const letters = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (!initial && !letters && !street && !(innerAbbreviations.has(low) && /^\p{Lu}|\./u.test(word))) return true;
  if (closers.includes(')')) return starter;
  if (/^(?:a\.m|p\.m)$/.test(low)) return !goesOnAfterTime(next);
  return starter || (opens && !initial && !/^\(/.test(next)) || closers !== '';
}

/** "Elm St.", "W. 42nd St.", "12 Harbor Dr."; not "in St. John", "Mayor Dr. Roe". */
function isStreet(text: string, stop: number, word: string): boolean {
  if (word !== 'St' && word !== 'Dr') return false;
  const before = text.slice(Math.max(0, stop - word.length - REACH), stop - word.length);
  return (word === 'St' ? STREET : NUMBERED_STREET).test(before);
}

const STREET = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{M}'’-]*|\d{1,4}(?:st|nd|rd|th)) $/u;
const NUMBERED_STREET = /(?:^|\s)\d{1,5} (?:[NSEW]\. )?(?:\p{Lu}[\p{L}\p{M}'’-]* ){1,3}$/u;

/**
 * "He met the Sen. The senator left." "He met the Sen. He left." But "Gen. He Roe", "Dr. No said", "Dr. As’ad Roe", and no title is a sentence by itself.
 * `before` is the sentence up to the title.
 */
function startsAfterTitle(text: string, before: Span, low: string, next: string): boolean {
  const written = text.slice(Math.max(before.start, before.end - REACH), before.end);
  if (boundAbbreviations.has(low) || !/[\p{L}\p{N}]/u.test(written)) return false;
  const first = firstWord(next);
  if (namelessStarters.has(first)) return /^["“‘'(]?\p{L}+,?\s\p{Ll}/u.test(next);
  return /^(?:he|she|no|in|on|so|for)$/.test(first) && /\b(?:the|an?|his|her|their|my|our) $/i.test(written);
}

/** "7 p.m. March 3", "9 a.m. Thanksgiving Day", "9 a.m. New York time", "7 p.m. EST Monday". */
function goesOnAfterTime(next: string): boolean {
  const zone = ZONE.exec(next)?.[1]?.toLowerCase();
  if (zone !== undefined && (isPlaceName(zone) || isDemonym(zone) || MEASURED.test(zone))) return true;
  return AFTER_TIME.test(next) && (!/^\p{Lu}\p{Ll}/u.test(next) || !sentenceStarters.has(firstWord(next)));
}

/** What a day or an hour is followed by, where the sentence goes on. */
const BEHIND_TIME =
  '(?=$|[.,;:!?)”"]| (?:and|or|but|at|in|on|for|to|through|until|with|by|after|before|from|as|when|where)\\b';
/** "New York time", "Central European Summer time on Monday"; but "Prime time games begin". */
const ZONE = new RegExp(
  `^((?:\\p{Lu}[\\p{L}.’'-]{1,20} ){0,2}\\p{Lu}[\\p{L}.’'-]{1,20}) [Tt]ime${BEHIND_TIME}| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)`,
  'u',
);
const MEASURED = / (?:standard|summer|winter|daylight|mean|universal|european)$/;
const AFTER_TIME = new RegExp(
  '^(?:[A-Z]{2,4}\\b|Eastern|Pacific|Central|Mountain|\\(|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\b|\\d' +
    `|(?:${monthPatterns.join('|')}) \\d|(?:${holidayPatterns.join('|')})(?: (?:Sunday|Monday|weekend|morning|afternoon|evening|night))?${BEHIND_TIME}))`,
  'u',
);

function wordBefore(text: string, stop: number): string {
  const from = Math.max(0, stop - REACH);
  const word = /[\p{L}\p{M}\p{N}.'’]+$/u.exec(text.slice(from, stop))?.[0] ?? '';
  return word.replace(/^['’.]+/, '');
}

function firstWord(next: string): string {
  return (/^["“‘'(]?([\p{L}\p{M}]+)/u.exec(next)?.[1] ?? '').toLowerCase();
}
