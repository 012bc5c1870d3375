/** Pronouns, with what they tell of whom they stand for. Lower case. */
import { wordSet } from './wordList';

export type PronounCase = 'subject' | 'object' | 'possessive' | 'reflexive';

/** Third person; "her" is possessive or an object by what follows it. */
export const personPronouns: ReadonlyMap<
  string,
  { readonly gender: 'he' | 'she' | 'they'; readonly case: PronounCase }
> = new Map([
  ['he', { gender: 'he', case: 'subject' }],
  ['him', { gender: 'he', case: 'object' }],
  ['his', { gender: 'he', case: 'possessive' }],
  ['himself', { gender: 'he', case: 'reflexive' }],
  ['she', { gender: 'she', case: 'subject' }],
  ['her', { gender: 'she', case: 'possessive' }],
  ['hers', { gender: 'she', case: 'object' }],
  ['herself', { gender: 'she', case: 'reflexive' }],
  ['they', { gender: 'they', case: 'subject' }],
  ['them', { gender: 'they', case: 'object' }],
  ['their', { gender: 'they', case: 'possessive' }],
  ['theirs', { gender: 'they', case: 'object' }],
  ['themself', { gender: 'they', case: 'reflexive' }],
]);

/** "I": whoever writes; named only by a byline. */
export const writerPronouns = wordSet('i me my mine myself');
