import assert from 'node:assert/strict';
import type { Anchor } from '../../../src/core/anchoring/anchor';
import { moveAnchors, type TextChange } from '../../../src/core/anchoring/move';

const TEXT = 'aaaa BBBB cccc';

function anchorAt(start: number, end: number): Anchor {
  return { exact: TEXT.slice(start, end), sentence: TEXT, offset: start, prefix: '', suffix: '', start, end };
}

function moved(changes: readonly TextChange[], anchor = anchorAt(5, 9)): Anchor {
  return moveAnchors([anchor], changes)[0]!;
}

describe('moveAnchors', () => {
  const cases: [string, TextChange[], [number, number]][] = [
    ['typing before', [{ start: 0, end: 0, textLength: 3 }], [8, 12]],
    ['typing at the start edge', [{ start: 5, end: 5, textLength: 3 }], [8, 12]],
    ['typing inside', [{ start: 7, end: 7, textLength: 3 }], [5, 12]],
    ['typing at the end edge', [{ start: 9, end: 9, textLength: 3 }], [5, 9]],
    ['typing behind', [{ start: 12, end: 12, textLength: 3 }], [5, 9]],
    ['deleting up to the start', [{ start: 0, end: 5, textLength: 0 }], [0, 4]],
    ['deleting the front half', [{ start: 3, end: 7, textLength: 0 }], [3, 5]],
    ['deleting the back half', [{ start: 7, end: 12, textLength: 0 }], [5, 7]],
    ['deleting all', [{ start: 4, end: 10, textLength: 0 }], [4, 4]],
    ['replacing all by longer text', [{ start: 0, end: 14, textLength: 40 }], [5, 9]],
    [
      'two changes, the later first',
      [
        { start: 10, end: 10, textLength: 5 },
        { start: 0, end: 1, textLength: 0 },
      ],
      [4, 8],
    ],
    [
      'two changes before',
      [
        { start: 0, end: 0, textLength: 5 },
        { start: 2, end: 4, textLength: 1 },
      ],
      [9, 13],
    ],
  ];
  for (const [name, changes, [start, end]] of cases) {
    it(name, () => {
      const anchor = moved(changes);
      assert.deepEqual([anchor.start, anchor.end], [start, end]);
    });
  }

  it('gives the same anchors back when nothing moved', () => {
    const anchors = [anchorAt(5, 9)];
    assert.equal(moveAnchors(anchors, [{ start: 12, end: 13, textLength: 9 }]), anchors);
  });

  it('takes every cut back with its undo', () => {
    for (let start = 0; start <= 14; start++) {
      for (let end = start; end <= 14; end++) {
        for (const textLength of [0, 1, 6]) {
          const there = moved([{ start, end, textLength }]);
          const back = moved([{ start, end: start + textLength, textLength: end - start }], there);
          assert.deepEqual([back.start, back.end, back.cuts], [5, 9, undefined], `${start}..${end} by ${textLength}`);
        }
      }
    }
  });

  it('takes deletions within deletions back', () => {
    const deletions: TextChange[] = [
      { start: 7, end: 8, textLength: 0 },
      { start: 4, end: 8, textLength: 0 },
      { start: 2, end: 6, textLength: 0 },
    ];
    const undone = deletions.toReversed().map(({ start, end }) => ({ start, end: start, textLength: end - start }));
    let anchor = anchorAt(5, 9);
    for (const change of [...deletions, ...undone]) anchor = moved([change], anchor);
    assert.deepEqual(anchor, anchorAt(5, 9));
  });
});
