/**
 * Where the claim of each decision is now, told by identities alone, and what is to be said of where its decision was found. Words are
 * compared by a folding of this file's own.
 */
import type { Claim } from '../../../src/core/analysis';
import type { Review, ReviewedClaim } from '../../../src/core/review/review';
import type { Identities, Tracked } from './trackedText';

/** A claim as it was decided on. Letters are letters and digits; their identities are the claim's. */
export interface Truth {
  readonly kind: Claim['kind'];
  readonly words: string;
  readonly sentence: string;
  readonly letters: readonly number[];
  readonly sentenceLetters: readonly number[];
  readonly own: ReadonlySet<number>;
  readonly ownSentence: ReadonlySet<number>;
  /** The sentence stood more than once, letter for letter. */
  readonly repeated: boolean;
  /** Identities handed out later are greater. */
  readonly since: number;
}

export type Outcome =
  /** Words and sentence unchanged, and the decision is there without a doubt. */
  | 'kept'
  /** The same with a doubt, where the same words stand, or stood, in the same sentence elsewhere. */
  | 'twin doubt'
  /** The same with a doubt, and no twin anywhere. */
  | 'needless doubt'
  /** Unchanged, and the decision is an orphan, or on another claim with a doubt. */
  | 'unchanged missed'
  /** Without a doubt on another claim. */
  | 'wrong'
  /** Without a doubt on other words, or in another sentence, than were decided on. */
  | 'changed words'
  /** Neither on a claim nor among the orphans. */
  | 'lost'
  /** The words changed or went, and: the decision is on them, or on what was typed in their stead, with a doubt. */
  | 'doubtful, there'
  /** With a doubt on another claim. */
  | 'doubtful, elsewhere'
  /** Without a doubt on the same words in the same sentence, typed anew in their place. */
  | 'restored'
  /**
   * Without a doubt on a copy that stands right before or after the original, block by block the same, after a change that nobody reported:
   * no text tells which of the two was pasted. It is the claim from there on.
   */
  | 'one of a pair'
  /** Without a doubt on a copy, the original being gone. */
  | 'on the copy left'
  /** An orphan although a claim has its very words, in a changed sentence. */
  | 'orphan, words there'
  /** An orphan whose words stand, but the analysis makes no such claim of them any more. */
  | 'orphan, no claim'
  /** An orphan whose words are gone. */
  | 'orphan, gone';

export function describeTruth(draft: Tracked, claim: Claim, since: number): Truth {
  const sentence = sentenceOf(claim);
  const letters = lettersOf(draft, claim.start, claim.end);
  const sentenceLetters = lettersOf(draft, sentence.start, sentence.end);
  return {
    kind: claim.kind,
    words: plain(draft.text.slice(claim.start, claim.end)),
    sentence: plain(draft.text.slice(sentence.start, sentence.end)),
    letters,
    sentenceLetters,
    own: new Set(letters),
    ownSentence: new Set(sentenceLetters),
    repeated: standsTwice(draft.text, draft.text.slice(sentence.start, sentence.end)),
    since,
  };
}

