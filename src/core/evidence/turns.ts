/**
 * Who speaks in a transcript: the labels at the heads of lines ("QUILL: …", "[00:10] **Mayor Quill:** …"), which become marks of the source. Labels prove each
 * other, as in a draft: one line with a colon makes no transcript.
 */
import { type SpeakerLabel, speakerLabel } from '../text/labels';
import type { SourceMark, SourceText } from './source';

/** The label of a line, with what stands before it. */
export interface LineLabel {
  /** As written, without marks. */
  readonly name: string;
  /** Code units of the line up to and with the colon. */
  readonly end: number;
}

/** "RAMOS: …", "[00:12] RAMOS: …", "00:00:12 Ramos: …", ">> RAMOS: …"; null for a line without a label. `line` may be cut after 160 code units. */
export function lineLabel(line: string): (LineLabel & Pick<SpeakerLabel, 'capitals' | 'bold'>) | null {
  const before = BEFORE.exec(line)![0].length;
  const label = speakerLabel(line.slice(before));
  if (!label) return null;
  const name = line.slice(before + label.name.start, before + label.name.end);
  return { name, end: before + label.colon.end, capitals: label.capitals, bold: label.bold };
}

/** White space, ">>" of captions, and a time, in brackets or with hours. */
const BEFORE =
  /^[ \t\u00a0]*(?:>{1,3}[ \t]*)?(?:(?:[[(]\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]|\d{1,2}:\d\d:\d\d(?:[.,]\d+)?)[ \t]*(?:[-–—][ \t]*)?)?/;

/**
 * The source with a mark for each turn that a label begins, and for each time that stands before a line. What it knew of speakers before wins. In a table nobody
 * speaks: "Harbor: dredging" is an item of it.
 */
export function withTurns(source: SourceText): SourceText {
  const { text, marks } = source;
  if (marks.some(({ row }) => row !== undefined)) return source;
  const found: SourceMark[] = [];
  const labels = new Map<string, number>();
  const turns: Turn[] = [];
  for (const { index, 0: line } of text.matchAll(LINES)) {
    if (turns.length + found.length >= MOST_MARKS) break;
    const time = timeOf(line);
    if (time !== null) found.push({ at: index, time });
    const label = lineLabel(line);
    if (!label) continue;
    const key = label.name.toLowerCase();
    labels.set(key, (labels.get(key) ?? 0) + 1);
    turns.push({ at: index, speaker: label.name, set: label.capitals || label.bold, key });
  }
  const knowsSpeakers = marks.some(({ speaker }) => speaker !== undefined);
  const knowsTimes = marks.some(({ time }) => time !== undefined);
  const several = turns.filter(({ set }) => set).length >= FEWEST;
  const isProven = ({ set, key }: Turn): boolean =>
    (labels.get(key)! > 1 && turns.length >= FEWEST) || (set && several);
  const proven = turns.filter(isProven);
  // One more label of that look may be somebody who speaks once: the one before no longer does.
  const alike = proven.some(({ set }) => !set);
  const ended = proven.length === 0 ? [] : turns.filter((turn) => !isProven(turn) && (turn.set || alike));
  const added = [
    ...(knowsTimes ? [] : found),
    ...(knowsSpeakers ? [] : proven.map(({ at, speaker }): SourceMark => ({ at, speaker }))),
    ...(knowsSpeakers ? [] : ended.map(({ at }): SourceMark => ({ at, speaker: null }))),
  ];
  return added.length === 0 ? source : { ...source, marks: [...marks, ...added].sort((a, b) => a.at - b.at) };
}

interface Turn {
  readonly at: number;
  readonly speaker: string;
  /** In capitals or bold, as no line of prose begins. */
  readonly set: boolean;
  readonly key: string;
}

/** The head of each line: no label is longer. */
export const LINES = /(?<=^|\n)[^\n]{2,160}/g;
/** Labels and times after which no more are told: those of a recording of days. */
const MOST_MARKS = 200_000;
/** Turns that make a transcript. */
const FEWEST = 3;

/** Seconds; minutes come first where there are two numbers only. */
function timeOf(line: string): number | null {
  const found = /^[ \t]*[[(]?(?:(\d{1,2}):)?(\d{1,2}):(\d\d)(?:[.,]\d+)?[\])]?(?=[ \t])/.exec(line);
  if (!found || (found[1] === undefined && !/^[ \t]*[[(]/.test(line))) return null;
  return Number(found[1] ?? 0) * 3600 + Number(found[2]) * 60 + Number(found[3]);
}
