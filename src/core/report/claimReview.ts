/**
 * Chosen claims as ClaimReview (schema.org, JSON-LD), for the page on which a newsroom publishes its fact-check. Only a person's verdict that stands is
 * one; its words are the newsroom's own, and there is no number unless it is given. What a review needs and a copy cannot know is asked for: nothing is
 * made up, and what is refused says why. The properties that Google requires are claimReviewed, reviewRating with alternateName, and url.
 */
import { labelOf } from '../review/statuses';
import type { AnnotatedCopy, Item } from './annotatedCopy';
import { oneLine } from './plainText';
import { speakerTerm } from './wording';

/** The statuses that a review can rest on. */
export type Verdict = 'verified' | 'needs-fix' | 'cannot-verify';

export interface ClaimReviewOptions {
  /** The claims, by their ids, in the order they are to be written. */
  readonly ids: readonly string[];
  /** The page that holds the fact-check: http or https. */
  readonly url: string;
  readonly publisher: { readonly name: string; readonly url?: string };
  /** How the newsroom calls each verdict ("Correct attribution"); the reviewer's note, where there is none. */
  readonly words?: Readonly<Partial<Record<Verdict, string>>>;
  /** By claim id: the claim in the newsroom's words, where those of the draft do not stand for themselves. */
  readonly claims?: Readonly<Record<string, string>>;
  /** By claim id. `best` and `worst` are the ends of the newsroom's scale. */
  readonly ratings?: Readonly<Record<string, NumericRating>>;
  /** When the fact-check was or will be published: ISO 8601. */
  readonly datePublished?: string;
  /** By claim id: where the claim was made, http or https. */
  readonly appearances?: Readonly<Record<string, string>>;
}

export interface NumericRating {
  readonly value: number;
  readonly best: number;
  readonly worst: number;
}

export interface ClaimReviews {
  readonly reviews: readonly ClaimReview[];
  readonly refused: readonly Refusal[];
}

export interface Refusal {
  /** The claim; left out when it is none of them that is at fault. */
  readonly id?: string;
  /** A sentence for a person. */
  readonly why: string;
}

export interface ClaimReview {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'ClaimReview';
  readonly url: string;
  readonly claimReviewed: string;
  readonly author: { readonly '@type': 'Organization'; readonly name: string; readonly url?: string };
  readonly reviewRating: {
    readonly '@type': 'Rating';
    readonly alternateName: string;
    readonly ratingValue?: number;
    readonly bestRating?: number;
    readonly worstRating?: number;
  };
  readonly itemReviewed: {
    readonly '@type': 'Claim';
    readonly author?: { readonly '@type': 'Person' | 'Organization'; readonly name: string };
    readonly appearance?: { readonly '@type': 'CreativeWork'; readonly url: string };
  };
  readonly datePublished?: string;
  readonly reviewBody?: string;
}

export function reviewClaims(copy: AnnotatedCopy, options: ClaimReviewOptions): ClaimReviews {
  const missing = missingIn(options);
  if (missing.length > 0) return { reviews: [], refused: missing.map((why) => ({ why })) };
  const items = new Map(copy.items.map((item) => [item.id, item]));
  const reviews: ClaimReview[] = [];
  const refused: Refusal[] = [];
  for (const id of new Set(options.ids)) {
    const item = items.get(id);
    const why = item ? refusal(item, options) : 'This claim is not in the draft any more.';
    if (item && why === undefined) reviews.push(describe(item, options));
    else refused.push({ id, why: why! });
  }
  return { reviews, refused };
}

