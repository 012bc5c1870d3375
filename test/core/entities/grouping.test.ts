import assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupMarked, groupsOfMarked } from './marked';

const people: [string, string, string[]][] = [
  ['a surname', '[p Ada Quill] came. [p Quill] left.', ['Ada Quill = Quill']],
  ['a first name', '[p Ada Quill] came. [p Ada] left.', ['Ada Quill = Ada']],
  ['the name told later', '[p Gulo] is out, aides said.\n\nMayor [p Pat Gulo] left.', ['Gulo = Pat Gulo']],
  ['initials', '[p J.D. Roe] came. [p John David Roe] left. [p J. Roe] slept.', ['J.D. Roe = John David Roe = J. Roe']],
  ['initials before the name', '[p A. Quill] came. [p Ada Quill] left.', ['A. Quill = Ada Quill']],
  [
    'a suffix',
    '[p Lloyd J. Gulo III] came. [p Lloyd Gulo] left. [p Gulo] slept.',
    ['Lloyd J. Gulo III = Lloyd Gulo = Gulo'],
  ],
  ['an accent dropped', '[p José Peña] came. [p Jose Pena] left. [p Pena] slept.', ['José Peña = Jose Pena = Pena']],
  [
    'the surname first',
    '[p Kim Min-woo] came. [p Min-woo Kim] left. [p Kim] slept.',
    ['Kim Min-woo = Min-woo Kim = Kim'],
  ],
  [
    'two surnames',
    '[p Gabriel Quill Gulo] came. [p Quill Gulo] left. [p Quill] slept.',
    ['Gabriel Quill Gulo = Quill Gulo = Quill'],
  ],
  [
    'a particle',
    '[p Ludwig van der Aldo] came. [p Van der Aldo] left. [p Aldo] slept.',
    ['Ludwig van der Aldo = Van der Aldo = Aldo'],
  ],
  [
    'a nickname',
    '[p William] “[p Bill]” [p Roe] came. [p Bill Roe] left. [p Bill] slept.',
    ['William “Bill” Roe = Bill Roe = Bill'],
  ],
  ['a name born with', '[p Ada Roe] (née [p Quill]) came. [p Quill] left.', ['Ada Roe = Quill']],
  [
    'a stage name',
    '[p Ada Roe], better known as [p Lady Vesper], sang. [p Vesper] left.',
    ['Ada Roe = Lady Vesper = Vesper'],
  ],
  [
    'the one with the title',
    'Mayor [p Ada Roe] came. Judge [p Bert Roe] left. Mayor [p Roe] slept.',
    ['Ada Roe = Roe', 'Bert Roe'],
  ],
  ['the one of that gender', 'Mr. [p Kim Roe] met Mrs. [p Lee Roe]. Mr. [p Roe] slept.', ['Kim Roe = Roe', 'Lee Roe']],
  ['the one named last', '[p Ann Moss] came. [p Rita Moss] left. [p Moss] slept.', ['Ann Moss', 'Rita Moss = Moss']],
  [
    'who was called so before',
    '[p Ann Moss] came. [p Moss] met [p Rita Moss]. [p Moss] slept.',
    ['Ann Moss = Moss', 'Rita Moss'],
  ],
  ['a particle before a surname', '[p Omar al Roe] came. [p Al Roe] left.', ['Omar al Roe = Al Roe']],
  ['a first name cut short', '[p Albert Roe] came. [p Al Roe] left.', ['Albert Roe = Al Roe']],
  [
    'a king with and without his number',
    'King [p Otto III] came. [p Otto Hale], a butler, left. King [p Otto] sat. [p Otto] slept.',
    ['Otto III = Otto', 'Otto Hale'],
  ],
  ['a princess and her surname', 'Princess [p Ada Roe] came. Princess [p Ada] left.', ['Ada Roe = Ada']],
  ['a pope and his number', 'Pope [p Otto XVI] came. Pope [p Otto] left.', ['Otto XVI = Otto']],
  ['a sister by her surname', '[p Ada Roe], a nun, came. Sister [p Roe] left.', ['Ada Roe = Roe']],
  [
    'a first name before the surname of two',
    '[p Joe Moss] sat. [p Joe] and [p Jill Roe] came. [p Joe Roe] left.',
    ['Joe Moss', 'Joe = Joe Roe', 'Jill Roe'],
  ],
  [
    'a first name before the surname of three',
    '[p Tom], [p Joe] & [p Jill van Roe] came. [p Tom Hale] sat. [p Tom van Roe] left.',
    ['Tom = Tom van Roe', 'Joe', 'Jill van Roe', 'Tom Hale'],
  ],
  [
    'who is no relative',
    '[p Ann Moss] came. [p Moss] left. Her father, [p Tom Moss], sat. [p Moss] slept.',
    ['Ann Moss = Moss', 'Tom Moss'],
  ],
];

