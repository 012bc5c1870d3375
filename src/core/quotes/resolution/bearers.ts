/**
 * Who bears a role: the titles that the draft writes beside its names, by everything their bearers may be called ("Sen." is "the senator"
 * and "the lawmaker"). Of several bearers the one named last is meant, less surely.
 */
import { roleAliases } from '../../lexicon/anaphora';
import { personPronouns } from '../../lexicon/pronouns';
import { genderedRoles } from '../../lexicon/honorifics';
import { roleHeads } from '../../lexicon/titles';
import { isDoing } from '../../entities/introductions';
import type { Mention } from '../../analysis';
import type { Linked } from '../../entities/linked';
import { groupBy } from '../../groupBy';
import { firstAtOrAfter } from '../../span';
import type { Draft } from '../../text/parsed';
import { perWords } from '../../text/perWords';
import { isWithin } from '../../text/wide';
import { AGE, type Role, parseRole } from './definites';

export interface Guess {
  readonly entity: string;
  /** 0..1: the share of such guesses that name the right entity. */
  readonly sure: number;
}

export interface Bearers {
  /** Whoever is called so at an offset of the draft; null when nobody is. */
  find(role: Role, at: number): Guess | null;
}

interface Bearing {
  readonly entity: string;
  readonly role: Role;
  /** The title's own head, or another word for it. */
  readonly own: boolean;
  /** Words of the title and those just before it ("Ohio Gov."). */
  readonly words: ReadonlySet<string>;
  readonly start: number;
}

/** By each word that a bearer may be called by, in reading order. */
export type Roles = ReadonlyMap<string, readonly Bearing[]>;

export function indexRoles({ text: draft }: Draft, { titles }: Linked): Roles {
  const byHead = new Map<string, Bearing[]>();
  for (const { start, text, entity } of titles) {
    if (isDoing(text)) continue;
    for (const role of rolesIn(text))
      addBearing(byHead, { entity, role, own: true, words: wordsAround(draft, start, role), start });
  }
  return byHead;
}

/** `roles` are those of the draft's titles. */
export function indexBearers(draft: Draft, linked: Linked, roles: Roles): Bearers {
  let places: ReadonlyMap<string, readonly Mention[]> | undefined;
  const placesOf = () =>
    (places ??= groupBy(linked.mentions, ({ type, entity }) => (type === 'person' ? entity : undefined)));
  const ages = collectAges(linked);
  return {
    find(role, at) {
      const age = [role.head, ...role.modifiers].map((word) => AGE.exec(word)?.[1]).find(Boolean);
      if (age !== undefined) {
        const entity = ages.get(age);
        return entity === undefined ? null : { entity, sure: 0.95 };
      }
      return choose(
        draft,
        (roles.get(role.head) ?? []).flatMap((bearing) => weigh(role, bearing, at, linked, placesOf())),
        at,
      );
    },
  };
}

const rolesIn = perWords((title) =>
  title.split(PIECES).flatMap((piece): Role[] => {
    const role = parseRole(piece.split(BLANKS));
    return role ? [role] : [];
  }),
);

/** "president and chief executive", "a lawyer, author": several roles in one title. */
const PIECES = /,| and |; |\//;
const BLANKS = /[\s-]+(?!year-old)/;

/** In titles: more bearers of one role are told apart by name, not by role. */
const MOST = 24;

function addBearing(byHead: Map<string, Bearing[]>, bearing: Bearing): void {
  const { head } = bearing.role;
  for (const called of [head, ...(roleAliases.get(head) ?? [])]) {
    const list = byHead.get(called) ?? [];
    if (list.length === 0) byHead.set(called, list);
    if (list.length < MOST) list.push(called === head ? bearing : { ...bearing, own: false });
  }
}

/** In code units: "South Kelland Gov." */
const BEFORE = 32;

/** What stands right before a title, in lower case. */
export function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - BEFORE), start).toLowerCase();
  return before.slice(before.search(/[^.,;:!?“”"\n]*$/)).replaceAll('.', '');
}

function wordsAround(text: string, start: number, role: Role): ReadonlySet<string> {
  const clause = clauseBefore(text, start);
  const own = role.modifiers.flatMap((word) => word.split("'"));
  return new Set([role.head, ...own, ...role.modifiers, ...role.complement, ...clause.split(/[\s'’-]+/)]);
}

interface Weighed extends Guess {
  readonly last: number;
}

function weigh(
  role: Role,
  bearing: Bearing,
  at: number,
  linked: Linked,
  places: ReadonlyMap<string, readonly { start: number }[]>,
): Weighed[] {
  const told = genderedRoles.get(role.head);
  const gender = linked.entities.get(bearing.entity)?.gender ?? null;
  if (told && gender && told !== gender) return [];
  const known = (word: string): boolean => bearing.words.has(word) || bearing.words.has(singular(word));
  if (!role.complement.every(known)) return [];
  const strange = role.modifiers.filter((word) => !known(word));
  // "the Texas governor", "the deputy mayor" are somebody else; "the embattled mayor" may be him
  if (strange.some((word) => roleHeads.has(word) || personPronouns.has(word))) return [];
  let sure = bearing.own ? 0.92 : 0.8;
  if (role.former !== bearing.role.former) sure *= role.former ? 0.8 : 0.85;
  sure *= 0.75 ** Math.min(3, strange.length);
  if (bearing.start > at) sure *= 0.7;
  const mentions = places.get(bearing.entity) ?? [];
  const last = mentions[firstAtOrAfter(mentions, at) - 1]?.start ?? -1;
  return [{ entity: bearing.entity, sure, last }];
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The best fit; of equal ones the one named last, and the less sure for every other. */
function choose({ places }: Draft, weighed: readonly Weighed[], at: number): Guess | null {
  let best: Weighed | null = null;
  for (const one of weighed) {
    const gain = best ? one.sure - best.sure : 1;
    if (gain > 0.1 || (gain >= -0.1 && one.last > best!.last)) best = one;
  }
  if (!best) return null;
  const { entity, last } = best;
  const rivals = new Set(
    weighed.filter((one) => one.entity !== entity && one.sure > best.sure - 0.2).map((one) => one.entity),
  );
  const far = last < 0 ? 0.85 : isWithin(places, last, at, FAR) ? 1 : 0.93;
  return { entity, sure: (best.sure * far) / (1 + 0.35 * Math.min(3, rivals.size)) };
}

/** In code units, some eight paragraphs: beyond, it makes no difference how far off somebody was named. */
export const FAR = 3001;

/** Every age with whose it is, as a list to compare. */
export function agesOf({ people }: Linked): readonly unknown[] {
  return people.flatMap(({ entity, ages }) => ages.flatMap(({ years }) => [entity, years]));
}

/** An age that two people share tells nobody. */
function collectAges({ people }: Linked): ReadonlyMap<string, string> {
  const bearers = new Map<string, string>();
  const shared = new Set<string>();
  for (const { entity, ages } of people) {
    for (const { years } of ages) {
      const age = String(years);
      if ((bearers.get(age) ?? entity) !== entity) shared.add(age);
      bearers.set(age, entity);
    }
  }
  for (const age of shared) bearers.delete(age);
  return bearers;
}