/** One object, or a list of several; may stand in a `<script type="application/ld+json">`, since nothing in it can end the element. */
export function writeClaimReviews(reviews: readonly ClaimReview[]): string {
  const json = JSON.stringify(reviews.length === 1 ? reviews[0] : reviews, null, 2);
  return `${json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

function missingIn({ ids, url, publisher, datePublished }: ClaimReviewOptions): string[] {
  return [
    ...(ids.length > 0 ? [] : ['No claim was chosen.']),
    ...(WEB.test(url)
      ? []
      : ['The address of the page that holds the fact-check is missing, or is not one of the web.']),
    ...(publisher.name.trim() === '' ? ['The name of the publisher is missing.'] : []),
    ...(publisher.url === undefined || WEB.test(publisher.url)
      ? []
      : ['The publisher’s address is not one of the web.']),
    ...(datePublished === undefined || isDate(datePublished)
      ? []
      : ['The date of publication is none: it has to be like 2031-04-09.']),
  ];
}

function refusal(item: Item, { words, ratings, appearances }: ClaimReviewOptions): string | undefined {
  const { id, number, status } = item;
  if (!isVerdict(status))
    return `Claim ${number} has no verdict that stands (${labelOf(status).toLowerCase()}); only what a reviewer decided can be published.`;
  const rating = ratings?.[id];
  if (ratingWords(item, words) === undefined)
    return `Claim ${number} has no words for its rating: the reviewer wrote no note, and none were given for “${labelOf(status).toLowerCase()}”.`;
  if (rating && !isOnScale(rating)) return `The rating of claim ${number} is not on its own scale.`;
  if (appearances?.[id] !== undefined && !WEB.test(appearances[id]))
    return `The address at which claim ${number} was made is not one of the web.`;
  return undefined;
}

function describe(item: Item, options: ClaimReviewOptions): ClaimReview {
  const { id } = item;
  const { url, publisher, words, datePublished } = options;
  const rating = options.ratings?.[id];
  const appearance = options.appearances?.[id];
  const note = publishedWords(item);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url,
    claimReviewed: claimWords(item, options.claims?.[id]),
    author: {
      '@type': 'Organization',
      name: oneLine(publisher.name),
      ...(publisher.url !== undefined && { url: publisher.url }),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: ratingWords(item, words)!,
      ...(rating && { ratingValue: rating.value, bestRating: rating.best, worstRating: rating.worst }),
    },
    itemReviewed: {
      '@type': 'Claim',
      ...authorOf(item),
      ...(appearance !== undefined && { appearance: { '@type': 'CreativeWork', url: appearance } }),
    },
    ...(datePublished !== undefined && { datePublished }),
    ...(note !== undefined && { reviewBody: note }),
  };
}

/** What somebody said, or did, says itself what is claimed; a figure or a name says it in its sentence. */
function claimWords({ kind, words, sentence }: Item, given = ''): string {
  return oneLine(given) || oneLine(STATEMENTS.has(kind) ? words : sentence.text);
}

const STATEMENTS: ReadonlySet<Item['kind']> = new Set<Item['kind']>([
  'quote',
  'reported-speech',
  'event',
  'comparison',
  'cause',
]);

/** Whoever said it, where that is sure: a guess is not published as a fact. */
function authorOf(item: Item): Pick<ClaimReview['itemReviewed'], 'author'> {
  const { speaker } = item;
  if (!speaker || speaker.probable || speaker.type === 'other' || speakerTerm(item) !== 'Said by') return {};
  return { author: { '@type': speaker.type === 'person' ? 'Person' : 'Organization', name: oneLine(speaker.name) } };
}

function ratingWords(item: Item, words: ClaimReviewOptions['words']): string | undefined {
  const given = oneLine(words?.[item.status as Verdict] ?? '');
  return given === '' ? publishedWords(item) : given;
}

/** What the reviewer whose verdict it is wrote: the words it is published in. */
export function publishedWords({ marks }: Item): string | undefined {
  const note = oneLine(marks.find(({ leads, stands }) => leads && stands)?.note ?? '');
  return note === '' ? undefined : note;
}

function isVerdict(status: Item['status']): status is Verdict {
  return status === 'verified' || status === 'needs-fix' || status === 'cannot-verify';
}

function isOnScale({ value, best, worst }: NumericRating): boolean {
  const all = [value, best, worst].every(Number.isFinite);
  return all && best !== worst && Math.min(best, worst) <= value && value <= Math.max(best, worst);
}

const WEB = /^https?:\/\/[!#-;=?A-Z[\]_a-z~]+$/i;

/** A day, or a time with its zone. */
function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(text) && !Number.isNaN(Date.parse(text));
}
