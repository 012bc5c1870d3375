import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  foldAsBefore,
  foldWords,
  hashedLength,
  hashOfFold,
  hashWords,
  hashWordsAsBefore,
  mayFoldAnew,
  sameWords,
  setLetters,
} from '../../../src/core/anchoring/fold';

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
    ['José Peña', 'Jose\u0301 Pen\u0303a'],
    ['No… not now', 'No... not now'],
    ['Jose\u00ad\u0301…', 'José...'],
    ['\u1100\u1161\u11a8', '각'],
    ['300 \u212b', '300 Å'],
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
    ['Pena', 'Pen\u0303a'],
    ['Pen\u0303a', 'Pen\u0301a'],
    ['No… not', 'No. not'],
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
      '.',
      'e',
      '\u0301',
      '\u0327',
      '\u1100',
      '\u1161',
      '\u11a8',
      '\u212b',
      '\ud804\udc99',
      '\ud804\udcba',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        assert.equal(hashOfFold(hashWords(text, 0, text.length)), fnv(foldWords(text)));
        assert.equal(hashOfFold(hashWordsAsBefore(text, 0, text.length)), fnv(foldAsBefore(text)));
        assert.equal(foldWords(foldWords(text)), foldWords(text));
        assert.equal(foldWords(text.normalize('NFD')), foldWords(text.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });

  it('is told by numbers that were written down by earlier versions', () => {
    const numberOf = (text: string): number => hashWords(text, 0, text.length);
    assert.equal(numberOf('“Well – no,” Mara Quill said in São Paulo, \u00a02,500 people.'), 2593412959174712);
    assert.equal(numberOf('7 gulls came to Évora – “all at once,” she said.'), 2267068695052336);
    const other = '“No… I will not,” Zoe\u0301 said.';
    assert.equal(hashWordsAsBefore(other, 0, other.length), 3481392803479580);
  });

  it('leaves piles of marks that are no writing as they are, and all around them as it would be', () => {
    const pile = '\u0301\u0327'.repeat(16);
    assert.equal(foldWords(`Jose\u0301 a${pile} Pen\u0303a`), `José a${pile} Peña`);
    assert.equal(foldWords(`a${'\u0301'.repeat(30)}`), `á${'\u0301'.repeat(29)}`);
    assert.equal(setLetters(`é${pile}`, 'NFD'), `e\u0301${pile}`);
    const piece = fc.constantFrom('a', 'é', ' ', '\u0301', pile, '\u0958', '\u0344', '\u00ad', '…');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const once = foldWords(text);
        assert.equal(foldWords(once), once);
        assert.equal(hashWords(text, 0, text.length), hashWords(once, 0, once.length));
      }),
    );
  });

  it('tells what may fold otherwise than before', () => {
    for (const text of ['Jose\u0301', 'No…', '\u212b', '\u1100\u1161']) assert.ok(mayFoldAnew(text), text);
    for (const text of ['José – “Peña”', 'No...', '']) assert.ok(!mayFoldAnew(text), text);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.ok(mayFoldAnew(text) || foldWords(text) === foldAsBefore(text));
      }),
    );
  });

  it('folds twice as once', () => {
    const text = '“A – b”\u00a0 -- ‘c’ …';
    assert.equal(foldWords(foldWords(text)), foldWords(text));
  });
});
