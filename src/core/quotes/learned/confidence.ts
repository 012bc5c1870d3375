/**
 * How sure a speaker is: the ranking's share of the best mention, calibrated (Platt 1999) so that of the speakers given with confidence c,
 * about c are right. And the level below which views say "probably".
 */

/** 0..1. On annotated news the speakers at or above it are right at least 97 times in 100 (the scores are in the model's card). */
export const PROBABLY_BELOW = 0.85;

/** For each kind of turn, slope and offset of the logistic curve over the share's log-odds. */
export interface Calibration {
  /** Quoted words with the speaker in their own sentence. */
  readonly quoted: readonly [number, number];
  /** Quoted words with the speaker found around their sentence. */
  readonly around: readonly [number, number];
  /** Words reported without marks. */
  readonly reported: readonly [number, number];
}

/** @param share 0..1 @returns 0..0.99 */
export function calibrate(share: number, [slope, offset]: readonly [number, number]): number {
  return Math.min(SUREST, 1 / (1 + Math.exp(-(slope * logOdds(share) + offset))));
}

/** No guess is certain. */
const SUREST = 0.99;

/** The natural logarithm of the odds, for shares kept off 0 and 1. */
export function logOdds(share: number): number {
  const kept = Math.min(1 - 1e-4, Math.max(1e-4, share));
  return Math.log(kept / (1 - kept));
}
