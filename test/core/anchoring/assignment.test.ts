import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assignPairs, type Pair } from '../../../src/core/anchoring/assignment';

const shown = (pairs: readonly Pair[]): string[] => pairs.map(({ left, right }) => `${left}-${right}`).sort();

describe('assignPairs', () => {
  it('prefers the best whole to the best pair', () => {
    const pairs = [
      { left: 0, right: 0, score: 10 },
      { left: 0, right: 1, score: 9 },
      { left: 1, right: 0, score: 9 },
      { left: 1, right: 1, score: 1 },
    ];
    assert.deepEqual(shown(assignPairs(pairs)), ['0-1', '1-0']);
  });

  it('leaves out whom nothing is left for', () => {
    const pairs = [0, 1, 2].map((left) => ({ left, right: 7, score: left + 1 }));
    assert.deepEqual(shown(assignPairs(pairs)), ['2-7']);
  });

  it('is as good as trying everything', () => {
    const pair = fc.record({ left: fc.nat(4), right: fc.nat(4), score: fc.integer({ min: 1, max: 50 }) });
    const unique = fc.uniqueArray(pair, { selector: ({ left, right }) => left * 10 + right });
    fc.assert(
      fc.property(unique, (pairs) => {
        const found = assignPairs(pairs);
        assert.equal(new Set(found.map(({ left }) => left)).size, found.length);
        assert.equal(new Set(found.map(({ right }) => right)).size, found.length);
        assert.equal(sum(found), best(pairs));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('settles tangles too large to try, one to one', () => {
    const pairs = Array.from({ length: 300 }, (_, left) =>
      [0, 1].map((by) => ({ left, right: left + by, score: 2 - by })),
    );
    const found = assignPairs(pairs.flat());
    assert.equal(found.length, 300);
    assert.ok(found.every(({ left, right }) => left === right));
  });
});

function sum(pairs: readonly Pair[]): number {
  return pairs.reduce((total, { score }) => total + score, 0);
}

function best(pairs: readonly Pair[]): number {
  const [first, ...rest] = pairs;
  if (!first) return 0;
  const free = rest.filter(({ left, right }) => left !== first.left && right !== first.right);
  return Math.max(best(rest), first.score + best(free));
}
