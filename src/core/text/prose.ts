/** Which paragraphs are written in sentences. Apart from what cuts them (parsed.ts), whose lists of words nobody needs who only asks this. */
import type { ParagraphKind } from '../analysis';

/** Addresses, code and front matter are not written in sentences, and name nobody. */
export function isProse(kind: ParagraphKind): boolean {
  return kind !== 'code' && kind !== 'front-matter' && kind !== 'url';
}
