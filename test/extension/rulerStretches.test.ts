import assert from 'node:assert/strict';
import type { ShownStatus } from '../../src/core/review/decision';
import { stretchesOf } from '../../src/editor/rulerStretches';

type Shown = Parameters<typeof stretchesOf>[0];

/** Claims of ten code units in a draft of so many. */
function shown(length: number, claims: readonly (readonly [number, ShownStatus])[]): Shown {
  const reviewed = claims.map(([start, status]) => ({ claim: { start, end: start + 10 }, status }));
  return { text: ' '.repeat(length), review: { claims: reviewed } } as unknown as Shown;
}

describe('the overview ruler', () => {
  it('shows each claim of a draft of a few pages', () => {
    const view = shown(3000, [
      [0, 'open'],
      [12, 'open'],
      [500, 'verified'],
    ]);
    assert.deepEqual(stretchesOf(view), [
      ['open', { start: 0, end: 10 }],
      ['open', { start: 12, end: 22 }],
      ['verified', { start: 500, end: 510 }],
    ]);
  });

  it('shows as one what would be one line in a book, whatever stands in between and in whatever order it is told', () => {
    const view = shown(600_000, [
      [1000, 'open'],
      [0, 'open'],
      [120, 'verified'],
      [200, 'open'],
      [240, 'verified'],
    ]);
    assert.deepEqual(stretchesOf(view), [
      ['open', { start: 0, end: 210 }],
      ['verified', { start: 120, end: 250 }],
      ['open', { start: 1000, end: 1010 }],
    ]);
  });
});
