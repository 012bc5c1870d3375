/**
 * Findings that a reviewer looked at and wants to see no more, with the reason if one was given. An ignored finding is never lost: it is
 * listed as ignored, and comes back as soon as what was looked at is no longer what stands in the draft. Pure functions; a list never changes.
 */
import { foldAsBefore, foldWords, mayFoldAnew } from '../anchoring/fold';
import type { Finding, Sentence } from '../analysis';
import { firstAtOrAfter, type Span } from '../span';
import { keyAfterMove } from './draftKeys';
import type { Hash } from './wordHashes';

/**
 * How far an ignore reaches. `here`: while check, words, the words it disagrees with and the sentence are the same. `draft` and
 * `workspace`: wherever the check finds these words.
 */
export type IgnoreScope = 'here' | 'draft' | 'workspace';

export interface Ignore {
  readonly id: string;
  readonly scope: IgnoreScope;
  readonly check: string;
  /** Folded, as all words in an ignore are: white space and the shape of quotation marks and dashes do not count. */
  readonly words: string;
  /** The draft it is for, unless it is for the workspace. */
  readonly draft?: string;
  /** Of `here`: the words of the other places that the finding names. */
  readonly related?: readonly string[];
  /** Of `here`: the sentence or sentences that the words stand in. */
  readonly sentence?: string;
  /** In a journal without words: what words, related words and sentence hash to, which are empty then. */
  readonly hash?: string;
  readonly reason?: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface IgnoredFinding {
  readonly finding: Finding;
  readonly ignore: Ignore;
}

export interface SortedFindings {
  readonly shown: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
}

/** Splits the findings of a draft by the ignores in force for it; of several that match, the one that reaches least far is told. */
export function matchIgnores(
  findings: readonly Finding[],
  text: string,
  sentences: readonly Sentence[],
  ignores: readonly Ignore[],
  hash: Hash,
): SortedFindings {
  if (ignores.length === 0) return { shown: findings, ignored: [] };
  // Those that say their words are found by them, those that hide them by their check.
  const byWords = new Map<string, Held[]>();
  for (const ignore of [...ignores].sort((a, b) => REACH[a.scope] - REACH[b.scope])) {
    const held = { ignore, ...foldAnew(ignore) };
    const key = keyOf(ignore.check, held.words);
    byWords.set(key, [...(byWords.get(key) ?? []), held]);
  }
  const folds = mayFoldAnew(text) ? [foldWords, foldAsBefore] : [foldWords];
  const places = folds.map((fold) => [fold, createPlaces(text, sentences, fold)] as const);
  const shown: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of findings) {
    const words = wordsOf(text, finding);
    let asked: readonly Said[] | undefined;
    const ways = (): readonly Said[] =>
      (asked ??= places.map(([fold, placeOf]) => describeSaid(text, finding, fold, placeOf)));
    const isMeant = (held: Held): boolean => {
      const { ignore } = held;
      if (ignore.hash === undefined) return ignore.scope !== 'here' || isHere(held, ways()[0]!);
      const hashed = new Set(
        ways().map((said) => hashedOf(ignore.scope === 'here' ? said : wordsAlone(said), ignore.id)),
      );
      return [...hashed].some((one) => ignore.hash === hash(one));
    };
    const held =
      byWords.get(keyOf(finding.check, words))?.find(isMeant) ?? byWords.get(keyOf(finding.check, ''))?.find(isMeant);
    if (held) ignored.push({ finding, ignore: held.ignore });
    else shown.push(finding);
  }
  return { shown, ignored };
}

/** What to write down to ignore a finding; `stamp` says who, when and why, and for which draft. */
export function describeIgnore(
  finding: Finding,
  text: string,
  sentences: readonly Sentence[],
  scope: IgnoreScope,
  { draft, ...stamp }: Pick<Ignore, 'id' | 'by' | 'at' | 'reason'> & { readonly draft: string },
): Ignore {
  const { check } = finding;
  const ignore: Ignore = { ...stamp, scope, check, words: wordsOf(text, finding) };
  if (scope === 'workspace') return ignore;
  if (scope === 'draft') return { ...ignore, draft };
  return { ...ignore, draft, related: relatedOf(text, finding), sentence: createPlaces(text, sentences)(finding) };
}

