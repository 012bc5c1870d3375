import assert from 'node:assert/strict';
import { cutToWidth, displayWidth, formatTable, plain, type Column } from '../../src/cli/table';

describe('a table for the terminal', () => {
  const WIDTHS: [string, number][] = [
    ['', 0],
    ['quay', 4],
    ['“quay”', 6],
    ['漢字', 4],
    ['ｆｕｌｌ', 8],
    ['한국', 4],
    ['e\u0301', 1],
    ['Ƶ̷͉', 1],
    ['🇫🇮', 2],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['1️⃣', 2],
    ['\u00ad\u200b', 0],
    ['©', 1],
  ];
  for (const [text, width] of WIDTHS) {
    it(`gives ${JSON.stringify(text)} ${width} places`, () => assert.equal(displayWidth(text), width));
  }

  const CUTS: [string, number, string][] = [
    ['the quay', 8, 'the quay'],
    ['the quays', 8, 'the qua…'],
    ['the quays', 5, 'the…'],
    ['漢字漢', 5, '漢字…'],
    ['漢字漢', 4, '漢…'],
    ['a👩‍👩‍👧b', 3, 'a…'],
    ['ae\u0301io', 3, 'ae\u0301…'],
  ];
  for (const [text, limit, cut] of CUTS) {
    it(`cuts ${text} to ${limit} places`, () => {
      assert.equal(cutToWidth(text, limit), cut);
      assert.ok(displayWidth(cut) <= limit);
    });
  }

  it('keeps what would act on the terminal out of it', () => {
    assert.equal(plain('a\u001b]0;title\u0007b\r\nc\u009b2J\u202ed\u2066e \ud800'), 'a]0;titleb c2Jde \ufffd');
  });

  const COLUMNS: readonly Column[] = [
    { heading: 'WHO', limit: 6 },
    { heading: 'NO', align: 'right' },
    { heading: 'WORDS' },
  ];

  it('lines columns up on the screen, numbers to the right, and ends no line with spaces', () => {
    const rows = [
      ['漢字', '7', 'one'],
      ['Oda', '104', ''],
    ];
    assert.equal(formatTable(COLUMNS, rows), 'WHO    NO  WORDS\n漢字    7  one\nOda   104\n');
  });

  it('cuts a column at its limit only where the width is limited', () => {
    const rows = [['Ottilie Brandvold', '1', 'the words that somebody said']];
    assert.match(formatTable(COLUMNS, rows), /^Ottilie Brandvold {3}1 {2}the words that somebody said$/m);
    assert.match(formatTable(COLUMNS, rows, 36), /^Ottil… {3}1 {2}the words that somebody…$/m);
  });

  it('leaves the last column room in a terminal that is too narrow', () => {
    assert.match(
      formatTable(COLUMNS, [['Oda', '1', 'twenty places are left']], 10),
      /^Oda {3}1 {2}twenty places are l…$/m,
    );
  });
});
