/**
 * What is asked of a source for a claim: the words and names of its sentence, its figure, and who "she" or "the mayor" stands for. A source may
 * spell all of this otherwise, so it is kept in the form in which words are compared.
 */
import type { Analysis, Claim, ClaimKind, Mention, Value } from '../../analysis';
import type { Figure, FigureKind } from '../../claims/figure';
import { type Span, bySpan, contains, firstAtOrAfter, overlaps } from '../../span';
import { foldWords } from '../words';
import { spellingsOf } from './figureSpellings';
import { keyOf, tellingWords } from './tellingWords';
import { type ToldSentence, toldSentence, wordsNear } from './told';

export interface AskedClaim extends Span {
  readonly kind: ClaimKind;
  /** The draft's text. */
  readonly text: string;
  readonly value?: Value;
  readonly sentence: ToldSentence;
  /** Keys of the sentence's words with how near they stand to the claim, 0..1; names that pronouns stand for included. */
  readonly near: ReadonlyMap<string, number>;
  readonly names: readonly AskedName[];
  /** Whose words, title or age it is. */
  readonly speaker?: AskedName;
  /** In the dateline: when a story was filed is in no source. */
  readonly filed: boolean;
}

export interface AskedName {
  readonly entity: string;
  readonly person: boolean;
  /** Keys of the words of its fullest form. */
  readonly keys: readonly string[];
  /** As folded. */
  readonly words: readonly string[];
  /** How near it stands to the claim, 0..1. */
  readonly near: number;
  /** It stands in the sentence as a name, not as a pronoun or a role. */
  readonly written: boolean;
}

export function readClaim(text: string, analysis: Analysis, claim: Claim): AskedClaim {
  const inSentence = within(analysis.claims, claim.sentence);
  const figures = inSentence.flatMap(({ start, end, kind, value }): Figure[] =>
    value ? [{ start, end, kind: kind as FigureKind, traits: [], value }] : [],
  );
  const sentence = toldSentence(text, claim.sentence, figures.sort(bySpan));
  const near = wordsNear(sentence, claim);
  const names = namesOf(text, analysis, claim, near);
  for (const { keys, near: nearness } of names.filter(({ written }) => !written))
    for (const key of keys) if (!near.has(key)) near.set(key, nearness * STANDS_FOR);
  const speaker =
    claim.speaker?.entity == null
      ? undefined
      : nameOf(analysis, claim.speaker.entity, isBeside(claim.speaker, claim) ? 1 : 0.5, true);
  return {
    start: claim.start,
    end: claim.end,
    kind: claim.kind,
    text,
    ...(claim.value && { value: claim.value }),
    sentence,
    near,
    names,
    ...(speaker && { speaker }),
    filed: analysis.paragraphs.some(({ dateline }) => dateline !== undefined && overlaps(dateline, claim)),
  };
}

/** "Jane Roe, 54" */
function isBeside(name: Span, { start }: Span): boolean {
  return name.end <= start && start - name.end <= 3;
}

/** A guess counts less than a name. */
const STANDS_FOR = 0.5;

/** Words to search an index with, most telling first: names, the figure as it may be written, then the words nearest to the claim. */
export function queryOf({ names, sentence, near, value, start, end }: AskedClaim): string[] {
  const byName = [...names]
    .sort((a, b) => b.near - a.near)
    .flatMap(({ words, person }) => (person ? [...words].reverse() : words));
  const figure = value ? spellingsOf(value) : [];
  const around = [...sentence.words].sort((a, b) => tellingRank(b) - tellingRank(a)).map(({ text }) => text);
  function tellingRank(word: ToldSentence['words'][number]): number {
    const own = word.start < end && start < word.end ? 0.5 : 0;
    return (near.get(word.key) ?? 0) + own + Math.min(word.text.length, 10) / 20;
  }
  return [...new Set([...byName, ...figure, ...around])].slice(0, MOST_WORDS);
}

const MOST_WORDS = 24;

function within<T extends Span>(sorted: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let i = firstAtOrAfter(sorted, span.start); i < sorted.length && sorted[i]!.start < span.end; i++)
    if (contains(span, sorted[i]!)) found.push(sorted[i]!);
  return found;
}

function namesOf(text: string, analysis: Analysis, claim: Claim, near: ReadonlyMap<string, number>): AskedName[] {
  const names = new Map<string, AskedName>();
  const add = (entity: string, span: Span, written: boolean) => {
    const keys = tellingWords(text, span).map(({ key }) => key);
    const nearness = written ? Math.max(0.25, ...keys.map((key) => near.get(key) ?? 0)) : 0.5;
    const known = names.get(entity);
    if (known && (known.written || !written) && known.near >= nearness) return;
    const name = nameOf(analysis, entity, nearness, written);
    if (name) names.set(entity, name);
  };
  for (const mention of within(analysis.entities, claim.sentence))
    if (NAMES.has(mention.type)) add(mention.entity, mention, true);
  for (const reference of within(analysis.references, claim.sentence))
    if (reference.confidence >= SURE) add(reference.entity, reference, false);
  return [...names.values()];
}

const NAMES: ReadonlySet<Mention['type']> = new Set([
  'person',
  'organization',
  'place',
  'event',
  'work',
  'product',
  'other',
]);
/** 0..1: below it a pronoun is as likely somebody else's. */
const SURE = 0.5;

/** The fullest form of a name; a person's is known, of others the longest mention. */
function nameOf(analysis: Analysis, entity: string, near: number, written: boolean): AskedName | undefined {
  const full = fullNames(analysis).get(entity);
  if (full === undefined) return undefined;
  const words = foldWords(full.text)
    .map(({ text }) => text.replace(/['’]s?$/, ''))
    .filter((word) => word.length > 1);
  return { entity, person: full.person, words, keys: words.map(keyOf), near, written };
}

interface FullName {
  readonly text: string;
  readonly person: boolean;
}

const FULL = new WeakMap<Analysis, ReadonlyMap<string, FullName>>();

function fullNames(analysis: Analysis): ReadonlyMap<string, FullName> {
  let full = FULL.get(analysis);
  if (!full) {
    const longest = new Map<string, FullName>();
    for (const { entity, text, type } of analysis.entities)
      if (text.length > (longest.get(entity)?.text.length ?? 0))
        longest.set(entity, { text, person: type === 'person' });
    for (const { entity, name } of analysis.people) longest.set(entity, { text: name, person: true });
    FULL.set(analysis, (full = longest));
  }
  return full;
}
