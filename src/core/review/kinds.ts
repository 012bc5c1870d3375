/** Each kind of claim in the word a reader would use for one of it. */
import type { ClaimKind } from '../analysis';

export function nameOfKind(kind: ClaimKind): string {
  return NAMES[kind];
}

export function isKind(kind: unknown): kind is ClaimKind {
  return typeof kind === 'string' && Object.hasOwn(NAMES, kind);
}

const NAMES: Readonly<Record<ClaimKind, string>> = {
  quote: 'Quote',
  'reported-speech': 'Reported speech',
  number: 'Number',
  money: 'Money',
  percentage: 'Percentage',
  date: 'Date or time',
  age: 'Age',
  title: 'Title or role',
  name: 'Name',
  place: 'Place',
  superlative: 'First, only or most',
  share: 'Share',
  rank: 'Rank',
  ratio: 'Ratio',
  change: 'Change',
  comparison: 'Comparison',
  cause: 'Cause',
  event: 'Event',
  document: 'Law or document',
  contact: 'Address or number',
};
