/** How a source is kept: its text and marks packed, the places of its passages as pairs of offsets. */
import { packText, unpackText } from '#host/packing';
import type { SourceMark, SourceText } from '../../core/evidence/source';
import type { Span } from '../../core/span';

export { packText };

export function packMarks(marks: readonly SourceMark[]): Uint8Array {
  return packText(JSON.stringify(marks));
}

export function unpackSource(text: Uint8Array, marks: Uint8Array, capped?: string): SourceText {
  return {
    text: unpackText(text),
    marks: JSON.parse(unpackText(marks)) as SourceMark[],
    ...(capped !== undefined && { capped }),
  };
}

export function packPlaces(places: readonly Span[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(places.flatMap(({ start, end }) => [start, end])).buffer);
}

/** The place of the passage at an index. */
export function placeAt(packed: Uint8Array, index: number): Span {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return { start: view.getUint32(index * 8, true), end: view.getUint32(index * 8 + 4, true) };
}
