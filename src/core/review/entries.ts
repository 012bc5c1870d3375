/**
 * The lines of a journal: what was done, by whom, when, one line of JSON each. This is a public format, described in ARCHITECTURE.md: lines are
 * added and never changed, fields and verbs that are not known are left where they are, and reading never throws.
 */
import { isRecord, isComment, isDecisionHead, isEvidence, isIgnore, isThreadHead, hasStrings } from './shapes';
import { compareText } from './compareText';
import type { Decision, Evidence } from './decision';
import type { Ignore } from './ignores';
import type { Change } from './ledger';
import type { Comment, Thread } from './thread';

export const ENTRY_SCHEMA = 1;

/** The highest `n` there is: far enough from where numbers lose their units that one more than what somebody saw is still another number. */
export const HIGHEST_N = 2 ** 52;

/** What stands on every line. */
export interface EntryHead {
  readonly schema: typeof ENTRY_SCHEMA;
  /** Unique: a line that is there twice counts once. */
  readonly id: string;
  /** One more than any that its writer had seen, so that what follows from something is told after it, whatever the clocks say. */
  readonly n: number;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** The draft's key: its path below the folder that the journal is of. */
  readonly draft: string;
}

/** `on`: the id of the decision, thread or ignore that it was done to. */
export type Deed =
  | { readonly do: 'decide'; readonly on: string; readonly decision: Omit<Decision, 'id' | 'note' | 'evidence'> }
  /** An empty note is none. */
  | { readonly do: 'note'; readonly on: string; readonly note: string }
  | { readonly do: 'add-evidence'; readonly on: string; readonly evidence: Evidence }
  | { readonly do: 'remove-evidence'; readonly on: string; readonly evidence: string }
  | { readonly do: 'begin-thread'; readonly on: string; readonly thread: Omit<Thread, 'id' | 'comments' | 'resolved'> }
  /** A comment that is there already is changed. */
  | { readonly do: 'comment'; readonly on: string; readonly comment: Comment }
  | { readonly do: 'remove-comment'; readonly on: string; readonly comment: string }
  | { readonly do: 'resolve'; readonly on: string }
  | { readonly do: 'reopen'; readonly on: string }
  /** Takes a decision or a thread away. */
  | { readonly do: 'clear'; readonly on: string }
  | { readonly do: 'ignore'; readonly on: string; readonly ignore: Omit<Ignore, 'id'> }
  | { readonly do: 'stop-ignoring'; readonly on: string }
  /** The draft, or the folder of drafts, had the key `on` before. */
  | { readonly do: 'rename'; readonly on: string };

export type Entry = EntryHead & Deed;

export type ReadLine =
  | { readonly entry: Entry }
  /** A newer version's: to be left alone, and said. `n` where it has one. */
  | { readonly newer: number; readonly n?: number }
  | { readonly broken: string }
  /** An empty line, or a mark that a merge left behind: there is nothing in it. */
  | { readonly nothing: true };

/** One line without its end. */
export function readLine(line: string): ReadLine {
  if (line.trim() === '' || MERGE_MARK.test(line)) return { nothing: true };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { broken: line };
  }
  if (!isRecord(value)) return { broken: line };
  const { schema, n } = value;
  const count = isCount(n) ? { n } : {};
  if (typeof schema === 'number' && schema > ENTRY_SCHEMA) return { newer: schema, ...count };
  if (schema !== ENTRY_SCHEMA || !hasHead(value)) return { broken: line };
  const deed = value['do'] as Deed['do'];
  if (!Object.hasOwn(DEEDS, deed)) return { newer: ENTRY_SCHEMA, ...count };
  return DEEDS[deed](value) && !isDeep(value) ? { entry: value as unknown as Entry } : { broken: line };
}

