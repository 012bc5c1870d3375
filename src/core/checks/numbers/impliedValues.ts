/** What the words beside a figure make of it: "a pilot and four passengers" are five, "a quarter point, from 4.75%" ends at 4.5 or 5 percent. */
import { findAll } from '../../claims/grammar';
import type { PlacedFigure } from '../../claims/placed';
import { descriptiveRoles, personNouns } from '../../lexicon/anaphora';
import { genderedRoles } from '../../lexicon/honorifics';
import { roleHeads } from '../../lexicon/titles';
import type { Span } from '../../span';
import { countOf, isAmount, statedValue } from './amounts';

/** For each of the figures of a paragraph. */
export function impliedValues(text: string, paragraph: Span, figures: readonly PlacedFigure[]): (readonly number[])[] {
  const isRate = figures.some(({ value }) => isAmount(value) && value.unit === 'percent');
  const steps = isRate ? findSteps(text, paragraph, figures) : [];
  return figures.map((figure) => {
    const count = countOf(figure.value);
    if (count !== null) return isWithOneMore(text, figure) ? [count + 1] : [];
    const rate = isAmount(figure.value) && figure.value.unit === 'percent' ? statedValue(figure.value) : null;
    if (rate === null) return [];
    const near = steps.filter(({ start }) => Math.abs(start - figure.start) < NEAR);
    return near.flatMap(({ points }) => [rate - points, rate + points]);
  });
}

const ONE = '(?:an?|the|his|her|its|their|one)';
const NOUN = "(?:[\\p{L}\\d][\\p{L}\\d'’-]{0,20}\\s){0,3}?";
/** "the bus driver and ⟨11 passengers⟩" */
const ONE_BEFORE = new RegExp(`\\b${ONE}\\s${NOUN}(\\p{Ll}[\\p{L}-]{1,20}),?\\sand\\s$`, 'iu');
/** "⟨11 passengers⟩ and the bus driver" */
const ONE_AFTER = new RegExp(`^,?\\sand\\s${ONE}\\s((?:[\\p{L}\\d][\\p{L}\\d'’-]{0,20}(?:\\s|\\b)){1,3})`, 'iu');
/** Code units before and after a figure. */
const REACH = 60;

function isWithOneMore(text: string, { start, end }: Span): boolean {
  const before = ONE_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  const after = ONE_AFTER.exec(text.slice(end, end + REACH))?.[1];
  if (before !== undefined && isSomebody(before)) return true;
  // "killed four people and the mayor said"
  return after !== undefined && !/\b(?:said|says|told)\b/.test(after) && after.split(/\s/).some(isSomebody);
}

function isSomebody(word: string): boolean {
  const low = word.toLowerCase();
  return [roleHeads, personNouns, descriptiveRoles, genderedRoles].some((list) => list.has(low));
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
