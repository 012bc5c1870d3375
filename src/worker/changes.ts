/**
 * An analysis told as what has changed since the last one of the same draft. After a keystroke that is a paragraph's worth: without it, a long
 * draft's thousands of claims would be packed, sent and unpacked at every key, and unpacking holds up the extension host.
 */
import type { Analysis, Mention } from '../core/analysis';
import { toDraft } from '../core/reading/places';
import { inOne, sameEnds, sameMembers } from '../core/sameEnds';
import { firstAtOrAfter, overlaps } from '../core/span';
import { finish, piecesOf, type Steps } from '../core/steps';
import { asTold, type Telling } from '../core/told';

export interface AnalysisChanges {
  readonly move: Move;
  /** Of those lists that both have. */
  readonly lists: Readonly<Partial<Record<ListName, readonly ListEdit[]>>>;
  /** Everything else as it is now. */
  readonly rest: Partial<Analysis>;
}

/** How what is not told anew differs from what it was: where it stands, and what the entities behind it are called. */
interface Move {
  /** In code units. */
  readonly offsets: Shift;
  /** Of the numbers that entities have in order of first mention: one more name makes "e7" of "e6". */
  readonly entities: Shift;
}

/** Numbers up to `until` stay, `from` and later ones are `by` more; those between are gone. */
interface Shift {
  readonly until: number;
  readonly from: number;
  readonly by: number;
}

/** Of the list before all members stay, moved, but those that an edit takes out; edits go from front to back, and none reaches into the next. */
interface ListEdit {
  /** Index into the list before; so many from there on are gone, and `put` stands in their place. */
  readonly at: number;
  readonly gone: number;
  readonly put: readonly unknown[];
}

const LISTS = [
  'paragraphs',
  'sentences',
  'quotes',
  'entities',
  'references',
  'people',
  'listed',
  'claims',
  'findings',
] as const satisfies readonly (keyof Analysis)[];
type ListName = (typeof LISTS)[number];

/** An analysis as the stages made it, and how it is told. */
export interface MadeAnalysis {
  readonly analysis: Analysis;
  /** Left out where it was made of the draft as it is. */
  readonly telling?: Telling | undefined;
}

/** `applyChanges(before, changesSince(before, now))` is `now`. */
export function changesSince(before: Analysis, now: Analysis): AnalysisChanges {
  return changesInDraft({ analysis: before }, { analysis: now });
}

/** The changes of the one as it is told to the other. */
export function changesInDraft(before: MadeAnalysis, now: MadeAnalysis): AnalysisChanges {
  if (!before.telling !== !now.telling) return changesSince(inDraft(before), inDraft(now));
  const { telling } = now;
  const moves = findMove(before, now);
  const lists: Partial<Record<ListName, readonly ListEdit[]>> = {};
  for (const name of LISTS) {
    const [then, list] = [before.analysis[name], now.analysis[name]];
    if (!then || !list) continue;
    lists[name] = editsOf(then, list, moves).map((edit) => ({ ...edit, put: asTold(edit.put, telling) }));
  }
  const rest = Object.fromEntries(Object.entries(now.analysis).filter(([name]) => !(name in lists)));
  return { move: moves.told, lists, rest: asTold(rest, telling) };
}

export function inDraft({ analysis, telling }: MadeAnalysis): Analysis {
  return asTold(analysis, telling);
}

export function applyChanges(before: Analysis, changes: AnalysisChanges): Analysis {
  return finish(applyingChanges(before, changes));
}

/** The same with rests: what stands behind an edit is all moved, and in a long draft there is much of it. */
export function* applyingChanges(before: Analysis, { move, lists, rest }: AnalysisChanges): Steps<Analysis> {
  const now: Partial<Record<keyof Analysis, unknown>> = { ...rest };
  for (const [name, edits] of Object.entries(lists) as [ListName, readonly ListEdit[]][]) {
    const then: readonly unknown[] = before[name]!;
    const pieces: (readonly unknown[])[] = [];
    let next = 0;
    for (const { at, gone, put } of [...edits, { at: then.length, gone: 0, put: [] }]) {
      pieces.push(...(yield* piecesOf(then, (one) => moved(one, move), next, at)), put);
      next = at + gone;
    }
    now[name] = inOne([], ...pieces);
  }
  return now as Analysis;
}

