import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextChange } from '../../../src/core/anchoring/move';
import { followSighting, seeingSentences, type Sighting } from '../../../src/core/anchoring/sighting';
import { untouchedSentences } from '../../../src/core/anchoring/untouched';
import type { Span } from '../../../src/core/span';
import { finish } from '../../../src/core/steps';

/** Sentences end at a period, or with their line. */
function split(text: string): Span[] {
  return [...text.matchAll(/[^\s.][^.\n]*(?:\.|(?=\n)|$)/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

function see(text: string, then?: Sighting): Sighting {
  return { ...finish(seeingSentences(text, split(text), then)), homes: new Map(), edits: [] };
}

function edit(text: string, { start, end }: Span, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}

describe('sentences that no edit touched', () => {
  const TEXT = 'One came. Two left.\n\nThree stayed. Four ran.\n\nFive sat. Six stood.\n\nSeven slept.';

  it('are taken over, those behind the edit moved', () => {
    const seen = see(TEXT);
    const at = TEXT.indexOf('Four');
    const now = edit(TEXT, { start: at, end: at }, 'All of ');
    const then = followSighting(seen, [{ start: at, end: at, textLength: 7 }]);
    assert.deepEqual(untouchedSentences(then, split(now)), { head: 3, tail: 3, by: 7 });
    const again = see(now, then);
    assert.deepEqual(again, see(now));
    for (const i of [0, 1, 6]) assert.equal(again.sentences[i], seen.sentences[i]);
  });

  it('are all of them where nothing was edited', () => {
    const seen = see(TEXT);
    assert.deepEqual(untouchedSentences(seen, split(TEXT)), { head: 7, tail: 0, by: 0 });
    assert.deepEqual(see(TEXT, seen), seen);
  });

  it('are none where edits were not followed', () => {
    const { edits: _edits, ...unfollowed } = see(TEXT);
    assert.deepEqual(untouchedSentences(unfollowed, split(TEXT)), { head: 0, tail: 0, by: 0 });
  });

  it('are not those that are split otherwise now', () => {
    const seen = see(TEXT);
    const spans = split(TEXT).filter((_, i) => i !== 5);
    assert.deepEqual(untouchedSentences(seen, spans), { head: 5, tail: 1, by: 0 });
  });

  it('say the same as when all are read anew, whatever is edited, in one event or several', () => {
    const piece = fc.constantFrom('a', 'B', ' ', '.', '\n', '\n\n', 'One came.', ' Two left. ', 'é', '“No,” ');
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const change = fc.tuple(fc.nat(), fc.nat(8), fc.array(piece, { maxLength: 3 }));
    fc.assert(
      fc.property(text, fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 5 }), (first, events) => {
        let then = see(first);
        let now = first;
        for (const event of events) {
          const changes: TextChange[] = [];
          const before = now;
          // From back to front, so that all speak of the text before
          for (const [place, length, put] of [...event].sort((a, b) => (b[0] % 97) - (a[0] % 97))) {
            const least = changes.at(-1)?.start ?? before.length;
            const start = Math.min((place % 97) % (before.length + 1), least);
            const end = Math.min(start + length, least);
            const words = put.join('');
            changes.push({ start, end, textLength: words.length });
            now = edit(now, { start, end }, words);
          }
          then = followSighting(then, changes);
          assert.deepEqual(see(now, then), see(now));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
