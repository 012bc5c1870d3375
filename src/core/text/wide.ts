/**
 * A draft set wide: with room between its blocks, which an edit takes from or adds to, so that whatever stands behind it stays where it was and need not be
 * placed anew. The stages read it so; how far apart two things are is asked of `apart`, and what is told is told where it stands in the draft.
 */
import type { Paragraph } from '../analysis';
import { type Places, toDraft } from '../reading/places';
import { shiftSpan, type Span } from '../span';
import type { SplitAgain } from './splitAgain';

export interface WideDraft {
  readonly text: string;
  /** Those of the draft, where they stand in `text`: the same objects from version to version as long as they stand there. */
  readonly paragraphs: readonly Paragraph[];
  /** Where `text` stands in the draft; left out where both are one. */
  readonly places?: Places;
}

/** One version of a draft, with what the next one goes on from. */
export interface Layout extends WideDraft {
  readonly draft: string;
  /** As they stand in the draft. */
  readonly own: readonly Paragraph[];
  /** For each paragraph the code units between the place before it where there may be room, and its start; -1 where there may be none. */
  readonly leads: Int32Array;
}

/** Code units left before each block at first. */
const ROOM = 64;
/** Times the draft's length: wider than that, all is set anew. */
const WIDEST = 3;

/** `split` is of `draft`; what it has of the paragraphs before are those of `before`. */
export function setWide(draft: string, split: SplitAgain, before: Layout | undefined): Layout {
  const own = split.paragraphs;
  if (before) {
    const leads = leadsOf(draft, split, before);
    const starts = startsAgain(split, leads, before);
    const width = (starts.at(-1) ?? 0) - (own.at(-1)?.start ?? 0);
    if (width < draft.length * WIDEST) return layOut(draft, own, leads, starts, before);
  }
  const leads = Int32Array.from(own, (_, i) => leadOf(draft, own, i));
  return layOut(draft, own, leads, freshStarts(own, leads), before);
}

/** Whether two places of a draft, the later one second, are less than `most` code units apart as it was given. */
export function isWithin(places: Places | undefined, from: number, to: number, most: number): boolean {
  return to - from < most || (places !== undefined && apart(places, from, to) < most);
}

/** How many code units there are between two places, the later one second, in the draft as it was given. */
export function apart(places: Places | undefined, from: number, to: number): number {
  if (to <= from) return to - from;
  const { start, end } = toDraft(places, { start: from, end: to });
  return end - start;
}

function leadsOf(draft: string, { paragraphs, head, tail }: SplitAgain, before: Layout): Int32Array {
  const leads = new Int32Array(paragraphs.length);
  leads.set(before.leads.subarray(0, head));
  // What stands before the first of the last ones may have changed
  const rest = Math.min(paragraphs.length, paragraphs.length - tail + 1);
  for (let i = head; i < rest; i++) leads[i] = leadOf(draft, paragraphs, i);
  if (tail > 1) leads.set(before.leads.subarray(1 - tail), rest);
  return leads;
}

/** Between two blocks, behind the end of the line that the first one ends with: whoever reads on from either comes to the end of its line first. */
function leadOf(draft: string, paragraphs: readonly Paragraph[], at: number): number {
  if (at === 0) return -1;
  const { start } = paragraphs[at]!;
  const gap = draft.slice(paragraphs[at - 1]!.end, start);
  const line = gap.indexOf('\n') + 1;
  return line > 0 && gap.includes('\n', line) && gap.trim() === '' ? gap.length - line : -1;
}

function freshStarts(own: readonly Paragraph[], leads: Int32Array): Int32Array {
  const starts = new Int32Array(own.length);
  let room = 0;
  own.forEach(({ start }, i) => {
    if (leads[i]! >= 0) room += ROOM;
    starts[i] = start + room;
  });
  return starts;
}

