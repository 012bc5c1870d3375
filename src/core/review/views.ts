/**
 * The reviewed claims as a reviewer wants to see them: filtered, grouped, one after the other. Pure functions of the
 * review; the tree, the quick pick and the keyboard all use these, so that they never disagree.
 */
import * as l10n from '@vscode/l10n';
import { wholeSentence } from '../anchoring/anchor';
import type { Analysis, Claim, ClaimKind } from '../analysis';
import { firstAtOrAfter } from '../span';
import type { ShownStatus } from './decision';
import { isMentioned, type Review, type ReviewedClaim } from './review';
import { speakerNames } from './speakers';
import { factsOf, labelOf, STATUSES } from './statuses';

export type GroupBy = 'order' | 'importance' | 'status' | 'kind' | 'speaker' | 'paragraph';

export interface ClaimGroup {
  /** The same for the same group after edits, as far as can be: what a view remembers as expanded. */
  readonly key: string;
  readonly label: string;
  /** In reading order, by importance the most important first; never empty. */
  readonly claims: readonly ReviewedClaim[];
  readonly done: number;
}

/** `order` is one group without a label. Statuses and bands of importance come in their own order, all else in reading order. */
export function groupClaims(review: Pick<Review, 'claims'>, analysis: Analysis, by: GroupBy): ClaimGroup[] {
  const groups = new Map<string, { label: string; claims: ReviewedClaim[] }>();
  const classify = classifiers[by](analysis);
  const sort = by === 'importance' ? ORDERS.importance : ORDERS.reading;
  for (const reviewed of sort(review.claims)) {
    const { key, label } = classify(reviewed);
    const group = groups.get(key);
    if (group) group.claims.push(reviewed);
    else groups.set(key, { label, claims: [reviewed] });
  }
  const all = [...groups].map(([key, { label, claims }]) => ({ key, label, claims, done: countDone(claims) }));
  return by === 'status' ? all.sort((a, b) => rankOf(a.key) - rankOf(b.key)) : all;
}

export interface ClaimFilter {
  /** Words that must all be in the claim, its sentence or its speaker's name, in any case and order. */
  readonly text?: string;
  /** Empty or absent: every kind. */
  readonly kinds?: readonly ClaimKind[];
  /** Empty or absent: every status. */
  readonly statuses?: readonly ShownStatus[];
  readonly hideDone?: boolean;
  /** Only what waits for an answer of whoever looks. */
  readonly mentioned?: boolean;
}

/** `draft` is the text the analysis is of. */
export function filterClaims(
  draft: string,
  review: Pick<Review, 'claims' | 'mentions'>,
  analysis: Analysis,
  { text = '', kinds = [], statuses = [], hideDone = false, mentioned = false }: ClaimFilter,
): ReviewedClaim[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const names = wanted.length > 0 ? speakerNames(analysis) : () => undefined;
  return review.claims.filter((reviewed) => {
    const { claim, status } = reviewed;
    if (mentioned && !isMentioned(review, reviewed)) return false;
    if (hideDone && !factsOf(status).blocks) return false;
    if (kinds.length > 0 && !kinds.includes(claim.kind)) return false;
    if (statuses.length > 0 && !statuses.includes(status)) return false;
    if (wanted.length === 0) return true;
    const { start: from, end: to } = wholeSentence(claim);
    const words = `${draft.slice(from, to)} ${names(claim) ?? ''} ${labelOfKind(claim.kind)}`.toLowerCase();
    return wanted.every((word) => words.includes(word));
  });
}

export type Direction = 'next' | 'previous';

/** The ways to walk through a draft: as it is read, or the most important claim first. */
export type WalkOrder = 'reading' | 'importance';

/**
 * The claim to go to, from another claim or from a caret: the next one that waits for the reviewer, round the end if need be; when none
 * waits, the same among those that a gate would stop on. Claims that start together are all visited, since a claim is left by its place in
 * the order. A caret has a place only in reading order, and a claim that starts at it counts as visited; by importance it stands before all.
 */
