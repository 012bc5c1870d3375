/**
 * The lines of a PDF as running text. A page knows lines only, so paragraphs are told by how they are set: by the space above, an indent, letters of
 * another size, a line that ends before it had to. Words cut at the end of a line are whole again; a sentence that runs over two pages stays one.
 */
import type { SourceMark, SourceText } from '../../core/evidence/source';
import type { PdfLine } from './pdfLines';
import { withoutRunningHeads } from './runningHeads';

export function joinPages(all: readonly (readonly PdfLine[])[]): SourceText {
  const pages = withoutRunningHeads(all);
  const compounds = compoundsOf(pages);
  const marks: SourceMark[] = [];
  const pieces: string[] = [];
  let length = 0;
  const push = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  let last: PdfLine | undefined;
  pages.forEach((lines, i) => {
    const pitch = pitchOf(lines);
    lines.forEach((line, j) => {
      const continues = last && (j === 0 ? runsOn(last, line) : !begins(lines, j, pitch));
      if (continues) {
        const cut = cutOf(last!.words, line.words, compounds);
        if (cut) shorten(cut);
        else if (!/[-‐]$/.test(last!.words)) push(' ');
      } else if (last) push('\n\n');
      if (j === 0) marks.push({ at: length, page: i + 1 });
      push(line.words);
      last = line;
    });
  });
  function shorten(cut: number): void {
    const piece = pieces.pop()!;
    length -= piece.length;
    push(piece.slice(0, -cut));
  }
  return { text: pieces.join(''), marks };
}

/** How far apart the lines of a page usually are. */
function pitchOf(lines: readonly PdfLine[]): number {
  const gaps = lines
    .map((line, i) => (i === 0 ? 0 : lines[i - 1]!.base - line.base))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

/** Above this share of the usual space between lines, a paragraph begins. */
const SPACED = 1.35;
/** Letters are of another size where they differ by more than this share: small capitals and raised numbers differ by less. */
const RESIZED = 0.15;
/** In heights of a letter. */
const INDENT = 0.8;

/** "The harbor closed.” */
const ENDS = /[.!?…:]["'”’)\]]*$/;
/** "• Tolls", "3. Tolls", "(b) Tolls", "Q. Were you there?", "MS. ROE: Yes." */
const BEGINS = /^(?:[•◦▪●■*–—-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s|[QA][.:]\s|\p{Lu}[\p{Lu}\d .'’-]{1,40}:)/u;

/** Whether a line begins a paragraph. */
function begins(lines: readonly PdfLine[], i: number, pitch: number): boolean {
  const [before, line] = [lines[i - 1]!, lines[i]!];
  if (BEGINS.test(line.words) || resized(before, line)) return true;
  const ends = ENDS.test(before.words);
  const gap = before.base - line.base;
  if (gap < 0) return ends; // the next column
  if (gap > pitch * SPACED) return true;
  if (ends && line.left > before.left + line.size * INDENT) return true;
  return endsEarly(lines, i) && (ends || /^[\p{Lu}\d“"]/u.test(line.words));
}

/** The first word of this line would have had room at the end of the one before: somebody broke the line there. */
function endsEarly(lines: readonly PdfLine[], i: number): boolean {
  const [before, line] = [lines[i - 1]!, lines[i]!];
  const edge = Math.max(
    before.right,
    line.right,
    ...[lines[i - 2], lines[i + 1]].map((near) => (near && !resized(near, line) ? near.right : 0)),
  );
  const word = line.words.indexOf(' ') < 0 ? line.words.length : line.words.indexOf(' ');
  const width = ((line.right - line.left) / line.words.length) * (word + 1);
  return before.right + width * 1.2 < edge;
}

function resized(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.size - b.size) > Math.max(a.size, b.size) * RESIZED;
}

/** A sentence goes on at the top of the next page. */
function runsOn(last: PdfLine, line: PdfLine): boolean {
  if (resized(last, line) || ENDS.test(last.words) || BEGINS.test(line.words)) return false;
  return /^["“‘'(]?[\p{Ll}\d]/u.test(line.words) || /[,;‐\u00AD-]$/.test(last.words);
}

/** Words that are written with a hyphen within a line: those keep it at the end of one. */
function compoundsOf(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const compounds = new Set<string>();
  for (const lines of pages)
    for (const { words } of lines)
      for (const [compound] of words.matchAll(/\p{L}{1,40}[-‐]\p{L}{1,40}/gu))
        compounds.add(compound.toLowerCase().replace('‐', '-'));
  return compounds;
}

/** How many characters at the end of a line are no part of its words: the hyphen of a word that is cut ("har-", "bor"). */
function cutOf(before: string, after: string, compounds: ReadonlySet<string>): number {
  if (before.endsWith('\u00AD')) return 1;
  const head = /(\p{L}{1,40})[-‐]$/u.exec(before)?.[1];
  const tail = /^\p{Ll}\p{L}{0,39}/u.exec(after)?.[0];
  if (head === undefined || tail === undefined) return 0;
  return compounds.has(`${head}-${tail}`.toLowerCase()) ? 0 : 1;
}
