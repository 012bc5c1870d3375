/**
 * The items of a list that stands below the line that announces it, counted: "The board gave four reasons:" and a paragraph for each. A paragraph or two
 * may stand between two items; where the list may have ended there, it can be read in two ways.
 */
import { firstAtOrAfter, type Span } from '../../span';
import type { Draft, DraftParagraph } from '../../text/parsed';

/** How many items a list can be read to have. */
export interface List extends Span {
  readonly least: number;
  readonly most: number;
  /** It stands before its number. */
  readonly before?: boolean;
}

/** Paragraphs that may stand between two items. */
const BETWEEN = 3;

/** Null where no two items follow each other there. */
export function readItemsBelow({ text, paragraphs }: Pick<Draft, 'text' | 'paragraphs'>, at: number): List | null {
  const first = firstAtOrAfter(paragraphs, at);
  let end = endOfItems(paragraphs, first);
  if (end - first < 2) return null;
  let list: List = {
    start: paragraphs[first]!.start,
    end: paragraphs[end - 1]!.end,
    least: end - first,
    most: end - first,
  };
  for (let next = nextItem(text, paragraphs, end); next !== null; next = nextItem(text, paragraphs, end)) {
    const goesOn =
      isNextNumber(text, paragraphs[end - 1]!, paragraphs[next]!) ?? (isIndented(text, paragraphs[end]!) || null);
    if (goesOn === false) break;
    end = endOfItems(paragraphs, next);
    const most = list.most + end - next;
    const least = goesOn && list.least === list.most ? most : list.least;
    list = { ...list, end: paragraphs[end - 1]!.end, least, most };
  }
  return list;
}

function endOfItems(paragraphs: readonly DraftParagraph[], from: number): number {
  let next = from;
  while (paragraphs[next]?.kind === 'list-item') next++;
  return next;
}

/** The item behind what stands between, unless that leads to another list: "It turned down these:". */
function nextItem(text: string, paragraphs: readonly DraftParagraph[], from: number): number | null {
  for (let next = from; next <= from + BETWEEN; next++) {
    const paragraph = paragraphs[next];
    if (paragraph?.kind === 'list-item') return next > from ? next : null;
    if (paragraph?.kind !== 'body' || text[paragraph.end - 1] === ':') return null;
  }
  return null;
}

/** "3." after "2."; false for another number, null where the items have none, or all the same. */
function isNextNumber(text: string, last: Span, next: Span): boolean | null {
  const [before, after] = [numberOf(text, last), numberOf(text, next)];
  if (before === null || after === null) return before === after ? null : false;
  if (after === before) return null;
  return after === before + 1;
}

function numberOf(text: string, { start }: Span): number | null {
  const number = /^(\d{1,3})[.)]/.exec(text.slice(start, start + 4));
  return number && Number(number[1]);
}

/** So does Markdown set what belongs to the item above. */
function isIndented(text: string, { start }: Span): boolean {
  return /(?:^|\n)(?: {2}|\t)[ \t]*$/.test(text.slice(Math.max(0, start - 8), start));
}
