import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestLabels, type Lattice } from '../../../src/core/learned/viterbi';

/** Three labels; 2 may only follow 1, and nothing begins with 2 or ends with 1. */
const SHAPE = { labels: 3, before: [[0, 2], [0, 1, 2], [1]], first: [0, 1], final: [0, 2] };

const numbers = (length: number) =>
  fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: length, maxLength: length });

/** Every sequence tried. */
function bestByTrying(lattice: Lattice, scores: readonly number[]): number {
  const length = scores.length / 3;
  let best = -Infinity;
  for (let code = 0; code < 3 ** length; code++) {
    const labels = Array.from({ length }, (_, t) => Math.floor(code / 3 ** t) % 3);
    if (isAllowed(lattice, labels)) best = Math.max(best, weigh(lattice, labels, scores));
  }
  return best;
}

function isAllowed({ first, final, before }: Lattice, labels: readonly number[]): boolean {
  return (
    first.includes(labels[0]!) &&
    final.includes(labels.at(-1)!) &&
    labels.every((label, t) => t === 0 || before[label]!.includes(labels[t - 1]!))
  );
}

function weigh({ transitions }: Lattice, labels: readonly number[], scores: readonly number[]): number {
  return labels.reduce((sum, label, t) => {
    const jump = t === 0 ? transitions[label]! : transitions[labels[t - 1]! * 3 + label]!;
    return sum + jump + scores[t * 3 + label]!;
  }, 0);
}

describe('bestLabels', () => {
  it('finds the best of all sequences that are allowed', () => {
    fc.assert(
      fc.property(
        numbers(9),
        fc.integer({ min: 2, max: 6 }).chain((length) => numbers(length * 3)),
        (jumps, scores) => {
          const lattice: Lattice = { ...SHAPE, transitions: Float64Array.from(jumps) };
          const out = new Uint8Array(scores.length / 3);
          bestLabels(lattice, Float64Array.from(scores), 0, out.length, out, 0);
          assert.ok(isAllowed(lattice, [...out]));
          assert.ok(Math.abs(weigh(lattice, [...out], scores) - bestByTrying(lattice, scores)) < 1e-9);
        },
      ),
    );
  });

  it('reads and writes where it is told to', () => {
    const lattice: Lattice = { ...SHAPE, transitions: new Float64Array(9) };
    const out = Uint8Array.of(9, 9, 9, 9);
    bestLabels(lattice, Float64Array.of(7, 7, 7, 0, 5, 0, 0, 0, 5), 3, 2, out, 1);
    assert.deepEqual([...out], [9, 1, 2, 9]);
  });
});
