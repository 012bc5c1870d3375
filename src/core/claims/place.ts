/** Places as claims: does it exist, and there? Finds: the first mention of each place. Leaves alone: later mentions, organizations named by a place. */
import type { Linked } from '../entities/linked';
import { firstMentions } from './firstMention';
import type { Statement } from './statement';

export function findPlaceStatements(linked: Linked): Statement[] {
  return firstMentions(linked, ['place']).map(({ start, end }) => ({ kind: 'place', start, end, traits: [] }));
}
