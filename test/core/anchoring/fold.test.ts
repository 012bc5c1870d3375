import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldWords, hashedLength, hashOfFold, hashWords, sameWords } from '../../../src/core/anchoring/fold';

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

  it('is what is told by the hash that is kept of a sentence, which is that of the folded words', () => {
    const fnv = (words: string): number => {
      let value = 0x811c9dc5;
      for (let at = 0; at < words.length; at++) value = Math.imul(value ^ words.charCodeAt(at), 0x01000193);
      return value >>> 0;
    };
    const piece = fc.constantFrom(
      'a',
      'É',
      ' ',
      '\u00a0',
      '\u00ad',
      '\u200b',
      '-',
      '–',
      '“',
      '’',
      '«',
      '\n',
      '😀',
      '\ud83d',
      '…',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        assert.equal(hashOfFold(hashWords(text, 0, text.length)), fnv(foldWords(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it('folds twice as once', () => {
    const text = '“A – b”\u00a0 -- ‘c’ …';
    assert.equal(foldWords(foldWords(text)), foldWords(text));
  });
});
