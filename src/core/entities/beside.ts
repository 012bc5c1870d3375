/** What stands right beside a name and is no part of it: a title with capitals ("Air Force Maj. Gen."), a reporting verb. */
import { quotingVerbs } from '../lexicon/reportingVerbs';
import { isTitleWord, titleEnd, titleStart } from './capitalTitles';
import type { Run } from './run';
import { hasTag, isCapital, type NameWord } from './words';

/** In words: no longer title is written before a name. */
const LONGEST = 12;
const JOINTS = /^(?:of|for|to|and|the)$/;

/** The title that ends where the name begins: "Deputy Prime Minister", "Secretary of Defense", "Mr."; null when none does. */
export function titleBefore(words: readonly NameWord[], to: number): Run | null {
  let from = to;
  while (from > 0 && to - from < LONGEST && words[from]!.glued && mayBeInTitle(words, from - 1)) from--;
  for (let at = from; at < to; at++) {
    if (!isTitleWord(words, at) || !isCapital(words[at])) continue;
    const start = titleStart(words, from, at);
    if (titleEnd(words, at, to) === to) return { from: start, to };
  }
  return null;
}

function mayBeInTitle(words: readonly NameWord[], at: number): boolean {
  const word = words[at]!;
  return isCapital(word) || (JOINTS.test(word.lower) && at > 0 && isCapital(words[at - 1]));
}

/** "trading in Brack"; not "confidence in Quill" or "in Quill's view". */
export function isIn(words: readonly NameWord[], { from, to }: Run): boolean {
  const [what, before, after] = [words[from - 2], words[from - 1], words[to]];
  return before?.lower === 'in' && words[from]!.glued && !after?.possessive && !FAITH.test(what?.lower ?? '');
}

/** What one has in a person, or sees. */
const FAITH =
  /^(?:believ(?:e[ds]?|ing)|belief|confiden(?:ce|t)|confid(?:e[ds]?|ing)|disappoint(?:ed|ment)|faith|find|found|hopes?|interest(?:s|ed)?|invest(?:s|ed|ing|ment)?|saw|see|seen|trust(?:s|ed|ing)?)$/;

/** "said Ada Quill", "Quill said". */
export function isSpeaking(words: readonly NameWord[], { from, to }: Run): boolean {
  const [before, after] = [words[from - 1], words[to]];
  if (after && quotingVerbs.has(after.lower) && after.glued) return true;
  return before !== undefined && words[from]!.glued && quotingVerbs.has(before.lower) && !hasTag(before, 'Noun');
}