/** Judges all decisions of one review. */
export function makeJudge(
  draft: Tracked,
  review: Review,
  identities: Identities,
  reported: boolean,
): (id: string, truth: Truth) => Outcome {
  const { text } = draft;
  const alive = new Set(draft.ids);
  const placed = new Map<string, ReviewedClaim[]>();
  for (const reviewed of review.claims) if (reviewed.decision) push(placed, reviewed.decision.id, reviewed);
  const orphans = new Set(review.orphans.map(({ id }) => id));
  const byFirst = new Map<number, Claim[]>();
  for (const { claim } of review.claims) {
    const first = lettersOf(draft, claim.start, claim.end)[0];
    if (first !== undefined) push(byFirst, first, claim);
  }
  let plainText: string | undefined;

  const standsIn = (claim: Claim, truth: Truth): boolean =>
    sameList(lettersOf(draft, claim.start, claim.end), truth.letters) &&
    plain(text.slice(claim.start, claim.end)) === truth.words;
  const isUnchanged = (claim: Claim, truth: Truth): boolean => {
    const { start, end } = sentenceOf(claim);
    return (
      sameList(lettersOf(draft, start, end), truth.sentenceLetters) && plain(text.slice(start, end)) === truth.sentence
    );
  };
  const isForeign = (claim: Claim, truth: Truth): boolean => {
    if (standsIn(claim, truth)) return false;
    const { start, end } = sentenceOf(claim);
    const stranger = (own: ReadonlySet<number>) => (id: number) => !own.has(id) && !(id < 0 && -id > truth.since);
    const words = lettersOf(draft, claim.start, claim.end);
    const sentence = lettersOf(draft, start, end);
    return (
      words.filter(stranger(truth.own)).length * 2 > words.length ||
      sentence.filter(stranger(truth.ownSentence)).length * 2 > sentence.length
    );
  };
  /** A copy of these words in a copy of their sentence, and nothing of the original left. */
  const isHeir = (claim: Claim, truth: Truth): boolean => {
    const { start, end } = sentenceOf(claim);
    if (truth.letters.some((id) => alive.has(id))) return false;
    return (
      sameList(lettersOf(draft, claim.start, claim.end), truth.letters, (id) => originsOf(id, identities)) &&
      sameList(lettersOf(draft, start, end), truth.sentenceLetters, (id) => originsOf(id, identities))
    );
  };

  return (id, truth) => {
    const found = placed.get(id) ?? [];
    if (found.length + (orphans.has(id) ? 1 : 0) !== 1) return 'lost';
    const standing = (byFirst.get(truth.letters[0] ?? 0) ?? []).filter((claim) => standsIn(claim, truth));
    const unchanged = standing.filter((claim) => isUnchanged(claim, truth));
    const [reviewed] = found;
    if (!reviewed) {
      if (unchanged.length > 0) return 'unchanged missed';
      if (standing.length > 0) return 'orphan, words there';
      return standsInText(draft, truth.letters) ? 'orphan, no claim' : 'orphan, gone';
    }
    const { claim, reason } = reviewed;
    const doubt = reason !== undefined && reason !== 'speaker';
    const here = standing.includes(claim);
    if (!doubt) {
      const { start, end } = sentenceOf(claim);
      if (plain(text.slice(claim.start, claim.end)) !== truth.words) return 'changed words';
      if (plain(text.slice(start, end)) !== truth.sentence) return 'changed words';
      if (here && claim.kind !== truth.kind && standing.some(({ kind }) => kind === truth.kind)) return 'wrong';
      if (unchanged.includes(claim)) return 'kept';
      if (!isForeign(claim, truth)) return 'restored';
      if (isHeir(claim, truth)) return 'on the copy left';
      return !reported && isOneOfPair(draft, claim, truth) ? 'one of a pair' : 'wrong';
    }
    if (unchanged.length > 0) {
      if (!unchanged.includes(claim)) return 'unchanged missed';
      const twins = truth.repeated || standsTwice((plainText ??= plain(text)), truth.sentence);
      return twins ? 'twin doubt' : 'needless doubt';
    }
    return isForeign(claim, truth) ? 'doubtful, elsewhere' : 'doubtful, there';
  };
}

/** The claim and the words decided on stand at the same point of a block that stands twice in direct succession. */
function isOneOfPair(draft: Tracked, claim: Claim, { letters }: Truth): boolean {
  const { text, ids } = draft;
  const own = ids.indexOf(letters[0] ?? 0);
  const here = ids.indexOf(lettersOf(draft, claim.start, claim.end)[0] ?? 0);
  if (own < 0 || here < 0 || !standsInText(draft, letters)) return false;
  const length = Math.abs(own - here);
  const sentence = sentenceOf(claim);
  const shift = own < here ? own - here : 0;
  const [start, end] = [sentence.start + shift, sentence.end + shift];
  for (let from = start; from + length >= end && from >= 0; from--) {
    if (text.slice(from, from + length).trim() === text.slice(from + length, from + 2 * length).trim()) return true;
  }
  return false;
}

/** The letters stand one after the other, as when decided. */
function standsInText(draft: Tracked, letters: readonly number[]): boolean {
  const first = letters[0];
  const last = letters.at(-1);
  if (first === undefined || last === undefined) return false;
  const from = draft.ids.indexOf(first);
  const to = draft.ids.indexOf(last) + 1;
  if (from < 0 || to <= from) return false;
  return sameList(lettersOf(draft, from, to), letters);
}

function sentenceOf({ start, end, sentence }: Claim): { start: number; end: number } {
  return { start: Math.min(start, sentence.start), end: Math.max(end, sentence.end) };
}

function lettersOf({ text, ids }: Tracked, start: number, end: number): number[] {
  const letters: number[] = [];
  for (let at = start; at < end; at++) if (isLetter(text.charCodeAt(at))) letters.push(ids[at]!);
  return letters;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
  return /[\p{L}\p{N}\p{Cs}]/u.test(String.fromCharCode(code));
}

function originsOf(id: number, identities: Identities): number {
  let at = id;
  for (let up = identities.originOf(at); up !== undefined; up = identities.originOf(at)) at = up;
  return at;
}

function sameList(a: readonly number[], b: readonly number[], of = (id: number): number => id): boolean {
  return a.length === b.length && a.every((id, at) => of(id) === of(b[at]!));
}

/** Marks that look alike made one, white space one space; letter by letter, so that nothing is shared with the code under test. */
function plain(text: string): string {
  let result = '';
  for (const letter of text) {
    if ('\u00ad\u200b\u2060'.includes(letter)) continue;
    const mark =
      letter.trim() === '' ? ' ' : '“”„‟«»″'.includes(letter) ? '"' : '‘’‚‛′`'.includes(letter) ? "'" : letter;
    const dash = '‐‑‒–—―−'.includes(mark) ? '-' : mark;
    if ((dash === ' ' || dash === '-') && result.endsWith(dash)) continue;
    result += dash;
  }
  return result.trim();
}

function standsTwice(text: string, sentence: string): boolean {
  const first = text.indexOf(sentence);
  return first >= 0 && text.includes(sentence, first + 1);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
