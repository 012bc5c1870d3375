/**
 * The annotated copy as a Word document (ECMA-376, Office Open XML), as editors pass drafts on: the text is the draft's, each claim is a comment on its
 * words, each reviewer answers under their own name, and what is verified is resolved. After the draft stand the open items, the sources and the findings.
 * Nothing in the file is fetched or run: it has no macros, no fields but page numbers, and no links.
 */
import { strToU8, zipSync } from 'fflate';
import type { AnnotatedCopy } from '../core/report/annotatedCopy';
import type { Markup } from '../core/report/markup';
import { markup } from '../core/report/markup';
import { formatTime as universal, oneLine } from '../core/report/plainText';
import { summarize } from '../core/report/openItems';
import { appendix } from './docx/appendix';
import { commentParts, commentsOf } from './docx/comments';
import { draftParagraphs } from './docx/draft';
import { dateTime, DECLARATION, localDateTime, NAMESPACES, paragraph } from './docx/paragraphs';
import { styles } from './docx/styles';

export interface DocxOptions {
  /** How a time (ISO 8601) is written after the draft; in UTC when left out. Comments carry their own. */
  readonly formatTime?: (iso: string) => string;
  /** Comments carry the local time of whoever makes the copy; in UTC when left out. */
  readonly local?: boolean;
}

/** The bytes of the .docx; the same for the same copy, and in local time in the same zone. Linear in the copy. */
export function writeDocx(
  copy: AnnotatedCopy,
  { formatTime = universal, local = false }: DocxOptions = {},
): Uint8Array {
  const comments = commentsOf(copy, formatTime);
  const body = markup`${draftParagraphs(copy, comments)}${appendix(copy, formatTime)}${SECTION}`;
  const parts: readonly (readonly [name: string, part: Markup])[] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', PACKAGE_RELATIONS],
    ['word/document.xml', markup`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`],
    ['word/_rels/document.xml.rels', DOCUMENT_RELATIONS],
    ...commentParts(comments.all, local ? localDateTime : dateTime),
    ['word/styles.xml', styles()],
    ['word/settings.xml', SETTINGS],
    ['word/header1.xml', header(copy)],
    ['word/footer1.xml', FOOTER],
    ['docProps/core.xml', coreProperties(copy)],
  ];
  const files = parts.map(([name, part]) => [name, strToU8(DECLARATION + part.html)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

/** A4, 2.5 cm all round; in twentieths of a point. */
const SECTION = markup`<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`;

function header(copy: AnnotatedCopy): Markup {
  const about = `Annotated copy of ${oneLine(copy.name)}: ${summarize(copy)}`;
  return markup`<w:hdr ${NAMESPACES}>${paragraph('Header', about)}</w:hdr>`;
}

const FOOTER = markup`<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

function coreProperties({ title, by, at }: AnnotatedCopy): Markup {
  const date = dateTime(at);
  const created = date !== undefined && markup`<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`;
  return markup`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${oneLine(title)}</dc:title><dc:creator>${oneLine(by)}</dc:creator>${created}</cp:coreProperties>`;
}

/** As Word 2013 and later set a page; without it the file opens "in compatibility mode". */
const SETTINGS = markup`<w:settings ${NAMESPACES}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES = markup`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['/word/document.xml', `${WORD}.document.main+xml`],
  ['/word/comments.xml', `${WORD}.comments+xml`],
  ['/word/commentsExtended.xml', `${WORD}.commentsExtended+xml`],
  ['/word/styles.xml', `${WORD}.styles+xml`],
  ['/word/settings.xml', `${WORD}.settings+xml`],
  ['/word/header1.xml', `${WORD}.header+xml`],
  ['/word/footer1.xml', `${WORD}.footer+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
].map(([name, type]) => markup`<Override PartName="${name}" ContentType="${type}"/>`)}</Types>`;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const PACKAGE_RELATIONS = relations([
  [`${OFFICE}/officeDocument`, 'word/document.xml'],
  ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
]);

/** In the order of the ids that SECTION names. */
const DOCUMENT_RELATIONS = relations([
  [`${OFFICE}/styles`, 'styles.xml'],
  [`${OFFICE}/settings`, 'settings.xml'],
  [`${OFFICE}/comments`, 'comments.xml'],
  ['http://schemas.microsoft.com/office/2011/relationships/commentsExtended', 'commentsExtended.xml'],
  [`${OFFICE}/header`, 'header1.xml'],
  [`${OFFICE}/footer`, 'footer1.xml'],
]);

function relations(targets: readonly (readonly [type: string, target: string])[]): Markup {
  return markup`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(
    ([type, target], index) => markup`<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  )}</Relationships>`;
}
