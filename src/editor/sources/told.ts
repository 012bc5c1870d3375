/** How what the sources say of a claim looks, in one table: the words in a row, the sign, how loud it is. */
import type { ClaimKind } from '../../core/analysis';
import { restoreWords } from '../../sources/restore';
import { bestPlace, type Evidence, type Says, saysOf } from '../../sources/results';

export interface SaysLook {
  /** In a row, after the words of a claim; '' where a row says nothing of it. */
  readonly row: string;
  /** In a row under the source. */
  readonly short: string;
  /** Before a line of a card. */
  readonly title: string;
  /** A codicon. */
  readonly icon: string;
}

export const SAYS_LOOK: Readonly<Record<Says, SaysLook>> = {
  'wrong-speaker': {
    row: 'said by another',
    short: 'another says it',
    title: 'Somebody else says this in the source',
    icon: 'error',
  },
  altered: { row: 'altered', short: 'altered', title: 'Altered', icon: 'warning' },
  differs: { row: 'source differs', short: 'differs', title: 'The source differs', icon: 'warning' },
  partial: { row: 'partly in source', short: 'in part', title: 'Partly found', icon: 'circle-outline' },
  exact: { row: 'in source', short: 'word for word', title: 'Word for word', icon: 'file-symlink-file' },
  same: { row: 'in source', short: 'the same', title: 'The source says the same', icon: 'file-symlink-file' },
  related: { row: '', short: 'may bear on it', title: 'May bear on this', icon: 'file' },
  'not-found': { row: '', short: 'not found', title: 'Not found in the sources', icon: 'search-stop' },
  nothing: { row: '', short: '', title: '', icon: 'dash' },
};

/** What a row of the claims says of it. That a name or a place stands in a source tells little. */
export function rowWords(kind: ClaimKind, evidence: Evidence | undefined): string {
  if (!evidence) return '';
  const says = saysOf(evidence);
  return says === 'same' && (kind === 'name' || kind === 'place') ? '' : SAYS_LOOK[says].row;
}

/** Whether there is a passage to open, compare or take as evidence. */
export function isSourced(evidence: Evidence | undefined): boolean {
  return evidence !== undefined && bestPlace(evidence) !== undefined;
}

/** Whether the source's words can be put in place of the draft's: not where they are another's, nor where they stand apart. */
export function isRestorable(evidence: Evidence | undefined): boolean {
  return (
    evidence?.type === 'quote' &&
    evidence.verdict === 'altered' &&
    evidence.match?.voice !== 'different' &&
    restoreWords(evidence) !== null
  );
}