export function nextOpen(
  review: Pick<Review, 'claims'>,
  from: Claim | number,
  direction: Direction,
  order: WalkOrder = 'reading',
): ReviewedClaim | undefined {
  const claims = ORDERS[order](review.claims);
  const waiting = claims.filter(({ waits }) => waits);
  const open = waiting.length > 0 ? waiting : claims.filter(({ status }) => factsOf(status).blocks);
  const at = typeof from === 'number' ? -1 : claims.findIndex(({ claim }) => claim.id === from.id);
  if (at === -1 && order === 'importance') return direction === 'next' ? open[0] : open.at(-1);
  const offset = typeof from === 'number' ? from : from.start;
  const places = new Map(claims.map((reviewed, index) => [reviewed, index]));
  const isAfter = (one: ReviewedClaim) => (at === -1 ? one.claim.start > offset : places.get(one)! > at);
  const isBefore = (one: ReviewedClaim) => (at === -1 ? one.claim.start < offset : places.get(one)! < at);
  if (direction === 'next') return open.find(isAfter) ?? open[0];
  return open.findLast(isBefore) ?? open.at(-1);
}

export function labelOfKind(kind: ClaimKind): string {
  return KIND_LABELS[kind]();
}

const KIND_LABELS: Readonly<Record<ClaimKind, () => string>> = {
  quote: () => l10n.t({ message: 'Quotes', args: [], comment: ['Claims of a kind, as a heading'] }),
  'reported-speech': () =>
    l10n.t({ message: 'Reported speech', args: [], comment: ['Claims of a kind, as a heading'] }),
  number: () => l10n.t({ message: 'Numbers', args: [], comment: ['Claims of a kind, as a heading'] }),
  money: () => l10n.t({ message: 'Money', args: [], comment: ['Claims of a kind, as a heading'] }),
  percentage: () => l10n.t({ message: 'Percentages', args: [], comment: ['Claims of a kind, as a heading'] }),
  date: () => l10n.t({ message: 'Dates', args: [], comment: ['Claims of a kind, as a heading'] }),
  age: () => l10n.t({ message: 'Ages', args: [], comment: ['Claims of a kind, as a heading'] }),
  title: () => l10n.t({ message: 'Titles', args: [], comment: ['Claims of a kind, as a heading'] }),
  name: () => l10n.t({ message: 'Names', args: [], comment: ['Claims of a kind, as a heading'] }),
  place: () => l10n.t({ message: 'Places', args: [], comment: ['Claims of a kind, as a heading'] }),
  superlative: () => l10n.t({ message: 'Superlatives', args: [], comment: ['Claims of a kind, as a heading'] }),
  share: () => l10n.t({ message: 'Shares', args: [], comment: ['Claims of a kind, as a heading'] }),
  rank: () => l10n.t({ message: 'Ranks', args: [], comment: ['Claims of a kind, as a heading'] }),
  ratio: () => l10n.t({ message: 'Ratios', args: [], comment: ['Claims of a kind, as a heading'] }),
  change: () => l10n.t({ message: 'Changes', args: [], comment: ['Claims of a kind, as a heading'] }),
  comparison: () => l10n.t({ message: 'Comparisons', args: [], comment: ['Claims of a kind, as a heading'] }),
  cause: () => l10n.t({ message: 'Causes', args: [], comment: ['Claims of a kind, as a heading'] }),
  event: () => l10n.t({ message: 'Events', args: [], comment: ['Claims of a kind, as a heading'] }),
  document: () => l10n.t({ message: 'Laws and documents', args: [], comment: ['Claims of a kind, as a heading'] }),
  contact: () => l10n.t({ message: 'Addresses and numbers', args: [], comment: ['Claims of a kind, as a heading'] }),
};

interface Label {
  readonly key: string;
  readonly label: string;
}

type Classifier = (analysis: Analysis) => (reviewed: ReviewedClaim) => Label;

