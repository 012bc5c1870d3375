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
  [
    'labels with a number',
    'Speaker 1: We left.\nSpeaker 2: Who?\nSpeaker 1: We did.\nSpeaker 2: Why?\nspk_0: It rained.',
    ['Speaker 1', 'Speaker 2', 'Speaker 1', 'Speaker 2', '–'],
  ],
  [
    'a number among names',
    'ROE: We left.\nSAND: Who?\nROE: We did.\nSpeaker 2: Why?\nSAND: It rained.\nSPEAKER_01: When?',
    ['ROE', 'SAND', 'ROE', '–', 'SAND', 'SPEAKER_01'],
  ],
  [
    'the name before a role',
    'Bo Lind, clerk: We left.\nAda Roe: Who?\nBo Lind: We did.\nAda Roe, harbor engineer of Vell: Why?',
    ['Bo Lind', 'Ada Roe', 'Bo Lind', 'Ada Roe'],
  ],
  [
    'a role in capitals',
    'ROE: We left.\nSAND: Who?\nLIND, VELL VOTER: We did.\nSEN. BO HOLT, R-VELL: Why?',
    ['ROE', 'SAND', 'LIND', 'SEN. BO HOLT'],
  ],
  ['lines of Windows', 'ROE: We left.\r\nSAND: Who?\r\nROE: We did.', ['ROE', 'SAND', 'ROE']],
];

/** What follows "Ada Roe" and "Bo Lind" in turn, and whose it is; then what follows "ROE" and "LIND". */
const small = 'Ada Roe: We left.\nBo Lind: Who?\nAda Roe: We did.\nBo Lind: Why?\n';
const capitals = 'ROE: We left.\nLIND: Who?\nROE: We did.\nLIND: Why?\n';
const heads: readonly (readonly [string, string, string])[] = [
  // nobody is named
  ...['SUBJECT', 'SOURCE', 'QUESTION', 'ANSWER', 'CONTACT', 'Question', 'Answer'].flatMap((label) => [
    [small, `${label}: It rained.`, '–'] as const,
    [capitals, `${label}: It rained.`, '–'] as const,
  ]),
  ...[
    'iPhone',
    "Bo's iPhone",
    'Conference Room 2',
    'Guest 1',
    'spk_0',
    'ROE [by telephone]',
    'Mina Sand, clerk',
  ].flatMap((label) => [
    [small, `${label}: It rained.`, '–'] as const,
    [capitals, `${label}: It rained.`, '–'] as const,
  ]),
  [small, 'Note: it rained.', '–'],
  [small, 'Mina Sand, keeper of bees: It rained.', '–'],
  [capitals, 'SAND:It rained.', '–'],
  [capitals, 'BY MR. SAND:\nIt rained.', '–'],
  [capitals, 'SAND:\r\nIt rained.', '–'],
  [capitals, '[00:12] CONTACT: It rained.', '–@12'],
  [capitals, 'We stay.\nQ. Who?\nA. We do.', '–'],
  [capitals, 'We stay.\n 12   Q   Who?\n 13   A   We do.', '–'],
  [capitals, '\nMina Sand\n\nIt rained.', '–'],
  [capitals, '\nMina Sand, keeper of bees\n\nIt rained.', '–'],
  [small, '\nSAND\nIt rained.', '–'],
  // what is no head
  [small, 'The plan is simple: it rained.', 'Bo Lind'],
  [small, 'We have one aim, and it is\nTomorrow: it rained.', 'Bo Lind'],
  [small, 'Mr. Mayor, hear me out: it rained.', 'Bo Lind'],
  [small, 'So, Mr. Mayor, hear me out: it rained.', 'Bo Lind'],
  [small, 'At 5:30 it rained.', 'Bo Lind'],
  [small, '2031: it rained.', 'Bo Lind'],
  [small, 'A. Sand left.', 'Bo Lind'],
  [capitals, 'Note: it rained.', 'LIND'],
  [capitals, 'Bo Sand, my friend: it rained.', 'LIND'],
  [capitals, 'We met\nMina Sand\nand left.', 'LIND'],
  [capitals, '\nMina Sand, of all people.\n\nIt rained.', 'LIND'],
  [capitals, '\nAPPLAUSE\n\nIt rained.', 'LIND'],
  [capitals, '\nIt rained.', 'LIND'],
];

const leavesAlone: readonly (readonly [string, string])[] = [
  ['prose', 'The board met.\nIts plan is this: we leave.\nNobody spoke.'],
  ['one line with a colon', 'ROE: We left.\nThen it rained.'],
  ['two labels', 'ROE: We left.\nSAND: Who?'],
  ['labels in small letters that come once', 'Harbor: open.\nSchool: shut.\nLibrary: shut.'],
  ['notes', 'Note: it rained.\nNote: it snowed.\nNote: it thawed.'],
  ['times of day', '7:30 The board met.\n8:15 It left.\n9:00 It rained.'],
  ['nothing', ''],
  ['heads that name nobody', 'SOURCE: Vell.\nCONTACT: Vell.\nSUBJECT: Vell.\nCONTACT: Vell.'],
  ['questions without names', 'Q. Who left?\nA. We did.\nQ. Why?\nA. It rained.'],
];

describe('withTurns', () => {
  for (const [name, text, expected] of finds) it(`finds ${name}`, () => assert.deepEqual(shown(text), expected));
  for (const [name, text] of leavesAlone)
    it(`leaves alone ${name}`, () => assert.deepEqual(withTurns(plain(text)), plain(text)));

  for (const [before, text, speaker] of heads)
    it(`says ${speaker} after ${before.slice(0, 3)} in ${JSON.stringify(text)}`, () =>
      assert.equal(shown(before + text).at(-1), speaker));

  it('takes no name at the head of a page for somebody who speaks', () => {
    const text = `${capitals}\nVell Harbor\n\nIt rained.`;
    const speakerAtEnd = (marks: SourceText['marks']): string | undefined =>
      locate(withTurns({ text, marks }), text.length - 1).speaker;
    assert.equal(speakerAtEnd([{ at: 0, page: 1 }]), 'LIND');
    assert.equal(speakerAtEnd([]), undefined);
  });

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
