/**
 * The entity behind a speaker's mention. A name is looked up; a pronoun, a role ("the mayor") or a body ("the agency") has been
 * resolved with all others of the draft; whoever stays nameless ("a source") is nobody.
 */
import type { Linked } from '../entities/linked';
import { collectiveNouns } from '../lexicon/anaphora';
import { writerPronouns } from '../lexicon/pronouns';
import { firstAtOrAfter } from '../span';
import type { Draft } from '../text/parsed';
import type { Guess } from './resolution/bearers';
import { type Role, parseRole } from './resolution/definites';
import { type Resolution, resolveReferences } from './resolution/resolveAgain';
import { nameSpeakers } from './resolution/speakerNames';
import type { Said } from './scan';

export { type PlaceScan, scanPlaces } from './resolution/places';
export { withUses } from './resolution/pronounUse';
export { createResolver, type Resolution, resolveReferences } from './resolution/resolveAgain';

export interface Resolved {
  readonly entity: string | null;
  /** 0..1: that the words are the mention's and the mention the entity's; without an entity, the former alone. */
  readonly confidence: number;
}

/** A resolver for one draft. `resolution` is the draft's own, for callers that have it already. */
export function resolveSpeaker(
  draft: Draft,
  linked: Linked,
  resolution: Resolution = resolveReferences(draft, linked),
  writer = findWriter(draft, linked),
): (said: Said) => Resolved {
  const named = nameSpeakers(draft.text, linked);
  return ({ speaker, confidence }) => {
    const words = draft.text.slice(speaker.start, speaker.end);
    const found = named(speaker) ?? resolveWords(words, speaker.start, resolution, writer);
    return found === null
      ? { entity: null, confidence: round(confidence) }
      : { entity: found.entity, confidence: round(confidence * found.sure) };
  };
}

function resolveWords(words: string, start: number, resolution: Resolution, writer: string | null): Guess | null {
  const low = words.toLowerCase().replaceAll('’', "'");
  const known = resolution.at(start);
  // "his" is nobody's answer to "his supporters"
  if (known && (low.startsWith('the ') || low.replace(CLITIC, '') === known.text.toLowerCase()))
    return { entity: known.entity, sure: known.confidence };
  if (writerPronouns.has(low)) return writer === null ? null : { entity: writer, sure: BYLINE };
  const noun = low.replace(/^(?:the|its|current and former|senior|local) /, '');
  if (collectiveNouns.has(noun)) return resolution.findCollective(noun, start);
  const role = low.length > LONGEST ? null : roleIn(words);
  const guess = role && resolution.describe(role, start);
  return guess && guess.sure >= WORTH ? guess : null;
}

/** "the mayor", "Orlen's mayor": of a possessor's role only the possessor's own will do. */
function roleIn(words: string): Role | null {
  const plain = words.replace(/^the\s+/i, '');
  const owner = /^([^'’]+)['’]s?\s+/.exec(plain);
  if (!owner) return plain === words ? null : parseRole(plain.split(/\s+/));
  const role = parseRole(plain.slice(owner[0].length).split(/\s+/));
  return role && { ...role, complement: [...role.complement, ...owner[1]!.toLowerCase().split(/\s+/)] };
}

const CLITIC = /'(?:s|d|ll|ve|re)$/;
/** In code units: longer descriptions are sentences. */
const LONGEST = 80;
/** Guesses that are wrong more often than this is right are not made. */
const WORTH = 0.5;
/** An "I" outside of quotations is the writer's, unless an interview or a letter is printed as plain paragraphs. */
const BYLINE = 0.8;

/** The one person whom the bylines name; null when there is none or several, and in an interview, where "I" answers. */
export function findWriter({ paragraphs }: Draft, { mentions }: Linked): string | null {
  if (paragraphs.some(({ kind }) => kind === 'question' || kind === 'answer')) return null;
  const writers = new Set<string>();
  for (const { kind, start, end } of paragraphs) {
    if (kind !== 'byline') continue;
    for (let at = firstAtOrAfter(mentions, start); at < mentions.length && mentions[at]!.end <= end; at++)
      if (mentions[at]!.type === 'person') writers.add(mentions[at]!.entity);
  }
  return writers.size === 1 ? [...writers][0]! : null;
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
