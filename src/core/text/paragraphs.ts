/**
 * A draft cut into blocks of one kind each: blank lines separate, lines that are something of their own (a heading, a byline, an
 * address) stand alone, and what is left is running text, wrapped or a paragraph a line. Then each block gets its kind.
 */
import type { Paragraph, ParagraphKind } from '../analysis';
import { shiftSpan, type Span } from '../span';
import { findDateline } from './datelines';
import { cutFences, cutFrontMatter } from './fences';
import { isBylineOrTitle } from './bylines';
import { type Kind, isDeck, isHeadline, isSubheading, kindOfLine } from './kinds';
import { type Line, splitBlocks } from './lines';
import { isNotice } from './notices';
import { cutAtLabels, joinWrapped } from './wrapping';

/** `page`: set out as Markdown from a web page or a Word document, whose first heading is the headline. */
export type DraftFormat = 'plain' | 'markdown' | 'page';

export function splitParagraphs(text: string, format: DraftFormat): Paragraph[] {
  const markdown = format !== 'plain';
  const { front, rest } = cutFrontMatter(text, splitBlocks(text));
  const pieces = [...front, ...cutFences(rest, markdown).flatMap((block) => splitBlock(block, markdown))];
  return nameKinds(text, pieces, format);
}

/** The paragraphs of whole blocks in the middle of a draft without fences, `end` exclusive, given those before them. */
export function splitMiddle(
  text: string,
  { start, end }: Span,
  format: DraftFormat,
  before: readonly Paragraph[],
): Paragraph[] {
  const markdown = format !== 'plain';
  const pieces = splitBlocks(text.slice(start, end))
    .map((lines) => lines.map((line) => shiftSpan(line, start)))
    .flatMap((lines) => splitBlock({ lines, kind: null }, markdown));
  return nameKinds(text, pieces, format, before, end < text.length);
}

/** Whether a draft's text has begun: what is short and stands before is a headline. */
export function hasBegun(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(({ kind }) => kind === 'body' || kind === 'headline' || kind === 'heading');
}

/** Lines that belong together; `kind` is null for running text. */
export interface Piece {
  readonly lines: readonly Line[];
  readonly kind: Kind | null;
}

function splitBlock(block: Piece, markdown: boolean): Piece[] {
  if (block.kind) return [block];
  const pieces: Piece[] = [];
  let running: Line[] = [];
  const flush = (): void => {
    const groups = markdown && running.length > 0 ? (cutAtLabels(running) ?? [running]) : joinWrapped(running);
    for (const lines of groups) pieces.push({ lines, kind: null });
    running = [];
  };
  for (const [i, line] of block.lines.entries()) {
    const level = markdown && running.length > 0 ? setextLevel(line.text) : 0;
    const kind = kindOfLine(line.text, markdown);
    const before = pieces.at(-1);
    if (level > 0) {
      pieces.push({ lines: [...running, line], kind: { kind: 'heading', level } });
      running = [];
    } else if (kind) {
      flush();
      if (kind.kind === 'block-quote' && isBlankQuote(line)) continue;
      if (
        kind.kind === 'block-quote' &&
        pieces.at(-1)?.kind?.kind === 'block-quote' &&
        !isBlankQuote(block.lines[i - 1]!)
      ) {
        addLine(pieces.at(-1)!, line);
      } else if (kind.kind !== 'list-item' || markdown || !isLoneNumber(line, block))
        pieces.push({ lines: [line], kind });
      else running.push(line);
    } else if (running.length === 0 && before?.kind?.kind === 'question' && ANSWERS.test(line.text)) {
      pieces.push({ lines: [line], kind: { kind: 'answer' } });
    } else if (running.length === 0 && before?.kind && CONTINUED.has(before.kind.kind)) {
      addLine(before, line);
    } else running.push(line);
  }
  flush();
  return pieces;
}

/** Pieces of one line are lists of this module's own making, so they may grow. */
function addLine(piece: Piece, line: Line): void {
  (piece.lines as Line[]).push(line);
}

/** Kinds whose following lines in the same block belong to them (a wrapped list item, a wrapped answer). */
const CONTINUED: ReadonlySet<ParagraphKind> = new Set(['list-item', 'question', 'answer', 'block-quote', 'caption']);

/** "A. I had to go." An answer behind a question only: elsewhere it is an initial. */
const ANSWERS = /^\*{0,2}A\.\*{0,2}\s/;

/** A ">" by itself parts the paragraphs of a block quote. */
function isBlankQuote(line: Line): boolean {
  return /^[>\s]+$/.test(line.text);
}

function setextLevel(line: string): number {
  if (/^={2,}$/.test(line)) return 1;
  return /^-{2,}$/.test(line) ? 2 : 0;
}

/** "2016. That was the year" or "- he said" in plain running text: one line does not make a list. */
function isLoneNumber(line: Line, block: Piece): boolean {
  return block.lines.length > 1 && block.lines[0] !== line && !kindOfLine(block.lines[0]!.text, false);
}

/** `before` are paragraphs before these pieces, `goesOn` tells that others follow. */
function nameKinds(
  text: string,
  pieces: readonly Piece[],
  format: DraftFormat,
  before: readonly Paragraph[] = [],
  goesOn = false,
): Paragraph[] {
  const markdown = format !== 'plain';
  const paragraphs: Paragraph[] = [];
  let seenText = hasBegun(before);
  let headed = before.some(({ kind, level }) => kind === 'headline' && level === 1);
  let front = before.filter(({ kind }) => kind === 'front-matter').length;
  pieces.forEach((piece, i) => {
    const span = { start: piece.lines[0]!.start, end: piece.lines.at(-1)!.end };
    const words = text.slice(span.start, span.end);
    const last = paragraphs.at(-1) ?? before.at(-1);
    // "By The Sound" over a story is its title
    const titled = !markdown && i + before.length === 0 && piece.kind?.kind === 'byline' && isBylineOrTitle(words);
    if (piece.kind && !titled) {
      const first = format === 'page' && !headed && piece.kind.level === 1;
      paragraphs.push({ ...span, ...piece.kind, ...(first && { kind: 'headline' }) });
      headed ||= first;
      seenText ||= piece.kind.kind === 'heading';
      if (piece.kind.kind === 'front-matter') front++;
      return;
    }
    const single = piece.lines.length === 1;
    if (isNotice(words)) paragraphs.push({ ...span, kind: 'notice' });
    else if (markdown && last?.kind === 'heading' && before.length + paragraphs.length === 1 + front && isDeck(words))
      paragraphs.push({ ...span, kind: 'headline' });
    else if (last?.kind === 'question' && ANSWERS.test(words)) paragraphs.push({ ...span, kind: 'answer' });
    else {
      const dateline = findDateline(words);
      const more = goesOn || i + 1 < pieces.length;
      if (dateline) paragraphs.push({ ...span, kind: 'body', dateline: shiftSpan(dateline, span.start) });
      else if (!seenText && !markdown && more && (single || words.length <= 120) && isHeadline(words))
        paragraphs.push({ ...span, kind: 'headline' });
      else if (seenText && !markdown && more && single && isSubheading(words))
        paragraphs.push({ ...span, kind: 'heading' });
      else paragraphs.push({ ...span, kind: 'body' });
      seenText = true;
    }
  });
  return paragraphs;
}
