import assert from 'node:assert/strict';
import { allOf, anyOf, anyWord, HAS_DIGIT, HAS_YEAR } from '../../../src/core/claims/hints';

describe('anyWord', () => {
  const months = anyWord(['March', 'May']);
  const phrases = anyWord(['for the first time', "valentine's day", 'once-in-a-lifetime']);

  it('finds a word in whatever case and whatever stands around it', () => {
    for (const text of ['in May', 'MARCH', '3march', '“May”', 'the vote in may, or later'])
      assert.ok(months.test(text), text);
  });

  it('knows the longest word of a phrase', () => {
    for (const text of ['a first', 'Valentine’s', 'in a lifetime']) assert.ok(phrases.test(text), text);
    assert.ok(!phrases.test('for the time of a day'));
  });

  it('leaves parts of words alone, and what another text holds', () => {
    assert.ok(months.test('May'));
    for (const text of ['Mayor', 'dismay', 'marches', '']) assert.ok(!months.test(text), text);
  });
});

describe('numbers', () => {
  it('are digits, and four of them a year', () => {
    assert.deepEqual(
      ['none', 'a 7', '1,200', 'in 2031'].map((text) => HAS_DIGIT.test(text)),
      [false, true, true, true],
    );
    assert.deepEqual(
      ['none', 'a 7', '1,200', 'in 2031'].map((text) => HAS_YEAR.test(text)),
      [false, false, false, true],
    );
  });
});

describe('allOf and anyOf', () => {
  it('join hints and patterns', () => {
    const [all, any] = [allOf(HAS_DIGIT, /%/), anyOf(HAS_DIGIT, /%/)];
    assert.deepEqual(
      ['7%', '7', '%', 'x'].map((text) => all.test(text)),
      [true, false, false, false],
    );
    assert.deepEqual(
      ['7%', '7', '%', 'x'].map((text) => any.test(text)),
      [true, true, true, false],
    );
  });
});
