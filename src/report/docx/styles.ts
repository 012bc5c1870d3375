/** The styles of a document, those of Word by the names that Word knows them by, so that a newsroom's template takes them over. */
import { Markup, markup } from '../../core/report/markup';
import { NAMESPACES } from './paragraphs';

export function styles(): Markup {
  return markup`<w:styles ${NAMESPACES}>${DEFAULTS}${[...PARAGRAPHS.map(paragraphStyle)]}${COMMENT_REFERENCE}</w:styles>`;
}

/** Sizes are in half points, distances in twentieths of a point. */
const DEFAULTS = markup`<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  /** Of w:pPr and w:rPr, in the order of the schema. */
  readonly lines?: string;
  readonly letters?: string;
}

const PARAGRAPHS: readonly ParagraphStyle[] = [
  { id: 'Normal', name: 'Normal' },
  ...[40, 30, 26, 24, 22, 22].map((size, index) => ({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    lines: `<w:keepNext/><w:spacing w:before="${index === 0 ? 0 : 280}" w:after="120"/><w:outlineLvl w:val="${index}"/>`,
    letters: `<w:b/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  })),
  { id: 'Byline', name: 'Byline', letters: '<w:color w:val="595959"/><w:sz w:val="20"/><w:szCs w:val="20"/>' },
  { id: 'ListParagraph', name: 'List Paragraph', lines: '<w:ind w:left="425"/>' },
  { id: 'Quote', name: 'Quote', lines: '<w:ind w:left="567" w:right="567"/>' },
  {
    id: 'Code',
    name: 'Code',
    letters: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
  },
  { id: 'Entry', name: 'Entry', lines: '<w:spacing w:after="80"/>', letters: '<w:sz w:val="20"/><w:szCs w:val="20"/>' },
  { id: 'Header', name: 'header', letters: '<w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/>' },
  { id: 'Footer', name: 'footer', lines: '<w:jc w:val="right"/>', letters: '<w:sz w:val="16"/><w:szCs w:val="16"/>' },
  {
    id: 'CommentText',
    name: 'annotation text',
    lines: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    letters: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  },
];

function paragraphStyle({ id, name, lines, letters }: ParagraphStyle): Markup {
  const isNormal = id === 'Normal';
  const based = !isNormal && markup`<w:basedOn w:val="Normal"/>`;
  const next = /^Heading/.test(id) && markup`<w:next w:val="Normal"/>`;
  const format = [
    lines === undefined ? '' : `<w:pPr>${lines}</w:pPr>`,
    letters === undefined ? '' : `<w:rPr>${letters}</w:rPr>`,
  ].join('');
  return markup`<w:style w:type="paragraph"${isNormal && markup` w:default="1"`} w:styleId="${id}"><w:name w:val="${name}"/>${based}${next}<w:qFormat/>${new Markup(format)}</w:style>`;
}

const COMMENT_REFERENCE = markup`<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>`;
