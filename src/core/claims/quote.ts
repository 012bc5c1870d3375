/**
 * Quotations as claims. Finds: direct quotations and quoted fragments, with their speaker. Leaves alone: scare quotes, titles in marks, and
 * reported speech, which is a kind of its own.
 */
import type { Quote, Speaker } from '../analysis';
import type { Statement, StatementTrait } from './statement';
import { vagueSources } from '../lexicon/hedges';

export function findQuoteStatements(quotes: readonly Quote[]): Statement[] {
  return quotes
    .filter(({ kind }) => kind === 'direct' || kind === 'mixed')
    .map((quote) => ({
      kind: 'quote',
      start: quote.start,
      end: quote.end,
      traits: [
        quote.kind === 'direct' ? 'direct' : 'mixed',
        ...speakerTraits(quote.speaker),
        ...(quote.closed === false ? (['unclosed'] as const) : []),
      ],
      ...(quote.speaker && { speaker: quote.speaker }),
    }));
}

/** Below this an attribution is shown as a guess: half of such guesses would be wrong. */
const UNSURE = 0.5;
const VAGUE: ReadonlySet<string> = new Set(vagueSources);

export function speakerTraits(speaker: Speaker | null): StatementTrait[] {
  if (!speaker) return ['no-speaker'];
  if (
    speaker.entity === null &&
    speaker.text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => VAGUE.has(word))
  )
    return ['vague-speaker'];
  return speaker.confidence < UNSURE ? ['unsure-speaker'] : [];
}
