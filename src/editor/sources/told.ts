/** How what the sources say of a claim looks, in one table: the words in a row, the sign, how loud it is. */
import type { Evidence } from '../../sources/results';

export type Says =
  'wrong-speaker' | 'altered' | 'differs' | 'partial' | 'exact' | 'same' | 'related' | 'not-found' | 'nothing';

export interface SaysLook {
  /** In a row, after the words of a claim; '' where a row says nothing of it. */
  readonly row: string;
  /** Before a line of a card. */
  readonly title: string;
  /** A codicon. */
  readonly icon: string;
}

export const SAYS_LOOK: Readonly<Record<Says, SaysLook>> = {
  'wrong-speaker': { row: 'said by another', title: 'Somebody else says this in the source', icon: 'error' },
  altered: { row: 'altered', title: 'Altered', icon: 'warning' },
  differs: { row: 'source differs', title: 'The source differs', icon: 'warning' },
  partial: { row: 'partly in source', title: 'Partly found', icon: 'circle-outline' },
  exact: { row: 'in source', title: 'Word for word', icon: 'file-symlink-file' },
  same: { row: 'in source', title: 'The source says the same', icon: 'file-symlink-file' },
  related: { row: '', title: 'May bear on this', icon: 'file' },
  'not-found': { row: '', title: 'Not found in the sources', icon: 'search-stop' },
  nothing: { row: '', title: '', icon: 'dash' },
};

/** What it comes down to: whose words they are before what was changed in them. */
export function saysOf(evidence: Evidence): Says {
  if (evidence.type === 'claim') return evidence.passages[0]?.says ?? 'nothing';
  return evidence.match?.voice === 'different' ? 'wrong-speaker' : evidence.verdict;
}

/** Whether there is a passage to open, compare or take as evidence. */
export function isSourced(evidence: Evidence | undefined): boolean {
  return (
    evidence !== undefined && (evidence.type === 'quote' ? evidence.match !== undefined : evidence.passages.length > 0)
  );
}

/** Whether the source has other words than the draft prints. */
export function isAltered(evidence: Evidence | undefined): boolean {
  return evidence?.type === 'quote' && evidence.verdict === 'altered';
}
