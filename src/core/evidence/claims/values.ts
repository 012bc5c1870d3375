/** Two values, of the draft and of a source, compared by what they are: an amount, a moment, a change. */
import type { Amount, Change, Value } from '../../analysis';
import { compareAmounts, type ValueVerdict } from './amounts';
import { compareMoments } from './moments';

export type { ValueVerdict } from './amounts';

/** Null where the two are no values of one kind. */
export function compareValues(draft: Value, source: Value): ValueVerdict | null {
  if (draft.type === 'amount' && source.type === 'amount') return compareAmounts(draft, source);
  if (draft.type === 'moment' && source.type === 'moment') return compareMoments(draft, source);
  if (draft.type === 'change' && source.type === 'change') return compareChanges(draft, source);
  return null;
}

/** How much, from what and to what, each with its like. Everything that the draft gives has to be there for the two to be the same. */
function compareChanges(draft: Change, source: Change): ValueVerdict | null {
  const parts = (['by', 'from', 'to'] as const).filter((part) => draft[part]);
  const verdicts = parts.map((part) => comparePart(draft[part], source[part]));
  const told = verdicts.filter((verdict) => verdict !== null);
  if (told.length === 0) return null;
  if (told.includes('differs'))
    return told.includes('same') || draft.direction === source.direction ? 'differs' : 'unclear';
  if (told.includes('unclear') || told.length < parts.length) return 'unclear';
  return draft.direction === source.direction ? 'same' : 'differs';
}

function comparePart(draft: Amount | undefined, source: Amount | undefined): ValueVerdict | null {
  return draft && source ? compareAmounts(draft, source) : null;
}
