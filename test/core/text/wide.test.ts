import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toDraft } from '../../../src/core/reading/places';
import { sliceSpan } from '../../../src/core/span';
import { splitAgain, type SplitDraft } from '../../../src/core/text/splitAgain';
import { apart, isWithin, setWide, type Layout } from '../../../src/core/text/wide';
import { anyDraft } from '../anyDraft';

/** Sets one version of a draft after another. */
function setter() {
  let split: SplitDraft | undefined;
  let last: Layout | undefined;
  return (text: string): Layout => {
    const now = splitAgain(text, 'plain', split);
    split = { text, format: 'plain', paragraphs: now.paragraphs };
    return (last = setWide(text, now, last));
  };
}

const STORY = Array.from({ length: 20 }, (_, i) => `The pier at mile ${i} will stay, said Oda Fenwick.`).join('\n\n');

describe('a draft that is set wide', () => {
  it('has the same paragraphs in the same order, with nothing but ends of lines between them that the draft has not', () => {
    const some = anyDraft.map((text) => text.slice(0, 80));
    const edit = fc.record({ at: fc.nat(), gone: fc.oneof(fc.nat(4), fc.nat(300)), put: some });
    const drafts = fc.array(some, { maxLength: 8 }).map((list) => list.join('\n\n'));
    const holds = fc.property(drafts, fc.array(edit, { maxLength: 6 }), (first, edits) => {
      const set = setter();
      let draft = first;
      for (const { at, gone, put } of [{ at: 0, gone: 0, put: '' }, ...edits]) {
        const from = at % (draft.length + 1);
        draft = draft.slice(0, from) + put + draft.slice(from + gone);
        const { text, paragraphs, places, own } = set(draft);
        assert.deepEqual(
          paragraphs.map((one) => [one.kind, sliceSpan(text, one), one.dateline && sliceSpan(text, one.dateline)]),
          own.map((one) => [one.kind, sliceSpan(draft, one), one.dateline && sliceSpan(draft, one.dateline)]),
        );
        assert.deepEqual(
          paragraphs.map((one) => toDraft(places, one)),
          own.map(({ start, end }) => ({ start, end })),
        );
        assert.equal(text.replace(/\n+/g, ''), draft.replace(/\n+/g, ''));
      }
    });
    fc.assert(holds, { numRuns: 200 });
  });

  it('leaves whatever stands behind an edit where it was, until its room is used up', () => {
    const set = setter();
    const before = set(STORY).paragraphs;
    const at = STORY.indexOf(' will stay', 400);
    const edited = set(`${STORY.slice(0, at)}, which is old,${STORY.slice(at)}`).paragraphs;
    const changed = edited.filter((paragraph, i) => paragraph !== before[i]);
    assert.equal(changed.length, 1);
    const long = set(`${STORY.slice(0, at)}${', which is old'.repeat(12)},${STORY.slice(at)}`).paragraphs;
    const moved = long.filter((paragraph, i) => paragraph !== before[i]);
    assert.ok(moved.length > 1 && moved.length < 6, `${moved.length}`);
    const gone = set(STORY.slice(at)).paragraphs;
    assert.equal(gone.at(-1), before.at(-1));
  });

  it('makes way once for what is typed on and on, and not at every key', () => {
    const set = setter();
    let last = set(STORY).paragraphs;
    const at = STORY.indexOf(' will stay', 400);
    let times = 0;
    for (let typed = 1; typed <= 200; typed++) {
      const now = set(`${STORY.slice(0, at)}${'x'.repeat(typed)}${STORY.slice(at)}`).paragraphs;
      const moved = now.filter((paragraph, i) => paragraph !== last[i]);
      if (moved.length > 1) times++;
      last = now;
    }
    assert.ok(times > 1 && times < 8, `${times}`);
  });

  it('is set anew when it has become much shorter', () => {
    const set = setter();
    set(STORY);
    const short = STORY.slice(-200);
    assert.ok(set(short).text.length < 4 * short.length);
  });

  it('tells how far apart two places are in the draft', () => {
    const set = setter();
    const { text, places } = set(STORY);
    const [from, to] = [text.indexOf('mile 3'), text.indexOf('mile 5')];
    const far = STORY.indexOf('mile 5') - STORY.indexOf('mile 3');
    assert.ok(to - from > far);
    assert.equal(apart(places, from, to), far);
    assert.equal(isWithin(places, from, to, far), false);
    assert.equal(isWithin(places, from, to, far + 1), true);
    assert.equal(isWithin(undefined, 10, 20, 11), true);
  });
});
