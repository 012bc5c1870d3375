import assert from 'node:assert/strict';
import { analyze, createAnalyzer } from '../../src/core/analyze';
import { finish } from '../../src/core/steps';
import { asTold, tellingOf } from '../../src/core/told';

const PLAIN = { format: 'plain' } as const;
const TEXT = `Council votes on the pier

KELLAND, May 6 (KNS) — Mayor Ada Quill said on Monday that the pier will be closed.

“We have no choice,” said Harbor Commissioner Bert Oda. He spoke after the vote.

Quill said the Harbor Agency would pay $3 million.
`;

describe('entities of a draft that is set wide', () => {
  it('keep their ids when another is named before them, and are told in order of first mention', () => {
    const analyzer = createAnalyzer(0);
    const read = (text: string) => {
      const run = analyzer.begin(text, PLAIN);
      while (run.advance());
      const analysis = finish(run.combining());
      return { analysis, told: asTold(analysis, tellingOf(run.wide, analysis.entities)) };
    };
    const idOf = ({ analysis }: ReturnType<typeof read>, name: string) =>
      analysis.entities.find(({ text }) => text === name)?.entity;
    const before = read(TEXT);
    const longer = TEXT.replace('KNS) — Mayor', 'KNS) — Senator Cleo Marsh and Mayor');
    const now = read(longer);
    for (const name of ['Bert Oda', 'Harbor Agency', 'Quill']) assert.equal(idOf(now, name), idOf(before, name), name);
    assert.notEqual(idOf(now, 'Cleo Marsh'), undefined);
    assert.equal(
      new Set(now.analysis.entities.map(({ entity }) => entity)).size,
      new Set(now.told.entities.map(({ entity }) => entity)).size,
    );
    assert.deepEqual(now.told, analyze(longer, PLAIN));
    assert.deepEqual(read(TEXT).told, analyze(TEXT, PLAIN));
  });
});
