/** Hashes by Node.js. */
import { createHash, hash } from 'node:crypto';
import type { Digest } from '../digest';

/** SHA-256 of the code units of a text, in base64url. */
export function hashText(text: string): string {
  return hash('sha256', Buffer.from(text, 'utf16le'), 'base64url');
}

/** SHA-1: it tells a file from another, and keeps nothing secret. */
export function newDigest(): Digest {
  const sha1 = createHash('sha1');
  return { add: (bytes) => void sha1.update(bytes), sum: () => sha1.copy().digest('hex') };
}
