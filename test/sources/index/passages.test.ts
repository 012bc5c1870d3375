import assert from 'node:assert/strict';
import { foldWords } from '../../../src/core/evidence/words';
import { cutPassages, LEAST_WORDS, MOST_WORDS } from '../../../src/sources/index/passages';

const sentence = (words: number, n = 0): string =>
  `${Array.from({ length: words }, (_, i) => `w${n}x${i}`).join(' ')}.`;
const cut = (text: string): string[] => [...cutPassages(text)].map(({ start, end }) => text.slice(start, end));
const ends = (text: string): string[] => cut(text).map((passage) => passage.split(' ').at(-1)!);

describe('passages', () => {
  it('leaves a short text whole, without the space around it', () => {
    assert.deepEqual(cut('\n  The mill burned.\n\nNobody was hurt. \n'), ['The mill burned.\n\nNobody was hurt']);
  });

  it('begins with the marks that its first word stands in', () => {
    assert.deepEqual(cut('\n [00:44] THORN: It burned.'), ['[00:44] THORN: It burned']);
    const text = `${sentence(99, 1)} (“${sentence(99, 2)}—${sentence(120, 3)}`;
    assert.deepEqual(
      cut(text).map((passage) => passage.slice(0, 6)),
      ['w1x0 w', '(“w2x0', 'w3x0 w'],
    );
  });

  it('ends where nothing is said for long', () => {
    for (const gap of [' ', '“', '\n'].map((sign) => sign.repeat(5000)))
      assert.deepEqual(
        [...cutPassages(`It burned.${gap}Nobody was hurt.${gap}Why?`)].map(({ words }) => words),
        ['it burned', 'nobody was hurt', 'why'],
      );
  });

  it('has none where there are no words', () => {
    for (const text of ['', ' \n\n ', '— … “”']) assert.deepEqual(cut(text), []);
  });

  it('ends where a paragraph ends, by a blank line or a full line', () => {
    for (const gap of ['\n\n', '\r\n\r\n', '\n', ' \n \n'])
      assert.deepEqual(ends([sentence(50, 1), sentence(45, 2), sentence(40, 3), sentence(60, 4)].join(gap)), [
        'w2x44',
        'w4x59',
      ]);
  });

  it('does not take the line ends of a typewriter for those of paragraphs', () => {
    const text = `${sentence(90, 1)} ${sentence(200, 2)}`.replace(/(\S+ \S+ \S+) /g, '$1\n');
    assert.deepEqual(ends(text)[0], 'w1x89');
  });

  it('ends with a sentence where no paragraph ends, and anywhere where no sentence does', () => {
    assert.deepEqual(ends(Array.from({ length: 10 }, (_, n) => sentence(30, n)).join(' ')), ['w4x29', 'w9x29']);
    const lengths = cut(sentence(400)).map((passage) => passage.split(' ').length);
    assert.deepEqual(lengths, [150, 150, 100]);
  });

  it('holds every word once, in order, whatever the text', () => {
    const texts = [
      Array.from({ length: 3000 }, (_, n) => sentence(1 + ((n * 7) % 40), n)).join(' '),
      Array.from({ length: 3000 }, (_, n) => sentence(1 + ((n * 7) % 40), n)).join('\n'),
      'It’s '.repeat(20_000),
      'wide\u00a0space\u00a0'.repeat(20_000),
      `${'a.b\n'.repeat(9)}😀 `.repeat(3000),
    ];
    for (const text of texts) {
      const passages = [...cutPassages(text)];
      const joined = passages.map(({ words }) => words).join(' ');
      const all = foldWords(text);
      // A stretch without a space may part one word.
      if (text.includes(' ')) assert.equal(joined, all.map((word) => word.text).join(' '));
      for (const { count, start, end } of passages) {
        assert.ok(count <= MOST_WORDS && end > start);
        assert.equal(text.slice(start, end).trim().length, end - start);
      }
      for (const { count } of passages.slice(0, -1)) assert.ok(count >= LEAST_WORDS, `${count} words`);
    }
  });
});
