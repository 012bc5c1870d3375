/** Ages as amounts: `low..high unit`, `-` where there is no bound. */
import assert from 'node:assert/strict';
import type { Amount } from '../../../src/core/analysis';
import { findFigures } from '../../../src/core/claims/claims';
import { readAge } from '../../../src/core/claims/values/age';
import { parseParagraph } from '../../../src/core/text/parsed';

const READS: readonly (readonly [words: string, reading: string])[] = [
  ['54', '54..54 year'],
  ['aged 54', '54..54 year'],
  ['54-year-old', '54..54 year'],
  ['fifty-four-year-old', '54..54 year'],
  ['14-year-olds', '14..14 year'],
  ['six months old', '6..6 month'],
  ['three-week-old', '3..3 week'],
  ['ten days old', '10..10 day'],
  ['2½ years old', '2.5..2.5 year'],
  ['in his 50s', '50..59 year'],
  ['in her late 40s', '47..49 year ~'],
  ['in their mid-thirties', '34..36 year ~'],
  ['in my twenties', '20..29 year'],
  ['ages 18 to 24', '18..24 year'],
  ['aged between 15 and 24', '15..24 year'],
  ['18- to 24-year-olds', '18..24 year'],
  ['65 or older', '65..- year'],
  ['18 and under', '-..18 year'],
  ['under the age of 18', '-..17 year'],
  ['over the age of 65', '65..- year'],
  ['age about 30', '30..30 year ~'],
];

describe('readAge', () => {
  for (const [words, reading] of READS) {
    it(words, () => {
      const age = readAge(words);
      assert.ok(age);
      assert.equal(shown(age), reading);
    });
  }

  it('gives none where no number is told', () => {
    for (const words of ['', 'old', 'in his prime', 'years']) assert.equal(readAge(words), null);
  });

  it('takes an age at death for no hour', () => {
    const text =
      'He died at 61; actor dies at 92 in Rome. She died at 10 and he at 20, and they died at 20 Elm Street.';
    const ages = findFigures(parseParagraph(text, 'body')).figures.filter(({ kind }) => kind === 'age');
    assert.deepEqual(
      ages.map(({ start, end, value }) => [text.slice(start, end), shown(value as Amount)]),
      [
        ['61', '61..61 year'],
        ['92', '92..92 year'],
      ],
    );
  });

  it('is of whoever is told by no more than being a person', () => {
    const cases: readonly (readonly [text: string, ...ages: string[]])[] = [
      ['A boy, 14, and a girl, 9, fell ill.', '14', '9'],
      ['A woman, 34, was hurt, her friend, 40, was not.', '34', '40'],
      ['A cyclist, 9, fell.'],
      ['A woman, 34 men and a boy, 200, came.'],
      ['The total, 34, was low.'],
    ];
    for (const [text, ...ages] of cases) assert.deepEqual(found(text), ages, text);
  });

  it('is told once of several', () => {
    const cases: readonly (readonly [text: string, ...ages: string[]])[] = [
      ['Two men, aged 23 and 45, were held.', 'aged 23', '45'],
      ['Women aged 21, 33 and 60 fell ill.', 'aged 21', '33', '60'],
      ['He died aged 84 and 2 others fled.', 'aged 84'],
      ['He died aged 84, 12 days later; she died aged 84, 5 of them alone.', 'aged 84', 'aged 84'],
      ['She won a cap aged 19 and 50 more came.', 'aged 19'],
      ['Aged 40 and 2-0 up, aged 30 and 1st in class, he left.', 'Aged 40', 'aged 30'],
      ['Those aged 70 and 3 in 4 of the rest came.', 'aged 70'],
      ['Those aged 5 and 12 million others came.', 'aged 5'],
      ['Those aged 18 and over may vote.', 'aged 18 and over'],
    ];
    for (const [text, ...ages] of cases) assert.deepEqual(found(text), ages, text);
  });

  it('is none of a number that goes on', () => {
    const { figures } = findFigures(parseParagraph('Lena Holt won on Monday, 5,200 votes to 4,800.', 'body'));
    assert.ok(figures.every(({ kind }) => kind !== 'age'));
  });

  it('is the value of the figure', () => {
    const text = 'Those aged between 15 and 24 met Jane Roe, 54, and a baby six months old.';
    const ages = findFigures(parseParagraph(text, 'body')).figures.filter(({ kind }) => kind === 'age');
    assert.deepEqual(
      ages.map(({ start, end, value }) => [text.slice(start, end), shown(value as Amount)]),
      [
        ['aged between 15 and 24', '15..24 year'],
        ['54', '54..54 year'],
        ['six months old', '6..6 month'],
      ],
    );
  });
});

function found(text: string): string[] {
  const { figures } = findFigures(parseParagraph(text, 'body'));
  return figures.filter(({ kind }) => kind === 'age').map(({ start, end }) => text.slice(start, end));
}

function shown({ low, high, unit, approximate }: Amount): string {
  return `${low ?? '-'}..${high ?? '-'} ${unit}${approximate ? ' ~' : ''}`;
}
