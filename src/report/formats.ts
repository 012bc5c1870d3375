/** The formats in which an annotated copy is passed on, as a person chooses among them. */
import type { AnnotatedCopy } from '../core/report/annotatedCopy';
import { writeCsv } from '../core/report/csv';
import { writeHtml } from '../core/report/html';
import { writeJson } from '../core/report/json';
import { writeMarkdown } from '../core/report/markdown';
import { writeDocx } from './docx';

export interface Format {
  readonly label: string;
  readonly detail: string;
  /** What the name of a file in it ends in, without a dot before: two formats of one draft are two files. */
  readonly suffix: string;
  /** A codicon. */
  readonly icon: string;
  /** `formatTime`: how a time (ISO 8601) is shown to a person. */
  write(copy: AnnotatedCopy, formatTime: (iso: string) => string): string | Uint8Array;
}

export const FORMATS: readonly Format[] = [
  {
    label: 'Web page (HTML)',
    detail: 'The draft with numbered marks, notes and sources, to be read or printed',
    suffix: 'annotated.html',
    icon: 'browser',
    write: (copy, formatTime) => writeHtml(copy, { formatTime }),
  },
  {
    label: 'Web page for the legal desk (HTML)',
    detail: 'Numbered lines with notes and sources beside each',
    suffix: 'legal.html',
    icon: 'law',
    write: (copy, formatTime) => writeHtml(copy, { layout: 'legal', formatTime }),
  },
  {
    label: 'Word document (DOCX)',
    detail: 'The draft with a comment on each claim; what is verified is resolved',
    suffix: 'annotated.docx',
    icon: 'file',
    write: (copy, formatTime) => writeDocx(copy, { formatTime, local: true }),
  },
  {
    label: 'Markdown',
    detail: 'The same in plain text',
    suffix: 'annotated.md',
    icon: 'markdown',
    write: (copy, formatTime) => writeMarkdown(copy, { formatTime }),
  },
  {
    label: 'Table (CSV)',
    detail: 'A row for each claim, for a spreadsheet',
    suffix: 'annotated.csv',
    icon: 'table',
    write: (copy) => writeCsv(copy, { bom: true }),
  },
  {
    label: 'Data (JSON)',
    detail: 'All of it, for programs, and to begin a corrections log with later',
    suffix: 'annotated.json',
    icon: 'json',
    write: writeJson,
  },
];
