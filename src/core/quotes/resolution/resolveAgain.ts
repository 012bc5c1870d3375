/**
 * Who pronouns and descriptions stand for after an edit. A draft is read in legs of a few paragraphs, and with each is kept where the reading was when it
 * began. It begins anew a little before the edit, and ends where it comes to where it was the last time: from there on all is what it was.
 */
import type { Reference } from '../../analysis';
import { isSameEntity } from '../../entities/lasting';
import type { Linked } from '../../entities/linked';
import { type Lists, unchanged } from '../../perVersion';
import { firstAtOrAfter, type Span, startingIn } from '../../span';
import { wordsAfter } from '../../text/around';
import type { Draft } from '../../text/parsed';
import { isSameList } from '../../text/perParagraph';
import { isWithin } from '../../text/wide';
import { agesOf, clauseBefore, FAR, type Guess, type Roles } from './bearers';
import { REACH } from './bodies';
import type { Role } from './definites';
import { type PlaceScan, scanPlaces } from './places';
import { isSameReading, Reader, type ReaderState } from './references';
import { sharedNames } from './speakerNames';

/** Who is behind the pronouns and descriptions of a draft. */
export interface Resolution {
  /** In reading order; none overlaps a mention or another. */
  readonly references: readonly Reference[];
  /** What stands for somebody at an offset; null when that is open. */
  at(start: number): Reference | null;
  /** A role or a body as a speaker's words give it ("the mayor"), for an offset where the text alone did not tell a description. */
  describe(role: Role, start: number): Guess | null;
  findCollective(noun: string, start: number): Guess | null;
  /** Never that of another. */
  readonly number: number;
  /** Whether all that is told of an offset is what the resolution of that number told of it. */
  keeps(number: number, start: number): boolean;
}

let numbers = 0;

interface Leg {
  /** When it began. */
  readonly state: ReaderState;
  readonly found: readonly Reference[];
  readonly resolved: readonly Reference[];
}

interface Version {
  readonly draft: Draft;
  readonly linked: Linked;
  readonly scans: readonly PlaceScan[];
  readonly legs: readonly Leg[];
  readonly reader: Reader;
  /** Of its resolution. */
  readonly number: number;
}

/** What is read, and what of it is the last version's: all in front of one offset, and from another one on. */
interface Read {
  readonly legs: readonly Leg[];
  readonly until: number;
  readonly from: number;
}

/** Paragraphs of a leg. */
const LEG = 8;

/** Resolves one version of a draft after another; gives what `resolveReferences` gives. `scans` are those of the draft's paragraphs, in the same order. */
export function createResolver(): (draft: Draft, linked: Linked, scans: readonly PlaceScan[]) => Resolution {
  let last: Version | undefined;
  return (draft, linked, scans) => {
    const { paragraphs } = draft;
    const edit = last ? findEdit(draft, linked, scans, last) : null;
    const reader = new Reader(draft, linked, edit?.roles);
    const { legs, until, from } = readLegs(reader, draft, scans, edit);
    const number = ++numbers;
    // The resolution itself would hold on to the one before it, and so on to every version of the draft
    const then = last?.number;
    const resolution: Resolution = {
      references: legs.flatMap(({ found }) => found),
      at(start) {
        const paragraph = Math.max(0, firstAtOrAfter(paragraphs, start + 1) - 1);
        return legs[Math.floor(paragraph / LEG)]?.resolved.findLast((one) => one.start === start) ?? null;
      },
      describe: (role, start) => reader.describe(role, start),
      findCollective: (noun, start) => reader.bodies.findCollective(noun, start),
      number,
      keeps: (before, start) => before === then && (start < until || start >= from),
    };
    last = { draft, linked, scans, legs, reader, number };
    return resolution;
  };
}

export function resolveReferences(draft: Draft, linked: Linked, scans?: readonly PlaceScan[]): Resolution {
  return createResolver()(draft, linked, scans ?? draft.paragraphs.map(({ parsed }) => scanPlaces(parsed)));
}

/** `edit` is null where all is read. */
function readLegs(reader: Reader, { paragraphs, places }: Draft, scans: readonly PlaceScan[], edit: Edit | null): Read {
  const legs = edit ? edit.legs.slice(0, Math.floor(edit.from / LEG)) : [];
  let index = legs.length * LEG;
  const until = edit ? (paragraphs[index]?.start ?? Infinity) : -1;
  const begun = edit?.legs[legs.length];
  if (begun) reader.resume(begun.state, paragraphs[index]!.start);
  for (; index < paragraphs.length; index += LEG) {
    const state = reader.state();
    const then = edit?.legs[index / LEG];
    if (edit && then && index >= edit.to && isSameReading(state, then.state)) {
      // Whoever was named before the edit is as far off as ever from here on
      const end = paragraphs[Math.max(0, edit.to - 1)]!.end;
      const { start } = paragraphs[index]!;
      if (start >= edit.behindNames && !isWithin(places, end, start, FAR))
        return { legs: [...legs, ...edit.legs.slice(index / LEG)], until, from: Math.max(start, edit.behindWords) };
    }
    const to = Math.min(paragraphs.length, index + LEG);
    for (let i = index; i < to; i++) reader.read(scans[i]!, paragraphs[i]!.start);
    legs.push({ state, ...reader.take() });
  }
  return { legs, until, from: Infinity };
}

