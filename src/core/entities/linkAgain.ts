/**
 * Linking after an edit. What it reads of a paragraph is a list of facts (`linkFacts.ts`) and where they stand; where an edit changes none of
 * them, everybody is who they were, and only stands elsewhere. A name that is new or gone is another matter (`linkAlone.ts`).
 */
import type { HouseNames } from '../names/houseNames';
import { type Ends, inOne, sameEnds, sameMembers, spliced } from '../sameEnds';
import { firstAtOrAfter, shiftSpan, type Span, startingIn } from '../span';
import type { Draft, DraftParagraph } from '../text/parsed';
import { isSameList } from '../text/perParagraph';
import type { Entity, NameScan } from './linked';
import { isSameAge, isSameTitle, lasting } from './lasting';
import { linkFacts, type LinkFacts } from './linkFacts';
import { describePeople, type Linking } from './linking';
import { readBeside } from './titles';

/** A version of a draft, with what was linked. */
export interface Version extends Linking {
  readonly scans: readonly NameScan[];
  readonly house: HouseNames | undefined;
}

/** Null where it takes more than moving what was linked. */
export function linkAgain({ paragraphs }: Draft, scans: readonly NameScan[], last: Version): Linking | null {
  const edit = findEdit(paragraphs, scans, last);
  const places = edit && placesOf(paragraphs, scans, edit, last);
  if (!edit || !places) return null;
  const { from, to, by } = edit;
  if (from === to && by === 0) return last;
  const { start, end } = paragraphsSpan(last.paragraphs, from, to);
  /** Null for what begins or ends where no fact stands. */
  const move = <Item extends Span>(item: Item): Item | null => {
    if (item.end <= start) return item;
    if (item.start >= end) return shiftSpan(item, by);
    const [first, second] = [places.get(item.start), places.get(item.end)];
    if (first === item.start && second === item.end) return item;
    return first === undefined || second === undefined ? null : { ...item, start: first, end: second };
  };
  const { linked } = last;
  /** With nothing moved behind the edit, only what stands within it is looked at. */
  const moveAll = <Item extends Span>(list: readonly Item[]): readonly Item[] | null => {
    const [first, second] = by === 0 ? placesIn(list, { start, end }) : [0, list.length];
    const moved: Item[] = [];
    for (const item of list.slice(first, second)) {
      const now = move(item);
      if (!now) return null;
      moved.push(now);
    }
    return spliced(list, { head: first, tail: list.length - second }, moved);
  };
  const mentions = moveAll(linked.mentions);
  const told = moveAll(last.told);
  if (!mentions || !told) return null;
  const now = paragraphsSpan(paragraphs, from, to);
  const [firstName, lastName] = placesIn(mentions, now);
  const beside = readBeside({
    paragraphs: paragraphs.slice(from, to),
    mentions: mentions.slice(firstName, lastName),
    names: last.names.slice(firstName, lastName),
    titles: startingIn(told, now.start, now.end),
  });
  const withRead = <Item extends Span>(
    list: readonly Item[],
    read: readonly Item[],
    isSame: (was: Item, is: Item) => boolean,
  ): readonly Item[] => {
    const [first, second] = placesIn(list, { start, end });
    const middle = lasting(read, list.slice(first, second), isSame);
    if (by === 0) return spliced(list, { head: first, tail: list.length - second }, middle);
    return inOne(
      list.slice(0, first),
      middle,
      list.slice(second).map((item) => shiftSpan(item, by)),
    );
  };
  const titles = withRead(linked.titles, beside.titles, isSameTitle);
  const ages = withRead(last.ages, beside.ages, isSameAge);
  const within = startingIn(linked.mentions, start, end);
  const touched = by === 0 ? new Set(within.map(({ entity }) => entity)) : linked.entities.keys();
  const entities = moveEntities(linked.entities, touched, move);
  if (!entities) return null;
  const isTold = entities === linked.entities && titles === linked.titles && ages === last.ages;
  const people = isTold ? linked.people : describePeople(entities, titles, ages);
  return { ...last, linked: { mentions, people, titles, entities }, paragraphs, told, ages };
}

