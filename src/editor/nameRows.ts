/** What each row under People and Organizations looks like: who it is and what for, then all that the draft says of them. */
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Mention } from '../core/analysis';
import type { Dossier } from '../core/entities/dossiers';
import type { Spelling } from '../core/entities/spellings';
import type { ReviewedClaim } from '../core/review/review';
import { labelOf } from '../core/review/statuses';
import type { Span } from '../core/span';
import type { ClaimRef, SpanRef } from './claimRef';
import type { DraftView } from './desk';
import type { Elsewhere, Likely } from './elsewhere';
import { CATEGORY_LOOK, CATEGORY_OF_ENTITY, ENTITY_ICONS, ENTITY_NAMES, statusIcon, themeColor } from './look';
import { shorten } from './markdown';
import type { LineOf } from './draftDocument';
import { countMentions, countSaid, likelyWords, lineWords, spellingNote, whereElse } from './nameFacts';
import { isProbable } from './people';
import { spoken, spokenAsShown } from './spoken';
import { draftPath } from './word/wordViews';

/** Characters of a name: some bodies hold half a sentence, and their mentions are to be seen too. */
const NAME = 60;
/** Characters of a role in the row of its bearer. */
const ROLE = 36;
/** Characters of a quote's words. */
const QUOTE = 60;
/** Code units shown before and after a name where it stands. */
const BEFORE = 12;
const AFTER = 40;

/** A row to expand: what it holds is asked for when it is. */
export function nameRow(dossier: Dossier, likely: Likely | undefined, quotes: number): TreeItem {
  const { name, type, titles, spellings, mentions } = dossier;
  const item = new TreeItem(shorten(name, NAME), TreeItemCollapsibleState.Collapsed);
  const role = titles.map(({ text }) => text).join(', ');
  const facts = [
    likely && likelyWords(likely),
    role && shorten(role, ROLE),
    countMentions(mentions.length),
    quotes > 0 && countSaid(quotes),
    spellings.some(isVariant) && l10n.t('spelled differently'),
  ];
  item.description = facts.filter(Boolean).join(' · ');
  const category = CATEGORY_OF_ENTITY[type];
  item.iconPath = category
    ? new ThemeIcon(ENTITY_ICONS[type], themeColor(CATEGORY_LOOK[category].color))
    : new ThemeIcon(ENTITY_ICONS[type]);
  item.accessibilityInformation = {
    label: [name, ENTITY_NAMES[type], ...facts.slice(0, 1), role, ...facts.slice(2)].filter(Boolean).join(', '),
  };
  // What menus ask for in their `when`: "name person quoted".
  item.contextValue = ['name', type, quotes > 0 ? 'quoted' : ''].filter(Boolean).join(' ');
  return item;
}

export function headingRow(label: string, count: number): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.description = String(count);
  item.contextValue = 'names';
  item.accessibilityInformation = { label: `${label}, ${count}` };
  return item;
}

/** One thing that is known, with the place that a click goes to. */
export function factRow(
  { draft, lineOf }: { draft: string; lineOf: LineOf },
  fact: { icon: string; label: string; what: string; place?: Span | undefined; standsOut?: boolean | undefined },
): TreeItem {
  const { icon, label, what, place, standsOut } = fact;
  const item = new TreeItem(shorten(label, NAME * 2), TreeItemCollapsibleState.None);
  const where = place && lineWords(lineOf(place.start));
  item.description = [what, where].filter(Boolean).join(' · ');
  item.tooltip = label;
  item.iconPath = standsOut ? new ThemeIcon('warning', themeColor('needsFixForeground')) : new ThemeIcon(icon);
  item.accessibilityInformation = spoken(label, what, where, standsOut && l10n.t('differs'));
  item.contextValue = 'fact';
  if (place) item.command = goTo({ draft, start: place.start, end: place.end });
  return item;
}

export function spellingRow(at: { draft: string; lineOf: LineOf }, spelling: Spelling): TreeItem {
  const { text, count, first } = spelling;
  return factRow(at, {
    icon: 'case-sensitive',
    label: text,
    what: [`${count}×`, spellingNote(spelling)].filter(Boolean).join(' · '),
    place: first,
    standsOut: isVariant(spelling),
  });
}

/** Over the spellings; a sign of its own where they differ by more than what is left out. */
export function spellingsRow(spellings: readonly Spelling[], forms: string): TreeItem {
  const item = bundleRow(l10n.t('{0} spellings', spellings.length), forms, 'case-sensitive');
  if (!spellings.some(isVariant)) return item;
  item.iconPath = new ThemeIcon('warning', themeColor('needsFixForeground'));
  item.accessibilityInformation = spokenAsShown(item, l10n.t('spelled differently'));
  return item;
}

