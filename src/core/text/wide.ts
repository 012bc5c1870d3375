/**
 * A draft set wide: with room between its blocks, which an edit takes from or adds to, so that whatever stands behind it stays where it was and need not be
 * placed anew. The stages read it so; how far apart two things are is asked of `apart`, and what is told is told where it stands in the draft.
 */
import type { Paragraph } from '../analysis';
import { type Places, toDraft } from '../reading/places';
import { inOne } from '../sameEnds';
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
  /** Of `paragraphs`. */
  readonly starts: Int32Array;
}

/** Code units left before each block at first, and before one that has made way. */
const ROOM = 64;
/** Times the draft's length: wider than that, all is set anew. */
const WIDEST = 3;

/** `split` is of `draft`; what it has of the paragraphs before are those of `before`. */
export function setWide(draft: string, split: SplitAgain, before: Layout | undefined): Layout {
  const own = split.paragraphs;
  if (before) {
    const leads = leadsOf(draft, split, before);
    const again = startsAgain(split, leads, before);
    const room = (again.starts.at(-1) ?? 0) - (own.at(-1)?.start ?? 0);
    if (room < draft.length * WIDEST) return layOut(draft, split, leads, again, before);
  }
  const leads = Int32Array.from(own, (_, i) => leadOf(draft, own, i));
  return layOut(draft, split, leads, freshStarts(own, leads));
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

function freshStarts(own: readonly Paragraph[], leads: Int32Array): Starts {
  const starts = new Int32Array(own.length);
  let room = 0;
  own.forEach(({ start }, i) => {
    if (leads[i]! >= 0) room += ROOM;
    starts[i] = start + room;
  });
  return { starts, same: own.length };
}

/** Where paragraphs stand in the text that is set wide; from `same` on all stand where those of the version before stood. */
interface Starts {
  readonly starts: Int32Array;
  readonly same: number;
}

/** Each where it stood, or as little further on as can be: only the first that makes way leaves room for what is typed next, or it would have to again at every key. */
function startsAgain({ paragraphs, head, tail }: SplitAgain, leads: Int32Array, before: Layout): Starts {
  const further = before.starts.length - paragraphs.length;
  const middle = paragraphs.length - tail;
  const starts = new Int32Array(paragraphs.length);
  starts.set(before.starts.subarray(0, head));
  const wished = wishes(paragraphs, head, tail, before);
  let hasMadeWay = false;
  for (let i = head; i < paragraphs.length; i++) {
    const { start } = paragraphs[i]!;
    const least = i === 0 ? start : starts[i - 1]! + start - paragraphs[i - 1]!.start;
    const was = i < middle ? wished[i - head] : before.starts[i + further]!;
    if (leads[i]! < 0 || was === undefined) starts[i] = least;
    else if (was >= least || hasMadeWay) starts[i] = Math.max(least, was);
    else {
      starts[i] = least + ROOM;
      hasMadeWay = true;
    }
    if (i < middle || starts[i] !== was) continue;
    starts.set(before.starts.subarray(i + further), i);
    return { starts, same: i };
  }
  return { starts, same: paragraphs.length };
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
  split: SplitAgain,
  leads: Int32Array,
  { starts, same }: Starts,
  before?: Layout,
): Layout {
  const own = split.paragraphs;
  const head = before ? split.head : 0;
  const [read, from, to] = [0, 1, 2].map(() => new Int32Array(2 * own.length + 2));
  const pieces: string[] = before && head > 0 ? [before.text.slice(0, before.paragraphs[head - 1]!.end)] : [];
  /** As far as the draft has been set, in stretches and in code units; and as far as its text has been written. */
  let [count, set, room, written] = [0, 0, 0, head > 0 ? own[head - 1]!.end : 0];
  const stretch = (end: number, length: number): void => {
    from![count] = set;
    to![count] = set = end;
    read![count + 1] = read![count]! + length;
    count++;
  };
  own.forEach(({ start }, i) => {
    const more = starts[i]! - start - room;
    const end = start - leads[i]!;
    if (more > 0) {
      stretch(end, end - set);
      stretch(end, more);
      room += more;
    }
    if (i < head || i > same) return;
    if (more > 0) {
      pieces.push(draft.slice(written, end), '\n'.repeat(more));
      written = end;
    }
    if (i < same) return;
    pieces.push(draft.slice(written, start), before!.text.slice(starts[i], before!.paragraphs.at(-1)!.end));
    written = own.at(-1)!.end;
  });
  stretch(draft.length, draft.length - set);
  pieces.push(draft.slice(written));
  return {
    draft,
    own,
    leads,
    starts,
    text: pieces.join(''),
    paragraphs: placed(split, starts, same, before),
    places: { read: read!.subarray(0, count + 1), from: from!.subarray(0, count), to: to!.subarray(0, count) },
  };
}

/** The paragraphs in the wide text; those of before where they are the same. */
function placed(split: SplitAgain, starts: Int32Array, same: number, before?: Layout): Paragraph[] {
  const { paragraphs } = split;
  const head = before ? split.head : 0;
  const last = before?.paragraphs ?? [];
  const further = last.length - paragraphs.length;
  const middle = paragraphs.slice(head, same).map((paragraph, i) => {
    const start = starts[i + head]!;
    const by = start - paragraph.start;
    for (const was of [last[i + head], last[i + head + further]]) if (was && isSame(was, paragraph, by)) return was;
    const { dateline } = paragraph;
    return { ...shiftSpan(paragraph, by), ...(dateline && { dateline: shiftSpan(dateline, by) }) };
  });
  return inOne(last.slice(0, head), middle, last.slice(same + further));
}

function isSame(was: Paragraph, is: Paragraph, by: number): boolean {
  return (
    was.start === is.start + by &&
    was.end === is.end + by &&
    was.kind === is.kind &&
    was.level === is.level &&
    was.dateline?.start === (is.dateline && is.dateline.start + by) &&
    was.dateline?.end === (is.dateline && is.dateline.end + by)
  );
}
