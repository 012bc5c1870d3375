/**
 * How a draft introduces people around their names: "Ada Roe, 54, president and chief executive of Quill Foods,", "Roe, who chairs the harbor
 * commission,", "Bert Quill was the head of", "its director, Tom Reed,", "then-Mayor Roe". Read off the words on both sides of a
 * name, within its sentence, whoever found the name.
 */
import { plainVerbForms } from '../lexicon/anaphora';
import { determiners } from '../lexicon/cueWords';
import { cueAuxiliaries, quotingVerbs } from '../lexicon/reportingVerbs';
import { roleEnding, roleHeads, titleModifiers } from '../lexicon/titles';
import type { Span } from '../span';
import { kinWords } from './kin';

/** A name and the stretch of the draft that may be about it: its sentence, up to other people's names. */
export interface Introduced {
  readonly text: string;
  readonly name: Span;
  readonly within: Span;
}

/** Titles and roles beside a name, in reading order. */
export function findIntroductions({ text, name, within }: Introduced): Span[] {
  const from = Math.max(within.start, name.start - REACH);
  const before = readBefore(text.slice(from, name.start), text[name.end] ?? '');
  const after = readAfter(
    readWords(text.slice(name.end, Math.min(within.end, name.end + REACH))),
    within.end - name.end,
  );
  return [
    ...(before ? [{ start: from + before.start, end: from + before.end }] : []),
    ...(after ? [{ start: name.end + after.start, end: name.end + after.end }] : []),
  ];
}

/** "chairs the harbor commission": what somebody does, no name of a role. */
export function isDoing(title: string): boolean {
  return RUNS.has(title.slice(0, Math.max(0, title.search(/\s/))).toLowerCase());
}

/** "former", "then-" and the like that belong to a title which starts after them. */
export function widenTitle(text: string, { start, end }: Span, floor: number): Span {
  const before = text.slice(Math.max(floor, start - 40), start);
  return { start: start - (PAST.exec(before)?.[1]?.length ?? 0), end };
}

/** In code units on either side of a name. */
const REACH = 160;
/** "former ", "Then-", "retired deputy " */
const PAST =
  /(?:^|[\s(“"—–])((?:(?:then|former|acting|late|retired|outgoing|incoming|ex|interim|onetime|one-time|longtime|newly elected)[\s-]){1,2})$/i;

interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

/** Words and marks; a full stop stays with its word. */
function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(
    /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}&]|(?<=(?<!\p{L})\p{L}{1,4})\.|['’‘‐‑-](?=[\p{L}]))*|\S/gu,
  )) {
    if (words.length >= MOST_WORDS) break;
    words.push({ start: index, end: index + word.length, text: word, lower: word.toLowerCase().replaceAll('’', "'") });
  }
  return words;
}

const MOST_WORDS = 30;

/** `limit` is where the sentence ends: its full stop belongs to no title. */
function readAfter(words: readonly Word[], limit: number): Span | null {
  let at = skipAge(words, 0);
  const apposed = words[at]?.text === ',';
  if (apposed) at++;
  const who = apposed && words[at]?.lower === 'who';
  if (who) at++;
  if (who && RUNS.has(words[at]?.lower ?? '')) return readRuns(words, at, limit);
  const copula = !apposed || who ? skipCopula(words, at) : at;
  if ((!apposed || who) && copula === at) return null;
  const from = skipDeterminers(words, copula);
  const end = phraseEnd(words, from, apposed && !who);
  if (end <= from) return null;
  const span = { start: words[from]!.start, end: stripStop(words[end - 1]!, limit) };
  return span.end > span.start ? span : null;
}

/** ", 54," and " (54)" */
function skipAge(words: readonly Word[], at: number): number {
  const [mark, age, close] = [words[at]?.text, words[at + 1]?.text ?? '', words[at + 2]?.text];
  if (!/^\d{1,3}$/.test(age)) return at;
  if (mark === ',' && close === ',') return at + 2;
  return mark === '(' && close === ')' ? at + 3 : at;
}

const RUNS = new Set(
  'chairs heads leads runs directs oversees represents owns coaches commands manages edits founded co-founded cofounded chaired headed led directed commanded'.split(
    ' ',
  ),
);

