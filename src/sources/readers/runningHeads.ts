/** Leaves out what stands at the head or the foot of page after page: titles, page numbers. They would cut a sentence that runs over two pages. */
import type { PdfLine } from './pdfLines';

/** Lines at each end of a page that may be running heads. */
const EDGE = 2;
/** Pages that share a line, at least, and the share of all pages. */
const LEAST_PAGES = 3;
const SHARE = 0.3;

/** The first page that has such a line keeps it: it may be the title. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edgesOf(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(LEAST_PAGES, pages.length * SHARE);
  const seen = new Set<string>();
  return pages.map((lines, i) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter((line) => {
      if (!edges.has(line)) return true;
      const key = keyOf(line);
      if (pages.length > 1 && isPageNumber(line.words, i + 1)) return false;
      if ((counts.get(key) ?? 0) < least) return true;
      const first = !seen.has(key);
      seen.add(key);
      return first && /\p{L}/u.test(key);
    });
  });
}

function edgesOf(lines: readonly PdfLine[]): readonly PdfLine[] {
  return lines.filter((_, i) => i < EDGE || i >= lines.length - EDGE);
}

/** The same for "Page 3" and "Page 4". */
function keyOf({ words }: PdfLine): string {
  return words.replace(/\d+/g, '#');
}

/** "7", "- 7 -", "Page 7 of 12" */
function isPageNumber(words: string, page: number): boolean {
  return Number(/^[-–—\s]*(?:page\s+)?(\d{1,4})(?:\s+of\s+\d{1,4})?[-–—\s]*$/i.exec(words)?.[1]) === page;
}
