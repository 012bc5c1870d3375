/**
 * All that a draft says of each person, organization and place, gathered from its analysis: titles, ages, what they are called and
 * how often, where they stand, what they say. Cards, rows and lists read it here, so that they say the same.
 */
import type { Analysis, Claim, EntityType, Mention, Person, Reference, Words } from '../analysis';
import { entityNames } from '../entityNames';
import { groupBy } from '../groupBy';
import { personPronouns } from '../lexicon/pronouns';
import { bySpan, firstAtOrAfter, overlaps, type Span } from '../span';
import { type Spelling, spellingsOf } from './spellings';

export interface Dossier {
  readonly entity: string;
  readonly type: EntityType;
  /** The fullest form the draft uses. */
  readonly name: string;
  readonly acronym?: string;
  /** As written, each once whatever its capitals; `place` is missing for one that stands outside the story itself. */
  readonly titles: readonly Fact[];
  readonly ages: readonly Fact[];
  /** "she, her" is one use: words that would change together. In the order of their first words. */
  readonly pronouns: readonly Use[];
  /** "the mayor", "the commission": each once whatever its capitals. */
  readonly descriptions: readonly Use[];
  readonly spellings: readonly Spelling[];
  /** Never empty. */
  readonly mentions: readonly Mention[];
  /** Pronouns and descriptions, those of speakers included; none over a mention. */
  readonly references: readonly Reference[];
  /** Quotes and reported speech of theirs, as claims, so that a review has their status. */
  readonly quotes: readonly Claim[];
}

export interface Fact {
  readonly text: string;
  readonly place?: Span;
}

export interface Use {
  /** Each form once, in lower case. */
  readonly forms: readonly string[];
  readonly count: number;
  readonly first: Span;
  /** 0..1: of the surest of them. */
  readonly confidence: number;
}

/** One for each entity, in the order of their first mention. `text` is the draft that `analysis` is of. */
export function dossiersOf(text: string, analysis: Analysis): Dossier[] {
  const names = entityNames(analysis);
  const people = new Map(analysis.people.map((person) => [person.entity, person]));
  const references = groupBy(referencesOf(analysis), ({ entity }) => entity);
  const claims = groupBy(analysis.claims, ({ speaker }) => speaker?.entity ?? undefined);
  const ages = agesOf(text, analysis);
  return [...groupBy(analysis.entities, ({ entity }) => entity)].map(([entity, mentions]): Dossier => {
    const own = claims.get(entity) ?? [];
    const name = names.get(entity)!;
    const spellings = spellingsOf(mentions, name);
    const acronym = spellings.find(({ sort }) => sort === 'acronym')?.text;
    const meant = references.get(entity) ?? [];
    const person = people.get(entity);
    return {
      entity,
      type: mentions[0]!.type,
      name,
      ...(acronym !== undefined && { acronym }),
      titles: titlesOf(person),
      ages: allAges(person, ages.get(entity) ?? []),
      pronouns: usesOf(meant.filter(isPronoun), familyOf),
      descriptions: usesOf(
        meant.filter((one) => !isPronoun(one)),
        (form) => form,
      ),
      spellings,
      mentions,
      references: meant,
      quotes: own.filter(({ kind }) => kind === 'quote' || kind === 'reported-speech'),
    };
  });
}

/** What stands for somebody without naming them, in the running text and beside quotes; in reading order, none over another. */
function referencesOf({ entities, references, quotes }: Analysis): Reference[] {
  const speakers = quotes.flatMap(({ speaker }): Reference[] =>
    speaker && speaker.entity !== null ? [{ ...speaker, entity: speaker.entity }] : [],
  );
  const all: Reference[] = [];
  for (const one of [...references, ...speakers].sort(bySpan)) {
    const last = all.at(-1);
    if ((last && overlaps(last, one)) || holdsMention(entities, one)) continue;
    all.push(one);
  }
  return all;
}

