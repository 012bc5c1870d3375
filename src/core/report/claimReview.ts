/**
 * Chosen claims as ClaimReview (schema.org, JSON-LD), for the page on which a newsroom publishes its fact-check. Only a person's verdict that stands is
 * one; it is called what the newsroom calls it, its note is published only where somebody says so, and there is no number unless it is given. What a review needs and a copy cannot know is asked for: nothing is
 * made up, and what is refused says why. The properties that Google requires are claimReviewed, reviewRating with alternateName, and url.
 */
import { quoted } from '../quoted';
import { labelOf } from '../review/statuses';
import type { AnnotatedCopy, Item } from './annotatedCopy';
import { oneLine } from './plainText';
import { isWebAddress } from './webAddress';
import { speakerTerm } from './wording';

/** The statuses that a review can rest on. */
export type Verdict = 'verified' | 'needs-fix' | 'cannot-verify';

/** What a verdict is called where a newsroom has no word of its own: what its reviewers found, and not what is true. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  verified: 'Verified',
  'needs-fix': 'Needs correction',
  'cannot-verify': 'Could not be verified',
};

export interface ClaimReviewOptions {
  /** The claims, by their ids, in the order they are to be written. */
  readonly ids: readonly string[];
  /** The page that holds the fact-check: http or https. Of several claims, each is at an anchor of it: `#claim-3`. */
  readonly url: string;
  readonly publisher: { readonly name: string; readonly url?: string };
  /** How the newsroom calls each verdict ("Correct attribution"); as in {@link VERDICT_WORDS}, where it says nothing. */
  readonly words?: Readonly<Partial<Record<Verdict, string>>>;
  /** The claims whose notes may be published, by their ids: a note is written for colleagues. */
  readonly notes?: readonly string[];
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
  const chosen: Item[] = [];
  const refused: Refusal[] = [];
  for (const id of new Set(options.ids)) {
    const item = items.get(id);
    const why = item ? refusal(item, options) : 'This claim is not in the draft any more.';
    if (item && why === undefined) chosen.push(item);
    else refused.push({ id, why: why! });
  }
  const wordsOf = claimsApart(chosen, options.claims);
  return { reviews: chosen.map((item) => describe(item, wordsOf(item), chosen.length > 1, options)), refused };
}

/** One object, or a list of several; may stand in a `<script type="application/ld+json">`, since nothing in it can end the element. */
export function writeClaimReviews(reviews: readonly ClaimReview[]): string {
  const json = JSON.stringify(reviews.length === 1 ? reviews[0] : reviews, null, 2);
  return `${json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

function missingIn({ ids, url, publisher, datePublished }: ClaimReviewOptions): string[] {
  return [
    ...(ids.length > 0 ? [] : ['No claim was chosen.']),
    ...(isWebAddress(url)
      ? []
      : ['The address of the page that holds the fact-check is missing, or is not one of the web.']),
    ...(publisher.name.trim() === '' ? ['The name of the publisher is missing.'] : []),
    ...(publisher.url === undefined || isWebAddress(publisher.url)
      ? []
      : ['The publisher’s address is not one of the web.']),
    ...(datePublished === undefined || isDate(datePublished)
      ? []
      : ['The date of publication is none: it has to be like 2031-04-09.']),
  ];
}

function refusal(item: Item, { ratings, appearances }: ClaimReviewOptions): string | undefined {
  const { id, number, status } = item;
  if (!isPublishable(status))
    return `Claim ${number} has no verdict that stands (${labelOf(status).toLowerCase()}); only what a reviewer decided can be published.`;
  const rating = ratings?.[id];
  if (rating && !isOnScale(rating)) return `The rating of claim ${number} is not on its own scale.`;
  if (appearances?.[id] !== undefined && !isWebAddress(appearances[id]))
    return `The address at which claim ${number} was made is not one of the web.`;
  return undefined;
}

function describe(item: Item, claim: string, isOneOfMany: boolean, options: ClaimReviewOptions): ClaimReview {
  const { id, number } = item;
  const { url, publisher, words, datePublished } = options;
  const rating = options.ratings?.[id];
  const appearance = options.appearances?.[id];
  const note = options.notes?.includes(id) === true ? noteOf(item) : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: isOneOfMany ? `${url.replace(/#.*$/, '')}#claim-${number}` : url,
    claimReviewed: claim,
    author: {
      '@type': 'Organization',
      name: oneLine(publisher.name),
      ...(publisher.url !== undefined && { url: publisher.url }),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: ratingWords(item, words),
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

/** Each claim in words that none of the others has: claims of one sentence are told with their own before it. */
function claimsApart(items: readonly Item[], given: ClaimReviewOptions['claims'] = {}): (item: Item) => string {
  const plain = (item: Item): string => claimWords(item, given[item.id]);
  const withOwn = (item: Item): string => `${quoted(oneLine(item.words))} in: ${oneLine(item.sentence.text)}`;
  const isPlainTwice = repeatsIn(items.map(plain));
  const isOwnTwice = repeatsIn(items.map(withOwn));
  return (item) => {
    if (!isPlainTwice(plain(item))) return plain(item);
    return isOwnTwice(withOwn(item)) ? `Claim ${item.number}: ${withOwn(item)}` : withOwn(item);
  };
}

function repeatsIn(words: readonly string[]): (one: string) => boolean {
  const twice = new Set(words.filter((one, index) => words.indexOf(one) !== index));
  return (one) => twice.has(one);
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

function ratingWords({ status }: Item, words: ClaimReviewOptions['words']): string {
  const verdict = status as Verdict;
  return oneLine(words?.[verdict] ?? '') || VERDICT_WORDS[verdict];
}

/** What the reviewer whose verdict it is wrote, on one line. */
export function noteOf({ marks }: Item): string | undefined {
  const note = oneLine(marks.find(({ leads, stands }) => leads && stands)?.note ?? '');
  return note === '' ? undefined : note;
}

export function isPublishable(status: Item['status']): status is Verdict {
  return status === 'verified' || status === 'needs-fix' || status === 'cannot-verify';
}

function isOnScale({ value, best, worst }: NumericRating): boolean {
  const all = [value, best, worst].every(Number.isFinite);
  return all && best !== worst && Math.min(best, worst) <= value && value <= Math.max(best, worst);
}

/** A day, or a time with its zone. */
function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(text) && !Number.isNaN(Date.parse(text));
}