interface Edit {
  /** Indices of paragraphs: those between are not what they were, or what stands in them is not. */
  readonly from: number;
  readonly to: number;
  /** From these offsets on it makes no difference which organizations were named there, and what is written right behind them: "the council officials". */
  readonly behindNames: number;
  readonly behindWords: number;
  /** Of the version before. */
  readonly legs: readonly Leg[];
  /** Those of the version before, while its titles stand where they stood. */
  readonly roles: Roles | undefined;
}

/** Null where people are others, or what the draft calls them, so that any place may be another's. */
function findEdit(draft: Draft, linked: Linked, scans: readonly PlaceScan[], last: Version): Edit | null {
  const { paragraphs } = draft;
  if (last.draft.paragraphs.length !== paragraphs.length) return null;
  const { head, tail } = unchanged(listsOf(last.draft, last.linked, last.scans), listsOf(draft, linked, scans));
  const [from, to] = [head, paragraphs.length - tail];
  const changes = changedEntities(last.linked, linked);
  const outside = outsideOf(paragraphs, from, to);
  if (changes.all.size > 0) {
    if (linked.mentions.some((mention) => changes.all.has(mention.entity) && outside(mention))) return null;
    if (linked.titles.some(({ entity }) => changes.others.has(entity))) return null;
    if (!isSameSet(sharedNames(last.linked), sharedNames(linked))) return null;
  }
  const [then, now] = [within(last.draft, last.linked, from, to), within(draft, linked, from, to)];
  if (!isSameList(then.titles, now.titles) || !isSameList(agesOf(last.linked), agesOf(linked))) return null;
  if (!isSameList(then.people, now.people)) {
    const titled = new Set(linked.titles.map(({ entity }) => entity));
    const bear = (people: readonly string[]): string[] => people.filter((entity) => titled.has(entity));
    if (!isSameList(bear(then.people), bear(now.people))) return null;
  }
  const isNamed = isSameList(then.bodies, now.bodies) && !now.bodies.some((entity) => changes.all.has(entity));
  const behind = isNamed && isSameList(then.words, now.words) ? 0 : behindBodies(linked, paragraphs[to - 1]?.end ?? 0);
  // What stands right before the titles is what it was
  const roles = isSameList(last.linked.titles, linked.titles) ? last.reader.roles : undefined;
  return { from, to, behindNames: isNamed ? 0 : behind, behindWords: behind, legs: last.legs, roles };
}

function listsOf({ paragraphs }: Draft, { mentions, titles }: Linked, scans: readonly PlaceScan[]): Lists {
  return { paragraphs, each: [scans], within: [mentions, titles] };
}

/** The entities that are not what they were; and those of them that are called the same, or new, or gone. */
function changedEntities(
  last: Linked,
  now: Linked,
): { readonly all: ReadonlySet<string>; readonly others: ReadonlySet<string> } {
  const [all, others] = [new Set<string>(), new Set<string>()];
  if (last.entities !== now.entities) {
    for (const [id, entity] of now.entities) {
      const was = last.entities.get(id);
      if (was === entity || (was && isSameEntity(was, entity))) continue;
      all.add(id);
      if (!was || !isSameEntity({ ...was, name: '', aliases: [] }, { ...entity, name: '', aliases: [] }))
        others.add(id);
    }
    for (const id of last.entities.keys())
      if (!now.entities.has(id)) {
        all.add(id);
        others.add(id);
      }
  }
  return { all, others };
}

/** Tells what stands outside of some paragraphs. */
function outsideOf(paragraphs: readonly Span[], from: number, to: number): (span: Span) => boolean {
  if (from >= to) return () => true;
  const [{ start }, { end }] = [paragraphs[from]!, paragraphs[to - 1]!];
  return (span) => span.start < start || span.start >= end;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

/** Behind as many organizations as are looked back at, from an offset on. */
function behindBodies({ mentions }: Linked, offset: number): number {
  let left = REACH;
  for (let at = firstAtOrAfter(mentions, offset); at < mentions.length; at++)
    if (mentions[at]!.type === 'organization' && --left === 0) return mentions[at]!.end;
  return Infinity;
}

/** All that roles and collectives are told by within some paragraphs, as lists to compare. */
function within({ text, paragraphs }: Draft, { titles, mentions }: Linked, from: number, to: number): Told {
  if (from >= to) return { titles: [], people: [], bodies: [], words: [] };
  const { start } = paragraphs[from]!;
  const { end } = paragraphs[to - 1]!;
  const names = startingIn(mentions, start, end);
  const bodies = names.filter(({ type }) => type === 'organization');
  return {
    titles: startingIn(titles, start, end).flatMap((title) => [
      title.entity,
      title.text,
      clauseBefore(text, title.start),
    ]),
    people: names.filter(({ type }) => type === 'person').map(({ entity }) => entity),
    bodies: bodies.map(({ entity }) => entity),
    words: bodies.map((body) => wordsAfter(text, body.end, BEHIND)),
  };
}

interface Told {
  readonly titles: readonly string[];
  readonly people: readonly string[];
  readonly bodies: readonly string[];
  /** Right behind each body. */
  readonly words: readonly string[];
}

/** In code units: the longest collective, and what may stand before it. */
const BEHIND = 40;
