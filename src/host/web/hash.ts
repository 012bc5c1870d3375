/** Hashes without Node.js: a browser's own only come later, and these are asked for in the middle of a sentence. */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Digest } from '../digest';

/** SHA-256 of the code units of a text, in base64url. */
export function hashText(text: string): string {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) bytes.setUint16(2 * at, text.charCodeAt(at), true);
  const sum = String.fromCharCode(...sha256(new Uint8Array(bytes.buffer)));
  return btoa(sum).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** SHA-1: it tells a file from another, and keeps nothing secret. */
export function newDigest(): Digest {
  const hash: Running = sha1.create();
  return { add: (bytes) => void hash.update(bytes), sum: () => bytesToHex(hash.clone().digest()) };
}

interface Running {
  update(bytes: Uint8Array): unknown;
  clone(): Running;
  digest(): Uint8Array;
}