/** A collapsed row over rows of one sort: "4 mentions". */
export function bundleRow(label: string, description: string, icon: string): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  item.description = description;
  item.iconPath = new ThemeIcon(icon);
  item.accessibilityInformation = spokenAsShown(item);
  item.contextValue = 'bundle';
  return item;
}

/** The words around a mention, the name itself highlighted. */
export function mentionRow({ text, uri }: DraftView, { start, end }: Mention, lineOf: LineOf): TreeItem {
  const before = clipBefore(text.slice(Math.max(0, start - BEFORE), start), start > BEFORE);
  const words = text.slice(start, end).replace(/\s/g, ' ');
  const after = /^[^\r\n]*/.exec(text.slice(end, end + AFTER))![0];
  const label = {
    label: `${before}${words}${after}`,
    highlights: [[before.length, before.length + words.length]] as [number, number][],
  };
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.description = lineWords(lineOf(start));
  item.accessibilityInformation = spokenAsShown(item);
  item.iconPath = new ThemeIcon('list-unordered');
  item.contextValue = 'place';
  item.command = goTo({ draft: uri.toString(), start, end });
  return item;
}

export function quoteRow({ text, uri }: DraftView, { claim, status }: ReviewedClaim, lineOf: LineOf): TreeItem {
  const words = shorten(text.slice(claim.start, claim.end), QUOTE);
  const item = new TreeItem(words, TreeItemCollapsibleState.None);
  const line = lineWords(lineOf(claim.start));
  const guess = claim.speaker && isProbable(claim.speaker) ? l10n.t('probably') : '';
  const stands = status === 'open' ? '' : labelOf(status);
  item.iconPath = statusIcon(status);
  item.description = [line, guess, stands].filter(Boolean).join(' · ');
  item.tooltip = `${labelOf(status)}: ${text.slice(claim.start, claim.end)}`;
  item.accessibilityInformation = { label: [words, line, guess, labelOf(status)].filter(Boolean).join(', ') };
  item.contextValue = 'claim';
  const ref: ClaimRef = { draft: uri.toString(), claim: claim.id };
  item.command = {
    command: 'copydesk.claim.open',
    title: l10n.t('Show Quote in Draft'),
    arguments: [ref, { preserveFocus: true }],
  };
  return item;
}

/** "Also in harbor.md", "Mayor, 4 mentions"; `under` a row that says so itself only the file's name. */
export function elsewhereRow(other: Elsewhere, here: string, under: boolean): TreeItem {
  const file = other.uri.path.split('/').at(-1)!;
  const item = new TreeItem(under ? file : l10n.t('Also in {0}', file), TreeItemCollapsibleState.None);
  item.description = whereElse(other, here);
  item.iconPath = new ThemeIcon('file');
  item.tooltip = l10n.t('Also in {0}: {1}', draftPath(other.uri), whereElse(other, here));
  item.accessibilityInformation = { label: item.tooltip };
  item.contextValue = 'elsewhere';
  const { start, end } = other.first;
  item.command = goTo({ draft: other.uri.toString(), start, end });
  return item;
}

export function likelyRow(likely: Likely): TreeItem {
  const { name, at } = likely;
  const item = new TreeItem(likelyWords(likely), TreeItemCollapsibleState.None);
  const file = draftPath(at.uri);
  item.description = l10n.t('from {0}', file.split('/').at(-1)!);
  item.tooltip = l10n.t('This draft gives no full name. {0} has {1}.', file, [name, ...at.titles].join(', '));
  item.accessibilityInformation = { label: l10n.t('{0}, from {1}', likelyWords(likely), file) };
  item.iconPath = new ThemeIcon('question');
  item.contextValue = 'likely';
  item.command = goTo({ draft: at.uri.toString(), start: at.first.start, end: at.first.end });
  return item;
}

function isVariant({ sort }: Spelling): boolean {
  return sort === 'variant';
}

function goTo(span: SpanRef): NonNullable<TreeItem['command']> {
  return { command: 'copydesk.claim.open', title: l10n.t('Show in Draft'), arguments: [span, { preserveFocus: true }] };
}

/** From a word's beginning on, on one line. */
function clipBefore(words: string, cut: boolean): string {
  const line = /[^\r\n]*$/.exec(words)![0];
  if (!cut || line.length < words.length) return line;
  const at = line.indexOf(' ');
  return `…${at < 0 ? '' : line.slice(at + 1)}`;
}
