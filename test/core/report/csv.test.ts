import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import { writeCell, writeCsv } from '../../../src/core/report/csv';
import { assertGolden } from './goldens';
import { anyCopy, copyOf, HOSTILE, longCopy } from './hostile';
import { storyCopy } from './story';

function rowsOf(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv, { newline: '\r\n', skipEmptyLines: true });
  assert.deepEqual(errors, []);
  return data;
}

/** No cell begins with what a spreadsheet takes for a formula, whatever of the signs before it the spreadsheet drops. */
function assertInert(csv: string): void {
  for (const cell of rowsOf(csv).flat()) {
    assert.doesNotMatch(cell.replace(/^[\s\u200b-\u200f\ufeff]+/, ''), /^[=+\-@\uff1d\uff0b\uff0d\uff20]/);
    assert.doesNotMatch(cell, /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
}

describe('the annotated copy as CSV', () => {
  it('is the golden file', () => {
    assertGolden('story.csv', writeCsv(storyCopy()));
  });

  it('is read back as it was: a heading, and a row a claim', () => {
    const copy = storyCopy();
    const [headings, ...rows] = rowsOf(writeCsv(copy));
    assert.equal(rows.length, copy.items.length);
    assert.ok(rows.every(({ length }) => length === headings?.length));
    assert.deepEqual(
      rows.map((row) => row[headings!.indexOf('words')]),
      copy.items.map(({ words }) => words),
    );
    assert.equal(rows[4]![headings!.indexOf('note')], 'The minutes say $36 million.');
  });

  it('begins with a byte order mark when asked to, and ends each line with CR LF', () => {
    assert.ok(writeCsv(storyCopy(), { bom: true }).startsWith('\ufeff"number"'));
    assert.equal(
      writeCsv(storyCopy())
        .replaceAll('\r\n', '')
        .match(/[\r\n]/),
      null,
    );
  });

  it('makes no formula of a cell', () => {
    const cases: [string, string][] = [
      ['=HYPERLINK("https://tarn.example","x")', `"'=HYPERLINK(""https://tarn.example"",""x"")"`],
      ['+1', `"'+1"`],
      ['-5 degrees', `"'-5 degrees"`],
      ['@SUM(A1)', `"'@SUM(A1)"`],
      ['\t=1', `"'=1"`],
      ['\r=1', `"'=1"`],
      ['\tx', `"'x"`],
      [' \u200b=1', `"'\u200b=1"`],
      ['＝1', `"'＝1"`],
      ['\u0000=1', `"'=1"`],
      ['5-4', '"5-4"'],
      ['say "no", he said', '"say ""no"", he said"'],
      ['', '""'],
    ];
    for (const [text, cell] of cases) assert.equal(writeCell(text), cell);
  });

  it('holds hostile text', () => {
    for (const text of HOSTILE)
      assertInert(
        writeCsv(
          copyOf(text, [
            [0, text.length],
            [1, 5],
          ]),
        ),
      );
    fc.assert(
      fc.property(anyCopy, (copy) => assertInert(writeCsv(copy))),
      { numRuns: 150 },
    );
  });

  it('takes an empty draft and 5,000 claims', () => {
    assert.equal(rowsOf(writeCsv(copyOf('', []))).length, 1);
    assert.equal(rowsOf(writeCsv(longCopy(5000))).length, 5001);
  });
});
