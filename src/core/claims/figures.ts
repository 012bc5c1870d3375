/**
 * What one paragraph states: its figures, and the signs and clauses of its sentences. A pure function of the paragraph, kept while the draft around it
 * changes.
 */
import { perParagraph } from '../text/perParagraph';
import { type SentenceClauses, readClauses } from './clauses';
import type { Figure } from './figure';
import { readFigures, UNREAD } from './settledFigures';
import { type SentenceSigns, readSigns } from './signs';

export { UNREAD } from './settledFigures';

/** Offsets are relative to the paragraph. */
export interface FigureScan {
  /** In reading order, never overlapping. */
  readonly figures: readonly Figure[];
  /** One for each of the paragraph's sentences. */
  readonly signs: readonly SentenceSigns[];
  /** What each of them states, and its mood. */
  readonly clauses: readonly SentenceClauses[];
}

export const findFigures = perParagraph((paragraph): FigureScan => {
  const { text, sentences } = paragraph;
  if (UNREAD.has(paragraph.kind)) return { figures: [], signs: sentences.map(() => readSigns('')), clauses: [] };
  return {
    figures: readFigures(paragraph),
    signs: sentences.map(({ start, end }) => readSigns(text.slice(start, end))),
    clauses: readClauses(paragraph),
  };
});
