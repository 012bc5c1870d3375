import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitParagraphs } from '../../../src/core/text/paragraphs';
import { splitAgain } from '../../../src/core/text/splitAgain';

const LINES = [
  'The ferry stops in May.',
  'Mayor Ada Quill said so.',
  'A heading',
  '# A heading',
  'By Ada Quill',
  'Q: Why?',
  'A: Money.',
  'A. Money.',
  'Q. Why?',
  '> Quoted.',
  '- An item',
  'PORT ELLERY, March 3 (KNS) — It rained.',
  'Photo: Ada Quill',
  'MARSH: We left.',
  'QUILL: They did.',
  '---',
  'title: Ferry',
  '+++',
  'title = "Ferry"',
  '# title',
  '```',
  '~~~',
  '====',
  'https://harbor.example/a',
  'This article was first published in May.',
  'a very long line that goes on and on until it is as wide as lines are when somebody wraps them by hand',
  'and goes on here',
];
const BREAKS = ['\n', '\n\n', '\n\n\n', '\r\n', '\r\n\r\n', '\n \n', '\n  ', '\u2028', ' '];

const piece = fc.tuple(fc.constantFrom(...LINES), fc.constantFrom(...BREAKS)).map((pair) => pair.join(''));
const FRONT = '---\ntitle: Ferry\n\ndate: May 9\n---\n\n';
const draft = fc
  .tuple(fc.constantFrom('', '', FRONT, '---\n', '+++\n'), fc.array(piece, { maxLength: 40 }))
  .map(([front, pieces]) => front + pieces.join(''));
const edit = fc.record({
  at: fc.nat(),
  cut: fc.oneof({ weight: 3, arbitrary: fc.nat(12) }, fc.nat(400)),
  put: fc.oneof(fc.constant(''), fc.constantFrom(...LINES, ...BREAKS, 'x', '`', '-', '#', '>'), draft),
});

describe('paragraphs split again after an edit', () => {
  for (const format of ['plain', 'markdown'] as const)
    it(`are those of the whole draft split anew, ${format}`, () => {
      fc.assert(
        fc.property(draft, fc.array(edit, { maxLength: 6 }), (start, edits) => {
          let before = { text: start, format, paragraphs: splitParagraphs(start, format) };
          for (const { at, cut, put } of edits) {
            const from = at % (before.text.length + 1);
            const text = before.text.slice(0, from) + put + before.text.slice(from + cut);
            const { paragraphs, head, tail } = splitAgain(text, format, before);
            const whole = splitParagraphs(text, format);
            assert.deepEqual(paragraphs, whole);
            assert.ok(head + tail <= Math.min(whole.length, before.paragraphs.length));
            assert.deepEqual(paragraphs.slice(0, head), before.paragraphs.slice(0, head));
            const same = (text: string, list: readonly { start: number; end: number }[]) =>
              (tail > 0 ? list.slice(-tail) : []).map(({ start, end }) => text.slice(start, end));
            assert.deepEqual(same(text, paragraphs), same(before.text, before.paragraphs));
            before = { text, format, paragraphs: whole };
          }
        }),
        { numRuns: 1500 },
      );
    });

  it('keep all paragraphs but those around the edit', () => {
    const text = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} says that it rained.`).join('\n\n');
    const before = { text, format: 'plain', paragraphs: splitParagraphs(text, 'plain') } as const;
    const { head, tail } = splitAgain(text.replace('Paragraph 30', 'Paragraph 30 or so'), 'plain', before);
    assert.ok(head >= 28 && tail >= 27, `${head} and ${tail} of 60`);
  });

  it('are none of another format’s', () => {
    const before = { text: 'A\n\nB', format: 'plain', paragraphs: splitParagraphs('A\n\nB', 'plain') } as const;
    assert.equal(splitAgain('# A\n\nB', 'markdown', before).head, 0);
  });
});
