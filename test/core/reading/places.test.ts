import assert from 'node:assert/strict';
import { changeBetween, editsFor } from '../../../src/core/reading/edits';
import { fromDraft, toDraft } from '../../../src/core/reading/places';
import { readPage } from '../../../src/core/reading/page';

const HTML = '<p>Mayor <b>O</b>da Fen<wbr>wick &amp; Jo</p>';
const READING = readPage(HTML);

describe('places of what is read', () => {
  for (const [words, written] of [
    ['Mayor', 'Mayor'],
    ['Oda', 'O</b>da'],
    ['Fenwick', 'Fen<wbr>wick'],
    ['& Jo', '&amp; Jo'],
    ['&', '&amp;'],
  ])
    it(`lead to ${written}, and back`, () => {
      const start = READING.text.indexOf(words!);
      const span = { start, end: start + words!.length };
      const place = toDraft(READING.places, span);
      assert.equal(HTML.slice(place.start, place.end), written);
      assert.deepEqual(
        [fromDraft(READING.places, place.start), fromDraft(READING.places, place.end)],
        [span.start, span.end],
      );
    });

  it('go with the letter before where they hold no letters', () => {
    const at = READING.text.indexOf('da');
    assert.equal(toDraft(READING.places, { start: at, end: at }).start, HTML.indexOf('</b>'));
  });

  for (const [what, words, now, expected] of [
    ['change words within one tag', 'Mayor', 'Governor', HTML.replace('Mayor', 'Governor')],
    ['keep tags that stand within the words', 'Oda', 'Ida', '<p>Mayor <b>Ida</b> Fen<wbr>wick &amp; Jo</p>'],
    ['change what differs alone', 'Mayor Oda Fenwick', 'Mayor Oda Roe', '<p>Mayor <b>O</b>da Roe<wbr> &amp; Jo</p>'],
    ['write signs of markup as they are written', 'Jo', 'A<B & C', HTML.replace('Jo', 'A&lt;B &amp; C')],
    ['put in what is added', 'Jo', 'Jo Roe', HTML.replace('Jo', 'Jo Roe')],
  ] as const)
    it(`edits ${what}`, () => {
      const start = READING.text.indexOf(words);
      const edits = editsFor(READING, { start, end: start + words.length }, now, 'html');
      const edited = edits.reduceRight(
        (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
        HTML,
      );
      assert.equal(edited, expected);
    });

  it('change by one stretch', () => {
    assert.equal(changeBetween('same', 'same'), undefined);
    assert.deepEqual(changeBetween('a bc d', 'a xyz d'), { start: 2, end: 4, textLength: 3 });
    assert.deepEqual(changeBetween('aa', 'aaa'), { start: 2, end: 2, textLength: 1 });
  });
});
