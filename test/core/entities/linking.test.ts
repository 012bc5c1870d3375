import assert from 'node:assert/strict';
import { groupsIn, link, namesIn } from './run';

const joins: [string, string[]][] = [
  ['Maj. Gen. Pat Gulo spoke. “Yes,” Gulo said. Gulo’s aides left.', ['Pat Gulo = Gulo']],
  ['Lloyd J. Gulo III came. Lloyd Gulo left. Gulo slept.', ['Lloyd J. Gulo III = Lloyd Gulo = Gulo']],
  ['Ada Quill came. A. Quill left.', ['Ada Quill = A. Quill']],
  ['Gulo is out, aides said.\n\nMayor Pat Gulo left.', ['Gulo = Pat Gulo']],
  [
    'Talks at the Higher Harbor Commission, or HHC, began. The HHC met the Higher Harbor Commission.',
    ['Higher Harbor Commission = HHC'],
  ],
  [
    'The Iraq-Kuwait Higher Harbor Commission met. The Higher Harbor Commission rose.',
    ['Iraq-Kuwait Higher Harbor Commission = Higher Harbor Commission'],
  ],
  ['The Vesper Fishers Union (VFU) won. Later the VFU lost.', ['Vesper Fishers Union = VFU']],
  ['The U.S. agreed. The United States paid. A US plane left.', ['U.S. = United States = US']],
  ['Larry King came. Mr. King left. King slept.', ['Larry King = King']],
  ['The Securities and Harbor Commission met. The SHC rose.', ['Securities and Harbor Commission = SHC']],
  ['He is Kenyan. Two Kenyans came.', ['Kenyan = Kenyans']],
  ['Gulo Holdings Inc. rose. Later Gulo Holdings fell.', ['Gulo Holdings Inc. = Gulo Holdings']],
];

const titled: [string, string[]][] = [
  [
    'Gov. Tom Gulo spoke on Monday. Lt. Gov. Ann Gulo spoke on Tuesday. Gov. Gulo left.',
    ['Tom Gulo = Gulo', 'Ann Gulo'],
  ],
  [
    'Gov. Tom Gulo spoke on Monday. Lt. Gov. Ann Gulo spoke on Tuesday. Tom Gulo sat. Lt. Gov. Gulo left.',
    ['Tom Gulo', 'Ann Gulo = Gulo'],
  ],
  [
    'President Tom Gulo spoke on Monday. Vice President Bo Gulo spoke on Tuesday. President Gulo left.',
    ['Tom Gulo = Gulo', 'Bo Gulo'],
  ],
  ['Chief Tom Reed spoke. Deputy Chief Bo Reed spoke on Tuesday. Chief Reed left.', ['Tom Reed = Reed', 'Bo Reed']],
  [
    'Sgt. Maj. Tom Reed spoke. Staff Sgt. Bo Reed spoke on Tuesday. Sgt. Maj. Reed left.',
    ['Tom Reed = Reed', 'Bo Reed'],
  ],
  // No title is the very one
  [
    'State Sen. Ann Gulo spoke on Monday. Mayor Bo Gulo spoke on Tuesday. Sen. Gulo left.',
    ['Ann Gulo = Gulo', 'Bo Gulo'],
  ],
  ['Chief Tom Reed spoke. Bo Reed spoke on Tuesday. Police Chief Reed left.', ['Tom Reed', 'Bo Reed = Reed']],
];

const keepsApart: [string, string[]][] = [
  ['Ann Moss came. Rita Moss left. Moss slept.', ['Ann Moss', 'Rita Moss = Moss']],
  ['John Reed Sr. sued John Reed Jr. on Friday.', ['John Reed Sr.', 'John Reed Jr.']],
  ['John Moss came with Mrs. Moss.', ['John Moss', 'Moss']],
  ['J. Reed met Ada Reed.', ['J. Reed', 'Ada Reed']],
  ['North Korea answered South Korea.', ['North Korea', 'South Korea']],
];

describe('linking mentions', () => {
  for (const [text, expected] of joins) it(`joins: ${text}`, () => assert.deepEqual(groupsIn(text), expected));
  for (const [text, expected] of keepsApart)
    it(`keeps apart: ${text}`, () => assert.deepEqual(groupsIn(text), expected));

  for (const [text, expected] of titled)
    it(`goes by the whole title: ${text}`, () => assert.deepEqual(groupsIn(text), expected));

  it('numbers entities by first mention and names them in full', () => {
    const { entities } = link('In Nairobi, Gulo spoke. Pat Gulo left the Harbor Trade Union (HTU).');
    assert.deepEqual(
      [...entities.values()].map(({ id, name, aliases, acronym, mentions }) => [id, name, aliases, acronym, mentions]),
      [
        ['e1', 'Nairobi', [], undefined, 1],
        ['e2', 'Pat Gulo', ['Gulo'], undefined, 2],
        ['e3', 'Harbor Trade Union', ['HTU'], 'HTU', 2],
      ],
    );
  });
});

const evidence: [string, string, string[]][] = [
  ['a word small elsewhere is no name', 'Kettles broke. The kettles were old.', []],
  [
    'a word that is a name elsewhere is one at a sentence start',
    'Gulo fell. He saw Pat Gulo.',
    ['Gulo/person', 'Pat Gulo/person'],
  ],
  [
    'the other mentions settle what a bare word is',
    'They live in Halvern. He came to Halvern from Kenya. All of Halvern slept.',
    ['Halvern/place', 'Halvern/place', 'Kenya/place', 'Halvern/place'],
  ],
  [
    'a headline has the names the story has',
    'Harbor Talks Stall as Ada Quill Walks Out\n\nAda Quill left the talks on Friday, she said.',
    ['Ada Quill/person', 'Ada Quill/person'],
  ],
];

describe('evidence of the draft', () => {
  for (const [why, text, expected] of evidence) it(why, () => assert.deepEqual(namesIn(text), expected));
});

const genders: [string, string | null][] = [
  ['Mrs. Gulo left.', 'she'],
  ['Spokesman Kim Gulo left.', 'he'],
  ['Tebbo Gulo left. She was late.', 'she'],
  ['John Reed left.', 'he'],
  ['Tebbo Gulo left.', null],
];

describe('gender', () => {
  for (const [text, expected] of genders)
    it(`${text} → ${expected}`, () => assert.equal([...link(text).entities.values()][0]?.gender, expected));
});
