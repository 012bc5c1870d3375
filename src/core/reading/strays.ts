/**
 * What a word processor, a browser or a phone leaves in text that was pasted from it: marks that nobody sees, spaces and hyphens that only look like the
 * usual ones, letters in one sign, quotation marks in the wrong code. A reader takes no notice of them, and neither do the stages.
 */

export function hasStrays(text: string): boolean {
  return ANY.test(text) || (text.includes('  ') && DOUBLED_SPACE.test(text));
}

/** Each stray of a text with what is read for it, in order. */
export function* straysOf(
  text: string,
): Generator<{ readonly at: number; readonly length: number; readonly read: string }> {
  for (const { 0: stray, index: at } of text.matchAll(EACH)) {
    const read = readFor(stray, text, at);
    if (read !== stray) yield { at, length: stray.length, read };
  }
}

const UNSEEN = '\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc';
const SPACES = '\u00a0\u2000-\u200a\u202f\u205f';
const HYPHENS = '\u2010\u2011';
const BREAKS = '\u000b\u2028\u2029';
const LIGATURES = '\ufb00-\ufb06';
const WINDOWS = '\u0080\u0082-\u0084\u0086-\u008c\u008e\u0091-\u009c\u009e\u009f';
/** Between words; columns that were set with spaces have more, and after a full stop two are a habit that changes nothing. */
const DOUBLED = '(?<=[\\p{L}\\p{N},;:)”’"]|(?<!\\p{L})\\p{Lu}\\p{L}{0,3}\\.) {2,3}(?=[\\p{L}\\p{N}“‘"($£€])';
const SIGN = `(?:[${UNSEEN}${SPACES}${HYPHENS}${BREAKS}${LIGATURES}${WINDOWS}]|\u200c|\u200d)`;
const ANY = new RegExp(SIGN);
const DOUBLED_SPACE = new RegExp(DOUBLED, 'u');
const EACH = new RegExp(`${SIGN}|${DOUBLED}`, 'gu');

const [isUnseen, isSpace, isHyphen] = [UNSEEN, SPACES, HYPHENS].map((signs) => new RegExp(`^[${signs}]$`, 'u')) as [
  RegExp,
  RegExp,
  RegExp,
];

function readFor(stray: string, text: string, at: number): string {
  if (stray.startsWith(' ')) return ' ';
  if (isUnseen.test(stray)) return '';
  if (isSpace.test(stray)) return ' ';
  if (isHyphen.test(stray)) return '-';
  return OTHERS.get(stray) ?? (PLAIN_BEFORE.test(text[at - 1] ?? ' ') ? '' : stray);
}

/** Before a joiner that joins nothing: it does in emoji and in scripts whose letters take forms. */
const PLAIN_BEFORE = /[\p{Script=Latin}\p{N}\p{P}\s]/u;

const OTHERS: ReadonlyMap<string, string> = new Map([
  // A line that was broken by hand within its paragraph, and the end of a paragraph.
  ['\u000b', '\n'],
  ['\u2028', '\n'],
  ['\u2029', '\n\n'],
  ...['ff', 'fi', 'fl', 'ffi', 'ffl', 'ſt', 'st'].map(
    (letters, i) => [String.fromCharCode(0xfb00 + i), letters] as const,
  ),
  // Windows-1252 that was taken for Latin 1.
  ...Array.from(
    '€\0‚ƒ„\0†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ',
    (sign, i) => [String.fromCharCode(0x80 + i), sign] as const,
  ).filter(([, sign]) => sign !== '\0'),
]);
