/**
 * What is set off by lines of its own rather than by blank lines: YAML front matter or a slug block at the very top, and fenced
 * code. Both may hold blank lines, so blocks are joined again where a fence runs over them.
 */
import type { Line } from './lines';
import type { Piece } from './paragraphs';

/** Front matter between "---" lines at the very top, or a first block of "Slug: …" lines. */
export function cutFrontMatter(blocks: readonly (readonly Line[])[]): {
  front: Piece[];
  rest: readonly (readonly Line[])[];
} {
  const first = blocks[0];
  if (!first) return { front: [], rest: blocks };
  if (first[0]!.text === '---' && first[0]!.start <= 1) {
    for (let i = 0; i < Math.min(blocks.length, MOST_BLOCKS); i++) {
      const close = blocks[i]!.findIndex((line, j) => (i > 0 || j > 0) && /^(?:---|\.\.\.)$/.test(line.text));
      if (close < 0) continue;
      const lines = [...blocks.slice(0, i).flat(), ...blocks[i]!.slice(0, close + 1)];
      if (!/^[\w-]{1,40}\s*:/.test(lines[1]!.text)) break;
      const tail = blocks[i]!.slice(close + 1);
      const rest = [...(tail.length > 0 ? [tail] : []), ...blocks.slice(i + 1)];
      return { front: [{ lines, kind: { kind: 'front-matter' } }], rest };
    }
  }
  const known = first.filter((line) => SLUG.test(line.text)).length;
  if (known >= 2 && first.every((line) => /^[\p{L} _-]{2,24}:\s*\S/u.test(line.text))) {
    return { front: [{ lines: first, kind: { kind: 'front-matter' } }], rest: blocks.slice(1) };
  }
  return { front: [], rest: blocks };
}

/** Front matter with more blank lines than this is a thematic break, not front matter. */
const MOST_BLOCKS = 12;
const SLUG =
  /^(?:slug|headline|hed|dek|byline|by|dateline|date|desk|section|keywords|tags|status|editor|author|embargo|version|title|words)\s?:/i;

/** Code between ``` or ~~~ lines becomes one piece; an unclosed fence runs to the end of its block. */
export function cutFences(blocks: readonly (readonly Line[])[], markdown: boolean): Piece[] {
  if (!markdown) return blocks.map((lines) => ({ lines, kind: null }));
  const pieces: Piece[] = [];
  const closes = lastFence(blocks);
  let code: Line[] = [];
  let fence = '';
  blocks.forEach((block, i) => {
    let prose: Line[] = [];
    for (const line of block) {
      const mark = /^(?:`{3,}|~{3,})/.exec(line.text)?.[0].slice(0, 3) ?? '';
      if (fence === '' && mark === '') prose.push(line);
      else if (fence === '') {
        if (prose.length > 0) pieces.push({ lines: prose, kind: null });
        prose = [];
        code = [line];
        fence = mark;
      } else {
        code.push(line);
        if (mark !== fence) continue;
        pieces.push({ lines: code, kind: { kind: 'code' } });
        fence = '';
      }
    }
    if (prose.length > 0) pieces.push({ lines: prose, kind: null });
    if (fence !== '' && i >= (closes.get(fence) ?? 0)) {
      pieces.push({ lines: code, kind: { kind: 'code' } });
      fence = '';
    }
  });
  return pieces;
}

/** The last block each fence mark appears in. */
function lastFence(blocks: readonly (readonly Line[])[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  blocks.forEach((block, i) => {
    for (const line of block) {
      const mark = /^(?:```|~~~)/.exec(line.text)?.[0];
      if (mark !== undefined) last.set(mark, i);
    }
  });
  return last;
}
