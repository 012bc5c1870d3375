import assert from 'node:assert/strict';
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
