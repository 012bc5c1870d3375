/**
 * A table for the terminal. A column is as wide as its widest cell is on the screen, where 漢 takes two places and a combining
 * accent none. What a cell says is data: no control character in it reaches the terminal.
 */
import { eastAsianWidth } from 'get-east-asian-width';

export interface Column {
  readonly heading: string;
  /** Places on the screen that it takes at most where the width is limited. */
  readonly limit?: number;
  readonly align?: 'right';
}

/** Places between two columns. */
const GAP = 2;
/** Places the last column keeps, however narrow the terminal: lines wrap before words become unreadable. */
const LAST_AT_LEAST = 20;

/** Undefined when the output is not a terminal: whoever reads it then wants all of the words. */
export function terminalWidth(): number | undefined {
  return process.stdout.isTTY && process.stdout.columns > 0 ? process.stdout.columns : undefined;
}

/** Lines with their ends. With `width`, in places on the screen, cells are cut so that they fit; the last column takes what is left. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[], width?: number): string {
  const lines = [columns.map(({ heading }) => heading), ...rows].map((cells) => cells.map(plain));
  const widths = columns.slice(0, -1).map(({ limit = Infinity }, index) => {
    const widest = lines.reduce((most, cells) => Math.max(most, displayWidth(cells[index]!)), 0);
    return width === undefined ? widest : Math.min(limit, widest);
  });
  const before = widths.reduce((sum, one) => sum + one + GAP, 0);
  const left = width === undefined ? Infinity : Math.max(LAST_AT_LEAST, width - before);
  return lines.map((cells) => `${formatLine(cells, columns, widths, left)}\n`).join('');
}

/** `widths` of all columns but the last, which takes at most `left` and is not filled up. */
function formatLine(
  cells: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  left: number,
): string {
  const filled = widths.map((width, index) => {
    const words = cutToWidth(cells[index]!, width);
    const space = ' '.repeat(width - displayWidth(words));
    return columns[index]!.align === 'right' ? space + words : words + space;
  });
  const last = cells.at(-1)!;
  return [...filled, left === Infinity ? last : cutToWidth(last, left)].join(' '.repeat(GAP)).trimEnd();
}

/** Places that the text takes on a screen with characters of one width. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += widthOf(segment);
  return width;
}

/** At most `limit` places, with an ellipsis where something was cut. Characters that belong together are kept together. */
export function cutToWidth(text: string, limit: number): string {
  let width = 0;
  let kept = 0;
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    width += widthOf(segment);
    if (width <= limit - 1) kept = index + segment.length;
    if (width > limit) return `${text.slice(0, kept).trimEnd()}…`;
  }
  return text;
}

/** The text on one line, without what would move the cursor, color the screen or turn the direction of writing. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNPRINTABLE, '').trim().toWellFormed();
}

const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A flag, or a sign drawn as a picture: "❤️", "1️⃣". */
const PICTURE = /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u;
/** A combining accent, a joiner: nothing by itself. */
const NOTHING = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]/u;

function widthOf(grapheme: string): number {
  if (PICTURE.test(grapheme)) return 2;
  if (NOTHING.test(grapheme)) return 0;
  return eastAsianWidth(grapheme.codePointAt(0)!);
}