/** How things move as both analyses have them; as it is told; and whether what is the same object in both has moved as it is told. */
interface Moves {
  readonly offsets: Shift;
  /** The id of the later analysis for that of an entity of the earlier one; undefined where it is told with another number than it moves to. */
  readonly entity: (id: string) => string | undefined;
  readonly told: Move;
  readonly isSameObject: boolean;
}

function findMove(before: MadeAnalysis, now: MadeAnalysis): Moves {
  const [was, is] = [before.analysis.paragraphs, now.analysis.paragraphs];
  const [then, here] = [startsInDraft(before), startsInDraft(now)];
  const lengths = [then, here].map((starts) => starts.at(-1)!);
  const by = lengths[1]! - lengths[0]!;
  const wideBy = before.telling ? 0 : by;
  const ends = sameEnds(was.length, is.length, (i, j, fromEnd) => {
    const [a, b, moved] = [was[i]!, is[j]!, fromEnd ? wideBy : 0];
    return a.start + moved === b.start && a.end + moved === b.end && then[i]! + (fromEnd ? by : 0) === here[j]!;
  });
  const { head, tail } = ends;
  // What stands in a paragraph before it was edited stays where it was
  const edited = head < was.length - tail && was[head]!.start === is[head]?.start && then[head] === here[head] ? 1 : 0;
  const [next, last] = [was[head + edited], was[was.length - tail]];
  const offsets = {
    until: (next?.start ?? Infinity) - 1,
    from: last?.start ?? Infinity,
    by: wideBy,
  };
  const moved = {
    until: (next ? then[head + edited]! : Infinity) - 1,
    from: last ? then[was.length - tail]! : Infinity,
    by,
  };
  // What stands where something else stood need not be another object for that
  const gone = was.slice(head + edited, was.length - tail);
  const isTaken = is.slice(head, is.length - tail).some((one) => {
    const next = firstAtOrAfter(gone, one.start);
    return [gone[next - 1], gone[next]].some((other) => other && overlaps(one, other));
  });
  const [idsThen, idsNow] = [before.telling?.ids, now.telling?.ids];
  const { entities, entity, isSame } =
    idsThen && idsNow
      ? followIds([...idsThen.keys()], [...idsNow.keys()])
      : renumber(before.analysis, now.analysis, offsets);
  return {
    offsets,
    entity,
    told: { offsets: moved, entities },
    isSameObject: wideBy === 0 && isSame && !isTaken,
  };
}

/** How the numbers of entities move, and their ids. */
interface Entities {
  readonly entities: Shift;
  readonly entity: Moves['entity'];
  /** Whether what is the same object in both is told of the same entities. */
  readonly isSame: boolean;
}

/** Ids last; they are told with numbers in this order. Where some have changed places, those are told anew. */
function followIds(then: readonly string[], now: readonly string[]): Entities {
  const { head, tail } = sameMembers(then, now);
  const gone = new Set(then.slice(head, then.length - tail));
  const entities = { until: head, from: then.length - tail + 1, by: now.length - then.length };
  return {
    entities,
    entity: (id) => (gone.has(id) ? undefined : id),
    isSame: !now.slice(head, now.length - tail).some((id) => gone.has(id)),
  };
}

/** Ids are the numbers themselves. */
function renumber(before: Analysis, now: Analysis, offsets: Shift): Entities {
  const entities = renumbering(before, now, offsets);
  return { entities, entity: (id) => renumbered(id, entities), isSame: entities.by === 0 };
}

/** Of the paragraphs, in the draft; and the end of the last one. */
function startsInDraft({ analysis: { paragraphs }, telling }: MadeAnalysis): readonly number[] {
  const starts = paragraphs.map(({ start }) => toDraft(telling?.places, { start, end: start + 1 }).start);
  const last = paragraphs.at(-1);
  return [...starts, last ? starts.at(-1)! + last.end - last.start : 0];
}

