import assert from 'node:assert/strict';
import { hashWordsAsBefore } from '../../../src/core/anchoring/fold';
import { readFormerNumbers } from '../../../src/core/anchoring/formerNumbers';
import {
  packSighting,
  seeingSentences,
  unpackSighting,
  type SeenText,
  type Sighting,
} from '../../../src/core/anchoring/sighting';
import type { Span } from '../../../src/core/span';
import { finish } from '../../../src/core/steps';

describe('a draft last seen by a version that folded words in another way', () => {
  const STORY = 'Élise Aune came… Nobody else did.\n\nThe Sælen ferry… left.';

  function spansOf(text: string): Span[] {
    return [...text.matchAll(/[^\s].*?(?:\.{3}|[.…])(?= [A-Z]|$)/gm)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
  }

  function seeing(text: string): SeenText {
    return finish(seeingSentences(text, spansOf(text)));
  }

  function formerly(text: string): Sighting {
    const seen = seeing(text);
    const sentences = seen.sentences.map((one, at) => {
      const { start, end } = seen.spans[at]!;
      return { ...one, words: hashWordsAsBefore(text, start, end) };
    });
    return unpackSighting(packSighting({ ...seen, sentences, homes: new Map([['d', 1]]) }))!;
  }

  it('is seen as it would be now, however both are set', () => {
    const dotted = STORY.replaceAll('…', '...');
    const ways = [STORY, dotted, STORY.normalize('NFD'), dotted.normalize('NFD')];
    for (const then of ways) {
      for (const now of ways) {
        const seen = readFormerNumbers(formerly(then), now, seeing(now));
        assert.deepEqual(seen.sentences, seeing(then).sentences);
        assert.deepEqual([...seen.homes], [['d', 1]]);
      }
    }
  });

  it('leaves open where a decision stood on one of two sentences that were no twins then, and of which one is gone', () => {
    const [first, second] = STORY.split('\n\n') as [string, string];
    const then = `${first}\n\n${second}\n\n${first.normalize('NFD')}`;
    const homes = new Map([
      ['d', 0],
      ['e', 2],
      ['f', -1],
    ]);
    const homesIn = (now: string) => [
      ...readFormerNumbers({ ...formerly(then), homes }, now, seeing(now)).homes.values(),
    ];
    assert.deepEqual(homesIn(`${second}\n\n${first}`), [-1, 2, -1]);
    assert.deepEqual(homesIn(then.normalize('NFC')), [0, 2, -1]);
  });

  it('keeps the number of a sentence that is gone, and those of the others', () => {
    const then = formerly(STORY);
    const now = STORY.replace('Aune', 'Aunet');
    const words = ({ sentences }: Pick<Sighting, 'sentences'>): number[] => sentences.map((one) => one.words);
    const [, second, third] = words(seeing(STORY));
    assert.deepEqual(words(readFormerNumbers(then, now, seeing(now))), [words(then)[0], second, third]);
  });

  it('is left alone where all of it stands there still, and where nothing of it does', () => {
    for (const [then, now] of [
      ['Nobody came.', 'Nobody came.'],
      ['Nobody came.', 'Élise came…'],
      ['Nobody came.', 'Somebody came.'],
    ] as const) {
      const seen = formerly(then);
      assert.equal(readFormerNumbers(seen, now, seeing(now)), seen);
    }
    const open: Sighting = { ...seeing(STORY), homes: new Map(), edits: [] };
    assert.equal(readFormerNumbers(open, 'Élise came…', seeing('Élise came…')), open);
  });
});
