/** The lines of one page of a PDF: the pieces that a page is set with, joined up to the next line break, and where each line stands on the page. */
import type { TextContent } from 'pdfjs-dist/types/src/display/api';

export interface PdfLine {
  readonly words: string;
  /** Left and right edge and base line, in points from the page's lower left corner. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Of its letters, in points. */
  readonly size: number;
}

export function linesOf(items: TextContent['items']): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let pieces: Piece[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , c = 0, d = 0, left = 0, base = 0] = item.transform as readonly number[];
    if (item.str !== '') pieces.push({ words: item.str, left, base, right: left + item.width, size: Math.hypot(c, d) });
    if (!item.hasEOL) continue;
    lines.push(...joined(pieces));
    pieces = [];
  }
  lines.push(...joined(pieces));
  return withoutNumbers(lines);
}

type Piece = PdfLine;

function joined(pieces: readonly Piece[]): readonly PdfLine[] {
  const words = pieces
    .map((piece) => piece.words)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const set = pieces.filter((piece) => piece.words.trim() !== '');
  if (words === '') return [];
  let [longest, left, right] = [set[0]!, Infinity, -Infinity];
  for (const piece of set) {
    if (piece.words.length > longest.words.length) longest = piece;
    left = Math.min(left, piece.left);
    right = Math.max(right, piece.right);
  }
  return [{ words, left, right, base: longest.base, size: longest.size }];
}

/** "12 Q. Were you there?": the line numbers of a transcript count up the page. */
const NUMBERED = /^(\d{1,2})(?:\s+|$)/;
/** Fewer are no numbering; and of a page that is numbered, most lines are. */
const LEAST_NUMBERED = 8;
const MOSTLY = 0.6;

function withoutNumbers(lines: readonly PdfLine[]): readonly PdfLine[] {
  let next = 1;
  const numbered = lines.map(({ words }) => {
    const counts = Number(NUMBERED.exec(words)?.[1]) === next;
    if (counts) next++;
    return counts;
  });
  const count = next - 1;
  if (count < LEAST_NUMBERED || count < lines.length * MOSTLY) return lines;
  return lines
    .map((line, i) => (numbered[i] ? { ...line, words: line.words.replace(NUMBERED, '') } : line))
    .filter(({ words }) => words !== '');
}
