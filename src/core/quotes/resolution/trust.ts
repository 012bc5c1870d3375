/**
 * How often a guess is right, as measured on annotated news and on guesses judged by hand: it grows with the share of the attention that
 * the one chosen has among all who could be meant, and shrinks when there is little attention at all.
 */
import type { Candidate } from './focus';

/** 0..1. `candidates` are all who can be meant, the strongest first. */
export function trustPronoun(candidates: readonly Candidate[]): number {
  const best = candidates[0]!;
  const total = candidates.reduce((sum, { strength }) => sum + strength, 0);
  return FLOOR + SLOPE * (best.strength / total) - (best.known ? 0 : UNTOLD) - (best.strength < FAINT ? UNTOLD : 0);
}

/** A guess among many equals is right as often as the floor says, one without a rival as often as floor and slope together. */
const FLOOR = 0.36;
const SLOPE = 0.61;
/** Less, when the draft does not tell the gender; and when whoever it is was mentioned in passing only. */
const UNTOLD = 0.08;
const FAINT = 0.4;
