/** What each row of the Findings view looks like: the words first, what disagrees with them in grey. */
import type { MarkdownString } from 'vscode';
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { quoted } from '../../core/quoted';
import type { Finding, Severity } from '../../core/analysis';
import type { Ignore, IgnoredFinding } from '../../core/review/ignores';
import type { Span } from '../../core/span';
import { formatTime } from '../time';
import type { DraftView } from '../desk';
import { escapeMarkdown, shorten, trustedMarkdown } from '../markdown';
import type { LineOf } from '../draftDocument';
import { lineWords } from '../nameFacts';
import { spokenAsShown } from '../spoken';
import { titleOf } from './checkLevels';
import { REACHES, sayingOf } from './findingRef';

/** Characters of a finding's words: its message is to be seen too. */
const WORDS = 40;

/** The signs and colours of the Problems panel, which lists the same. */
export const SEVERITY_LOOK: Readonly<
  Record<Severity, { readonly label: string; readonly icon: string; readonly color: string }>
> = {
  error: { label: l10n.t('error'), icon: 'error', color: 'problemsErrorIcon.foreground' },
  warning: { label: l10n.t('warning'), icon: 'warning', color: 'problemsWarningIcon.foreground' },
  info: { label: l10n.t('info'), icon: 'info', color: 'problemsInfoIcon.foreground' },
};

export function checkRow(check: string, findings: readonly Finding[]): TreeItem {
  const item = new TreeItem(titleOf(check), TreeItemCollapsibleState.Expanded);
  item.id = `check ${check}`;
  item.description = String(findings.length);
  item.iconPath = severityIcon(findings[0]!.severity);
  item.accessibilityInformation = spokenAsShown(item, SEVERITY_LOOK[findings[0]!.severity].label);
  item.tooltip = titleOf(check);
  item.contextValue = 'check';
  return item;
}

export function findingRow(view: DraftView, finding: Finding, lineOf: LineOf): TreeItem {
  const { message, related, severity, check } = finding;
  const state = related.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
  const item = new TreeItem(shorten(wordsOf(view, finding), WORDS), state);
  item.description = beyondWords(message, wordsOf(view, finding));
  item.tooltip = trustedMarkdown(
    [
      `$(${SEVERITY_LOOK[severity].icon}) **${escapeMarkdown(titleOf(check))}** · ${lineWords(lineOf(finding.start))}`,
      escapeMarkdown(message),
      related.map((place) => `- ${lineWords(lineOf(place.start))}: ${escapeMarkdown(place.message)}`).join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n'),
    [],
  );
  item.accessibilityInformation = spokenAsShown(item, SEVERITY_LOOK[severity].label, lineWords(lineOf(finding.start)));
  item.contextValue = 'finding';
  item.command = goTo(view, finding);
  return item;
}

/** “14 people”: the headline says “12” → the headline says “12”, where the words stand beside it already. */
function beyondWords(message: string, words: string): string {
  const quote = `“${words}”`;
  return message.startsWith(quote) ? message.slice(quote.length).replace(/^[:,]?\s+/, '') : message;
}

export function relatedRow(view: DraftView, place: Finding['related'][number], lineOf: LineOf): TreeItem {
  const item = new TreeItem(shorten(wordsOf(view, place), WORDS), TreeItemCollapsibleState.None);
  item.description = `${lineWords(lineOf(place.start))} · ${place.message}`;
  item.tooltip = place.message;
  item.iconPath = new ThemeIcon('arrow-small-right');
  item.accessibilityInformation = spokenAsShown(item);
  item.command = goTo(view, place);
  return item;
}

export function ignoredRow(count: number): TreeItem {
  const item = new TreeItem(l10n.t('Ignored'), TreeItemCollapsibleState.Collapsed);
  item.id = 'ignored';
  item.description = String(count);
  item.iconPath = new ThemeIcon('eye-closed');
  item.accessibilityInformation = spokenAsShown(item);
  item.tooltip = l10n.t('Findings that somebody looked at and put aside. They come back when their words change.');
  return item;
}

export function ignoredFindingRow(view: DraftView, { finding, ignore }: IgnoredFinding): TreeItem {
  const item = ignoreRow(ignore, shorten(wordsOf(view, finding), WORDS));
  item.tooltip = ignoreCard(ignore, wordsOf(view, finding), escapeMarkdown(finding.message));
  item.command = goTo(view, finding);
  return item;
}

/** An ignore that no finding of the draft needs now. */
export function idleRow(ignore: Ignore): TreeItem {
  const item = ignoreRow(ignore, shorten(ignore.words, WORDS));
  item.tooltip = ignoreCard(ignore, ignore.words, l10n.t('Not found in this draft as it is now.'));
  return item;
}

export function idleGroupRow(count: number): TreeItem {
  const item = new TreeItem(l10n.t('Not found now'), TreeItemCollapsibleState.Collapsed);
  item.id = 'idle';
  item.description = String(count);
  item.iconPath = new ThemeIcon('archive');
  item.accessibilityInformation = spokenAsShown(item);
  item.tooltip = l10n.t('What is ignored in this draft or workspace, and not found in the draft as it is now.');
  return item;
}

function ignoreRow(ignore: Ignore, words: string): TreeItem {
  const item = new TreeItem(words, TreeItemCollapsibleState.None);
  item.description = `${sayingOf(ignore)}, ${formatTime(ignore.at)}`;
  item.accessibilityInformation = {
    label: l10n.t('{0}, {1}, ignored {2}', words, titleOf(ignore.check), item.description),
  };
  item.contextValue = 'ignored';
  return item;
}

/** `saying` is Markdown. */
function ignoreCard({ check, scope, reason, by, at }: Ignore, words: string, saying: string): MarkdownString {
  const parts = [
    `**${escapeMarkdown(titleOf(check))}**`,
    quoted(escapeMarkdown(words)),
    saying,
    `$(eye-closed) ${l10n.t('Ignored {0}', REACHES[scope])} · ${escapeMarkdown(by)}, ${escapeMarkdown(formatTime(at))}`,
    reason ? `$(note) ${escapeMarkdown(reason)}` : '',
  ];
  return trustedMarkdown(parts.filter(Boolean).join('\n\n'), []);
}

function severityIcon(severity: Severity): ThemeIcon {
  const { icon, color } = SEVERITY_LOOK[severity];
  return new ThemeIcon(icon, new ThemeColor(color));
}

function goTo({ uri }: DraftView, { start, end }: Span): NonNullable<TreeItem['command']> {
  return {
    command: 'copydesk.claim.open',
    title: l10n.t('Show in Draft'),
    arguments: [{ draft: uri.toString(), start, end }, { preserveFocus: true }],
  };
}

function wordsOf({ text }: DraftView, { start, end }: Span): string {
  return text.slice(start, end);
}
