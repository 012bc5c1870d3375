/**
 * Which figures stand in a paragraph: every finder reads the same text, and where two claim the same stretch the table of precedence decides. A pure
 * function of the paragraph's words, without any model.
 */
import type { ParagraphKind } from '../analysis';
import { type Span, bySpan, overlaps, trimSpan } from '../span';
import type { ParsedParagraph } from '../text/parsed';
import { findAges } from './age';
import { joinChanges } from './change';
import { findContacts } from './contact';
import { findDates } from './date';
import { findDocuments } from './document';
import type { Figure, FigureFinder, FigureKind } from './figure';
import { findMoney } from './money';
import { findNotFigures } from './notFigures';
import { findNumbers } from './number';
import { findPercentages } from './percentage';
import { apart } from './range';
import { findRanks } from './rank';
import { findRatios } from './ratio';
import { findShares } from './share';
import { findSuperlatives } from './superlative';
import { readAmount } from './values/amount';

/** In reading order, never overlapping; offsets are relative to the paragraph. */
export function readFigures(paragraph: ParsedParagraph): Figure[] {
  const { text, sentences } = paragraph;
  if (UNREAD.has(paragraph.kind)) return [];
  const settled = settle(text).map((figure) => markDateline(figure, paragraph.dateline));
  return joinChanges(text, sentences, settled)
    .flatMap((figure) => apart(text, figure))
    .sort(bySpan);
}

/** Paragraphs about the story or the machine, not of it. */
export const UNREAD: ReadonlySet<ParagraphKind> = new Set(['code', 'url', 'notice', 'front-matter', 'byline']);

/**
 * Earlier rows win a contested stretch: "highest since 2009" is one superlative, "$4.2 billion" money and no number, "25 percent" no number,
 * "54-year-old" an age, "August 2023" a date. Within a row the longer wins. Rows that give way
 * leave stretches alone whose digits are names or codes.
 */
const PRECEDENCE: readonly { readonly kind: FigureKind; readonly find: FigureFinder; readonly givesWay: boolean }[] = [
  { kind: 'contact', find: findContacts, givesWay: false },
  { kind: 'document', find: findDocuments, givesWay: false },
  { kind: 'superlative', find: findSuperlatives, givesWay: false },
  { kind: 'money', find: findMoney, givesWay: true },
  { kind: 'percentage', find: findPercentages, givesWay: true },
  { kind: 'age', find: findAges, givesWay: true },
  { kind: 'date', find: findDates, givesWay: true },
  { kind: 'rank', find: findRanks, givesWay: true },
  { kind: 'share', find: findShares, givesWay: true },
  { kind: 'ratio', find: findRatios, givesWay: true },
  { kind: 'number', find: findNumbers, givesWay: true },
];

function settle(text: string): Figure[] {
  const settled: Figure[] = [];
  let taken: Taken | undefined;
  for (const { find, givesWay } of PRECEDENCE) {
    const candidates = find(text);
    if (candidates.length === 0) continue;
    taken ??= new Taken(text);
    const trimmed = candidates.map((figure) => trimFigure(text, figure)).sort(byLength);
    for (const figure of trimmed) if (figure.end > figure.start && taken.take(figure, givesWay)) settled.push(figure);
  }
  return settled.sort(bySpan).map((figure) => withValue(text, figure));
}

function trimFigure(text: string, figure: Figure): Figure {
  const { start, end } = trimSpan(text, figure);
  return start === figure.start && end === figure.end ? figure : { ...figure, start, end };
}

/** Only what has settled is read: candidates that gave way cost nothing. */
function withValue(text: string, figure: Figure): Figure {
  if (figure.value) return figure;
  const value = readAmount(text.slice(figure.start, figure.end), figure.kind);
  return value ? { ...figure, value } : figure;
}

function byLength(a: Span, b: Span): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}

/** Which characters are spoken for: taking a stretch costs its length, whatever else was taken. */
class Taken {
  readonly #marks: Uint8Array;
  readonly #text: string;
  #read = false;

  constructor(text: string) {
    this.#text = text;
    this.#marks = new Uint8Array(text.length);
  }

  take({ start, end }: Span, givesWay: boolean): boolean {
    if (givesWay) this.#readNotFigures();
    const least = givesWay ? NOT_A_FIGURE : TAKEN;
    for (let at = start; at < end; at++) if (this.#marks[at]! >= least) return false;
    this.#marks.fill(TAKEN, start, end);
    return true;
  }

  /** Most paragraphs never ask. */
  #readNotFigures(): void {
    if (this.#read) return;
    this.#read = true;
    for (const { start, end } of findNotFigures(this.#text))
      for (let at = start; at < end; at++) if (this.#marks[at] === 0) this.#marks[at] = NOT_A_FIGURE;
  }
}

const NOT_A_FIGURE = 1;
const TAKEN = 2;

function markDateline(figure: Figure, dateline: Span | undefined): Figure {
  return dateline && overlaps(dateline, figure) ? { ...figure, traits: [...figure.traits, 'dateline'] } : figure;
}
