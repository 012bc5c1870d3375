/** A hash of bytes that come one after the other. */
export interface Digest {
  add(bytes: Uint8Array): void;
  /** Of all that was added so far. */
  sum(): string;
}
