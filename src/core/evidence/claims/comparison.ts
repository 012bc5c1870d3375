/** What a passage of a source says of a claim. It is never more than that: a source may be wrong as well as the draft. */
import type { Span } from '../../span';

export interface ClaimComparison {
  /** 0..1: how sure it is that the passage is about what the claim is about. */
  readonly bearing: number;
  /** `related`: about the same, and neither the same nor plainly different. */
  readonly says: 'same' | 'differs' | 'related';
  /** The sentence of the source that bears on it. */
  readonly span: Span;
  /** The source's own words for the value. */
  readonly value?: Span & { readonly text: string };
  /** Words and names of the claim's sentence that stand in the source's. */
  readonly matched: readonly Span[];
  /** What a person reads: "The source says 2,400 people." */
  readonly message: string;
}

/**
 * Best first. What is surely about the same thing comes first, in steps of a tenth, so that a hair's breadth decides nothing; within a step what
 * differs before what agrees, since that is what a reviewer must not miss, and what is merely related last. Equals keep their order.
 */
export function rankComparisons<T extends Ranked>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => step(b) - step(a) || ORDER[a.says] - ORDER[b.says] || b.bearing - a.bearing);
}

type Ranked = Pick<ClaimComparison, 'bearing' | 'says'>;

/** What is merely related cannot be surer than what says something. */
function step({ bearing, says }: Ranked): number {
  return says === 'related' ? Math.floor(bearing * 10) - RELATED_BELOW : Math.floor(bearing * 10);
}

const RELATED_BELOW = 3;
const ORDER = { differs: 0, same: 1, related: 2 } as const;
