import assert from 'node:assert/strict';
import type { Place, QuoteEvidence } from '../../src/sources/results';
import { unusedSources } from '../../src/sources/unused';

const FILES = ['/desk/sources/a.txt', '/desk/sources/b/a.txt', '/desk/sources/c.pdf'].map((path) => ({
  path,
  words: 9,
}));
const NOTHING = { named: [], evidence: [], drafts: [] };

const placeIn = (path: string): Place => ({ path, span: { start: 0, end: 1 }, location: { line: 1 }, excerpt: '' });

function quote(verdict: QuoteEvidence['verdict'], path: string, ...elsewhere: string[]): QuoteEvidence {
  const match = { ...placeIn(path), voice: 'same', similarity: 1, edits: [], found: [] } as const;
  return { type: 'quote', claim: 'c', words: '', context: '', verdict, match, elsewhere: elsewhere.map(placeIn) };
}

describe('sources that nobody used', () => {
  const left = (uses: Partial<Parameters<typeof unusedSources>[1]>): string[] =>
    unusedSources(FILES, { ...NOTHING, ...uses }).map(({ path }) => path.replace('/desk/sources/', ''));

  it('are all of them when there are neither decisions nor quotes', () => {
    assert.deepEqual(left({}), ['a.txt', 'b/a.txt', 'c.pdf']);
  });

  const names: [string, string[]][] = [
    ['sources/b/a.txt', ['a.txt', 'c.pdf']],
    ['./sources/b/a.txt', ['a.txt', 'c.pdf']],
    ['sources\\b\\a.txt', ['a.txt', 'c.pdf']],
    ['/desk/sources/c.pdf', ['a.txt', 'b/a.txt']],
    [' c.pdf ', ['a.txt', 'b/a.txt']],
    // Which of the two is meant cannot be told.
    ['a.txt', ['c.pdf']],
    ['pdf', ['a.txt', 'b/a.txt', 'c.pdf']],
    ['https://desk.invalid/sources/c.pdf', ['a.txt', 'b/a.txt', 'c.pdf']],
    ['', ['a.txt', 'b/a.txt', 'c.pdf']],
  ];
  for (const [name, expected] of names)
    it(`are not those that evidence names: “${name}”`, () => assert.deepEqual(left({ named: [name] }), expected));

  it('are not those that a quote is found in, in part or altered', () => {
    assert.deepEqual(left({ evidence: [quote('altered', FILES[0]!.path, FILES[2]!.path)] }), ['b/a.txt']);
    assert.deepEqual(left({ evidence: [quote('not-found', FILES[0]!.path)] }), ['a.txt', 'b/a.txt', 'c.pdf']);
  });

  it('are those that only a figure is in', () => {
    const passage = { ...placeIn(FILES[0]!.path), says: 'same', bearing: 1, message: '' } as const;
    const evidence = [{ type: 'claim', claim: 'c', words: '', context: '', passages: [passage] } as const];
    assert.equal(left({ evidence }).length, 3);
  });

  it('are not the drafts themselves', () => {
    assert.deepEqual(left({ drafts: [FILES[0]!.path] }), ['b/a.txt', 'c.pdf']);
  });

  it('say why they could not be read', () => {
    const files = [{ path: '/a.pdf', words: 0, problem: 'is protected' }];
    assert.deepEqual(unusedSources(files, NOTHING), [{ path: '/a.pdf', problem: 'is protected' }]);
  });
});
