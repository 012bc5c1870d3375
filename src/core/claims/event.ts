/** Events as claims. */
import type { Draft } from '../text/parsed';
import type { Statement } from './statement';

/** Absolute spans, in reading order. */
export function findEventStatements(_draft: Draft): Statement[] {
  return [];
}
