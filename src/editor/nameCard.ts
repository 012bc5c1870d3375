/**
 * The part of a card that is about somebody: who the words stand for, with titles; where else the name stands; what they are
 * quoted with, each quote a link to its place. For names, for the pronouns and descriptions that stand for them, for claims.
 */
import { l10n } from 'vscode';
import { quoted } from '../core/quoted';
import type { EntityType } from '../core/analysis';
import type { Dossier } from '../core/entities/dossiers';
import type { ReviewedClaim } from '../core/review/review';
import { labelOf } from '../core/review/statuses';
import type { ClaimRef, SpanRef, SpeakerRef } from './claimRef';
import type { DraftView } from './desk';
import type { LineOf } from './draftDocument';
import type { Elsewhere, OtherDrafts } from './elsewhere';
import { ENTITY_ICONS, ENTITY_NAMES, STATUS_LOOK } from './look';
import { commandLink, escapeMarkdown, shorten } from './markdown';
import { agesDiffer, countMentions, countQuotes, lineWords, pronounsDiffer, usesLabel, whereElse } from './nameFacts';
import { dossierOf, isProbable, nameOf, quotesOf, type Who } from './people';
import { houseLine } from './names/houseCard';

/** Mentions linked by line; more than these are counted only. */
const MENTION_LINKS = 12;
/** Quotes shown with their words; the others are a click away. */
const QUOTE_LINKS = 5;
/** Characters of a quote's words in a card: one line of a hover. */
const QUOTE_WORDS = 60;
/** Characters of a name in a link: some offices hold half a sentence. */
const NAME = 50;

/** For a name, a pronoun or a description: who this is in the draft, and how sure that is. */
export function whoCard(view: DraftView, who: Who, lineOf: LineOf, others: OtherDrafts): string {
  const parts = [
    heading(view, who),
    houseLine(view, who.entity),
    nameFacts(view, who.entity, others),
    mentionLinks(view, who.entity, lineOf),
  ];
  return [...parts, quoteLinks(view, who.entity, lineOf)].filter((part) => part !== '').join('\n\n');
}

/** Who it may be, ages, pronouns, spellings and the other drafts, a line each; '' for what is only named. */
export function nameFacts(view: DraftView, entity: string, others: OtherDrafts): string {
  const dossier = dossierOf(view, entity);
  if (!dossier) return '';
  const lines = [likelyLine(view, entity, others), factLine(dossier), spellingLine(dossier)];
  return [...lines, elsewhereLine(view, dossier, others)].filter((line) => line !== '').join('  \n');
}

/** "2 mentions: line 3, line 5 (Roe)"; '' where there is only one. */
export function mentionLinks(view: DraftView, entity: string, lineOf: LineOf): string {
  const mentions = dossierOf(view, entity)?.mentions ?? [];
  if (mentions.length < 2) return '';
  const draft = view.uri.toString();
  const links = mentions.slice(0, MENTION_LINKS).map(({ start, end, text }) => {
    const span: SpanRef = { draft, start, end };
    return (
      commandLink(lineWords(lineOf(start)), 'copydesk.claim.open', l10n.t('Go to this mention'), span) +
      (text === mentions[0]!.text ? '' : ` (${escapeMarkdown(text)})`)
    );
  });
  return `${countMentions(mentions.length)}: ${withMore(links.join(', '), mentions.length - links.length)}`;
}

/**
 * How many quotes there are, with the link that lists them; then the first ones, each on a line: status, words, line. The link
 * comes first, since a hover shows some ten lines before it has to be scrolled. '' for somebody who is not quoted.
 */
export function quoteLinks(view: DraftView, entity: string, lineOf: LineOf): string {
  const quotes = quotesOf(view, entity);
  if (quotes.length === 0) return '';
  const shown = quotes.slice(0, QUOTE_LINKS).map((reviewed) => quoteLink(view, reviewed, lineOf));
  const more = quotes.length - shown.length;
  const count = [countQuotes(quotes), quotesAction(view, entity)].filter((part) => part !== '').join(' · ');
  return [count, ...shown, ...(more > 0 ? [l10n.t('and {0} more', more)] : [])].join('  \n');
}

/** "Ada Roe, Mayor", escaped; for what is no person only the name. */
export function nameWithRole(view: DraftView, entity: string): string {
  return `${escapeMarkdown(nameOf(view, entity) ?? '')}${roleOf(view, entity)}`;
}

function heading(view: DraftView, who: Who): string {
  const name = nameOf(view, who.entity) ?? who.text;
  const type = typeOf(view, who.entity);
  const what = type === undefined || type === 'person' ? '' : ` — ${ENTITY_NAMES[type]}`;
  const titled = `**${escapeMarkdown(name)}**${roleOf(view, who.entity)}${what}`;
  const sign = `$(${ENTITY_ICONS[type ?? 'other']})`;
  if (who.confidence === 1) return `${sign} ${titled}`;
  const sure = l10n.t('{0} here, {1}% sure', quoted(escapeMarkdown(who.text)), Math.round(who.confidence * 100));
  return `${sign} ${isProbable(who) ? l10n.t('probably {0}', titled) : titled}  \n_${sure}_`;
}