/** "chairs the harbor commission": to the next mark or clause, never a whole sentence. */
function readRuns(words: readonly Word[], from: number, limit: number): Span | null {
  let end = from + 1;
  while (
    end < words.length &&
    end - from < 10 &&
    !isMark(words[end]!) &&
    !ENDS.has(words[end]!.lower) &&
    !isVerb(words[end]!)
  )
    end++;
  while (end > from + 1 && SMALL.has(words[end - 1]!.lower)) end--;
  return end - from < 2 ? null : { start: words[from]!.start, end: stripStop(words[end - 1]!, limit) };
}

/** Where the words after "is", "was", "has been", "became", "served as" start; `at` when there is no such verb. */
function skipCopula(words: readonly Word[], at: number): number {
  const [first, second] = [words[at]?.lower ?? '', words[at + 1]?.lower ?? ''];
  if (/^(?:is|was|became|remains|remained)$/.test(first)) return second === 'not' ? at : at + 1;
  if (/^(?:has|had)$/.test(first) && second === 'been') return at + 2;
  return /^(?:serves|served|works|worked|acts|acted)$/.test(first) && second === 'as' ? at + 2 : at;
}

function skipDeterminers(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 3 && (NOW.has(words[at]?.lower ?? '') || determiners.has(words[at]?.lower ?? ''))) {
    // "then the mayor" is part of what is said, "the mayor" is enough
    if (WAS.has(words[at]!.lower)) return at;
    at++;
  }
  return at;
}

const WAS = new Set(['then', 'formerly', 'once', 'previously']);
const NOW = new Set([
  ...WAS,
  'now',
  'currently',
  'also',
  'already',
  'still',
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
]);

/** One past the last word of "president and chief executive of Quill Foods"; `from` when no role is there. */
function phraseEnd(words: readonly Word[], from: number, apposed: boolean): number {
  let head = headAfter(words, from, apposed);
  if (head < 0) return from;
  let end = complementEnd(words, head + 1, apposed);
  for (let more = 0; more < 2 && words[end]?.lower === 'and'; more++) {
    head = headAfter(words, skipDeterminers(words, end + 1), apposed);
    if (head < 0) break;
    end = complementEnd(words, head + 1, apposed);
  }
  const next = words[end];
  // ", director Bert Quill", ", the mayor said,": somebody else's, or no apposition at all
  if (apposed && next && !isMark(next) && (!ENDS.has(next.lower) || isVerb(next))) return from;
  return end;
}

/** The last word of the role itself: "forecaster" in "chief forecaster". -1 when there is no role. */
function headAfter(words: readonly Word[], from: number, apposed: boolean): number {
  let head = -1;
  for (let at = from; at < Math.min(words.length, from + 8); at++) {
    const word = words[at]!;
    const { lower } = word;
    if (isMark(word) || JOINTS.has(lower) || ENDS.has(lower)) break;
    if (at > from && determiners.has(lower) && !(at === from + 1 && WAS.has(words[from]!.lower))) break;
    if (isVerb(word) && !isHead(lower, apposed) && !(at === from && WAS.has(lower))) break;
    if (kinWords.has(lower) || BONDS.has(lower)) return -1;
    if (isHead(lower, apposed)) head = at;
    else if (head === at - 1 && head >= from && CHIEF.has(words[head]!.lower) && /^\p{Ll}{4,}$/u.test(word.text))
      head = at;
  }
  return head;
}

const CHIEF = new Set(['chief', 'lead', 'assistant', 'senior', 'deputy', 'general', 'principal', 'head']);
/** They tell who somebody is to others, not what they are. */
const BONDS = new Set(
  'friend friends ally allies partner colleague resident residents neighbor neighbour victim survivor suspect fan member members'.split(
    ' ',
  ),
);

/** Between commas any job word is a role; after "is" only those everyone knows. */
function isHead(lower: string, apposed: boolean): boolean {
  const plain = lower.replace(/\.$/, '').replace(/^(?:ex|co|vice|then)-/, '');
  return roleHeads.has(plain) || (apposed && plain.length > 6 && roleEnding.test(plain) && !titleModifiers.has(plain));
}

