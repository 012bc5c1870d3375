/**
 * What a paragraph's words alone tell is read once and kept as long as the paragraph stands: an edit costs the paragraph it is in, and every
 * other answers from memory. Nothing has to be thrown away, since a paragraph that is gone takes its answers along.
 */
import type { ParsedParagraph } from './parsed';

/** `read` must depend on the paragraph alone and give offsets relative to it; what it gives is shared and must not be changed. */
export function perParagraph<Read>(read: (paragraph: ParsedParagraph) => Read): (paragraph: ParsedParagraph) => Read {
  const kept = new WeakMap<ParsedParagraph, { readonly read: Read }>();
  return (paragraph) => {
    let known = kept.get(paragraph);
    if (!known) kept.set(paragraph, (known = { read: read(paragraph) }));
    return known.read;
  };
}
