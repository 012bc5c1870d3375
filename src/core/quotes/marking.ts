/**
 * What marks are doing around a few words: quoting someone, naming a work, or keeping a distance. Judged by the words inside (capitals,
 * length), the words next to them ("the film “…”", "so-called “…”"), and whether a reporting cue is near.
 */
import { namingWords, workNouns } from '../lexicon/cueWords';
import type { Attribution } from './attribution';
import type { Sentence } from './units';

export type Marking = 'speech' | 'scare' | 'title';

/** `words` is what stands between the marks; `capitals` is false where capitals tell nothing (a headline). */
export function judgeMarking(
  words: string,
  sentence: Sentence,
  at: number,
  found: Attribution | null,
  capitals: boolean,
): Marking {
  const count = words.match(WORDS)?.length ?? 0;
  if (count === 0) return 'scare';
  const alone = sentence.length <= 2;
  const before = sentence[at - 1];
  const after = sentence[at + 1];
  const distance = found?.cue ? Math.min(Math.abs(at - found.cue.to), Math.abs(found.cue.from - at)) : Infinity;
  const cued = found !== null && (found.place === 'after' || found.place === 'colon' || distance <= 1);
  if (alone || (cued && found.place !== 'before')) return 'speech';
  const work = nearWork(sentence, at);
  if (capitals && count <= LONGEST_TITLE && isTitleCase(words)) {
    if (work) return 'title';
    const placed =
      before !== undefined &&
      ['on', 'in', "'s", 'the', 'a', 'an', '(', 'for', 'of', 'to', 'and', 'with', ','].includes(before.low);
    if (!cued && placed) return 'title';
  }
  if (before && namingWords.has(before.low) && count <= 6 && distance > 1) return 'scare';
  if (work && count <= 4 && !found) return 'title';
  if (!found) return count <= LONGEST_SCARE ? 'scare' : 'speech';
  const modifies =
    after?.kind === 'word' && before !== undefined && ['the', 'a', 'an', 'this', 'their', 'its'].includes(before.low);
  return count <= 2 && modifies && distance > NEAR && found.place !== 'trailing' ? 'scare' : 'speech';
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** In words. Longer titles exist but longer capitalised speech (headlines quoted) is as common. */
const LONGEST_TITLE = 9;
/** In words: up to this, marks that nobody's cue explains mostly keep a distance. */
const LONGEST_SCARE = 4;
/** In units between cue and fragment: nearer, a fragment is the speaker's. */
const NEAR = 10;

function isTitleCase(words: string): boolean {
  if (/[.?!]['’]?[”"]?$/.test(words) && /\p{Ll}\s/u.test(words) && words.length > 60) return false;
  const long = words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const first = long[0];
  if (first === undefined || !/^[\p{Lu}\p{N}]/u.test(first)) return false;
  return (
    long.every((word) => word.length < 4 || /^[\p{Lu}\p{N}]/u.test(word) || SMALL.has(word)) &&
    long.some((word) => /^\p{Lu}/u.test(word))
  );
}

/** Small words of four letters and more that titles leave small. */
const SMALL = new Set(['with', 'from', 'into', 'over', 'upon', 'that', 'than']);

function nearWork(sentence: Sentence, at: number): boolean {
  for (let i = Math.max(0, at - 3); i <= Math.min(sentence.length - 1, at + 2); i++) {
    if (i !== at && workNouns.has(sentence[i]!.low)) return true;
  }
  return false;
}
