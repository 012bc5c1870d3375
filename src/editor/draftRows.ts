/** How a draft, or a folder of drafts, stands in the Drafts view: in the row what a desk has to know at once, in the tooltip all that is known. */
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace, type MarkdownString } from 'vscode';
import { agoWords } from '../core/review/ago';
import { mostUrgent, sumOf, type LastDecision, type Overview, type Tally } from '../core/review/overview';
import {
  claimsWords,
  countWords,
  doneWords,
  sinceWhat,
  sinceWords,
  standingOf,
  whyNotKnown,
} from '../core/review/overviewWords';
import type { Progress } from '../core/review/review';
import type { DraftFolder } from './draftOrder';
import type { SurveyedDraft } from './draftSurvey';
import { joined } from './joined';
import { STATUS_LOOK, statusIcon, themeColor } from './look';
import { escapeMarkdown, shorten, trustedMarkdown } from './markdown';
import { spoken, spokenAsShown } from './spoken';
import { fileOf } from './word/wordViews';

/** Characters of a reviewer's name. */
const NAME = 30;

export function draftRow({ uri, overview, problem }: SurveyedDraft, now: number): TreeItem {
  const item = new TreeItem(uri);
  item.id = uri.toString();
  item.contextValue = 'draft';
  item.command = { command: 'vscode.open', title: l10n.t('Open Draft'), arguments: [uri] };
  const folder = pathOf(uri).split('/').slice(0, -1).join('/');
  if (!overview) {
    item.description = joined(' · ', problem ?? l10n.t('reading…'), folder);
    item.accessibilityInformation = spoken(pathOf(uri).split('/').at(-1), problem ?? l10n.t('reading…'), folder);
    item.iconPath = new ThemeIcon(problem ? 'error' : 'loading~spin');
    if (problem) item.tooltip = `${pathOf(uri)}\n${l10n.t('This draft {0}. The log has the details.', problem)}`;
    return item;
  }
  const { progress, last, since, hidden } = overview;
  const urgent = mostUrgent(progress);
  const changed =
    since && since.claims > 0
      ? l10n.t({
          message: '{0} {1}',
          args: [sinceWhat(since), sinceWords(since)],
          comment: ['“since then” “2 claims new or changed”'],
        })
      : '';
  const waiting = urgent ? countWords(urgent.status, urgent.count) : '';
  item.description = joined(
    ' · ',
    `${progress.done}/${progress.total}`,
    waiting,
    last ? lastWords(last, now) : '',
    changed,
    folder,
  );
  item.iconPath = progressIcon(progress);
  item.accessibilityInformation = {
    label: [
      pathOf(uri).split('/').at(-1),
      doneWords(progress),
      waiting,
      last
        ? l10n.t('last reviewed by {0}', lastWords(last, now))
        : hidden > 0
          ? l10n.t('not reviewed by you yet')
          : l10n.t('not reviewed yet'),
      changed,
      folder && l10n.t('in {0}', folder),
    ]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

export function folderRow({ folder, drafts }: DraftFolder): TreeItem {
  const item = new TreeItem(folder?.name ?? l10n.t('Outside the workspace'), TreeItemCollapsibleState.Expanded);
  item.id = `folder ${folder?.uri.toString() ?? ''}`;
  item.contextValue = 'folder';
  item.iconPath = ThemeIcon.Folder;
  const { progress } = sumOf(drafts.flatMap(({ overview }) => overview ?? []));
  const urgent = mostUrgent(progress);
  item.description = joined(
    ' · ',
    drafts.length === 1 ? l10n.t('1 draft') : l10n.t('{0} drafts', drafts.length),
    progress.total > 0 ? `${progress.done}/${progress.total}` : '',
    urgent ? countWords(urgent.status, urgent.count) : '',
  );
  item.accessibilityInformation = spokenAsShown(item);
  if (folder) item.tooltip = folder.uri.scheme === 'file' ? folder.uri.fsPath : folder.uri.toString(true);
  return item;
}

export function draftTooltip(uri: SurveyedDraft['uri'], overview: Overview, now: number): MarkdownString {
  const { progress, reviewers, gone, hidden } = overview;
  const lines = [
    `**${escapeMarkdown(pathOf(uri))}**`,
    l10n.t('{0}, {1} not done', doneWords(progress), progress.open),
    ...standingOf(progress).map(({ status, count }) => `$(${STATUS_LOOK[status].icon}) ${countWords(status, count)}`),
    ...(gone > 0 ? [`$(archive) ${l10n.t('{0} decided on, whose words are gone', gone)}`] : []),
    `$(history) ${historyWords(overview, now)}`,
    ...reviewers.map((one) => `$(person) ${escapeMarkdown(shorten(one.name, NAME))}: ${tallyWords(one)}`),
    ...(hidden > 0
      ? [
          `$(eye-closed) ${
            hidden === 1
              ? l10n.t('A decision of a colleague is hidden until you have decided.')
              : l10n.t('{0} decisions of colleagues are hidden until you have decided.', hidden)
          }`,
        ]
      : []),
  ];
  return trustedMarkdown(lines.join('\n\n'), []);
}

/** "Last decision: Ines, 2 h ago. Since then: text unchanged." */
function historyWords({ last, since, hidden }: Overview, now: number): string {
  if (!last) return hidden > 0 ? l10n.t('You have decided nothing yet.') : l10n.t('Nothing was decided yet.');
  const told = since ? `${capital(sinceWhat(since))}: ${sinceWords(since)}.` : whyNotKnown();
  const who = `${escapeMarkdown(shorten(last.by, NAME))}, ${agoWords(last.at, now) ?? ''}`;
  return `${l10n.t('Last decision: {0}.', who)} ${told}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Ines, 2 h ago". */
function lastWords({ by, at }: LastDecision, now: number): string {
  return [shorten(by, NAME), agoWords(at, now)].filter(Boolean).join(', ');
}

function tallyWords({ decided, verified, reCheck, disputes }: Tally): string {
  return [
    l10n.t('{0} decided', claimsWords(decided)),
    l10n.t('{0} verified', verified),
    reCheck > 0 && countWords('re-check', reCheck),
    disputes > 0 && countWords('disputed', disputes),
  ]
    .filter(Boolean)
    .join(', ');
}

function progressIcon(progress: Progress): ThemeIcon {
  const urgent = mostUrgent(progress);
  if (urgent) return statusIcon(urgent.status);
  const { done, total, open } = progress;
  if (open === 0 && total > 0) return new ThemeIcon('pass-filled', themeColor('verifiedForeground'));
  return statusIcon(done > 0 ? 'checking' : 'open');
}

/** Below its folder. */
function pathOf(uri: SurveyedDraft['uri']): string {
  return workspace.asRelativePath(fileOf(uri), false);
}
