/** Markdown is read as it is written, marks and all, so that offsets and lines are the file's own; its headings tell where a passage stands. */
import type { SourceMark, SourceText } from '../../core/evidence/source';
import { decodeText } from './encoding';
import type { ReadLimits } from './limits';

export function readMarkdown(bytes: Uint8Array, { items }: ReadLimits): SourceText {
  const text = decodeText(bytes);
  return { text, marks: headingsOf(text, items) };
}

/** UTF-16 code units of a heading. */
const LONGEST = 300;
/** "## What the city pays ##" */
const HEADING = /^ {0,3}#{1,6}[ \t]+(.+)$/;
/** The line under a heading: "=====", "-----". */
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** What begins a block that is no paragraph, and so no underlined heading: an item, a quotation, a row of a table. */
const NO_PARAGRAPH = /^(?: {4}|\t| {0,3}(?:[-*+>|]|\d+[.)][ \t]))/;

/** What stands before the first line of words between two lines "---". */
const FRONT_MATTER = /^---[ \t]*(?:\r\n|\r|\n)(?:[^\r\n]*(?:\r\n|\r|\n)){0,200}?(?:---|\.\.\.)[ \t]*(?=[\r\n])/;

/** After so many, headings are no longer told. */
function headingsOf(text: string, most: number): SourceMark[] {
  const marks: SourceMark[] = [];
  const front = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  let fence = '';
  let before: Line | undefined;
  for (const { 0: words, index } of text.slice(front).matchAll(/[^\r\n]+/g)) {
    const line = { at: front + index, words };
    if (marks.length === most) return [...marks, { at: line.at, heading: '' }];
    const mark = FENCE.exec(words)?.[1];
    const opening = fence === '' && mark !== undefined;
    if (opening) fence = mark;
    else if (fence !== '') {
      if (mark?.startsWith(fence) && words.trim() === mark) fence = '';
    } else {
      const heading = HEADING.exec(words.slice(0, LONGEST))?.[1]?.replace(/[ \t]+#+[ \t]*$/, '');
      const underlined = before && UNDERLINE.test(words) && isNext(text, before, line);
      if (heading !== undefined) marks.push({ at: line.at, heading: plain(heading) });
      else if (underlined) marks.push({ at: before!.at, heading: plain(before!.words.slice(0, LONGEST)) });
      before = heading !== undefined || underlined || NO_PARAGRAPH.test(words) ? undefined : line;
      continue;
    }
    before = undefined;
  }
  return marks;
}

interface Line {
  readonly at: number;
  readonly words: string;
}

/** No blank line stands between. */
function isNext(text: string, before: Line, line: Line): boolean {
  return /^(?:\r\n|\r|\n)$/.test(text.slice(before.at + before.words.length, line.at));
}

/** Without emphasis, code marks and the targets of links. */
function plain(heading: string): string {
  return heading
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*`]+|(?<!\w)_+|_+(?!\w)/g, '')
    .trim();
}
