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

/** "trading in Brack"; not "confidence in Quill", "saw in Quill a leader", "in Quill's view". */
export function isIn(words: readonly NameWord[], { from, to }: Run): boolean {
  if (words[from - 1]?.lower !== 'in' || !words[from]!.glued || words[to]?.possessive) return false;
  for (let at = from - 2; at >= from - 2 - BEFORE_IN && at >= 0 && words[at]!.shape !== 'mark'; at--)
    if (IN_PERSONS.has(words[at]!.lower)) return false;
  return true;
}

/** Words looked through for what one has in a person, or sees there. */
const BEFORE_IN = 5;
const IN_PERSONS = new Set(
  `believe believes believed believing belief confidence confident confide confides confided disappointed disappointment faith find finds found finding hope hopes
  hoped interest interests interested invest invests invested investing investment recognise recognised recognize recognized see sees saw seen seeing sense sensed
  share shares stake stakes holding holdings majority trust trusts trusted trusting meet met match matched`.split(
    /\s+/,
  ),
);

/** "said Ada Quill", "Quill said". */
export function isSpeaking(words: readonly NameWord[], { from, to }: Run): boolean {
  const [before, after] = [words[from - 1], words[to]];
  if (after && quotingVerbs.has(after.lower) && after.glued) return true;
  return before !== undefined && words[from]!.glued && quotingVerbs.has(before.lower) && !hasTag(before, 'Noun');
}
