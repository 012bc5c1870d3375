/**
 * Decisions and claims brought into one shape: words, sentence and where in it, folded, with the context that tells twins
 * apart. Two places with the same `key` are the same words at the same point of the same sentence.
 */
import type { Claim, ClaimKind } from '../analysis';
import { describeContext, wholeSentence, type Anchor } from './anchor';
import { firstAtOrAfter, type Span } from '../span';
import { findIncoming } from './conflicts';
import type { Context } from './context';
import { foldWords } from './fold';

/** Whoever wants a claim: a decision, as far as matching is concerned. */
export interface Claimant {
  /** By which the text last seen knows it. */
  readonly id?: string;
  readonly anchor: Anchor;
  readonly kind: ClaimKind;
}

export interface Place {
  /** Index into the claimants or the claims. */
  readonly index: number;
  readonly kind: ClaimKind;
  readonly key: string;
  /** Folded. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly sentence: string;
  readonly offset: number;
}

/** A place in the draft as it is: a claim. */
export interface Spot extends Place {
  /** It stands in the incoming half of an unsettled merge, and no decision stood just here. */
  readonly incoming: boolean;
  /** The words around its sentence, as in an anchor. */
  readonly context: () => Context;
}

/** A place in the draft as it was: a decision's. */
export interface Want extends Place {
  readonly anchor: Anchor;
  readonly id: string | undefined;
  /** Its words, or an edge of them, were deleted while the draft was open and have not come back by undo. Text that
   * replaced them and is long enough to hold them is no deletion: so does an editor take in a file changed on disk. */
  readonly deleted: boolean;
  /** Tells wants apart that a deletion has drawn together. */
  readonly origin: number;
}

export interface WantSpot {
  readonly want: Want;
  readonly spot: Spot;
}

export interface Places {
  readonly wants: readonly Want[];
  readonly spots: readonly Spot[];
}

export function describePlaces(text: string, claims: readonly Claim[], claimants: readonly Claimant[]): Places {
  const keyOf = makeKeys();
  const halves = findIncoming(text);
  const stood = new Set(halves.length > 0 ? claimants.map(({ anchor }) => anchor.start) : []);
  const isIncoming = (at: number): boolean => {
    const half = halves[firstAtOrAfter(halves, at + 1) - 1];
    return half !== undefined && at < half.end && !stood.has(at);
  };
  const spots = claims.map((claim, index): Spot => {
    const { start: from, end: to } = wholeSentence(claim);
    const sentence = text.slice(from, to);
    const offset = claim.start - from;
    const words = foldWords(text.slice(claim.start, claim.end));
    const { kind, start, end } = claim;
    const context = (): Context => describeContext(text, from, to);
    const key = keyOf(words, sentence, offset);
    return { index, kind, key, words, start, end, sentence, offset, incoming: isIncoming(start), context };
  });
  const wants = claimants.map(({ id, anchor, kind }, index): Want => {
    const { sentence, offset, start, end } = anchor;
    const words = foldWords(anchor.exact);
    const cut = anchor.cuts?.at(-1);
    const deleted = start === end || (cut !== undefined && cut.inserted < cut.length);
    const origin = (anchor.cuts ?? []).reduce((at, { before, offset }) => at + before - offset, start);
    return {
      index,
      kind,
      key: keyOf(words, sentence, offset),
      words,
      start,
      end,
      sentence,
      offset,
      anchor,
      id,
      deleted,
      origin,
    };
  });
  return { wants, spots };
}

/** Where a decision's sentence stood when its words were last known to stand somewhere; a point when they were deleted. */
export function sentenceThen({ start, end, offset, sentence }: Want): Span {
  return start === end ? { start, end } : { start: start - offset, end: start - offset + sentence.length };
}

/** Up to `most` spots before and as many after a position, from a list in reading order. */
export function nearestSpots(spots: readonly Spot[], offset: number, most: number): readonly Spot[] {
  const at = firstAtOrAfter(spots, offset);
  return spots.slice(Math.max(0, at - most), at + most);
}

/** One place, perhaps claimed as two kinds: each decision to its own kind, then what is left to what is left. */
export function pairByKind({ wants, spots }: Places): WantSpot[] {
  const free = new Set(spots);
  const pairs: WantSpot[] = [];
  const take = (want: Want, spot: Spot | undefined): boolean => {
    if (!spot) return false;
    free.delete(spot);
    pairs.push({ want, spot });
    return true;
  };
  const others = wants.filter(
    (want) =>
      !take(
        want,
        [...free].find(({ kind }) => kind === want.kind),
      ),
  );
  for (const want of others) take(want, [...free][0]);
  return pairs;
}

function makeKeys(): (words: string, sentence: string, offset: number) => string {
  const numbers = new Map<string, number>();
  const sentences = new Map<string, number>();
  return (words, sentence, offset) => {
    let number = sentences.get(sentence);
    if (number === undefined) {
      const folded = foldWords(sentence);
      number = numbers.get(folded) ?? numbers.size;
      numbers.set(folded, number);
      sentences.set(sentence, number);
    }
    return `${number} ${foldWords(sentence.slice(0, offset)).length} ${words}`;
  };
}
