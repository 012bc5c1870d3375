/**
 * The corrections log: what changed between two checked versions of a draft. A version is its annotated copy, so that the log can be made of what was
 * filed. Only what somebody decided on is told, and what came anew; the words of a sentence that changed stand side by side, once for all its claims.
 */
import { describeContext, type Anchor } from '../anchoring/anchor';
import { sameWords } from '../anchoring/fold';
import { keepInOrder } from '../anchoring/keepInOrder';
import { matchAnchors } from '../anchoring/match';
import type { Claim } from '../analysis';
import { groupBy } from '../groupBy';
import { isVerdict } from '../review/agreement';
import { sameSpeaker } from '../review/speakers';
import { diffWords, type DiffRun } from '../review/wordDiff';
import type { AnnotatedCopy, Item } from './annotatedCopy';

export interface Corrections {
  readonly title: string;
  readonly before: Version;
  readonly after: Version;
  /** In the order of the later version. */
  readonly changed: readonly ChangedSentence[];
  /** The same words with another status than before, in the order of the later version. */
  readonly decided: readonly Pair[];
  /** In the later version only, checked or not. */
  readonly added: readonly Item[];
  /** Checked, and in the earlier version only. */
  readonly removed: readonly Item[];
  /** Checked, and before or after other claims than they were. */
  readonly moved: readonly Pair[];
  /** Claims with the same words, sentence, speaker and status. */
  readonly unchanged: number;
  /** Claims that changed or went, and that nobody had decided on. */
  readonly unchecked: number;
}

export type Version = Pick<AnnotatedCopy, 'name' | 'at' | 'by'>;

export interface Pair {
  readonly before: Item;
  readonly after: Item;
}

export interface ChangedSentence {
  readonly before: string;
  readonly after: string;
  /** `same` and `removed` together are `before`, `same` and `added` are `after`. */
  readonly runs: readonly DiffRun[];
  /** The place in the later version. */
  readonly place: string;
  readonly claims: readonly ChangedClaim[];
}

export interface ChangedClaim extends Pair {
  /** What is not as it was; never empty. */
  readonly what: readonly ('words' | 'sentence' | 'speaker')[];
}

/** Both copies are of one draft. Linear in the two, but for sorting and for sentences that repeat. */
export function compareCopies(before: AnnotatedCopy, after: AnnotatedCopy): Corrections {
  const pairs = matchItems(before, after);
  const kept = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  const gone = before.items.filter((item) => !kept.has(item));
  const inPlace = pairs.filter((pair) => whatChanged(pair).length === 0);
  const otherwise = pairs.flatMap((pair): ChangedClaim[] => {
    const what = whatChanged(pair);
    return what.length > 0 ? [{ ...pair, what }] : [];
  });
  const isTold = ({ before: then, after: now }: Pair): boolean => isDecided(then) || isDecided(now);
  const told = otherwise.filter(isTold);
  const decided = inPlace.filter((pair) => pair.before.status !== pair.after.status);
  return {
    title: after.title,
    before: versionOf(before),
    after: versionOf(after),
    changed: bySentence(told),
    decided,
    added: after.items.filter((item) => !kept.has(item)),
    removed: gone.filter(isDecided),
    moved: movedAmong(pairs).filter(isTold),
    unchanged: inPlace.length - decided.length,
    unchecked: otherwise.length - told.length + gone.filter((item) => !isDecided(item)).length,
  };
}

/** In the order of the later version. */
function matchItems(before: AnnotatedCopy, after: AnnotatedCopy): Pair[] {
  const anchorOf = anchorsIn(before);
  const claimants = before.items.map((item) => ({ kind: item.kind, anchor: anchorOf(item) }));
  const matches = matchAnchors(after.text, after.items.map(claimOf), claimants, { complete: after.complete });
  const pairs = matches.flatMap((match, index): Pair[] =>
    match ? [{ before: before.items[index]!, after: after.items[match.claim]! }] : [],
  );
  return pairs.sort((a, b) => a.after.number - b.after.number);
}

function claimOf({ id, kind, start, end, score, why, sentence }: Item): Claim {
  return { id, kind, start, end, score, why, sentence };
}

/** As describeAnchor makes them; whether a sentence stands twice is found for all of them at once. */
function anchorsIn({ text, items }: AnnotatedCopy): (item: Item) => Anchor {
  const places = new Map<string, Set<number>>();
  for (const { sentence } of items) {
    const known = places.get(sentence.text) ?? new Set();
    places.set(sentence.text, known.add(sentence.start));
  }
  return ({ start, end, words, sentence }) => ({
    exact: words,
    sentence: sentence.text,
    offset: start - sentence.start,
    ...describeContext(text, sentence.start, sentence.end),
    start,
    end,
    ...(places.get(sentence.text)!.size > 1 && { repeated: true as const }),
  });
}

function whatChanged({ before, after }: Pair): ChangedClaim['what'] {
  return [
    ...(sameWords(before.words, after.words) ? [] : ['words' as const]),
    ...(sameWords(before.sentence.text, after.sentence.text) ? [] : ['sentence' as const]),
    ...(sameSpeaker(before.speaker?.name, after.speaker?.name) ? [] : ['speaker' as const]),
  ];
}

/** Claims whose sentences were the same, and are. */
function bySentence(claims: readonly ChangedClaim[]): ChangedSentence[] {
  const sentences = groupBy(claims, ({ before, after }) =>
    [before.sentence.start, before.sentence.end, after.sentence.start, after.sentence.end].join(' '),
  );
  return [...sentences.values()].map((of) => {
    const [{ before, after }] = of as [ChangedClaim];
    const runs = diffWords(before.sentence.text, after.sentence.text);
    return { before: before.sentence.text, after: after.sentence.text, runs, place: after.place, claims: of };
  });
}

/** Those that have to be taken out so that the others stand in the order they stood in: by sentences, since claims of one stay together. */
function movedAmong(pairs: readonly Pair[]): Pair[] {
  const then = pairs.toSorted(
    (a, b) => a.before.sentence.start - b.before.sentence.start || a.after.sentence.start - b.after.sentence.start,
  );
  const stayed = new Set(keepInOrder(then.map(({ after }) => after.sentence.start)));
  const moved = new Set(then.filter((_, index) => !stayed.has(index)));
  return pairs.filter((pair) => moved.has(pair));
}

function isDecided({ marks }: Item): boolean {
  return marks.some(({ status }) => isVerdict(status));
}

function versionOf({ name, at, by }: AnnotatedCopy): Version {
  return { name, at, by };
}
