/** What each row of the Claims view looks like. The words come first; who said them and how it stands follow in grey. */
import { l10n, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
import type { ClaimKind } from '../core/analysis';
import type { ShownStatus } from '../core/review/decision';
import { isMentioned, type ReviewedClaim } from '../core/review/review';
import { labelOf } from '../core/review/statuses';
import type { ClaimGroup, GroupBy } from '../core/review/views';
import type { ClaimRef } from './claimRef';
import type { DraftView } from './desk';
import { joined } from './joined';
import { KIND_LOOK, statusIcon } from './look';
import { evidenceOf } from './marksCard';
import { shorten } from './markdown';
import { isProbable, isSpeech, speakerLabel } from './people';
import { SPOKEN, spoken, spokenAsShown } from './spoken';
import { type Evidence, saysOf } from '../sources/results';
import { isRestorable, isSourced, rowWords, SAYS_LOOK } from './sources/told';

/** Reasons that are read out with a row; all are on its card. */
const REASONS = 3;
/** Characters of a claim's words in its row; all of it is in the tooltip. */
const ROW = 90;
/** The same where what follows is as important, and has to be seen in a sidebar of the usual width. */
const ROW_OF_SPEECH = 28;
/** The same one level further in, under a speaker's name. */
const ROW_UNDER_SPEAKER = 22;
/** The same of a group's name, so that its numbers are seen too. */
const ROW_OF_GROUP = 32;

/** `underSpeaker`: the rows around it are all by one speaker, whose name stands above them. */
export function claimRow(
  view: DraftView,
  reviewed: ReviewedClaim,
  underSpeaker: boolean,
  sourced: Evidence | undefined,
): TreeItem {
  const { claim, status, decision, marks, threads } = reviewed;
  const said = underSpeaker ? beyondName(reviewed) : undefined;
  const whole = view.text.slice(claim.start, claim.end);
  const words = shorten(whole, limitOf(reviewed, said));
  const kind = KIND_LOOK[claim.kind].label;
  const speaker = speakerLabel(view, claim.speaker);
  const evidence = evidenceOf(marks).length;
  const comments = threads.filter(({ thread }) => !thread.resolved).flatMap(({ thread }) => thread.comments).length;
  const mentioned = isMentioned(view.review, reviewed);
  const record = [
    marks.some(({ decision: { note } }) => note) &&
      l10n.t({ message: 'note', comment: ['In the row of a claim: it has a note'] }),
    evidence > 0 &&
      l10n.t({
        message: '{0} evidence',
        args: [evidence],
        comment: ['In the row of a claim: so many pieces of evidence'],
      }),
    comments > 0 && (comments === 1 ? l10n.t('1 comment') : l10n.t('{0} comments', comments)),
  ];
  const target: ClaimRef = { draft: view.uri.toString(), claim: claim.id };

  const item = new TreeItem(words, TreeItemCollapsibleState.None);
  item.id = `claim ${claim.id}`;
  item.iconPath = statusIcon(status);
  item.description = joined(
    ' · ',
    said ?? speaker ?? kind,
    claim.cq && 'cq',
    rowWords(claim.kind, sourced),
    status === 'open' ? '' : labelOf(status),
    ...record,
    mentioned && l10n.t('mentions you'),
  );
  item.accessibilityInformation = spoken(
    shorten(whole, SPOKEN),
    kind,
    speaker,
    labelOf(status),
    claim.cq && l10n.t('marked cq by the writer'),
    sourced && SAYS_LOOK[saysOf(sourced)].title,
    ...record,
    mentioned && l10n.t('a comment mentions you'),
    ...claim.why.slice(0, REASONS),
  );
  const checkbox = { accessibilityInformation: { label: l10n.t('Verified: {0}', words) } };
  item.checkboxState =
    status === 'verified' || (status === 'sign-off' && !reviewed.waits)
      ? { ...checkbox, state: TreeItemCheckboxState.Checked, tooltip: l10n.t('Verified. Uncheck to open it again') }
      : { ...checkbox, state: TreeItemCheckboxState.Unchecked, tooltip: l10n.t('Check to mark it verified') };
  // What menus ask for in their `when`: "claim re-check spoken decided talked sourced evidence".
  const isSaid = isSpeech(reviewed) && claim.speaker !== undefined;
  item.contextValue = joined(
    ' ',
    'claim',
    status,
    isSaid && 'spoken',
    decision && 'decided',
    threads.length > 0 && 'talked',
    isSourced(sourced) && 'sourced',
    isRestorable(sourced) && 'restorable',
    evidence > 0 && 'evidence',
  );
  item.command = {
    command: 'copydesk.claim.open',
    title: l10n.t('Show Claim in Draft'),
    arguments: [target, { preserveFocus: true }],
  };
  return item;
}

/** `beyond`: what follows the words under a speaker's name, undefined elsewhere. */
function limitOf(reviewed: ReviewedClaim, beyond: string | undefined): number {
  if (beyond === undefined) return isSpeech(reviewed) ? ROW_OF_SPEECH : ROW;
  return reviewed.claim.speaker && beyond !== '' ? ROW_UNDER_SPEAKER : ROW;
}

/** What a speaker's name does not say of a row under it: that it is a guess, that it is no quote. In words that have room there. */
function beyondName(reviewed: ReviewedClaim): string {
  const { kind, speaker } = reviewed.claim;
  const guess = speaker && isProbable(speaker) && l10n.t('probably');
  if (kind === 'quote') return guess || '';
  if (kind === 'reported-speech' && speaker) return guess || l10n.t('reported');
  return joined(', ', guess, KIND_LOOK[kind].label);
}

export function groupRow({ key, label, claims, done }: ClaimGroup, by: GroupBy): TreeItem {
  const item = new TreeItem(shorten(label, ROW_OF_GROUP), TreeItemCollapsibleState.Expanded);
  item.id = `group ${by} ${key}`;
  item.tooltip = label;
  item.description = by === 'status' ? String(claims.length) : `${done}/${claims.length}`;
  item.accessibilityInformation = spokenAsShown(item);
  item.contextValue = 'group';
  if (by === 'status') item.iconPath = statusIcon(key as ShownStatus);
  else if (by === 'kind') item.iconPath = new ThemeIcon(KIND_LOOK[key as ClaimKind].icon);
  return item;
}
