/**
 * Where names begin and end, once the tagger has found them: what grammar settles is not left to weighing. "Ada J." and "Quill" are one,
 * "Jr." belongs to the name before it, "Cllr" and "Maj." do not belong to the one behind, a party and its state are no name.
 */
import { isDemonym } from '../lexicon/demonyms';
import { nameSuffixes } from '../lexicon/honorifics';
import { firstNames } from '../lexicon/names';
import { eventHeads, organizationHeads, workHeads } from '../lexicon/organizations';
import { isPlaceName, placeHeads } from '../lexicon/places';
import { isHonorific, phrase, titleEnd } from './capitalTitles';
import type { TaggedName } from './tagger/labels';
import { isCapital, type NameWord } from './words';

/** In reading order, none of them empty. */
export function mendNames(words: readonly NameWord[], names: readonly TaggedName[]): TaggedName[] {
  const mended: TaggedName[] = [];
  for (const name of names) {
    const last = mended.at(-1);
    const next = MENDS.reduce((mended, mend) => (mended.from < mended.to ? mend(words, mended) : mended), name);
    if (next.from >= next.to || (last && next.from < last.to)) continue;
    if (last && isOnePerson(words, last, next)) mended[mended.length - 1] = { ...next, from: last.from };
    else mended.push(...splitJoined(words, next).flatMap((part) => splitCompound(words, part)));
  }
  return withSettled(words, mended);
}

/**
 * What is named whatever the tagger says: a country or people that opens a compound ("US-led"), whoever is addressed ("Ms. Marrow").
 */
function withSettled(words: readonly NameWord[], names: readonly TaggedName[]): TaggedName[] {
  const all: TaggedName[] = [];
  let next = 0;
  for (let at = 0; at < words.length; at++) {
    while (next < names.length && names[next]!.to <= at) all.push(names[next++]!);
    const end = names[next]?.from ?? words.length;
    if (end <= at || !isCapital(words[at])) continue;
    const settled = compoundAt(words, at) ?? addressedAt(words, at, end);
    if (!settled) continue;
    all.push(settled);
    at = settled.to - 1;
  }
  return [...all, ...names.slice(next)];
}

function compoundAt(words: readonly NameWord[], at: number): TaggedName | null {
  const { lower } = words[at]!;
  const type = isDemonym(lower) ? 'nationality' : isPlaceName(lower) ? 'place' : null;
  return type && words[at + 1]?.hyphened ? { from: at, to: at + 1, type } : null;
}

/** The capitals after "Ms.", as far as `end`. */
function addressedAt(words: readonly NameWord[], at: number, end: number): TaggedName | null {
  if (!words[at]!.glued || !ADDRESS.test(words[at - 1]?.text ?? '') || isHonorific(words, at)) return null;
  let to = at + 1;
  while (to < end && words[to]!.glued && isCapital(words[to])) to++;
  return { from: at, to, type: 'person' };
}

const ADDRESS = /^(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof)\.?$|^Miss$/;

type Mend = (words: readonly NameWord[], name: TaggedName) => TaggedName;

/** In this order. A name that nothing is left of is dropped. */
const MENDS: readonly Mend[] = [withoutEdges, withoutArticle, asPerson, withMonth, withoutTitle, withOwner, withSuffix];

/** "Ada J." and, right behind it, "Quill". */
function isOnePerson(words: readonly NameWord[], first: TaggedName, second: TaggedName): boolean {
  return (
    first.type !== 'place' &&
    second.type === 'person' &&
    first.to === second.from &&
    words[first.to - 1]!.shape === 'initial' &&
    words[second.from]!.start - words[first.to - 1]!.end === 1
  );
}

/** The newsroom's own marks: "TK" for what is still to come, "CQ" for what its writer has checked. */
const NEWSROOM = /^(?:(?:TK)+|CQ|XX+)$/;

/** What a caption gives credit after, in one line with it. */
const CREDIT = /^(?:image|images|photo|photos|picture|file|video)$/;

/** Marks, the newsroom's own among them, and "D-Mass." are not the edge of a name; a bracket that closes one it opened is. */
function withoutEdges(words: readonly NameWord[], name: TaggedName): TaggedName {
  const isEdge = ({ shape, text }: NameWord): boolean => shape === 'mark' || NEWSROOM.test(text);
  const opens = words.slice(name.from, name.to).some(({ text }) => text === '(');
  let { from, to } = name;
  while (from < to && isEdge(words[from]!)) from++;
  while (to > from && isEdge(words[to - 1]!) && !(opens && words[to - 1]!.text === ')')) to--;
  // "Ada Roe Image: Kelland News"
  if (to - from > 1 && words[to]?.text === ':' && CREDIT.test(words[to - 1]!.lower)) to--;
  return { ...name, from, to };
}

