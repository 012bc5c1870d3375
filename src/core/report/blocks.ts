/**
 * The draft with its marks, for every format that shows both: blocks of text, cut where claims begin and end. Claims may lie within each other and
 * cross; a format that needs them nested closes and opens again.
 */
import type { Paragraph, ParagraphKind } from '../analysis';
import type { Span } from '../span';
import type { AnnotatedCopy, Item } from './annotatedCopy';

/** A paragraph, or a stretch of the draft that no paragraph covers. Spans are into the draft; `text.slice(start, end)` is all the text of its pieces. */
export interface Block extends Span {
  readonly kind: ParagraphKind | 'unread';
  readonly level?: number;
  readonly pieces: readonly Piece[];
}

/**
 * `begin` and `end` come in pairs within each block; only the `first` and the `last` of a claim are its own ends, the others are those of its
 * block. Where many lie over each other, some have only these, and no `drawn`: time and output stay linear.
 */
export type Piece =
  | { readonly do: 'text'; readonly start: number; readonly end: number }
  | { readonly do: 'begin'; readonly item: Item; readonly first: boolean; readonly drawn: boolean }
  | { readonly do: 'end'; readonly item: Item; readonly last: boolean; readonly drawn: boolean };

/** Claims drawn over each other at most: a line for each is legible under the words up to here, and real drafts have four. */
const MOST_DRAWN = 6;

type Copy = Pick<AnnotatedCopy, 'text' | 'paragraphs' | 'items'>;

/** All of the draft that is not white space between paragraphs, in order. */
export function blocksOf({ text, paragraphs, items }: Copy): Block[] {
  const cutter = new Cutter(text, items);
  const stretches = coverDraft(text, paragraphs);
  return stretches.map((stretch, index) => ({
    ...stretch,
    pieces: cutter.cut(stretch, index === stretches.length - 1),
  }));
}

/** The paragraphs, and what stands between and after them: a draft that was capped has text that nobody read. */
function coverDraft(text: string, paragraphs: readonly Paragraph[]): Omit<Block, 'pieces'>[] {
  const blocks: Omit<Block, 'pieces'>[] = [];
  let at = 0;
  const fill = (end: number): void => {
    const gap = text.slice(at, end);
    const words = gap.trim();
    if (words === '') return;
    const start = at + gap.indexOf(words);
    blocks.push({ kind: 'unread', start, end: start + words.length });
  };
  for (const { kind, start, end, level } of paragraphs) {
    fill(start);
    blocks.push({ kind, start, end, ...(level !== undefined && { level }) });
    at = end;
  }
  fill(text.length);
  return blocks;
}

interface Edge {
  readonly at: number;
  readonly item: Item;
}

/** Takes the edges of all claims in order, block by block. */
class Cutter {
  readonly #begins: readonly Edge[];
  readonly #ends: readonly Edge[];
  /** Drawn and not yet ended, outermost first. */
  readonly #open = new Set<Item>();
  #begun = 0;
  #ended = 0;

  /** `items` in reading order. */
  constructor(text: string, items: readonly Item[]) {
    this.#begins = items.map((item) => ({ at: wholeCharacter(text, item.start, -1), item }));
    this.#ends = items
      .map((item) => ({ at: wholeCharacter(text, Math.max(item.start, item.end), 1), item }))
      // Of two that end together, the inner one ends first.
      .sort((a, b) => a.at - b.at || b.item.number - a.item.number);
  }

  cut({ start, end }: Span, isLast: boolean): Piece[] {
    const pieces: Piece[] = [];
    for (const item of this.#open) pieces.push({ do: 'begin', item, first: false, drawn: true });
    let at = start;
    const textTo = (to: number): void => {
      if (to > at) pieces.push({ do: 'text', start: at, end: to });
      at = Math.max(at, to);
    };
    for (;;) {
      const begin = this.#begins[this.#begun];
      const next = this.#ends[this.#ended];
      // A claim of no words begins before it ends; of others, what ends here ends before the next begins.
      const ends = next && this.#hasBegun(next.item) && (!begin || next.at <= begin.at) ? next : undefined;
      const edge = ends ?? begin;
      if (!edge || (!isLast && (ends ? edge.at > end : edge.at >= end))) break;
      textTo(Math.min(end, edge.at));
      if (ends) this.#end(ends.item, pieces);
      else this.#begin(edge.item, pieces);
    }
    textTo(end);
    for (const item of [...this.#open].reverse()) pieces.push({ do: 'end', item, last: false, drawn: true });
    return pieces;
  }

  #hasBegun({ number }: Item): boolean {
    return number <= (this.#begins[this.#begun - 1]?.item.number ?? 0);
  }

  #begin(item: Item, pieces: Piece[]): void {
    const drawn = this.#open.size < MOST_DRAWN;
    if (drawn) this.#open.add(item);
    pieces.push({ do: 'begin', item, first: true, drawn });
    this.#begun++;
  }

  #end(item: Item, pieces: Piece[]): void {
    pieces.push({ do: 'end', item, last: true, drawn: this.#open.delete(item) });
    this.#ended++;
  }
}

/** Never between the halves of a surrogate pair, or of a line end that is two characters. */
function wholeCharacter(text: string, offset: number, direction: 1 | -1): number {
  const at = Math.min(Math.max(offset, 0), text.length);
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  const splits = ((before & 0xfc00) === 0xd800 && (after & 0xfc00) === 0xdc00) || (before === 13 && after === 10);
  return splits ? at + direction : at;
}
