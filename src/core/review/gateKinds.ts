/** Everything a gate lists, in its order, and what of it holds a draft back. */
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
  /** As they are counted: "1 claim to re-check", "2 claims to re-check". */
  readonly one: string;
  readonly many: string;
  /** Holds a draft back unless the newsroom says otherwise. */
  readonly blocks: boolean;
}

/** In the order of the list: what must never be printed, then what reviewers disagree on, then what is undone, then what is good to know. */
export const GATE_KINDS: readonly GateKindFacts[] = [
  { kind: 'unread', label: 'Not read', one: 'part not read', many: 'parts not read', blocks: true },
  {
    kind: 'tk',
    label: 'Still to come',
    one: 'mark for what is to come',
    many: 'marks for what is to come',
    blocks: true,
  },
  { kind: 'disputed', label: 'Disputed', one: 'disputed claim', many: 'disputed claims', blocks: true },
  { kind: 're-check', label: 'Re-check', one: 'claim to re-check', many: 'claims to re-check', blocks: true },
  {
    kind: 'needs-fix',
    label: 'Needs fix',
    one: 'claim that needs a fix',
    many: 'claims that need a fix',
    blocks: true,
  },
  {
    kind: 'cannot-verify',
    label: 'Cannot verify',
    one: 'claim that cannot be verified',
    many: 'claims that cannot be verified',
    blocks: true,
  },
  { kind: 'open', label: 'Open', one: 'open claim', many: 'open claims', blocks: true },
  { kind: 'checking', label: 'Checking', one: 'claim being checked', many: 'claims being checked', blocks: true },
  {
    kind: 'sign-off',
    label: 'Needs second sign-off',
    one: 'claim without its second sign-off',
    many: 'claims without their second sign-off',
    blocks: true,
  },
  {
    kind: 'comment',
    label: 'Comments not resolved',
    one: 'comment not resolved',
    many: 'comments not resolved',
    blocks: true,
  },
  { kind: 'error', label: 'Errors', one: 'error', many: 'errors', blocks: true },
  { kind: 'warning', label: 'Warnings', one: 'warning', many: 'warnings', blocks: true },
  { kind: 'info', label: 'For information', one: 'info', many: 'info', blocks: false },
  {
    kind: 'orphan',
    label: 'Decisions without a claim',
    one: 'decision without a claim',
    many: 'decisions without a claim',
    blocks: false,
  },
  { kind: 'unused-source', label: 'Unused sources', one: 'unused source', many: 'unused sources', blocks: false },
];

/** What holds a draft back when the newsroom says nothing else. */
export const BLOCKING: ReadonlySet<GateKind> = new Set(
  GATE_KINDS.filter(({ blocks }) => blocks).map(({ kind }) => kind),
);

/** "2 disputed claims, 14 open claims", in the order of the list. */
export function countKinds(items: readonly { readonly kind: GateKind }[]): string[] {
  return GATE_KINDS.flatMap(({ kind, one, many }) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
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
  return letThrough ? 'nothing is open but what is let through' : 'nothing is open';
}
