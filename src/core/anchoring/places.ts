/**
 * Decisions and claims brought into one shape: words, sentence and where in it, folded, with the context that tells twins
 * apart. Two places with the same `key` are the same words at the same point of the same sentence.
 */
import type { Claim, ClaimKind } from '../analysis';
import { describeContext, type Anchor } from './anchor';
import { foldWords } from './fold';
import { sharedHead, sharedTail } from './similarity';

/** Whoever wants a claim: a decision, as far as matching is concerned. */
export interface Claimant {
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
  readonly from: number;
  readonly to: number;
}

/** A place in the draft as it was: a decision's. */
export interface Want extends Place {
  readonly anchor: Anchor;
  /** Its words were deleted while the draft was open, and have not come back to where they stood. */
  readonly deleted: boolean;
  /** Tells wants apart that a deletion has drawn together. */
  readonly origin: number;
}

export interface Places {
  readonly wants: readonly Want[];
  readonly spots: readonly Spot[];
}

export function describePlaces(text: string, claims: readonly Claim[], claimants: readonly Claimant[]): Places {
  const keyOf = makeKeys();
  const spots = claims.map((claim, index): Spot => {
    const from = Math.min(claim.start, claim.sentence.start);
    const to = Math.max(claim.end, claim.sentence.end);
    const sentence = text.slice(from, to);
    const offset = claim.start - from;
    const words = foldWords(text.slice(claim.start, claim.end));
    const { kind, start, end } = claim;
    return { index, kind, key: keyOf(words, sentence, offset), words, start, end, sentence, offset, from, to };
  });
  const wants = claimants.map(({ anchor, kind }, index): Want => {
    const { sentence, offset, start, end } = anchor;
    const words = foldWords(anchor.exact);
    const deleted = start === end && anchor.exact !== '';
    const origin = start + (anchor.gone ?? 0);
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
      deleted,
      origin,
    };
  });
  return { wants, spots };
}

/** How far the words around the sentence agree, each side 0, ½ or 1: nothing, the next few words, all that is known. */
export interface Agreement {
  readonly before: number;
  readonly after: number;
}

/** Folded code units (three or four words) from which on one side of the context half agrees: chance does not reach it. */
const HALF = 20;

/** Folded code units that a context can lose at its far end by being cut from text with wider white space. */
const SLACK = 8;

export function agreementOf(text: string, want: Want, spot: Spot): Agreement {
  const { prefix, suffix } = describeContext(text, spot.from, spot.to);
  const [wasBefore, before] = [foldWords(want.anchor.prefix), foldWords(prefix)];
  const [wasAfter, after] = [foldWords(want.anchor.suffix), foldWords(suffix)];
  return {
    before: sideOf(sharedTail(wasBefore, before), wasBefore, before),
    after: sideOf(sharedHead(wasAfter, after), wasAfter, after),
  };
}

function sideOf(shared: number, then: string, now: string): number {
  if (then === '' || now === '') return then === now ? 1 : 0;
  if (shared >= then.length - SLACK && shared >= Math.min(then.length, now.length)) return 1;
  return shared >= HALF ? 0.5 : 0;
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
