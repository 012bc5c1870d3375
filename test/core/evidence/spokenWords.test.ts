import assert from 'node:assert/strict';
import { spokenWords } from '../../../src/core/evidence/spokenWords';

/** [source, what somebody said of it] */
const cases: readonly (readonly [string, string])[] = [
  ['ROE: We left.', 'We left'],
  ['[00:12] ROE: We left.', 'We left'],
  ['00:00:12 Roe: We left.', 'We left'],
  ['>> ROE: We left.', 'We left'],
  ['**Mayor Roe:** We left.', 'We left'],
  ['Speaker 2: We left.', 'We left'],
  ['spk_0: We left.', 'We left'],
  ['Bo Lind, clerk: We left.', 'We left'],
  ['[00:12] We left.', 'We left'],
  ['00:00:12.500 We left.', 'We left'],
  ['SAND: Who left?\r\nROE: We left.', 'Who left We left'],
  ['We left. (applause) They stayed.', 'We left They stayed'],
  ['We left. [Laughter and cheers.] They stayed.', 'We left They stayed'],
  ['We left [00:12:31] early.', 'We left early'],
  ['We left [inaudible] early.', 'We left early'],
  ['We left [ crosstalk ] early.', 'We left early'],
  // What somebody said or wrote.
  ['We left (the mayor too) early.', 'We left the mayor too early'],
  ['We paid (the Red Cross) and left (one day off).', 'We paid the Red Cross and left one day off'],
  ['We left. (cross talk) (off mike) They stayed.', 'We left They stayed'],
  ['We left [sic] early.', 'We left early'],
  ['We left (2024) early.', 'We left 2024 early'],
  ['The plan is this: we leave.', 'The plan is this we leave'],
  ['Note: we left.', 'Note we left'],
  ['Section 2: we left.', 'Section 2 we left'],
  ['Bo Lind, our mayor said: we left.', 'Bo Lind our mayor said we left'],
  ['We met at 7:30 and left.', 'We met at 7:30 and left'],
  ['We left (applause', 'We left applause'],
  ['', ''],
];

describe('spokenWords', () => {
  for (const [text, expected] of cases)
    it(`reads ${JSON.stringify(text)}`, () => {
      const words = spokenWords(text).map(({ start, end }) => text.slice(start, end));
      assert.equal(words.join(' '), expected);
    });

  it('reads a stretch in the middle', () => {
    const text = 'SAND: Who left?\nROE: We left. (applause)\nSAND: Why?';
    const from = text.indexOf('ROE');
    const words = spokenWords(text, from, text.indexOf('\nSAND')).map(({ start, end }) => text.slice(start, end));
    assert.equal(words.join(' '), 'We left');
  });
});
