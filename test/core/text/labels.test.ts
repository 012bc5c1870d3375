import assert from 'node:assert/strict';
import { speakerLabel } from '../../../src/core/text/labels';

/** [line, name, words, how it is written] */
const finds: [string, string, string, string][] = [
  ['QUILL: We left.', 'QUILL', 'We left.', 'capitals'],
  ['MAYOR JANE ROE: We left.', 'MAYOR JANE ROE', 'We left.', 'capitals'],
  ['Jane van der Roe: We left.', 'Jane van der Roe', 'We left.', ''],
  ['**Roe:** We left.', 'Roe', 'We left.', 'bold'],
  ['**Roe**: We left.', 'Roe', 'We left.', 'bold'],
  ['J.R.: We left.', 'J.R.', 'We left.', 'capitals'],
  ['ROE (by telephone): We left.', 'ROE', 'We left.', 'capitals'],
  ['MCQUILL:\u00a0We left.', 'MCQUILL', 'We left.', 'capitals'],
];
const leavesAlone = [
  'Note: it rained.',
  "EDITOR'S NOTE: it rained.",
  'It began at 5:30 p.m.',
  'The plan of the mayor and of everybody else: none.',
  'roe: we left.',
  'ROE:',
  'ROE:We left.',
  'Roe said: we left.',
  '',
];

describe('speakerLabel', () => {
  for (const [text, name, words, written] of finds) {
    it(`finds ${text}`, () => {
      const label = speakerLabel(text)!;
      assert.equal(text.slice(label.name.start, label.name.end), name);
      assert.equal(text.slice(label.colon.start, label.colon.end), ':');
      assert.equal(text.slice(label.words), words);
      assert.equal(label.capitals ? 'capitals' : label.bold ? 'bold' : '', written);
    });
  }
  for (const text of leavesAlone) it(`leaves alone ${text}`, () => assert.equal(speakerLabel(text), null));
});
