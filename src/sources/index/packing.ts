/**
 * How a source is kept: its text and marks in Brotli at its fastest, which on reports is quicker than deflate and takes half the room; the
 * places of its passages as pairs of offsets.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { SourceMark, SourceText } from '../../core/evidence/source';
import type { Span } from '../../core/span';

const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

export function packText(text: string): Uint8Array {
  return brotliCompressSync(Buffer.from(text, 'utf8'), FAST);
}

export function packMarks(marks: readonly SourceMark[]): Uint8Array {
  return packText(JSON.stringify(marks));
}

export function unpackSource(text: Uint8Array, marks: Uint8Array, capped?: string): SourceText {
  return {
    text: unpack(text),
    marks: JSON.parse(unpack(marks)) as SourceMark[],
    ...(capped !== undefined && { capped }),
  };
}

function unpack(packed: Uint8Array): string {
  return brotliDecompressSync(packed).toString('utf8');
}

export function packPlaces(places: readonly Span[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(places.flatMap(({ start, end }) => [start, end])).buffer);
}

/** The place of the passage at an index. */
export function placeAt(packed: Uint8Array, index: number): Span {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return { start: view.getUint32(index * 8, true), end: view.getUint32(index * 8 + 4, true) };
}
