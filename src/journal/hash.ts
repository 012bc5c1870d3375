/** The hash that stands in journals for words of drafts: SHA-256, of which 132 bits are kept. */
import { hash } from 'node:crypto';
import type { Hash } from '../core/review/wordHashes';

const LENGTH = 22;

/** Of the code units as they are, so that no two texts are made one by an encoding. */
export const sha256: Hash = (text) => hash('sha256', Buffer.from(text, 'utf16le'), 'base64url').slice(0, LENGTH);
