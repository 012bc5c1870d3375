/** How a claim or a place in a draft is named in a command's arguments: plain data, so that links can carry it. */
import { Uri, type TextEditor } from 'vscode';
import type { Cursor } from './cursor';

export interface ClaimRef {
  /** The draft's URI as a string. */
  readonly draft: string;
  /** The claim's id in the draft's current view. */
  readonly claim: string;
}

export interface OrphanRef {
  readonly draft: string;
  readonly orphan: string;
}

/** A thread of comments, whether its words are still there or not. */
export interface ThreadRef {
  readonly draft: string;
  readonly thread: string;
}

export interface SpanRef {
  readonly draft: string;
  readonly start: number;
  readonly end: number;
}

/** A person, organization or place that a draft names. */
export interface EntityRef {
  readonly draft: string;
  /** Its id in the draft's current view. */
  readonly entity: string;
}

/** Somebody that words of a draft are attributed to. */
export interface SpeakerRef {
  readonly draft: string;
  /** The name as the draft's cards and lists have it, or the words for a source without one. */
  readonly speaker: string;
}

export function isClaimRef(value: unknown): value is ClaimRef {
  return hasStrings(value, 'draft', 'claim');
}

export function isOrphanRef(value: unknown): value is OrphanRef {
  return hasStrings(value, 'draft', 'orphan');
}

export function isThreadRef(value: unknown): value is ThreadRef {
  return hasStrings(value, 'draft', 'thread');
}

export function isSpeakerRef(value: unknown): value is SpeakerRef {
  return hasStrings(value, 'draft', 'speaker');
}

export function isEntityRef(value: unknown): value is EntityRef {
  return hasStrings(value, 'draft', 'entity');
}

export function isSpanRef(value: unknown): value is SpanRef {
  const { start, end } = (value ?? {}) as Partial<SpanRef>;
  return hasStrings(value, 'draft') && Number.isInteger(start) && Number.isInteger(end);
}

/** The claim a command is about: the one it was called with, else the one the cursor is on. */
export function claimOf(
  argument: unknown,
  editor: TextEditor | undefined,
  cursor: Cursor,
): { uri: Uri; claim: string } | undefined {
  if (isClaimRef(argument)) return { uri: Uri.parse(argument.draft, true), claim: argument.claim };
  const reviewed = editor && cursor.claimIn(editor);
  return reviewed && { uri: editor.document.uri, claim: reviewed.claim.id };
}

function hasStrings(value: unknown, ...keys: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return keys.every((key) => typeof (value as Record<string, unknown>)[key] === 'string');
}
