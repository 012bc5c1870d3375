/**
 * Reported speech as claims. Finds: what somebody is said to have said, without marks ("Roe said the bridge was closed"). Leaves alone: quoted words
 * and reported speech that nobody is named for, which is narration until a cue is found.
 */
import type { Quote } from '../analysis';
import { speakerTraits } from './quote';
import type { Statement } from './statement';

export function findReportedStatements(quotes: readonly Quote[]): Statement[] {
  return quotes
    .filter(({ kind }) => kind === 'indirect')
    .map(({ start, end, speaker }) => ({
      kind: 'reported-speech',
      start,
      end,
      traits: speakerTraits(speaker),
      ...(speaker && { speaker }),
    }));
}
