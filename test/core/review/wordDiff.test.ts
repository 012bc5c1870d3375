import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffWords } from '../../../src/core/review/wordDiff';

/** `[-old-]{+new+}` */
function shown(before: string, after: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return diffWords(before, after)
    .map(({ kind, text }) => marks[kind].join(text))
    .join('');
}

describe('diffWords', () => {
  const cases: [string, string, string][] = [
    ['', '', ''],
    ['same words', 'same words', 'same words'],
    ['About 2,500 people', 'About 2,600 people', 'About [-2,500-]{+2,600+} people'],
    ['two men ran', 'ten women ran', '[-two men-]{+ten women+} ran'],
    ['He left', 'He left early', 'He left{+ early+}'],
    ['“Never again,” she said', '“Again,” she said', '“[-Never again-]{+Again+},” she said'],
    ['', 'new', '{+new+}'],
    ['It was not a riot', 'It was a riot', 'It was [-not -]a riot'],
  ];
  for (const [before, after, expected] of cases)
    it(expected || 'nothing', () => assert.equal(shown(before, after), expected));

  it('gives both texts back, whatever they hold', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', ',', '12', '\ud800', '\n', '😀', 'e\u0301'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after);
        const join = (without: string): string =>
          runs.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
        assert.deepEqual([join('added'), join('removed')], [before, after]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('replaces the whole middle of texts too long to compare', () => {
    const [before, after] = ['a ', 'b '].map((word) => `first ${word.repeat(20_000)}last`);
    assert.deepEqual(
      diffWords(before!, after!).map(({ kind }) => kind),
      ['same', 'removed', 'added', 'same'],
    );
  });
});
