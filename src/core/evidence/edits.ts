/**
 * What was changed between what a source says and what the draft prints, read off an alignment: words changed, added, dropped, and stretches joined that stand
 * apart. What the writer owns up to (brackets, ellipses), and what only the transcriber's ear decided, is no edit.
 */
import { monthNames } from '../lexicon/months';
import { commonWords, negations } from '../lexicon/spokenWords';
import { type Alignment, isSame, isShown, type Step } from './alignment';
import { isMove, joinMoves } from './moves';
import type { QuotedWord } from './quotedWords';
import type { FoldedWord } from './words';

/** Index ranges, half-open: of the quote's words and of the source's. Of an added word the source's range is empty, of a dropped one the quote's. */
export interface WordEdit {
  readonly kind: 'changed' | 'added' | 'dropped' | 'joined';
  readonly quoted: readonly [number, number];
  readonly spoken: readonly [number, number];
}

/** A stretch of the quote that stands together in the source. */
export interface Segment {
  readonly quoted: readonly [number, number];
  readonly spoken: readonly [number, number];
  /** Words that both have. */
  readonly same: number;
  /** Of them, those that are not in anything anybody says. */
  readonly telling: number;
}

export interface Reading {
  readonly segments: readonly Segment[];
  readonly edits: readonly WordEdit[];
  /** By index of the quote's words that were found, the index of the source's. */
  readonly found: ReadonlyMap<number, number>;
}

/** Words a stretch needs, besides the longest one, before it counts as found: fewer stand in any text. */
const FEWEST = 4;
const FEWEST_TELLING = 2;
/** Words somebody stumbles over and says again. */
const STUMBLE = 3;
/** Words at an end of the quote that stand in others' place; more are an addition. */
const END = 3;

/** `stops`: whether a sentence of the source ends before the word at an index. */
export function readEdits(
  { steps, jumps }: Alignment,
  quote: readonly QuotedWord[],
  source: readonly FoldedWord[],
  stops: (at: number) => boolean,
): Reading {
  const all = segmentsOf(steps, jumps, quote);
  const longest = Math.max(0, ...all.map(({ same }) => same));
  const kept = all.filter((segment) => segment.same > 0 && (segment.same === longest || stands(segment, quote)));
  const edits: WordEdit[] = [];
  const found = new Map<number, number>();
  let at = 0;
  for (const [index, segment] of kept.entries()) {
    const before = kept[index - 1];
    if (before && segment.quoted[0] > at) edits.push(addition(at, segment.quoted[0], before.spoken[1]));
    else if (!before && segment.quoted[0] > 0) edits.push(changedHead(segment, quote, source, stops));
    if (before && !isHidden(quote, before, segment))
      edits.push({
        kind: 'joined',
        quoted: [segment.quoted[0], segment.quoted[0]],
        spoken: [before.spoken[1], segment.spoken[0]],
      });
    edits.push(...joinMoves(editsWithin(segment.steps), quote, source));
    for (const { quoted, spoken, same } of segment.steps) if (same) found.set(quoted!, spoken!);
    at = segment.quoted[1];
  }
  const last = kept.at(-1);
  if (last && at < quote.length) edits.push(changedTail(last, quote, source, stops));
  const whole = edits.map((edit) => withDate(edit, found, quote, source));
  const told = whole.filter((edit) => !isNoChange(edit, quote, source, stops));
  const passed = whole.filter((edit) => edit.kind === 'changed' && !told.includes(edit));
  const segments = kept.map(({ quoted, spoken, same, telling }): Segment => {
    const ends = passed.filter((edit) => edit.quoted[0] <= quoted[1] && edit.quoted[1] >= quoted[0]);
    return {
      ...{ same, telling },
      quoted: coverAll([quoted, ...ends.map((edit) => edit.quoted)]),
      spoken: coverAll([spoken, ...ends.map((edit) => edit.spoken)]),
    };
  });
  return { segments, edits: told.map((edit) => withoutGap(edit, quote, source)), found };
}

function coverAll(ranges: readonly (readonly [number, number])[]): readonly [number, number] {
  return [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))];
}

interface SegmentSteps extends Segment {
  readonly steps: readonly Step[];
}