/** "of Port Vesper", "for the agency", "from Vesper": as far as the phrase runs. */
function complementEnd(words: readonly Word[], from: number, apposed: boolean): number {
  if (!JOINTS.has(words[from]?.lower ?? '')) return from;
  let end = from + 1;
  for (; end < Math.min(words.length, from + 12); end++) {
    const word = words[end]!;
    if (isMark(word) || ENDS.has(word.lower) || isVerb(word)) break;
    const next = words[end + 1];
    if (word.lower === 'and' && !(next && /^\p{Lu}/u.test(next.text))) break;
    // "was the mayor of Vesper when", "is a judge in the harbor city": after a verb the first name ends it
    if (!apposed && end > from + 1 && JOINTS.has(word.lower) && word.lower !== 'of') break;
  }
  while (end > from && SMALL.has(words[end - 1]!.lower)) end--;
  return end;
}

const JOINTS = new Set(['of', 'for', 'at', 'with', 'in', 'on', 'to', 'from']);
const SMALL = new Set([...JOINTS, 'the', 'a', 'an', 'and', 'or']);
/** After these the phrase is over. */
const ENDS = new Set(
  'who which whose whom that when where while as but because since until after before during if so than by and or says said has had is was are were will would'.split(
    ' ',
  ),
);

function isVerb({ lower, text }: Word): boolean {
  if (/^\p{Lu}/u.test(text)) return false;
  return quotingVerbs.has(lower) || cueAuxiliaries.has(lower) || (plainVerbForms.has(lower) && !roleHeads.has(lower));
}

function isMark({ text }: Word): boolean {
  return !/^[\p{L}\p{N}]/u.test(text);
}

/** Without the full stop of the sentence. */
function stripStop({ text, end }: Word, limit: number): number {
  return text.endsWith('.') && end >= limit && !/\.\p{L}+\.$/u.test(text) ? end - 1 : end;
}

/** Offsets into `before`, which ends where the name starts; `next` is what follows the name. */
function readBefore(before: string, next: string): Span | null {
  const then = THEN.exec(before);
  if (then && isHead(then[2]!.toLowerCase(), false)) {
    const end = before.length - 1;
    return { start: end - then[1]!.length, end };
  }
  if (!before.endsWith(', ') || !/^[,.;:)”"—–]?$/.test(next)) return null;
  const words = readWords(before.slice(0, -2).slice(-REACH / 2));
  const by = Math.max(0, before.length - 2 - REACH / 2);
  const from = words.length < MOST_WORDS ? definiteStart(words) : -1;
  if (from < 0) return null;
  const joint = words.findIndex(({ lower }, at) => at > from && JOINTS.has(lower));
  const role = words.slice(from, joint < 0 ? words.length : joint);
  if (!isHead(role.at(-1)!.lower, true) || role.some(({ lower }) => kinWords.has(lower) || BONDS.has(lower)))
    return null;
  return { start: by + words[from]!.start, end: by + words.at(-1)!.end };
}

/** "then-Mayor ", "ex-Gov. " right before a name */
const THEN = /(?:^|[\s(“"—–])((?:then|ex|former|acting)[-‑](\p{L}{3,20}\.?)) $/iu;

/** Where "deputy director of the commission" starts after "the" or "its", or "harbor’s director" with its owner; -1 when nothing definite ends the words. */
function definiteStart(words: readonly Word[]): number {
  let clause = words.length;
  while (clause > 0 && words.length - clause < 10 && !breaks(words[clause - 1]!)) clause--;
  for (let at = words.length - 1; at >= clause; at--) {
    const { lower, text } = words[at]!;
    const led = at > 0 && JOINTS.has(words[at - 1]!.lower);
    if (lower === 'a' || lower === 'an') return -1;
    if (!led && at < words.length - 1 && DEFINITE.has(lower)) return at + 1;
    if (!led && at < words.length - 1 && /^\p{Lu}.*'s?$/u.test(text.replace('’', "'"))) return at;
  }
  return -1;
}

const DEFINITE = new Set(['the', 'its', 'their', 'our', 'his', 'her']);

function breaks(word: Word): boolean {
  return isMark(word) || ENDS.has(word.lower) || isVerb(word);
}
