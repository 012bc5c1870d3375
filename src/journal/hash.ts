/** The hash that stands in journals for words of drafts: SHA-256, of which 132 bits are kept. */
import { hashText } from '#host/hash';
import type { Hash } from '../core/review/wordHashes';

const LENGTH = 22;

/** Of the code units as they are, so that no two texts are made one by an encoding. */
export const sha256: Hash = (text) => hashText(text).slice(0, LENGTH);
