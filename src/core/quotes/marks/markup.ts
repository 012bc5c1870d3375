/**
 * What looks like a quotation mark and is none: attributes of HTML, code and link titles of Markdown, and the two apostrophes of
 * "rock 'n' roll". Only so much of the text is looked at for each mark, so that time stays linear.
 */

/** Where something begins at a mark that is no quotation: its end, marks included, as an offset into the text; 0 when it is one. */
export function endOfMarkup(text: string, at: number, glyph: string): number {
  if (glyph === '`' || glyph === '``') {
    const length = codeLength(text.slice(at, at + LONGEST), glyph);
    return length > 0 ? at + length : 0;
  }
  if (DROPPED.test(text[at + 1] ?? '') && /^['‘’][nN]['‘’](?![\p{L}\p{N}])/u.test(text.slice(at, at + 4)))
    return at + 3;
  if ((glyph !== '"' && glyph !== "'") || at === 0) return 0;
  // <a href="x">
  const attribute = text[at - 1] === '=' && /[\w-]/.test(text[at - 2] ?? ' ');
  if (!attribute && !isLinkTitle(text, at)) return 0;
  const close = text.slice(at + 1, at + LONGEST).indexOf(glyph) + 1;
  return close > 0 && (attribute || text[at + close + 1] === ')') ? at + close + 1 : 0;
}

const DROPPED = /[nN]/;

/** [Orlen](https://example.org "the quay") */
function isLinkTitle(text: string, at: number): boolean {
  if (text[at - 1] !== ' ') return false;
  const link = text.slice(Math.max(0, at - 203), at - 1);
  return /[^\s(]$/.test(link) && /^\]\([^\s()]+$/.test(link.slice(Math.max(0, link.lastIndexOf(']('))));
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
