/**
 * Stretches of capitalised words that hang together: "Ministry of Fisheries and Harbors", "Ludwig van Aldo", "Quill & Sons, Inc.".
 * A run may still hold a title, a nationality and a name side by side; `splitRun` takes it apart.
 */
import { nameSuffixes, particles } from '../lexicon/honorifics';
import { firstNames } from '../lexicon/names';
import { eventHeads, organizationHeads } from '../lexicon/organizations';
import { isPlaceName } from '../lexicon/places';
import { capitalTitles } from '../lexicon/titles';
import { hasTag, isCapital, type NameWord } from './words';

/** Indices into the words; `to` is exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export function findRuns(words: readonly NameWord[]): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isCapital(words[i]) || isDateWord(words, i) || words[i]!.possessive || MARK.test(words[i]!.text)) continue;
    let last = i;
    for (let next = extendRun(words, i, last); next > last && next - i < LONGEST; next = extendRun(words, i, last))
      last = next;
    runs.push({ from: i, to: last + 1 });
    i = last;
  }
  return runs;
}

/** "March", "Monday" where they are dates; "April Quill" and "June" before a surname are names. */
export function isDateWord(words: readonly NameWord[], at: number): boolean {
  const word = words[at]!;
  if (WEEKDAY.test(word.lower)) return true;
  if (!MONTH.test(word.lower)) return false;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (!/^(?:april|may|june|august|march)$/.test(word.lower)) return true;
  if (after?.shape === 'number' || before?.shape === 'number') return true;
  if (BEFORE_DATE.test(before?.lower ?? '')) return true;
  if (word.lower === 'may' && hasTag(after, 'Verb', 'Adverb') && word.opens) return true;
  return (
    !(isCapital(before) && before.shape !== 'shouted' && word.glued) &&
    !(isCapital(after) && after.glued && firstNames.has(word.lower))
  );
}

/** "Women's League", "Merchants' Association": the possessive belongs to the name, as it does not in "Kenya's parliament". */
function isCollective(owner: NameWord, possessive: NameWord, owned: NameWord): boolean {
  const plural = possessive.text.length === 1 && owner.lower.endsWith('s');
  return COLLECTIVE.test(owner.lower) || (plural && organizationHeads.has(owned.lower));
}

/** The newsroom's own marks: "TK" for what is still to come, "CQ" for what its writer has checked. */
const MARK = /^(?:(?:TK)+|CQ|XX+)$/;
/** A name is never longer, in words: what is, is a list or a shouted line. */
const LONGEST = 16;
const BEFORE_DATE = /^(?:in|on|last|since|by|until|till|of|this|next|early|late|mid|from|through|between|every)$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat)\.$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.|apr\.?|jun\.|jul\.|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/;

/** The last word of the run once it has taken in what comes next; the same one when nothing does. */
function extendRun(words: readonly NameWord[], from: number, last: number): number {
  const [next, after] = [words[last + 1], words[last + 2]];
  if (!next) return last;
  if (isCapital(next) && (next.glued || next.hyphened))
    return isDateWord(words, last + 1) || (next.shape === 'capital' && VERBAL.has(next.lower)) ? last : last + 1;
  if (next.text === ',' && after?.glued && (nameSuffixes.has(after.lower) || COMPANY.test(after.lower)))
    return last + 2;
  if (next.lower === 'of' && after?.lower === 'the' && isCapital(words[last + 3]) && after.glued)
    return takesOf(words.slice(from, last + 1)) ? last + 3 : last;
  if (particles.has(next.lower) && next.glued && !(words[last]!.opens && hasTag(words[last], 'Verb'))) {
    let capital = last + 2;
    while (capital < last + 4 && particles.has(words[capital]?.lower ?? '')) capital++;
    return isCapital(words[capital]) && words[capital]!.glued ? capital : last;
  }
  if (!isCapital(after) || !after.glued) return isNumbered(words, last) ? last + 1 : last;
  if (next.possessive) return isCollective(words[last]!, next, after) ? last + 2 : last;
  if (!next.glued) return last;
  if (next.text === '&') return last + 2;

  return joinsByWord(words, from, last) ? last + 2 : last;
}

/** In a line set in capitals these still end a name: "Ada Quill Is Right". */
const VERBAL = new Set(
  `is was are were be been has had have will would can could not says said gets got goes i i'm i've it's he she they we you that this these what how why when where who whose
   calls wants takes makes walks wins loses seeks vows urges backs hits after before amid over with from into as at in to by than but if`.split(
    /\s+/,
  ),
);
const COMPANY = /^(?:inc|ltd|llc|plc|corp|co|llp|l\.p|s\.a|n\.v)\.?$/;
/** "Women's League", "Children's Fund": an owner that is part of the name. */
const COLLECTIVE =
  /^(?:women|men|children|people|teachers|workers|veterans|farmers|writers|players|lawyers|king|queen|sheriff|mother|prosecutor|attorney general)$/;

function isNumbered(words: readonly NameWord[], last: number): boolean {
  return NUMBERED.test(words[last]!.lower) && words[last + 1]!.shape === 'number' && words[last + 1]!.glued;
}

const NUMBERED = /^(?:boeing|airbus|route|highway|formula|channel|radio|group)$/;

/** "of", "for", "on" and "and" join only what an organization, event or office is made of. */
function joinsByWord(words: readonly NameWord[], from: number, last: number): boolean {
  const joint = words[last + 1]!.lower;
  const run = words.slice(from, last + 1);
  if (isDateWord(words, last + 2)) return false;
  if (joint === 'of') return takesOf(run);
  if (joint === 'for' || joint === 'on') return organizationHeads.has(run.at(-1)!.lower);
  return joint === 'and' && joinsByAnd(words, from, last);
}

function takesOf(run: readonly NameWord[]): boolean {
  const head = run.at(-1)!.lower;
  return organizationHeads.has(head) || eventHeads.has(head) || capitalTitles.has(head) || TAKES_OF.has(head);
}

const TAKES_OF = new Set(
  `republic kingdom gulf bay isle cape strait sea house houses city port island islands bank banks battle declaration bill states
   general union state town mount duke lord knights order sons daughters friends doctors tower hall church lady board chamber province
   district university school college institute art museum rock heart coast horn valley commonwealth people's emirate archbishop university`.split(
    /\s+/,
  ),
);

/** "Ministry of Fisheries and Harbors", "Food and Drug Administration"; not "Quill and Gulo". */
function joinsByAnd(words: readonly NameWord[], from: number, last: number): boolean {
  if (isNameLike(words[last]!) || isNameLike(words[last + 2]!)) return false;
  const complement = words.slice(from, last).some((word, i) => /^(?:of|for|on)$/.test(word.lower) && i > 0);
  if (complement) return !organizationHeads.has(words[last + 2]!.lower);
  for (let i = last + 3; i < Math.min(words.length, last + 6) && isCapital(words[i]) && words[i]!.glued; i++)
    if (organizationHeads.has(words[i]!.lower))
      return last === from + Number(words[from]!.lower === 'the') || !organizationHeads.has(words[last]!.lower);
  return false;
}

function isNameLike(word: NameWord): boolean {
  return (
    word.shape !== 'capital' ||
    hasTag(word, 'Person', 'FirstName', 'LastName', 'Place', 'Country', 'City') ||
    isPlaceName(word.lower)
  );
}
