/** The formats of an annotated copy in the words of whoever chooses among them; the copies themselves are English. */
import { l10n } from 'vscode';
import type * as Report from '../../report/main';

export interface FormatWords {
  readonly label: string;
  readonly detail: string;
}

type Suffix = (typeof Report.FORMATS)[number]['suffix'];

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
