/**
 * The figures of a whole draft, each with its place: those of its paragraphs that the draft's names and quotes leave standing. Claims are made
 * of them, and checks compare them.
 */
import type { Mention, Quote } from '../analysis';
import type { Linked } from '../entities/linked';
import { bySpan, contains, type Span } from '../span';
import type { Draft } from '../text/parsed';
import { resolveMoments } from './calendar';
import { cursor } from './cursor';
import type { Figure } from './figure';
import type { FigureScan } from './figures';

/** Offsets are absolute. */
export interface PlacedFigure extends Figure {
  /** Index into the draft's paragraphs. */
  readonly paragraph: number;
  readonly parts?: readonly PlacedFigure[];
}

/** `scans[i]` is the scan of `draft.paragraphs[i]`. In reading order; those within others are in their `parts` only. */
export function placeFigures(
  draft: Draft,
  scans: readonly FigureScan[],
  linked: Linked,
  quotes: readonly Quote[],
): readonly PlacedFigure[] {
  const mentions = cursor(linked.mentions);
  const titled = cursor(quotes.filter(({ kind }) => kind === 'title'));
  const placed = draft.paragraphs.flatMap(({ start }, paragraph) =>
    (scans[paragraph]?.figures ?? [])
      .map((figure) => place(figure, start, paragraph))
      .filter(
        (figure) =>
          !titled(figure).some((title) => contains(title, figure)) &&
          !mentions(figure).some((mention) => swallows(mention, figure)),
      ),
  );
  return resolveMoments(draft, placed);
}

/** Every figure before its parts, in reading order. */
export function allFigures(figures: readonly PlacedFigure[]): PlacedFigure[] {
  return figures.flatMap((figure) => [figure, ...(figure.parts ?? [])]).sort(bySpan);
}

function place({ parts, ...figure }: Figure, by: number, paragraph: number): PlacedFigure {
  return {
    ...figure,
    start: figure.start + by,
    end: figure.end + by,
    paragraph,
    ...(parts && { parts: parts.map((part) => place(part, by, paragraph)) }),
  };
}

/** "Boeing 747", "April Roe", "First Bank": part of a name, "Vision 2030", "USA Today"; a longer date that an event is named by stays. */
function swallows(mention: Mention, { kind, start, end }: Span & Pick<Figure, 'kind'>): boolean {
  if (!contains(mention, { start, end })) return false;
  return NAMED.has(kind) || (kind === 'date' && (mention.type === 'person' || end - start <= SHORT_DATE));
}

const NAMED: ReadonlySet<Figure['kind']> = new Set(['number', 'share', 'rank', 'ratio', 'superlative']);

/** Code units: a year, a short month, "Today". */
const SHORT_DATE = 5;
