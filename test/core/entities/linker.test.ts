import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, createAnalyzer } from '../../../src/core/analyze';
import { parseNames } from '../../../src/core/names/format';
import type { HouseNames } from '../../../src/core/names/houseNames';

const PLAIN = { format: 'plain' } as const;

/** Names that are one, that could be, and that have nothing to do with each other. */
const NAMES = [
  ...[
    'Ada Roe',
    'Roe',
    'Ada',
    'Mr. Roe',
    'Mrs. Roe',
    'J.D. Roe',
    'Al Roe',
    'King Ada',
    'Ada III',
    'Ada and Bo Roe',
    'John Roe Jr.',
    'William “Bill” Roe',
    'Ada (Addie) Roe',
  ],
  ...[
    'Oda Fenwick',
    'Fenwick',
    'Oda F',
    'Torvald Emmerich',
    'Min-woo Kim',
    'Minwoo',
    'José Peña',
    'Jose',
    'Lady Vesper',
  ],
  ...['Bo Quill', 'Quill', 'Quill Holdings', 'Quill & Sons, Inc.', 'Ilse Paris', 'Paris', 'May', 'Mark', 'the Roes'],
  ...['Bobby', 'Bob Emmerich', 'The Quay', 'Vesper Farmers Union (VFU)', 'Vesper Fishers Union (VFU)', 'VFU'],
  ...['Ellery School Board', 'Grand Ellery School Board', 'Gov. Roe', 'Lt. Gov. Ada Roe'],
  ...['Higher Harbor Commission', 'HHC', 'the Commission', 'the Church of Kirk', 'the Church', 'Kirk', 'FOX News'],
  ...[
    'University of Brack',
    'Brack',
    'Port Ellery',
    'Kelland',
    'Kellandians',
    'U.S.',
    'America',
    'United Nations',
    'UN',
  ],
];
const LONE = [
  ...[
    'Zsofia Balint',
    'Nilo Strand',
    'Wenzel',
    'Ignatia Pohl',
    'Marisburg',
    'Tolva',
    'Ruse',
    'Dagny Ohm',
    'Vey',
    'Ulla Krantz',
  ],
  ...[
    'Ferenc Doll',
    'Isca',
    'Pieter Noor',
    'Grist',
    'Hanne Aldous',
    'Corvo',
    'Emlyn Tarr',
    'Sable Rook',
    'Yara Whitlock',
  ],
];
const name = fc.oneof(fc.constantFrom(...NAMES), { arbitrary: fc.constantFrom(...LONE), weight: 4 });
const sentence = fc
  .tuple(
    fc.constantFrom(
      ...[
        'A said it rained.',
        'A and B met.',
        'A, formerly B, left.',
        'A (B) rose.',
        'Mayor A told B: “No.”',
        'In A, B voted.',
      ],
      ...[
        'A’s wife, B, wept.',
        'The mayor, A, 54, left. She wept.',
        'It rained, said the harbor press secretary.',
        'A, known as B, won.',
      ],
      ...[
        '“No,” said Sgt. A. He left B.',
        'Roe saw A. B, or A, said so.',
        'It rained.',
        'It rained in A.',
        'By A',
        'A B won.',
        'Chief A, B director',
      ],
    ),
    name,
    name,
  )
  .map(([template, a, b]) => template.replaceAll('A', a).replaceAll(/\bB\b/g, b));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  /** At the end of a word with a capital. */
  end: fc.boolean(),
  /** So many letters are taken, one by one, and others typed, or put there at once. */
  gone: fc.nat(3),
  put: fc.oneof(name, name, sentence, fc.constantFrom('', 'n', 's', ' F', ' and ', ', born ', '\n\n', ' Jr.')),
  isTyped: fc.boolean(),
});
const HOUSE: HouseNames = {
  is: parseNames(
    'Ada Roe | person | Mayor\nKirk | person\nPort Ellery\nOda Fenwick\n' +
      'Torvald Emmerich = Bob Emmerich = Bobby | person\nPort Brack Board = The Quay | org',
    'copydesk.names',
  ).names,
  not: ['Mark', 'Fen'],
};

