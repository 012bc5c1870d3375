/**
 * Check `unbalanced-quotes`: a quotation mark without its other half. A quotation over several paragraphs opens each of them and closes only the
 * last: that is right. Apostrophes, inches and minutes are no quotation marks.
 */
import type { Span } from '../span';
import { isProse, type DraftParagraph } from '../text/parsed';
import { findMarks } from '../quotes/marks/glyphs';
import { pairMarks, type Stretch } from '../quotes/marks/marks';
import type { Check, CheckContext, Found } from './check';

export const unbalancedQuotes: Check = {
  id: 'unbalanced-quotes',
  title: 'A quotation mark without its other half',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: findUnbalanced,
};

function findUnbalanced({ draft }: CheckContext): Found[] {
  const found: Found[] = [];
  let open: Found | null = null;
  for (const [index, paragraph] of draft.paragraphs.entries()) {
    if (!isProse(paragraph.kind)) continue;
    const { start: by, parsed } = paragraph;
    const { text } = parsed;
    if (!isUneven(text) && !open) continue;
    const stretches = pairMarks(text);
    const edges = new Set<number>();
    const unclosed: Stretch[] = [];
    walk(stretches, (stretch) => {
      edges.add(stretch.start);
      if (stretch.closed) edges.add(stretch.end - 1);
      else if (stretch.family !== 'angle') unclosed.push(stretch);
    });
    const strays = findMarks(text).filter(({ at, length, family, role, inches }) => family === 'double' && !inches && !edges.has(at) && !edges.has(at + length - 1) );
    for (const u of unclosed) {
      const next = draft.paragraphs[index + 1];
      if (u.end === text.trimEnd().length && next && /^[>*_\s]*["“‘'„«]/.test(next.parsed.text)) continue;
      found.push({ start: by + u.start, end: by + Math.min(u.end, u.start + 20), message: `unclosed ${u.family}.`, related: [], fixes: [] });
    }
    for (const s of strays) found.push({ start: by + Math.max(0, s.at - 10), end: by + s.at + s.length, message: `stray ${s.role} ${s.glyph}.`, related: [], fixes: [] });
  }
  return found.sort((a, b) => a.start - b.start);
}

function isUneven(text: string): boolean {
  let [straight, open, close, single] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22) straight++;
    else if (c === 0x201c) open++;
    else if (c === 0x201d) close++;
    else if (c === 0x2018) single++;
  }
  return straight % 2 === 1 || open !== close || single > 0;
}

function walk(stretches: readonly Stretch[], visit: (stretch: Stretch) => void): void {
  for (const stretch of stretches) {
    visit(stretch);
    walk(stretch.inner, visit);
  }
}
