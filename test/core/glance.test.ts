import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer } from '../../src/core/analyze';
import { anyDraft } from './anyDraft';

const STORY = Array.from(
  { length: 40 },
  (_, i) => `The pier at mile ${i} has ${i + 3}00 berths, said Mayor Oda Fenwick on Tuesday. It will stay.`,
).join('\n\n');

/** A draft that has been analysed, and what is told at a glance of each next version; a version whose analysis is asked for is analysed, too. */
function reader(first: string) {
  const analyzer = createAnalyzer();
  const read = (text: string, whole: boolean) => {
    const run = analyzer.begin(text, { format: 'plain' });
    while (run.advance());
    const glance = run.glance();
    if (whole) run.result();
    return glance;
  };
  read(first, true);
  return read;
}

describe('a glance at an edited draft', () => {
  const put = (words: string, before: string): string => STORY.replace(before, words + before);

  it('tells of what was typed, and of nothing else', () => {
    const text = put('It cost $3.4 million, Ada Quill said. ', 'The pier at mile 20');
    const glance = reader(STORY)(text, false)!;
    const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    assert.equal(words(glance.changed), 'It cost $3.4 million, Ada Quill said. ');
    const claims = glance.claims.map((claim) => `${claim.kind} ${words(claim)}`);
    assert.ok(claims.includes('money $3.4 million'), claims.join(', '));
    assert.deepEqual(glance.entities.filter(({ type }) => type === 'person').map(words), ['Ada Quill']);
    assert.ok(!glance.claims.some(({ kind }) => kind === 'number'), claims.join(', '));
  });

  it('tells of all that was typed since the last whole analysis', () => {
    const read = reader(STORY);
    read(put('It cost $3', 'The pier at mile 20'), false);
    const text = put('It cost $3.4 million. ', 'The pier at mile 20');
    const { changed } = read(text, true)!;
    assert.equal(text.slice(changed.start, changed.end), 'It cost $3.4 million. ');
    const next = text.replace('million', 'millions');
    const after = read(next, false)!;
    assert.equal(next.slice(after.changed.start, after.changed.end), 's');
  });

  it('is not taken of what is new as a whole, of nothing new, or of more than a few paragraphs', () => {
    const fresh = createAnalyzer().begin(STORY, { format: 'plain' });
    while (fresh.advance());
    assert.equal(fresh.glance(), undefined);
    const read = reader(STORY);
    assert.equal(read(STORY, false), undefined);
    assert.equal(read(`A headline\n\n${STORY.toUpperCase()}`, false), undefined);
  });

  it('tells only of what touches the change, whatever was changed in whatever draft', () => {
    const holds = fc.property(anyDraft, anyDraft, fc.double({ min: 0, max: 1, noNaN: true }), (draft, put, place) => {
      const at = Math.floor(place * draft.length);
      const text = draft.slice(0, at) + put + draft.slice(at);
      const glance = reader(draft)(text, false);
      if (!glance) return;
      const { changed, claims, entities } = glance;
      for (const { start, end } of [changed, ...claims, ...entities]) {
        assert.ok(start >= 0 && start <= end && end <= text.length);
        assert.ok(start <= changed.end && end >= changed.start);
      }
    });
    fc.assert(holds, { numRuns: 60 });
  });
});
