/** A claim before it is weighed and named: what a kind's finder gives. All spans are absolute. */
import type { ClaimKind, Speaker, Value } from '../analysis';
import type { Span } from '../span';
import type { Trait } from './figure';

/** Traits of claims that only the whole draft can tell, beside those of figures. */
export type StatementTrait =
  | Trait
  | 'direct'
  | 'mixed'
  /** Nobody is named for it. */
  | 'no-speaker'
  /** "a source", "officials". */
  | 'vague-speaker'
  /** The attribution is a guess. */
  | 'unsure-speaker'
  /** The closing mark is missing. */
  | 'unclosed'
  /** Says something with a figure in it. */
  | 'holds-figure'
  /** Stands in somebody's words. */
  | 'reported'
  /** Of a person's name: the most costly to get wrong. */
  | 'person'
  /** In the headline. */
  | 'headline'
  /** The writer marked it as checked. */
  | 'cq';

export interface Statement extends Span {
  readonly kind: ClaimKind;
  readonly traits: readonly StatementTrait[];
  readonly speaker?: Speaker;
  readonly value?: Value;
  /** The writer's own mark beside it. */
  readonly cq?: Span;
}