/** From the first word that both have to the last, between two jumps. */
function segmentsOf(steps: readonly Step[], jumps: readonly number[], quote: readonly QuotedWord[]): SegmentSteps[] {
  return [0, ...jumps].flatMap((from, index) => {
    const stretch = steps.slice(from, jumps[index] ?? steps.length);
    const first = stretch.findIndex(({ same }) => same);
    if (first < 0) return [];
    const inner = stretch.slice(first, stretch.findLastIndex(({ same }) => same) + 1);
    const same = inner.filter((step) => step.same);
    const telling = same.filter(({ quoted }) => !commonWords.has(quote[quoted!]!.text)).length;
    const [start, end] = [inner[0]!, inner.at(-1)!];
    return [
      {
        quoted: [start.quoted!, end.quoted! + 1] as const,
        spoken: [start.spoken!, end.spoken! + 1] as const,
        same: same.length,
        telling,
        steps: inner,
      },
    ];
  });
}

/** What is left of a stretch when chance is asked for: enough words, or a sentence of the quote, or less where the writer shows a gap. */
function stands(segment: Segment, quote: readonly QuotedWord[]): boolean {
  const { quoted, same, telling } = segment;
  const [from, to] = quoted;
  if (same === to - from && sentenceWithin(quote, from, to) > FEWEST) return true;
  const shown = isShown(quote, from) || isShown(quote, to);
  return same >= (shown ? FEWEST - 2 : FEWEST) && telling >= (shown ? 1 : FEWEST_TELLING);
}

/** Words of the whole sentences within a range: those between the first that begins there and the last that ends there. */
function sentenceWithin(quote: readonly QuotedWord[], from: number, to: number): number {
  const isEdge = (at: number): boolean => at === quote.length || quote[at]!.opens === true;
  let [first, last] = [from, to];
  while (first < to && !isEdge(first)) first++;
  while (last > first && !isEdge(last)) last--;
  return last - first;
}

/** The gap is shown, and what comes after it was said after it. */
function isHidden(quote: readonly QuotedWord[], before: Segment, after: Segment): boolean {
  for (let at = before.quoted[1]; at <= after.quoted[0]; at++)
    if (isShown(quote, at)) return after.spoken[0] >= before.spoken[1];
  return false;
}

function addition(from: number, to: number, spoken: number): WordEdit {
  return { kind: 'added', quoted: [from, to], spoken: [spoken, spoken] };
}

/** Words before all that was found: in the place of those that the source's sentence has there, if any. */
function changedHead(
  { quoted: [to], spoken: [before] }: Segment,
  quote: readonly QuotedWord[],
  source: readonly FoldedWord[],
  stops: (at: number) => boolean,
): WordEdit {
  if (to > END || isShown(quote, to)) return addition(0, to, before);
  const printed = textOf(quote.slice(0, to));
  const whole = wordsThatSpell(printed, to, (words) => source.slice(Math.max(0, before - words), before));
  let said = 0;
  while (said < to && said < before && !stops(before - said)) said++;
  said = whole || said;
  return { kind: said > 0 ? 'changed' : 'added', quoted: [0, to], spoken: [before - said, before] };
}

/** Words after all that was found. */
function changedTail(
  { quoted: [, from], spoken: [, after] }: Segment,
  quote: readonly QuotedWord[],
  source: readonly FoldedWord[],
  stops: (at: number) => boolean,
): WordEdit {
  const length = quote.length - from;
  if (length > END || isShown(quote, from)) return addition(from, quote.length, after);
  const printed = textOf(quote.slice(from));
  const whole = wordsThatSpell(printed, length, (words) => source.slice(after, after + words));
  let said = 0;
  while (said < length && after + said < source.length && !stops(after + said)) said++;
  said = whole || said;
  return { kind: said > 0 ? 'changed' : 'added', quoted: [from, quote.length], spoken: [after, after + said] };
}

/** How many words spell the same letters: two for "healthcare" where the source has "health care", whatever line ends between them; 0 where none do. */
function wordsThatSpell(printed: string, length: number, next: (words: number) => readonly FoldedWord[]): number {
  for (let words = 1; words <= length + END; words++) if (textOf(next(words)) === printed) return words;
  return 0;
}

/** "May 5" for "5 May" at an end of the quote, of which the one word was found and the other is beyond: one change, as it is in the middle. */
function withDate(
  edit: WordEdit,
  found: Reading['found'],
  quote: readonly QuotedWord[],
  source: readonly FoldedWord[],
): WordEdit {
  const [from, to] = edit.quoted;
  if (edit.kind !== 'added' || to - from !== 1) return edit;
  const [tail, head] = [to + 1 === quote.length && found.get(to), from === 1 && found.get(0)];
  const dates: WordEdit[] = [];
  if (typeof tail === 'number') dates.push({ kind: 'changed', quoted: [from, to + 1], spoken: [tail, tail + 2] });
  if (head) dates.push({ kind: 'changed', quoted: [0, to], spoken: [head - 1, head + 1] });
  return dates.find((date) => isDateMoved(date, quote, source)) ?? edit;
}

