import assert from 'node:assert/strict';
import { slotOf } from '../../../src/core/learned/hashTable';
import { readWeights } from '../../../src/core/learned/weights';
import { attributionModel } from '../../../src/core/quotes/learned/model';
import { storeWeights } from '../../../training/store';

/** Keys that share their low bits, negative ones among them: they fight for the same slots. */
const KEYS = Int32Array.from([5, 5 + 1024, -5, 5 - 2048, 2 ** 31 - 1, -(2 ** 31)]);
const WEIGHTS = Float32Array.from({ length: 12 }, (_, i) => (i - 6) / 3);

describe('readWeights', () => {
  const table = readWeights(storeWeights(WEIGHTS, 2, KEYS, 0));

  it('finds every weight again, to the precision of eight bits', () => {
    KEYS.forEach((key, row) => {
      const slot = slotOf(table, key);
      assert.notEqual(slot, -1);
      for (let j = 0; j < 2; j++)
        assert.ok(
          Math.abs(table.weights[slot * 2 + j]! * table.scale - WEIGHTS[row * 2 + j]!) <= table.scale / 2 + 1e-6,
        );
    });
  });

  it('does not know other features', () => {
    for (const key of [6, -6, 5 + 4096, 1]) assert.equal(slotOf(table, key), -1);
  });

  it('drops what weighs next to nothing', () => {
    const small = readWeights(storeWeights(Float32Array.of(1, 1, 0.01, -0.01), 2, Int32Array.of(7, 8), 0.05));
    assert.notEqual(slotOf(small, 7), -1);
    assert.equal(slotOf(small, 8), -1);
  });

  it('says so when what is stored is damaged', () => {
    const stored = storeWeights(WEIGHTS, 2, KEYS, 0);
    assert.throws(() => readWeights({ ...stored, weights: stored.weights.slice(0, -4) }), /damaged/);
  });
});

describe('the model of attribution', () => {
  it('is whole', () => {
    const { tagger, calibration } = attributionModel();
    assert.equal(tagger.transitions.length, (tagger.labels.length + 1) * tagger.labels.length);
    assert.equal(tagger.unit.width, tagger.labels.length);
    // More confidence for more of the weight, in every kind.
    for (const [slope, offset] of [calibration.quoted, calibration.around, calibration.reported])
      assert.ok(slope > 0 && Math.abs(offset) < 3);
  });
});
