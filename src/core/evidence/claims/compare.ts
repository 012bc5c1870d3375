/**
 * A claim of a draft against a passage of a source: whether the passage bears on it, and what it says. Agreement is support and never truth; a
 * difference is only told where both are plainly about the same thing. Everything else is related at most, or nothing.
 */
import type { ClaimKind } from '../../analysis';
import type { AskedClaim } from './asked';
import { compareContact } from './compareContact';
import { compareAge } from './compareAge';
import { compareFigures } from './compareFigures';
import { compareName, compareTitle } from './compareNames';
import { compareSuperlative } from './compareSuperlative';
import { compareWords } from './compareWords';
import type { ClaimComparison } from './comparison';
import type { Weight } from './kinship';
import type { SourcePassage } from './passage';

export { type AskedClaim, queryOf, readClaim } from './asked';
export { type ClaimComparison, rankComparisons } from './comparison';
export { type SourcePassage, readPassage } from './passage';

/** `weight` is the inverse document frequency of a folded word, as the index knows it. Null where the passage has nothing to do with the claim. */
export function compareClaim(asked: AskedClaim, passage: SourcePassage, weight: Weight): ClaimComparison | null {
  return COMPARERS[asked.kind](asked, passage, weight);
}

type Comparer = (asked: AskedClaim, passage: SourcePassage, weight: Weight) => ClaimComparison | null;

const COMPARERS: Readonly<Record<ClaimKind, Comparer>> = {
  number: compareFigures,
  money: compareFigures,
  percentage: compareFigures,
  share: compareFigures,
  rank: compareFigures,
  ratio: compareFigures,
  change: compareFigures,
  date: compareFigures,
  age: compareAge,
  name: compareName,
  place: compareName,
  title: compareTitle,
  contact: compareContact,
  superlative: compareSuperlative,
  comparison: compareWords,
  cause: compareWords,
  event: compareWords,
  document: compareWords,
  'reported-speech': compareWords,
  // Words between quotation marks are aligned word by word, elsewhere.
  quote: () => null,
};
