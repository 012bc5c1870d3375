/**
 * The cues of subtitles (.vtt, .srt) as they stand in the file: when, on which line, which lines of words. Both are formats of lines, and files are
 * often broken (no blank line between two cues, no numbers, a comma for a point), so a line of times alone begins a cue, whatever surrounds it.
 */
export interface Cue {
  /** In seconds from the start of the recording. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly CueLine[];
}

export interface CueLine {
  /** 0-based line of the file. */
  readonly line: number;
  /** As written, tags and all. */
  readonly words: string;
}

/** "00:01:02.500 --> 00:01:04,000 align:start", "1:02.5 --> 1:04" */
const TIMES =
  /^\s*((?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?)\s*-{1,2}>\s*((?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?)(?:\s|$)/;

/**
 * One after another, in the order of the file. `resumes` says that words after a blank line still belong to the cue before (.srt); else they are notes,
 * styles and names of cues (.vtt).
 */
export function* cuesOf(text: string, resumes: boolean): Generator<Cue> {
  let cue: { readonly start: number; readonly end: number; readonly lines: CueLine[] } | undefined;
  /** Lines after a blank one. */
  let loose: CueLine[] = [];
  let ended = true;
  let line = -1;
  for (const words of linesOf(text)) {
    line++;
    const [, start, end] = (words.includes('>') && TIMES.exec(words)) || [];
    if (start !== undefined && end !== undefined) {
      const last = ended ? loose : cue?.lines;
      if (/^\s*\d+\s*$/.test(last?.at(-1)?.words ?? '')) last!.pop(); // the number of this cue
      if (cue) yield { ...cue, lines: resumes ? [...cue.lines, ...loose] : cue.lines };
      cue = { start: seconds(start), end: seconds(end), lines: [] };
      loose = [];
      ended = false;
    } else if (words === '') ended = true;
    else if (words.trim() !== '' && cue && (resumes || !ended)) (ended ? loose : cue.lines).push({ line, words });
  }
  if (cue) yield { ...cue, lines: resumes ? [...cue.lines, ...loose] : cue.lines };
}

function* linesOf(text: string): Generator<string> {
  const ends = /\r\n|\r|\n/g;
  let start = 0;
  for (const { 0: end, index } of text.matchAll(ends)) {
    yield text.slice(start, index);
    start = index + end.length;
  }
  yield text.slice(start);
}

/** "1:02:03.5" → 3723.5 */
function seconds(time: string): number {
  return time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}
