/**
 * The entity behind a speaker's mention. A name is looked up; a role ("the mayor") is matched with the draft's titles; a pronoun takes the
 * person of its gender named or speaking most recently, as a guess that lowers the confidence.
 */
import type { Mention } from '../analysis';
import type { Gender, Linked } from '../entities/linked';
import { type Span, overlaps } from '../span';
import type { Draft } from '../text/parsed';
import type { Said } from './scan';

export interface Resolved {
  readonly entity: string | null;
  readonly confidence: number;
}

/** A resolver for one draft. Call it in reading order of the quotes: it remembers who spoke last. */
export function resolveSpeaker(draft: Draft, linked: Linked): (said: Said) => Resolved {
  const people = linked.mentions.filter((mention) => mention.type === 'person');
  let last: { entity: string; at: number } | null = null;
  return ({ speaker, confidence }) => {
    const named = nameIn(linked.mentions, speaker);
    const words = draft.text.slice(speaker.start, speaker.end).toLowerCase();
    const person = named?.sure === 1 ? named : null;
    const found = person ?? byPronoun(words, speaker, people, linked, last) ?? byTitle(words, linked) ?? named;
    if (found === null) return { entity: null, confidence: round(confidence) };
    last = { entity: found.entity, at: speaker.start };
    return { entity: found.entity, confidence: round(confidence * found.sure) };
  };
}

interface Guess {
  readonly entity: string;
  /** 0..1: the share of such guesses that name the right entity. */
  readonly sure: number;
}

/** The last person named in the mention ("Clinton campaign manager Jane Roe"), else the first name of any kind. */
function nameIn(mentions: readonly Mention[], speaker: Span): Guess | null {
  const inside: Mention[] = [];
  for (let at = firstAfter(mentions, speaker.start); at < mentions.length && mentions[at]!.start < speaker.end; at++) {
    if (overlaps(mentions[at]!, speaker)) inside.push(mentions[at]!);
  }
  const person = inside.findLast((mention) => mention.type === 'person');
  if (person) return { entity: person.entity, sure: 1 };
  const other = inside.find((mention) => mention.type === 'organization') ?? inside[0];
  return other ? { entity: other.entity, sure: 0.7 } : null;
}

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  she: 'she',
  her: 'she',
  they: 'they',
};

function byPronoun(
  words: string,
  speaker: Span,
  people: readonly Mention[],
  linked: Linked,
  last: { entity: string; at: number } | null,
): Guess | null {
  const gender = GENDERS[words] ?? (words === 'who' ? 'who' : null);
  if (gender === null || gender === 'they') return null;
  const fits = (entity: string): boolean => {
    const known = linked.entities.get(entity)?.gender ?? null;
    return gender === 'who' || known === null || known === gender;
  };
  const recent = firstAfter(people, speaker.start) - 1;
  for (let at = recent; at >= 0 && at > recent - REACH; at--) {
    const mention = people[at]!;
    if (mention.end > speaker.start) continue;
    // The one who spoke last goes on speaking, unless someone else was named since.
    if (last && last.at >= mention.start && fits(last.entity)) return { entity: last.entity, sure: 0.85 };
    if (fits(mention.entity)) return { entity: mention.entity, sure: at === recent ? 0.75 : 0.6 };
  }
  return last && fits(last.entity) ? { entity: last.entity, sure: 0.6 } : null;
}

/** Mentions looked back at for a pronoun; further off, nobody would write "he". */
const REACH = 12;

/** "the mayor", when the draft gives that title to one person. */
function byTitle(words: string, linked: Linked): Guess | null {
  const role = /^the ([\p{L}][\p{L} '’-]{2,60})$/u.exec(words)?.[1];
  if (role === undefined) return null;
  const bearers = new Set<string>();
  for (const title of linked.titles) {
    const text = title.text.toLowerCase();
    if (text === role || text.endsWith(` ${role}`)) bearers.add(title.entity);
  }
  return bearers.size === 1 ? { entity: [...bearers][0]!, sure: 0.8 } : null;
}

/** Index of the first mention that ends after an offset; lists are in reading order. */
function firstAfter(mentions: readonly Mention[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
