/** Each kind of claim in the word a reader would use for one of it. */
import * as l10n from '@vscode/l10n';
import type { ClaimKind } from '../analysis';

export function nameOfKind(kind: ClaimKind): string {
  return NAMES[kind]();
}

export function isKind(kind: unknown): kind is ClaimKind {
  return typeof kind === 'string' && Object.hasOwn(NAMES, kind);
}

const NAMES: Readonly<Record<ClaimKind, () => string>> = {
  quote: () => l10n.t({ message: 'Quote', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  'reported-speech': () =>
    l10n.t({ message: 'Reported speech', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  number: () => l10n.t({ message: 'Number', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  money: () => l10n.t({ message: 'Money', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  percentage: () => l10n.t({ message: 'Percentage', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  date: () => l10n.t({ message: 'Date or time', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  age: () => l10n.t({ message: 'Age', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  title: () => l10n.t({ message: 'Title or role', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  name: () => l10n.t({ message: 'Name', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  place: () => l10n.t({ message: 'Place', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  superlative: () =>
    l10n.t({ message: 'First, only or most', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  share: () => l10n.t({ message: 'Share', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  rank: () => l10n.t({ message: 'Rank', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  ratio: () => l10n.t({ message: 'Ratio', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  change: () => l10n.t({ message: 'Change', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  comparison: () => l10n.t({ message: 'Comparison', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  cause: () => l10n.t({ message: 'Cause', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  event: () => l10n.t({ message: 'Event', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  document: () =>
    l10n.t({ message: 'Law or document', args: [], comment: ['A kind of claim, as a word for one of it'] }),
  contact: () =>
    l10n.t({ message: 'Address or number', args: [], comment: ['A kind of claim, as a word for one of it'] }),
};
