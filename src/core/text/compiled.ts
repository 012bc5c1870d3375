/**
 * Long patterns, made to be fast from their first use. V8 (as of version 10 to 13) compiles a pattern twice: first to bytecode, for which a pattern of some
 * thousand characters takes several times as long as for machine code, then to machine code when it is used again. On a text of 1,000 code
 * units or more it leaves the first out (`kTierUpForSubjectLengthValue` in its sources). Elsewhere this costs one look at blanks.
 */

const LONG_TEXT = 1000;
const known = new WeakSet<RegExp>();

/** The pattern itself. It is tried on `text` first, which has to be the one that it is asked about next: V8 compiles for one byte or two a character. */
export function compiled(pattern: RegExp, text: string): RegExp {
  if (known.has(pattern)) return pattern;
  known.add(pattern);
  const { lastIndex } = pattern;
  pattern.lastIndex = 0;
  pattern.test(text.padEnd(LONG_TEXT));
  pattern.lastIndex = lastIndex;
  return pattern;
}
