/**
 * Edits of whole words as they are written: who prints "don’t" for "do" added half a word to the folded ones, and is shown that "don’t" stands for "do".
 */
import type { WordEdit } from './edits';
import type { FoldedWord } from './words';

/** `found`: by index of the quote's words, the source's. Of what grows into one another one edit is made. */
export function toWholeWords(
  edits: readonly WordEdit[],
  found: ReadonlyMap<number, number>,
  quote: readonly FoldedWord[],
  source: readonly FoldedWord[],
): WordEdit[] {
  const whole: WordEdit[] = [];
  for (const edit of edits) {
    const grown = edit.kind === 'joined' ? edit : grow(edit, found, quote, source);
    const last = whole.at(-1);
    if (last && last.kind !== 'joined' && grown.kind !== 'joined' && grown.quoted[0] < last.quoted[1])
      whole[whole.length - 1] = {
        kind: 'changed',
        quoted: [last.quoted[0], grown.quoted[1]],
        spoken: [last.spoken[0], grown.spoken[1]],
      };
    else whole.push(grown);
  }
  return whole;
}

function grow(
  edit: WordEdit,
  found: ReadonlyMap<number, number>,
  quote: readonly FoldedWord[],
  source: readonly FoldedWord[],
): WordEdit {
  let [from, to] = edit.quoted;
  let [first, end] = edit.spoken;
  while (
    found.get(from - 1) === first - 1 &&
    ((from < to && isOneWord(quote, from - 1)) || (first < end && isOneWord(source, first - 1)))
  ) {
    from--;
    first--;
  }
  while (
    found.get(to) === end &&
    ((from < to && isOneWord(quote, to - 1)) || (first < end && isOneWord(source, end - 1)))
  ) {
    to++;
    end++;
  }
  const isSame = from === edit.quoted[0] && to === edit.quoted[1];
  return isSame ? edit : { kind: 'changed', quoted: [from, to], spoken: [first, end] };
}

/** Whether a word and the next one are two of one contraction. */
function isOneWord(words: readonly FoldedWord[], at: number): boolean {
  return words[at]?.start === words[at + 1]?.start && words[at] !== undefined;
}
