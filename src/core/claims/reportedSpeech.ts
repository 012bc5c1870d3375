/**
 * Reported speech as claims. Finds: what somebody is said to have said, without marks ("Roe said the bridge was closed"). Leaves alone: quoted words,
 * reported speech that nobody is named for, which is narration until a cue is found, and scraps that state nothing by themselves ("said after
 * the vote", "asked Roe to leave").
 */
import type { Quote } from '../analysis';
import { speakerTraits } from './quote';
import type { Statement } from './statement';

export function findReportedStatements(text: string, quotes: readonly Quote[]): Statement[] {
  return quotes
    .filter((quote) => quote.kind === 'indirect' && isStated(text, quote))
    .map(({ start, end, speaker }) => ({
      kind: 'reported-speech',
      start,
      end,
      traits: speakerTraits(speaker),
      ...(speaker && { speaker }),
    }));
}

/** Whether a quote becomes a claim. */
export function isStated(text: string, { kind, start, end }: Quote): boolean {
  return kind === 'direct' || kind === 'mixed' || (kind === 'indirect' && states(text.slice(start, end)));
}

/** Words a statement has at least: a subject, a verb and something about it. */
const FEWEST_WORDS = 4;

/** A phrase of time, place or purpose, and no clause after it: "before the vote on Monday", "to look into it"; not "In May, Roe left". */
const ADJUNCT =
  /^(?:after|before|during|since|until|of|to|in|on|at|for|with|without|by|from|about|over|under|them|him|her|us|me)\s[^,;:—–]*$/i;

/** A figure can be checked even in a scrap: "to pay $3 million". */
function states(words: string): boolean {
  if (/\d/.test(words)) return true;
  return words.trim().split(/\s+/, FEWEST_WORDS).length === FEWEST_WORDS && !ADJUNCT.test(words);
}
