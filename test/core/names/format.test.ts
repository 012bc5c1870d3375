import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatName, NAMES_HEADER, parseNames } from '../../../src/core/names/format';
import type { HouseName } from '../../../src/core/names/houseNames';
import { NAME_TYPES } from '../../../src/core/names/types';

/** "Ada Roe = Roe/person/Mayor/note", one for each name. */
function read(text: string): string[] {
  return parseNames(text).names.map(({ forms, type, title, note }) =>
    [forms.join(' = '), type ?? '', title ?? '', note ?? ''].join('/').replace(/\/+$/, ''),
  );
}

const lines: [string, string, string[]][] = [
  ['a name alone', 'Ada Roe', ['Ada Roe']],
  ['all of it', 'Ada Roe | person | Mayor of Port Vesper | no e', ['Ada Roe/person/Mayor of Port Vesper/no e']],
  ['a note without a title', 'Ada Roe|person||no e', ['Ada Roe/person//no e']],
  ['a title without a type', 'Ada Roe | | Mayor', ['Ada Roe//Mayor']],
  [
    'synonyms of types',
    'A1|org\nB1|Company\nC1|PEOPLE\nD1|cities\nE1|ship',
    ['A1/organization', 'B1/organization', 'C1/person', 'D1/place', 'E1/product'],
  ],
  ['other forms of the name', 'Harbor Board = HB = the board | org', ['Harbor Board = HB = the board/organization']],
  ['comments and blank lines', '# names\n\n  \n\t# more\nAda Roe # not a comment', ['Ada Roe # not a comment']],
  [
    'a byte order mark, CRLF, tabs and no-break spaces',
    '\ufeffAda Roe\t|\u00a0person\u00a0| Mayor\r\n\u00a0Bo Roe\r\n',
    ['Ada Roe/person/Mayor', 'Bo Roe'],
  ],
  ['line ends of old', 'Ada Roe\rBo Roe', ['Ada Roe', 'Bo Roe']],
  ['escaped signs', 'A\\|B \\= C | org | x \\| y | z | and more', ['A|B = C/organization/x | y/z | and more']],
  ['a hash that belongs to a name', '\\#Vesper | org', ['#Vesper/organization']],
  ['an empty form', 'Ada Roe = | person', ['Ada Roe/person']],
  ['white space within a name as one space', 'Ada   \u00a0Roe', ['Ada Roe']],
];

const problems: [string, string, [number, string, RegExp][], string[]][] = [
  ['no name', 'Ada Roe\n | person', [[2, '| person', /no name before the first bar.*Name \| type/]], ['Ada Roe']],
  ['no name before the equals sign', '= HB', [[1, '= HB', /no name/]], []],
  [
    'an unknown type',
    'Ada Roe | persn | Mayor',
    [[1, 'persn', /“persn” is no type.*Use person, or one of/]],
    ['Ada Roe//Mayor'],
  ],
  ['a name twice', 'Ada Roe\nBo Roe\nAda Roe | person', [[3, 'Ada Roe', /already on line 1/]], ['Ada Roe', 'Bo Roe']],
  [
    'a form twice',
    'Ada Roe = AR\nAnn Ross = AR',
    [[2, 'Ann Ross = AR', /“AR” is already on line 1/]],
    ['Ada Roe = AR', 'Ann Ross'],
  ],
  ['no letters', '— | person', [[1, '—', /no letter/]], []],
  ['prose', `${'word '.repeat(30)}| person`, [[1, 'word '.repeat(30).trim(), /too long for a name/]], []],
];

describe('copydesk.names', () => {
  for (const [what, text, expected] of lines) it(`reads ${what}`, () => assert.deepEqual(read(text), expected));

  for (const [what, text, expected, kept] of problems) {
    it(`tells of ${what}, and keeps the rest`, () => {
      const { problems } = parseNames(text);
      assert.deepEqual(
        problems.map(({ line, start, end }) => [line, text.slice(start, end)]),
        expected.map(([line, words]) => [line, words]),
      );
      expected.forEach(([, , message], i) => assert.match(problems[i]!.message, message));
      assert.deepEqual(read(text), kept);
    });
  }

  it('says where a name stands', () => {
    assert.deepEqual(
      parseNames('# x\r\n\r\nAda Roe', 'city.names').names.map(({ file, line }) => [file, line]),
      [['city.names', 3]],
    );
  });

  it('opens a new file with words that are read as none', () => {
    assert.deepEqual(parseNames(NAMES_HEADER), { names: [], problems: [] });
  });

  const cell = fc
    .string({ unit: fc.constantFrom('A', 'b', 'é', '|', '=', '\\', '#', ' ', '’', '.', '-', '7', '漢'), maxLength: 12 })
    .map((text) => text.replace(/\s+/g, ' ').trim());
  const form = cell.filter((text) => /[A7b漢]/.test(text));
  const name: fc.Arbitrary<HouseName> = fc.record(
    {
      forms: fc.uniqueArray(form, { minLength: 1, maxLength: 3 }),
      type: fc.constantFrom(...NAME_TYPES),
      title: cell.filter(Boolean),
      note: cell.filter(Boolean),
    },
    { requiredKeys: ['forms'] },
  );

  it('reads what it writes, whatever the name', () => {
    fc.assert(
      fc.property(name, (one) => {
        const { names, problems } = parseNames(formatName(one));
        assert.deepEqual(problems, []);
        assert.deepEqual(names, [{ ...one, line: 1 }]);
      }),
    );
  });

  it('never throws, loses no line without telling, and points into the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('A', ' ', '|', '=', '\\', '#', '\n', '\r', '\ufeff', '\u00a0', '\ud800', '—'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (draft) => {
        const { names, problems } = parseNames(draft);
        const told = new Set([
          ...names.map(({ line }) => line),
          ...problems.filter(({ lost }) => lost).map(({ line }) => line),
        ]);
        const meant = draft
          .replace(/^\ufeff/, '')
          .split(/\r\n|[\n\r]/)
          .flatMap((line, i) => (/^\s*(?:#|$)/.test(line) ? [] : [i + 1]));
        assert.deepEqual(told, new Set(meant));
        for (const { start, end } of problems) assert.ok(start >= 0 && start <= end && end <= draft.length);
      }),
    );
  });
});
