/** Places as claims: does it exist, and there? Finds: the first mention of each place. Leaves alone: later mentions, organizations named by a place. */
import type { Mention } from '../analysis';
import type { Linked } from '../entities/linked';
import { perObject } from '../text/perParagraph';
import { firstMentions } from './firstMention';
import type { Statement } from './statement';

export function findPlaceStatements(linked: Linked): Statement[] {
  return firstMentions(linked, ['place']).map(statePlace);
}

const statePlace = perObject(({ start, end }: Mention): Statement => ({ kind: 'place', start, end, traits: [] }));
