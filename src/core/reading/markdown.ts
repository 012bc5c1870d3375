/**
 * Markdown as it is shown: emphasis, code marks, escapes, tags and comments go, links keep their words, a picture its caption, and the cells of a table
 * stand by themselves. What tells the kinds of blocks (number signs, bullets, ">") stays, and so do fenced code and the fields at the top.
 */
import { decodeHTML } from 'entities';
import type { Span } from '../span';
import { isDeck } from '../text/kinds';
import { speakerLabel } from '../text/labels';
import { findEmphasis } from './emphasis';
import { findLinks, linkLabels } from './links';
import type { Reading } from './reading';
import { hasStrays } from './strays';
import { ReadingWriter } from './writer';

/** A stretch of the draft that is read as something else, or as nothing. */
export interface Reworded extends Span {
  readonly text: string;
}

export function readMarkdown(draft: string): Reading {
  if (!MARKUP.test(draft) && !hasStrays(draft)) return { text: draft };
  const writer = new ReadingWriter(draft);
  const labels = linkLabels(draft);
  let at = 0;
  for (const paragraph of paragraphsOf(draft)) {
    writer.copy(at, paragraph.start);
    at = paragraph.start;
    for (const { start, end, text } of rewordings(draft.slice(paragraph.start, paragraph.end), labels)) {
      const from = paragraph.start + start;
      if (from < at) continue; // within what is gone already
      writer.copy(at, from);
      at = paragraph.start + end;
      if (text !== '') writer.replace(from, at, text);
    }
  }
  writer.copy(at, draft.length);
  return writer.end();
}

const MARKUP = /[*_`[\]<&\\|~]/;
const LINE = /([^\r\n]*)(?:\r\n|\r|\n|$)/g;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** What stands before the first line of words between two lines "---". */
const FRONT_MATTER =
  /^---[ \t]*(?:\r\n|\r|\n)[\w-]{1,40}\s{0,9}:(?:[^\r\n]*(?:\r\n|\r|\n)){1,200}?(?:---|\.\.\.)[ \t]*(?=[\r\n])/;

/** Lines that are read as one: runs of them without blank lines, code and front matter left out. A comment belongs to the run that it begins in. */
function* paragraphsOf(draft: string): Generator<Span> {
  let fence = '';
  let start = -1;
  let commented = 0;
  LINE.lastIndex = 0;
  const lines = draft.matchAll(LINE);
  const front = FRONT_MATTER.exec(draft)?.[0].length ?? 0;
  const closesComments = draft.lastIndexOf('-->');
  for (const { 0: whole, 1: line = '', index } of lines) {
    if (index < front) continue;
    const end = index + line.length;
    const mark = index < commented ? undefined : FENCE.exec(line)?.[1];
    const isWords = index < commented || (fence === '' && mark === undefined && /\S/.test(line));
    if (!isWords && start >= 0) {
      yield { start, end: index };
      start = -1;
    }
    if (fence === '') fence = mark ?? '';
    else if (mark?.startsWith(fence.slice(0, 3))) fence = '';
    if (isWords && start < 0) start = index;
    const comment = isWords ? line.lastIndexOf('<!--') : -1;
    if (comment >= 0 && index + comment < closesComments && index + comment >= commented)
      commented = Math.max(commented, draft.indexOf('-->', index + comment) + 3);
    if (whole === '' || end === draft.length) break;
  }
  if (start >= 0) yield { start, end: draft.length };
}

function rewordings(paragraph: string, labels: ReadonlySet<string>): Reworded[] {
  if (!MARKUP.test(paragraph) || isDeck(paragraph.trim())) return [];
  let found: Reworded[] = [];
  const literal: Span[] = [...labelsIn(paragraph)];
  for (const token of paragraph.matchAll(TOKEN)) {
    const reworded = read(token[0], token.index, paragraph, found.at(-1)?.end ?? 0);
    found.push(...reworded);
    literal.push(...reworded);
  }
  found = [...found, ...findLinks(paragraph, literal, labels), ...tableCells(paragraph)];
  found = [...found, ...findEmphasis(paragraph, [...literal, ...found])];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** An escape, code, a comment or a tag, a character reference. */
const TOKEN =
  /\\(?:[!-/:-@[-`{-~]|(?=\r?\n))|`{1,2}|<!--|<\/?(?:a|abbr|b|big|br|center|cite|code|del|div|dfn|em|font|i|img|ins|kbd|mark|p|q|s|small|span|strike|strong|sub|sup|time|tt|u|wbr)(?:\s[^<>]{0,500})?\/?>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
/** In code units: what is set in code within a paragraph is shorter. */
const LONGEST_CODE = 400;

function read(token: string, start: number, paragraph: string, after: number): Reworded[] {
  const end = start + token.length;
  if (start < after) return []; // within a comment or code
  if (token.startsWith('\\')) return [{ start, end, text: token.slice(1) }];
  if (token.startsWith('&')) {
    const sign = decodeHTML(token);
    return sign === token ? [] : [{ start, end, text: sign }];
  }
  if (token === '<!--') {
    const close = paragraph.indexOf('-->', end);
    return close < 0 ? [] : [{ start, end: close + 3, text: '' }];
  }
  if (token.startsWith('`')) {
    const close = paragraph.slice(end, end + LONGEST_CODE).indexOf(token);
    const before = paragraph[start - 1];
    if (
      close < 1 ||
      before === '`' ||
      [paragraph[end], paragraph[end + close - 1], paragraph[end + close + token.length]].includes('`')
    )
      return [];
    return [{ start, end: end + close + token.length, text: paragraph.slice(end, end + close) }];
  }
  return [{ start, end, text: /^<br\b/i.test(token) ? '\n' : '' }];
}

/** "**Quill:** …" tells a transcript, so its stars stay. */
function* labelsIn(paragraph: string): Generator<Span> {
  for (const { 0: line, index } of paragraph.matchAll(/^[*_][^\r\n]*/gm)) {
    const label = speakerLabel(line);
    if (label?.bold) yield { start: index, end: index + label.words };
  }
}

/** The row under the heads of a table: "|---|:--:|". */
const RULE = /^[ \t]*\|?[ \t]*:?-{1,200}:?[ \t]*(?:\|[ \t]*:?-{1,200}:?[ \t]*){0,100}\|?[ \t]*$/;

function tableCells(paragraph: string): Reworded[] {
  if (!paragraph.includes('|')) return [];
  const lines = [...paragraph.matchAll(/[^\r\n]+/g)];
  const rule = lines.findIndex(
    ({ 0: line }, i) =>
      i > 0 && line.includes('-') && line.includes('|') && RULE.test(line) && lines[i - 1]![0].includes('|'),
  );
  if (rule < 0) return [];
  const cells: Reworded[] = [];
  lines.slice(rule - 1).forEach(({ 0: line, index }, i) => {
    if (i === 1) return void cells.push({ start: index, end: index + line.length, text: '' });
    if (!line.includes('|')) return;
    for (const bar of line.matchAll(/(?<!\\)[ \t]*\|[ \t]*/g)) {
      const start = index + bar.index;
      const atEdge = bar.index === 0 || bar.index + bar[0].length === line.length;
      cells.push({ start, end: start + bar[0].length, text: atEdge ? '' : '\n\n' });
    }
    const next = /[\r\n]+/y;
    next.lastIndex = index + line.length;
    const gap = next.exec(paragraph)?.[0];
    if (gap) cells.push({ start: index + line.length, end: index + line.length + gap.length, text: '\n\n' });
  });
  return cells;
}
