/**
 * What a draft said when something was last decided on it: a hash of each of its sentences, so that later on it can be told which claims stand
 * in sentences that were not there. By sentences and not by claims: a better analysis of the same words is no change of the draft.
 */
import type { Analysis, Claim } from '../analysis';
import { hashOfFold, hashWords, hashWordsAsBefore } from '../anchoring/fold';
import { firstAtOrAfter, type Span } from '../span';
import type { LastDecision } from './overview';

export interface Seen {
  /** ISO 8601: when it said so. */
  readonly at: string;
  /** A hash for each sentence in reading order, `WIDTH` letters and digits each. */
  readonly sentences: string;
}

export interface Since {
  /** Whether any sentence came, went, moved or changed. White space and the shape of quotation marks and dashes do not count. */
  readonly changed: boolean;
  /** Claims in sentences that were not there. */
  readonly claims: number;
  /** It is told from an earlier decision than the last, which was made elsewhere: from the last one made here. */
  readonly here?: true;
}

/** Sentences: a longer draft is not remembered, since it is written down with each decision. */
const LONGEST = 5000;
const WIDTH = 7;

/** Undefined for a draft that is too long for it. */
export function describeSeen(text: string, { sentences }: Pick<Analysis, 'sentences'>, at: string): Seen | undefined {
  if (sentences.length > LONGEST) return undefined;
  return { at, sentences: hashesOf(text, sentences).join('') };
}

/** Since the last decision, or since the last one made here when another was made elsewhere. Undefined where nothing was decided here. */
export function changedSince(
  seen: Seen | undefined,
  last: LastDecision | undefined,
  text: string,
  { sentences, claims }: { readonly sentences: readonly Span[]; readonly claims: readonly Claim[] },
): Since | undefined {
  if (!seen || !last || Number.isNaN(Date.parse(seen.at))) return undefined;
  const whence = Date.parse(seen.at) < Date.parse(last.at) ? { here: true as const } : {};
  const then = new Set(seen.sentences.match(HASHES));
  const now = hashesOf(text, sentences).map((hash, at) => {
    if (then.has(hash)) return hash;
    const before = hashAsBefore(text, sentences[at]!);
    return then.has(before) ? before : hash;
  });
  if (now.join('') === seen.sentences) return { changed: false, claims: 0, ...whence };
  const isNew = now.map((hash) => !then.has(hash));
  return { changed: true, claims: claims.filter((claim) => standsIn(claim, sentences, isNew)).length, ...whence };
}

function standsIn({ start, end }: Span, sentences: readonly Span[], isNew: readonly boolean[]): boolean {
  // The sentence before the first that starts later is the one it starts in.
  for (let at = Math.max(0, firstAtOrAfter(sentences, start + 1) - 1); at < sentences.length; at++) {
    if (sentences[at]!.start >= end) return false;
    if (isNew[at] && sentences[at]!.end > start) return true;
  }
  return false;
}

const HASHES = new RegExp(`.{${WIDTH}}`, 'g');

/** One new sentence in a hundred million is taken for an old one. */
function hashesOf(text: string, sentences: readonly Span[]): string[] {
  return sentences.map(({ start, end }) => written(hashWords(text, start, end)));
}

/** As it was written down before words were folded as they are now. */
function hashAsBefore(text: string, { start, end }: Span): string {
  return written(hashWordsAsBefore(text, start, end));
}

function written(words: number): string {
  return hashOfFold(words).toString(36).padStart(WIDTH, '0');
}