const peopleApart: [string, string, string[]][] = [
  ['two first names', '[p Ann Moss] met [p Rita Moss].', ['Ann Moss', 'Rita Moss']],
  ['a surname of two', '[p Ann Moss] met [p Rita Moss]. [p Moss] slept.', ['Ann Moss', 'Rita Moss', 'Moss']],
  [
    'father and son by suffix',
    '[p John Reed Sr.] sued [p John Reed Jr.] on Friday.',
    ['John Reed Sr.', 'John Reed Jr.'],
  ],
  [
    'father and son by word',
    '[p John Reed] and his son, [p John Reed Jr.], left. [p John Reed] slept.',
    ['John Reed', 'John Reed Jr.'],
  ],
  ['husband and wife', '[p John Moss] came. His wife, [p J. Moss], left.', ['John Moss', 'J. Moss']],
  ['Mr. and Mrs.', 'Mr. [p John Moss] came with Mrs. [p Moss].', ['John Moss', 'Moss']],
  ['another initial', '[p J. Reed] met [p Ada Reed].', ['J. Reed', 'Ada Reed']],
  ['an initial of two', '[p Ada Reed] met [p Abe Reed]. [p A. Reed] left.', ['Ada Reed', 'Abe Reed', 'A. Reed']],
  ['two middle initials', '[p Ada B. Reed] met [p Ada C. Reed].', ['Ada B. Reed', 'Ada C. Reed']],
  ['a first name that may be a particle', '[p Ann Roe] came. [p Al Roe] left.', ['Ann Roe', 'Al Roe']],
  ['another such first name', '[p Ann Roe] met [p Van Roe]. [p Di Moss] left.', ['Ann Roe', 'Van Roe', 'Di Moss']],
  ['a king and a butler', 'King [p Otto III] came. [p Otto Hale], a butler, left.', ['Otto III', 'Otto Hale']],
  ['a queen and a nurse', '[p Ada Roe], a nurse, came. Queen [p Ada] left.', ['Ada Roe', 'Ada']],
  ['two kings', 'King [p Otto II] came. King [p Otto III] left.', ['Otto II', 'Otto III']],
  [
    'a surname beside a full name',
    '[p Joe Moss] sat. [p Moss] and [p Jill Roe] came.',
    ['Joe Moss = Moss', 'Jill Roe'],
  ],
  ['who is known by one name', '[p Rihanna] and [p Jill Roe] sang. [p Roe] left.', ['Rihanna', 'Jill Roe = Roe']],
  [
    'a prince beside his wife',
    'Prince [p Joe] came. [p Joe] and [p Jill Roe] left. [p Joe] slept.',
    ['Joe', 'Jill Roe'],
  ],
  ['a person and a place', '[p Vesper] came from [l Vesper].', ['Vesper', 'Vesper']],
  [
    'a person and a company',
    '[p Ada Quill] runs [o Quill]. [o Quill Foods] rose.',
    ['Ada Quill', 'Quill = Quill Foods'],
  ],
  ['an aide of another', '[p Ada Roe], formerly [p Bert Quill]’s aide, left.', ['Ada Roe', 'Bert Quill']],
];

