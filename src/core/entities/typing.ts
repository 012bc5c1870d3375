/**
 * What kind of name a name is: every rule that applies adds its weight to a type, the heaviest type wins. A weight of 4 or
 * more settles it whatever the context; 1 to 2 is a hint that others can outweigh, and that the rest of the draft can too.
 */
import type { EntityType } from '../analysis';
import { isDemonym } from '../lexicon/demonyms';
import { nameSuffixes, particles } from '../lexicon/honorifics';
import { events, noBodies, organizationHeads, organizations } from '../lexicon/organizations';
import { countries, directions, isPlaceName, placeStarts, regions } from '../lexicon/places';
import { quotingVerbs } from '../lexicon/reportingVerbs';
import type { TypeWeights } from './linked';
import { isFirstName, phrase } from './capitalTitles';
import { headOf, type Part } from './parts';
import { hasTag, isCapital, type NameWord } from './words';

export function weighTypes(words: readonly NameWord[], part: Part): TypeWeights {
  const weights: Partial<Record<EntityType, number>> = {};
  const view = {
    ...part,
    lower: phrase(words, part.from, part.to),
    first: words[part.from]!,
    last: words[part.to - 1]!,
    size: part.to - part.from,
  };
  for (const rule of RULES) {
    if (!rule.when(words, view)) continue;
    for (const [type, weight] of Object.entries(rule.adds) as [EntityType, number][])
      weights[type] = (weights[type] ?? 0) + weight;
  }
  return weights;
}

/** The heaviest type; the earlier rule's where two weigh the same. */
export function heaviestType(weights: TypeWeights): EntityType {
  let [best, most]: [EntityType, number] = ['other', 0];
  for (const [type, weight] of Object.entries(weights) as [EntityType, number][])
    if (weight > most) [best, most] = [type, weight];
  return best;
}

interface View extends Part {
  readonly lower: string;
  readonly first: NameWord;
  readonly last: NameWord;
  readonly size: number;
}

interface TypeRule {
  readonly when: (words: readonly NameWord[], view: View) => boolean;
  readonly adds: TypeWeights;
}

const RULES: readonly TypeRule[] = [
  { when: (_, v) => v.is === 'person', adds: { person: 5 } },
  { when: (_, v) => v.is === 'place', adds: { place: 5 } },
  { when: (_, v) => v.is === 'nationality' || isNationality(v), adds: { nationality: 6 } },
  { when: (_, v) => v.is === 'organization', adds: { organization: 4 } },
  // "Nairobi", "South Sudan"
  { when: (_, v) => isPlaceName(v.lower), adds: { place: 4 } },
  { when: (_, v) => countries.has(v.lower), adds: { place: 1 } },
  // "Northern Iraq"
  {
    when: (w, v) => v.size > 1 && directions.has(v.first.lower) && isPlaceName(phrase(w, v.from + 1, v.to)),
    adds: { place: 4 },
  },
  { when: (w, v) => isListedOrganization(w, v), adds: { organization: 5 } },
  { when: (_, v) => noBodies.has(v.lower), adds: { other: 8 } },
  { when: (_, v) => events.has(v.lower), adds: { event: 6 } },
  // "Health Canada"
  {
    when: (_, v) => v.size > 1 && countries.has(v.last.lower) && !directions.has(v.first.lower),
    adds: { organization: 2.5 },
  },
  { when: (w, v) => headOf(w, v.from, v.to) === 'organization', adds: { organization: 4.5 } },
  { when: (w, v) => headOf(w, v.from, v.to) === 'place', adds: { place: 4 } },
  { when: (w, v) => headOf(w, v.from, v.to) === 'event', adds: { event: 4.5 } },
  { when: (w, v) => headOf(w, v.from, v.to) === 'work', adds: { work: 4.5 } },
  // "Lake Mena", "Port Vesper"
  { when: (_, v) => v.size > 1 && placeStarts.has(v.first.lower), adds: { place: 2 } },
  // "HMC"; a shouted word among others says less
  {
    when: (_, v) => v.size === 1 && v.first.shape === 'shouted' && v.first.text.length <= 6,
    adds: { organization: 2.5 },
  },
  { when: (w, v) => v.size > 1 && w.slice(v.from, v.to).some((word) => word.text === '&'), adds: { organization: 3 } },
  {
    when: (_, v) => /^(?:inc|ltd|llc|plc|corp|co|gmbh|ag|llp)\.?$/.test(v.last.lower) && v.size > 1,
    adds: { organization: 4 },
  },
  // "Harbor Safety": plain words with capitals make bodies more often than people
  { when: (w, v) => v.size > 1 && allTagged(w, v, 'Organization'), adds: { organization: 1 } },
  {
    when: (w, v) => v.size > 1 && organizationHeads.has(v.first.lower) && w[v.from + 1]!.shape === 'capital',
    adds: { organization: 1 },
  },
  { when: (w, v) => v.size === 1 && isTheBefore(w, v), adds: { organization: 1.5, person: -1.5 } },
  { when: (w, v) => v.size > 1 && isTheBefore(w, v), adds: { organization: 1, person: -1.5 } },
  // "Ada Quill"
  { when: (_, v) => v.size > 1 && v.size < 6 && isFirstName(v.first), adds: { person: 3 } },
  { when: (_, v) => v.size === 1 && isFirstName(v.first) && v.first.shape === 'capital', adds: { person: 1.2 } },
  { when: (_, v) => v.size === 1 && hasTag(v.first, 'LastName', 'Person'), adds: { person: 1.2 } },
  { when: (_, v) => v.size > 1 && hasTag(v.last, 'LastName'), adds: { person: 1 } },
  // "Lloyd J. Gulo III", "J. Quill"
  {
    when: (w, v) => v.size > 1 && w.slice(v.from, v.to - 1).some((word) => word.shape === 'initial'),
    adds: { person: 3 },
  },
  { when: (_, v) => v.size > 1 && nameSuffixes.has(v.last.lower), adds: { person: 3 } },
  {
    when: (w, v) => v.size > 1 && w.slice(v.from + 1, v.to - 1).some((word) => particles.has(word.lower)),
    adds: { person: 1.5 },
  },
  { when: (_, v) => /^(?:al|el|bin|ibn)-\p{L}/u.test(v.last.lower) && v.size > 1, adds: { person: 2 } },
  // Two or three capitalised words that no list knows
  {
    when: (w, v) =>
      (v.size === 2 || v.size === 3) && w.slice(v.from, v.to).every((x) => x.shape === 'capital' && !isPlainWord(x)),
    adds: { person: 1.5 },
  },
  // "Modern Coast"
  {
    when: (w, v) => v.size > 1 && w.slice(v.from, v.to).every((x) => x.shape === 'capital' && isPlainWord(x)),
    adds: { organization: 1 },
  },
  // "Ada Quill, 54, "
  {
    when: (w, v) => w[v.to]?.text === ',' && isAge(w[v.to + 1]) && /^[,.]$/.test(w[v.to + 2]?.text ?? ''),
    adds: { person: 4 },
  },
  { when: (w, v) => isSpeaking(w, v), adds: { person: 1.6 } },
  {
    when: (w, v) => w[v.to]?.lower === 'who' || (w[v.to]?.text === ',' && w[v.to + 1]?.lower === 'who'),
    adds: { person: 2 },
  },
  // "in Vesper", "from Vesper to Aldo"
  { when: (w, v) => isPreceded(w, v, IN) && !isTheBefore(w, v), adds: { place: 2.5 } },
  { when: (w, v) => isPreceded(w, v, AT) && !isTheBefore(w, v), adds: { place: 0.7 } },
  { when: (_, v) => hasTag(v.last, 'Place', 'City', 'Country', 'Region') && v.size === 1, adds: { place: 1.5 } },
  // "Vesper, Texas" and "Vesper, Kenya"
  { when: (w, v) => isBeforePlace(w, v), adds: { place: 2 } },
];

