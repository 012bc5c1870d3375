/**
 * A source as text: what a transcript, a release or a report says, and where in it each stretch stands. Readers make it of files; everything
 * that compares a draft with sources works on it.
 */
import * as l10n from '@vscode/l10n';

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
  /** The heading that what follows stands under, or what a row of a table is about; empty where there is none any longer. */
  readonly heading?: string;
  /** Row of a table, 1-based, the row of column names included, as spreadsheets count. */
  readonly row?: number;
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
  readonly row?: number;
}

/** Answers where offsets into one source stand, each in logarithmic time. */
export function createLocator({ text, marks }: SourceText): (at: number) => SourceLocation {
  const pages = factsOf(marks, ({ page }) => page);
  const times = factsOf(marks, ({ time }) => time);
  const speakers = factsOf(marks, ({ speaker }) => speaker);
  const headings = factsOf(marks, ({ heading }) => heading);
  const rows = factsOf(marks, ({ row }) => row);
  const fileLines = factsOf(marks, ({ line }) => line);
  const starts = fileLines.length > 0 ? null : lineStarts(text);
  return (at) => {
    const [page, time, row] = [factAt(pages, at), factAt(times, at), factAt(rows, at)];
    const [speaker, heading] = [factAt(speakers, at), factAt(headings, at)];
    return {
      line: (starts ? lastUpTo(starts.length, (index) => starts[index]!, at) : factAt(fileLines, at)) ?? 0,
      ...(page !== undefined && { page }),
      ...(time !== undefined && { time }),
      ...(speaker != null && { speaker }),
      ...(heading && { heading }),
      ...(row !== undefined && { row }),
    };
  };
}

/** Where an offset into a source stands; what it takes to tell is kept as long as the source is. */
export function locate(source: SourceText, at: number): SourceLocation {
  let locator = locators.get(source);
  if (!locator) locators.set(source, (locator = createLocator(source)));
  return locator(at);
}

const locators = new WeakMap<SourceText, (at: number) => SourceLocation>();

interface Fact<Value> {
  readonly at: number;
  readonly value: Value;
}

function factsOf<Value>(marks: readonly SourceMark[], of: (mark: SourceMark) => Value | undefined): Fact<Value>[] {
  return marks.flatMap((mark) => {
    const value = of(mark);
    return value === undefined ? [] : [{ at: mark.at, value }];
  });
}

/** The one that holds at an offset. */
function factAt<Value>(facts: readonly Fact<Value>[], at: number): Value | undefined {
  return facts[lastUpTo(facts.length, (index) => facts[index]!.at, at)]?.value;
}

/** The index of the last of some ascending places that is not after an offset; -1 for none. */
function lastUpTo(length: number, placeOf: (index: number) => number, at: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** In numbers and not in objects: a text may have millions of lines. */
function lineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(1024);
  let count = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && (code !== 13 || text.charCodeAt(at + 1) === 10)) continue;
    if (count === starts.length) {
      const more = new Uint32Array(2 * count);
      more.set(starts);
      starts = more;
    }
    starts[count++] = at + 1;
  }
  return starts.subarray(0, count);
}

/** "p. 14", "00:12:31", "row 12", "line 7", with the heading: as a person would note it down. */
export function describeLocation({ line, page, time, row, heading }: SourceLocation): string {
  const place = describePlace(page, time, row) ?? l10n.t('line {0}', line + 1);
  return heading === undefined
    ? place
    : l10n.t({
        message: '{0}, “{1}”',
        args: [place, heading],
        comment: ['A place in a source, and the heading above it'],
      });
}

function describePlace(page?: number, time?: number, row?: number): string | undefined {
  if (time !== undefined) return clock(time);
  if (page !== undefined) return l10n.t('p. {0}', page);
  return row === undefined ? undefined : l10n.t('row {0}', row);
}

/** "00:12:31" */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return [whole / 3600, (whole / 60) % 60, whole % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}
