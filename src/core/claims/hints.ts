/**
 * What a pattern cannot do without, told before it is tried: most paragraphs have no month, no currency and no superlative in them, and a long pattern
 * takes its time to find that out. All hints of a text are answered from one pass over its letters and digits.
 */

/** A pattern is a hint, too. */
export interface Hint {
  /** False where there is nothing to find. */
  test(text: string): boolean;
}

/** Holds one of the words, in whatever case; of a phrase its longest word is looked for. Letters of English only, whatever stands around them. */
export function anyWord(phrases: Iterable<string>): Hint {
  const group = groups++;
  for (const phrase of phrases) {
    const hash = hashWord(longestWord(phrase));
    groupsOf.set(hash, [...(groupsOf.get(hash) ?? []), group]);
  }
  return { test: (text) => read(text).found[group] === round };
}

export const HAS_DIGIT: Hint = { test: (text) => read(text).digits > 0 };

/** Holds what may be a year. */
export const HAS_YEAR: Hint = { test: (text) => read(text).digits > 3 };

export function anyOf(...hints: readonly Hint[]): Hint {
  return { test: (text) => hints.some((hint) => hint.test(text)) };
}

/** The cheapest first. */
export function allOf(...hints: readonly Hint[]): Hint {
  return { test: (text) => hints.every((hint) => hint.test(text)) };
}

function longestWord(phrase: string): string {
  return (phrase.match(/[A-Za-z]+/g) ?? []).reduce(
    (longest, word) => (word.length > longest.length ? word : longest),
    '',
  );
}

/** Groups of words, by the hash of each word. Two words of one hash make a hint say yes too often, which costs a look. */
const groupsOf = new Map<number, readonly number[]>();
let groups = 0;

/** The text that was asked about last. */
const last = {
  text: '',
  /** For each group the round that found it last. */
  found: [] as number[],
  /** Of the longest number. */
  digits: 0,
};
let round = 0;

function read(text: string): typeof last {
  if (text === last.text) return last;
  last.text = text;
  last.digits = 0;
  round++;
  let [hash, digits] = [EMPTY, 0];
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = code | SMALL;
    if (letter >= 0x61 && letter <= 0x7a && code < 0x80) hash = Math.imul(hash ^ letter, PRIME);
    else if (hash !== EMPTY) {
      for (const group of groupsOf.get(hash) ?? NONE) last.found[group] = round;
      hash = EMPTY;
    }
    digits = code >= 0x30 && code <= 0x39 ? digits + 1 : 0;
    if (digits > last.digits) last.digits = digits;
  }
  return last;
}

/** FNV-1a (Fowler, Noll & Vo). */
const [EMPTY, PRIME] = [0x811c9dc5, 0x01000193];
/** The bit that tells a small letter from its capital. */
const SMALL = 0x20;
const NONE: readonly number[] = [];

function hashWord(word: string): number {
  let hash = EMPTY;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ (word.charCodeAt(at) | SMALL), PRIME);
  return hash;
}
