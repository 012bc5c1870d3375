/** The formats of an annotated copy in the words of whoever chooses among them, and why a file is none; the copies themselves are English. */
import { l10n } from 'vscode';
import type { Refused } from '../../core/report/readJson';
import type * as Program from '../../report/main';

export interface FormatWords {
  readonly label: string;
  readonly detail: string;
}

type Suffix = (typeof Program.FORMATS)[number]['suffix'];

export const FORMAT_WORDS: Readonly<Record<Suffix, FormatWords>> = {
  'annotated.html': {
    label: l10n.t('Web page (HTML)'),
    detail: l10n.t('The draft with numbered marks, notes and sources, to be read or printed'),
  },
  'legal.html': {
    label: l10n.t('Web page for the legal desk (HTML)'),
    detail: l10n.t('Numbered lines with notes and sources beside each'),
  },
  'annotated.docx': {
    label: l10n.t('Word document (DOCX)'),
    detail: l10n.t('The draft with a comment on each claim; what is verified is resolved'),
  },
  'annotated.md': { label: 'Markdown', detail: l10n.t('The same in plain text') },
  'annotated.csv': { label: l10n.t('Table (CSV)'), detail: l10n.t('A row for each claim, for a spreadsheet') },
  'annotated.json': {
    label: l10n.t('Data (JSON)'),
    detail: l10n.t('All of it, for programs, and to begin a corrections log with later'),
  },
};

/** A sentence about the file whose name stands before it. */
export const REFUSED_WORDS: Readonly<Record<Refused, string>> = {
  'no-json': l10n.t('It is no JSON.'),
  'no-copy': l10n.t('It is JSON of something else.'),
  newer: l10n.t('It was made by a newer version of Copydesk.'),
  damaged: l10n.t('It is damaged.'),
};
