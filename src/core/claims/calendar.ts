/**
 * The day a draft is of, and what "last Tuesday" and "Sept. 9" are when counted from it. The dateline is the day of the story; the front matter
 * and the lines above the story tell when it was published, and so the year that a dateline leaves out. A year that the draft itself does not
 * give is never supposed.
 */
import type { Moment } from '../analysis';
import { dateLabels } from '../lexicon/months';
import { type Span, firstAtOrAfter, shiftSpan } from '../span';
import type { Draft, DraftParagraph, ParsedParagraph } from '../text/parsed';
import { findDates } from './date';
import type { Figure } from './figure';
import { readMoment } from './values/moment';
import { type CalendarDay, dayNumber } from './values/momentDays';
import { placeMoment } from './values/momentPlacing';
import { tenseAt } from './values/momentTense';

/** As far as the draft tells: a dateline mostly has no year, "Published 2024" no day. */
export interface StoryDay {
  readonly month: number;
  readonly day: number;
  readonly year?: number;
  /** Where month and day stand. Absolute. */
  readonly span: Span;
  /** Where the year stands, when elsewhere. */
  readonly yearSpan?: Span;
}

/** The day of the story: the dateline's, else the day it was published. Null when the draft gives none. */
export function storyDay(draft: Draft): StoryDay | null {
  let known = DAYS.get(draft);
  if (known === undefined) DAYS.set(draft, (known = findStoryDay(draft)));
  return known;
}

/** Every check that needs it asks. */
const DAYS = new WeakMap<Draft, StoryDay | null>();

function findStoryDay(draft: Draft): StoryDay | null {
  const published = publishedDay(draft);
  const filed = datelineDay(draft);
  if (!filed || filed.year !== undefined || published?.year === undefined) return filed ?? published;
  const year = yearNear(filed, { ...published, year: published.year });
  return year === null ? filed : { ...filed, year, yearSpan: published.span };
}

/** Days between a story's dateline and its publication; more tell of an old story put out anew, whose year is another matter. */
const LATEST = 10;

function yearNear({ month, day }: StoryDay, published: CalendarDay): number | null {
  const end = dayNumber(published);
  if (end === null) return null;
  for (const year of [published.year, published.year - 1, published.year + 1]) {
    const start = dayNumber({ year, month, day });
    if (start !== null && Math.abs(end - start) <= LATEST) return year;
  }
  return null;
}

/** The day in the first dateline that has one. */
export function datelineDay(draft: Draft): StoryDay | null {
  for (const { dateline } of draft.paragraphs.slice(0, MOST_PARAGRAPHS)) {
    const day = dateline && dayIn(draft.text, dateline);
    if (day) return day;
  }
  return null;
}

/**
 * The day a draft says it was published, with its year: "date: 2024-09-09" in the front matter, "Published: Sept. 9, 2024", or a line above the
 * story that is a date, or a byline and a date. "Updated" counts where nothing else is told.
 */
export function publishedDay(draft: Draft): StoryDay | null {
  const { text, paragraphs } = draft;
  const updated: StoryDay[] = [];
  for (const paragraph of paragraphs.slice(0, MOST_PARAGRAPHS)) {
    for (const line of linesOf(text, paragraph)) {
      const words = text.slice(line.start, line.end);
      const label = LABEL.exec(words)?.[1]?.toLowerCase();
      const rest = label === undefined ? line : { start: line.start + LABEL.exec(words)![0].length, end: line.end };
      if (label === undefined && !isDateLine(words, paragraph)) continue;
      const day = dayIn(text, rest);
      if (day?.year === undefined) continue;
      if (label?.includes('updated') || label?.includes('modified')) updated.push(day);
      else return day;
    }
    if (STORY.has(paragraph.kind) && paragraph.end - paragraph.start > LONGEST_LINE) break;
  }
  return updated[0] ?? null;
}

/** Above the story there is no more than a headline, a summary, a byline, a caption and two lines of dates. */
const MOST_PARAGRAPHS = 8;
/** Code units. */
const LONGEST_LINE = 120;
const STORY: ReadonlySet<DraftParagraph['kind']> = new Set(['body', 'question', 'answer', 'block-quote', 'list-item']);
/** "Published: ", "Last updated on ", "date: " */
const LABEL = RegExp(`^\\W{0,3}(${dateLabels.join('|')})\\W{0,4}\\s(?:(?:on|at)\\s)?`, 'i');

/** "Sept. 9, 2024", "Monday, Sept. 9, 2024, 10:30 a.m. EDT", "By Ada Roe | Sept. 9, 2024": a date with no sentence around it. */
function isDateLine(words: string, { kind }: DraftParagraph): boolean {
  if (words.length > LONGEST_LINE || kind === 'front-matter' || kind === 'code') return false;
  if (kind === 'byline') return true;
  const dates = findDates(words);
  const left = dates.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), words);
  return dates.length > 0 && !/\p{L}{2}/u.test(left.replace(/\b(?:at|on|updated|E[SD]?T|GMT|BST)\b/gi, ''));
}

function linesOf(text: string, paragraph: DraftParagraph): Span[] {
  if (paragraph.end - paragraph.start > LONGEST_BLOCK) return [];
  const words = text.slice(paragraph.start, paragraph.end);
  return [...words.matchAll(/[^\r\n\u0085\u2028\u2029]+/g)].map(({ index, 0: line }) => ({
    start: paragraph.start + index,
    end: paragraph.start + index + line.length,
  }));
}

/** Code units: front matter may be long, and holds one line of date. */
const LONGEST_BLOCK = 4000;

/** The first date of a stretch that has a month and a day. */
function dayIn(text: string, span: Span): StoryDay | null {
  for (const date of findDates(text.slice(span.start, span.end)).sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const moment = date.value as Moment | undefined;
    if (moment?.month === undefined || moment.day === undefined) continue;
    const { year, month, day } = moment;
    if (dayNumber({ year: year ?? A_LEAP_YEAR, month, day }) === null) continue;
    const { start, end } = shiftSpan({ start: date.start, end: date.end }, span.start);
    return { month, day, ...(year !== undefined && { year }), span: { start, end } };
  }
  return null;
}

const A_LEAP_YEAR = 2024;

/** The same figures of a paragraph, their moments placed as far as the draft's own day tells. */
export function resolveMoments(
  paragraph: ParsedParagraph,
  figures: readonly Figure[],
  day: CalendarDay,
): readonly Figure[] {
  return figures.map((figure) => {
    const parts = figure.parts && resolveMoments(paragraph, figure.parts, day);
    const value = figure.kind === 'date' ? placed(paragraph, figure, day) : undefined;
    return parts || value ? { ...figure, ...(parts && { parts }), ...(value && { value }) } : figure;
  });
}

function placed(paragraph: ParsedParagraph, figure: Figure, day: CalendarDay): Moment | undefined {
  const { text, sentences } = paragraph;
  const value = figure.value as Moment | undefined;
  if (!value || (value.from !== undefined && value.relativeTo === undefined)) return value;
  const reading = readMoment(text.slice(figure.start, figure.end));
  if (!reading?.counted) return value;
  // "Monday’s debate": what is told of it is not told of when it was.
  const named = /^['’]s\b/.test(text.slice(figure.end, figure.end + 3));
  if (named || figure.traits.includes('dateline')) return placeMoment(reading, day, undefined);
  const sentence = sentences[firstAtOrAfter(sentences, figure.start + 1) - 1] ?? { start: 0, end: text.length };
  return placeMoment(reading, day, tenseAt(text, sentence, figure));
}
