/**
 * Numbers in words that stand alone: "five against", "left three dead". Alone they are hardly a claim, but beside a total, or above a story, they
 * count. What they count is not told.
 */
import { findAll } from '../../claims/grammar';
import type { Amount } from '../../analysis';
import type { PlacedFigure } from '../../claims/placed';
import { smallCardinals } from '../../lexicon/numbers';
import { bySpan } from '../../span';
import type { Stretch } from '../nearby';

/** The figures of a stretch with the bare counts between them, in reading order; read once for all that ask for it. */
export function withBareCounts(stretch: Stretch): readonly PlacedFigure[] {
  const known = read.get(stretch);
  if (known) return known;
  const figures = readBareCounts(stretch);
  read.set(stretch, figures);
  return figures;
}

const read = new WeakMap<Stretch, readonly PlacedFigure[]>();

function readBareCounts({ draft: { paragraphs }, figures }: Stretch): PlacedFigure[] {
  const bare: PlacedFigure[] = [];
  let next = 0;
  let covered = 0;
  paragraphs.forEach(({ start: by, parsed: { text } }, paragraph) => {
    for (const { 0: word, index } of findAll(WORD, text)) {
      const start = by + index;
      const end = start + word.length;
      for (; next < figures.length && figures[next]!.start <= start; next++)
        covered = Math.max(covered, figures[next]!.end);
      if (start < covered || JOINS.test(text.charAt(index - 1)) || JOINS.test(text.charAt(index + word.length)))
        continue;
      bare.push({ start, end, kind: 'number', traits: ['small'], value: amountOf(word), paragraph });
    }
  });
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
