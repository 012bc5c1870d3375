/**
 * Who pronouns and descriptions stand for after an edit. A draft is read in legs of a few paragraphs, and with each is kept where the reading was when it
 * began. It begins anew a little before the edit, and ends where it comes to where it was the last time: from there on all is what it was.
 */
import type { Reference } from '../../analysis';
import type { Linked } from '../../entities/linked';
import { sameEnds } from '../../sameEnds';
import { bySpan, firstAtOrAfter, type Span } from '../../span';
import type { Draft, DraftParagraph } from '../../text/parsed';
import { isSameList } from '../../text/perParagraph';
import { isWithin } from '../../text/wide';
import { agesOf, clauseBefore, FAR } from './bearers';
import { type PlaceScan, scanPlaces } from './places';
import { isSameReading, Reader, type ReaderState, type Resolution } from './references';

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
}

/** Paragraphs of a leg. */
const LEG = 8;

/** Resolves one version of a draft after another; gives what `resolveReferences` gives. `scans` are those of the draft's paragraphs, in the same order. */
export function createResolver(): (draft: Draft, linked: Linked, scans: readonly PlaceScan[]) => Resolution {
  let last: Version | undefined;
  return (draft, linked, scans) => {
    const reader = new Reader(draft, linked);
    const legs = readLegs(reader, draft, linked, scans, last);
    last = { draft, linked, scans, legs };
    let resolved: Map<number, Reference> | undefined;
    return {
      references: legs.flatMap(({ found }) => found),
      at(start) {
        resolved ??= new Map(legs.flatMap((leg) => leg.resolved.map((one) => [one.start, one])));
        return resolved.get(start) ?? null;
      },
      describe: (role, start) => reader.describe(role, start),
      findCollective: (noun, start) => reader.bodies.findCollective(noun, start),
    };
  };
}

export function resolveReferences(draft: Draft, linked: Linked, scans?: readonly PlaceScan[]): Resolution {
  return createResolver()(draft, linked, scans ?? draft.paragraphs.map(({ parsed }) => scanPlaces(parsed)));
}

function readLegs(
  reader: Reader,
  draft: Draft,
  linked: Linked,
  scans: readonly PlaceScan[],
  last: Version | undefined,
): Leg[] {
  const { paragraphs, places } = draft;
  const edit = last && findEdit(draft, linked, scans, last);
  const legs = edit ? last.legs.slice(0, Math.floor(edit.from / LEG)) : [];
  let index = legs.length * LEG;
  const begun = edit && last.legs[legs.length];
  if (begun) reader.resume(begun.state, paragraphs[index]!.start);
  for (; index < paragraphs.length; index += LEG) {
    const state = reader.state();
    const then = last?.legs[index / LEG];
    if (edit && then && index >= edit.to && isSameReading(state, then.state)) {
      // Whoever was named before the edit is as far off as ever from here on
      const end = paragraphs[Math.max(0, edit.to - 1)]!.end;
      if (!isWithin(places, end, paragraphs[index]!.start, FAR)) return [...legs, ...last.legs.slice(index / LEG)];
    }
    reader.found = [];
    reader.resolved = [];
    const to = Math.min(paragraphs.length, index + LEG);
    for (let i = index; i < to; i++) reader.read(scans[i]!, paragraphs[i]!.start);
    legs.push({ state, found: reader.found.sort(bySpan), resolved: reader.resolved });
  }
  return legs;
}

/** Indices of the paragraphs that are not what they were; null where people are others, or what the draft calls them, so that any place may be another's. */
function findEdit(
  draft: Draft,
  linked: Linked,
  scans: readonly PlaceScan[],
  last: Version,
): { readonly from: number; readonly to: number } | null {
  const [were, are] = [last.draft.paragraphs, draft.paragraphs];
  if (linked.naming !== last.linked.naming || were.length !== are.length) return null;
  const isSame = (was: number, is: number): boolean => were[was] === are[is] && last.scans[was] === scans[is];
  const { head, tail } = sameEnds(were.length, are.length, isSame);
  const edit = { from: head, to: are.length - tail };
  const [then, now] = [bearing(last.draft, last.linked, edit), bearing(draft, linked, edit)];
  return isSameList(then, now) && isSameList(agesOf(last.linked), agesOf(linked)) ? edit : null;
}

/** All that roles are told by within some paragraphs. */
function bearing(
  { text, paragraphs }: Draft,
  { titles }: Linked,
  { from, to }: { from: number; to: number },
): string[] {
  if (from >= to) return [];
  const within: Span = { start: paragraphs[from]!.start, end: endOf(paragraphs, to) };
  return titles
    .slice(firstAtOrAfter(titles, within.start), firstAtOrAfter(titles, within.end))
    .flatMap((title) => [title.entity, title.text, clauseBefore(text, title.start)]);
}

function endOf(paragraphs: readonly DraftParagraph[], to: number): number {
  return paragraphs[to - 1]!.end;
}
