import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  BEFORE,
  FINAL,
  FIRST,
  labelOf,
  LABELS,
  NAME_TYPES,
  namesIn,
  OUTSIDE,
} from '../../../../src/core/entities/tagger/labels';

/** Names side by side or apart, as [type, words, words between]. */
const someNames = fc.array(
  fc.tuple(fc.constantFrom(...NAME_TYPES), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 })),
);

describe('labels of names', () => {
  it('spell the names they were made of', () => {
    fc.assert(
      fc.property(someNames, (names) => {
        const labels: number[] = [];
        const expected = names.map(([type, words, gap]) => {
          const from = labels.length;
          for (let at = 0; at < words; at++) labels.push(labelOf(type, at, words));
          for (let at = 0; at < gap; at++) labels.push(OUTSIDE);
          return { from, to: from + words, type };
        });
        assert.deepEqual(namesIn(Uint8Array.from(labels)), expected);
        labels.forEach((label, at) => {
          const allowed = at === 0 ? FIRST : BEFORE[label]!;
          assert.ok(allowed.includes(at === 0 ? label : labels[at - 1]!));
        });
        if (labels.length > 0) assert.ok(FINAL.includes(labels.at(-1)!));
      }),
    );
  });

  it('never leave a name open, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: LABELS - 1 })), (labels) => {
        let last = 0;
        for (const { from, to } of namesIn(Uint8Array.from(labels))) {
          assert.ok(from >= last && to > from && to <= labels.length);
          last = to;
        }
      }),
    );
  });
});
