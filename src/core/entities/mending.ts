/**
 * Where names begin and end, once the tagger has found them: what grammar settles is not left to weighing. "Ada J." and "Quill" are one,
 * "Jr." belongs to the name before it, "Cllr" and "Maj." do not belong to the one behind, a party and its state are no name.
 */
import { isDemonym } from '../lexicon/demonyms';
import { nameSuffixes } from '../lexicon/honorifics';
import { firstNames } from '../lexicon/names';
import { organizationHeads } from '../lexicon/organizations';
import { isPlaceName } from '../lexicon/places';
import { isHonorific, titleEnd } from './capitalTitles';
import type { TaggedName } from './tagger/labels';
import { isCapital, type NameWord } from './words';

/** In reading order, none of them empty. */
export function mendNames(words: readonly NameWord[], names: readonly TaggedName[]): TaggedName[] {
  const mended: TaggedName[] = [];
  for (const name of names) {
    const last = mended.at(-1);
    const next = withSuffix(words, withOwner(words, withoutTitle(words, withoutEdges(words, name))));
    if (next.from >= next.to || (last && next.from < last.to)) continue;
    if (last && isOnePerson(words, last, next)) mended[mended.length - 1] = { ...last, to: next.to };
    else mended.push(...splitCompound(words, next));
  }
  return mended;
}

/** "Ada J." and, right behind it, "Quill". */
function isOnePerson(words: readonly NameWord[], first: TaggedName, second: TaggedName): boolean {
  return (
    first.type === 'person' &&
    second.type === 'person' &&
    first.to === second.from &&
    words[first.to - 1]!.shape === 'initial' &&
    words[second.from]!.start - words[first.to - 1]!.end === 1
  );
}

/** The newsroom's own marks: "TK" for what is still to come, "CQ" for what its writer has checked. */
const NEWSROOM = /^(?:(?:TK)+|CQ|XX+)$/;

/** Marks, the newsroom's own among them, and "D-Mass." are not the edge of a name; a bracket that closes one it opened is. */
function withoutEdges(words: readonly NameWord[], name: TaggedName): TaggedName {
  const isEdge = ({ shape, text }: NameWord): boolean => shape === 'mark' || NEWSROOM.test(text);
  const opens = words.slice(name.from, name.to).some(({ text }) => text === '(');
  let { from, to } = name;
  while (from < to && isEdge(words[from]!)) from++;
  while (to > from && isEdge(words[to - 1]!) && !(opens && words[to - 1]!.text === ')')) to--;
  return { ...name, from, to };
}

/** "Cllr Ada Roe", "Deputy Mayor Ada Roe", "Maj. Roe": a title is no part of the name it stands before. "Dean Roe" may be a first name. */
function withoutTitle(words: readonly NameWord[], name: TaggedName): TaggedName {
  if (name.type !== 'person') return name;
  const end = titleEnd(words, name.from, name.to);
  const isFirst = firstNames.has(words[name.from]!.lower) && !isHonorific(words, name.from);
  return end > name.from && end < name.to && !isFirst ? { ...name, from: end } : name;
}

/** "Women's League", "Merchants' Association": the owner belongs to the name, as it does not in "Kenya's parliament". */
function withOwner(words: readonly NameWord[], name: TaggedName): TaggedName {
  const [owner, mark] = [words[name.from - 2], words[name.from - 1]];
  if (name.type !== 'organization' || !isCapital(owner) || !mark?.possessive) return name;
  const plural = mark.text.length === 1 && organizationHeads.has(words[name.to - 1]!.lower);
  return plural || COLLECTIVE.test(owner.lower) ? { ...name, from: name.from - 2 } : name;
}

const COLLECTIVE =
  /^(?:women|men|children|people|teachers|workers|veterans|farmers|writers|players|lawyers|king|queen|sheriff|mother|prosecutor)$/;

/** "U.S.-Iraq talks" names two countries; "U.S.-Iraq Higher Commission" is one body. */
function splitCompound(words: readonly NameWord[], name: TaggedName): TaggedName[] {
  const parts = words.slice(name.from + 1, name.to);
  if (parts.length === 0 || name.type === 'person' || !parts.every(({ hyphened }) => hyphened)) return [name];
  return words.slice(name.from, name.to).map(({ lower }, i) => ({
    from: name.from + i,
    to: name.from + i + 1,
    type: isDemonym(lower) ? 'nationality' : isPlaceName(lower) ? 'place' : name.type,
  }));
}

/** "John Reed, Jr.", "Quill & Sons, Inc." */
function withSuffix(words: readonly NameWord[], name: TaggedName): TaggedName {
  const [comma, suffix] = [words[name.to], words[name.to + 1]];
  if (name.from >= name.to || comma?.text !== ',' || !suffix?.glued) return name;
  const belongs =
    name.type === 'person'
      ? nameSuffixes.has(suffix.lower) && name.to - name.from > 1
      : name.type === 'organization' && COMPANY.test(suffix.lower);
  return belongs ? { ...name, to: name.to + 2 } : name;
}

const COMPANY = /^(?:inc|ltd|llc|plc|corp|co|llp|l\.p|s\.a|n\.v)\.?$/;
