/**
 * The figures of a whole draft: those of its paragraphs that the draft's names and quotes leave standing, their moments counted from the draft's
 * own day. Claims are made of them, and checks compare them.
 */
import type { Mention, Quote } from '../analysis';
import type { Linked } from '../entities/linked';
import { bySpan, contains, type Span } from '../span';
import type { Draft, DraftParagraph } from '../text/parsed';
import { perObject, perObjectAnd, perParagraphAnd } from '../text/perParagraph';
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
export function standingFigures(
  draft: Draft,
  scans: readonly FigureScan[],
  linked: Linked,
  quotes: readonly Quote[],
): readonly StandingFigures[] {
  const { mentions } = linked;
  const titles = quotes.filter(({ kind }) => kind === 'title');
  const day = storyDay(draft);
  const counted = day?.year === undefined ? [] : [day.year, day.month, day.day];
  let [mention, title] = [0, 0];
  return draft.paragraphs.map((paragraph, i) => {
    const figures = scans[i]?.figures ?? [];
    if (figures.length === 0) return figures;
    const { start: by, end, parsed } = paragraph;
    while (mention < mentions.length && mentions[mention]!.end <= by) mention++;
    while (title < titles.length && titles[title]!.end <= by) title++;
    const [names, titled]: [Mention[], Quote[]] = [[], []];
    for (let at = mention; at < mentions.length && mentions[at]!.start < end; at++) names.push(mentions[at]!);
    for (let at = title; at < titles.length && titles[at]!.start < end; at++) titled.push(titles[at]!);
    const fallen = fallenIn(paragraph, names, titled);
    if (fallen.length === 0 && counted.length === 0) return figures;
    return standingIn(parsed, [counted.length, ...counted, ...fallen]);
  });
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

export function placeFigures(draft: Draft, standing: readonly StandingFigures[]): PlacedFigure[] {
  return collect(draft, standing, placeAll);
}

/** Every figure before its parts, in reading order. */
export function allFigures(draft: Draft, standing: readonly StandingFigures[]): PlacedFigure[] {
  return collect(draft, standing, (...of) => withParts(placeAll(...of)));
}

type Place = typeof placeAll;

function collect({ paragraphs }: Draft, standing: readonly StandingFigures[], place: Place): PlacedFigure[] {
  const all: PlacedFigure[] = [];
  paragraphs.forEach(({ start }, paragraph) => {
    const figures = standing[paragraph];
    if (figures && figures.length > 0) for (const one of place(figures, [start, paragraph])) all.push(one);
  });
  return all;
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
