import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findAge } from '../../../src/core/entities/ages';
import { findIntroductions } from '../../../src/core/entities/introductions';

/** What is found around the name in brackets, cut out of the text by the spans. */
function read(marked: string): { titles: string[]; age: number | null } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const around = { text, name: { start, end }, within: { start: 0, end: text.length } };
  const age = findAge(around);
  if (age) assert.equal(text.slice(age.start, age.end), age.text);
  return { titles: findIntroductions(around).map((span) => text.slice(span.start, span.end)), age: age?.years ?? null };
}

const titles: [string, string[]][] = [
  ['[Ada Roe], 54, a carpenter from Port Vesper, left.', ['carpenter from Port Vesper']],
  ['[Ada Roe] (54), mayor of Vesper, left.', ['mayor of Vesper']],
  ['[Ada Roe], president and chief executive of Quill Foods, left.', ['president and chief executive of Quill Foods']],
  ['[Ada Roe], a lawyer and author, left.', ['lawyer and author']],
  ['[Ada Roe], Kelland’s prime minister, left.', ['Kelland’s prime minister']],
  ['“Yes,” said [Lena Dahl], the service’s chief forecaster.', ['service’s chief forecaster']],
  ['[Ada Roe], then the mayor, left.', ['then the mayor']],
  ['[Ada Roe], formerly mayor of Vesper, left.', ['formerly mayor of Vesper']],
  ['[Ada Roe], who chairs the harbor commission, left.', ['chairs the harbor commission']],
  ['[Ada Roe], who has been mayor since 2010, left.', ['mayor']],
  ['[Ada Roe], who was the head of the agency, left.', ['head of the agency']],
  ['[Ada Roe] is the mayor of Vesper and left.', ['mayor of Vesper']],
  ['[Ada Roe] was the head of the commission until May.', ['head of the commission']],
  ['[Ada Roe], the mayor of St. Vesper.', ['mayor of St. Vesper']],
  ['The harbor’s director, [Ada Roe], left.', ['harbor’s director']],
  ['The chair and its deputy director, [Ada Roe], left.', ['deputy director']],
  ['The director of the agency, [Ada Roe], left.', ['director of the agency']],
  ['Then-Mayor [Ada Roe] left.', ['Then-Mayor']],
  ['They met ex-Gov. [Roe] there.', ['ex-Gov.']],
  ['[Ada Roe], mayor of Vesper', ['mayor of Vesper']],
];

const noTitles = [
  '[Ada Roe], the mayor said, was late.',
  '[Ada Roe], said the judge, was late.',
  '[Ada Roe], director Bert Quill and others left.',
  '[Ada Roe], a friend of the mayor, left.',
  '[Ada Roe], his wife, left.',
  '[Ada Roe], who was late, left.',
  '[Ada Roe], who said the mayor left, sat.',
  '[Ada Roe] is not the mayor.',
  '[Ada Roe] told the mayor so.',
  '[Ada Roe] is the one who met the mayor.',
  'His wife, [Ada Roe], left.',
  'When he met the mayor, [Ada Roe] left.',
  'A friend of the mayor, [Ada Roe], left.',
  '[Ada Roe].',
  '[Ada Roe]',
];

const ages: [string, number | null][] = [
  ['[Ada Roe], 54, left.', 54],
  ['[Ada Roe], aged 54, left.', 54],
  ['[Ada Roe] (54) left.', 54],
  ['[Ada Roe], who is 54, left.', 54],
  ['[Ada Roe] is 54.', 54],
  ['[Ada Roe] turned 54 on Friday.', 54],
  ['[Ada Roe] was 54 years old.', 54],
  ['[Ada Roe], a 14-year-old boy, left.', 14],
  ['The 54-year-old Vesper carpenter [Ada Roe] left.', 54],
  ['The 54-year-old, [Ada Roe], left.', 54],
  ['[Ada Roe], 540, left.', null],
  ['[Ada Roe] won 54 votes.', null],
  ['[Ada Roe], 54 others and a dog left.', null],
  ['[Ada Roe] was 54 miles away.', null],
  ['[Ada Roe], 54 percent, won.', null],
  ['The 54-year-old met [Ada Roe].', null],
  ['In 54, [Ada Roe] left.', null],
];

describe('introductions', () => {
  for (const [text, expected] of titles) it(`finds: ${text}`, () => assert.deepEqual(read(text).titles, expected));
  for (const text of noTitles) it(`leaves alone: ${text}`, () => assert.deepEqual(read(text).titles, []));
});

describe('ages of people', () => {
  for (const [text, expected] of ages)
    it(`${expected === null ? 'leaves alone' : 'finds'}: ${text}`, () => assert.equal(read(text).age, expected));
});

describe('any words around a name', () => {
  it('gives spans with words at both ends, inside the sentence', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ' the ',
        ' mayor',
        ', ',
        'of ',
        '54',
        '(',
        ')',
        '-year-old ',
        'former ',
        'who chairs ',
        ' and ',
        '’s ',
        '. ',
        'Gov. ',
        ' is ',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const side = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(side, side, (before, after) => {
        const text = `${before}Ada Roe${after}`;
        const name = { start: before.length, end: before.length + 7 };
        for (const { start, end } of findIntroductions({ text, name, within: { start: 0, end: text.length } })) {
          assert.match(text.slice(start, end), /^\S(?:[^]*\S)?$/);
          assert.ok(end <= name.start || start >= name.end);
        }
      }),
      { numRuns: 500 },
    );
  });

  for (const line of ['the ', 'a-', 'former ', 'director, ', '’s ', '1', 'of the '])
    it(`reads a line of ${JSON.stringify(line)} around it`, () => {
      const side = line.repeat(50_000);
      const text = `${side}Ada Roe${side}`;
      const name = { start: side.length, end: side.length + 7 };
      assert.ok(Array.isArray(findIntroductions({ text, name, within: { start: 0, end: text.length } })));
    });
});
