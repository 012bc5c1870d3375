/** Words that a journal knows by their hash only, looked for in the draft: what has their hash there is what was decided on. */
import { describeContext, wholeSentence, type Anchor } from '../anchoring/anchor';
import { mayFoldAnew } from '../anchoring/fold';
import type { Claim } from '../analysis';
import { entityNames } from '../entityNames';
import { withWords } from './hiddenWords';
import type { Ledger } from './ledger';
import type { Reviewable } from './outline';
import {
  FOLDS,
  hashOfSpeaker,
  hashOfWords,
  hasWords,
  keyOf,
  knownSide,
  secretOf,
  UNKNOWN_SPEAKER,
  type Fold,
  type Hash,
  type KnownSide,
  type KnownWords,
  type Side,
} from './wordHashes';

export interface ReadWords {
  readonly ledger: Ledger;
  /** What was found, and can be known from now on. */
  readonly known: readonly KnownWords[];
}

/** The same ledger when all words are known, or none of the others are there. Linear in claims and decisions. */
export function readWords(ledger: Ledger, text: string, analysis: Words, hash: Hash): ReadWords {
  const wanted = new Set([...ledger.decisions, ...ledger.threads].flatMap(({ anchor }) => unknownIn(anchor) ?? []));
  const places = wanted.size === 0 ? new Map<string, Place[]>() : placesOf(text, analysis.claims, wanted, hash);
  if (places.size === 0) return { ledger, known: [] };
  const namesOf = speakerForms(analysis);
  const known: KnownWords[] = [];
  const read = <T extends { readonly anchor: Anchor }>(one: T): T => {
    const words = wordsAt(one.anchor, places.get(unknownIn(one.anchor) ?? '') ?? [], namesOf, hash);
    if (!words) return one;
    if (words.speaker !== UNKNOWN_SPEAKER) known.push(words);
    return { ...one, anchor: withWords(one.anchor, words) };
  };
  return { ledger: { ...ledger, decisions: ledger.decisions.map(read), threads: ledger.threads.map(read) }, known };
}

type Words = Pick<Reviewable, 'claims' | 'entities' | 'people'>;

function unknownIn(anchor: Anchor): string | undefined {
  return hasWords(anchor) ? undefined : anchor.hash?.words;
}

/** A claim and what an anchor made on it would hold. */
interface Place extends Required<Pick<KnownWords, 'exact' | 'sentence' | 'offset' | 'prefix' | 'suffix'>> {
  readonly claim: Claim;
  /** By which it has the hash. */
  readonly fold: Fold;
}

/** Of the claims that are wanted, by their hash. */
function placesOf(
  text: string,
  claims: readonly Claim[],
  wanted: ReadonlySet<string>,
  hash: Hash,
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const claim of claims) {
    const { start: from, end: to } = wholeSentence(claim);
    const sentence = text.slice(from, to);
    const words = { exact: text.slice(claim.start, claim.end), sentence, offset: claim.start - from };
    for (const fold of foldsOf(sentence)) {
      const id = hashOfWords(words, hash, fold);
      if (!wanted.has(id)) continue;
      const place = { claim, fold, ...words, ...describeContext(text, from, to) };
      places.set(id, [...(places.get(id) ?? []), place]);
    }
  }
  return places;
}

/** Most sentences fold in one way only. */
function foldsOf(sentence: string): readonly Fold[] {
  const [now, ...before] = FOLDS;
  return !mayFoldAnew(sentence) ? [now] : [now, ...before.filter((fold) => fold(sentence) !== now(sentence))];
}

/**
 * The words are the same wherever their hash is. What stood before and after them is known as far as it still stands at any of these places:
 * which of them is meant is found out by whoever compares.
 */
function wordsAt(
  { hash: hashes }: Anchor,
  places: readonly Place[],
  namesOf: NamesOf,
  hash: Hash,
): KnownWords | undefined {
  const [place] = places;
  if (!hashes || !place) return undefined;
  const { before, after } = hashes;
  const secret = secretOf(place.sentence, hash, place.fold);
  const known = (side: Side, context: string, then: string): KnownSide[] =>
    FOLDS.map((fold) => knownSide(side, context, then, secret, hash, fold));
  const prefixes = places.flatMap(({ prefix }) => known('before', prefix, before));
  const suffixes = places.flatMap(({ suffix }) => known('after', suffix, after));
  const { exact, sentence, offset } = place;
  const found = { key: keyOf(hashes), exact, sentence, offset, prefix: best(prefixes), suffix: best(suffixes) };
  if (hashes.speaker === undefined) return found;
  const isMeant = (name: string): boolean =>
    FOLDS.some((fold) => hashOfSpeaker(name, secret, hash, fold) === hashes.speaker);
  return { ...found, speaker: places.flatMap(({ claim }) => namesOf(claim)).find(isMeant) ?? UNKNOWN_SPEAKER };
}

/** The one of which most is known. */
function best(sides: readonly KnownSide[]): string {
  return sides.reduce((most, side) => (side.same > most.same ? side : most)).text;
}

type NamesOf = (claim: Claim) => readonly string[];

/** All that the speaker of a claim may have been called by, the fullest first: a name that has grown since (speakers.ts) holds the one it was. */
function speakerForms(analysis: Words): NamesOf {
  const names = entityNames(analysis);
  const forms = new Map<string, Set<string>>();
  for (const { entity, text } of analysis.entities) forms.set(entity, (forms.get(entity) ?? new Set()).add(text));
  return ({ speaker }) => {
    if (!speaker) return [];
    const { entity, text } = speaker;
    const known = entity === null ? [] : [names.get(entity) ?? [], ...(forms.get(entity) ?? [])].flat();
    return [...new Set([...known, text])].flatMap(partsOf);
  };
}

/** Words of a name that are looked at: titles and all. */
const LONGEST_NAME = 12;

/** Runs of its words, the longest first. As they stand: a hash may be of words that were folded in another way. */
function partsOf(name: string): string[] {
  const words = name.trim().split(/\s+/).slice(0, LONGEST_NAME);
  return words.flatMap((_, drop) =>
    words.slice(0, drop + 1).map((_, from) => words.slice(from, words.length - drop + from).join(' ')),
  );
}
