/** Outline, breadcrumbs and folding: the draft's headline, headings, questions and quotes, as its structure has them. */
import {
  l10n,
  Disposable,
  DocumentSymbol,
  FoldingRange,
  FoldingRangeKind,
  languages,
  Range,
  SymbolKind,
  type TextDocument,
} from 'vscode';
import type { Analysis, Paragraph, ParagraphKind, Quote } from '../core/analysis';
import { speakerLabel } from './people';
import type { Desk, DraftView } from './desk';
import { shorten } from './markdown';
import { toPosition, toRange } from './positions';

/** Characters of a paragraph's or quote's words in the outline. */
const NAME = 60;
/** Code units of them that are looked at for these, white space and all. */
const LOOK = 4 * NAME;

const SYMBOLS: Readonly<Partial<Record<ParagraphKind, { readonly symbol: SymbolKind; readonly detail: string }>>> = {
  headline: { symbol: SymbolKind.File, detail: l10n.t('headline') },
  heading: { symbol: SymbolKind.Module, detail: l10n.t('heading') },
  byline: { symbol: SymbolKind.Property, detail: l10n.t('byline') },
  caption: { symbol: SymbolKind.Property, detail: l10n.t('caption') },
  question: { symbol: SymbolKind.Event, detail: l10n.t('question') },
  answer: { symbol: SymbolKind.Event, detail: l10n.t('answer') },
  'block-quote': { symbol: SymbolKind.String, detail: l10n.t('block quote') },
  notice: { symbol: SymbolKind.Property, detail: l10n.t('notice') },
};

/** Markdown drafts have the editor's own outline and folding, which know all of Markdown. */
const LANGUAGES = ['news', 'plaintext'];

export function provideStructure(desk: Desk): Disposable {
  const current = async (document: TextDocument): Promise<DraftView | undefined> => {
    if (!desk.isDraft(document.uri)) return undefined;
    const view = desk.view(document.uri);
    // A long draft shows the outline of what has been read rather than none.
    return view?.version === document.version ? view : desk.settled(document.uri).catch(() => undefined);
  };
  return Disposable.from(
    languages.registerDocumentSymbolProvider(LANGUAGES, {
      async provideDocumentSymbols(document) {
        const view = await current(document);
        return view && outline(document, view);
      },
    }),
    languages.registerFoldingRangeProvider(LANGUAGES, {
      async provideFoldingRanges(document) {
        const view = await current(document);
        return view && foldings(document, view);
      },
    }),
  );
}

/** Rows of an outline: the editor asks for all of them after each edit, and nobody reads thousands. */
const MOST = 1000;

interface Listed extends Pick<Analysis, 'paragraphs' | 'quotes'> {
  /** What is not, as a row says it; undefined where all is listed. */
  readonly leftOut?: string;
}

/** What an outline lists: of a longer draft less of each, its headings to the last. */
function listed({ paragraphs, quotes }: Analysis): Listed {
  const direct = quotes.filter(({ kind }) => kind === 'direct');
  if (paragraphs.length + direct.length <= MOST) return { paragraphs, quotes: direct };
  if (paragraphs.length <= MOST) return { paragraphs, quotes: [], leftOut: l10n.t('Long draft: without its quotes') };
  const named = paragraphs.filter(({ kind }) => SYMBOLS[kind]);
  if (named.length <= MOST)
    return { paragraphs: named, quotes: [], leftOut: l10n.t('Long draft: without its running text') };
  const headings = paragraphs.filter(({ kind }) => HEADINGS.has(kind));
  const leftOut =
    headings.length <= MOST
      ? l10n.t('Long draft: headings only')
      : l10n.t('Long draft: the first {0} headings only', MOST);
  return { paragraphs: headings.slice(0, MOST), quotes: [], leftOut };
}

const HEADINGS: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>(['headline', 'heading']);

/** Paragraphs with a role of their own, the others by their first words; headings hold what follows, paragraphs their quotes. Last, what is left out. */
function outline(document: TextDocument, view: DraftView): DocumentSymbol[] {
  const { paragraphs, quotes, leftOut } = listed(view.analysis);
  const roots: DocumentSymbol[] = [];
  const open: { level: number; symbol: DocumentSymbol }[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    const symbol = paragraphSymbol(document, view, paragraph);
    // A quote that runs on over paragraphs stands under its first one.
    for (; next < quotes.length && quotes[next]!.start < paragraph.end; next++)
      symbol.children.push(quoteSymbol(document, view, quotes[next]!));
    const level = paragraph.kind === 'heading' ? (paragraph.level ?? 1) : Infinity;
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const parent = open.at(-1)?.symbol;
    (parent ? parent.children : roots).push(symbol);
    // A parent's range has to hold its children's.
    for (const { symbol: holder } of open) holder.range = holder.range.union(symbol.range);
    if (level !== Infinity) open.push({ level, symbol });
  }
  if (leftOut !== undefined) roots.push(noticeSymbol(document, leftOut));
  return roots;
}

/** At the very end, where nothing else stands. */
function noticeSymbol(document: TextDocument, words: string): DocumentSymbol {
  const { end } = document.lineAt(document.lineCount - 1).range;
  return new DocumentSymbol(words, '', SymbolKind.Null, new Range(end, end), new Range(end, end));
}

function paragraphSymbol(document: TextDocument, view: DraftView, paragraph: Paragraph): DocumentSymbol {
  const { symbol, detail } = SYMBOLS[paragraph.kind] ?? { symbol: SymbolKind.Field, detail: '' };
  const end = Math.min(paragraph.end, paragraph.start + LOOK);
  const words = shorten(view.text.slice(paragraph.start, end).replace(/^[#>\s]+/, ''), NAME);
  const range = toRange(document, paragraph);
  return new DocumentSymbol(words || '…', detail, symbol, range, range);
}

function quoteSymbol(document: TextDocument, view: DraftView, quote: Quote): DocumentSymbol {
  const range = toRange(document, quote);
  const speaker = speakerLabel(view, quote.speaker) ?? l10n.t('nobody named');
  return new DocumentSymbol(
    shorten(view.text.slice(quote.start, Math.min(quote.end, quote.start + LOOK)), NAME),
    speaker,
    SymbolKind.String,
    range,
    range,
  );
}

/** Each paragraph of several lines folds by itself; a heading folds all up to the next of its level. */
function foldings(document: TextDocument, { analysis: { paragraphs }, text, places }: DraftView): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  /** Headings that hold what is read, the outermost first. */
  const open: { readonly level: number; readonly line: number }[] = [];
  const close = (level: number, before: number): void => {
    const lastLine = before < 0 ? 0 : toPosition(document, paragraphs[before]!.end).line;
    while (open.length > 0 && open.at(-1)!.level >= level) {
      const { line } = open.pop()!;
      if (lastLine > line) ranges.push(new FoldingRange(line, lastLine, FoldingRangeKind.Region));
    }
  };
  paragraphs.forEach((paragraph, index) => {
    const { kind, level = 1 } = paragraph;
    // Most are one line, and where they stand need not be asked.
    if (kind !== 'heading' && !places && !/[\r\n]/.test(text.slice(paragraph.start, paragraph.end))) return;
    const { start, end } = toRange(document, paragraph);
    if (kind === 'heading') {
      close(level, index - 1);
      open.push({ level, line: start.line });
    } else if (end.line > start.line) ranges.push(new FoldingRange(start.line, end.line));
  });
  close(0, paragraphs.length - 1);
  return ranges;
}
