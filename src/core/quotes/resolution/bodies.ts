/**
 * What a body is called when its name is not repeated: "the agency" is the last one named whose name ends so, "the company" also one
 * whose name says nothing of its kind.
 */
import { bodyNouns, bodyWords, collectiveNouns, looseBodyWords } from '../../lexicon/anaphora';
import { titleModifiers } from '../../lexicon/titles';
import type { Mention } from '../../analysis';
import type { Entity, Linked } from '../../entities/linked';
import { firstAtOrAfter } from '../../span';
import type { Draft } from '../../text/parsed';
import { isWithin } from '../../text/wide';
import type { Guess } from './bearers';
import type { Role } from './definites';

export interface Bodies {
  /** The organization that a definite description stands for at an offset of the draft; null when none fits. */
  find(role: Role, at: number): Guess | null;
  /** The organization whose "officials" or "police" speak, named or not. */
  findCollective(noun: string, at: number): Guess | null;
}

export function indexBodies(draft: Draft, linked: Linked): Bodies {
  const mentions = linked.mentions.filter((mention) => mention.type === 'organization');
  const called = new Map<string, ReadonlySet<string>>();
  const callsOf = (entity: string): ReadonlySet<string> => {
    const known = called.get(entity) ?? callsFor(linked.entities.get(entity));
    called.set(entity, known);
    return known;
  };
  return {
    find(role, at) {
      if (!bodyWords.has(role.head)) return null;
      const fits = (mention: Mention) => fit(role, callsOf(mention.entity), linked.entities.get(mention.entity));
      return nearest(draft, mentions, at, fits);
    },
    findCollective(noun, at) {
      if (!collectiveNouns.has(noun)) return null;
      return nearest(draft, mentions, at, (mention) => {
        if (noun === 'police' && callsOf(mention.entity).has('police')) return 0.8;
        const next = draft.text.slice(mention.end, mention.end + noun.length + 3).toLowerCase();
        return next.replace(/^['’]s/, '').startsWith(` ${noun}`) ? 0.65 : 0;
      });
    },
  };
}

/** The words a body goes by, from the last word of its name and the one before "of" or "for"; all its forms count. */
function callsFor(entity: Entity | undefined): ReadonlySet<string> {
  const calls = new Set<string>();
  for (const form of entity ? [entity.name, ...entity.aliases.slice(0, MOST_FORMS)] : []) {
    const words = form
      .toLowerCase()
      .replaceAll('.', '')
      .split(/[\s-]+/);
    const joint = words.findIndex((word, i) => i > 0 && /^(?:of|for|on)$/.test(word));
    const heads = [words.at(-1)!, ...(joint > 0 ? [words[joint - 1]!] : [])];
    for (const head of heads) for (const call of bodyNouns.get(head) ?? []) calls.add(call);
  }
  return calls;
}

const MOST_FORMS = 8;

/** Adjectives a body's name need not hold. */
const FREE = new Set(
  'federal state local national private public global international nonprofit non-profit independent giant new same watchdog regulatory'.split(
    ' ',
  ),
);

function fit(role: Role, calls: ReadonlySet<string>, entity: Entity | undefined): number {
  const name = ` ${entity?.name.toLowerCase() ?? ''} `;
  const strange = (word: string): boolean => !name.includes(` ${word}`) && !name.includes(`${word} `);
  if (role.complement.some(strange)) return 0;
  if (role.modifiers.some((word) => strange(word) && !FREE.has(word))) return 0;
  const known = role.modifiers.some((word) => !strange(word) && !titleModifiers.has(word));
  if (calls.has(role.head)) return known || role.complement.length > 0 ? 0.95 : 0.85;
  return calls.size === 0 && looseBodyWords.has(role.head) ? 0.7 : 0;
}

/** Organizations looked back at; further off, the name would have been said again. */
export const REACH = 24;
/** In code units: a sentence or two, within which a name that says nothing of its kind is as good as any; and a dozen sentences. */
const NEAR = 300;
const FAR = 1500;

/** The one that fits best, by its name and by how near it is; less sure for every other that fits nearly as well. */
function nearest(
  { places }: Draft,
  mentions: readonly Mention[],
  at: number,
  fits: (mention: Mention) => number,
): Guess | null {
  const sureOf = new Map<string, number>();
  const recent = firstAtOrAfter(mentions, at) - 1;
  for (let i = recent; i >= 0 && i > recent - REACH; i--) {
    const { entity, end } = mentions[i]!;
    if (sureOf.has(entity)) continue;
    const fit = fits(mentions[i]!);
    const sure =
      fit === 0 || isWithin(places, end, at, NEAR) ? fit : fit * (isWithin(places, end, at, FAR) ? 0.85 : 0.6);
    if (sure > 0) sureOf.set(entity, sure);
  }
  const [best, ...others] = [...sureOf].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  const rivals = others.filter(([, sure]) => sure > best[1] - RIVAL).length;
  return { entity: best[0], sure: best[1] / (1 + 0.3 * Math.min(3, rivals)) };
}

/** Closer than this in sureness, two bodies can both be meant. */
const RIVAL = 0.15;
