/**
 * What the list of claims shows, and asking for it: words typed are looked for, kinds and statuses ticked narrow it down. Whose
 * quotes are listed is chosen elsewhere, and can be taken off here.
 */
import { l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { ClaimKind } from '../core/analysis';
import type { ShownStatus } from '../core/review/decision';
import { STATUSES } from '../core/review/statuses';
import type { ReviewedClaim } from '../core/review/review';
import { filterClaims, labelOfKind, type ClaimFilter } from '../core/review/views';
import type { DraftView } from './desk';
import { KIND_LOOK, STATUS_LOOK } from './look';
import { escapeIcons } from './markdown';
import { isSaidBy } from './people';

export interface ListFilter extends ClaimFilter {
  /** Only what somebody of this name says; a name belongs to its draft, so another draft drops it. */
  readonly speaker?: string;
}

export function filterList(view: DraftView, { speaker, ...filter }: ListFilter): ReviewedClaim[] {
  const { review } = view;
  const claims = speaker === undefined ? review.claims : review.claims.filter(isSaidBy(view, speaker));
  return filterClaims(view.text, { ...review, claims }, view.analysis, filter);
}

interface FilterItem extends QuickPickItem {
  /** What the item adds to the filter when it is ticked; none for a separator. */
  readonly part?: ListFilter;
}

/** `choose` is told the filter that is chosen, while the box is still there; and nothing when it is left with Escape. */
export function askFilter(current: ListFilter, choose: (filter: ListFilter) => void): void {
  const picker = window.createQuickPick<FilterItem>();
  picker.title = l10n.t('Filter Claims');
  picker.placeholder = l10n.t('Type words to look for, tick kinds and statuses, then press Enter');
  picker.canSelectMany = true;
  const items = filterItems(current);
  let ticked = items.filter(({ part }) => part && isIn(part, current));

  const offer = (): void => {
    const text = picker.value.trim();
    const typed: FilterItem[] = text
      ? [{ label: `$(search) ${l10n.t('With the words “{0}”', escapeIcons(text))}`, alwaysShow: true, part: { text } }]
      : [];
    picker.items = [...typed, ...items];
    picker.selectedItems = [...typed, ...ticked];
  };
  picker.value = current.text ?? '';
  offer();
  picker.onDidChangeValue(offer);
  picker.onDidChangeSelection((selected) => (ticked = selected.filter(({ part }) => part?.text === undefined)));

  picker.onDidAccept(() => {
    // The list may be a few keys behind what is typed; the text itself never is.
    const text = picker.value.trim();
    choose({ ...joinParts(picker.selectedItems.flatMap(({ part }) => part ?? [])), text });
    picker.hide();
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}

export function isFiltered({ text, kinds, statuses, hideDone, mentioned, speaker }: ListFilter): boolean {
  const parts = [text, kinds?.length, statuses?.length, hideDone, mentioned];
  return speaker !== undefined || parts.some(Boolean);
}

function filterItems({ speaker }: ListFilter): FilterItem[] {
  const kinds = Object.keys(KIND_LOOK) as ClaimKind[];
  const by =
    speaker === undefined
      ? []
      : [{ label: `$(quote) ${l10n.t('Quotes by {0}', escapeIcons(speaker))}`, part: { speaker } }];
  return [
    ...by,
    { label: `$(eye-closed) ${l10n.t('Hide verified claims')}`, part: { hideDone: true } },
    { label: `$(mention) ${l10n.t('Comments mention you')}`, part: { mentioned: true } },
    { label: l10n.t('Status'), kind: QuickPickItemKind.Separator },
    ...STATUSES.map(({ status, label }) => ({
      label: `$(${STATUS_LOOK[status].icon}) ${label}`,
      part: { statuses: [status] },
    })),
    { label: l10n.t('Kind'), kind: QuickPickItemKind.Separator },
    ...kinds.map((kind) => ({ label: `$(${KIND_LOOK[kind].icon}) ${labelOfKind(kind)}`, part: { kinds: [kind] } })),
  ];
}

function isIn(part: ListFilter, filter: ListFilter): boolean {
  const has = <T>(wanted: readonly T[] | undefined, all: readonly T[] | undefined) =>
    wanted?.every((one) => all?.includes(one)) ?? true;
  return (
    has<ShownStatus>(part.statuses, filter.statuses) &&
    has<ClaimKind>(part.kinds, filter.kinds) &&
    (part.speaker === undefined || part.speaker === filter.speaker) &&
    (!part.hideDone || Boolean(filter.hideDone)) &&
    (!part.mentioned || Boolean(filter.mentioned))
  );
}

function joinParts(parts: readonly ListFilter[]): ListFilter {
  const speaker = parts.find((part) => part.speaker !== undefined)?.speaker;
  return {
    ...(speaker === undefined ? {} : { speaker }),
    kinds: parts.flatMap((part) => part.kinds ?? []),
    statuses: parts.flatMap((part) => part.statuses ?? []),
    hideDone: parts.some((part) => part.hideDone),
    mentioned: parts.some((part) => part.mentioned),
  };
}
