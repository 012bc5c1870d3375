/**
 * Which passages hold some words or phrases, the best first. A word counts the more the fewer passages hold it, and once in a passage: passages
 * are short and alike in length, where bm25 comes down to this. What a search costs is bounded: it asks for the rarest words first, and no
 * more once the places to look at are too many, for what stands in most passages tells little about any.
 */
import type { Span } from '../../core/span';
import type { Database } from './database';
import type { Store, StoredDocument } from './store';

export interface Hit extends Span {
  /** The id of the document. */
  readonly document: number;
  readonly passage: number;
  /** The weights of all that was found in the passage, added up; more is better. */
  readonly rank: number;
}

export interface SearchOptions {
  /** Only in these documents, by id. */
  readonly within?: readonly number[];
  /** Not in this one. */
  readonly except?: number;
}

export interface Search {
  /** How many passages hold a folded word: exact where they are few, beyond that an estimate from the first of them. */
  documentFrequency(word: string): number;
  /** Passages that hold at least one of the phrases, each some folded words in a row. */
  phrases(phrases: readonly (readonly string[])[], limit: number, options?: SearchOptions): Hit[];
  /** Passages that hold at least one of the words. */
  words(words: readonly string[], limit: number, options?: SearchOptions): Hit[];
  /** The index has changed: what was counted is counted again. */
  forget(): void;
}

/** Passages that are counted one by one. */
const COUNTED = 10_000;
/** Places that one search looks at, added up over what it asks for. */
const BUDGET = 40_000;
/** Words that are remembered with their counts. */
const MOST_COUNTS = 50_000;

interface Query {
  readonly match: string;
  /** Passages that are looked at to answer it, at most. */
  readonly cost: number;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

export function createSearch(store: Store): Search {
  const { database } = store;
  const counts = new Map<string, number>();

  function documentFrequency(word: string): number {
    let count = counts.get(word);
    if (count === undefined) {
      if (counts.size >= MOST_COUNTS) counts.clear();
      counts.set(word, (count = countPassages(store, matchOf([word]))));
    }
    return count;
  }

  function run(queries: readonly Query[], limit: number, { within, except }: SearchOptions = {}): Hit[] {
    const range = rangeOf(store, within);
    const total = Math.min(totalOf(store), range.last - range.first + 1);
    const ranks = new Map<number, number>();
    for (const { match } of affordable(queries, total)) {
      const passages = passagesOf(database, match, range);
      const weight = weightOf(passages.length, total);
      for (const passage of passages) ranks.set(passage, (ranks.get(passage) ?? 0) + weight);
    }
    const listed = within && new Set(within);
    const isWanted = (id: number): boolean => id !== except && (listed?.has(id) ?? true);
    return best(ranks, store, limit, isWanted);
  }

  return {
    documentFrequency,
    phrases: (phrases, limit, options) =>
      run(
        phrases
          .filter((words) => words.length > 0)
          .map((words) => ({ match: matchOf(words), cost: Math.min(...words.map(documentFrequency)) })),
        limit,
        options,
      ),
    words: (words, limit, options) =>
      run(
        words.map((word) => ({ match: matchOf([word]), cost: documentFrequency(word) })),
        limit,
        options,
      ),
    forget: () => counts.clear(),
  };
}

/** `"the" "mill"` as one phrase, in which nothing is syntax of a query. */
function matchOf(words: readonly string[]): string {
  return `"${words.join(' ').replaceAll('"', '""')}"`;
}

function countPassages(store: Store, match: string): number {
  const row = store.database
    .prepare(
      'SELECT count(*) AS n, max(id) AS last FROM (SELECT rowid AS id FROM folded WHERE folded MATCH ? ORDER BY rowid LIMIT ?)',
    )
    .get(match, COUNTED);
  const count = row!['n'] as number;
  return count < COUNTED ? count : Math.round((count / upTo(store, row!['last'] as number)) * totalOf(store));
}

/** Passages up to one, as far as they are still there. */
function upTo(store: Store, passage: number): number {
  let count = 0;
  for (const { firstPassage, passages } of store.inOrder())
    if (firstPassage <= passage) count += Math.min(passages, passage - firstPassage + 1);
  return Math.max(1, count);
}

function totalOf(store: Store): number {
  return store.inOrder().reduce((total, { passages }) => total + passages, 0);
}

/** The cheapest, one always, then more while the budget lasts; each once, in an order that depends on nothing else. */
function affordable(queries: readonly Query[], most: number): Query[] {
  const distinct = new Map(queries.filter(({ cost }) => cost > 0).map((query) => [query.match, query]));
  const sorted = [...distinct.values()].sort((a, b) => a.cost - b.cost || (a.match < b.match ? -1 : 1));
  let spent = 0;
  return sorted.filter(({ cost }, index) => (spent += Math.min(cost, most)) <= BUDGET || index === 0);
}

/** The numbers of the passages, ascending; of very many the first. As one string: a row each would take longer than the search. */
function passagesOf(database: Database, match: string, { first, last }: Range): number[] {
  const row = database
    .prepare(
      `SELECT group_concat(id) AS ids FROM (
         SELECT rowid AS id FROM folded WHERE folded MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?)`,
    )
    .get(match, first, last, BUDGET);
  const ids = row?.['ids'] as string | null;
  return ids === null ? [] : ids.split(',').map(Number);
}

/** From the first passage to the last of some documents. */
function rangeOf(store: Store, within: readonly number[] | undefined): Range {
  if (!within) return { first: 0, last: Number.MAX_SAFE_INTEGER };
  let [first, last] = [Number.MAX_SAFE_INTEGER, 0];
  for (const id of within) {
    const document = store.byId(id);
    if (!document?.passages) continue;
    first = Math.min(first, document.firstPassage);
    last = Math.max(last, document.firstPassage + document.passages - 1);
  }
  return first > last ? { first: 0, last: 0 } : { first, last };
}

/** As bm25 has it, for what stands in `count` of `total` passages. */
function weightOf(count: number, total: number): number {
  return Math.log(1 + (Math.max(0, total - count) + 0.5) / (count + 0.5));
}

function best(
  ranks: ReadonlyMap<number, number>,
  store: Store,
  limit: number,
  isWanted: (id: number) => boolean,
): Hit[] {
  const order = store.inOrder();
  // Kept sorted as it grows: of tens of thousands of passages only a few are asked for.
  const top: Ranked[] = [];
  for (const [passage, rank] of ranks) {
    if (top.length >= limit && !precedes(passage, rank, top.at(-1))) continue;
    const document = documentAt(order, passage);
    if (!document || !isWanted(document.id)) continue;
    let at = top.length;
    while (at > 0 && precedes(passage, rank, top[at - 1])) at--;
    top.splice(at, 0, { document, passage, rank });
    if (top.length > limit) top.pop();
  }
  return top.map(({ document, passage, rank }) => ({
    ...{ document: document.id, passage },
    ...store.place(document, passage),
    rank,
  }));
}

interface Ranked {
  readonly document: StoredDocument;
  readonly passage: number;
  readonly rank: number;
}

/** The better first, and of two that are as good the one that was read first. */
function precedes(passage: number, rank: number, other: Ranked | undefined): boolean {
  return other !== undefined && (rank > other.rank || (rank === other.rank && passage < other.passage));
}

/** None for a passage that is being written. */
function documentAt(order: readonly StoredDocument[], passage: number): StoredDocument | undefined {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order[middle]!.firstPassage <= passage) low = middle + 1;
    else high = middle;
  }
  const document = order[low - 1];
  return document && passage < document.firstPassage + document.passages ? document : undefined;
}
