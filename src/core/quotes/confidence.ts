/** Where a speaker stops being told plainly and becomes "probably": the one level that all views share unless a setting says otherwise. */

/** 0..1. On annotated news the speakers at or above it are right at least 97 times in 100 (the scores are in the model's card). */
export const PROBABLY_BELOW = 0.9;
