/**
 * What makes a difference doubtful although the words are alike: another person or year, a figure that was corrected or is denied, a change, a
 * number that nobody counted, a date of when something was said. Each is a reason to show the passage and to claim nothing.
 */
import type { Amount, Value } from '../../analysis';
import type { Figure } from '../../claims/figure';
import { TELLS_OF_ANOTHER } from '../../checks/numbers/quantities';
import { quotingVerbs } from '../../lexicon/reportingVerbs';
import type { Span } from '../../span';
import type { AskedClaim } from './asked';
import { SAME_CLAUSE, type Kinship, daysClash, namesClash, namesIn } from './kinship';
import type { SourcePassage } from './passage';
import { wordsNear } from './told';

export function doubtsAbout(
  asked: AskedClaim,
  passage: SourcePassage,
  at: number,
  figure: Figure,
  kinship: Kinship,
): boolean {
  const sentence = passage.sentences[at]!;
  return (
    isVague(asked, figure, kinship) ||
    namesClash(asked, passage, at, figure) ||
    daysClash(asked, sentence, figure) ||
    isFarOff(asked.value, figure.value, kinship) ||
    isUnsettled(asked.text, asked.sentence, asked, asked.value) ||
    isUnsettled(passage.text, sentence, figure, figure.value) ||
    whenSaid(asked.text, asked, asked.kind) ||
    whenSaid(passage.text, figure, figure.kind) ||
    isPolled(asked.text.slice(asked.sentence.start, asked.sentence.end), kinship) ||
    isPolled(passage.text.slice(sentence.start, sentence.end), kinship) ||
    bearersDiffer(asked, passage, at, figure)
  );
}

/**
 * What makes an agreement doubtful: the source denies the figure, corrects it or has it from another time, and the draft does not: "denied that it drew 12,000",
 * "up from 1.2 million in 2022".
 */
export function doubtsSupport(asked: AskedClaim, passage: SourcePassage, at: number, figure: Figure): boolean {
  const isDoubted = (text: string, sentence: Span, span: Span): boolean => {
    const before = text.slice(sentence.start, span.start);
    const after = text.slice(span.end, Math.min(sentence.end, span.end + REACH_ON));
    return DENIES.test(before) || TAKES_BACK.test(before) || /^,?\s(?:not|rather than)\b/i.test(after);
  };
  return isDoubted(passage.text, passage.sentences[at]!, figure) && !isDoubted(asked.text, asked.sentence, asked);
}

