/**
 * Captions that roll: each cue shows the end of the one before again, above or before what is new, so that two lines move up the screen. What was
 * shown already is left out. A file is asked as a whole whether its captions roll: somebody may well say the same line twice.
 */
import type { Cue, CueLine } from './cues';

/** The share of cues that begin with what the cue before ended with. Rolling captions have nearly all, others hardly any. */
const ROLLING = 0.3;

export function withoutRepeats(cues: readonly Cue[]): readonly Cue[] {
  const fresh = cues.map((cue, i) => (i === 0 ? cue.lines : freshLines(cues[i - 1]!.lines, cue.lines)));
  const repeats = cues.filter((cue, i) => fresh[i] !== cue.lines).length;
  if (repeats === 0 || repeats < (cues.length - 1) * ROLLING) return cues;
  return cues.map((cue, i) => ({ ...cue, lines: fresh[i]! }));
}

/** The same list where nothing is repeated. */
function freshLines(before: readonly CueLine[], lines: readonly CueLine[]): readonly CueLine[] {
  for (let count = Math.min(before.length, lines.length); count > 0; count--) {
    const last = before.slice(-count).map(({ words }) => bare(words));
    const growing = bare(lines[count - 1]!.words);
    const whole = last.slice(0, -1).every((words, i) => words === bare(lines[i]!.words));
    if (!whole || last.at(-1) === '') continue;
    if (growing === last.at(-1)) return lines.slice(count);
    // "we will" → "we will never": a caption that is written out word by word.
    if (growing.startsWith(`${last.at(-1)!} `)) {
      const rest = { line: lines[count - 1]!.line, words: growing.slice(last.at(-1)!.length + 1) };
      return [rest, ...lines.slice(count)];
    }
  }
  return lines;
}

/** Without tags, which tell the time of each word in one cue and not in the next. */
function bare(words: string): string {
  return words
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