function renumbering(before: Analysis, now: Analysis, offsets: Shift): Shift {
  const [then, here] = [firstMentions(before), firstMentions(now)];
  const names = sameEnds(then.length, here.length, (i, j) => {
    const [a, b] = [then[i]!, here[j]!];
    return a === b || (a.text === b.text && place(a.start, offsets) === b.start);
  });
  return { until: names.head, from: then.length - names.tail + 1, by: here.length - then.length };
}

/** Of each entity, in the order of their numbers. */
function firstMentions({ entities }: Analysis): readonly Mention[] {
  const first: Mention[] = [];
  for (const mention of entities) first[numberOf(mention.entity) - 1] ??= mention;
  return first;
}

function numberOf(entity: string): number {
  return Number(entity.slice(1));
}

/** What is the same at both ends stays; between them what is the very same object, where that says the same. */
function editsOf(before: readonly unknown[], now: readonly unknown[], moves: Moves): readonly ListEdit[] {
  const { head, tail } = sameEnds(before.length, now.length, (i, j) => isSame(before[i], now[j], moves));
  const [end, rest] = [before.length - tail, now.length - tail];
  const places = new Map<unknown, number>();
  if (moves.isSameObject) for (let i = head; i < end; i++) places.set(before[i], i);
  const edits: ListEdit[] = [];
  let next = head;
  let put: unknown[] = [];
  const finishEdit = (until: number): void => {
    if (until > next || put.length > 0) edits.push({ at: next, gone: until - next, put });
    put = [];
  };
  for (let i = head; i < rest; i++) {
    const place = places.get(now[i]);
    if (place === undefined || place < next) put.push(now[i]);
    else {
      finishEdit(place);
      next = place + 1;
    }
  }
  finishEdit(end);
  return edits;
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether `now` is what `before` is when it has moved. */
function isSame(before: unknown, now: unknown, moves: Moves): boolean {
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return before === now;
  if (moves.isSameObject && before === now) return true;
  if (Array.isArray(before)) {
    if (!Array.isArray(now) || before.length !== now.length) return false;
    return before.every((one, i) => isSame(one, (now as unknown[])[i], moves));
  }
  const [a, b] = [before as Fields, now as Fields];
  let count = 0;
  for (const key in a) {
    count++;
    const then = a[key];
    const there = !isMoving(key, then)
      ? then
      : typeof then === 'number'
        ? place(then, moves.offsets)
        : moves.entity(then);
    if (!(key in b) || !isSame(there, b[key], moves)) return false;
  }
  for (const _ in b) count--;
  return count === 0;
}

/** The same object where nothing in it moves. */
function moved(value: unknown, move: Move): unknown {
  if (typeof value !== 'object' || value === null || (move.offsets.by === 0 && move.entities.by === 0)) return value;
  if (Array.isArray(value)) {
    let list: unknown[] | undefined;
    for (let i = 0; i < value.length; i++) {
      const now = moved(value[i], move);
      if (now !== value[i]) (list ??= (value as unknown[]).slice())[i] = now;
    }
    return list ?? value;
  }
  const fields = value as Fields;
  let copy: Record<string, unknown> | undefined;
  for (const key in fields) {
    const then = fields[key];
    const now = isMoving(key, then) ? movedField(then, move) : moved(then, move);
    if (now !== then) (copy ??= { ...fields })[key] = now;
  }
  return copy ?? value;
}

/** Plain data of an analysis: its offsets are its numbers called start and end, its entities go by that name. */
function isMoving(key: string, value: unknown): value is number | string {
  return typeof value === 'number' ? key === 'start' || key === 'end' : typeof value === 'string' && key === 'entity';
}

function movedField(value: number | string, { offsets, entities }: Move): number | string {
  return typeof value === 'number' ? place(value, offsets) : renumbered(value, entities);
}

function renumbered(entity: string, entities: Shift): string {
  return entities.by === 0 ? entity : `e${place(numberOf(entity), entities)}`;
}

/** NaN, which nothing equals, for what is gone. */
function place(number: number, { until, from, by }: Shift): number {
  return number >= from ? number + by : number <= until ? number : NaN;
}
