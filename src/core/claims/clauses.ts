/**
 * What the sentences of a paragraph state, sentence by sentence: mood, comparisons, causes and the act or state of the main clause. A pure function
 * of the paragraph, kept with its figures; which of them become claims only the draft can tell.
 */
import type { Mood } from '../analysis';
import { bySpan, overlaps, shiftSpan, type Span } from '../span';
import type { Draft, ParsedParagraph } from '../text/parsed';
import { findCauses } from './cause';
import { findComparisons } from './comparison';
import { cursor } from './cursor';
import { type EventClause, findEvent } from './event';
import { findFiniteVerbs } from './finiteVerbs';
import { findMainClause } from './mainClause';
import { moodOf } from './mood';
import { readWords } from './sentenceWords';
import type { Statement } from './statement';

/** Offsets are relative to the paragraph. */
export interface SentenceClauses {
  readonly mood?: Mood;
  readonly comparisons: readonly Span[];
  readonly causes: readonly Span[];
  readonly event?: EventClause;
}

/** One for each of the paragraph's sentences. */
export function readClauses(paragraph: ParsedParagraph): SentenceClauses[] {
  const { text, sentences } = paragraph;
  const words = readWords(paragraph);
  return sentences.map((sentence, i): SentenceClauses => {
    const written = text.slice(sentence.start, sentence.end);
    const verbs = findFiniteVerbs(words[i]!);
    const main = findMainClause(words[i]!, verbs);
    const mood = moodOf(written, words[i]!, verbs);
    const event = findEvent(text, words[i]!, main, mood);
    return {
      ...(mood && { mood }),
      comparisons: findComparisons(text, words[i]!, main, mood),
      causes: findCauses(text, words[i]!, main, mood),
      ...(event && { event }),
    };
  });
}

/** Comparisons and causes of the narration: in somebody's words, those words are the claim. Absolute spans. */
export function findClauseStatements(
  draft: Draft,
  clauses: readonly (readonly SentenceClauses[])[],
  speech: readonly Statement[],
): Statement[] {
  const spoken = cursor(speech);
  const candidates = draft.paragraphs.flatMap(({ start: by, kind }, i) =>
    (clauses[i] ?? []).flatMap(({ comparisons, causes }): Statement[] => {
      const traits = kind === 'headline' ? (['headline'] as const) : [];
      return [
        ...comparisons.map((span) => ({ kind: 'comparison' as const, ...shiftSpan(span, by), traits })),
        ...causes.map((span) => ({ kind: 'cause' as const, ...shiftSpan(span, by), traits })),
      ];
    }),
  );
  return candidates.sort(bySpan).filter((claim) => !spoken(claim).some((words) => overlaps(words, claim)));
}
