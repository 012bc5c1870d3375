import assert from 'node:assert/strict';
import { foldWords, hashedLength, hashWords, sameWords } from '../../../src/core/anchoring/fold';

describe('sameWords', () => {
  const same: [string, string][] = [
    ['“It’s over,” he said', '"It\'s over," he said'],
    ['2,500\u00a0people', '2,500 people'],
    ['two\r\n  men', 'two men'],
    ['10–12 days', '10-12 days'],
    ['a storm — the worst', 'a storm -- the worst'],
    ['«Нет»', '"Нет"'],
    ['co\u00adoperate', 'cooperate'],
    ['  words ', 'words'],
  ];
  for (const [a, b] of same)
    it(`holds for ${JSON.stringify(a)} and ${JSON.stringify(b)}`, () => assert.ok(sameWords(a, b)));

  const other: [string, string][] = [
    ['We slept', 'we slept'],
    ['2,500', '2.500'],
    ['2,500', '2500'],
    ['14 million', '14 billion'],
    ['over.', 'over'],
    ['resume', 'résumé'],
    ['cooperate', 'co-operate'],
    ['two men', 'twomen'],
    ['', 'x'],
  ];
  for (const [a, b] of other)
    it(`fails for ${JSON.stringify(a)} and ${JSON.stringify(b)}`, () => assert.ok(!sameWords(a, b)));

  it('is what the number of the words tells', () => {
    const numberOf = (text: string): number => hashWords(`x${text}y`, 1, text.length + 1);
    for (const [a, b] of same) assert.equal(numberOf(a), numberOf(b), a);
    for (const [a, b] of other) assert.notEqual(numberOf(a), numberOf(b), a);
    assert.equal(hashedLength(numberOf('  two --\u200b men ')), 'two - men'.length);
  });

  it('folds twice as once', () => {
    const text = '“A – b”\u00a0 -- ‘c’ …';
    assert.equal(foldWords(foldWords(text)), foldWords(text));
  });
});
