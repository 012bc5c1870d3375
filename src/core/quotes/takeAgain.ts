/**
 * Who has the floor after an edit. Turns before it are somebody's already; from shortly before it on, turns are given anew, until as many in a row
 * as a turn is judged by are what they were: from there on all are, moved.
 */
import { type Ends, inOne, sameEnds, sameMembers } from '../sameEnds';
import { firstFrom } from '../sorted';
import { type Span, shiftSpan } from '../span';
import type { Draft } from '../text/parsed';
import { attributionModel } from './learned/model';
import { MOST_BACK, type PlacedTurn, type Taken, takeTurn } from './floor';
import { Placing, type PlacedMark, shiftMention } from './placing';
import type { MarkScan } from './scan';
import type { Rank } from './turns';

/** Something with the place it has now: its own offsets and paragraph are those of when it was read. */
export interface Moved<Item> {
  readonly item: Item;
  /** Code units, and paragraphs. */
  readonly by: number;
  readonly over: number;
}

/** All turns of one version of a draft with whom they are given to, and the marks that quote nobody. */
export interface Floor {
  readonly taken: readonly Moved<Taken>[];
  readonly marked: readonly Moved<PlacedMark>[];
}

/** What the layout of a draft gives to somebody: neither is anything reported inside of it, nor do marks count that its label stands in. */
export interface Spoken {
  /** The paragraphs that begin a turn of their own by a label. */
  readonly labelled: ReadonlySet<number>;
  readonly isSpoken: (found: Span & { readonly parts?: readonly Span[] }) => boolean;
  /** By paragraph what of it stands there, to compare; undefined where nothing does. */
  readonly each: readonly (string | undefined)[];
}

const NOTHING_SPOKEN: Spoken = { labelled: new Set(), isSpoken: () => false, each: [] };

interface Version extends Floor {
  readonly scans: readonly MarkScan[];
  readonly paragraphs: readonly Span[];
  /** Whether each paragraph takes up a quotation that the one before left open. */
  readonly goesOn: readonly boolean[];
  readonly spoken: Spoken;
}

/** Keeps one draft's turns from version to version. */
export function createFloor(): (draft: Draft, scans: readonly MarkScan[], spoken?: Spoken) => Floor {
  let last = NOTHING;
  return (draft, scans, spoken = NOTHING_SPOKEN) =>
    (last = readAgain(draft, scans, spoken, attributionModel().rank, last));
}

const NOTHING: Version = { taken: [], marked: [], scans: [], paragraphs: [], goesOn: [], spoken: NOTHING_SPOKEN };

function readAgain(draft: Draft, scans: readonly MarkScan[], spoken: Spoken, rank: Rank, last: Version): Version {
  const { paragraphs } = draft;
  const { head, tail, by } = compare(last, { paragraphs, scans, spoken });
  const over = scans.length - last.scans.length;
  const from = firstToRead(last, head);
  const kept = firstOf(last.taken, from);
  const placing = new Placing(draft, scans, spoken.labelled);
  const before = last.taken.slice(Math.max(0, kept - MOST_BACK), kept).map(whereItIs);
  const known = before.length;
  const goesOn = last.goesOn.slice(0, from);
  /** The first paragraph from which on quotations run on where they did. */
  let first = scans.length - tail;
  let rest = last.taken.length;
  /** Of the turns of `placing`, how many have been looked at; the last of them is judged by the next, too. */
  let looked = 0;
  let waiting: PlacedTurn | undefined;
  const lookAt = (until: number): void => {
    for (; looked < until; looked++) {
      const turn = placing.turns[looked]!;
      if (spoken.isSpoken(turn)) continue;
      if (waiting) before.push(takeTurn(waiting, before, turn, rank));
      waiting = turn;
    }
  };
  let paragraph = from;
  for (; paragraph < scans.length; paragraph++) {
    goesOn.push(placing.read(paragraph));
    if (goesOn[paragraph] !== last.goesOn[paragraph - over]) first = Math.max(first, paragraph + 1);
    // What is open may get longer
    const { running } = placing;
    lookAt(running < 0 ? placing.turns.length : running);
    if (paragraph < first || running >= 0 || last.goesOn[paragraph + 1 - over]) continue;
    const next = nextOfLast(before, known, last, { by, over, first });
    if (next === null) continue;
    rest = next;
    break;
  }
  const isWhole = paragraph >= scans.length;
  if (isWhole) {
    lookAt(placing.turns.length);
    if (waiting) before.push(takeTurn(waiting, before, undefined, rank));
  }
  const marked = placing.marked.filter((mark) => !spoken.isSpoken(mark));
  const restMarked = isWhole ? last.marked.length : firstOf(last.marked, paragraph + 1 - over);
  return {
    taken: inOne(
      last.taken.slice(0, kept),
      before.slice(known).map((turn) => here(withoutRivals(turn))),
      last.taken.slice(rest).map((one) => movedOn(one, by, over)),
    ),
    marked: inOne(
      last.marked.slice(0, firstOf(last.marked, from)),
      marked.map(here),
      last.marked.slice(restMarked).map((one) => movedOn(one, by, over)),
    ),
    scans,
    paragraphs,
    goesOn: isWhole ? goesOn : inOne(goesOn, last.goesOn.slice(paragraph + 1 - over)),
    spoken,
  };
}

