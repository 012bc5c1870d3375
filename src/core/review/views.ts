/**
 * The reviewed claims as a reviewer wants to see them: filtered, grouped, one after the other. Pure functions of the
 * review; the tree, the quick pick and the keyboard all use these, so that they never disagree.
 */
import type { Analysis, Claim, ClaimKind } from '../analysis';
import { firstAtOrAfter } from '../span';
import type { ShownStatus } from './decision';
import type { Review, ReviewedClaim } from './review';
import { speakerNames } from './speakers';
import { factsOf, labelOf, STATUSES } from './statuses';

export type GroupBy = 'order' | 'status' | 'kind' | 'speaker' | 'paragraph';

export interface ClaimGroup {
  /** The same for the same group after edits, as far as can be: what a view remembers as expanded. */
  readonly key: string;
  readonly label: string;
  /** In reading order; never empty. */
  readonly claims: readonly ReviewedClaim[];
  readonly done: number;
}

/** `order` is one group without a label. Statuses come in their own order, all else in reading order. */
export function groupClaims(review: Pick<Review, 'claims'>, analysis: Analysis, by: GroupBy): ClaimGroup[] {
  const groups = new Map<string, { label: string; claims: ReviewedClaim[] }>();
  const classify = classifiers[by](analysis);
  for (const reviewed of inReadingOrder(review.claims)) {
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
}

/** `draft` is the text the analysis is of. */
export function filterClaims(
  draft: string,
  review: Pick<Review, 'claims'>,
  analysis: Analysis,
  { text = '', kinds = [], statuses = [], hideDone = false }: ClaimFilter,
): ReviewedClaim[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const names = speakerNames(analysis);
  return review.claims.filter(({ claim, status }) => {
    if (hideDone && !factsOf(status).blocks) return false;
    if (kinds.length > 0 && !kinds.includes(claim.kind)) return false;
    if (statuses.length > 0 && !statuses.includes(status)) return false;
    if (wanted.length === 0) return true;
    const from = Math.min(claim.start, claim.sentence.start);
    const to = Math.max(claim.end, claim.sentence.end);
    const words = `${draft.slice(from, to)} ${names(claim) ?? ''} ${labelOfKind(claim.kind)}`.toLowerCase();
    return wanted.every((word) => words.includes(word));
  });
}

export type Direction = 'next' | 'previous';

/**
 * The claim to go to, in reading order, from another claim or from a caret: the nearest one that waits for the reviewer, round
 * the end of the draft if need be; when none waits, the same among those that a gate would stop on. Claims that start together
 * are all visited, since a claim is left by its place in the order; a claim that starts at the caret counts as visited.
 */
export function nextOpen(
  review: Pick<Review, 'claims'>,
  from: Claim | number,
  direction: Direction,
): ReviewedClaim | undefined {
  const claims = inReadingOrder(review.claims);
  const waiting = claims.filter(({ status }) => factsOf(status).waits);
  const open = waiting.length > 0 ? waiting : claims.filter(({ status }) => factsOf(status).blocks);
  const at = typeof from === 'number' ? -1 : claims.findIndex(({ claim }) => claim.id === from.id);
  const offset = typeof from === 'number' ? from : from.start;
  const order = new Map(claims.map((reviewed, index) => [reviewed, index]));
  const isAfter = (one: ReviewedClaim) => (at === -1 ? one.claim.start > offset : order.get(one)! > at);
  const isBefore = (one: ReviewedClaim) => (at === -1 ? one.claim.start < offset : order.get(one)! < at);
  if (direction === 'next') return open.find(isAfter) ?? open[0];
  return open.findLast(isBefore) ?? open.at(-1);
}

export function labelOfKind(kind: ClaimKind): string {
  return KIND_LABELS[kind];
}

const KIND_LABELS: Readonly<Record<ClaimKind, string>> = {
  quote: 'Quotes',
  'reported-speech': 'Reported speech',
  number: 'Numbers',
  money: 'Money',
  percentage: 'Percentages',
  date: 'Dates',
  age: 'Ages',
  title: 'Titles',
  name: 'Names',
  place: 'Places',
  superlative: 'Superlatives',
  share: 'Shares',
  rank: 'Ranks',
  ratio: 'Ratios',
  change: 'Changes',
  comparison: 'Comparisons',
  cause: 'Causes',
  event: 'Events',
  document: 'Laws and documents',
  contact: 'Addresses and numbers',
};

interface Label {
  readonly key: string;
  readonly label: string;
}

type Classifier = (analysis: Analysis) => (reviewed: ReviewedClaim) => Label;

const classifiers: Readonly<Record<GroupBy, Classifier>> = {
  order: () => () => ({ key: 'all', label: '' }),
  status: () => (reviewed) => ({ key: reviewed.status, label: labelOf(reviewed.status) }),
  kind: () => (reviewed) => ({ key: reviewed.claim.kind, label: labelOfKind(reviewed.claim.kind) }),
  speaker: (analysis) => {
    const nameOf = speakerNames(analysis);
    return ({ claim }) => {
      const name = nameOf(claim);
      if (name !== undefined) return { key: name, label: name };
      const isSpeech = claim.kind === 'quote' || claim.kind === 'reported-speech';
      return isSpeech
        ? { key: ' nobody', label: 'Nobody named' }
        : { key: ' draft', label: 'In the draft’s own words' };
    };
  },
  paragraph: (analysis) => {
    const numberOf = paragraphNumbers(analysis);
    return ({ claim }) => numberOf(claim.start);
  },
};

/** Body paragraphs are counted as a reader would; what stands apart is called what it is. */
function paragraphNumbers({ paragraphs }: Analysis): (offset: number) => Label {
  let counted = 0;
  const labels = paragraphs.map(({ kind, start }): Label & { start: number } => {
    const name = APART[kind];
    const label = name ?? `Paragraph ${++counted}`;
    return { key: name === undefined ? label : `${name} ${start}`, label, start };
  });
  return (offset) => labels[firstAtOrAfter(labels, offset + 1) - 1] ?? { key: '', label: 'Elsewhere' };
}

const APART: Readonly<Partial<Record<Analysis['paragraphs'][number]['kind'], string>>> = {
  headline: 'Headline',
  heading: 'Heading',
  byline: 'Byline',
  caption: 'Caption',
  url: 'Address',
  notice: 'Notice',
  'front-matter': 'Front matter',
  code: 'Code',
};

function inReadingOrder(claims: readonly ReviewedClaim[]): ReviewedClaim[] {
  return [...claims].sort((a, b) => a.claim.start - b.claim.start || b.claim.end - a.claim.end);
}

function countDone(claims: readonly ReviewedClaim[]): number {
  return claims.filter(({ status }) => status === 'verified').length;
}

function rankOf(status: string): number {
  return STATUSES.findIndex((facts) => facts.status === status);
}
