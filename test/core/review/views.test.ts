import assert from 'node:assert/strict';
import type { Analysis, Claim } from '../../../src/core/analysis';
import type { ShownStatus } from '../../../src/core/review/decision';
import { groupClaims, nextOpen } from '../../../src/core/review/views';
import type { ReviewedClaim } from '../../../src/core/review/review';

const NOTHING: Analysis = {
  schema: 1,
  complete: true,
  paragraphs: [],
  sentences: [],
  quotes: [],
  entities: [],
  people: [],
  claims: [],
  findings: [],
};

function reviewed(
  id: string,
  start: number,
  end: number,
  status: ShownStatus,
  rest: Partial<Claim> = {},
): ReviewedClaim {
  const span = { start, end };
  return {
    status,
    claim: { id, kind: 'number', score: 0.5, why: ['states a number'], sentence: span, ...span, ...rest },
  };
}

describe('the next open claim', () => {
  // A quote and the figure it starts with stand at the same place.
  const quote = reviewed('quote', 10, 50, 'open', { kind: 'quote' });
  const figure = reviewed('figure', 10, 14, 'open');
  const verified = reviewed('verified', 60, 64, 'verified');
  const fix = reviewed('fix', 70, 74, 'needs-fix');
  const last = reviewed('last', 80, 84, 're-check');
  const review = { claims: [quote, figure, verified, fix, last] };
  const cases: [string, Claim | number, 'next' | 'previous', ReviewedClaim][] = [
    ['from a caret before all', 0, 'next', quote],
    ['from a claim to one that starts with it', quote.claim, 'next', figure],
    ['and back', figure.claim, 'previous', quote],
    ['past what waits for somebody else', figure.claim, 'next', last],
    ['round the end', last.claim, 'next', quote],
    ['round the start', quote.claim, 'previous', last],
    ['from a claim that is done', verified.claim, 'next', last],
    ['from a caret at a claim to the one after it', 80, 'next', quote],
  ];
  for (const [name, from, direction, expected] of cases) {
    it(name, () => assert.equal(nextOpen(review, from, direction)?.claim.id, expected.claim.id));
  }

  it('goes to what waits for somebody else when nothing waits for the reviewer', () => {
    assert.equal(nextOpen({ claims: [verified, fix] }, 0, 'next')?.claim.id, 'fix');
  });

  it('is nowhere in a draft that is done', () => {
    assert.equal(nextOpen({ claims: [verified] }, 0, 'next'), undefined);
  });
});

describe('claims by speaker', () => {
  it('tells speech that nobody is named for from what the draft says itself', () => {
    const speaker = { start: 0, end: 4, text: 'Wren', entity: null, confidence: 0.9 };
    const claims = [
      reviewed('a', 0, 4, 'open', { kind: 'quote', speaker }),
      reviewed('b', 5, 9, 'open', { kind: 'quote' }),
      reviewed('c', 10, 14, 'open'),
    ];
    const groups = groupClaims({ claims }, NOTHING, 'speaker');
    assert.deepEqual(
      groups.map(({ label }) => label),
      ['Wren', 'Nobody named', 'In the draft’s own words'],
    );
  });
});