/** Each where it stood, or as little further on as can be. */
function startsAgain({ paragraphs, head, tail }: SplitAgain, leads: Int32Array, before: Layout): Int32Array {
  const [count, then] = [paragraphs.length, before.paragraphs.length];
  const starts = new Int32Array(count);
  for (let i = 0; i < head; i++) starts[i] = before.paragraphs[i]!.start;
  const wished = wishes(paragraphs, head, tail, before);
  for (let i = head; i < count; i++) {
    const { start } = paragraphs[i]!;
    const least = i === 0 ? start : starts[i - 1]! + start - paragraphs[i - 1]!.start;
    const was = i < count - tail ? wished[i - head] : before.paragraphs[i - count + then]!.start;
    starts[i] = leads[i]! >= 0 && was !== undefined ? Math.max(least, was) : least;
    if (i < count - tail || starts[i] !== was) continue;
    for (let j = i + 1; j < count; j++) starts[j] = before.paragraphs[j - count + then]!.start;
    break;
  }
  return starts;
}

/** Where those in the middle stood: as many as there were each as the one before it, else those at both ends that are as long as they were. */
function wishes(
  paragraphs: readonly Paragraph[],
  head: number,
  tail: number,
  before: Layout,
): readonly (number | undefined)[] {
  const were = before.paragraphs.slice(head, before.paragraphs.length - tail);
  const are = paragraphs.slice(head, paragraphs.length - tail);
  if (were.length === are.length) return were.map(({ start }) => start);
  const wished: (number | undefined)[] = are.map(() => undefined);
  const isSame = (was: Span | undefined, is: Span | undefined) =>
    was !== undefined && is !== undefined && was.end - was.start === is.end - is.start;
  for (let i = 0; isSame(were[i], are[i]); i++) wished[i] = were[i]!.start;
  for (let i = 1; isSame(were.at(-i), are.at(-i)); i++) wished[are.length - i] ??= were.at(-i)!.start;
  return wished;
}

function layOut(
  draft: string,
  own: readonly Paragraph[],
  leads: Int32Array,
  starts: Int32Array,
  before: Layout | undefined,
): Layout {
  const pieces: string[] = [];
  const [read, from, to]: [number[], number[], number[]] = [[0], [], []];
  /** As far as the draft has been set. */
  let [set, room] = [0, 0];
  const stretch = (end: number, text: string): void => {
    pieces.push(text);
    from.push(set);
    to.push(end);
    read.push(read.at(-1)! + text.length);
    set = end;
  };
  own.forEach(({ start }, i) => {
    const more = starts[i]! - start - room;
    if (more === 0) return;
    const end = start - leads[i]!;
    stretch(end, draft.slice(set, end));
    stretch(end, blank(more));
    room += more;
  });
  stretch(draft.length, draft.slice(set));
  return {
    draft,
    own,
    leads,
    text: pieces.join(''),
    paragraphs: placed(own, starts, before),
    places: { read: Int32Array.from(read), from: Int32Array.from(from), to: Int32Array.from(to) },
  };
}

function placed(own: readonly Paragraph[], starts: Int32Array, before: Layout | undefined): Paragraph[] {
  const last = before?.paragraphs ?? [];
  const further = last.length - own.length;
  const isSame = (was: Paragraph | undefined, is: Paragraph, start: number): was is Paragraph =>
    was?.start === start &&
    was.end - was.start === is.end - is.start &&
    was.kind === is.kind &&
    was.level === is.level &&
    (was.dateline?.end ?? was.start) - was.start === (is.dateline?.end ?? is.start) - is.start;
  return own.map((paragraph, i) => {
    const start = starts[i]!;
    for (const was of [last[i], last[i + further]]) if (isSame(was, paragraph, start)) return was;
    const by = start - paragraph.start;
    const { dateline } = paragraph;
    return { ...shiftSpan(paragraph, by), ...(dateline && { dateline: shiftSpan(dateline, by) }) };
  });
}

const blanks = new Map<number, string>();

/** Ends of lines: no stage makes anything of them. */
function blank(length: number): string {
  let text = blanks.get(length);
  if (text === undefined) blanks.set(length, (text = '\n'.repeat(length)));
  return text;
}