const IN = new Set(['in', 'near', 'across', 'throughout', 'outside', 'inside', 'around']);
const AT = new Set(['from', 'to', 'at', 'into', 'through', 'toward', 'towards', 'between', 'via', 'visit', 'visited']);

function isNationality(view: View): boolean {
  return (
    (view.size === 1 && isDemonym(view.lower)) ||
    (view.size === 2 && isDemonym(view.last.lower) && directions.has(view.first.lower))
  );
}

function isListedOrganization(words: readonly NameWord[], view: View): boolean {
  if (!organizations.has(view.lower)) return false;
  // "Who", "Ford", "Un" and the like are bodies only in capitals of their own
  if (view.size === 1 && (view.lower.length <= 4 || view.first.known))
    return view.first.shape === 'shouted' || !view.first.opens;
  const before = words[view.from - 1];
  return !(isCapital(before) && before.lower !== 'the' && view.first.glued);
}

function allTagged(words: readonly NameWord[], { from, to }: Part, tag: string): boolean {
  return words.slice(from, to).every((word) => word.tags.has(tag));
}

/** "the Commission said"; not "the Quill family", where the name only describes. */
function isTheBefore(words: readonly NameWord[], view: View): boolean {
  if (words[view.from - 1]?.lower !== 'the' || !view.first.glued) return false;
  const after = words[view.to];
  return (
    !after ||
    !after.glued ||
    after.shape !== 'small' ||
    hasTag(after, 'Verb', 'Preposition', 'Conjunction', 'Adverb', 'Pronoun')
  );
}

function isPlainWord(word: NameWord): boolean {
  return word.known && !hasTag(word, 'Person', 'LastName') && !isFirstName(word);
}

function isAge(word: NameWord | undefined): boolean {
  return word?.shape === 'number' && /^\d{1,3}$/.test(word.text) && Number(word.text) < 120;
}

export function isSpeaking(words: readonly NameWord[], { from, to }: Part): boolean {
  const [before, after] = [words[from - 1], words[to]];
  if (after && quotingVerbs.has(after.lower) && after.glued) return true;
  return before !== undefined && words[from]!.glued && quotingVerbs.has(before.lower) && !hasTag(before, 'Noun');
}

function isPreceded(words: readonly NameWord[], view: View, list: ReadonlySet<string>): boolean {
  return view.first.glued && list.has(words[view.from - 1]?.lower ?? '');
}

function isBeforePlace(words: readonly NameWord[], { to }: Part): boolean {
  const [comma, next, after] = [words[to], words[to + 1], words[to + 2]];
  if (comma?.text !== ',' || !isCapital(next)) return false;
  const lower = isCapital(after) && after.glued ? `${next.lower} ${after.lower}` : next.lower;
  return regions.has(lower) || countries.has(lower);
}
