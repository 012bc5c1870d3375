import assert from 'node:assert/strict';
import fc from 'fast-check';
import { link } from './run';

/** Every span is its own words, without white space at the edges, and no two overlap. */
function check(text: string): void {
  const { mentions, titles, entities, people } = link(text);
  for (const { start, end, text: words, entity } of [...mentions, ...titles]) {
    assert.equal(text.slice(start, end), words);
    assert.match(words, /^\S(?:[^]*\S)?$/);
    assert.ok(entities.has(entity));
  }
  for (let i = 1; i < mentions.length; i++) assert.ok(mentions[i - 1]!.end <= mentions[i]!.start);
  for (const { entity, mentions: count } of people)
    assert.equal(mentions.filter((mention) => mention.entity === entity).length, count);
}

const SIZE = 40_000;
const lines = [
  'a',
  'A',
  'A.',
  'Ada Quill ',
  'ADA ',
  'U.S.-',
  "'",
  "Ada's ",
  '"Ada Quill Went Home Now" ',
  'Ministry of ',
  'Food and ',
  'van der ',
  'Mr. ',
  '(HMC) ',
  'said the Pentagon press secretary ',
  '\ud800 Ada \udc00',
  '\0Ada ',
  '👩‍👧 Ada ',
  'http://',
  ', or ',
  'É',
  '\u00a0',
  'Ada\r\n',
];

describe('any text', () => {
  for (const line of lines)
    it(`takes a line of ${JSON.stringify(line)}`, () => check(line.repeat(Math.ceil(SIZE / line.length))));

  it('keeps its promises on anything', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Ada Quill',
        'Mr. ',
        'U.S.',
        '-',
        '’s',
        ', ',
        '(',
        ')',
        '“',
        '”',
        ' said ',
        'Commission',
        ' of ',
        'HMC',
        '\n\n',
        '. ',
        ' 54',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => check(pieces.join(''))),
      { numRuns: 150 },
    );
  });
});