/** Without words of the draft. Each has a hash of its own, so that from equal ones nobody sees that the same words are meant. */
export function hideIgnore(ignore: Omit<Ignore, 'id'>, id: string, hash: Hash): Omit<Ignore, 'id'> {
  if (ignore.hash !== undefined) return ignore;
  const here = ignore.scope === 'here' && { related: [], sentence: '' };
  return { ...ignore, words: '', ...here, hash: hash(hashedOf(ignore, id)) };
}

/** Those that count in a draft. */
export function ignoresOf(ignores: readonly Ignore[], draft: string): Ignore[] {
  return ignores.filter((ignore) => ignore.scope === 'workspace' || ignore.draft === draft);
}

/** Follows a draft, or a folder of drafts, to its new key; the same list when none is affected. */
export function moveIgnores(ignores: readonly Ignore[], from: string, to: string): readonly Ignore[] {
  const moved = ignores.map((ignore) => {
    const draft = ignore.draft === undefined ? undefined : keyAfterMove(ignore.draft, from, to);
    return draft === undefined ? ignore : { ...ignore, draft };
  });
  return moved.some((ignore, index) => ignore !== ignores[index]) ? moved : ignores;
}

type Fold = (words: string) => string;
type PlaceOf = (finding: Span) => string;

const REACH: Readonly<Record<IgnoreScope, number>> = { here: 0, draft: 1, workspace: 2 };

/** Code units before and after a finding that stands in no sentence, such as an address on a line of its own. */
const AROUND = 120;

function keyOf(check: string, words: string): string {
  return `${check} ${words}`;
}

function wordsOf(text: string, { start, end }: Span, fold: Fold = foldWords): string {
  return fold(text.slice(start, end));
}

function relatedOf(text: string, { related }: Finding, fold: Fold = foldWords): string[] {
  return related.map((place) => wordsOf(text, place, fold));
}

function hashedOf(
  { check, words, related = [], sentence = '' }: Pick<Ignore, 'check' | 'words' | 'related' | 'sentence'>,
  id: string,
): string {
  return ['ignore', id, check, words, sentence, ...related].join('\n');
}

/** An ignore, and its words as they are folded now: they may have been folded in another way when it was written. */
interface Held extends Pick<Ignore, 'words' | 'sentence' | 'related'> {
  readonly ignore: Ignore;
}

function foldAnew({ words, sentence, related }: Ignore): Omit<Held, 'ignore'> {
  return {
    words: foldWords(words),
    ...(sentence !== undefined && { sentence: foldWords(sentence) }),
    ...(related && { related: related.map(foldWords) }),
  };
}

/** What a finding says, folded, once for all ignores that it may be meant by. */
type Said = Required<Pick<Ignore, 'check' | 'words' | 'sentence' | 'related'>>;

function describeSaid(text: string, finding: Finding, fold: Fold, placeOf: PlaceOf): Said {
  return {
    check: finding.check,
    words: wordsOf(text, finding, fold),
    related: relatedOf(text, finding, fold),
    sentence: placeOf(finding),
  };
}

function wordsAlone({ check, words }: Said): Pick<Said, 'check' | 'words'> {
  return { check, words };
}

function isHere({ sentence, related = [] }: Held, said: Said): boolean {
  return (
    sentence === said.sentence &&
    related.length === said.related.length &&
    related.every((words, at) => words === said.related[at])
  );
}

/** The folded sentences that a finding touches, each asked for and folded once: a long sentence may hold many findings. */
function createPlaces(text: string, sentences: readonly Sentence[], fold: Fold = foldWords): PlaceOf {
  const folded = new Map<string, string>();
  return ({ start, end }) => {
    const first = sentences[firstAtOrAfter(sentences, start + 1) - 1];
    const last = sentences[firstAtOrAfter(sentences, Math.max(end, start + 1)) - 1];
    const inside = first && last && first.end > start;
    const from = inside ? first.start : lineStart(text, start);
    const to = inside ? Math.max(last.end, end) : lineEnd(text, end);
    const key = `${from} ${to}`;
    const known = folded.get(key) ?? fold(text.slice(from, to));
    folded.set(key, known);
    return known;
  };
}

function lineStart(text: string, offset: number): number {
  const near = text.slice(Math.max(0, offset - AROUND), offset);
  return offset - near.length + near.lastIndexOf('\n') + 1;
}

function lineEnd(text: string, offset: number): number {
  const near = text.slice(offset, offset + AROUND);
  const end = near.indexOf('\n');
  return offset + (end === -1 ? near.length : end);
}
