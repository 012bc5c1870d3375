/** The draft with its numbered marks, as HTML: the text of the marks and blocks is the draft's, and nothing else but the numbers stands in it. */
import { labelOf } from '../../review/statuses';
import type { AnnotatedCopy, Item } from '../annotatedCopy';
import { blocksOf, type Block } from '../blocks';
import { SIGNS } from '../signs';
import { Markup, markup } from '../markup';

/** Marks over each other have lines at different distances from the words; deeper ones share the last. */
const DEEPEST = 3;

export function draftSection(copy: AnnotatedCopy): Markup {
  return markup`<section aria-labelledby="draft-title">
<h2 id="draft-title">The draft</h2>
<article class="draft">
${draftBlocks(copy)}</article>
</section>
`;
}

/** List items in a row are one list. */
function draftBlocks(copy: AnnotatedCopy): Markup[] {
  const blocks = blocksOf(copy);
  if (blocks.length === 0) return [markup`<p class="nothing">The draft is empty.</p>\n`];
  const isItem = (block: Block | undefined): boolean => block?.kind === 'list-item';
  return blocks.map((block, index) => {
    const inside = markedText(copy.text, block);
    if (!isItem(block)) return wrap(block, inside);
    const begins = !isItem(blocks[index - 1]) && markup`<ul class="items">\n`;
    const ends = !isItem(blocks[index + 1]) && markup`</ul>\n`;
    return markup`${begins}<li class="block">${inside}</li>\n${ends}`;
  });
}

/** `level` is that of a heading in Markdown; the page has two above it. */
function wrap({ kind, level = 1 }: Block, inside: Markup): Markup {
  const tag = new Markup(kind === 'heading' ? `h${Math.min(6, level + 2)}` : (TAGS[kind] ?? 'p'));
  return markup`<${tag} class="block ${kind}">${inside}</${tag}>\n`;
}

const TAGS: Readonly<Partial<Record<Block['kind'], string>>> = {
  headline: 'h3',
  'block-quote': 'blockquote',
  code: 'div',
  'front-matter': 'div',
};

/** The pieces of a block as nested elements: one that ends inside of others closes these and opens them again. */
export function markedText(text: string, { pieces }: Pick<Block, 'pieces'>): Markup {
  const open: { readonly item: Item; readonly depth: number }[] = [];
  let out = '';
  const begin = (item: Item, depth: number): void => {
    open.push({ item, depth });
    out += `<mark class="m d${depth} s-${item.status}">`;
  };
  for (const piece of pieces) {
    if (piece.do === 'text') out += markup`${text.slice(piece.start, piece.end)}`.html;
    else if (piece.do === 'begin') {
      if (piece.drawn) begin(piece.item, freeDepth(open));
    } else {
      if (piece.drawn) {
        const at = open.findIndex(({ item }) => item === piece.item);
        const again = open.slice(at + 1);
        out += '</mark>'.repeat(open.length - at);
        open.length = at;
        for (const one of again) begin(one.item, one.depth);
      }
      if (piece.last) out += reference(piece.item).html;
    }
  }
  return new Markup(out);
}

/** The line nearest to the words that no mark around it has. */
function freeDepth(open: readonly { readonly depth: number }[]): number {
  let depth = 0;
  while (depth < DEEPEST && open.some((one) => one.depth === depth)) depth++;
  return depth;
}

/** The number behind a mark: the way to its note, and the place that the note leads back to. */
function reference({ number, status }: Item): Markup {
  const label = `Claim ${number}, ${labelOf(status).toLowerCase()}`;
  return markup`<sup class="ref s-${status}"><a id="r${number}" href="#n${number}" aria-label="${label}">${number}${SIGNS[status]}</a></sup>`;
}
