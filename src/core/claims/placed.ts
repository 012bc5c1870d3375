/**
 * The figures of a whole draft: those of its paragraphs that the draft's names and quotes leave standing, their moments counted from the draft's
 * own day. Claims are made of them, and checks compare them.
 */
import type { Mention, Quote } from '../analysis';
import type { Linked } from '../entities/linked';
import { between, joining, type Lists, unchanged } from '../perVersion';
import { type Ends, withMiddle } from '../sameEnds';
import { bySpan, contains, firstAtOrAfter, type Span } from '../span';
import type { Draft, DraftParagraph } from '../text/parsed';
import { isSameList, perObject, perObjectAnd, perParagraphAnd } from '../text/perParagraph';
import { resolveMoments, storyDay } from './calendar';
import { cursor } from './cursor';
import type { Figure } from './figure';
import { type FigureScan, findFigures } from './figures';

/** Of one paragraph, in reading order, relative to it; those within others are in their `parts` only. The same list as long as nothing changes. */
export type StandingFigures = readonly Figure[];

/** Offsets are absolute. */
export interface PlacedFigure extends Figure {
  /** Index into the draft's paragraphs. */
  readonly paragraph: number;
  readonly parts?: readonly PlacedFigure[];
}

/** `scans[i]` is the scan of `draft.paragraphs[i]`, and the `i`th list is its figures. */
type StandingIn = (
  draft: Draft,
  scans: readonly FigureScan[],
  linked: Linked,
  quotes: readonly Quote[],
) => readonly StandingFigures[];

export const standingFigures: StandingIn = (...of) => createStanding()(...of);

/** Finds the figures that stand in one version of a draft after another. */
export function createStanding(): StandingIn {
  let last:
    | { readonly lists: Lists; readonly day: readonly number[]; readonly standing: readonly StandingFigures[] }
    | undefined;
  return (draft, scans, { mentions }, quotes) => {
    const { paragraphs } = draft;
    const titles = quotes.filter(({ kind }) => kind === 'title');
    const day = storyDay(draft);
    const counted = day?.year === undefined ? [] : [day.year, day.month, day.day];
    const lists = { paragraphs, each: [scans], within: [mentions, titles] };
    const ends = last && isSameList(last.day, counted) ? unchanged(last.lists, lists) : NONE;
    const middle = between(paragraphs, ends).map((paragraph, i) => {
      const figures = scans[ends.head + i]?.figures ?? [];
      if (figures.length === 0) return figures;
      const fallen = fallenIn(paragraph, within(mentions, paragraph), within(titles, paragraph));
      if (fallen.length === 0 && counted.length === 0) return figures;
      return standingIn(paragraph.parsed, [counted.length, ...counted, ...fallen]);
    });
    last = { lists, day: counted, standing: withMiddle(last?.standing ?? [], ends, middle) };
    return last.standing;
  };
}

const NONE: Ends = { head: 0, tail: 0 };

/** Those that stand in a paragraph or reach into it. */
function within<Item extends Span>(sorted: readonly Item[], { start, end }: Span): readonly Item[] {
  let from = firstAtOrAfter(sorted, start);
  while (from > 0 && sorted[from - 1]!.end > start) from--;
  return sorted.slice(from, firstAtOrAfter(sorted, end));
}

/** Which figures of a paragraph do not stand, by the names and titles in it. */
const fallenIn = perObjectAnd(
  ({ start: by, parsed }: DraftParagraph, names: readonly Mention[], titles: readonly Quote[]): readonly number[] => {
    const [namesAt, titlesAt] = [cursor(names), cursor(titles)];
    return findFigures(parsed).figures.flatMap(({ start, end, kind }, at) => {
      const span = { start: start + by, end: end + by };
      const falls =
        titlesAt(span).some((title) => contains(title, span)) ||
        namesAt(span).some((mention) => swallows(mention, { ...span, kind }));
      return falls ? [at] : [];
    });
  },
);

/** The numbers: how many tell the draft's day, year, month and day of it, then which figures have fallen. */
const standingIn = perParagraphAnd((paragraph, [told = 0, ...numbers]): StandingFigures => {
  const fallen = new Set(numbers.slice(told));
  const figures = findFigures(paragraph).figures.filter((_, at) => !fallen.has(at));
  const [year, month, day] = numbers;
  return told === 0 ? figures : resolveMoments(paragraph, figures, { year: year!, month: month!, day: day! });
});

export function placeFigures({ paragraphs }: Draft, standing: readonly StandingFigures[]): PlacedFigure[] {
  return paragraphs.flatMap(({ start }, i) => placeAll(standing[i] ?? [], [start, i]));
}

/** Every figure before its parts, in reading order, for one version of a draft after another. */
export function createAllFigures(): (draft: Draft, standing: readonly StandingFigures[]) => readonly PlacedFigure[] {
  let last: Lists = { paragraphs: [], each: [[]], within: [] };
  let placed: readonly (readonly PlacedFigure[])[] = [];
  const join = joining((figures: readonly PlacedFigure[]) => figures);
  return ({ paragraphs }, standing) => {
    const lists = { paragraphs, each: [standing], within: [] };
    const { head, tail } = unchanged(last, lists);
    // A figure knows the number of its paragraph
    const ends = { head, tail: last.paragraphs.length === paragraphs.length ? tail : 0 };
    const middle = between(paragraphs, ends).map(({ start }, i) =>
      withParts(placeAll(standing[head + i]!, [start, head + i])),
    );
    placed = withMiddle(placed, ends, middle);
    last = lists;
    return join(placed);
  };
}

/** A list as it was placed last is given again while its paragraph has not moved. */
const placeAll = perObjectAnd(
  (figures: StandingFigures, [by, paragraph]: readonly [by: number, paragraph: number]): readonly PlacedFigure[] =>
    figures.map((figure) => place(figure, by, paragraph)),
);

const withParts = perObject((figures: readonly PlacedFigure[]): readonly PlacedFigure[] =>
  figures.flatMap((figure) => [figure, ...(figure.parts ?? [])]).sort(bySpan),
);

/** Written out, so that all figures are of a few shapes and their fields are read fast. */
function place({ start, end, kind, traits, value, parts }: Figure, by: number, paragraph: number): PlacedFigure {
  const plain: PlacedFigure = { start: start + by, end: end + by, kind, traits, paragraph };
  const valued = value ? { ...plain, value } : plain;
  return parts ? { ...valued, parts: parts.map((part) => place(part, by, paragraph)) } : valued;
}

/** "Boeing 747", "April Roe", "First Bank": part of a name, "Vision 2030", "USA Today"; a longer date that an event is named by stays. */
function swallows(mention: Mention, { kind, start, end }: Span & Pick<Figure, 'kind'>): boolean {
  if (!contains(mention, { start, end })) return false;
  return NAMED.has(kind) || (kind === 'date' && (mention.type === 'person' || end - start <= SHORT_DATE));
}

const NAMED: ReadonlySet<Figure['kind']> = new Set(['number', 'share', 'rank', 'ratio', 'superlative']);

/** Code units: a year, a short month, "Today". */
const SHORT_DATE = 5;
