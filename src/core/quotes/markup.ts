/**
 * What looks like a quotation mark and is none: attributes of HTML, code and link titles of Markdown, and the two apostrophes of
 * "rock 'n' roll". Only so much of the text is looked at for each mark, so that time stays linear.
 */

/** Where something begins at a mark that is no quotation: its end, marks included, as an offset into the text; 0 when it is one. */
export function endOfMarkup(text: string, at: number, glyph: string): number {
  const ahead = text.slice(at, at + LONGEST);
  if (/^['‘’`][nN]['‘’](?![\p{L}\p{N}])/u.test(ahead)) return at + 3;
  if (glyph === '`' || glyph === '``') {
    const length = codeLength(ahead, glyph);
    return length > 0 ? at + length : 0;
  }
  if (glyph !== '"' && glyph !== "'") return 0;
  const close = ahead.indexOf(glyph, 1);
  if (close < 0) return 0;
  // <a href="x">
  if (text[at - 1] === '=' && /[\w-]/.test(text[at - 2] ?? ' ')) return at + close + 1;
  // [Orlen](https://example.org "the quay")
  const titles = ahead[close + 1] === ')' && /\]\([^\s()]{1,200}\s$/.test(text.slice(Math.max(0, at - 203), at));
  return titles ? at + close + 1 : 0;
}

/** In code units. Longer attributes and longer code are read as prose. */
const LONGEST = 400;

/** `npm test`, but not `We left,' and ``We left.'' */
function codeLength(ahead: string, glyph: string): number {
  const close = ahead.indexOf(glyph, glyph.length);
  const quote = ahead.search(glyph === '``' ? /''/ : /[\p{L}\p{P}]['’](?!\p{L})/u);
  if (close < 0 || /\n\s*\n/.test(ahead.slice(0, close)) || (quote >= 0 && quote < close)) return 0;
  return close + glyph.length;
}
