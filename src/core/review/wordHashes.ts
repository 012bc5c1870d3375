/**
 * What stands in a journal for words of the draft where a newsroom wants none in its repository: hashes, by which whoever has the draft can see
 * that it still says them. Each is of a whole sentence and more, so that a figure or a name alone cannot be guessed from it; who has the
 * sentence can tell that it is the one.
 */
import * as l10n from '@vscode/l10n';
import { CONTEXT, type Anchor, type WordsHash } from '../anchoring/anchor';
import { foldAsBefore, foldWords } from '../anchoring/fold';

/** One-way, and the same on every machine. */
export type Hash = (text: string) => string;

/** Words as they were decided on, for a machine that has seen them. */
export interface KnownWords {
  /** By which they are found: {@link keyOf} an anchor's hashes, or the hash of earlier words. */
  readonly key: string;
  readonly exact: string;
  readonly sentence: string;
  /** Where in `sentence` the words start: what has the same hash may be set otherwise. */
  readonly offset?: number;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly speaker?: string;
}

/** How words are made ready for a hash. New hashes take the first, and those that were written down before may have taken another. */
export type Fold = (words: string) => string;
export const FOLDS: readonly [Fold, ...Fold[]] = [foldWords, foldAsBefore];

export type Side = 'before' | 'after';

type Words = Pick<Anchor, 'exact' | 'sentence' | 'offset'>;

export type FindWords = (key: string) => KnownWords | undefined;

/** Stands, in whatever is shown, for words that nobody here knows. */
export function unknownWords(): string {
  return l10n.t('words that are not stored here');
}

/** Nobody's name, so that no claim is taken to be theirs still; kept with decisions, and therefore the same in every language (`sayName`). */
export const UNKNOWN_SPEAKER = 'somebody whose name is not stored here';

/** The words of a decision or a thread, to be shown. */
export function wordsOf({ exact }: Pick<Anchor, 'exact'>): string {
  return exact === '' ? unknownWords() : exact;
}

/** The name of a speaker, to be shown. */
export function sayName(speaker: string): string {
  return speaker === UNKNOWN_SPEAKER ? l10n.t('somebody whose name is not stored here') : speaker;
}

/** Without its words a decision cannot be matched with a claim, nor compared. */
export function hasWords({ exact }: Pick<Anchor, 'exact'>): boolean {
  return exact !== '';
}

/** Two sentences that are the same words (fold.ts) have one hash, for words at the same point of them. */
export function hashOfWords({ exact, sentence, offset }: Words, hash: Hash, fold: Fold = foldWords): string {
  const point = fold(sentence.slice(0, offset)).length;
  return hash(['words', fold(sentence), point, fold(exact)].join(SEPARATOR));
}

export function hashOfAnchor(anchor: Anchor, hash: Hash, fold: Fold = foldWords): WordsHash {
  const secret = secretOf(anchor.sentence, hash, fold);
  return {
    words: hashOfWords(anchor, hash, fold),
    before: hashOfSide('before', anchor.prefix, secret, hash, fold),
    after: hashOfSide('after', anchor.suffix, secret, hash, fold),
    ...(anchor.speaker !== undefined && { speaker: hashOfSpeaker(anchor.speaker, secret, hash, fold) }),
  };
}

/** The same words in two places, or of two speakers, are known apart. */
export function keyOf({ words, before, after, speaker = '' }: WordsHash): string {
  return [words, before, after, speaker].join(' ');
}

/** What only those know who have the sentence. Names and single words are few: without it they could be found by trying. */
export function secretOf(sentence: string, hash: Hash, fold: Fold = foldWords): string {
  return hash(['secret', fold(sentence)].join(SEPARATOR));
}

/** Of the words next to a sentence, which tell it from another that is the same. */
function hashOfSide(side: Side, context: string, secret: string, hash: Hash, fold: Fold): string {
  let so = side + secret;
  return nextTo(side, context)
    .map(([word]) => (so = hash([secret, so, fold(word)].join(SEPARATOR))).slice(0, LETTERS))
    .join('');
}

export interface KnownSide {
  readonly text: string;
  /** Letters of the hash that are the same. */
  readonly same: number;
}

/** As much of a context as is known to be what it was. Where it was something else, it is set to what no text says and nothing agrees with. */
export function knownSide(
  side: Side,
  context: string,
  then: string,
  secret: string,
  hash: Hash,
  fold: Fold,
): KnownSide {
  const now = hashOfSide(side, context, secret, hash, fold);
  let same = 0;
  while (same < then.length && then.slice(same, same + LETTERS) === now.slice(same, same + LETTERS)) same += LETTERS;
  const last = nextTo(side, context)[same / LETTERS - 1];
  const known = last
    ? side === 'before'
      ? context.slice(last.index)
      : context.slice(0, last.index + last[0].length)
    : '';
  const other = same < then.length ? OTHER_WORDS : '';
  return { text: side === 'before' ? other + known : known + other, same };
}

export function hashOfSpeaker(name: string, secret: string, hash: Hash, fold: Fold = foldWords): string {
  return hash(['speaker', secret, fold(name)].join(SEPARATOR));
}

/** Of words that were decided on before, which are only to be shown. */
export function hashOfEarlier(words: string, sentence: string, hash: Hash): string {
  return hash(['earlier', sentence, words].join(SEPARATOR));
}

/** Of a side's hash for a word: a chance of one in 16 million to be another's. */
const LETTERS = 4;

const OTHER_WORDS = '\ufffd'.repeat(CONTEXT);

/** Stands in no text that was folded. */
const SEPARATOR = '\n';

/** The words of a context, the nearest to the sentence first. What the end of the context may have cut in two is none. */
function nextTo(side: Side, context: string): RegExpExecArray[] {
  const words = [...context.matchAll(/\S+/g)];
  if (side === 'before') words.reverse();
  return context.length < CONTEXT - 1 ? words : words.slice(0, -1);
}
