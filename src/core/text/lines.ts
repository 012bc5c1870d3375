/**
 * Lines and blocks. A line ends at LF, CR, CRLF, FF, NEL, U+2028 or U+2029; a line of nothing but white space (no-break spaces included)
 * separates blocks. Lines carry their offsets without the white space at their edges.
 */
import { type Span, trimSpan } from '../span';

/** A line without its edge white space; `indent` is how much white space stood before it, in code units. */
export interface Line extends Span {
  readonly text: string;
  readonly indent: number;
}

/** The draft's blocks: runs of lines that are not blank. */
export function splitBlocks(text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const line of splitLines(text)) {
    if (line.text !== '') block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const push = (end: number): void => {
    const span = trimSpan(text, { start, end });
    lines.push({ ...span, text: text.slice(span.start, span.end), indent: span.start - start });
  };
  LINE_END.lastIndex = 0;
  for (let found = LINE_END.exec(text); found; found = LINE_END.exec(text)) {
    push(found.index);
    start = found.index + found[0].length;
  }
  push(text.length);
  return lines;
}

/** Where a line ends, everywhere in a text. */
export const LINE_END = /\r\n|[\n\r\f\u0085\u2028\u2029]/g;
