/**
 * Who speaks in a transcript: the labels at the heads of lines ("QUILL: …", "[00:10] **Mayor Quill:** …"), which become marks of the source. Labels prove each
 * other, as in a draft: one line with a colon makes no transcript.
 */
import type { SourceMark, SourceText } from './source';
import { lineLabel, type Nameless, namelessHead } from './turnHeads';

/**
 * The source with a mark for each turn that a label begins, and for each time that stands before a line. What it knew of speakers before wins. In a table nobody
 * speaks: "Harbor: dredging" is an item of it. Where turns are proven, a head that names nobody ends the one before.
 */
export function withTurns(source: SourceText): SourceText {
  const { text, marks } = source;
  if (marks.some(({ row }) => row !== undefined)) return source;
  const found: SourceMark[] = [];
  const labels = new Map<string, number>();
  const turns: Turn[] = [];
  const nameless: { readonly at: number; readonly head: Nameless }[] = [];
  for (const { index, 0: line } of text.matchAll(LINES)) {
    if (turns.length + nameless.length + found.length >= MOST_MARKS) break;
    const time = timeOf(line);
    if (time !== null) found.push({ at: index, time });
    const label = lineLabel(line);
    if (!label) {
      const head = namelessHead(line);
      if (head && isOpening(text, index, head)) nameless.push({ at: index, head });
      continue;
    }
    const key = label.name.toLowerCase();
    labels.set(key, (labels.get(key) ?? 0) + 1);
    turns.push({ at: index, speaker: label.name, set: label.set, sure: label.sure, key });
  }
  const knowsSpeakers = marks.some(({ speaker }) => speaker !== undefined);
  const knowsTimes = marks.some(({ time }) => time !== undefined);
  const several = turns.filter(({ set }) => set).length >= FEWEST;
  const isProven = ({ set, key }: Turn): boolean =>
    (labels.get(key)! > 1 && turns.length >= FEWEST) || (set && several);
  const proven = turns.filter(isProven);
  // One more label of that look may be somebody who speaks once: the one before no longer does.
  const alike = proven.some(({ set }) => !set);
  const asked = ['question', 'answer'].every((kind) => nameless.some(({ head }) => head === kind));
  const ends: Readonly<Record<Nameless, boolean>> = {
    ...{ question: asked, answer: asked, set: true, plain: alike },
    // On a page of a PDF it may be its head.
    alone: !marks.some(({ page }) => page !== undefined),
  };
  const ended = [
    ...turns.filter((turn) => !isProven(turn) && (turn.set || turn.sure || alike)),
    ...nameless.filter(({ head }) => ends[head]),
  ];
  const added = [
    ...(knowsTimes ? [] : found),
    ...(knowsSpeakers ? [] : proven.map(({ at, speaker }): SourceMark => ({ at, speaker }))),
    ...(knowsSpeakers || proven.length === 0 ? [] : ended.map(({ at }): SourceMark => ({ at, speaker: null }))),
  ];
  return added.length === 0 ? source : { ...source, marks: [...marks, ...added].sort((a, b) => a.at - b.at) };
}

interface Turn {
  readonly at: number;
  readonly speaker: string;
  /** In capitals or bold, as no line of prose begins. */
  readonly set: boolean;
  /** With a role or a number. */
  readonly sure: boolean;
  readonly key: string;
}

/** The head of each line: no label is longer. */
export const LINES = /(?<=^|\n)[^\n]{2,160}/g;
/** Labels and times after which no more are told: those of a recording of days. */
const MOST_MARKS = 200_000;
/** Turns that make a transcript. */
const FEWEST = 3;

/** Whether a line begins something new, and is not the rest of a sentence that was wrapped. */
function isOpening(text: string, at: number, head: Nameless): boolean {
  const before = text.slice(Math.max(0, at - NEAR), at);
  return (head === 'alone' ? BLANK : STOPPED).test(before);
}

/** Code units before a line that are looked at. */
const NEAR = 20;
const BLANK = /^\s*$|\n[ \t\r]*\n$/;
const STOPPED = /^\s*$|\n[ \t\r]*\n$|[.!?…:;"”’)\]*_—–-][ \t\r]*\n$/;

/** Seconds; minutes come first where there are two numbers only. */
function timeOf(line: string): number | null {
  const found = /^[ \t]*[[(]?(?:(\d{1,2}):)?(\d{1,2}):(\d\d)(?:[.,]\d+)?[\])]?(?=[ \t])/.exec(line);
  if (!found || (found[1] === undefined && !/^[ \t]*[[(]/.test(line))) return null;
  return Number(found[1] ?? 0) * 3600 + Number(found[2]) * 60 + Number(found[3]);
}