/** "The Harbor Agency": where a sentence begins, the article's capital is the sentence's. "The Hague" keeps it. */
function withoutArticle(words: readonly NameWord[], name: TaggedName): TaggedName {
  const first = words[name.from];
  const isArticle = first !== undefined && /^(?:the|an?)$/.test(first.lower) && first.opens && name.to - name.from > 1;
  return isArticle && !isPlaceName(phrase(words, name.from, name.to)) ? { ...name, from: name.from + 1 } : name;
}

/** "Ada J. Roe", "Ada J. Roe III": an initial between two words makes a person; of a body only when "III" or "Jr." follows, too. */
function asPerson(words: readonly NameWord[], name: TaggedName): TaggedName {
  const inner = words.slice(name.from + 1, name.to - 1);
  if (words[name.from]!.shape !== 'capital' || !inner.some(({ shape }) => shape === 'initial')) return name;
  const last = words[name.to - 1]!;
  const isBody =
    organizationHeads.has(last.lower) || placeHeads.has(last.lower) || inner.some(({ text }) => text === '&');
  const isSuffixed = [last, words[name.to]].some((word) => nameSuffixes.has(word?.lower ?? ''));
  return isSuffixed || (name.type !== 'organization' && !isBody) ? { ...name, type: 'person' } : name;
}

/** "April Roe": a month that is a first name too, where no date is told. */
function withMonth(words: readonly NameWord[], name: TaggedName): TaggedName {
  const [first, before] = [words[name.from - 1], words[name.from - 2]];
  const isFirst = first?.shape === 'capital' && firstNames.has(first.lower) && MONTH.test(first.lower);
  if (name.type !== 'person' || !isFirst || !words[name.from]!.glued || BEFORE_DATE.test(before?.lower ?? ''))
    return name;
  return before?.shape === 'number' ? name : { ...name, from: name.from - 1 };
}

const MONTH = /^(?:april|may|june|august)$/;
const BEFORE_DATE = /^(?:in|on|last|since|by|until|till|of|this|next|early|late|mid|from|through|between|every)$/;

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

/** "Irving, Texas" is two places, "Harbor Cup and the Rivers Act" two names; "Reed, Jr." is one, and a body may have a list for a name. */
function splitJoined(words: readonly NameWord[], name: TaggedName): TaggedName[] {
  const parts: TaggedName[] = [];
  let { from } = name;
  for (let at = from; at < name.to; at++) {
    const next = jointEnd(words, name, at);
    if (next === at) continue;
    if (at > from) parts.push({ ...name, from, to: at });
    from = next;
  }
  if (from < name.to) parts.push({ ...name, from });
  return parts;
}

/** One past what joins two names at `at`; `at` where nothing does. */
function jointEnd(words: readonly NameWord[], { type, to }: TaggedName, at: number): number {
  const [word, next] = [words[at]!, words[at + 1]];
  // "Image: Lantern / Kelland News"
  if (word.text === '/' && next?.glued) return at + 1;
  if (next?.text === ':' && isCapital(word) && CREDIT.test(word.lower)) return at + 2;
  if (word.text === ',')
    return (type === 'person' || type === 'place') && !nameSuffixes.has(next?.lower ?? '') ? at + 1 : at;
  // "Kirk called the Sea Guild": what is no joint is no part of a name
  if (word.shape === 'small' && !JOINTS.has(word.lower) && !word.possessive && type === 'other') {
    let end = at + 1;
    while (end < to && words[end]!.shape === 'small') end++;
    return end;
  }
  const isKind = KINDS.some((list) => list.has(words[at - 1]?.lower ?? ''));
  return word.lower === 'and' && next?.lower === 'the' && isKind && at + 2 < to ? at + 2 : at;
}

const JOINTS = new Set(
  'of for the and in on at to de la le du des del da do van von der den al el bin y e i und a an with from by or as vs'.split(
    ' ',
  ),
);
const KINDS = [organizationHeads, eventHeads, workHeads, placeHeads];

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

/** "John Reed III", "John Reed, Jr.", "Quill & Sons, Inc." */
function withSuffix(words: readonly NameWord[], name: TaggedName): TaggedName {
  const [comma, suffix] = [words[name.to], words[name.to + 1]];
  if (name.type === 'person' && comma?.glued && nameSuffixes.has(comma.lower) && isCapital(comma))
    return { ...name, to: name.to + 1 };
  if (name.from >= name.to || comma?.text !== ',' || !suffix?.glued) return name;
  const belongs =
    name.type === 'person'
      ? nameSuffixes.has(suffix.lower) && name.to - name.from > 1
      : name.type === 'organization' && COMPANY.test(suffix.lower);
  return belongs ? { ...name, to: name.to + 2 } : name;
}

const COMPANY = /^(?:inc|ltd|llc|plc|corp|co|llp|l\.p|s\.a|n\.v)\.?$/;
