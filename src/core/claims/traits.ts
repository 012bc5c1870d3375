/** What the words of a figure say about its worth: how exact it is, how large, whether it counts people or time. */
import { approximators, reaches } from '../lexicon/numbers';
import { countsPeople, countsTime, type Counted } from './countedNoun';
import type { Trait } from './figure';
import { oneOf, pattern } from './grammar';

export function traitsOf(words: string, counted?: Counted): Trait[] {
  const traits: Trait[] = [];
  const approximator = APPROXIMATE.exec(words)?.[0].toLowerCase().replace(/\s+/g, ' ');
  if (approximator !== undefined && reaches.get(approximator) !== 'exact') traits.push('approximate');
  if (LARGE.test(words)) traits.push('large');
  if (counted && countsPeople(counted.head)) traits.push('people');
  if (counted && countsTime(counted.head)) traits.push('duration');
  return traits;
}

const APPROXIMATE = pattern(`^(?:${oneOf(approximators)}|between|[~≈<>≥≤±])`, 'i');
const LARGE = /million|billion|trillion|crore|lakh|\d(?:bn|tn|m)\b|\d,\d{3},\d{3}|\d{7}|hundred thousand/iu;
