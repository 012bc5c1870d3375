/** What of a copy is open: all that a gate would stop on when the newsroom says nothing else, by its kinds and in its order. */
import { quoted } from '../quoted';
import { BLOCKING, countKinds, rankOfKind, type GateKind } from '../review/gateKinds';
import { notRead } from '../review/gateWords';
import { labelOf } from '../review/statuses';
import type { AnnotatedCopy, CopyFinding, Item, ItemThread, StoodWords } from './annotatedCopy';
import { SIGNS } from './signs';
import { groupUntouched, ifUntouched, type Group } from './untouched';
import { count, whatIsMissing } from './wording';

/** `words` are '' where it is about none. */
export interface OpenItem extends StoodWords {
  readonly kind: GateKind;
  /** Its kind in a word or two, behind the sign of a status. */
  readonly label: string;
  /** The claim it is about, where it is about one. */
  readonly item?: Item;
  /** A sentence or two. */
  readonly missing: string;
}

type Asked = Pick<
  AnnotatedCopy,
  'complete' | 'cappedAt' | 'unread' | 'placeholders' | 'items' | 'orphanThreads' | 'findings' | 'progress'
>;

/** In the order of a gate; of a kind in reading order, and what stands nowhere in the draft last. */
export function openItems(copy: Asked): OpenItem[] {
  const { items, placeholders, findings, orphanThreads } = copy;
  return [
    ...notRead(copy, copy.unread).map((missing): OpenItem => ({
      kind: 'unread',
      label: 'Not read',
      words: '',
      missing,
    })),
    ...placeholders.map((one) => openFinding(one, 'tk', 'Left in')),
    ...items.flatMap(openClaim),
    ...orphanThreads.flatMap((thread) => openTalk(thread, thread)),
    ...findings.map((one) => openFinding(one, one.severity, SEVERITIES[one.severity])),
  ]
    .filter(({ kind }) => BLOCKING.has(kind))
    .sort((a, b) => rankOfKind(a.kind) - rankOfKind(b.kind));
}

/** As they are listed: untouched claims of one place together. */
export function groupOpen(open: readonly OpenItem[]): Group<OpenItem>[] {
  return groupUntouched(open, ({ kind, item }) => (kind === 'open' && item ? ifUntouched(item) : undefined));
}

/** "14 of 31 claims verified; 1 disputed, 9 open; 1 placeholder left in; 2 comments not resolved, 1 warning; read only up to character 2000000". */
export function summarize(copy: Asked): string {
  const { progress, placeholders, complete, cappedAt, unread = [], items } = copy;
  const { total, done, counts } = progress;
  const left = LEFT.filter(([status]) => counts[status] > 0).map(([status, words]) => `${counts[status]} ${words}`);
  const others = countKinds(openItems(copy).filter(({ kind }) => OTHERS.has(kind)));
  const hidden = items.filter((item) => item.hidden > 0).length;
  return [
    total === 0 ? 'No claims' : `${done} of ${count(total, 'claim')} verified`,
    ...(left.length > 0 ? [left.join(', ')] : []),
    ...(placeholders.length > 0 ? [`${count(placeholders.length, 'placeholder')} left in`] : []),
    ...(others.length > 0 ? [others.join(', ')] : []),
    ...(hidden > 0 ? [`others’ decisions on ${count(hidden, 'claim')} hidden`] : []),
    ...(complete ? [] : ['the draft was not read to its end']),
    ...(cappedAt === undefined ? [] : [`read only up to character ${cappedAt}`]),
    ...(unread.length > 0 ? ['not all decisions could be read'] : []),
  ].join('; ');
}

/** The order in which open claims are told: what contradicts itself first, what only waits last. */
const LEFT = [
  ['disputed', 'disputed'],
  ['re-check', 'to re-check'],
  ['needs-fix', 'to fix'],
  ['cannot-verify', 'not verifiable'],
  ['open', 'open'],
  ['checking', 'being checked'],
  ['sign-off', 'waiting for a second sign-off'],
] as const;

/** What is counted besides the claims and the placeholders. */
const OTHERS: ReadonlySet<GateKind> = new Set<GateKind>(['comment', 'error', 'warning']);

const SEVERITIES: Readonly<Record<CopyFinding['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'For information',
};

function openClaim(item: Item): OpenItem[] {
  const { status, words, threads } = item;
  const talk = threads.flatMap((thread) => openTalk(thread, { words })).map((one) => ({ ...one, item }));
  if (status === 'verified') return talk;
  const label = `${SIGNS[status]} ${labelOf(status)}`;
  return [{ kind: status, label, item, words, missing: whatIsMissing(item) ?? '' }, ...talk];
}

function openTalk({ comments, resolved }: Omit<ItemThread, 'reason'>, { words, wordsKnown }: StoodWords): OpenItem[] {
  if (resolved) return [];
  const last = comments.at(-1);
  const missing = last ? `Nobody has resolved what ${last.by} said: ${quoted(last.text)}` : 'A thread is not resolved.';
  return [
    { kind: 'comment', label: 'Comment not resolved', words, ...(wordsKnown === false && { wordsKnown }), missing },
  ];
}

function openFinding({ words, place, message }: CopyFinding, kind: GateKind, label: string): OpenItem {
  return { kind, label, words, missing: `${place}: ${message}` };
}
