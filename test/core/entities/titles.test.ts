import assert from 'node:assert/strict';
import { link, titlesIn } from './run';

const finds: [string, string[]][] = [
  ['Air Force Maj. Gen. Pat Gulo spoke.', ['Pat Gulo: Air Force Maj. Gen.']],
  ['He met Secretary of Defense Lloyd J. Gulo III.', ['Lloyd J. Gulo III: Secretary of Defense']],
  ['The plan by Chief Justice Ann Reed failed.', ['Ann Reed: Chief Justice']],
  ['Former deputy prime minister Omar Hadi left.', ['Omar Hadi: Former deputy prime minister']],
  ['Police chief Tom Reed said so.', ['Tom Reed: Police chief']],
  ['Justice Department spokeswoman Ada Quill left.', ['Ada Quill: Justice Department spokeswoman']],
  ['Women’s League chair Rita Moss won.', ['Rita Moss: Women’s League chair']],
  ['U.S. secretary of state Ada Quill left.', ['Ada Quill: secretary of state']],
  ['Ada Quill, the Pentagon press secretary, left.', ['Ada Quill: Pentagon press secretary']],
  ['Ada Quill, 54, a carpenter, left.', ['Ada Quill: carpenter']],
  ['Ada Quill, director of the Harbor Institute, said so.', ['Ada Quill: director of the Harbor Institute']],
  ['The Pentagon press secretary, Pat Gulo, left.', ['Pat Gulo: Pentagon press secretary']],
  ['Kenyan President Sam Otieno left.', ['Sam Otieno: President']],
  [
    '“It holds,” said the harbor press secretary.\n\n“For now,” said Navy Cmdr. Pat Gulo on Friday.',
    ['Pat Gulo: harbor press secretary', 'Pat Gulo: Navy Cmdr.'],
  ],
];

const leavesAlone: [string, string[]][] = [
  ['Mr. Gulo met Mrs. Quill.', []],
  ['His wife, Ann Quill, left.', []],
  ['Ada Quill, who was late, left.', []],
  ['Ada Quill, said the judge, was late.', []],
  ['“It holds,” said the harbor press secretary.\n\nAda Quill walked by.', []],
  ['“It holds,” said the secretary.\n\n“No,” said Ada Quill.', []],
];

describe('titles', () => {
  for (const [text, expected] of finds) it(`finds: ${text}`, () => assert.deepEqual(titlesIn(text), expected));
  for (const [text, expected] of leavesAlone)
    it(`leaves alone: ${text}`, () => assert.deepEqual(titlesIn(text), expected));

  it('gives a person each title once, in reading order', () => {
    const text = 'Mayor Ada Quill spoke. Mayor Ada Quill, a carpenter, left. Mayor Quill slept.';
    const [quill] = link(text).people;
    assert.deepEqual(quill!.titles, ['Mayor', 'carpenter']);
    assert.deepEqual(
      quill!.titled.map(({ start, end }) => text.slice(start, end)),
      ['Mayor', 'Mayor', 'carpenter', 'Mayor'],
    );
  });
});
