/** Lines of a fixed length, as they are numbered for a legal desk. */
import type { Span } from '../span';

/** Places of a line; a sign of East Asian writing takes two. About as many as a page has beside a margin for notes. */
const LINE_WIDTH = 50;

/** The lines of a stretch of text, without the white space between them: none is broken within a word that fits on a line. */
export function wrapLines(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  let line: Span | undefined;
  let width = 0;
  const close = (): void => {
    if (line) lines.push(line);
    line = undefined;
    width = 0;
  };
  for (const { index, 0: token } of text.slice(start, end).matchAll(TOKENS)) {
    const at = start + index;
    if (/^[\r\n]/.test(token)) close();
    else if (BLANK.test(token)) width += token.length;
    else {
      const wide = widthOf(token);
      if (line && width + wide > LINE_WIDTH) close();
      for (const piece of wide > LINE_WIDTH ? breakWord(token) : [{ at: 0, text: token }]) {
        if (line && width + widthOf(piece.text) > LINE_WIDTH) close();
        line = { start: line?.start ?? at + piece.at, end: at + piece.at + piece.text.length };
        width += widthOf(piece.text);
      }
    }
  }
  close();
  return lines;
}

/** A line break, white space or a word; a vertical tab and a form feed are shown as signs, and are none of the first two. */
const TOKENS = /\r\n|[\r\n]|[^\S\r\n\u000b\u000c]+|[\S\u000b\u000c]+/g;
const BLANK = /^[^\S\u000b\u000c]/;

interface Part {
  /** Code units from the start of the word. */
  readonly at: number;
  readonly text: string;
}

/** A word longer than a line, such as an address, in the signs a reader sees as one. */
function breakWord(word: string): Part[] {
  return [...SIGNS.segment(word)].map(({ segment, index }) => ({ at: index, text: segment }));
}

const SIGNS = new Intl.Segmenter('en', { granularity: 'grapheme' });

function widthOf(word: string): number {
  return NARROW.test(word) ? word.length : word.length + (word.match(WIDE)?.length ?? 0);
}

const NARROW = /^[\u0000-\u10ff\u2000-\u2fff]*$/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
