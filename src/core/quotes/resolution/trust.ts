/** How often a guess is right, as measured on annotated news. */
import type { PronounCase } from '../../lexicon/anaphora';
import type { Candidate } from './focus';

export function trustPronoun(
  candidates: readonly Candidate[],
  _how: { readonly kind: PronounCase; readonly speaks: boolean; readonly quoted: boolean },
): number {
  const total = candidates.reduce((sum, { strength }) => sum + strength, 0);
  return Math.round((candidates[0]!.strength / total) * 100) / 100;
}