/** A turn that is given is never given again: whom it was not given to need not be kept. */
function withoutRivals(turn: Taken): Taken {
  return { ...turn, candidates: NOBODY, leads: NOBODY, follows: NOBODY, signed: null };
}

const NOBODY: readonly never[] = [];

/** How many paragraphs at the start are where they were, and at the end, those `by` code units further on. */
function compare(last: Version, now: Pick<Version, 'paragraphs' | 'scans' | 'spoken'>): Ends & { readonly by: number } {
  const [a, b] = [sameMembers(last.paragraphs, now.paragraphs), sameMembers(last.scans, now.scans)];
  const isSilent = last.spoken.each.length === 0 && now.spoken.each.length === 0;
  const sure = isSilent ? { head: Math.min(a.head, b.head), tail: Math.min(a.tail, b.tail) } : undefined;
  const by = (now.paragraphs.at(-1)?.start ?? 0) - (last.paragraphs.at(-1)?.start ?? 0);
  const isSame = (i: number, j: number, fromEnd: boolean): boolean =>
    last.scans[i] === now.scans[j] &&
    last.paragraphs[i]!.start + (fromEnd ? by : 0) === now.paragraphs[j]!.start &&
    last.spoken.each[i] === now.spoken.each[j];
  return { ...sameEnds(last.scans.length, now.scans.length, isSame, by === 0 ? sure : undefined), by };
}

/** The last turn before an edit may be given to the speaker of the next, and a quotation that runs into it begins earlier. */
function firstToRead(last: Version, head: number): number {
  const at = firstOf(last.taken, head) - 2;
  let from = at < 0 ? 0 : paragraphOf(last.taken[at]!);
  while (from > 0 && last.goesOn[from]) from--;
  return from;
}

export function paragraphOf({ item, over }: Moved<{ readonly paragraph: number }>): number {
  return item.paragraph + over;
}

/** Index of the first of a list that stands in a paragraph or in a later one. */
export function firstOf(list: readonly Moved<{ readonly paragraph: number }>[], paragraph: number): number {
  return firstFrom(list, paragraph, paragraphOf);
}

/** When all that the next turn is judged by is what it was: which turn of the last version comes next. Else null. Those given anew begin at `known`. */
function nextOfLast(
  taken: readonly Taken[],
  known: number,
  last: Version,
  { by, over, first }: { readonly by: number; readonly over: number; readonly first: number },
): number | null {
  const recent = taken.slice(Math.max(known, taken.length - MOST_BACK));
  if (recent.length < MOST_BACK || recent[0]!.paragraph < first) return null;
  const { paragraph } = recent.at(-1)!;
  let within = 0;
  while (taken.length - within > known && taken[taken.length - 1 - within]!.paragraph === paragraph) within++;
  const next = firstOf(last.taken, paragraph - over) + within;
  const then = last.taken.slice(Math.max(0, next - MOST_BACK), next);
  return then.length === MOST_BACK && recent.every((turn, i) => isSame(turn, movedOn(then[i]!, by, over)))
    ? next
    : null;
}

/** What later turns are judged by. */
function isSame(now: Taken, { item, by, over }: Moved<Taken>): boolean {
  return (
    now.paragraph === item.paragraph + over &&
    isMoved(item, now, by) &&
    now.sentence === item.sentence &&
    now.parts.length === item.parts.length &&
    now.asks === item.asks &&
    now.alone === item.alone &&
    now.opens === item.opens &&
    isSameChoice(item.said, now.said, by)
  );
}

function isSameChoice(then: Taken['said'], now: Taken['said'], by: number): boolean {
  if (then === null || now === null) return then === now;
  return (
    isMoved(then.speaker, now.speaker, by) &&
    (then.cue === null || now.cue === null ? then.cue === now.cue : isMoved(then.cue, now.cue, by)) &&
    then.share === now.share &&
    then.leads === now.leads &&
    then.around === now.around
  );
}

function isMoved(then: Span, now: Span, by: number): boolean {
  return then.start + by === now.start && then.end + by === now.end;
}

function here<Item>(item: Item): Moved<Item> {
  return { item, by: 0, over: 0 };
}

function movedOn<Item>(one: Moved<Item>, further: number, paragraphs: number): Moved<Item> {
  const { item, by, over } = one;
  return further === 0 && paragraphs === 0 ? one : { item, by: by + further, over: over + paragraphs };
}

/** A turn with all of it that is looked at once it is given, where it stands now. */
export function whereItIs({ item, by, over }: Moved<Taken>): Taken {
  return {
    ...shiftSpan(item, by),
    paragraph: item.paragraph + over,
    parts: item.parts.map((part) => shiftSpan(part, by)),
    clause: item.clause && shiftSpan(item.clause, by),
    said: item.said && { ...item.said, ...shiftMention(item.said, by) },
  };
}
