/**
 * The words of a draft that stand between quotation marks, whatever the marks do: checks of style leave them as they were said or titled.
 * Asked in any order.
 */
import type { Quote } from '../../analysis';
import { bySpan, firstAtOrAfter, type Span } from '../../span';

/** Whether any of a span stands between marks. */
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
