import assert from 'node:assert/strict';
import type { AnnotatedCopy } from '../../../src/core/report/annotatedCopy';
import {
  reviewClaims,
  writeClaimReviews,
  type ClaimReview,
  type ClaimReviewOptions,
} from '../../../src/core/report/claimReview';
import { assertGolden } from './goldens';
import { copyOf, HOSTILE } from './hostile';
import { storyCopy } from './story';

const copy = storyCopy();

function idsOf(...words: string[]): string[] {
  return words.map((one) => copy.items.find((item) => item.words === one)!.id);
}

const base = {
  url: 'https://desk.example/checks/tarn-dam',
  publisher: { name: 'The Ostrow Desk', url: 'https://desk.example' },
};

function refusalOf(options: ClaimReviewOptions, of: AnnotatedCopy = copy): string[] {
  const { reviews, refused } = reviewClaims(of, options);
  assert.deepEqual(reviews, []);
  return refused.map(({ why }) => why);
}

/** What schema.org and Google ask of a ClaimReview, and nothing that neither of them knows. */
function assertValid(review: ClaimReview): void {
  assert.equal(review['@context'], 'https://schema.org');
  assert.equal(review['@type'], 'ClaimReview');
  assert.ok(review.claimReviewed.length > 0);
  assert.match(review.url, /^https?:\/\//);
  assert.equal(review.reviewRating['@type'], 'Rating');
  assert.ok(review.reviewRating.alternateName.length > 0);
  const { ratingValue, bestRating, worstRating } = review.reviewRating;
  assert.equal(
    new Set([ratingValue, bestRating, worstRating].map((one) => one === undefined)).size,
    1,
    'all three or none',
  );
  assert.equal(review.author['@type'], 'Organization');
  assert.ok(review.author.name);
  assert.equal(review.itemReviewed['@type'], 'Claim');
  const known = [
    '@context',
    '@type',
    'url',
    'claimReviewed',
    'author',
    'reviewRating',
    'itemReviewed',
    'datePublished',
    'reviewBody',
  ];
  assert.deepEqual(
    Object.keys(review).filter((key) => !known.includes(key)),
    [],
  );
}

describe('chosen claims as ClaimReview', () => {
  it('is the golden file', () => {
    const { reviews, refused } = reviewClaims(copy, {
      ...base,
      ids: idsOf('4-1', '$38 million', '12 years'),
      words: { verified: 'The minutes bear it out' },
      notes: idsOf('$38 million'),
      ratings: { [idsOf('$38 million')[0]!]: { value: 2, best: 5, worst: 1 } },
      appearances: { [idsOf('$38 million')[0]!]: 'https://tarn.example/board' },
      datePublished: '2031-04-09',
    });
    assert.deepEqual(refused, []);
    reviews.forEach(assertValid);
    assertGolden('story-claims.jsonld', writeClaimReviews(reviews));
  });

  it('calls a verdict by a word, with no number, and tells no note unless it is asked to', () => {
    const [id] = idsOf('12 years') as [string];
    const reviewOf = (more: Partial<ClaimReviewOptions>) =>
      reviewClaims(copy, { ...base, ids: [id], ...more }).reviews[0];
    assert.deepEqual(reviewOf({})?.reviewRating, { '@type': 'Rating', alternateName: 'Could not be verified' });
    assert.ok(!JSON.stringify(reviewOf({})).includes('no figures before 2025'));
    assert.equal(reviewOf({ notes: [id] })?.reviewBody, 'The board has no figures before 2025.');
    assert.equal(reviewOf({ words: { 'cannot-verify': 'Unproven' } })?.reviewRating.alternateName, 'Unproven');
    const [plain] = reviewClaims(copy, { ...base, ids: idsOf('six meters') }).reviews;
    assert.equal(plain?.reviewRating.alternateName, 'Verified');
    assert.equal(plain.reviewBody, undefined);
  });

  it('tells claims of one sentence apart, and each at its own anchor', () => {
    const ids = idsOf('4-1', '$38 million', '12 years');
    const { reviews } = reviewClaims(copy, { ...base, url: `${base.url}#top`, ids });
    assert.deepEqual(
      reviews.map(({ claimReviewed }) => claimReviewed.slice(0, 30)),
      ['“4-1” in: TARN, Ostrow — The T', '“$38 million” in: TARN, Ostrow', '“We have lost 31 percent of ou'],
    );
    assert.deepEqual(
      reviews.map(({ url }) => url),
      [3, 5, 8].map((number) => `${base.url}#claim-${number}`),
    );
    assert.equal(reviewClaims(copy, { ...base, ids: [ids[0]!] }).reviews[0]?.url, base.url);
    const twin = { ...copy.items[4]!, id: 'twin', number: 13 };
    const twins = reviewClaims({ ...copy, items: [...copy.items, twin] }, { ...base, ids: [ids[1]!, 'twin'] }).reviews;
    assert.equal(new Set(twins.map(({ claimReviewed }) => claimReviewed)).size, 2);
  });

  it('takes addresses as the web has them', () => {
    const isTaken = (url: string): boolean =>
      reviewClaims(copy, { ...base, url, ids: idsOf('12 years') }).reviews.length > 0;
    for (const url of [
      'https://desk.example/@desk/checks',
      'https://desk.example?mail=a@b',
      'https://zürich.example/prüfung',
      'http://[::1]:8080/x',
      'HTTPS://desk.example/',
    ]) {
      assert.ok(isTaken(url), url);
      assert.equal(new URL(url).username, '');
    }
    for (const url of [
      'https://desk@evil.example/',
      'https://desk.example:x@evil.example',
      'https://',
      'https:///evil.example',
      'https://desk.example\\@evil.example',
      'https://desk.example/a b',
      'https://desk.example/\u202e',
      'ftp://desk.example',
    ])
      assert.ok(!isTaken(url), url);
  });

  it('says what is claimed: a figure in its sentence, a quote by itself, or as the newsroom puts it', () => {
    const claimOf = (words: string, claims?: Record<string, string>) =>
      reviewClaims(copy, { ...base, ids: idsOf(words), ...(claims && { claims }) }).reviews[0]?.claimReviewed;
    assert.match(claimOf('12 years')!, /^“We have lost 31 percent of our water in 12 years,” Nadia Ferro/);
    assert.equal(
      claimOf('12 years', { [idsOf('12 years')[0]!]: 'Tarn lost water for 12 years' }),
      'Tarn lost water for 12 years',
    );
  });

  it('names who said it where that is sure, and nobody where it is a guess', () => {
    const quote = copy.items.find(({ kind }) => kind === 'quote')!;
    const decided = (probable: boolean): AnnotatedCopy => {
      const mark = { ...copy.items[2]!.marks[0]!, note: 'Heard on tape.' };
      const item = { ...quote, status: 'verified' as const, marks: [mark], speaker: { ...quote.speaker!, probable } };
      return { ...copy, items: [item] };
    };
    const authorOf = (probable: boolean) =>
      reviewClaims(decided(probable), { ...base, ids: [quote.id] }).reviews[0]?.itemReviewed.author;
    assert.deepEqual(authorOf(false), { '@type': 'Person', name: 'Nadia Ferro' });
    assert.equal(authorOf(true), undefined);
  });

  it('refuses what no person decided, or what does not stand, and says why', () => {
    const refused = (words: string): string[] =>
      refusalOf({ ...base, ids: idsOf(words), words: { verified: 'Right' } });
    assert.match(refused('on Monday to raise')[0]!, /Claim 4 has no verdict that stands \(open\)/);
    assert.match(refused('31 percent')[0]!, /\(disputed\)/);
    assert.match(refused('the highest in Ostrow')[0]!, /\(re-check\)/);
    assert.match(refused('Nobody knows what it will do to the trout')[0]!, /\(checking\)/);
    assert.match(refusalOf({ ...base, ids: ['none'] })[0]!, /not in the draft/);
  });

  it('asks for what it cannot know instead of inventing it', () => {
    const ids = idsOf('12 years');
    assert.match(refusalOf({ ...base, ids: [] })[0]!, /No claim/);
    assert.match(refusalOf({ ...base, ids, url: '' })[0]!, /address of the page/);
    assert.match(refusalOf({ ...base, ids, url: 'javascript:alert(1)' })[0]!, /address of the page/);
    assert.match(refusalOf({ ...base, ids, publisher: { name: ' ' } })[0]!, /publisher/);
    assert.match(refusalOf({ ...base, ids, datePublished: 'soon' })[0]!, /date/);
    assert.match(refusalOf({ ...base, ids, ratings: { [ids[0]!]: { value: 9, best: 5, worst: 1 } } })[0]!, /scale/);
    assert.match(refusalOf({ ...base, ids, appearances: { [ids[0]!]: 'command:x' } })[0]!, /address at which/);
  });

  it('cannot end the script it stands in, whatever the draft says', () => {
    for (const text of HOSTILE) {
      const hostile = copyOf(text, [
        [0, 5],
        [0, 5],
        [0, 5],
        [0, 5],
        [1, 6],
      ]);
      const { reviews } = reviewClaims(hostile, {
        ...base,
        ids: hostile.items.map(({ id }) => id),
        publisher: { name: `${text}x` },
      });
      assert.ok(reviews.length > 0);
      reviews.forEach(assertValid);
      const json = writeClaimReviews(reviews);
      assert.doesNotMatch(json, /[<>&\u2028\u2029]/);
      assert.deepEqual(JSON.parse(json), reviews.length === 1 ? reviews[0] : reviews);
    }
  });
});
