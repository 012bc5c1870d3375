/**
 * The part of a card that is about somebody: who the words stand for, with titles; where else the name stands; what they are
 * quoted with, each quote a link to its place. For names, for the pronouns and descriptions that stand for them, for claims.
 */
import type { Mention } from '../core/analysis';
import type { ReviewedClaim } from '../core/review/review';
import { labelOf } from '../core/review/statuses';
import type { ClaimRef, SpanRef, SpeakerRef } from './claimRef';
import type { DraftView } from './desk';
import { STATUS_LOOK } from './look';
import { commandLink, escapeMarkdown, quoted, shorten } from './markdown';
import { houseLine } from './names/houseCard';
import { isProbable, nameOf, personOf, quotesOf, type Who } from './people';

/** Mentions linked by line; more than these are counted only. */
const MENTION_LINKS = 12;
/** Quotes shown with their words; the others are a click away. */
const QUOTE_LINKS = 5;
/** Characters of a quote's words in a card: one line of a hover. */
const QUOTE_WORDS = 60;
/** Characters of a name in a link: some offices hold half a sentence. */
const NAME = 50;

/** Line, counted from 0, of an offset. */
export type LineOf = (offset: number) => number;

/** For a name, a pronoun or a description: who this is in the draft, and how sure that is. */
export function whoCard(view: DraftView, who: Who, lineOf: LineOf): string {
  const parts = [
    heading(view, who),
    houseLine(view, who.entity),
    mentionLinks(view, who.entity, lineOf),
    quoteLinks(view, who.entity, lineOf),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** "2 mentions: line 3, line 5 (Roe)"; '' where there is only one. */
export function mentionLinks(view: DraftView, entity: string, lineOf: LineOf): string {
  const mentions = view.analysis.entities.filter((mention) => mention.entity === entity);
  if (mentions.length < 2) return '';
  const draft = view.uri.toString();
  const links = mentions.slice(0, MENTION_LINKS).map(({ start, end, text }) => {
    const span: SpanRef = { draft, start, end };
    return (
      commandLink(`line ${lineOf(start) + 1}`, 'copydesk.claim.open', `Go to this mention`, span) +
      (text === mentions[0]!.text ? '' : ` (${escapeMarkdown(text)})`)
    );
  });
  const more = mentions.length > MENTION_LINKS ? ` and ${mentions.length - MENTION_LINKS} more` : '';
  return `${mentions.length} mentions: ${links.join(', ')}${more}`;
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
  return [count, ...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('  \n');
}

/** "Ada Roe, Mayor", escaped; for what is no person only the name. */
export function nameWithRole(view: DraftView, entity: string): string {
  return `${escapeMarkdown(nameOf(view, entity) ?? '')}${roleOf(view, entity)}`;
}

function heading(view: DraftView, who: Who): string {
  const name = nameOf(view, who.entity) ?? who.text;
  const type = typeOf(view, who.entity);
  const what = type === undefined || type === 'person' ? '' : ` — ${type}`;
  const titled = `**${escapeMarkdown(name)}**${roleOf(view, who.entity)}${what}`;
  const sign = `$(${ICONS[type ?? 'other'] ?? 'tag'})`;
  if (who.confidence === 1) return `${sign} ${titled}`;
  const sure = `_${quoted(escapeMarkdown(who.text))} here, ${Math.round(who.confidence * 100)}% sure_`;
  return `${sign} ${isProbable(who) ? 'probably ' : ''}${titled}  \n${sure}`;
}

function roleOf(view: DraftView, entity: string): string {
  const titles = personOf(view, entity)?.titles ?? [];
  return titles.length > 0 ? `, ${escapeMarkdown(titles.join(', '))}` : '';
}

const ICONS: Readonly<Partial<Record<Mention['type'], string>>> = {
  person: 'person',
  organization: 'organization',
  place: 'location',
};

function typeOf({ analysis }: DraftView, entity: string): Mention['type'] | undefined {
  return analysis.entities.find((mention) => mention.entity === entity)?.type;
}

function countQuotes(quotes: readonly ReviewedClaim[]): string {
  const reported = quotes.filter(({ claim }) => claim.kind === 'reported-speech').length;
  const direct = quotes.length - reported;
  const counted = [
    direct > 0 ? `${direct} quote${direct === 1 ? '' : 's'}` : '',
    reported > 0 ? `${reported} in reported speech` : '',
  ];
  return counted.filter(Boolean).join(' and ');
}

/** The link that lists the quotes alone. */
function quotesAction(view: DraftView, entity: string): string {
  const name = nameOf(view, entity);
  if (name === undefined) return '';
  const ref: SpeakerRef = { draft: view.uri.toString(), speaker: name };
  const title = `$(filter) Show quotes by ${escapeMarkdown(shorten(name, NAME))}`;
  return commandLink(title, 'copydesk.quotes.by', 'List them alone in the Claims view', ref);
}

function quoteLink(view: DraftView, { claim, status }: ReviewedClaim, lineOf: LineOf): string {
  const ref: ClaimRef = { draft: view.uri.toString(), claim: claim.id };
  const words = escapeMarkdown(shorten(view.text.slice(claim.start, claim.end), QUOTE_WORDS));
  const link = commandLink(words, 'copydesk.claim.open', `${labelOf(status)}: go to these words`, ref);
  const guess = claim.speaker && isProbable(claim.speaker) ? ' · probably' : '';
  return `$(${STATUS_LOOK[status].icon}) ${link} · line ${lineOf(claim.start) + 1}${guess}`;
}
