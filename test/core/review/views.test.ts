import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/analysis';
import type { ReviewedClaim } from '../../../src/core/review/review';
import { filterClaims, groupClaims, nextOpen, type ClaimFilter, type GroupBy } from '../../../src/core/review/views';
import { analyzeTiny } from './tinyDraft';
import { Desk } from './desk';

const TEXT = '“We saw 12 boats,” said Ida Marsh.\n\n“No comment.” The mill burned for 3 days.';

function makeDesk(): Desk {
  const desk = new Desk(TEXT, { speakers: { Marsh: 'Ida Marsh' }, kinds: ['quote', 'number'] });
  desk.decide('12', 'verified');
  desk.decide('3', 'needs-fix');
  return desk;
}

describe('groupClaims', () => {
  const cases: [GroupBy, string[]][] = [
    ['order', [': “We saw 12 boats,” | 12 | “No comment.” | 3']],
    ['status', ['Open: “We saw 12 boats,” | “No comment.”', 'Needs fix: 3', 'Verified: 12']],
    ['kind', ['Quotes: “We saw 12 boats,” | “No comment.”', 'Numbers: 12 | 3']],
    ['speaker', ['Ida Marsh: “We saw 12 boats,”', 'In the draft’s own words: 12 | 3', 'Nobody named: “No comment.”']],
    ['paragraph', ['Paragraph 1: “We saw 12 boats,” | 12', 'Paragraph 2: “No comment.” | 3']],
  ];
  for (const [by, expected] of cases) {
    it(`by ${by}`, () => {
      const desk = makeDesk();
      const groups = groupClaims(desk.review(), analyzeTiny(TEXT, desk.options), by);
      const shown = groups.map(
        ({ label, claims }) => `${label}: ${claims.map(({ claim }) => desk.words(claim)).join(' | ')}`,
      );
      assert.deepEqual(shown, expected);
      assert.equal(
        groups.reduce((sum, { done }) => sum + done, 0),
        1,
      );
    });
  }
});

describe('filterClaims', () => {
  const cases: [ClaimFilter, string[]][] = [
    [{}, ['“We saw 12 boats,”', '12', '“No comment.”', '3']],
    [{ text: 'MILL burned' }, ['3']],
    [{ text: 'ida' }, ['“We saw 12 boats,”', '12']],
    [{ text: 'nowhere' }, []],
    [{ kinds: ['quote'] }, ['“We saw 12 boats,”', '“No comment.”']],
    [{ statuses: ['needs-fix', 'verified'] }, ['12', '3']],
    [{ hideDone: true }, ['“We saw 12 boats,”', '“No comment.”', '3']],
    [{ hideDone: true, kinds: ['number'] }, ['3']],
  ];
  for (const [filter, expected] of cases) {
    it(JSON.stringify(filter), () => {
      const desk = makeDesk();
      const found = filterClaims(TEXT, desk.review(), analyzeTiny(TEXT, desk.options), filter);
      assert.deepEqual(
        found.map(({ claim }) => desk.words(claim)),
        expected,
      );
    });
  }
});

describe('nextOpen', () => {
  const words = (desk: Desk, found: ReviewedClaim | undefined): string | undefined => found && desk.words(found.claim);

  it('goes round in both directions, past what waits for nobody', () => {
    const desk = makeDesk();
    const review = desk.review();
    assert.equal(words(desk, nextOpen(review, 0, 'next')), '“No comment.”');
    assert.equal(words(desk, nextOpen(review, TEXT.length, 'next')), '“We saw 12 boats,”');
    assert.equal(words(desk, nextOpen(review, 0, 'previous')), '“No comment.”');
    assert.equal(words(desk, nextOpen(review, TEXT.length, 'previous')), '“No comment.”');
  });

  it('goes to what a gate would stop on when nothing waits, then nowhere', () => {
    const desk = makeDesk();
    desk.decide('“We saw 12 boats,”', 'verified');
    desk.decide('“No comment.”', 'verified');
    assert.equal(words(desk, nextOpen(desk.review(), 0, 'next')), '3');
    desk.decide('3', 'verified');
    assert.equal(nextOpen(desk.review(), 0, 'next'), undefined);
  });
});

describe('by importance', () => {
  /** Ten figures; what counts is how much each is worth. */
  const scores = [0.2, 0.9, 0.5, 0.2, 0.7, 0.5, 0.1, 0.7, 0.3, 0.2];
  const text = scores.map((_, i) => `${i} mills.`).join(' ');
  const analysisOf = (values: readonly number[]) => {
    const analysis = analyzeTiny(text, { kinds: ['number'] });
    return { ...analysis, claims: analysis.claims.map((claim, i) => ({ ...claim, score: values[i]! })) };
  };
  const open = (claims: readonly Claim[]): ReviewedClaim[] =>
    claims.map((claim) => ({ claim, status: 'open', marks: [], hidden: 0, waits: true, threads: [] }));
  const words = ({ claim }: ReviewedClaim): string => text.slice(claim.start, claim.end);

  const shown = (values: readonly number[], keep: (reviewed: ReviewedClaim) => boolean = () => true): string[] => {
    const analysis = analysisOf(values);
    return groupClaims({ claims: open(analysis.claims).filter(keep) }, analysis, 'importance').map(
      ({ label, claims }) => `${label}: ${claims.map(words).join(' ')}`,
    );
  };

  it('the most important quarter comes first, then another quarter, then the rest', () => {
    assert.deepEqual(shown(scores), ['Check first: 1 4 7', 'Then: 2 5', 'If time allows: 8 0 3 9 6']);
  });

  it('what is worth the same stays together', () => {
    assert.deepEqual(shown(scores.map(() => 0.4)), ['Check first: 0 1 2 3 4 5 6 7 8 9']);
    assert.deepEqual(shown([0.9, ...scores.slice(1).map(() => 0.4)]), ['Check first: 0 1 2 3 4 5 6 7 8 9']);
  });

  it('the bands are those of the whole draft, whatever is filtered', () => {
    assert.deepEqual(
      shown(scores, (reviewed) => Number(words(reviewed)) > 4),
      ['Check first: 7', 'Then: 5', 'If time allows: 8 9 6'],
    );
  });

  it('the walk takes the order of the list, and begins with the most important', () => {
    const claims = open(analysisOf(scores).claims);
    const walk = (direction: 'next' | 'previous', from: number | Claim): string[] => {
      const seen: string[] = [];
      let at = from;
      for (let n = 0; n < claims.length; n++) {
        const next = nextOpen({ claims }, at, direction, 'importance')!;
        seen.push(words(next));
        at = next.claim;
      }
      return seen;
    };
    const order = ['1', '4', '7', '2', '5', '8', '0', '3', '9', '6'];
    assert.deepEqual(walk('next', 30), order);
    assert.deepEqual(walk('previous', 30), order.toReversed());
    assert.equal(words(nextOpen({ claims }, claims[6]!.claim, 'next', 'importance')!), '1');
    const decided = claims.map((one) =>
      words(one) === '2' ? { ...one, status: 'verified' as const, waits: false } : one,
    );
    assert.equal(words(nextOpen({ claims: decided }, claims[7]!.claim, 'next', 'importance')!), '5');
    assert.equal(words(nextOpen({ claims: decided }, claims[2]!.claim, 'next', 'importance')!), '5');
  });
});
