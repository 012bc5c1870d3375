/** The page of the dashboard: it shows what the editor tells it, and asks it to open drafts. How its tables are sorted is all that it keeps. */
import './language';
import * as l10n from '@vscode/l10n';
import { countWords } from '../core/review/overviewWords';
import type { Progress } from '../core/review/review';
import { bar } from './cells';
import { element, setText } from './elements';
import type { DashboardState, PageRequest, StateMessage } from './state';
import { createTable, type Column, type Sorting, type Table } from './table';
import { draftColumns, KIND_COLUMNS, REVIEWER_COLUMNS } from './tables';

declare function acquireVsCodeApi(): {
  postMessage(message: PageRequest): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

/** Table → how it is sorted. */
type Kept = Readonly<Record<string, Sorting>>;

/** Milliseconds after which "2 min ago" is said anew. */
const MINUTE = 60_000;

const editor = acquireVsCodeApi();
let kept: Kept = editor.getState() ?? {};
let state: DashboardState | undefined;

const summary = element('p', { class: 'summary', attributes: { role: 'status' } });
const whole = element('div', { class: 'whole' });
const notes = element('p', { class: 'quiet' });
const drafts = section(
  'drafts',
  l10n.t('Drafts'),
  draftColumns((request) => editor.postMessage(request)),
  ({ id }) => id,
);
const kinds = section('kinds', l10n.t('Kinds of claims'), KIND_COLUMNS, ({ kind }) => kind);
const reviewers = section('reviewers', l10n.t('Reviewers'), REVIEWER_COLUMNS, ({ name }) => name);

document
  .querySelector('main')!
  .append(
    element('h1', { text: l10n.t('Dashboard') }),
    summary,
    whole,
    drafts.element,
    kinds.element,
    reviewers.element,
    notes,
  );
setText(summary, l10n.t('Looking for drafts…'));
window.addEventListener('message', ({ data }: MessageEvent<StateMessage>) => {
  state = data.state;
  show();
});
setInterval(show, MINUTE);
editor.postMessage({ type: 'ready' });

function show(): void {
  if (!state) return;
  setText(summary, summaryOf(state));
  whole.replaceChildren(...(state.progress.total > 0 ? [bar(state.progress)] : []));
  drafts.show(state.drafts);
  kinds.show(state.kinds);
  reviewers.show(state.reviewers);
  setText(notes, notesOn(state));
}

/** While files are being read no count is said: one that grows would be read out again and again. */
function summaryOf({ reading, drafts, progress }: DashboardState): string {
  if (reading > 0) return reading === 1 ? l10n.t('Reading 1 file…') : l10n.t('Reading {0} files…', reading);
  if (drafts.length === 0)
    return l10n.t(
      'No drafts in this workspace. Files ending in .news, .story or .article are drafts, and so are text, Markdown, HTML and Word files that read like news.',
    );
  const { done, total } = progress;
  const told =
    drafts.length === 1
      ? l10n.t('{0} of {1} claims verified in 1 draft.', done, total)
      : l10n.t('{0} of {1} claims verified in {2} drafts.', done, total, drafts.length);
  return `${told} ${leftWords(progress)}`;
}

function leftWords({ open, counts }: Progress): string {
  if (open === 0) return l10n.t('Nothing is open.');
  const urgent = (['disputed', 're-check', 'sign-off'] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => countWords(status, counts[status]));
  return urgent.length > 0 ? l10n.t('{0} not done: {1}.', open, urgent.join(', ')) : l10n.t('{0} not done.', open);
}

function notesOn({ cappedAt, drafts: all, gone, hidden }: DashboardState): string {
  return [
    all.some(({ last, since }) => last && !since) &&
      l10n.t(
        'What happened since is “not known” where nothing was decided on this machine: nobody can say what the draft said then.',
      ),
    gone > 0 &&
      (gone === 1
        ? l10n.t('One decision is on words that are no longer in their draft; it is kept.')
        : l10n.t('{0} decisions are on words that are no longer in their draft; they are kept.', gone)),
    hidden > 0 &&
      (hidden === 1
        ? l10n.t('One decision of somebody else is hidden, and not counted, until you have decided.')
        : l10n.t('{0} decisions of others are hidden, and not counted, until you have decided.', hidden)),
    cappedAt !== undefined && l10n.t('Only the first {0} text files of this workspace are looked at.', cappedAt),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A heading and a table, which are there only when the table has rows. */
function section<T>(id: string, title: string, columns: readonly Column<T>[], keyOf: (row: T) => string): Table<T> {
  const heading = `${id}-title`;
  const table = createTable(heading, columns, keyOf, kept[id], (sorting) => {
    kept = { ...kept, [id]: sorting };
    editor.setState(kept);
  });
  const made = element(
    'section',
    { class: id, attributes: { 'aria-labelledby': heading } },
    element('h2', { text: title, attributes: { id: heading } }),
    table.element,
  );
  return {
    element: made,
    show(rows) {
      made.hidden = rows.length === 0;
      table.show(rows);
    },
  };
}
