/** What the words beside a figure make of it: "a pilot and four passengers" are five, "a quarter point, from 4.75%" ends at 4.5 or 5 percent. */
import { findAll } from '../../claims/grammar';
import type { PlacedFigure } from '../../claims/placed';
import type { Span } from '../../span';
import { countOf, isAmount, statedValue } from './amounts';
import { countsWithOthers } from './company';

/** For each of the figures of a paragraph. */
export function impliedValues(text: string, paragraph: Span, figures: readonly PlacedFigure[]): (readonly number[])[] {
  const isRate = figures.some(({ value }) => isAmount(value) && value.unit === 'percent');
  const steps = isRate ? findSteps(text, paragraph, figures) : [];
  return figures.map((figure) => {
    const count = countOf(figure.value);
    if (count !== null) return countsWithOthers(text, paragraph, figure, count);
    const rate = isAmount(figure.value) && figure.value.unit === 'percent' ? statedValue(figure.value) : null;
    if (rate === null) return [];
    const near = steps.filter(({ start }) => Math.abs(start - figure.start) < NEAR);
    return near.flatMap(({ points }) => [rate - points, rate + points]);
  });
}

/** By how much a rate is said to have moved. */
interface Step {
  readonly start: number;
  readonly points: number;
}

/** "a quarter point", "half a percentage point", "three-quarters of a point", "a half-point" */
const PART_OF_POINT =
  /\b(three[\s-]quarters|quarter|half)(?:[\s-](?:of\s)?an?)?[\s-](?:(?:percentage|percent|full)[\s-])?point\b/gi;
const PARTS: Readonly<Record<string, number>> = { quarter: 0.25, half: 0.5 };
/** Points in one. */
const POINTS: Readonly<Record<string, number>> = { 'percentage-point': 1, 'basis-point': 0.01 };
/** Code units: a sentence. */
const NEAR = 120;
/** More in one paragraph are a table. */
const MOST = 8;

function findSteps(text: string, { start: by, end }: Span, figures: readonly PlacedFigure[]): Step[] {
  const inWords = findAll(PART_OF_POINT, text.slice(by, end)).map(({ 1: part = '', index }) => ({
    start: by + index,
    points: PARTS[part.toLowerCase()] ?? 0.75,
  }));
  const inDigits = figures.flatMap(({ start, value }): Step[] => {
    const size = isAmount(value) ? POINTS[value.unit] : undefined;
    const stated = isAmount(value) ? statedValue(value) : null;
    return size === undefined || stated === null ? [] : [{ start, points: stated * size }];
  });
  return [...inWords, ...inDigits].slice(0, MOST);
}
