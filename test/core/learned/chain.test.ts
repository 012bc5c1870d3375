import assert from 'node:assert/strict';
import { marginals } from '../../../src/core/learned/chain';

const WIDTH = 3;

/** Probabilities by adding up every sequence of labels there is. */
function byEnumeration(transitions: Float64Array, scores: Float64Array, length: number): number[] {
  const sums = new Array<number>(length * WIDTH).fill(0);
  let total = 0;
  for (let code = 0; code < WIDTH ** length; code++) {
    const labels = Array.from({ length }, (_, t) => Math.floor(code / WIDTH ** t) % WIDTH);
    let score = 0;
    labels.forEach((label, t) => {
      score += scores[t * WIDTH + label]! + transitions[(t === 0 ? WIDTH : labels[t - 1]!) * WIDTH + label]!;
    });
    const weight = Math.exp(score);
    total += weight;
    labels.forEach((label, t) => (sums[t * WIDTH + label] = sums[t * WIDTH + label]! + weight));
  }
  return sums.map((sum) => sum / total);
}

function wave(length: number, step: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => 2 * Math.sin(i * step + 1));
}

describe('marginals', () => {
  for (const length of [1, 2, 3, 5]) {
    it(`gives what adding up every sequence of ${length} gives`, () => {
      const [transitions, scores] = [wave((WIDTH + 1) * WIDTH, 1.7), wave(length * WIDTH, 0.9)];
      const found = marginals(transitions, WIDTH, scores, length);
      byEnumeration(transitions, scores, length).forEach((p, i) => assert.ok(Math.abs(found[i]! - p) < 1e-9));
    });
  }

  it('stays a probability over a long sequence with large scores', () => {
    const length = 5_000;
    const found = marginals(
      wave((WIDTH + 1) * WIDTH, 1.7),
      WIDTH,
      wave(length * WIDTH, 0.9).map((score) => score * 300),
      length,
    );
    for (let t = 0; t < length; t++) {
      const sum = found[t * WIDTH]! + found[t * WIDTH + 1]! + found[t * WIDTH + 2]!;
      assert.ok(Math.abs(sum - 1) < 1e-9);
    }
  });

  it('gives nothing for nothing', () => {
    assert.equal(marginals(wave(12, 1), WIDTH, new Float64Array(0), 0).length, 0);
  });
});
