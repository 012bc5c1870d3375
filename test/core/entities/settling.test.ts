import assert from 'node:assert/strict';
import { settleTypes } from '../../../src/core/entities/oneType';
import { placeKinds, withShortNames } from '../../../src/core/entities/shortNames';
import { readMarked } from './marked';

const types: [string, string, string][] = [
  ['most mentions decide', '[o Quillology] rose. [o Quillology] fell. [p Quillology] slept.', 'ooo'],
  ['nothing in particular gives way', '[x Quillology] rose. [l Quillology] fell. [l Quillology] slept.', 'lll'],
  ['one against one stays', '[o Quillology] rose. [p Quillology] fell.', 'op'],
  ['a person named in full keeps the surname', '[p Ada Quill] runs [o Quill]. [o Quill] rose. [p Quill] left.', 'poop'],
  ['"Mr." keeps a person', 'Mr. [p Quill] left. [o Quill] rose. [o Quill] fell.', 'poo'],
  ['what something is in is a place', '[p Brack] rose. They traded in [p Brack].', 'll'],
  [
    'but not where it is named otherwise more often',
    '[p Brack] rose. [p Brack] sat. They saw harm in [p Brack].',
    'ppp',
  ],
  ['but no first name', '[p Ada] rose. They traded in [p Ada].', 'pp'],
  ['and nobody who is named in full', '[p Ada Quill] rose. They saw harm in [p Quill].', 'pp'],
  ['a country and its team stay two', '[l Kenya] won. [l Kenya] voted. [o Kenya] lost.', 'llo'],
];

const short: [string, string, string[]][] = [
  [
    'a word of kind with a capital',
    'The [o Church of Quillology] met. The Church said so, and the Church’s aides left.',
    ['Church', 'Church'],
  ],
  ['not in small letters', 'The [o Church of Quillology] met. The church said so.', []],
  ['not before the body is named', 'The Church met. The [o Church of Quillology] said so.', []],
  ['not where two are called so', 'The [o Harbor Commission] met the [o Road Commission]. The Commission rose.', []],
  [
    'not where a longer name goes on',
    'The [o Harbor Commission] met. The Commission of Vesper and the Commission House rose.',
    [],
  ],
  ['not inside a name', 'The [o Harbor Commission] met. The [x Commission] rose.', []],
  ['not without "the"', 'The [o Harbor Commission] met. A Commission rose.', []],
];

describe('one name, one type', () => {
  for (const [why, text, expected] of types)
    it(why, () => {
      const letters = settleTypes(readMarked(text).names).map(({ type }) => (type === 'place' ? 'l' : type[0]));
      assert.equal(letters.join(''), expected);
    });
});

describe('short names of bodies', () => {
  for (const [why, marked, expected] of short)
    it(why, () => {
      const { draft, names } = readMarked(marked);
      const all = withShortNames(draft.paragraphs.flatMap(placeKinds), names);
      const added = all.filter((name) => !names.includes(name));
      assert.deepEqual(
        added.map(({ start, end }) => draft.text.slice(start, end)),
        expected,
      );
      for (let i = 1; i < all.length; i++) assert.ok(all[i - 1]!.end <= all[i]!.start);
    });
});
