/**
 * Which of the names in a speaker's words speaks. "Mayor Jane Roe" does; in "a spokeswoman for Mayor Jane Roe", "Roe's lawyer" and
 * "Roe campaign manager Tom Ode" Roe does not; "a spokesman for the Harbor Agency" speaks for the agency.
 */
import type { Mention } from '../../analysis';
import type { Linked, TitleMention } from '../../entities/linked';
import { collectiveNouns, spokesNouns } from '../../lexicon/anaphora';
import { type Span, firstAtOrAfter } from '../../span';
import type { Guess } from './bearers';
import { isClosed } from './passage';

/** Finds who is named as the speaker; null when the names in a phrase, if any, belong to others. */
export function nameSpeakers(text: string, linked: Linked): (speaker: Span) => Guess | null {
  const shared = sharedNames(linked);
  return (speaker) => {
    const inside = mentionsIn(linked.mentions, speaker);
    const people = inside.filter(
      (mention) => mention.type === 'person' && heads(text, speaker, mention, linked.titles),
    );
    const [first, second] = people;
    if (first && second && JOINED.test(text.slice(first.end, second.start))) return { entity: first.entity, sure: 0.5 };
    const apart = first && second && text.slice(first.end, second.start).includes(',');
    const person = apart ? first : people.at(-1);
    if (person) return { entity: person.entity, sure: bareShare(text, person, shared) };
    const beside = apposed(text, speaker, linked.mentions);
    if (beside) return { entity: beside.entity, sure: 0.95 };
    const bodies = inside.length > 0 && inside.every((mention) => mention.type !== 'person');
    return bodies ? nameBody(text, speaker, inside, linked) : null;
  };
}

/** "Ann Ode and Tom Roe": several speak. */
const JOINED = /(?:^|[\s,])(?:and|or|&)\s/;

/** "Her deputy, Tom Ode, said": the name that follows between commas. */
function apposed(text: string, speaker: Span, mentions: readonly Mention[]): Mention | null {
  const next = mentions[firstAtOrAfter(mentions, speaker.end)];
  if (
    next?.type !== 'person' ||
    !/^,[^\S\n]{1,2}$/.test(text.slice(speaker.end, Math.min(next.start, speaker.end + 4)))
  )
    return null;
  return next.start < speaker.end + 4 && /^[,.;]/.test(text.slice(next.end, next.end + 1)) ? next : null;
}

function mentionsIn(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  const inside: Mention[] = [];
  let at = firstAtOrAfter(mentions, start);
  if (at > 0 && mentions[at - 1]!.end > start) at--;
  for (; at < mentions.length && mentions[at]!.start < end; at++) inside.push(mentions[at]!);
  return inside;
}

/** The name is the phrase's own head: no preposition leads to it, nothing of its own follows. */
function heads(text: string, speaker: Span, mention: Mention, titles: readonly TitleMention[]): boolean {
  const after = text.slice(mention.end, Math.max(mention.end, speaker.end));
  if (/^['’]s?\s\S/.test(after)) return false;
  const next = /^\s+(\p{Ll}[\p{L}'’-]*)/u.exec(after)?.[1];
  if (next !== undefined && !isClosed(next) && !/sel(?:f|ves)$/.test(next)) return false;
  const before = text.slice(speaker.start, Math.max(speaker.start, titleStart(titles, mention)));
  return !LED_TO.test(before);
}

/** "a spokesman for …", "an aide to Mayor …": the last preposition, with what of a title may follow it. */
const LED_TO =
  /\S\s+(?:for|of|to|with|at|from|in|on|by|near|against|about|under)\s+(?:the\s+|an?\s+)?(?:[\p{L}\p{N}.’'-]+\s+){0,4}$/u;

/** Where the title right before a name starts, the name's own start when it has none: the "of" in a title leads to nobody. */
export function titleStart(titles: readonly TitleMention[], { start, entity }: Mention): number {
  const title = titles[firstAtOrAfter(titles, start) - 1];
  return title?.entity === entity && start - title.end < 3 ? title.start : start;
}

/** Words that more than one person of the draft is called by. */
export function sharedNames({ people }: Linked): ReadonlySet<string> {
  const bearers = new Map<string, number>();
  for (const { name } of people) {
    const words = name.toLowerCase().split(/\s+/);
    for (const word of new Set([words[0]!, words.at(-1)!])) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  }
  return new Set([...bearers].filter(([, count]) => count > 1).map(([word]) => word));
}

/** A bare surname of two people is the nearer one's four times in five; a form of address says more. */
function bareShare(text: string, { start, text: name }: Mention, shared: ReadonlySet<string>): number {
  if (/\s/.test(name) || !shared.has(name.toLowerCase())) return 1;
  return /(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s$/.test(text.slice(Math.max(0, start - 6), start)) ? 0.92 : 0.8;
}

/** An organization or place that speaks itself, through its officials, or through a spokesman. */
function nameBody(text: string, speaker: Span, inside: readonly Mention[], linked: Linked): Guess | null {
  const body = inside.find(({ type }) => type === 'organization') ?? inside[0]!;
  const after = text.slice(body.end, Math.max(body.end, speaker.end)).toLowerCase();
  const before = text.slice(speaker.start, Math.max(speaker.start, body.start)).toLowerCase();
  if (heads(text, speaker, body, linked.titles)) return { entity: body.entity, sure: SURE[body.type] ?? 0.7 };
  if (body.type !== 'organization') return null;
  const last = /(\p{L}+)$/u.exec(after)?.[1] ?? '';
  const first =
    /^(?:an?\s+|the\s+)?(?:[\p{L}-]+\s+){0,2}?(\p{L}+)\s+(?:for|of|at|with|from)\s+(?:the\s+)?$/u.exec(before)?.[1] ??
    '';
  const speaksFor = [last, first].some((noun) => spokesNouns.has(noun) || collectiveNouns.has(noun));
  return speaksFor ? { entity: body.entity, sure: 0.75 } : null;
}

const SURE: Partial<Record<Mention['type'], number>> = { organization: 0.95, place: 0.9, nationality: 0.7 };