const DENIES =
  /\b(?:den(?:y|ies|ied)|incorrect(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|false(?:ly)?|erroneous(?:ly)?|correction)\b/i;
const TAKES_BACK =
  /(?:\b(?:not|never|no longer|hardly|instead of|up from|down from|compared with|compared to)\b|n['’]t\b)[^,;:.]{0,24}$/i;

/** "dozens", "one", "two days": they are told of anything. */
function isVague(asked: AskedClaim, figure: Figure, { shared }: Kinship): boolean {
  if (figure.traits.includes('uncounted') || figure.traits.includes('dateline')) return true;
  const { value } = asked;
  if (value?.type !== 'amount' || figure.value?.type !== 'amount') return false;
  // Digits that count nothing, and so many of them, are a code.
  if (value.unit === '' && value.of === undefined && (value.low ?? 0) >= 1e7) return true;
  return (isSmall(value) || isSmall(figure.value)) && shared.length < 3;
}

function isSmall({ low, high, unit }: Amount): boolean {
  const most = high ?? low ?? 0;
  return (unit === '' || TIMES.has(unit)) && most < 10;
}

const TIMES: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade']);

/** A figure three times as large is mostly another figure; ten or a thousand times as large is a slip of the hand. */
function isFarOff(draft: Value | undefined, source: Value | undefined, { score }: Kinship): boolean {
  if (draft?.type !== 'amount' || source?.type !== 'amount' || draft.unit !== source.unit || score >= 0.85)
    return false;
  const [a, b] = [draft, source].map(({ low, high }) => Math.abs(low ?? high ?? 0)) as [number, number];
  const ratio = Math.max(a, b) / Math.min(a, b);
  return ratio > FAR && !SLIPS.some((slip) => Math.abs(ratio / slip - 1) < 0.02);
}

const FAR = 2.5;
const SLIPS = [10, 100, 1000, 1e6];

/** "not 2,400 but 2,500", "up from 12", "revised to 14", "at first 12". */
function isUnsettled(text: string, sentence: Span, { start, end }: Span, value: Value | undefined): boolean {
  const around = text.slice(Math.max(sentence.start, start - REACH), Math.min(sentence.end, end + REACH_ON));
  // What changes is told with such words, and dates stand beside "next" and "following".
  return (value?.type === 'amount' && TELLS_OF_ANOTHER.test(around)) || UNSETTLED.test(around);
}

/** Code units before and after: what corrects a figure mostly leads to it. */
const REACH = 50;
const REACH_ON = 25;
const UNSETTLED =
  /\b(?:not|no|never|n't|neither|denied|incorrect(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|correct(?:ed|ion)|originally|at first|up to|as (?:many|much|high|low) as|would have|could have|if|another|each|every|half of|among)\b|n['’]t\b/i;

/** "Roe said Tuesday": people say things on many days. */
function whenSaid(text: string, { start, end }: Span, kind: string): boolean {
  if (kind !== 'date') return false;
  const around = `${text.slice(Math.max(0, start - 40), start)} ${text.slice(end, end + 20)}`;
  return (around.toLowerCase().match(/[a-z]+/g) ?? []).some(
    (word) => quotingVerbs.has(word) || word === 'according' || word === 'statement',
  );
}

/** There are many polls, and each has its own margin: only where the words are all but the same it is one. */
function isPolled(words: string, { score }: Kinship): boolean {
  return (
    /\bmargin of\b/i.test(words) ||
    (score < 0.75 && /\b(?:polls?|polled|polling|surveys?|surveyed|respondents)\b/i.test(words))
  );
}

/**
 * The name that stands nearest to the draft's figure has to be there in the source, and no other name nearer to the source's figure: "Roe 29 percent,
 * Holt 24", "Roe has 25 delegates; a candidate needs 1,237".
 */
function bearersDiffer(asked: AskedClaim, passage: SourcePassage, at: number, figure: Figure): boolean {
  const sentence = passage.sentences[at]!;
  const near = wordsNear(sentence, figure);
  const names = asked.names.filter((name) => name.near >= BESIDE).sort((a, b) => b.near - a.near);
  const [first] = names;
  const known = new Set([...asked.names.flatMap(({ keys }) => keys), ...asked.sentence.words.map(({ key }) => key)]);
  const strange = namesIn(passage, sentence).filter((key) => !known.has(key));
  const strangest = Math.max(0, ...strange.map((key) => near.get(key) ?? 0));
  if (!first) return strangest >= SAME_CLAUSE;
  if (strangest >= BESIDE_IT) return true;
  const before = passage.sentences[at - 1];
  const behind = new Set(before?.words.map(({ key }) => key) ?? []);
  const there = nearestOf(first.keys, near) || (first.keys.some((key) => behind.has(key)) ? BESIDE : 0);
  // A place or a body may go without saying; who did something may not.
  // Who "she" is, or who says so, the source need not name beside the figure.
  const need = first.written && first.entity !== asked.speaker?.entity;
  if (there === 0)
    return strangest >= SAME_CLAUSE || (need && (first.person || !first.keys.some((key) => passage.keys.has(key))));
  const other = names.filter(
    (name) => name !== first && name.near < first.near && !name.keys.some((key) => first.keys.includes(key)),
  );
  return strangest > there || other.some((name) => nearestOf(name.keys, near) > there);
}

const BESIDE = 0.4;
const BESIDE_IT = 0.95;

function nearestOf(keys: readonly string[], near: ReadonlyMap<string, number>): number {
  return Math.max(0, ...keys.map((key) => near.get(key) ?? 0));
}