/** A speaker's words may hold the name that says more: "Mayor Ada Roe". */
function holdsMention(entities: readonly Mention[], span: Span): boolean {
  const next = firstAtOrAfter(entities, span.start);
  return [entities[next - 1], entities[next]].some((mention) => mention && overlaps(mention, span));
}

function isPronoun({ text }: Words): boolean {
  return familyOf(text.toLowerCase()) !== '';
}

/** "her" → "she"; '' for what is no pronoun. */
function familyOf(form: string): string {
  return personPronouns.get(form)?.gender ?? (THINGS.has(form) ? 'it' : '');
}

const THINGS: ReadonlySet<string> = new Set(['it', 'its', 'itself']);

function usesOf(references: readonly Reference[], keyOf: (form: string) => string): Use[] {
  return [...groupBy(references, ({ text }) => keyOf(text.toLowerCase()))].map(([, all]) => ({
    forms: [...new Set(all.map(({ text }) => text.toLowerCase().replace(/\s+/g, ' ')))],
    count: all.length,
    first: { start: all[0]!.start, end: all[0]!.end },
    confidence: all.reduce((best, { confidence }) => Math.max(best, confidence), 0),
  }));
}

function titlesOf(person: Person | undefined): Fact[] {
  const places = new Map<string, Span>();
  for (const { text, start, end } of person?.titled ?? []) {
    const key = text.toLowerCase();
    if (!places.has(key)) places.set(key, { start, end });
  }
  const each = new Map<string, Fact>();
  for (const text of person?.titles ?? []) {
    const key = text.toLowerCase();
    const place = places.get(key);
    if (!each.has(key)) each.set(key, { text, ...(place && { place }) });
  }
  return [...each.values()];
}

/** Those beside the name, then those that are told of "the mayor" or "her", each number once. */
function allAges(person: Person | undefined, told: readonly Fact[]): Fact[] {
  const each = new Map<string, Fact>();
  const named = (person?.ages ?? []).map(({ text, start, end }): Fact => ({ text, place: { start, end } }));
  for (const age of [...named, ...told]) {
    const key = numberIn(age.text);
    if (!each.has(key)) each.set(key, age);
  }
  return [...each.values()];
}

/** "58" of "58-year-old"; the words themselves where they hold none. */
function numberIn(age: string): string {
  return /\d+/.exec(age)?.[0] ?? age.toLowerCase();
}

/**
 * An age beside a name, a pronoun or a description is theirs: "Jun Roe, 27,", "Jun Roe (cq), 27", "the mayor, 58,". So is one that holds
 * their pronoun, "in her 50s", or stands before the name, "the 54-year-old Jun Roe". One further off is nobody's.
 */
function agesOf(text: string, analysis: Analysis): Map<string, Fact[]> {
  const ages = new Map<string, Fact[]>();
  const names = analysis.entities.filter(({ type }) => type === 'person');
  for (const { start, end, kind } of analysis.claims) {
    const entity = kind === 'age' ? bearerOf(text, names, analysis.references, { start, end }) : undefined;
    if (entity === undefined) continue;
    const known = ages.get(entity) ?? [];
    const words = text.slice(start, end);
    if (!known.some((age) => age.text === words)) ages.set(entity, [...known, { text: words, place: { start, end } }]);
  }
  return ages;
}

function bearerOf(
  text: string,
  names: readonly Mention[],
  references: readonly Reference[],
  age: Span,
): string | undefined {
  for (const words of [names, references] as const) {
    const next = firstAtOrAfter(words, age.start);
    const [before, within] = [words[next - 1], words[next]];
    if (within && within.end <= age.end) return within.entity;
    if (before && before.end > age.start) return before.entity;
    if (before && age.start - before.end <= BESIDE && APART.test(text.slice(before.end, age.start)))
      return before.entity;
    if (within && text.slice(age.end, within.start) === ' ') return within.entity;
  }
  return undefined;
}

/** Code units between a name and its age: ", ", " (", " (cq), ". */
const BESIDE = 8;
const APART = /^(?:\s?[([]cq[)\]])?(?:,\s|\s\()$/i;
