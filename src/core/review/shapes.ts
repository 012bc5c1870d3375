/**
 * What a record has to look like to be taken for a decision, a thread, a piece of evidence. Records come from files that people, git and other
 * versions have written in: each is looked at field by field, and what else stands in it is left in it.
 */
import type { Anchor, Cut, WordsHash } from '../anchoring/anchor';
import type { Decision, EarlierWords, Evidence, Status, Verdict } from './decision';
import type { Ignore, IgnoreScope } from './ignores';
import { isKind } from './kinds';
import type { Comment, Thread } from './thread';

export function isDecision(value: unknown): value is Decision {
  return (
    isRecord(value) &&
    hasStrings(value, 'id') &&
    value['id'] !== '' &&
    isOptionalString(value['note']) &&
    Array.isArray(value['evidence']) &&
    value['evidence'].every(isEvidence) &&
    isDecisionHead(value)
  );
}

/** A decision without its id, note and evidence: what an entry tells of it. */
export function isDecisionHead(value: unknown): value is Omit<Decision, 'id' | 'note' | 'evidence'> {
  return (
    isRecord(value) &&
    hasStrings(value, 'by', 'at') &&
    isKind(value['kind']) &&
    STATUSES.has(value['status'] as Status) &&
    isAnchor(value['anchor']) &&
    isOptionalListOf(value['history'], isEarlier) &&
    isOptionalListOf(value['settles'], isVerdict)
  );
}

/** A thread without its id and comments: what begins one. */
export function isThreadHead(value: unknown): value is Omit<Thread, 'id' | 'comments' | 'resolved'> {
  return isRecord(value) && hasStrings(value, 'by', 'at') && isKind(value['kind']) && isAnchor(value['anchor']);
}

export function isComment(value: unknown): value is Comment {
  return isRecord(value) && hasStrings(value, 'id', 'text', 'by', 'at') && isOptionalString(value['edited']);
}

function isVerdict(value: unknown): value is Verdict {
  return isRecord(value) && hasStrings(value, 'decision', 'at');
}

function isOptionalListOf(value: unknown, is: (one: unknown) => boolean): boolean {
  return value === undefined || (Array.isArray(value) && value.every(is));
}

function isAnchor(value: unknown): value is Anchor {
  return (
    isRecord(value) &&
    hasStrings(value, 'exact', 'sentence', 'prefix', 'suffix') &&
    (value['exact'] !== '' || isWordsHash(value['hash'])) &&
    (value['hash'] === undefined || isWordsHash(value['hash'])) &&
    ['start', 'end', 'offset'].every((field) => isOffset(value[field])) &&
    Number(value['start']) <= Number(value['end']) &&
    isOptionalListOf(value['cuts'], isCut) &&
    [undefined, true].includes(value['repeated'] as true | undefined) &&
    [undefined, true].includes(value['alike'] as true | undefined) &&
    isOptionalString(value['speaker'])
  );
}

function isWordsHash(value: unknown): value is WordsHash {
  return isRecord(value) && hasStrings(value, 'words', 'before', 'after') && isOptionalString(value['speaker']);
}

function isCut(value: unknown): value is Cut {
  const sizes = ['removed', 'inserted', 'length'];
  return (
    isRecord(value) &&
    sizes.every((field) => isOffset(value[field])) &&
    ['before', 'offset'].every((field) => Number.isSafeInteger(value[field]))
  );
}

export function isEvidence(value: unknown): value is Evidence {
  return (
    isRecord(value) &&
    hasStrings(value, 'id', 'source', 'by', 'at') &&
    typeof value['primary'] === 'boolean' &&
    isOptionalString(value['locator']) &&
    isOptionalString(value['excerpt'])
  );
}

function isEarlier(value: unknown): value is EarlierWords {
  return (
    isRecord(value) &&
    hasStrings(value, 'words', 'sentence', 'by', 'at') &&
    STATUSES.has(value['status'] as Status) &&
    isOptionalString(value['speaker']) &&
    isOptionalString(value['hash'])
  );
}

export function isIgnore(value: unknown): value is Ignore {
  if (!isRecord(value)) return false;
  const { scope, draft, related, sentence, reason, hash } = value;
  return (
    hasStrings(value, 'id', 'check', 'words', 'by', 'at') &&
    value['id'] !== '' &&
    SCOPES.has(scope as IgnoreScope) &&
    isOptionalString(draft) &&
    isOptionalString(sentence) &&
    isOptionalListOf(related, (one) => typeof one === 'string') &&
    (scope === 'workspace' || draft !== undefined) &&
    (scope !== 'here' || (sentence !== undefined && related !== undefined)) &&
    isOptionalString(reason) &&
    isOptionalString(hash)
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function hasStrings(record: Record<string, unknown>, ...fields: readonly string[]): boolean {
  return fields.every((field) => typeof record[field] === 'string');
}

function isOptionalString(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

const SCOPES: ReadonlySet<IgnoreScope> = new Set(['here', 'draft', 'workspace']);

const STATUSES: ReadonlySet<Status> = new Set(['open', 'checking', 'verified', 'needs-fix', 'cannot-verify']);
