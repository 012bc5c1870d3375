/** How each kind and each status looks, in one table: colour, line, icon and words agree in text, gutter, tree and hover. */
import { DecorationRangeBehavior, l10n, ThemeColor, ThemeIcon, type DecorationRenderOptions } from 'vscode';
import type { ClaimKind, EntityType } from '../core/analysis';
import type { ShownStatus, Status } from '../core/review/decision';
import { nameOfKind } from '../core/review/kinds';
import type { Settings } from './settings';

export interface StatusLook {
  /** A contributed colour, without its prefix. */
  readonly color: string;
  /** A codicon. Each has a shape of its own, so that colour is never the only sign. */
  readonly icon: string;
  /** The line under the words: each status has another. */
  readonly line: 'dotted' | 'dashed' | 'solid' | 'wavy' | 'double' | 'thick solid' | 'thick dashed' | 'thick dotted';
}

export const STATUS_LOOK: Readonly<Record<ShownStatus, StatusLook>> = {
  're-check': { color: 'reCheckForeground', icon: 'sync', line: 'thick dashed' },
  disputed: { color: 'disputedForeground', icon: 'compare-changes', line: 'thick solid' },
  open: { color: 'openForeground', icon: 'circle-large-outline', line: 'dotted' },
  checking: { color: 'checkingForeground', icon: 'color-mode', line: 'dashed' },
  'needs-fix': { color: 'needsFixForeground', icon: 'warning', line: 'wavy' },
  'cannot-verify': { color: 'cannotVerifyForeground', icon: 'circle-slash', line: 'double' },
  'sign-off': { color: 'signOffForeground', icon: 'person-add', line: 'thick dotted' },
  verified: { color: 'verifiedForeground', icon: 'pass', line: 'solid' },
};

export type MarkCategory = 'quotes' | 'people' | 'organizations' | 'places' | 'figures' | 'superlatives' | 'titles';

export interface CategoryLook {
  readonly setting: keyof Settings & `marks.${MarkCategory}`;
  readonly color: string;
  /** Whole stretches get a background, names a colour of their own: the two can lie over each other. */
  readonly on: 'background' | 'text';
  /** What tells a sort of name from the others where colors do not. */
  readonly letters?: Pick<DecorationRenderOptions, 'fontStyle' | 'fontWeight'>;
}

export const CATEGORY_LOOK: Readonly<Record<MarkCategory, CategoryLook>> = {
  quotes: { setting: 'marks.quotes', color: 'quoteBackground', on: 'background' },
  figures: { setting: 'marks.figures', color: 'figureBackground', on: 'background' },
  superlatives: { setting: 'marks.superlatives', color: 'superlativeBackground', on: 'background' },
  people: { setting: 'marks.people', color: 'personForeground', on: 'text' },
  organizations: {
    setting: 'marks.organizations',
    color: 'organizationForeground',
    on: 'text',
    letters: { fontWeight: '600' },
  },
  places: { setting: 'marks.places', color: 'placeForeground', on: 'text', letters: { fontStyle: 'italic' } },
  titles: { setting: 'marks.titles', color: 'titleForeground', on: 'text' },
};

export function categoryStyle({ color, on, letters }: CategoryLook): DecorationRenderOptions {
  const rangeBehavior = DecorationRangeBehavior.ClosedClosed;
  return on === 'text'
    ? { rangeBehavior, color: themeColor(color), ...letters }
    : { rangeBehavior, backgroundColor: themeColor(color), borderRadius: '2px' };
}

export const CATEGORY_OF_ENTITY: Readonly<Partial<Record<EntityType, MarkCategory>>> = {
  person: 'people',
  organization: 'organizations',
  place: 'places',
};

/** Each sort of name in a word. */
export const ENTITY_NAMES: Readonly<Record<EntityType, string>> = {
  person: l10n.t('person'),
  organization: l10n.t('organization'),
  place: l10n.t('place'),
  nationality: l10n.t('nationality'),
  event: l10n.t('event'),
  work: l10n.t({ message: 'work', comment: ['A sort of name: of a book, a film, a song'] }),
  product: l10n.t('product'),
  other: l10n.t({ message: 'other', comment: ['A sort of name'] }),
};

/** A codicon for each sort of name. */
export const ENTITY_ICONS: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'location',
  nationality: 'globe',
  event: 'calendar',
  work: 'book',
  product: 'package',
  other: 'tag',
};

/**
 * Which category's mark a claim of a kind carries; names are marked as mentions, each time they occur. Figures are what is counted or measured,
 * and a telephone number is wrong by one digit as well. A law's or a report's name is in no category.
 */
export const CATEGORY_OF_CLAIM: Readonly<Partial<Record<ClaimKind, MarkCategory>>> = {
  number: 'figures',
  money: 'figures',
  percentage: 'figures',
  date: 'figures',
  age: 'figures',
  share: 'figures',
  rank: 'figures',
  ratio: 'figures',
  change: 'figures',
  contact: 'figures',
  superlative: 'superlatives',
  title: 'titles',
};

/**
 * Kinds that hold whole clauses, over the figures and names within them. Until something is decided on them, or the keyboard is on them, they are
 * listed and not drawn: lines under every clause would hide those under the words that matter in it.
 */
export const WHOLE_CLAUSES: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['comparison', 'cause', 'event']);

/** A codicon for each kind. */
const KIND_ICONS: Readonly<Record<ClaimKind, string>> = {
  quote: 'quote',
  'reported-speech': 'comment',
  number: 'symbol-numeric',
  money: 'credit-card',
  percentage: 'pie-chart',
  date: 'calendar',
  age: 'history',
  title: 'mortar-board',
  name: 'person',
  place: 'location',
  superlative: 'star',
  share: 'pie-chart',
  rank: 'list-ordered',
  ratio: 'git-compare',
  change: 'graph-line',
  comparison: 'arrow-both',
  cause: 'arrow-right',
  event: 'zap',
  document: 'law',
  contact: 'mention',
};

/** Each kind with the word a reader would use for it. */
export const KIND_LOOK = Object.fromEntries(
  (Object.keys(KIND_ICONS) as ClaimKind[]).map((kind) => [
    kind,
    {
      icon: KIND_ICONS[kind],
      get label() {
        return nameOfKind(kind);
      },
    },
  ]),
) as Readonly<Record<ClaimKind, { readonly label: string; readonly icon: string }>>;

/** What was decided, within a sentence. */
export const VERDICT_WORDS: Readonly<Record<Status, string>> = {
  open: l10n.t({ message: 'open', comment: ['What was decided on a claim, within a sentence: was open'] }),
  checking: l10n.t({ message: 'checking', comment: ['What was decided on a claim, within a sentence: was checking'] }),
  'needs-fix': l10n.t({
    message: 'needs fix',
    comment: ['What was decided on a claim, within a sentence: was needs fix'],
  }),
  'cannot-verify': l10n.t({
    message: 'cannot verify',
    comment: ['What was decided on a claim, within a sentence: was cannot verify'],
  }),
  verified: l10n.t({ message: 'verified', comment: ['What was decided on a claim, within a sentence: was verified'] }),
};

export function themeColor(name: string): ThemeColor {
  return new ThemeColor(`copydesk.${name}`);
}

export function statusIcon(status: ShownStatus): ThemeIcon {
  const { icon, color } = STATUS_LOOK[status];
  return new ThemeIcon(icon, themeColor(color));
}
