/**
 * What was changed between what a source says and what the draft prints, read off an alignment: words changed, added, dropped, and stretches joined that stand
 * apart. What the writer owns up to (brackets, ellipses), and what only the transcriber's ear decided, is no edit.
 */
import { commonWords } from '../lexicon/spokenWords';
import { type Alignment, isSame, isShown, type Step } from './alignment';
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
  /** Indices of the quote's words that were found. */
  readonly found: ReadonlySet<number>;
}

/** Words a stretch needs, besides the longest one, before it counts as found: fewer stand in any text. */
const FEWEST = 4;
const FEWEST_TELLING = 2;
/** Words somebody stumbles over and says again. */
const STUMBLE = 3;

export function readEdits(
  { steps, jumps }: Alignment,
  quote: readonly QuotedWord[],
  source: readonly FoldedWord[],
): Reading {
  const all = segmentsOf(steps, jumps, quote);
  const longest = Math.max(0, ...all.map(({ same }) => same));
  const kept = all.filter((segment) => segment.same > 0 && (segment.same === longest || stands(segment, quote)));
  const segments = kept.map(({ quoted, spoken, same, telling }): Segment => ({ quoted, spoken, same, telling }));
  const edits: WordEdit[] = [];
  const found = new Set<number>();
  let at = 0;
  for (const [index, segment] of kept.entries()) {
    const before = kept[index - 1];
    if (segment.quoted[0] > at) edits.push(addition(at, segment.quoted[0], before?.spoken[1] ?? segment.spoken[0]));
    if (before && !isHidden(quote, before, segment))
      edits.push({
        kind: 'joined',
        quoted: [segment.quoted[0], segment.quoted[0]],
        spoken: [before.spoken[1], segment.spoken[0]],
      });
    edits.push(...editsWithin(segment.steps));
    for (const { quoted, same } of segment.steps) if (same) found.add(quoted!);
    at = segment.quoted[1];
  }
  if (at < quote.length) edits.push(addition(at, quote.length, kept.at(-1)?.spoken[1] ?? 0));
  return { segments, edits: edits.filter((edit) => !isNoChange(edit, quote, source)), found };
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
  const sentence = quote[from]!.opens && (to === quote.length || quote[to]!.opens) && same === to - from;
  if (sentence && same > FEWEST) return true;
  const shown = isShown(quote, from) || isShown(quote, to);
  return same >= (shown ? FEWEST - 2 : FEWEST) && telling >= (shown ? 1 : FEWEST_TELLING);
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

function isNoChange(edit: WordEdit, quote: readonly QuotedWord[], source: readonly FoldedWord[]): boolean {
  const { kind, quoted, spoken } = edit;
  if (kind === 'joined') return false;
  const printed = quote.slice(...quoted);
  if (printed.length > 0 && printed.every(({ bracketed }) => bracketed)) return true;
  if (printed.length === 0 && isShown(quote, quoted[0])) return true;
  const said = source.slice(...spoken);
  if (kind === 'changed') {
    const own = printed.filter(({ bracketed }) => !bracketed);
    if (textOf(own) === textOf(said) || ordinalOf(own) === ordinalOf(said)) return true;
    return own.length < printed.length && own.length === 0;
  }
  return kind === 'dropped' ? isRepeated(source, spoken) : isRepeated(quote, quoted);
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

/** "we need to — we need to": somebody stumbled, and one of the two leaves it out. */
function isRepeated(words: readonly FoldedWord[], [from, to]: readonly [number, number]): boolean {
  const length = to - from;
  if (length > STUMBLE) return false;
  const repeats = (by: number): boolean =>
    words.slice(from, to).every((word, i) => words[from + by + i] !== undefined && isSame(word, words[from + by + i]!));
  return repeats(length) || (from >= length && repeats(-length));
}
