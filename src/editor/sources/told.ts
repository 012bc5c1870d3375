/** How what the sources say of a claim looks, in one table: the words in a row, the sign, how loud it is. */
import { l10n } from 'vscode';
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
    row: l10n.t('said by another'),
    short: l10n.t('another says it'),
    title: l10n.t('Somebody else says this in the source'),
    icon: 'error',
  },
  altered: { row: l10n.t('altered'), short: l10n.t('altered'), title: l10n.t('Altered'), icon: 'warning' },
  differs: {
    row: l10n.t('source differs'),
    short: l10n.t('differs'),
    title: l10n.t('The source differs'),
    icon: 'warning',
  },
  partial: {
    row: l10n.t('partly in source'),
    short: l10n.t('in part'),
    title: l10n.t('Partly found'),
    icon: 'circle-outline',
  },
  exact: {
    row: l10n.t('in source'),
    short: l10n.t('word for word'),
    title: l10n.t('Word for word'),
    icon: 'file-symlink-file',
  },
  same: {
    row: l10n.t('in source'),
    short: l10n.t('the same'),
    title: l10n.t('The source says the same'),
    icon: 'file-symlink-file',
  },
  related: { row: '', short: l10n.t('may bear on it'), title: l10n.t('May bear on this'), icon: 'file' },
  'not-found': { row: '', short: l10n.t('not found'), title: l10n.t('Not found in the sources'), icon: 'search-stop' },
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