const bodies: [string, string, string[]][] = [
  [
    'an acronym in brackets',
    'The [o Vesper Fishers Union] ([o VFU]) won. Later the [o VFU] lost.',
    ['Vesper Fishers Union = VFU'],
  ],
  [
    'an acronym nobody explains',
    'The [o Vesper Fishers Union] won. Later the [o VFU] lost.',
    ['Vesper Fishers Union = VFU'],
  ],
  [
    'an acronym with dots',
    'The [o Vesper Fishers Union] won. Later the [o V.F.U.] lost.',
    ['Vesper Fishers Union = V.F.U.'],
  ],
  ['an acronym of a place', 'In [l New Port Vesper] it rained. [l NPV] slept.', ['New Port Vesper = NPV']],
  ['an acronym taken for a body', 'In [l New Port Vesper] it rained. [o NPV] slept.', ['New Port Vesper = NPV']],
  [
    'the last words',
    'The [o Iraq-Kuwait Higher Harbor Commission] met. The [o Higher Harbor Commission] rose. The [o Commission] sat.',
    ['Iraq-Kuwait Higher Harbor Commission = Higher Harbor Commission = Commission'],
  ],
  [
    'words in the middle',
    'The [o Kelland Supreme Court of Cassation] met. The [o Supreme Court] rose. The [o Court] sat.',
    ['Kelland Supreme Court of Cassation = Supreme Court = Court'],
  ],
  [
    'what the "of" leads to',
    'The [o Church of Quillology] and [o Quillology] are one. The [o Church] sat.',
    ['Church of Quillology = Quillology = Church'],
  ],
  [
    'the words turned',
    'The [o Ministry of Fisheries] and the [o Fisheries Ministry] are one.',
    ['Ministry of Fisheries = Fisheries Ministry'],
  ],
  [
    'small words left out',
    '[o Food Standards of Kelland and Vesper] is [o Food Standards Kelland Vesper].',
    ['Food Standards of Kelland and Vesper = Food Standards Kelland Vesper'],
  ],
  [
    'a company and its suffix',
    '[o Quill & Sons, Inc.] rose. [o Quill and Sons] fell. [o Quill] slept.',
    ['Quill & Sons, Inc. = Quill and Sons = Quill'],
  ],
  ['a company by its first word', '[o Gulo Holdings Ltd.] rose. [o Gulo] fell.', ['Gulo Holdings Ltd. = Gulo']],
  [
    'a country by its names',
    'The [l U.S.] agreed. The [l United States] paid. A [l US] plane left.',
    ['U.S. = United States = US'],
  ],
  ['an acronym with a small word', 'The [o Department of Tides] met. The [o DOT] rose.', ['Department of Tides = DOT']],
  [
    'what every country has, in any order',
    'The [o Supreme Court] met. The [o Vesper Supreme Court] rose. The [o Central Harbor Board] and the [o Harbor Board] are one.',
    ['Supreme Court = Vesper Supreme Court', 'Central Harbor Board = Harbor Board'],
  ],
  [
    'a body in a headline',
    '[o Quill Foundation] opens a school\n\nThe [o Ada Quill Foundation] opened a school on Monday, it said.',
    ['Quill Foundation = Ada Quill Foundation'],
  ],
  [
    'two spellings beside one acronym',
    'The [o Vesper Fishers Union] ([o VFU]) met. The [o Vesper Fisher Union] ([o VFU]) rose.',
    ['Vesper Fishers Union = VFU = Vesper Fisher Union'],
  ],
  [
    'a longer name beside the same acronym',
    'The [o Vesper Tide Watch] ([o VTW]) met. The [o Vesper Tide Watch and Rescue] ([o VTW]) rose.',
    ['Vesper Tide Watch = VTW = Vesper Tide Watch and Rescue'],
  ],
  [
    'an office of somebody, in any order',
    'The [o Prosecutor’s Office] met. The [o Public Prosecutor’s Office] rose.',
    ['Prosecutor’s Office = Public Prosecutor’s Office'],
  ],
  [
    'a former name',
    'The [o Harbor Agency], formerly the [o Vesper Port Trust], rose. The [o Vesper Port Trust] fell.',
    ['Harbor Agency = Vesper Port Trust'],
  ],
  [
    'British and American',
    'The [o Vesper Labour Organisation] is the [o Vesper Labor Organization].',
    ['Vesper Labour Organisation = Vesper Labor Organization'],
  ],
  [
    'a service before its country is told',
    'A [o Tide Guard] ship left. The [o U.S. Tide Guard] rose.',
    ['Tide Guard = U.S. Tide Guard'],
  ],
  [
    'a service and its country in one sentence',
    'The [o Blue Gull Party] is what members of the [o Kenyan Blue Gull Party] call it.',
    ['Blue Gull Party = Kenyan Blue Gull Party'],
  ],
  [
    'a club before its city is told',
    '[o Blue Gulls] won. [o Ellery Blue Gulls] rose. [o Blue Gulls] slept.',
    ['Blue Gulls = Ellery Blue Gulls'],
  ],
  [
    'a foundation before the first name is told',
    'The [o Quill Foundation] met. The [o Ada and Bert Quill Foundation] rose.',
    ['Quill Foundation = Ada and Bert Quill Foundation'],
  ],
  [
    'a national service',
    'The [o National Tide Service] met. The [o Tide Service] rose. [o United Gull Workers] met. [o Gull Workers] rose.',
    ['National Tide Service = Tide Service', 'United Gull Workers = Gull Workers'],
  ],
  [
    'a direction before what is no place',
    'The [o Southern Tide Law Center] met. The [o Tide Law Center] rose.',
    ['Southern Tide Law Center = Tide Law Center'],
  ],
  [
    'a central bank',
    'The [o Central Bank of Ellery] met. The [o Bank of Ellery] rose.',
    ['Central Bank of Ellery = Bank of Ellery'],
  ],
  [
    'a university by the surname',
    '[o Ada Ellery University] met. [o Ellery University] rose.',
    ['Ada Ellery University = Ellery University'],
  ],
  ['one name under two types', 'The [o Vesper Blue Fund] rose. The [x Vesper Blue Fund] fell.', ['Vesper Blue Fund']],
];

