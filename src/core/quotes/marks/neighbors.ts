/**
 * What stands beside a mark: a letter, white space, something a quotation may begin or end next to. Looked up by code unit, because a
 * hostile text asks a million times. What cannot be seen (joiners, marks of direction, emoji selectors) is looked past.
 */
export const WORD = 1;
export const WHITE = 2;
/** An opening mark may follow it. */
export const LEADS = 4;
/** A closing mark may precede it. */
export const TRAILS = 8;
/** . , ! ? … */
export const STOP = 16;
const KNOWN = 32;

/** Flags of the character before an offset; the edge of the text counts as white space. */
export function before(text: string, at: number): number {
  let to = at;
  while (to > 0 && at - to < UNSEEN_MOST && isUnseen(text.charCodeAt(to - 1))) to--;
  if (to === 0) return EDGE;
  const code = text.charCodeAt(to - 1);
  const paired = code >= 0xdc00 && code <= 0xdfff && to > 1;
  return paired ? flagsOf(text.codePointAt(to - 2)!) : flagsOf(code);
}

/** Flags of the character at an offset; the edge of the text counts as white space. */
export function after(text: string, at: number): number {
  let from = at;
  while (from - at < UNSEEN_MOST && isUnseen(text.charCodeAt(from))) from++;
  return from >= text.length ? EDGE : flagsOf(text.codePointAt(from)!);
}

const UNSEEN_MOST = 4;
const EDGE = WHITE | LEADS | TRAILS;

function isUnseen(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfe0e ||
    code === 0xfe0f
  );
}

const table = new Uint8Array(0x10000);

function flagsOf(code: number): number {
  if (code > 0xffff) return flagsOfCharacter(String.fromCodePoint(code));
  return table[code] || (table[code] = flagsOfCharacter(String.fromCharCode(code)));
}

function flagsOfCharacter(character: string): number {
  return TESTS.reduce((flags, [flag, pattern]) => (pattern.test(character) ? flags | flag : flags), KNOWN);
}

const TESTS: readonly (readonly [number, RegExp])[] = [
  [WORD, /[\p{L}\p{M}\p{N}]/u],
  [WHITE, /\s/],
  [LEADS, /[\s([{—–\-/“”"‘’'„«»:;,.…>*_|~\p{So}\p{Sk}]/u],
  [TRAILS, /[\s)\]}—–\-/“”"‘’'«»:;,.…?!<*_|~\p{So}\p{Sk}]/u],
  [STOP, /[.,!?…]/],
];
