/** Where things stand in a draft, as lines and columns: what reports and editors go by. */
import { toDraft } from '../core/reading/places';
import type { Reading } from '../core/reading/reading';
import type { Span } from '../core/span';

/** 1-based; columns count UTF-16 code units; the end is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Located extends Span {
  readonly region: Region;
  /** The words it stands on. */
  readonly words: string;
}

/** For spans of what is read of a draft: regions are of its file. */
export function locatorIn({ written, places }: Reading & { readonly written: string }): (span: Span) => Region {
  const locate = locator(written);
  return (span) => locate(toDraft(places, span));
}

/** For spans of the text itself. Lines end with LF, CR LF or CR, as in an editor. */
export function locator(text: string): (span: Span) => Region {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  const placeOf = (offset: number): { line: number; column: number } => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
  return ({ start, end }) => {
    const [from, to] = [placeOf(start), placeOf(end)];
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}
