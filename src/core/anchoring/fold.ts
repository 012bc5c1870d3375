/**
 * Two texts say the same words when they differ only in how they are set: white space, the shape of quotation marks and
 * apostrophes, the length of a dash, characters nobody can see. Case, letters, digits and all other marks count.
 */

/** `“Well –  no,” he said` → `"Well - no," he said`: equal folds, same words. Linear; the result is trimmed. */
export function foldWords(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(WHITE, ' ')
    .replace(DOUBLE, '"')
    .replace(SINGLE, "'")
    .replace(DASHES, '-')
    .trim();
}

export function sameWords(a: string, b: string): boolean {
  return a === b || foldWords(a) === foldWords(b);
}

/** Soft hyphen, zero-width space, word joiner. */
const INVISIBLE = /[\u00ad\u200b\u2060]/g;
const WHITE = /\s+/g;
const DOUBLE = /[\u00ab\u00bb\u201c-\u201f\u2033\u2036\uff02]/g;
const SINGLE = /[`\u2018-\u201b\u2032\u2035\u2039\u203a\u02bc\uff07]/g;
/** `--` typed for `—` is one dash, as editors that replace it think. */
const DASHES = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+/g;
