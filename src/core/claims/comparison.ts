/** Comparisons as claims. */
import type { Draft } from '../text/parsed';
import type { Statement } from './statement';

/** Absolute spans, in reading order. */
export function findComparisonStatements(_draft: Draft): Statement[] {
  return [];
}
