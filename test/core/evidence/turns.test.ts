import assert from 'node:assert/strict';
import fc from 'fast-check';
import { locate, type SourceText } from '../../../src/core/evidence/source';
import { withTurns } from '../../../src/core/evidence/turns';
import { anyText } from './anyText';

const plain = (text: string): SourceText => ({ text, marks: [] });

/** Who speaks each line, and when: "Roe@12: …". */
function shown(text: string): string[] {
  const source = withTurns(plain(text));
  return [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => {
    const { speaker, time } = locate(source, index + line.length - 1);
    return `${speaker ?? '–'}${time === undefined ? '' : `@${time}`}`;
  });
}

const finds: readonly (readonly [string, string, readonly string[]])[] = [
  ['labels in capitals', 'ROE: We left.\nSAND: Who?\nROE: We did.\nAll of us.', ['ROE', 'SAND', 'ROE', 'ROE']],
  ['labels that come once, in capitals', 'ROE: We left.\nSAND: Who?\nHOLT: We did.', ['ROE', 'SAND', 'HOLT']],
  [
    'repeated labels in small letters',
    'Ada Roe: We left.\nPia Sand: Who?\nAda Roe: We did.',
    ['Ada Roe', '–', 'Ada Roe'],
  ],
  [
    'labels in capitals, and no list in between',
    'ROE: We left.\nHarbor: open.\nSAND: Who?\nROE: We did.',
    ['ROE', 'ROE', 'SAND', 'ROE'],
  ],
  ['all repeated labels', 'Roe: We left.\nSand: Who?\nRoe: We did.\nSand: Why?', ['Roe', 'Sand', 'Roe', 'Sand']],
  [
    'one label however it is written',
    'Roe: We left.\nROE: We did.\nroe stayed.\nRoe: Yes.',
    ['Roe', 'ROE', 'ROE', 'Roe'],
  ],
  ['bold labels', '**Roe:** We left.\n\n**Sand:** Who?\n\n**Roe:** We did.', ['Roe', 'Sand', 'Roe']],
  ['questions and answers', 'Q: Who left?\nA: We did.\nQ: Why?\nA: It rained.', ['Q', 'A', 'Q', 'A']],
  [
    'times before labels',
    '[00:05] ROE: We left.\n[01:10] SAND: Who?\n[1:00:02] ROE: We did.',
    ['ROE@5', 'SAND@70', 'ROE@3602'],
  ],
  ['times without labels', '[00:05] We left.\nThen it rained.\n[00:12] They stayed.', ['–@5', '–@5', '–@12']],
  [
    'hours without brackets',
    '00:00:05 ROE: We left.\n00:01:10 SAND: Who?\n01:00:02 ROE: We did.',
    ['ROE@5', 'SAND@70', 'ROE@3602'],
  ],
  ['captions', '>> ROE: We left.\n>> SAND: Who?\n>> ROE: We did.', ['ROE', 'SAND', 'ROE']],
  ['lines of Windows', 'ROE: We left.\r\nSAND: Who?\r\nROE: We did.', ['ROE', 'SAND', 'ROE']],
];

const leavesAlone: readonly (readonly [string, string])[] = [
  ['prose', 'The board met.\nIts plan is this: we leave.\nNobody spoke.'],
  ['one line with a colon', 'ROE: We left.\nThen it rained.'],
  ['two labels', 'ROE: We left.\nSAND: Who?'],
  ['labels in small letters that come once', 'Harbor: open.\nSchool: shut.\nLibrary: shut.'],
  ['notes', 'Note: it rained.\nNote: it snowed.\nNote: it thawed.'],
  ['times of day', '7:30 The board met.\n8:15 It left.\n9:00 It rained.'],
  ['nothing', ''],
];

describe('withTurns', () => {
  for (const [name, text, expected] of finds) it(`finds ${name}`, () => assert.deepEqual(shown(text), expected));
  for (const [name, text] of leavesAlone)
    it(`leaves alone ${name}`, () => assert.deepEqual(withTurns(plain(text)), plain(text)));

  it('hears nobody in a table', () => {
    const rows = ['Harbor: dredging,4.1', 'Harbor: pilots,2.2', 'Library: books,7.9'];
    const source = { text: rows.join('\n'), marks: [{ at: 0, row: 1, heading: 'Harbor: dredging' }] };
    assert.deepEqual(withTurns(source), source);
    assert.notDeepEqual(withTurns(plain(source.text)), plain(source.text));
  });

  it('knows no better than the reader of the file', () => {
    const source = { text: 'ROE: We left.\nSAND: Who?\nROE: We did.', marks: [{ at: 0, speaker: 'Ada Roe' }] };
    assert.deepEqual(withTurns(source), source);
  });

  it('keeps other marks, in order', () => {
    const source = { text: 'ROE: We left.\nSAND: Who?\nROE: We did.', marks: [{ at: 14, page: 2 }] };
    assert.deepEqual(withTurns(source).marks, [
      { at: 0, speaker: 'ROE' },
      { at: 14, page: 2 },
      { at: 14, speaker: 'SAND' },
      { at: 25, speaker: 'ROE' },
    ]);
  });

  it('marks places in the text, in order, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const places = withTurns(plain(text)).marks.map(({ at }) => at);
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
        );
        assert.ok(places.every((at) => at >= 0 && at <= text.length));
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});