/** Runs of steps that are not the same on both sides. */
function editsWithin(steps: readonly Step[]): WordEdit[] {
  const edits: WordEdit[] = [];
  for (let at = 0; at < steps.length; at++) {
    if (steps[at]!.same) continue;
    const from = at;
    while (!steps[at]!.same) at++;
    const [before, after] = [steps[from - 1]!, steps[at]!];
    const quoted = [before.quoted! + 1, after.quoted!] as const;
    const spoken = [before.spoken! + 1, after.spoken!] as const;
    const kind = quoted[0] === quoted[1] ? 'dropped' : spoken[0] === spoken[1] ? 'added' : 'changed';
    edits.push({ kind, quoted, spoken });
  }
  return edits;
}

function isNoChange(
  edit: WordEdit,
  quote: readonly QuotedWord[],
  source: readonly FoldedWord[],
  stops: (at: number) => boolean,
): boolean {
  const { kind, quoted, spoken } = edit;
  if (kind === 'joined' || hidesNegation(edit, quote, source, stops)) return false;
  const printed = quote.slice(...quoted);
  if (printed.length > 0 && printed.every(({ bracketed }) => bracketed)) return true;
  if (printed.length === 0 && isShown(quote, quoted[0])) return true;
  const said = source.slice(...spoken);
  if (kind === 'changed') {
    const own = printed.filter(({ bracketed }) => !bracketed);
    if (textOf(own) === textOf(said) || ordinalOf(own) === ordinalOf(said)) return true;
    if (isDateMoved(edit, quote, source)) return true;
    return own.length < printed.length && own.length === 0;
  }
  return kind === 'dropped' ? isRepeated(source, spoken) : isRepeated(quote, quoted);
}

/** "I … support the tax" of "I do not support the tax": shown or not, such a gap turns the words around. Between sentences much may be left out. */
function hidesNegation(
  { quoted, spoken: [from, to] }: WordEdit,
  quote: readonly QuotedWord[],
  source: readonly FoldedWord[],
  stops: (at: number) => boolean,
): boolean {
  const count = (words: readonly FoldedWord[]): number => words.filter(({ text }) => negations.has(text)).length;
  if (count(source.slice(from, to)) <= count(quote.slice(...quoted))) return false;
  for (let at = from; at <= Math.min(to, source.length - 1); at++) if (stops(at)) return false;
  return true;
}

/** Of what is left out where the writer shows it, only the negation is an edit. */
function withoutGap(edit: WordEdit, quote: readonly QuotedWord[], source: readonly FoldedWord[]): WordEdit {
  const [from, to] = edit.spoken;
  if (edit.kind !== 'dropped' || !isShown(quote, edit.quoted[0])) return edit;
  const places = Array.from({ length: to - from }, (_, i) => from + i).filter((at) => negations.has(source[at]!.text));
  return { ...edit, spoken: [places[0] ?? from, (places.at(-1) ?? to - 1) + 1] };
}

/** "web site" and "website" */
function textOf(words: readonly FoldedWord[]): string {
  return words.map(({ text }) => text).join('');
}

/** "May 19th" and "May 19": a day of the month may be read out either way. */
function ordinalOf(words: readonly FoldedWord[]): string {
  const text = textOf(words);
  const day = /^(\d{1,2})(?:th)?$/.exec(text)?.[1];
  return day !== undefined && Number(day) <= 31 && Number(day) > 3 ? `${day}th` : text;
}

/** "May 5" and "5 May": each house writes days its own way. */
function isDateMoved(edit: WordEdit, quote: readonly QuotedWord[], source: readonly FoldedWord[]): boolean {
  const printed = quote.slice(...edit.quoted);
  return (
    printed.length === 2 &&
    printed.some(({ text }) => MONTHS.has(text)) &&
    printed.some(({ text }) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(text)) &&
    isMove(edit, quote, source)
  );
}

const MONTHS: ReadonlySet<string> = new Set(monthNames.map((name) => name.toLowerCase()));

/** "we need to — we need to": somebody stumbled, and one of the two leaves it out. */
function isRepeated(words: readonly FoldedWord[], [from, to]: readonly [number, number]): boolean {
  const length = to - from;
  if (length > STUMBLE) return false;
  const repeats = (by: number): boolean =>
    words.slice(from, to).every((word, i) => words[from + by + i] !== undefined && isSame(word, words[from + by + i]!));
  return repeats(length) || (from >= length && repeats(-length));
}