/** The paragraphs that an edit left others, as many as there were, and by how much those after them have moved. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

export function findEdit(
  paragraphs: readonly DraftParagraph[],
  scans: readonly NameScan[],
  last: Version,
): Edit | null {
  if (paragraphs.length !== last.paragraphs.length || paragraphs.length === 0) return null;
  const by = paragraphs.at(-1)!.start - last.paragraphs.at(-1)!.start;
  const { head, tail } = by === 0 ? same(paragraphs, scans, last) : moved(paragraphs, scans, last, by);
  return { from: head, to: paragraphs.length - tail, by };
}

function same(paragraphs: readonly DraftParagraph[], scans: readonly NameScan[], last: Version): Ends {
  const [a, b] = [sameMembers(last.paragraphs, paragraphs), sameMembers(last.scans, scans)];
  return { head: Math.min(a.head, b.head), tail: Math.min(a.tail, b.tail) };
}

function moved(paragraphs: readonly DraftParagraph[], scans: readonly NameScan[], last: Version, by: number): Ends {
  return sameEnds(paragraphs.length, paragraphs.length, (i, j, fromEnd) => {
    const [was, is] = [last.paragraphs[i]!, paragraphs[j]!];
    return last.scans[i] === scans[j] && was.parsed === is.parsed && was.start + (fromEnd ? by : 0) === is.start;
  });
}

/** Paragraphs in which one edit is looked for before all is linked anew. */
const MOST = 200;

/** Where every fact of the edited paragraphs stood, and where it stands; null when there are other facts. */
function placesOf(
  paragraphs: readonly DraftParagraph[],
  scans: readonly NameScan[],
  { from, to }: Edit,
  last: Version,
): ReadonlyMap<number, number> | null {
  const places = new Map<number, number>();
  if (to - from > MOST) return null;
  for (let at = from; at < to; at++) {
    const [then, now] = [last.paragraphs[at]!, paragraphs[at]!];
    const [before, after] = [
      linkFacts(then.parsed, last.scans[at]!, last.house),
      linkFacts(now.parsed, scans[at]!, last.house),
    ];
    if (!isSameList(before.facts, after.facts) || !pair(places, before, then.start, after, now.start)) return null;
  }
  return places;
}

function pair(places: Map<number, number>, before: LinkFacts, then: number, after: LinkFacts, now: number): boolean {
  return before.places.every((place, i) => {
    const moved = after.places[i]! + now;
    const known = places.get(place + then);
    places.set(place + then, moved);
    return known === undefined || known === moved;
  });
}

/** Of all the paragraphs from one up to another; empty where there are none between. */
export function paragraphsSpan(paragraphs: readonly DraftParagraph[], from: number, to: number): Span {
  const start = paragraphs[from]?.start ?? paragraphs.at(-1)!.end;
  return { start, end: to > from ? paragraphs[to - 1]!.end : start };
}

/** From the first that starts in a span up to the first that starts behind it. */
function placesIn(list: readonly Span[], { start, end }: Span): [from: number, to: number] {
  return [firstAtOrAfter(list, start), firstAtOrAfter(list, end)];
}

type Move = <Item extends Span>(item: Item) => Item | null;

/** `touched` are those whose first mention may have moved. */
function moveEntities(
  entities: ReadonlyMap<string, Entity>,
  touched: Iterable<string>,
  move: Move,
): ReadonlyMap<string, Entity> | null {
  let moved: Map<string, Entity> | undefined;
  for (const id of touched) {
    const entity = entities.get(id)!;
    const first = move(entity.first);
    if (!first) return null;
    if (first !== entity.first) (moved ??= new Map(entities)).set(id, { ...entity, first });
  }
  return moved ?? entities;
}