const bodiesApart: [string, string, string[]][] = [
  ['two directions', '[l North Korea] answered [l South Korea].', ['North Korea', 'South Korea']],
  [
    'two commissions',
    'The [o Harbor Commission] met the [o Road Commission]. The [o Commission] rose.',
    ['Harbor Commission', 'Road Commission', 'Commission'],
  ],
  [
    'an acronym of two',
    'The [o Vesper Fishers Union] met the [o Vesper Farmers Union]. The [o VFU] won.',
    ['Vesper Fishers Union', 'Vesper Farmers Union', 'VFU'],
  ],
  [
    'two bodies beside one acronym',
    'The [o VFU] slept. The [o Vesper Fishers Union] ([o VFU]) met. The [o Vesper Farmers Union] ([o VFU]) rose. The [o VFU] won.',
    ['VFU', 'Vesper Fishers Union = VFU', 'Vesper Farmers Union = VFU'],
  ],
  [
    'a direction before a school',
    '[o North Ellery High School] met. It beat [o Ellery High School]. The [o School] slept.',
    ['North Ellery High School', 'Ellery High School', 'School'],
  ],
  [
    'a university and one of another name',
    '[o Ada Kenya University] met. [o Kenya University] rose.',
    ['Ada Kenya University', 'Kenya University'],
  ],
  [
    'two directions before one name',
    'The [o Southern Tide Law Center] met the [o Northern Tide Law Center]. The [o Tide Law Center] rose.',
    ['Southern Tide Law Center', 'Northern Tide Law Center', 'Tide Law Center'],
  ],
  [
    'a direction before a place, the shorter name first',
    '[o Kenya Rowing Club] met. [o South Kenya Rowing Club] rose.',
    ['Kenya Rowing Club', 'South Kenya Rowing Club'],
  ],
  [
    'two clubs side by side',
    '[o Kelland Blue Gulls] met. Later [o Blue Gulls] beat [o Kelland Blue Gulls].',
    ['Kelland Blue Gulls', 'Blue Gulls'],
  ],
  [
    'the shorter name first',
    'The [o Ellery School Board] met. The [o Grand Ellery School Board] rose on Monday.',
    ['Ellery School Board', 'Grand Ellery School Board'],
  ],
  [
    'both names in one sentence',
    'The [o Grand Ellery School Board] rose. It met the [o Grand Ellery School Board] and the [o Ellery School Board].',
    ['Grand Ellery School Board', 'Ellery School Board'],
  ],
  ['a bank and its country', 'The [o Bank of Kenya] warned [o Kenya].', ['Bank of Kenya', 'Kenya']],
  [
    'a university and its city',
    '[l Sheffield] has the [o University of Sheffield].',
    ['Sheffield', 'University of Sheffield'],
  ],
  [
    'two universities',
    '[o Vesper University] met the [o University of Vesper].',
    ['Vesper University', 'University of Vesper'],
  ],
  [
    'two companies of one family',
    '[o Gulo Foods] sued [o Gulo Motors]. [o Gulo] fell.',
    ['Gulo Foods', 'Gulo Motors', 'Gulo'],
  ],
  ['a team and a country', '[o South Korea] beat [l South Korea].', ['South Korea', 'South Korea']],
  ['two letters of another type', 'In [l Port Vesper] it rained. [o PV] slept.', ['Port Vesper', 'PV']],
];

describe('which names are one', () => {
  for (const [why, text, expected] of people)
    it(`a person: ${why}`, () => assert.deepEqual(groupsOfMarked(text), expected));
  for (const [why, text, expected] of bodies)
    it(`a body: ${why}`, () => assert.deepEqual(groupsOfMarked(text), expected));
  for (const [why, text, expected] of [...peopleApart, ...bodiesApart])
    it(`keeps apart: ${why}`, () => assert.deepEqual(groupsOfMarked(text), expected));

  it('puts every name into one group, whatever the names', () => {
    const word = fc.constantFrom(
      'Ada',
      'Quill',
      'J.',
      'Jr.',
      'HHC',
      'of',
      'Commission',
      'van',
      "'",
      '“Bill”',
      'É',
      '\ud800',
      '.',
      '',
    );
    const piece = fc.oneof(
      fc
        .tuple(fc.constantFrom('p', 'o', 'l', 'x'), fc.array(word, { minLength: 1, maxLength: 5 }))
        .map(([letter, words]) => `[${letter} ${words.join(' ') || 'X'}]`),
      fc.constantFrom(' and ', ', ', '. ', ', née ', '\n\n', ' (', ') ', ', his son, ', 'Mr. '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const { names, groups } = groupMarked(`A ${pieces.join('')}`);
        assert.deepEqual(
          groups.flat().sort((a, b) => a.start - b.start),
          names,
        );
        for (const group of groups) assert.ok(group.every((name, i) => i === 0 || group[i - 1]!.start < name.start));
      }),
      { numRuns: 300 },
    );
  });
});
