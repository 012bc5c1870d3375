/**
 * Names as claims: is it spelled as its bearer spells it? Finds: the first full mention of each person and organization ("Jane Roe", not an earlier
 * "Roe"). Leaves alone: every later mention, places (a kind of their own), nationalities.
 */
import type { Mention } from '../analysis';
import type { Linked } from '../entities/linked';
import { perObject } from '../text/perParagraph';
import { firstMentions } from './firstMention';
import type { Statement } from './statement';

export function findNameStatements(linked: Linked): Statement[] {
  return firstMentions(linked, ['person', 'organization']).map(stateName);
}

const stateName = perObject(({ start, end, type }: Mention): Statement => ({
  kind: 'name',
  start,
  end,
  traits: type === 'person' ? ['person'] : [],
}));
