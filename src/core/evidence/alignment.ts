/**
 * A quote laid beside the words of a source, so that as much as possible of it is found and as little as possible was changed. Words may have been changed, added
 * and dropped, and two stretches that stand far apart may have been joined: a jump costs as much as a few words.
 *
 * Smith and Waterman's local alignment, global in the quote and free in the source, with a jump from the best end of each row (as in spliced alignment of
 * genes: Gelfand, Mironov and Pevzner 1996). Time and space: words of the quote × words of the source.
 */
import { doubtfulWords } from '../lexicon/spokenWords';
import type { QuotedWord } from './quotedWords';
import type { FoldedWord } from './words';

/** One step: indices into the two lists of words. Where one is null, only the other side has the word. */
export interface Step {
  readonly quoted: number | null;
  readonly spoken: number | null;
  readonly same: boolean;
}

export interface Alignment {
  /** By the quote's words, in order; words of the source that were dropped stand between them. */
  readonly steps: readonly Step[];
  /** Indices of steps before which the source's words go on elsewhere. */
  readonly jumps: readonly number[];
  readonly score: number;
}

/** A word that both have. */
const SAME = 2;
/** One in another's place, one more and one fewer. */
const OTHER = -2;
const ADDED = -2;
const DROPPED = -1.5;
/** Words left out one after another cost no more than going on elsewhere does: what is far is as much left out as what is near. */
const JUMP = -7;
/** Where the writer shows that something is left out, it costs next to nothing. */
const SHOWN_JUMP = -1;
const SHOWN_DROP = -0.05;

/** Cells: a long quote beside a long stretch. More are cut off at the source's end. */
const MOST_CELLS = 4_000_000;

/** Null when either side has no words. */
export function alignQuote(quote: readonly QuotedWord[], source: readonly FoldedWord[]): Alignment | null {
  const rows = quote.length;
  const columns = Math.min(source.length, Math.floor(MOST_CELLS / Math.max(1, rows)));
  if (rows === 0 || columns === 0) return null;
  const ids = new Map<string, number>();
  for (const { text } of quote) if (!ids.has(text)) ids.set(text, ids.size);
  const quoteIds = quote.map(({ text }) => ids.get(text)!);
  const sourceIds = Int32Array.from({ length: columns }, (_, j) => ids.get(source[j]!.text) ?? -1);
  const alternatives = doubtfulPairs(quote, source, columns);

  const width = columns + 1;
  const moves = new Uint8Array((rows + 1) * width);
  /** For each row, the column that a jump into the next row starts from. */
  const jumpFrom = new Int32Array(rows + 1);
  let above = new Float32Array(width);
  let row = new Float32Array(width);
  for (let i = 1; i <= rows; i++) {
    const word = quote[i - 1]!;
    const id = quoteIds[i - 1]!;
    const from = bestColumn(above);
    jumpFrom[i] = from;
    const jump = above[from]! + (isShown(quote, i - 1) ? SHOWN_JUMP : JUMP);
    const added = word.bracketed ? 0 : ADDED;
    const other = word.bracketed ? 0 : OTHER;
    const dropped = isShown(quote, i) ? SHOWN_DROP : DROPPED;
    row[0] = above[0]! + added;
    moves[i * width] = UP;
    for (let j = 1; j <= columns; j++) {
      const same = sourceIds[j - 1] === id || (alternatives !== null && alternatives.has(i * width + j));
      const gain = same ? SAME : other;
      let best = above[j - 1]! + gain;
      let move = DIAGONAL;
      if (jump + gain > best && same) [best, move] = [jump + gain, JUMPED];
      const up = above[j]! + added;
      if (up > best) [best, move] = [up, UP];
      const left = row[j - 1]! + dropped;
      if (left > best) [best, move] = [left, LEFT];
      row[j] = best;
      moves[i * width + j] = move;
    }
    [above, row] = [row, above];
  }
  return trace(quote, source, moves, jumpFrom, above, width);
}

/** Whether the writer shows, before the word at an index, that something is left out or put in another's words. */
export function isShown(quote: readonly QuotedWord[], at: number): boolean {
  return Boolean(quote[at]?.gapBefore || quote[at]?.bracketed || quote[at - 1]?.bracketed);
}

const DIAGONAL = 0;
const UP = 1;
const LEFT = 2;
const JUMPED = 3;

function bestColumn(scores: Float32Array): number {
  let best = 0;
  for (let j = 1; j < scores.length; j++) if (scores[j]! > scores[best]!) best = j;
  return best;
}

/** Cells where a contraction stands for the other side's word. */
function doubtfulPairs(
  quote: readonly QuotedWord[],
  source: readonly FoldedWord[],
  columns: number,
): ReadonlySet<number> | null {
  const mayBe = (short: FoldedWord, word: FoldedWord): boolean =>
    short.doubtful === true && (doubtfulWords[short.text]?.includes(word.text) ?? false);
  let pairs: Set<number> | null = null;
  const doubtful = new Set(Object.values(doubtfulWords).flat());
  quote.forEach((word, i) => {
    if (!word.doubtful && !doubtful.has(word.text)) return;
    for (let j = 0; j < columns; j++)
      if (mayBe(word, source[j]!) || mayBe(source[j]!, word))
        (pairs ??= new Set()).add((i + 1) * (columns + 1) + j + 1);
  });
  return pairs;
}

function trace(
  quote: readonly QuotedWord[],
  source: readonly FoldedWord[],
  moves: Uint8Array,
  jumpFrom: Int32Array,
  last: Float32Array,
  width: number,
): Alignment {
  const steps: Step[] = [];
  const jumps: number[] = [];
  let i = quote.length;
  let j = bestColumn(last);
  const score = last[j]!;
  while (i > 0) {
    const move = moves[i * width + j]!;
    if (move === LEFT) steps.push({ quoted: null, spoken: --j, same: false });
    else if (move === UP || j === 0) steps.push({ quoted: --i, spoken: null, same: false });
    else {
      const from = move === JUMPED ? jumpFrom[i]! : j - 1;
      i--;
      j--;
      steps.push({ quoted: i, spoken: j, same: isSame(quote[i]!, source[j]!) });
      if (move === JUMPED) jumps.push(steps.length);
      j = from;
    }
  }
  return { steps: steps.reverse(), jumps: jumps.map((at) => steps.length - at).reverse(), score };
}

export function isSame(a: FoldedWord, b: FoldedWord): boolean {
  return (
    a.text === b.text ||
    (a.doubtful === true && (doubtfulWords[a.text]?.includes(b.text) ?? false)) ||
    (b.doubtful === true && (doubtfulWords[b.text]?.includes(a.text) ?? false))
  );
}
