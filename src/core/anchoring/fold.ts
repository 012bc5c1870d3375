/**
 * Two texts say the same words when they differ only in how they are set: white space, the shape of quotation marks and
 * apostrophes, the length of a dash, an ellipsis in one character or three, letters with their accents in one or two (Unicode's NFC and NFD), characters
 * nobody can see. Case, letters, digits and all other marks count.
 */

/** `“Well –  no…” he said` → `"Well - no..." he said`: equal folds, same words. Linear; the result is trimmed. */
export function foldWords(text: string): string {
  const folded = foldAsBefore(text);
  const composed = NOT_LATIN.test(folded) ? setLetters(folded, 'NFC') : folded;
  return (composed === folded ? folded : foldAsBefore(composed)).replace(ELLIPSES, '...');
}

/**
 * As words were folded before letters were composed and ellipses told from full stops no more: the same for all words but those with either. Hashes of
 * such words were written down and still have to be found; new ones are made with `foldWords`.
 */
export function foldAsBefore(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(WHITE, ' ')
    .replace(DOUBLE, '"')
    .replace(SINGLE, "'")
    .replace(DASHES, '-')
    .trim();
}

/** False: `foldWords` and `foldAsBefore` surely make the same of it. */
export function mayFoldAnew(text: string): boolean {
  return MAYBE_ANEW.test(text);
}

/** With accents in one character with their letters, or in their own; but for piles of marks that are no writing: sorting one costs the square of its height. */
export function setLetters(text: string, form: 'NFC' | 'NFD'): string {
  return text
    .split(PILES)
    .map((piece, at) => (at % 2 === 0 ? piece.normalize(form) : piece))
    .join('');
}

export function sameWords(a: string, b: string): boolean {
  return a === b || foldWords(a) === foldWords(b);
}

/**
 * A number for the words of `text.slice(start, end)`: equal folds, equal numbers, in one pass and without a copy, unless letters may have to be composed.
 * 32 bits of FNV-1a and the length, so that one pair of sentences in billions is taken for the same.
 */
export function hashWords(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  let length = 0;
  let last = SPACE;
  for (let at = start; at < end; at++) {
    const code = foldCode(text.charCodeAt(at));
    if (code === NOTHING || (code === last && (code === SPACE || code === DASH))) continue;
    if (code === SEVERAL) return hashFold(foldWords(text.slice(start, end)));
    // A space is counted with what comes after it: one at the end does not count.
    if (last === SPACE && length > 0) {
      hash = Math.imul(hash ^ SPACE, 0x01000193);
      length++;
    }
    last = code;
    if (code === SPACE) continue;
    hash = Math.imul(hash ^ code, 0x01000193);
    length++;
  }
  return numberOf(hash, length);
}

/** The same for words as they were folded before. */
export function hashWordsAsBefore(text: string, start: number, end: number): number {
  return hashFold(foldAsBefore(text.slice(start, end)));
}

function hashFold(fold: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < fold.length; at++) hash = Math.imul(hash ^ fold.charCodeAt(at), 0x01000193);
  return numberOf(hash, fold.length);
}

function numberOf(hash: number, length: number): number {
  return (hash >>> 0) * LENGTHS + (length % LENGTHS);
}

/** The length that `hashWords` counted: folded code units, up to a million. */
export function hashedLength(hash: number): number {
  return hash % LENGTHS;
}

/** The FNV-1a that it made of them, 32 bits. */
export function hashOfFold(hash: number): number {
  return Math.floor(hash / LENGTHS);
}

const LENGTHS = 2 ** 20;
const NOTHING = -1;
/** It becomes several characters, or one with those beside it. */
const SEVERAL = -2;
const SPACE = 32;
const DASH = 45;

/** What each code unit becomes, plus 3, as told by `foldWords` itself; 0 where nobody has asked yet. */
const folded = new Uint32Array(2 ** 16);

function foldCode(code: number): number {
  const known = folded[code]!;
  if (known !== 0) return known - 3;
  const sign = String.fromCharCode(code);
  const between = foldWords(`a${sign}a`);
  const alone = between.length === 3 ? between.charCodeAt(1) : NOTHING;
  const fold = JOINING.test(sign) || between.length > 3 ? SEVERAL : alone;
  folded[code] = fold + 3;
  return fold;
}

/** What NFC may compose with what is before it: marks, vowels and ends of Hangul syllables, halves of pairs (but not those of emoji). */
const JOINING = /[\p{M}\u1160-\u11ff\ud800-\ud83b\ud83f-\udbff]/u;
/** Latin letters as keyboards type them, and the marks of the printed page, are what they are in NFC. */
const NOT_LATIN = /[\u0300-\u1fff\u2100-\uffff]/;
const MAYBE_ANEW = /[\u0300-\u1fff\u2026\u2100-\uffff]/;
/** More marks on one letter than Unicode's stream-safe text has. */
const PILES = /(\p{M}{31,})/u;
const ELLIPSES = /\u2026/g;
/** Soft hyphen, zero-width space, word joiner. */
const INVISIBLE = /[\u00ad\u200b\u2060]/g;
const WHITE = /\s+/g;
const DOUBLE = /[\u00ab\u00bb\u201c-\u201f\u2033\u2036\uff02]/g;
const SINGLE = /[`\u2018-\u201b\u2032\u2035\u2039\u203a\u02bc\uff07]/g;
/** `--` typed for `—` is one dash, as editors that replace it think. */
const DASHES = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+/g;