function roleOf(view: DraftView, entity: string): string {
  const titles = dossierOf(view, entity)?.titles ?? [];
  return titles.length > 0 ? `, ${escapeMarkdown(titles.map(({ text }) => text).join(', '))}` : '';
}

function typeOf(view: DraftView, entity: string): EntityType | undefined {
  return dossierOf(view, entity)?.type;
}

/** "Probably Ada Roe, from harbor.md", for a name that the draft never gives in full. */
function likelyLine(view: DraftView, entity: string, others: OtherDrafts): string {
  const likely = others.likely(view, entity);
  if (!likely) return '';
  const name = `**${escapeMarkdown(shorten(likely.name, NAME))}**`;
  const told =
    likely.sure === 'probably'
      ? l10n.t('Probably {0}, from {1}', name, draftLink(likely.at))
      : l10n.t('Perhaps {0}, from {1}', name, draftLink(likely.at));
  return `$(question) ${told}`;
}

function factLine(dossier: Dossier): string {
  const warn = (odd: boolean): string => (odd ? '$(warning) ' : '');
  const ages = dossier.ages.map(({ text }) => text);
  const pronouns = dossier.pronouns.map((use) => `${usesLabel(use)} (${use.count})`);
  const called = dossier.descriptions.slice(0, CALLED).map((use) => `${usesLabel(use)} (${use.count})`);
  const facts = [
    ages.length > 0 ? `_${l10n.t('Age')}_ ${warn(agesDiffer(dossier))}${escapeMarkdown(ages.join(', '))}` : '',
    pronouns.length > 0
      ? `_${l10n.t('Pronouns')}_ ${warn(pronounsDiffer(dossier))}${escapeMarkdown(pronouns.join(', '))}`
      : '',
    called.length > 0 ? `_${l10n.t('Called')}_ ${escapeMarkdown(called.join(', '))}` : '',
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

/** Descriptions told in a card. */
const CALLED = 3;
/** Spellings told in a card. */
const SPELLINGS = 6;
/** Other drafts told in a card. */
const DRAFTS = 4;

function spellingLine({ spellings }: Dossier): string {
  if (spellings.length < 2) return '';
  const told = spellings.slice(0, SPELLINGS).map(({ text, count, sort }) => {
    const form = escapeMarkdown(shorten(text, NAME));
    return `${sort === 'variant' ? `$(warning) **${form}**` : form} (${count})`;
  });
  const more = spellings.length - told.length;
  return `_${l10n.t('Spellings')}_ ${withMore(told.join(', '), more)}`;
}

/** "Also in harbor.md: Mayor, 4 mentions" */
function elsewhereLine(view: DraftView, { entity, name }: Dossier, others: OtherDrafts): string {
  const alsoIn = others.alsoIn(view, entity);
  if (alsoIn.length === 0) return '';
  const told = alsoIn.slice(0, DRAFTS).map((one) => `${draftLink(one)}: ${escapeMarkdown(whereElse(one, name))}`);
  const more = alsoIn.length - told.length;
  const files = told.join('; ');
  const last = more === 1 ? l10n.t('{0} and 1 more draft', files) : l10n.t('{0} and {1} more drafts', files, more);
  return `$(files) _${l10n.t('Also in')}_ ${more > 0 ? last : files}`;
}

function withMore(told: string, more: number): string {
  return more > 0 ? l10n.t('{0} and {1} more', told, more) : told;
}

function draftLink({ uri, first }: Elsewhere): string {
  const span: SpanRef = { draft: uri.toString(), start: first.start, end: first.end };
  const file = escapeMarkdown(shorten(uri.path.split('/').at(-1)!, NAME));
  return commandLink(file, 'copydesk.claim.open', l10n.t('Go to the first mention there'), span);
}

/** The link that lists the quotes alone. */
function quotesAction(view: DraftView, entity: string): string {
  const name = nameOf(view, entity);
  if (name === undefined) return '';
  const ref: SpeakerRef = { draft: view.uri.toString(), speaker: name };
  const title = `$(filter) ${l10n.t('Show quotes by {0}', escapeMarkdown(shorten(name, NAME)))}`;
  return commandLink(title, 'copydesk.quotes.by', l10n.t('List them alone in the Claims view'), ref);
}

function quoteLink(view: DraftView, { claim, status }: ReviewedClaim, lineOf: LineOf): string {
  const ref: ClaimRef = { draft: view.uri.toString(), claim: claim.id };
  const words = escapeMarkdown(shorten(view.text.slice(claim.start, claim.end), QUOTE_WORDS));
  const link = commandLink(words, 'copydesk.claim.open', l10n.t('{0}: go to these words', labelOf(status)), ref);
  const guess = claim.speaker && isProbable(claim.speaker) ? ` · ${l10n.t('probably')}` : '';
  return `$(${STATUS_LOOK[status].icon}) ${link} · ${lineWords(lineOf(claim.start))}${guess}`;
}
