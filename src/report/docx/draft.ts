/** The draft as paragraphs of a document, with the ranges of its comments. Ranges are points between runs: they may lie in each other and cross. */
import type { AnnotatedCopy } from '../../core/report/annotatedCopy';
import { blocksOf, type Block } from '../../core/report/blocks';
import { markup, type Markup } from '../../core/report/markup';
import type { DocxComment, DocxComments } from './comments';
import { paragraph, run } from './paragraphs';

export function draftParagraphs(copy: AnnotatedCopy, { byItem }: DocxComments): Markup[] {
  const blocks = blocksOf(copy);
  if (blocks.length === 0) return [paragraph('Normal', '')];
  return blocks.map((block) => {
    const runs = block.pieces.map((piece) => {
      if (piece.do === 'text') return run(copy.text.slice(piece.start, piece.end));
      const comments = byItem.get(piece.item) ?? [];
      if (piece.do === 'begin') return piece.first ? markup`${comments.map(rangeStart)}` : markup``;
      return piece.last ? markup`${comments.map(rangeEnd)}` : markup``;
    });
    return paragraph(styleOf(block), runs);
  });
}

function rangeStart({ id }: DocxComment): Markup {
  return markup`<w:commentRangeStart w:id="${id}"/>`;
}

function rangeEnd({ id }: DocxComment): Markup {
  return markup`<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
}

function styleOf({ kind, level = 1 }: Block): string {
  if (kind === 'heading') return `Heading${Math.min(6, level + 1)}`;
  return STYLES[kind] ?? 'Normal';
}

const STYLES: Readonly<Partial<Record<Block['kind'], string>>> = {
  headline: 'Heading1',
  byline: 'Byline',
  caption: 'Byline',
  notice: 'Byline',
  'list-item': 'ListParagraph',
  'block-quote': 'Quote',
  code: 'Code',
  'front-matter': 'Code',
};
