/**
 * The newsroom's "cq": the writer has checked the words before it, however odd they look. Finds: "Smythe (cq)", "Smythe [CQ], 54,", "Smythe cq,",
 * "$1,111 (cq)". Leaves alone: "CQ Roll Call", "cq" in an address. The mark belongs to the claims that end right before it, never to their words.
 */
import { findAll } from './grammar';
import { type Span, overlaps, shiftSpan } from '../span';
import type { Draft } from '../text/parsed';
import { perParagraph } from '../text/perParagraph';
import { cursor } from './cursor';
import type { Statement } from './statement';

/** Marks in brackets, and bare ones that a comma, a stop or a small letter follows; one white space may stand before. */
const MARK =
  /(?<=[\p{L}\p{M}\p{N}%.”"’')])\s?(?:[([]\s?(?:cq|CQ|Cq)\s?[)\]]|(?<=\s)(?:cq|CQ)(?=[,;:)]|\.?$|\.\s|\s[\p{Ll}]))/gmu;

/** Spans of the marks themselves, in reading order, relative to the paragraph. */
const findCheckedMarks = perParagraph(({ text }): readonly Span[] => {
  if (!/cq/i.test(text)) return [];
  return findAll(MARK, text).map((match) => {
    const blank = /^\s?/.exec(match[0])![0].length;
    return { start: match.index + blank, end: match.index + match[0].length };
  });
});

/** Gives each mark to the claims it touches, and takes it out of those that run into it. A statement about a whole clause is not checked by it. */
export function markChecked({ text, paragraphs }: Draft, statements: readonly Statement[]): Statement[] {
  const marks = paragraphs.flatMap(({ start, parsed }) =>
    findCheckedMarks(parsed).map((mark) => shiftSpan(mark, start)),
  );
  if (marks.length === 0) return [...statements];
  const near = cursor(marks);
  return [...statements]
    .sort((a, b) => a.start - b.start)
    .map((statement) => {
      const mark = near(statement).find(
        ({ start, end }) => statement.start < start && start - NEAR <= statement.end && statement.end <= end,
      );
      if (!mark || (!overlaps(mark, statement) && /\S/.test(text.slice(statement.end, mark.start)))) return statement;
      const whole = { ...statement, end: Math.min(statement.end, mark.start) };
      return CLAUSES.has(statement.kind) ? whole : { ...whole, traits: [...statement.traits, 'cq'], cq: mark };
    });
}

/** Code units between a claim and its mark: one white space. */
const NEAR = 1;
const CLAUSES: ReadonlySet<string> = new Set(['event', 'cause', 'comparison', 'reported-speech']);