const classifiers: Readonly<Record<GroupBy, Classifier>> = {
  order: () => () => ({ key: 'all', label: '' }),
  importance: ({ claims }) => bandsOf(claims),
  status: () => (reviewed) => ({ key: reviewed.status, label: labelOf(reviewed.status) }),
  kind: () => (reviewed) => ({ key: reviewed.claim.kind, label: labelOfKind(reviewed.claim.kind) }),
  speaker: (analysis) => {
    const nameOf = speakerNames(analysis);
    return ({ claim }) => {
      const name = nameOf(claim);
      if (name !== undefined) return { key: name, label: name };
      const isSpeech = claim.kind === 'quote' || claim.kind === 'reported-speech';
      return isSpeech
        ? { key: ' nobody', label: l10n.t('Nobody named') }
        : { key: ' draft', label: l10n.t('In the draft’s own words') };
    };
  },
  paragraph: (analysis) => {
    const numberOf = paragraphNumbers(analysis);
    return ({ claim }) => numberOf(claim.start);
  },
};

/**
 * A quarter of the draft's claims to check first, another quarter after them: shares of the draft and no fixed scores, since a column of
 * politics and a match report are to be divided alike. Claims of one score stay together, in the band of the first of them.
 */
function bandsOf(claims: readonly Claim[]): (reviewed: ReviewedClaim) => Label {
  const scores = claims.map(({ score }) => score).sort((a, b) => b - a);
  const least = (share: number): number => scores[Math.ceil(scores.length * share) - 1] ?? 0;
  const bands = [
    { key: 'first', label: l10n.t('Check first'), least: least(0.25) },
    {
      key: 'then',
      label: l10n.t({
        message: 'Then',
        args: [],
        comment: ['A heading for claims: what to check after what to check first'],
      }),
      least: least(0.5),
    },
    { key: 'rest', label: l10n.t('If time allows'), least: -Infinity },
  ];
  return ({ claim }) => bands.find((band) => claim.score >= band.least)!;
}

/**
 * Of an offset into the draft: body paragraphs are counted as a reader would, what stands apart is called what it is, and what stands before the
 * first is "Elsewhere".
 */
export function paragraphNumbers({ paragraphs }: Pick<Analysis, 'paragraphs'>): (offset: number) => Label {
  let counted = 0;
  const labels = paragraphs.map(({ kind, start }): Label & { start: number } => {
    const apart = APART[kind];
    return apart
      ? { key: `${kind} ${start}`, label: apart(), start }
      : { key: String(++counted), label: l10n.t('Paragraph {0}', counted), start };
  });
  return (offset) => labels[firstAtOrAfter(labels, offset + 1) - 1] ?? { key: '', label: l10n.t('Elsewhere') };
}

const APART: Readonly<Partial<Record<Analysis['paragraphs'][number]['kind'], () => string>>> = {
  headline: () => l10n.t({ message: 'Headline', args: [], comment: ['A part of a draft, as a heading'] }),
  heading: () => l10n.t({ message: 'Heading', args: [], comment: ['A part of a draft, as a heading'] }),
  byline: () => l10n.t({ message: 'Byline', args: [], comment: ['A part of a draft, as a heading'] }),
  caption: () => l10n.t({ message: 'Caption', args: [], comment: ['A part of a draft, as a heading'] }),
  url: () => l10n.t({ message: 'Address', args: [], comment: ['A part of a draft, as a heading'] }),
  notice: () => l10n.t({ message: 'Notice', args: [], comment: ['A part of a draft, as a heading'] }),
  'front-matter': () => l10n.t({ message: 'Front matter', args: [], comment: ['A part of a draft, as a heading'] }),
  code: () => l10n.t({ message: 'Code', args: [], comment: ['A part of a draft, as a heading'] }),
};

const inReadingOrder = (a: ReviewedClaim, b: ReviewedClaim): number =>
  a.claim.start - b.claim.start || b.claim.end - a.claim.end;

const ORDERS: Readonly<Record<WalkOrder, (claims: readonly ReviewedClaim[]) => ReviewedClaim[]>> = {
  reading: (claims) => [...claims].sort(inReadingOrder),
  importance: (claims) => [...claims].sort((a, b) => b.claim.score - a.claim.score || inReadingOrder(a, b)),
};

function countDone(claims: readonly ReviewedClaim[]): number {
  return claims.filter(({ status }) => status === 'verified').length;
}

function rankOf(status: string): number {
  return STATUSES.findIndex((facts) => facts.status === status);
}