describe('names that come and go', () => {
  it('are after each edit whose they are when the draft is read anew', () => {
    const holds = fc.property(
      fc.array(paragraph, { minLength: 4, maxLength: 9 }),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (paragraphs, edits, isListed) => {
        const analyzer = createAnalyzer(0);
        const options = { format: 'plain', ...(isListed && { names: HOUSE }) } as const;
        let text = paragraphs.join('\n\n');
        const read = (version: string): void => {
          const run = analyzer.begin((text = version), options);
          while (run.advance());
          assert.deepEqual(run.result(), analyze(text, options));
        };
        read(text);
        for (const { at, end, gone, put, isTyped } of edits) {
          const near = Math.floor(at * text.length);
          let to = end ? near + Math.max(0, text.slice(near).search(/(?<=\p{Lu}\p{L}*)\b(?!\p{L})|$/u)) : near;
          for (let left = Math.min(gone, to); left > 0; left--) read(text.slice(0, --to) + text.slice(to + 1));
          for (const words of isTyped ? put : [put]) {
            read(text.slice(0, to) + words + text.slice(to));
            to += words.length;
          }
        }
      },
    );
    fc.assert(holds, { numRuns: 30 });
  });

  /** `[ ]` is what comes and goes. Each paragraph after the first few can change by itself. */
  const ties: [string, string][] = [
    [
      'a role to whoever speaks next',
      'It rained, said the harbor press secretary.\n\n[“Yes,” said Nilo Strand. ]“No,” said Dagny Ohm.',
    ],
    ['another name to the one before', 'Nilo Strand, formerly [Dagny Ohm], left the pier.'],
    ['another name to the one behind', 'The pier was [Tolva Pohl], now Dagny Ohm, they said.'],
    ['a surname to its bearer', 'Nilo Strand left.\n\nIt rained on [Strand], they said.'],
    ['a first name to its bearer', 'It was [Nilo].\n\nNilo Strand left the pier.'],
    ['an acronym to its body', 'The Tolva Tide Watch rose.\n\nIt hailed at [TTW] on Monday.'],
    ['a nickname to its name', 'William [“Bill” ]Strand left the pier.'],
    ['a relative to nobody', 'Nilo Strand left.\n\nHis brother, [Dagny Strand], wept.'],
    ['a prince to his full name', 'Prince [Nilo] left the pier.\n\nOn Monday Nilo Strand left, too.'],
    ['a role to who is no prince', 'Prince Nilo left the pier.\n\nOn Monday Nilo Strand[, a butler,] left, too.'],
    ['a pronoun to whoever is named last', 'Mayor Nilo Strand left. [Dagny Ohm came. ]She wept, and he slept.'],
    ['one place to another’s people', 'Two Kellandians left.\n\nIt rained in [Kelland] on Monday.'],
    ['another name to one that the newsroom lists', 'bell hooks, also known as [Nilo Strand], left the pier.'],
    ['one that the newsroom lists to another name', '[Nilo Strand], also known as bell hooks, left the pier.'],
    [
      'another name to a word of kind',
      'The Church of Kirkwater met.\n\nHe left the Church, then known as [Greenpeace], in May.',
    ],
    [
      'another form to one that the newsroom lists',
      'bell hooks left the pier.\n\nIt rained on [Gloria Dean] on Monday.',
    ],
    ['a lone form to one that the newsroom lists', '[bell hooks] left the pier.\n\nIt rained on Corvo on Monday.'],
    ['a first name to the surname behind', 'Joe Strand left.\n\nIt rained on Joe and [Jill Ohm] on Monday.'],
    ['a word of kind to a body', 'Members of the [Tolva‐Church] met.\n\nThey left the Church on Monday.'],
  ];
  const listed: HouseNames = {
    is: parseNames('bell hooks = Gloria Dean = Corvo | person', 'copydesk.names').names,
    not: [],
  };
  for (const [what, draft] of ties)
    it(`tie ${what}`, () => {
      const before = 'Ferry to stop\n\nIt rained.\n\nIt hailed.\n\nIt snowed.\n\n';
      const [without, within] = [draft.replace(/\[.*\]/, ''), draft.replace(/[[\]]/g, '')];
      const analyzer = createAnalyzer(0);
      for (const text of [without, within, without, within]) {
        const options = { ...PLAIN, ...(text.includes('bell hooks') && { names: listed }) };
        const run = analyzer.begin(before + text, options);
        while (run.advance());
        assert.deepEqual(run.result(), analyze(before + text, options));
      }
    });
});
