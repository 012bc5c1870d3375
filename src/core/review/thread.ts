/** What reviewers say to each other about a claim. A thread finds its words again as a decision does, and is never lost with them. */
import type { ClaimKind } from '../analysis';
import type { Anchor } from '../anchoring/anchor';
import { isSameReviewer, reviewerKey } from './reviewers';

export interface Comment {
  readonly id: string;
  /** As it was typed: Markdown is not read, a name after `@` is a mention. */
  readonly text: string;
  readonly by: string;
  /** ISO 8601, as all times. */
  readonly at: string;
  /** When the text was last changed. */
  readonly edited?: string;
}

export interface Thread {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly anchor: Anchor;
  /** Who began it, and when. */
  readonly by: string;
  readonly at: string;
  /** Oldest first; never empty. */
  readonly comments: readonly Comment[];
  readonly resolved?: { readonly by: string; readonly at: string };
}

/**
 * The reviewers that a comment mentions: `@Ines`, `@"Ines Camara"`, or `@Ines Camara` where that is a whole name among `reviewers`.
 * Names as they are in `reviewers`, without regard to case; each once, in the order of the text.
 */
export function mentionsIn(text: string, reviewers: readonly string[]): string[] {
  const found: string[] = [];
  const byLength = reviewers.toSorted((a, b) => b.length - a.length);
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}_.])@(?=[\p{L}\p{N}"“])/gu)) {
    const rest = text
      .slice(index + 1)
      .replace(/^["“]/, '')
      .toLowerCase();
    const name = byLength.find((one) => startsWithName(rest, one.toLowerCase()));
    const named = name ?? byLength.find((one) => startsWithName(rest, one.toLowerCase().split(/\s/)[0]!));
    if (named !== undefined && !found.includes(named)) found.push(named);
  }
  return found;
}

/** Of `reviewers`, those whom a thread mentions and who have not answered yet; nobody when it is resolved. */
export function awaitedIn({ comments, resolved }: Thread, reviewers: readonly string[]): string[] {
  const awaited = new Map<string, string>();
  if (resolved) return [];
  for (const { by, text } of comments) {
    awaited.delete(reviewerKey(by));
    for (const name of mentionsIn(text, reviewers)) if (!isSameReviewer(name, by)) awaited.set(reviewerKey(name), name);
  }
  return [...awaited.values()];
}

function startsWithName(rest: string, name: string): boolean {
  return name !== '' && rest.startsWith(name) && !/^[\p{L}\p{N}_]/u.test(rest.slice(name.length));
}
