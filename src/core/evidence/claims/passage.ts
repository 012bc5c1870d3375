/**
 * A passage of a source, read for comparison: its sentences with their telling words and figures. It depends on the passage's words and the
 * day of the source alone, so it can be kept; no dictionary and no model is asked, so that it costs little.
 */
import type { Moment } from '../../analysis';
import type { Figure } from '../../claims/figure';
import { readFigures } from '../../claims/settledFigures';
import { readMoment } from '../../claims/values/moment';
import { calendarDay, fromIsoDay } from '../../claims/values/momentDays';
import { placeMoment } from '../../claims/values/momentPlacing';
import { tenseAt } from '../../claims/values/momentTense';
import { type Span, bySpan, shiftSpan } from '../../span';
import { splitParagraphs } from '../../text/paragraphs';
import { parseParagraph } from '../../text/parsed';
import { spokenFigures } from './spokenFigures';
import { type ToldSentence, toldSentence } from './told';

/** All offsets are absolute: into the source's text. */
export interface SourcePassage extends Span {
  readonly text: string;
  readonly sentences: readonly ToldSentence[];
  /** Keys of all its telling words. */
  readonly keys: ReadonlySet<string>;
}

export interface PassageContext {
  /** The day the source is of, ISO 8601: what its "Tuesday" is counted from. */
  readonly day?: string;
}

export function readPassage(text: string, span: Span, { day }: PassageContext): SourcePassage {
  const words = text.slice(span.start, span.end);
  const sentences = splitParagraphs(words, 'markdown').flatMap((paragraph) => {
    const kind = paragraph.kind === 'list-item' ? 'list-item' : 'body';
    const own = words.slice(paragraph.start, paragraph.end);
    const parsed = parseParagraph(own, kind);
    const figures = [...readFigures(parsed), ...spokenFigures(own)].flatMap(withParts);
    const at = span.start + paragraph.start;
    return parsed.sentences.map((sentence) => {
      const inside = figures
        .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
        .map((figure) => shiftSpan(day === undefined ? figure : placed(own, figure, sentence, day), at));
      return toldSentence(text, shiftSpan(sentence, at), inside.sort(bySpan));
    });
  });
  const keys = new Set(sentences.flatMap((sentence) => sentence.words.map(({ key }) => key)));
  return { start: span.start, end: span.end, text, sentences, keys };
}

/** A figure before those it holds. */
function withParts(figure: Figure): Figure[] {
  return [figure, ...(figure.parts ?? []).flatMap(withParts)];
}

function placed(text: string, figure: Figure, sentence: Span, day: string): Figure {
  const value = figure.value as Moment | undefined;
  if (figure.kind !== 'date' || !value || value.from !== undefined) return figure;
  const reading = readMoment(text.slice(figure.start, figure.end));
  if (!reading?.counted) return figure;
  return { ...figure, value: placeMoment(reading, calendarDay(fromIsoDay(day)), tenseAt(text, sentence, figure)) };
}