/** With its end. */
export function writeLine(entry: Entry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** The order in which all readers tell the same entries, wherever they found them. */
export function compareEntries(a: Entry, b: Entry): number {
  return a.n - b.n || compareText(a.at, b.at) || compareText(a.id, b.id);
}

/** What was done to get from `before` to `after`. Where the words have only moved, nothing was. */
export function deedsOf(change: Change): Deed[] {
  return change.of === 'decision' ? decisionDeeds(change) : threadDeeds(change);
}

function decisionDeeds({ id: on, before, after }: Extract<Change, { of: 'decision' }>): Deed[] {
  if (!after) return before ? [{ do: 'clear', on }] : [];
  const deeds: Deed[] = [];
  if (!before || !sameVerdict(before, after)) {
    const { id: _id, note: _note, evidence: _evidence, ...decision } = after;
    deeds.push({ do: 'decide', on, decision });
  }
  if ((before?.note ?? '') !== (after.note ?? '')) deeds.push({ do: 'note', on, note: after.note ?? '' });
  const had = new Set(before?.evidence.map(({ id }) => id));
  const has = new Set(after.evidence.map(({ id }) => id));
  for (const evidence of after.evidence) if (!had.has(evidence.id)) deeds.push({ do: 'add-evidence', on, evidence });
  for (const id of had) if (!has.has(id)) deeds.push({ do: 'remove-evidence', on, evidence: id });
  return deeds;
}

function threadDeeds({ id: on, before, after }: Extract<Change, { of: 'thread' }>): Deed[] {
  // One by one, so that what somebody else says meanwhile stays.
  if (!after) return (before?.comments ?? []).map(({ id }) => ({ do: 'remove-comment', on, comment: id }));
  const deeds: Deed[] = [];
  if (!before) {
    const { id: _id, comments: _comments, resolved: _resolved, ...thread } = after;
    deeds.push({ do: 'begin-thread', on, thread });
  }
  const had = new Map(before?.comments.map((comment) => [comment.id, comment]));
  for (const comment of after.comments) if (had.get(comment.id) !== comment) deeds.push({ do: 'comment', on, comment });
  const has = new Set(after.comments.map(({ id }) => id));
  for (const id of had.keys()) if (!has.has(id)) deeds.push({ do: 'remove-comment', on, comment: id });
  if (Boolean(before?.resolved) !== Boolean(after.resolved))
    deeds.push({ do: after.resolved ? 'resolve' : 'reopen', on });
  return deeds;
}

function sameVerdict(a: Decision, b: Decision): boolean {
  return (
    a.status === b.status &&
    a.by === b.by &&
    a.at === b.at &&
    a.kind === b.kind &&
    a.history === b.history &&
    a.settles === b.settles &&
    a.anchor.exact === b.anchor.exact &&
    a.anchor.sentence === b.anchor.sentence &&
    a.anchor.speaker === b.anchor.speaker
  );
}

const MERGE_MARK = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

type Fields = Readonly<Record<string, unknown>>;

function hasHead(value: Fields): boolean {
  return (
    hasStrings(value, 'id', 'by', 'at', 'draft', 'on', 'do') &&
    value['id'] !== '' &&
    value['on'] !== '' &&
    isCount(value['n'])
  );
}

function isCount(n: unknown): n is number {
  return Number.isSafeInteger(n) && Number(n) >= 0 && Number(n) <= HIGHEST_N;
}

/** Levels of records and lists in a line: an entry has five, and what has thousands can be read but not written again. */
const DEEPEST = 64;

function isDeep(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((one) => isDeep(one, left - 1));
}

const NOTHING_MORE = (): boolean => true;

const DEEDS: Readonly<Record<Deed['do'], (value: Fields) => boolean>> = {
  decide: ({ decision }) => isDecisionHead(decision),
  note: (value) => hasStrings(value, 'note'),
  'add-evidence': ({ evidence }) => isEvidence(evidence),
  'remove-evidence': (value) => hasStrings(value, 'evidence'),
  'begin-thread': ({ thread }) => isThreadHead(thread),
  comment: ({ comment }) => isComment(comment),
  'remove-comment': (value) => hasStrings(value, 'comment'),
  resolve: NOTHING_MORE,
  reopen: NOTHING_MORE,
  clear: NOTHING_MORE,
  ignore: ({ on, ignore }) => isRecord(ignore) && isIgnore({ ...ignore, id: on }),
  'stop-ignoring': NOTHING_MORE,
  rename: NOTHING_MORE,
};
