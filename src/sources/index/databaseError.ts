/**
 * What went wrong with a database, told by SQLite's messages, which are the same from both drivers: whether the file is damaged, so that making
 * it anew helps, or whether it cannot be used now.
 */
export type ErrorKind = 'damaged' | 'locked' | 'full' | 'other';

export class DatabaseError extends Error {
  constructor(
    message: string,
    readonly kind: ErrorKind,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DatabaseError';
  }
}

export function errorKindOf(message: string): ErrorKind {
  return KINDS.find(([, pattern]) => pattern.test(message))?.[0] ?? 'other';
}

const KINDS: readonly (readonly [ErrorKind, RegExp])[] = [
  // "database disk image is malformed", "file is not a database", "fts5: corruption found reading blob …", "no such table: meta"
  ['damaged', /malformed|not a database|corrupt|invalid fts5|vtable constructor|no such (?:table|column)/i],
  ['locked', /is locked/i],
  ['full', /disk is full/i],
];
