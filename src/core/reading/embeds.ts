/**
 * HTML in Markdown: the comments, scripts and frames that newsrooms paste in with a post or a video. Of those that a browser does not show as words
 * nothing is read, up to the tag that ends them; of other tags only the tag goes. A tag that nothing ends hides nothing.
 */
import { firstAtOrAfter, type Span } from '../span';

export const HIDDEN_NAMES = 'script|style|iframe|noscript|object|svg|video|audio|template';
export const INLINE_NAMES =
  'a|abbr|b|big|br|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|picture|q|s|small|source|span|strike|strong|sub|sup|time|tt|u|wbr';
export const BLOCK_NAMES =
  'article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|figure|footer|header|h[1-6]|hr|li|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul';

/** What may hide words, in the order of a text. */
export const HIDDEN = new RegExp(`<!--|<(?:${HIDDEN_NAMES})(?=[\\s>])(?![^<>]{0,1000}/>)`, 'gi');

/** Where what an opener at some place hides ends; undefined where it hides nothing. */
export type HiddenEnds = (opener: string, from: number) => number | undefined;

export function hiddenEnds(text: string): HiddenEnds {
  const known = new Map<string, readonly Span[]>();
  return (opener, from) => {
    const name = opener === '<!--' ? opener : OPENER.exec(opener)?.[1]?.toLowerCase();
    if (name === undefined || opener.endsWith('/>')) return undefined;
    let closers = known.get(name);
    // Looked up once a name, so that thousands of openers without an end cost no more
    if (!closers) known.set(name, (closers = closersOf(name, text)));
    return closers[firstAtOrAfter(closers, from + opener.length)]?.end;
  };
}

const OPENER = new RegExp(`^<(${HIDDEN_NAMES})\\b`, 'i');

function closersOf(name: string, text: string): Span[] {
  const closer = name === '<!--' ? /-->/g : new RegExp(`</${name}\\s{0,9}>`, 'gi');
  return [...text.matchAll(closer)].map(({ 0: all, index }) => ({ start: index, end: index + all.length }));
}
