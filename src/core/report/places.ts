/** Where something stands in a draft, in a reader's words: body paragraphs are counted, what stands apart is called what it is. */
import type { Analysis, ParagraphKind } from '../analysis';
import { firstAtOrAfter } from '../span';

/** Of an offset into the draft: "Paragraph 3", "Headline", "Elsewhere" before the first paragraph. The same words as the list of claims. */
export function placesIn({ paragraphs }: Pick<Analysis, 'paragraphs'>): (offset: number) => string {
  let counted = 0;
  const labels = paragraphs.map(({ kind }) => APART[kind] ?? `Paragraph ${++counted}`);
  return (offset) => labels[firstAtOrAfter(paragraphs, offset + 1) - 1] ?? 'Elsewhere';
}

const APART: Readonly<Partial<Record<ParagraphKind, string>>> = {
  headline: 'Headline',
  heading: 'Heading',
  byline: 'Byline',
  caption: 'Caption',
  url: 'Address',
  notice: 'Notice',
  'front-matter': 'Front matter',
  code: 'Code',
};
