import assert from 'node:assert/strict';
import { marginals } from '../../src/core/learned/chain';
import { scoreSequence, type Sequence, trainChain } from '../../training/chain';
import { indexFeatures, toRows } from '../../training/featureIndex';
import { createRandom } from '../../training/random';
import { trainRanker, score } from '../../training/ranker';

/** Units of two kinds; the label of a unit of the second kind is that of the unit before it. */
function alternate(count: number): Sequence[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const labels = new Uint8Array(6);
    const units = Array.from(labels, (_, t) => {
      const copies = t > 0 && random() < 0.5;
      labels[t] = copies ? labels[t - 1]! : random() < 0.5 ? 1 : 0;
      return Int32Array.of(copies ? 2 : labels[t]);
    });
    return { units, labels };
  });
}

const CHAIN = { labels: 2, rows: 3, epochs: 8, rate: 0.1, penalty: 1e-3 };

describe('trainChain', () => {
  it('learns from neighbors what a unit alone cannot tell', () => {
    const { weights, transitions } = trainChain(alternate(300), { ...CHAIN, random: createRandom(1) });
    let [right, all] = [0, 0];
    for (const { units, labels } of alternate(340).slice(300)) {
      const p = marginals(transitions, 2, scoreSequence(weights, 2, units), units.length);
      labels.forEach((label, t) => {
        all++;
        if (p[t * 2 + label]! > 0.5) right++;
      });
    }
    // Three in four without the neighbors.
    assert.ok(right / all > 0.9, `${right} of ${all}`);
  });

  it('gives the same weights for the same seed', () => {
    const train = (): Float32Array => trainChain(alternate(50), { ...CHAIN, random: createRandom(3) }).weights;
    assert.deepEqual(train(), train());
  });
});

describe('trainRanker', () => {
  it('prefers what was right, and weighs nothing that decided nothing', () => {
    const choices = Array.from({ length: 200 }, (_, i) => ({
      candidates: [Int32Array.of(0, 2), Int32Array.of(1, 2)],
      right: [i % 10 !== 0, i % 10 === 0],
    }));
    const weights = trainRanker(choices, { rows: 3, epochs: 5, rate: 0.1, penalty: 1e-3, random: createRandom(2) });
    const [first, second] = choices[0]!.candidates.map((rows) => score(weights, rows));
    // Nine in ten: log-odds of about 2.2.
    assert.ok(first! - second! > 1.5 && first! - second! < 3);
    assert.ok(Math.abs(weights[2]!) < 0.1);
  });
});

describe('indexFeatures', () => {
  it('keeps what was seen often enough, and leaves the rest out of the rows', () => {
    const things = [Int32Array.of(11, 12), Int32Array.of(11, 13), Int32Array.of(11, 12)];
    const index = indexFeatures(things, 2);
    assert.equal(index.size, 2);
    assert.deepEqual(index.keys(), Int32Array.of(11, 12));
    assert.deepEqual(toRows(Int32Array.of(13, 12, 11), index), Int32Array.of(1, 0));
  });
});
