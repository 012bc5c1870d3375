/**
 * An altered quote with the source's words in place of what was changed. Marks, brackets, ellipses and the cue in the middle stay; only what differs is touched. Null
 * where that cannot be done word by word: where stretches of the source were joined that stand apart.
 */
import type { QuoteEvidence } from './results';

/** The claim's words as they should stand. */
export function restoreWords({ words, match }: QuoteEvidence): string | null {
  if (!match || match.edits.some(({ kind }) => kind === 'joined')) return null;
  let restored = '';
  let done = 0;
  for (const { kind, printed, words: said } of [...match.edits].sort((a, b) => a.printed.start - b.printed.start)) {
    if (printed.start < done) return null;
    restored += words.slice(done, printed.start);
    done = printed.end;
    if (kind === 'changed') restored += inCase(said, words.slice(printed.start, printed.end));
    else if (kind === 'dropped') restored += restored === '' || /[\s“"‘'(]$/.test(restored) ? `${said} ` : ` ${said}`;
    else if (/\s$/.test(restored)) done += /^\s+/.exec(words.slice(done))?.[0].length ?? 0;
    else restored = restored.replace(/\s+$/, '');
  }
  return restored + words.slice(done);
}

/** What begins the quote begins as the draft had it: a capital where it opened a sentence. */
function inCase(said: string, printed: string): string {
  const first = printed.charAt(0);
  if (first !== first.toLowerCase() && said.charAt(0) === said.charAt(0).toLowerCase() && first === first.toUpperCase())
    return said.charAt(0).toUpperCase() + said.slice(1);
  return said;
}
