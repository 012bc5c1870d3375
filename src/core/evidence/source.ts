/**
 * A source as text: what a transcript, a release or a report says, and where in it each stretch stands. Readers make it of files; everything
 * that compares a draft with sources works on it.
 */
export interface SourceText {
  readonly text: string;
  /** By `at`, ascending. Each fact of a mark holds from there on, until another mark has a fact of the same kind. */
  readonly marks: readonly SourceMark[];
  /** Only a part of the file was read: why, in words for a person ("only the first 2,000 of 3,400 pages were read"). */
  readonly capped?: string;
}

export interface SourceMark {
  /** Offset into the text, in UTF-16 code units. */
  readonly at: number;
  /** 1-based. */
  readonly page?: number;
  /** In seconds from the start of the recording. */
  readonly time?: number;
  /** Who speaks from here on, as the source writes it; null when that is not known any longer. */
  readonly speaker?: string | null;
  /** The heading that what follows stands under. */
  readonly heading?: string;
  /** 0-based line of the file; only where the text is not the file's own, as with subtitles. */
  readonly line?: number;
}

/** Where in a source something stands, as far as the source tells. */
export interface SourceLocation {
  /** 0-based line of the file, or of the source's text where the file has no lines of text (a PDF). */
  readonly line: number;
  readonly page?: number;
  readonly time?: number;
  readonly speaker?: string;
  readonly heading?: string;
}

/** Answers where offsets into one source stand. Each answer takes logarithmic time and a look back over the marks before it. */
export function createLocator({ text, marks }: SourceText): (at: number) => SourceLocation {
  const lines = lineStarts(text);
  const ownLines = !marks.some(({ line }) => line !== undefined);
  return (at) => {
    const fact = <Name extends keyof SourceMark>(name: Name): SourceMark[Name] => {
      for (let i = lastAtOrBefore(marks, at); i >= 0; i--) if (marks[i]![name] !== undefined) return marks[i]![name];
      return undefined;
    };
    const [page, time, speaker, heading] = [fact('page'), fact('time'), fact('speaker'), fact('heading')];
    return {
      line: ownLines ? lastAtOrBefore(lines, at) : (fact('line') ?? 0),
      ...(page !== undefined && { page }),
      ...(time !== undefined && { time }),
      ...(speaker != null && { speaker }),
      ...(heading !== undefined && { heading }),
    };
  };
}

function lastAtOrBefore(sorted: readonly { readonly at: number }[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function lineStarts(text: string): { at: number }[] {
  const starts = [{ at: 0 }];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push({ at: index + end.length });
  return starts;
}

/** "p. 14", "00:12:31", "line 7", with the heading and the speaker: as a person would note it down. */
export function describeLocation({ line, page, time, heading }: SourceLocation): string {
  const place = time !== undefined ? clock(time) : page !== undefined ? `p. ${page}` : `line ${line + 1}`;
  return heading === undefined ? place : `${place}, “${heading}”`;
}

/** "00:12:31" */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return [whole / 3600, (whole / 60) % 60, whole % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}
