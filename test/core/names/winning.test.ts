import assert from 'node:assert/strict';
import { linkMentions } from '../../../src/core/entities/linking';
import { readNames, settleNames } from '../../../src/core/entities/tagging';
import { groupBy } from '../../../src/core/groupBy';
import { parseNames } from '../../../src/core/names/format';
import type { HouseNames } from '../../../src/core/names/houseNames';
import { parseDraft } from '../../../src/core/text/parsed';

function link(list: string, text: string, not: readonly string[] = []) {
  const draft = parseDraft(text, 'plain');
  const house: HouseNames = { is: parseNames(list).names, not };
  return linkMentions(draft, settleNames(draft.paragraphs.map(({ parsed }) => readNames(parsed))), house);
}

/** "Ada Roe/person", cut out of the text. */
function namesIn(list: string, text: string, not?: readonly string[]): string[] {
  return link(list, text, not).mentions.map(({ start, end, type }) => `${text.slice(start, end)}/${type}`);
}

/** "Ada Roe = Roe", the forms of each entity. */
function groupsIn(list: string, text: string): string[] {
  const forms = groupBy(link(list, text).mentions, ({ entity }) => entity);
  return [...forms.values()].map((group) => [...new Set(group.map((mention) => mention.text))].join(' = '));
}

const wins: [string, string, string, string[]][] = [
  ['over another type', 'Vesper | person', 'They left Vesper at noon.', ['Vesper/person']],
  [
    'over two names side by side',
    'Kell Dorn Harbor Board | org',
    'The Kell Dorn Harbor Board met.',
    ['Kell Dorn Harbor Board/organization'],
  ],
  [
    'the longest first',
    'Kell Dorn | place\nKell Dorn Harbor Board | org',
    'The Kell Dorn Harbor Board left Kell Dorn.',
    ['Kell Dorn Harbor Board/organization', 'Kell Dorn/place'],
  ],
  ['in capitals throughout', 'Ada Quenby | person', 'ADA QUENBY WINS THE VOTE', ['ADA QUENBY/person']],
  ['without the possessive', 'Ada Quenby | person', 'It was Ada Quenby’s boat.', ['Ada Quenby/person']],
  ['before a hyphen', 'Kell Dorn | place', 'A Kell Dorn-based firm won.', ['Kell Dorn/place']],
  ['after a title', 'Ada Quenby | person', 'They met Mayor Ada Quenby.', ['Ada Quenby/person']],
  ['with stops or without', 'U.K.F. | org', 'They met the UKF.', ['UKF/organization']],
  [
    'at the end of a sentence, without its stop',
    'Quenby & Co | company',
    'He left Quenby & Co.',
    ['Quenby & Co/organization'],
  ],
  [
    'where no capital shows it',
    'the board | org',
    'They asked the board. The board said no.',
    ['the board/organization', 'The board/organization'],
  ],
  ['over a line break', 'Ada Quenby | person', 'They met Ada\nQuenby.', ['Ada\nQuenby/person']],
  ['a title makes a person of it', 'Vesper | | Mayor', 'They left Vesper at noon.', ['Vesper/person']],
];

const leavesAlone: [string, string, string, string[]][] = [
  ['a longer name', 'Roe | person', 'He lives in Roe County.', ['Roe County/place']],
  ['somebody else of that surname', 'Roe | place', 'They met Anna Roe there.', ['Anna Roe/person']],
  [
    'a body named after the place',
    'Port Vesper | place',
    'The Port Vesper Harbor Commission won.',
    ['Port Vesper Harbor Commission/organization'],
  ],
  ['the word in other letters', 'Turn | org', 'They turn. It is their turn.', []],
  ['words with a mark between', 'Ada Quenby | person', 'She is no ada; quenby is.', []],
];

