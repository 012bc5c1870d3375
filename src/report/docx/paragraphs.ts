/** Paragraphs and runs of WordprocessingML. Text in them is escaped by the template, as all text in it is. */
import { Markup, markup } from '../../core/report/markup';
import { printable, withLineFeeds } from '../../core/report/plainText';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Of the parts of a document. What is newer than the standard is marked as such, and left out by readers that do not know it. */
export const NAMESPACES = new Markup(
  [
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
    'mc:Ignorable="w14 w15"',
  ].join(' '),
);

/** `content` is text or runs; `id` is what other parts know the paragraph by. */
export function paragraph(style: string, content: string | Markup | readonly Markup[], id?: string): Markup {
  const runs = typeof content === 'string' ? run(content) : content;
  return markup`<w:p${id !== undefined && markup` w14:paraId="${id}"`}><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
}

/** Line breaks and tabs have elements of their own. */
export function run(text: string, properties?: Markup): Markup {
  const pieces = withLineFeeds(printable(text)).split(/([\n\t])/);
  const inside = pieces.map((piece) => {
    if (piece === '\n') return markup`<w:br/>`;
    if (piece === '\t') return markup`<w:tab/>`;
    return piece === '' ? markup`` : markup`<w:t xml:space="preserve">${piece}</w:t>`;
  });
  return markup`<w:r>${properties && markup`<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
}

export const BOLD = markup`<w:b/>`;

/** "2031-04-08T12:00:00": Word takes the times of comments for local ones, whatever zone they name. */
export function localDateTime(iso: string): string | undefined {
  const time = new Date(iso);
  const shifted = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return Number.isNaN(shifted.getTime()) ? undefined : dateTime(shifted.toISOString())?.slice(0, -1);
}

/** "2031-04-08T10:00:00Z", as XML Schema has it; undefined for a time that is none. */
export function dateTime(iso: string): string | undefined {
  const time = new Date(iso);
  const year = time.getUTCFullYear();
  return year >= 1 && year <= 9999 ? `${time.toISOString().slice(0, 19)}Z` : undefined;
}
