/**
 * The words of a draft that stand between quotation marks. Checks of style leave them as they were said or titled, whatever the marks do (`isMarked`,
 * `isInMarks`); checks of facts leave what somebody says, which may be of another time (`isSpoken`).
 */
import type { Quote } from '../../analysis';
import { cursor } from '../../claims/cursor';
import { bySpan, contains, firstAtOrAfter, type Span } from '../../span';

/** Whether all of a span stands in a direct quotation or a quoted fragment; asked in reading order. */
export function isSpoken(quotes: readonly Quote[]): (span: Span) => boolean {
  const spoken = cursor(quotes.filter(({ kind }) => kind === 'direct' || kind === 'mixed'));
  return (span) => spoken(span).some((quote) => contains(quote, span));
}

/** Whether an offset stands in marks, as far as the last quote that begins before it tells; asked in any order. */
export function isInMarks(quotes: readonly Quote[], offset: number): boolean {
  const quote = quotes[firstAtOrAfter(quotes, offset + 1) - 1];
  return quote !== undefined && quote.kind !== 'indirect' && quote.end > offset;
}

/** Whether any of a span stands between marks; asked in any order. */
export function isMarked(quotes: readonly Quote[]): (span: Span) => boolean {
  return overlapsAny(quotes.flatMap((quote) => (quote.kind === 'indirect' ? [] : (quote.parts ?? [quote]))));
}

/** Whether a span shares anything with one of `spans`; those may overlap. */
export function overlapsAny(spans: readonly Span[]): (span: Span) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort(bySpan)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return ({ start, end }) => {
    const before = merged[firstAtOrAfter(merged, end) - 1];
    return before !== undefined && before.end > start;
  };
}
