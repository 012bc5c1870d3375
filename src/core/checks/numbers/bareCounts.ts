/**
 * Numbers in words that stand alone: "five against", "left three dead". Alone they are hardly a claim, but beside a total, or above a story, they
 * count. What they count is not told.
 */
import { findAll } from '../../claims/grammar';
import type { Amount } from '../../analysis';
import type { PlacedFigure } from '../../claims/placed';
import { smallCardinals } from '../../lexicon/numbers';
import { bySpan } from '../../span';
import type { CheckContext } from '../check';

/** The figures of a draft with the bare counts between them, in reading order; read once for all checks. */
export function withBareCounts(context: CheckContext): readonly PlacedFigure[] {
  const known = read.get(context);
  if (known) return known;
  const figures = readBareCounts(context);
  read.set(context, figures);
  return figures;
}

const read = new WeakMap<CheckContext, readonly PlacedFigure[]>();

function readBareCounts({ draft: { text, paragraphs }, figures }: CheckContext): PlacedFigure[] {
  const bare: PlacedFigure[] = [];
  let paragraph = 0;
  let next = 0;
  let covered = 0;
  for (const { 0: word, index } of findAll(WORD, text)) {
    for (; next < figures.length && figures[next]!.start <= index; next++)
      covered = Math.max(covered, figures[next]!.end);
    while (paragraph < paragraphs.length - 1 && paragraphs[paragraph]!.end <= index) paragraph++;
    const end = index + word.length;
    if (index < covered || index < (paragraphs[paragraph]?.start ?? 0)) continue;
    if (JOINS.test(text.charAt(index - 1)) || JOINS.test(text.charAt(end))) continue;
    bare.push({ start: index, end, kind: 'number', traits: ['small'], value: amountOf(word), paragraph });
  }
  return [...figures, ...bare].sort(bySpan);
}

const COUNTS = smallCardinals.slice(1);
const WORD = new RegExp(`\\b(?:${COUNTS.join('|')})\\b`, 'gi');
/** "three-year", "someoné": no word of its own. */
const JOINS = /[\p{L}\p{M}‐‑-]/u;

function amountOf(word: string): Amount {
  const value = COUNTS.indexOf(word.toLowerCase() as (typeof COUNTS)[number]) + 1;
  return { type: 'amount', low: value, high: value, precision: 1, approximate: false, unit: '' };
}
