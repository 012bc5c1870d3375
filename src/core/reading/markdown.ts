/**
 * Markdown as it is shown: emphasis, code marks, escapes, tags and comments go, links keep their words, a picture its caption, and the cells of a table
 * stand by themselves. What tells the kinds of blocks (number signs, bullets, ">") stays, and so do fenced code and the fields at the top.
 */
import { decodeHTML } from 'entities';
import type { Span } from '../span';
import { frontMatterEnd } from '../text/frontMatter';
import { isDeck } from '../text/kinds';
import { speakerLabel } from '../text/labels';
import { findEmphasis } from './emphasis';
import { BLOCK_NAMES, HIDDEN, HIDDEN_NAMES, type HiddenEnds, hiddenEnds, INLINE_NAMES } from './embeds';
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
/** Lines that are read as one: runs of them without blank lines, code and front matter left out. A comment or a script belongs to the run that it begins in. */
function* paragraphsOf(draft: string): Generator<Span> {
  let fence = '';
  let start = -1;
  let hidden = 0;
  LINE.lastIndex = 0;
  const lines = draft.matchAll(LINE);
  const front = frontMatterEnd(draft);
  const endOf = hiddenEnds(draft);
  for (const { 0: whole, 1: line = '', index } of lines) {
    if (index < front) continue;
    const end = index + line.length;
    const mark = index < hidden ? undefined : FENCE.exec(line)?.[1];
    const isWords = index < hidden || (fence === '' && mark === undefined && /\S/.test(line));
    if (!isWords && start >= 0) {
      yield { start, end: index };
      start = -1;
    }
    if (fence === '') fence = mark ?? '';
    else if (mark?.startsWith(fence.slice(0, 3))) fence = '';
    if (isWords && start < 0) start = index;
    if (isWords && line.includes('<'))
      for (const opener of line.matchAll(HIDDEN)) {
        const from = index + opener.index;
        if (from >= hidden) hidden = endOf(opener[0], from) ?? hidden;
      }
    if (whole === '' || end === draft.length) break;
  }
  if (start >= 0) yield { start, end: draft.length };
}

function rewordings(paragraph: string, labels: ReadonlySet<string>): Reworded[] {
  if (!MARKUP.test(paragraph) || isDeck(paragraph.trim())) return [];
  let found: Reworded[] = [];
  const literal: Span[] = [...labelsIn(paragraph)];
  const endOf = hiddenEnds(paragraph);
  for (const token of paragraph.matchAll(TOKEN)) {
    const reworded = read(token[0], token.index, paragraph, found.at(-1)?.end ?? 0, endOf);
    found.push(...reworded);
    literal.push(...reworded);
  }
  found = [...found, ...findLinks(paragraph, literal, labels), ...tableCells(paragraph)];
  found = [...found, ...findEmphasis(paragraph, [...literal, ...found])];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** An escape, code, a comment or a tag, a character reference. */
const TOKEN = new RegExp(
  `\\\\(?:[!-/:-@[-\`{-~]|(?=\\r?\\n))|\`{1,2}|<!--|</?(?:${INLINE_NAMES}|${BLOCK_NAMES}|${HIDDEN_NAMES})(?:\\s[^<>]{0,1000})?/?>|&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z][a-z\\d]{1,30});`,
  'gi',
);
/** In code units: what is set in code within a paragraph is shorter. */
const LONGEST_CODE = 400;

function read(token: string, start: number, paragraph: string, after: number, endOf: HiddenEnds): Reworded[] {
  const end = start + token.length;
  if (start < after) return []; // within a comment or code
  if (token.startsWith('\\')) return [{ start, end, text: token.slice(1) }];
  if (token.startsWith('&')) {
    const sign = decodeHTML(token);
    return sign === token ? [] : [{ start, end, text: sign }];
  }
  const hiddenEnd = endOf(token, start);
  if (hiddenEnd !== undefined) return [{ start, end: hiddenEnd, text: '' }];
  if (token === '<!--') return [];
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
  if (/^<br\b/i.test(token)) return [{ start, end, text: '\n' }];
  return [{ start, end, text: partsWords(token, paragraph[start - 1], paragraph[end]) ? '\n\n' : '' }];
}

/** "One.</p><p>Two." on a line of its own: the end of a block with words behind it, or its beginning right behind words. */
function partsWords(tag: string, before = '\n', after = '\n'): boolean {
  if (!BLOCK.test(tag)) return false;
  return tag.startsWith('</') ? !/\s/.test(after) : !/[\s>]/.test(before);
}

const BLOCK = new RegExp(`^</?(?:${BLOCK_NAMES})\\b`, 'i');

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