const areOne: [string, string, string, string[]][] = [
  [
    'people with two first names',
    'Robert Lane = Bob Lane = Bobby Lane | person',
    'Robert Lane spoke on Monday. “I won,” Bob Lane said. Bobby Lane left. Lane slept.',
    ['Robert Lane = Bob Lane = Bobby Lane = Lane'],
  ],
  [
    'a person by another name before the full one',
    'Robert Lane = Bobby = R. Lane | person',
    'Bobby left. R. Lane sat. Robert Lane spoke on Monday.',
    ['Bobby = R. Lane = Robert Lane'],
  ],
  [
    'a company',
    'Chirper = Y Corp. = Birdhouse | org',
    'Chirper rose on Monday. Y Corp. fell. They asked Birdhouse.',
    ['Chirper = Y Corp. = Birdhouse'],
  ],
  [
    'a body',
    'Harbor Board = The Quay | org',
    'The Harbor Board met. They left The Quay on Monday.',
    ['Harbor Board = The Quay'],
  ],
  ['a place', 'Kelland = Old Land | place', 'In Kelland it rained. In Old Land it hailed.', ['Kelland = Old Land']],
];

const areTwo: [string, string, string, string[]][] = [
  [
    'two names of the list',
    'Robert Lane = Bob Lane | person\nBert Lane | person',
    'Robert Lane met Bert Lane. Bob Lane left.',
    ['Robert Lane = Bob Lane', 'Bert Lane'],
  ],
  [
    'a surname that two bear',
    'Ada Roe = Roe | person',
    'Ada Roe came. Mr. Bert Roe spoke on Monday. Mr. Roe left.',
    ['Ada Roe', 'Bert Roe = Roe'],
  ],
];

describe('the newsroom’s names in a draft', () => {
  for (const [why, list, text, expected] of wins)
    it(`win ${why}`, () => assert.deepEqual(namesIn(list, text), expected));
  for (const [why, list, text, expected] of leavesAlone)
    it(`leave alone ${why}`, () => assert.deepEqual(namesIn(list, text), expected));

  for (const [what, list, text, expected] of areOne)
    it(`are one in all their forms: ${what}`, () => assert.deepEqual(groupsIn(list, text), expected));
  for (const [what, list, text, expected] of areTwo)
    it(`are as many as the draft names: ${what}`, () => assert.deepEqual(groupsIn(list, text), expected));

  it('are one in all their forms, and the surname alone is the person', () => {
    const text = 'Kell Harbor Board met. KHB rose. Quenby, the chair, left: Ada Quenby is ill.';
    const { mentions } = link('Kell Harbor Board = KHB | org\nAda Quenby | person', text);
    const entityOf = (words: string) => mentions.find((mention) => mention.text === words)?.entity;
    assert.equal(entityOf('KHB'), entityOf('Kell Harbor Board'));
    assert.equal(entityOf('Quenby'), entityOf('Ada Quenby'));
    assert.notEqual(entityOf('Quenby'), entityOf('KHB'));
  });

  it('keep the titles that stand beside them', () => {
    const { titles } = link('Ada Quenby | person', 'Mayor Ada Quenby left.');
    assert.deepEqual(
      titles.map(({ text }) => text),
      ['Mayor'],
    );
  });

  it('are no names where they are said to be none, exactly so written', () => {
    const text = 'They saw Ada Quenby. Later Quenby left.';
    assert.deepEqual(namesIn('', text), ['Ada Quenby/person', 'Quenby/person']);
    assert.deepEqual(namesIn('', text, ['Quenby']), ['Ada Quenby/person']);
  });

  it('win over a reviewer’s word', () => {
    assert.deepEqual(namesIn('Quenby | place', 'They left Quenby at noon.', ['Quenby']), ['Quenby/place']);
  });

  it('change nothing when there are none', () => {
    const text = 'Ada Quenby left Kell Dorn.';
    assert.deepEqual(link('', text), link('# nothing', text));
  });
});

describe('hostile names', () => {
  const many = (count: number, line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n)).join('\n');
  const word = (n: number) => n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);

  it('in any number and shape give spans of the text', () => {
    const lists = [
      many(20_000, (n) => `Ada ${word(n)}son | person`),
      many(2_000, (n) => `${'A '.repeat((n % 14) + 1)}${word(n)}`),
      'Ada '.repeat(15),
      '\u202eAda | person\n\ud800 | org\n😀 | place\n😀A | place',
    ];
    const text = `${'Ada Roe met A A A A bson. '.repeat(400)}😀A ${'A '.repeat(4000)}`;
    for (const list of lists)
      for (const { start, end, text: words } of link(list, text).mentions) assert.equal(text.slice(start, end), words);
  });
});
