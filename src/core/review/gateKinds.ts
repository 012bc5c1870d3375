/** Everything a gate lists, in its order, and what of it holds a draft back. */
import * as l10n from '@vscode/l10n';
import type { Severity } from '../analysis';
import type { ShownStatus } from './decision';

export type GateKind =
  /** A part of the draft, or of what was decided on it, that could not be read. */
  | 'unread'
  /** "TK" and every other mark for what is still to come. */
  | 'tk'
  | Exclude<ShownStatus, 'verified'>
  /** A thread that nobody has resolved. */
  | 'comment'
  | Severity
  /** A decision whose words are no longer a claim in the draft. */
  | 'orphan'
  | 'unused-source';

export interface GateKindFacts {
  readonly kind: GateKind;
  /** A heading. */
  readonly label: string;
  /** "1 claim to re-check", "2 claims to re-check". */
  readonly count: (items: number) => string;
  /** Holds a draft back unless the newsroom says otherwise. */
  readonly blocks: boolean;
}

/** In the order of the list: what must never be printed, then what reviewers disagree on, then what is undone, then what is good to know. */
export const GATE_KINDS: readonly GateKindFacts[] = [
  {
    kind: 'unread',
    get label() {
      return l10n.t({ message: 'Not read', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) => (n === 1 ? l10n.t('1 part not read') : l10n.t('{0} parts not read', n)),
    blocks: true,
  },
  {
    kind: 'tk',
    get label() {
      return l10n.t({ message: 'Still to come', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) => (n === 1 ? l10n.t('1 mark for what is to come') : l10n.t('{0} marks for what is to come', n)),
    blocks: true,
  },
  {
    kind: 'disputed',
    get label() {
      return l10n.t({ message: 'Disputed', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) => (n === 1 ? l10n.t('1 disputed claim') : l10n.t('{0} disputed claims', n)),
    blocks: true,
  },
  {
    kind: 're-check',
    get label() {
      return l10n.t({ message: 'Re-check', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) => (n === 1 ? l10n.t('1 claim to re-check') : l10n.t('{0} claims to re-check', n)),
    blocks: true,
  },
  {
    kind: 'needs-fix',
    get label() {
      return l10n.t({ message: 'Needs fix', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) => (n === 1 ? l10n.t('1 claim that needs a fix') : l10n.t('{0} claims that need a fix', n)),
    blocks: true,
  },
  {
    kind: 'cannot-verify',
    get label() {
      return l10n.t({ message: 'Cannot verify', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) =>
      n === 1 ? l10n.t('1 claim that cannot be verified') : l10n.t('{0} claims that cannot be verified', n),
    blocks: true,
  },
  {
    kind: 'open',
    get label() {
      return l10n.t({ message: 'Open', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) => (n === 1 ? l10n.t('1 open claim') : l10n.t('{0} open claims', n)),
    blocks: true,
  },
  {
    kind: 'checking',
    get label() {
      return l10n.t({ message: 'Checking', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) => (n === 1 ? l10n.t('1 claim being checked') : l10n.t('{0} claims being checked', n)),
    blocks: true,
  },
  {
    kind: 'sign-off',
    get label() {
      return l10n.t({ message: 'Needs second sign-off', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) =>
      n === 1 ? l10n.t('1 claim without its second sign-off') : l10n.t('{0} claims without their second sign-off', n),
    blocks: true,
  },
  {
    kind: 'comment',
    get label() {
      return l10n.t({ message: 'Comments not resolved', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) => (n === 1 ? l10n.t('1 comment not resolved') : l10n.t('{0} comments not resolved', n)),
    blocks: true,
  },
  {
    kind: 'error',
    get label() {
      return l10n.t({ message: 'Errors', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) => (n === 1 ? l10n.t('1 error') : l10n.t('{0} errors', n)),
    blocks: true,
  },
  {
    kind: 'warning',
    get label() {
      return l10n.t({ message: 'Warnings', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) => (n === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', n)),
    blocks: true,
  },
  {
    kind: 'info',
    get label() {
      return l10n.t({ message: 'For information', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) => (n === 1 ? l10n.t('1 info') : l10n.t('{0} info', n)),
    blocks: false,
  },
  {
    kind: 'orphan',
    get label() {
      return l10n.t({
        message: 'Decisions without a claim',
        args: [],
        comment: ['A heading: what holds a draft back'],
      });
    },
    count: (n) => (n === 1 ? l10n.t('1 decision without a claim') : l10n.t('{0} decisions without a claim', n)),
    blocks: false,
  },
  {
    kind: 'unused-source',
    get label() {
      return l10n.t({ message: 'Unused sources', args: [], comment: ['A heading: what holds a draft back'] });
    },
    count: (n) => (n === 1 ? l10n.t('1 unused source') : l10n.t('{0} unused sources', n)),
    blocks: false,
  },
];

/** The check that finds what is still to come. It holds a draft back however bad a setting says it is. */
export const STILL_TO_COME = 'tk-left-in';

/** What holds a draft back when the newsroom says nothing else. */
export const BLOCKING: ReadonlySet<GateKind> = new Set(
  GATE_KINDS.filter(({ blocks }) => blocks).map(({ kind }) => kind),
);

/** "2 disputed claims, 14 open claims", in the order of the list. */
export function countKinds(items: readonly { readonly kind: GateKind }[]): string[] {
  return GATE_KINDS.flatMap(({ kind, count }) => {
    const own = items.filter((item) => item.kind === kind).length;
    return own === 0 ? [] : [count(own)];
  });
}

export function rankOfKind(kind: GateKind): number {
  return RANKS.get(kind)!;
}

export function labelOfGateKind(kind: GateKind): string {
  return GATE_KINDS[rankOfKind(kind)]!.label;
}

const RANKS: ReadonlyMap<GateKind, number> = new Map(GATE_KINDS.map(({ kind }, rank) => [kind, rank]));

/** "Nothing is open", and no more than that: what is true is nothing a gate can know. */
export function sayReady(items: readonly { readonly kind: GateKind; readonly blocks: boolean }[]): string {
  const letThrough = items.some(({ kind, blocks }) => !blocks && BLOCKING.has(kind));
  return letThrough ? l10n.t('nothing is open but what is let through') : l10n.t('nothing is open');
}
