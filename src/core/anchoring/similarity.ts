/**
 * How alike two stretches of text are, 0..1, in time linear in their length. Both measures are Dice coefficients
 * (2 × shared / all) over multisets: of words and neighbouring words for sentences, of letter pairs for a name or figure.
 */
import { foldWords } from './fold';

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** A text made ready to be compared many times. */
export interface Features {
  readonly folded: string;
  readonly wordCount: number;
  readonly words: Bag;
  readonly letters: Bag;
}

/** Code units compared: past this, more text no longer changes the answer. */
const LONGEST = 4000;
/** Words from which on two texts are compared by words; shorter ones by letters, or "Jon" and "John" would share nothing. */
const FEWEST_WORDS = 4;
const LONGEST_LETTERS = 400;
const WORD = /[\p{L}\p{N}]+/gu;

export function featuresOf(text: string): Features {
  const folded = foldWords(text.slice(0, LONGEST));
  const lower = folded.toLowerCase();
  const words = lower.match(WORD) ?? [];
  return {
    folded,
    wordCount: words.length,
    words: bagOf([...words, ...pairsOf(words, ' ')]),
    letters: bagOf(pairsOf(lower.slice(0, LONGEST_LETTERS).split(''), '')),
  };
}

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

export function similarity(a: Features, b: Features): number {
  if (a.folded === b.folded) return 1;
  const short = Math.min(a.wordCount, b.wordCount) < FEWEST_WORDS;
  return short ? dice(a.letters, b.letters) : dice(a.words, b.words);
}

function bagOf(parts: readonly string[]): Bag {
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return { counts, total: parts.length };
}

function dice(a: Bag, b: Bag): number {
  if (a.total === 0 || b.total === 0) return 0;
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [part, count] of few.counts) shared += Math.min(count, many.counts.get(part) ?? 0);
  return (2 * shared) / (a.total + b.total);
}

/** Code units two texts share counting back from their ends: contexts before something. */
export function sharedTail(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(a.length - 1 - shared) === b.charCodeAt(b.length - 1 - shared)) shared++;
  return shared;
}

/** Code units two texts share counting from their starts: contexts after something. */
export function sharedHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}

function pairsOf(parts: readonly string[], between: string): string[] {
  return parts.length < 2 ? [...parts] : parts.slice(1).map((part, index) => parts[index]! + between + part);
}
