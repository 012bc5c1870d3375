/** Texts in Brotli at its fastest, which on reports is quicker than deflate and takes half the room. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

export function packText(text: string): Uint8Array {
  return brotliCompressSync(Buffer.from(text, 'utf8'), FAST);
}

export function unpackText(packed: Uint8Array): string {
  return brotliDecompressSync(packed).toString('utf8');
}
