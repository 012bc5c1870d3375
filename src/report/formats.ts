/** The formats in which an annotated copy is passed on, as a person chooses among them. */
import type { AnnotatedCopy } from '../core/report/annotatedCopy';
import { writeCsv } from '../core/report/csv';
import { writeHtml } from '../core/report/html';
import { writeJson } from '../core/report/json';
import { writeMarkdown } from '../core/report/markdown';
import { writeDocx } from './docx';

/** What the name of a file in a format ends in, without a dot before: two formats of one draft are two files. */
type Suffix = 'annotated.html' | 'legal.html' | 'annotated.docx' | 'annotated.md' | 'annotated.csv' | 'annotated.json';

export interface Format {
  readonly suffix: Suffix;
  /** A codicon. */
  readonly icon: string;
  /** `formatTime`: how a time (ISO 8601) is shown to a person. */
  write(copy: AnnotatedCopy, formatTime: (iso: string) => string): string | Uint8Array;
}

export const FORMATS: readonly Format[] = [
  {
    suffix: 'annotated.html',
    icon: 'browser',
    write: (copy, formatTime) => writeHtml(copy, { formatTime }),
  },
  {
    suffix: 'legal.html',
    icon: 'law',
    write: (copy, formatTime) => writeHtml(copy, { layout: 'legal', formatTime }),
  },
  {
    suffix: 'annotated.docx',
    icon: 'file',
    write: (copy, formatTime) => writeDocx(copy, { formatTime, local: true }),
  },
  {
    suffix: 'annotated.md',
    icon: 'markdown',
    write: (copy, formatTime) => writeMarkdown(copy, { formatTime }),
  },
  {
    suffix: 'annotated.csv',
    icon: 'table',
    write: (copy) => writeCsv(copy, { bom: true }),
  },
  {
    suffix: 'annotated.json',
    icon: 'json',
    write: writeJson,
  },
];
