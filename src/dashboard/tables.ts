/** The columns of the three tables: drafts, kinds of claims, reviewers. */
import * as l10n from '@vscode/l10n';
import { timeOf } from '../core/review/overview';
import { sinceWhat, sinceWords } from '../core/review/overviewWords';
import type { Progress } from '../core/review/review';
import type { Since } from '../core/review/seen';
import { ago, bar, waiting } from './cells';
import { button, element } from './elements';
import type { DraftLine, KindLine, PageRequest, ReviewerLine } from './state';
import type { Column } from './table';

export function draftColumns(ask: (request: PageRequest) => void): Column<DraftLine>[] {
  return [
    {
      id: 'name',
      title: l10n.t('Draft'),
      rank: ({ name, folder }) => `${name} ${folder}`,
      shows: ({ id, name, folder }) => `${id} ${folder}/${name}`,
      make: ({ id, name, folder }) => [
        button(name, name, () => ask({ type: 'open', draft: id })),
        ...(folder === '' ? [] : [element('span', { class: 'folder', text: folder })]),
      ],
    },
    {
      id: 'verified',
      title: l10n.t('Verified'),
      rank: ({ progress }) => (progress ? shareOf(progress) : -1),
      descending: true,
      class: 'progress',
      shows: ({ progress, problem }) => (progress ? told(progress) : (problem ?? l10n.t('reading…'))),
      make: ({ progress, problem }) =>
        progress
          ? progressCell(progress)
          : [element('span', { class: problem ? 'problem' : 'quiet', text: problem ?? l10n.t('reading…') })],
    },
    {
      id: 'left',
      title: l10n.t('Not done'),
      rank: ({ progress }) => progress?.open ?? Infinity,
      descending: true,
      class: 'waiting',
      shows: ({ progress }) => (progress ? told(progress) : ''),
      make: ({ progress }) => (progress ? waiting(progress) : []),
    },
    {
      id: 'last',
      title: l10n.t('Last decision'),
      rank: ({ last }) => (last && timeOf(last.at)) ?? -Infinity,
      descending: true,
      class: 'last',
      shows: ({ last }) => (last ? `${last.by} ${agoOf(last.at)} ${last.at}` : ''),
      make: ({ last }) =>
        last
          ? [element('span', { text: last.by }), ', ', ago(last.at)].map(asNode)
          : [element('span', { class: 'quiet', text: l10n.t('none yet') })],
    },
    {
      id: 'since',
      title: l10n.t('Since then'),
      class: 'since',
      shows: ({ last, since }) => (last ? sinceCell(since) : ''),
    },
    {
      id: 'next',
      title: l10n.t('Go on'),
      quiet: true,
      class: 'next',
      shows: ({ id, name, progress }) => (progress && progress.open > 0 ? `${id} ${name}` : ''),
      make: ({ id, name, progress }) =>
        progress && progress.open > 0
          ? [
              button(l10n.t('Next open claim'), l10n.t('Next open claim in {0}', name), () =>
                ask({ type: 'next', draft: id }),
              ),
            ]
          : [],
    },
  ];
}

export const KIND_COLUMNS: readonly Column<KindLine>[] = [
  { id: 'kind', title: l10n.t('Kind'), rank: ({ label }) => label, shows: ({ label }) => label },
  {
    id: 'claims',
    title: l10n.t('Claims'),
    rank: ({ progress }) => progress.total,
    descending: true,
    class: 'number',
    shows: ({ progress }) => String(progress.total),
  },
  {
    id: 'verified',
    title: l10n.t('Verified'),
    rank: ({ progress }) => shareOf(progress),
    descending: true,
    class: 'progress',
    shows: ({ progress }) => told(progress),
    make: ({ progress }) => progressCell(progress),
  },
  {
    id: 'left',
    title: l10n.t('Not done'),
    rank: ({ progress }) => progress.open,
    descending: true,
    class: 'waiting',
    shows: ({ progress }) => told(progress),
    make: ({ progress }) => waiting(progress),
  },
];

export const REVIEWER_COLUMNS: readonly Column<ReviewerLine>[] = [
  { id: 'name', title: l10n.t('Reviewer'), rank: ({ name }) => name, shows: ({ name }) => name },
  ...(
    [
      ['decided', l10n.t('Decided')],
      ['verified', l10n.t('Verified')],
      ['reCheck', l10n.t('To re-check')],
      ['disputes', l10n.t('Disputed')],
      ['drafts', l10n.t('Drafts')],
    ] as const
  ).map(([id, title]): Column<ReviewerLine> => ({
    id,
    title,
    rank: (line) => line[id],
    descending: true,
    class: 'number',
    shows: (line) => String(line[id]),
  })),
  {
    id: 'last',
    title: l10n.t('Last decision'),
    rank: ({ last }) => timeOf(last) ?? -Infinity,
    descending: true,
    class: 'last',
    shows: ({ last }) => `${agoOf(last)} ${last}`,
    make: ({ last }) => [ago(last)],
  },
];

function progressCell(progress: Progress): Node[] {
  return [
    element(
      'div',
      { class: 'gauge' },
      bar(progress),
      element('span', { text: l10n.t('{0} of {1}', progress.done, progress.total) }),
    ),
  ];
}

function shareOf({ done, total }: Progress): number {
  return total === 0 ? 0 : done / total;
}

function told({ counts, total }: Progress): string {
  return JSON.stringify([counts, total]);
}

function agoOf(at: string): string {
  return ago(at).textContent;
}

function asNode(part: Node | string): Node {
  return typeof part === 'string' ? document.createTextNode(part) : part;
}

/** Under "Since then": when it is told from another decision than that, it says so. */
function sinceCell(since: Since | undefined): string {
  return since?.here
    ? l10n.t({
        message: '{0} {1}',
        args: [sinceWords(since), sinceWhat(since)],
        comment: ['“2 claims new or changed” “since your last decision here”'],
      })
    : sinceWords(since);
}
