/**
 * What is set off by lines of its own rather than by blank lines: front matter or a slug block at the very top, and fenced
 * code. Both may hold blank lines, so blocks are joined again where a fence runs over them.
 */
import { frontMatterEnd } from './frontMatter';
import type { Line } from './lines';
import type { Piece } from './paragraphs';

/** Front matter between "---" or "+++" lines at the very top, or a first block of "Slug: …" lines. */
export function cutFrontMatter(
  text: string,
  blocks: readonly (readonly Line[])[],
): {
  front: Piece[];
  rest: readonly (readonly Line[])[];
} {
  const first = blocks[0];
  if (!first) return { front: [], rest: blocks };
  const end = frontMatterEnd(text);
  if (end > 0) {
    const lines = blocks.flat();
    const count = lines.findIndex((line) => line.start >= end);
    if (count < 0) return { front: [{ lines, kind: { kind: 'front-matter' } }], rest: [] };
    const rest = blocks.map((block) => block.filter((line) => line.start >= end)).filter((block) => block.length > 0);
    return { front: [{ lines: lines.slice(0, count), kind: { kind: 'front-matter' } }], rest };
  }
  const known = first.filter((line) => SLUG.test(line.text)).length;
  if (known >= 2 && first.every((line) => /^[\p{L} _-]{2,24}:\s*\S/u.test(line.text))) {
    return { front: [{ lines: first, kind: { kind: 'front-matter' } }], rest: blocks.slice(1) };
  }
  return { front: [], rest: blocks };
}

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
