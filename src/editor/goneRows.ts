/** The rows of what is no longer in the draft: decisions and comments whose words are gone. What is resolved is there, and asks for nothing. */
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Anchor } from '../core/anchoring/anchor';
import { quoted } from '../core/quoted';
import type { Decision } from '../core/review/decision';
import { nameOfKind } from '../core/review/kinds';
import type { Review } from '../core/review/review';
import { hasWords, wordsOf } from '../core/review/wordHashes';
import type { Comment, Thread } from '../core/review/thread';
import { joined } from './joined';
import { statusIcon, VERDICT_WORDS } from './look';
import { escapeMarkdown, shorten, trustedMarkdown } from './markdown';
import { stampOf } from './marksCard';
import { spokenAsShown } from './spoken';

export interface Gone {
  readonly decisions: readonly Decision[];
  /** Those that are resolved come last. */
  readonly threads: readonly Thread[];
}

/** Undefined when everything still stands in the draft. */
export function goneFrom({ orphans, orphanThreads }: Pick<Review, 'orphans' | 'orphanThreads'>): Gone | undefined {
  if (orphans.length + orphanThreads.length === 0) return undefined;
  const threads = orphanThreads.toSorted((a, b) => Number(Boolean(a.resolved)) - Number(Boolean(b.resolved)));
  return { decisions: orphans, threads };
}

/** Characters of the words in a row; all of them are in the tooltip. */
const ROW = 90;
/** The same of the words of a thread, so that what was said is seen too. */
const ROW_OF_TALK = 28;
/** Characters of one comment, in a row and in a tooltip. */
const SAID = 60;
const EXCERPT = 280;
/** Comments in a tooltip: of more, the last ones. */
const SHOWN = 8;

export function goneRow({ decisions, threads }: Gone): TreeItem {
  const resolved = threads.filter((thread) => thread.resolved).length;
  const open = decisions.length + threads.length - resolved;
  const item = new TreeItem(l10n.t('No longer in the draft'), TreeItemCollapsibleState.Collapsed);
  item.id = 'gone';
  item.description = joined(' · ', open > 0 && String(open), resolved > 0 && l10n.t('{0} resolved', resolved));
  item.iconPath = new ThemeIcon('archive');
  item.accessibilityInformation = spokenAsShown(item);
  item.tooltip = l10n.t(
    'Decisions and comments whose words are gone from the draft. They are kept, and come back when the words do.',
  );
  item.contextValue = 'gone';
  return item;
}

export function orphanRow({ id, kind, status, anchor, by, at, note }: Decision): TreeItem {
  // Of several whose words nobody knows here, the kind tells one from another.
  const label = hasWords(anchor) ? shorten(anchor.exact, ROW) : `${nameOfKind(kind)}: ${wordsOf(anchor)}`;
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = `orphan ${id}`;
  item.iconPath = statusIcon(status);
  item.description = `${l10n.t('was {0}', VERDICT_WORDS[status])} · ${by}`;
  item.accessibilityInformation = spokenAsShown(item);
  item.tooltip = goneTooltip(
    anchor,
    l10n.t('Was {0} by {1}.', VERDICT_WORDS[status], stampOf({ by, at })),
    note && `$(note) ${escapeMarkdown(note)}`,
  );
  item.contextValue = 'orphan';
  return item;
}

/** `mentioned`: it waits for an answer of whoever looks. */
export function orphanThreadRow({ id, anchor, comments, resolved }: Thread, mentioned: boolean): TreeItem {
  const item = new TreeItem(shorten(wordsOf(anchor), ROW_OF_TALK), TreeItemCollapsibleState.None);
  const last = comments.at(-1);
  const count = comments.length === 1 ? l10n.t('1 comment') : l10n.t('{0} comments', comments.length);
  const said = last && `${last.by}: ${shorten(last.text, SAID)}`;
  item.id = `thread ${id}`;
  item.iconPath = new ThemeIcon(resolved ? 'comment' : 'comment-unresolved');
  item.description = joined(' · ', resolved ? l10n.t('resolved') : said, mentioned && l10n.t('mentions you'));
  item.accessibilityInformation = {
    label: joined(
      ', ',
      shorten(wordsOf(anchor), ROW),
      count,
      resolved ? l10n.t('resolved') : said,
      mentioned && l10n.t('mentions you'),
    ),
  };
  item.tooltip = goneTooltip(
    anchor,
    comments.length > SHOWN && l10n.t('{0} earlier', comments.length - SHOWN),
    ...comments.slice(-SHOWN).map(commentLine),
    resolved && `$(pass) ${l10n.t('Resolved by {0}.', stampOf(resolved))}`,
  );
  // What menus ask for in their `when`.
  item.contextValue = resolved ? 'thread resolved' : 'thread open';
  return item;
}

function commentLine(comment: Comment): string {
  const edited = comment.edited === undefined ? '' : `, ${l10n.t('edited')}`;
  return `$(comment) ${escapeMarkdown(shorten(comment.text, EXCERPT))} — ${stampOf(comment)}${edited}`;
}

function goneTooltip(anchor: Anchor, ...lines: readonly (string | false | undefined)[]) {
  const said = joined(
    '\n\n',
    hasWords(anchor) ? quoted(escapeMarkdown(anchor.exact)) : l10n.t('Only a hash of the words is stored.'),
    l10n.t('These words are no longer a claim in the draft.'),
    ...lines,
  );
  return trustedMarkdown(said, []);
}
