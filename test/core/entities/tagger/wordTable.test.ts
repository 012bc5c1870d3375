import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factsOf, readWordTable, type WordFacts } from '../../../../src/core/entities/tagger/wordTable';
import { readSparseWeights } from '../../../../src/core/learned/weights';
import { slotOf } from '../../../../src/core/learned/hashTable';
import { hashText } from '../../../../src/core/learned/features';
import { storeSparseWeights, storeWords } from '../../../../training/store';

const SHIFT = 4;
const facts = fc.record({
  cluster: fc.integer({ min: -1, max: 2047 }),
  leanings: fc.integer({ min: 0, max: 65535 }),
  lists: fc.integer({ min: 0, max: 255 }),
});

describe('the table of words', () => {
  it('gives back what was stored of each word', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,12}$/), facts), (words) => {
        const entries = Object.entries(words).map(([word, of]): [number, WordFacts] => [hashText(word), of]);
        const table = readWordTable(storeWords(new Map(entries), SHIFT));
        // Two words that share what is left of their hashes are one: one of them is right
        const byKey = new Map(entries.map(([hash, of]) => [(hash >>> 0) >>> SHIFT, of]));
        fc.pre(byKey.size === entries.length);
        for (const [word, of] of Object.entries(words)) assert.deepEqual(factsOf(table, word), { ...of });
      }),
    );
  });

  it('knows “u.s.” where it has “us”, and says nothing of a word that is not there', () => {
    const table = readWordTable(storeWords(new Map([[hashText('us'), { cluster: 5, leanings: 3, lists: 1 }]]), SHIFT));
    assert.equal(factsOf(table, 'u.s.').cluster, 5);
    assert.deepEqual(factsOf(table, 'quill'), { cluster: -1, leanings: 0, lists: 0 });
  });

  it('says so when what is stored is damaged', () => {
    const stored = storeWords(new Map([[hashText('quill'), { cluster: 5, leanings: 3, lists: 1 }]]), SHIFT);
    assert.throws(() => readWordTable({ ...stored, count: 2 }), /damaged/);
    assert.throws(() => readWordTable({ ...stored, kinds: '' }), /damaged/);
  });
});

describe('sparse weights', () => {
  const KEYS = Int32Array.from([5 << SHIFT, -5 << SHIFT, (2 ** 27 - 1) << SHIFT, -(2 ** 31)]);

  it('are found again, to the precision of eight bits; nothing else is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (weights) => {
          const table = readSparseWeights(storeSparseWeights(Float32Array.from(weights), 3, KEYS, 0.1, SHIFT));
          KEYS.forEach((key, row) => {
            const slot = slotOf(table, key);
            for (let label = 0; label < 3; label++) {
              const weight = weights[row * 3 + label]!;
              const read = slot < 0 ? 0 : table.weights[slot * 3 + label]! * table.scale;
              assert.ok(Math.abs(read - (Math.abs(weight) < 0.1 ? 0 : weight)) <= table.scale / 2 + 1e-6);
            }
          });
          assert.equal(slotOf(table, 77 << SHIFT), -1);
        },
      ),
    );
  });

  it('say so when they are damaged', () => {
    const stored = storeSparseWeights(Float32Array.of(1, 2, 3, 4), 1, KEYS, 0, SHIFT);
    assert.throws(() => readSparseWeights({ ...stored, weights: stored.weights.slice(0, -4) }), /damaged/);
    assert.throws(() => readSparseWeights({ ...stored, count: 3 }), /damaged/);
  });
});
