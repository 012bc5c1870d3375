/** What checks keep of a draft from one version to the next: the same objects where nothing is different. */
import assert from 'node:assert/strict';
import type { Mention } from '../../../src/core/analysis';
import { concluding, nearby, type Stretch } from '../../../src/core/checks/nearby';
import { createMemory } from '../../../src/core/checks/kept/memory';
import { parseDraft } from '../../../src/core/text/parsed';

const shouted = nearby(({ draft }: Stretch) =>
  draft.paragraphs.flatMap(({ start, parsed }) =>
    [...parsed.text.matchAll(/[A-Z]{2,}/g)].map(({ index, 0: word }) => ({
      start: start + index,
      end: start + index + word.length,
      word,
    })),
  ),
);

/** A draft of which no more is known than its words. */
function stretchOf(text: string, last?: Stretch): Stretch {
  const draft = parseDraft(text, 'plain');
  const known = new Map(last?.draft.paragraphs.map(({ parsed }) => [parsed.text, parsed]));
  const paragraphs = draft.paragraphs.map((paragraph) => ({
    ...paragraph,
    parsed: known.get(paragraph.parsed.text) ?? paragraph.parsed,
  }));
  const mentions: readonly Mention[] = [];
  return {
    draft: { text, paragraphs },
    sentences: [],
    quotes: [],
    mentions,
    references: [],
    linked: { titles: [] },
    figures: [],
  };
}

describe('what is kept of a draft', () => {
  const story = Array.from({ length: 12 }, (_, i) => `The HHC met ${i} times before it rained on the harbor.`);

  it('is the same list of the same things where an edit brings and moves none', () => {
    const remember = createMemory();
    const first = stretchOf(story.join('\n\n'));
    const found = shouted({ ...first, memory: remember(first) });
    const next = stretchOf([...story.slice(0, -1), `${story.at(-1)!} It was late.`].join('\n\n'), first);
    assert.equal(shouted({ ...next, memory: remember(next) }), found);
  });

  it('is placed anew behind an edit, and as it was before it', () => {
    const remember = createMemory();
    const first = stretchOf(story.join('\n\n'));
    const found = shouted({ ...first, memory: remember(first) });
    const text = story.with(6, `In May, ${story[6]!}`).join('\n\n');
    const next = stretchOf(text, first);
    const again = shouted({ ...next, memory: remember(next) });
    assert.deepEqual(again, shouted(next));
    assert.equal(again[5], found[5]);
    assert.equal(again[6]!.start, found[6]!.start + 8);
  });

  it('follows the words when one comes and goes, also after versions of which nothing was asked', () => {
    const remember = createMemory();
    let last: Stretch | undefined;
    for (const [i, more] of ['', ' NNN', ' NN', '', ' and', ' KVSP and MM'].entries()) {
      const next = stretchOf(story.with(i, `${story[i]!}${more}`).join('\n\n'), last);
      const memory = remember(next);
      if (i !== 2) assert.deepEqual(shouted({ ...next, memory }), shouted(next));
      last = next;
    }
  });

  it('is concluded once from the same members, and for each draft by itself', () => {
    let asked = 0;
    const count = concluding((words: readonly object[]) => (asked++, words.length));
    const [a, b] = [{}, {}];
    const stretch = stretchOf(story.join('\n\n'));
    const [one, other] = [createMemory(), createMemory()].map((remember) => ({
      ...stretch,
      memory: remember(stretch),
    }));
    assert.deepEqual([count(one!, [a, b]), count(one!, [a, b]), count(one!, [a])], [2, 2, 1]);
    assert.equal(asked, 2);
    assert.equal(count(other!, [a]), 1);
    assert.equal(asked, 3);
    assert.equal(count(stretch, [a, b]), 2);
  });
});
