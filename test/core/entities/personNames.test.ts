import assert from 'node:assert/strict';
import { canBeOne, parsePersonName } from '../../../src/core/entities/personNames';

const parsed: [string, string[], string, string[]][] = [
  ['Ada Quill', ['ada', 'quill'], '', []],
  ['J.D. Roe', ['j', 'd', 'roe'], '', []],
  ['JD Roe', ['j', 'd', 'roe'], '', []],
  ['JO ROE', ['jo', 'roe'], '', []],
  ['John Reed, Jr.', ['john', 'reed'], 'jr', []],
  ['Lloyd J. Gulo III', ['lloyd', 'j', 'gulo'], 'iii', []],
  ['William “Bill” Roe', ['william', 'roe'], '', ['bill']],
  ["William 'Bill' Roe", ['william', 'roe'], '', ['bill']],
  ['Ada (Addie) Roe', ['ada', 'roe'], '', ['addie']],
  ['Dr. Ada Roe', ['ada', 'roe'], '', []],
  ['Ada Roe, M.D.', ['ada', 'roe'], '', []],
  ['José Peña', ['jose', 'pena'], '', []],
  ['Kim Min-woo', ['kim', 'minwoo'], '', []],
  ['Omar al-Gulo', ['omar', 'al', 'gulo'], '', []],
  ["Roe's", ['roe'], '', []],
  ["Rory O'Gulo", ['rory', "o'gulo"], '', []],
  ['', [], '', []],
];

const one: [string, string][] = [
  ['Ada Quill', 'Ada B. Quill'],
  ['J.D. Roe', 'John David Roe'],
  ['J. Roe', 'John Roe'],
  ['Bill Roe', 'William “Bill” Roe'],
  ['Gabriel Quill', 'Gabriel Quill Gulo'],
  ['Kai Shek', 'Gulo Kai Shek'],
  ['Min-woo Kim', 'Kim Min-woo'],
  ['John Roe', 'John Roe Jr.'],
];

const two: [string, string][] = [
  ['Ada Quill', 'Bert Quill'],
  ['Ada B. Quill', 'Ada C. Quill'],
  ['J. Roe', 'Ada Roe'],
  ['John Roe Sr.', 'John Roe Jr.'],
  ['Ada Quill', 'Ada Roe'],
  ['Quill', 'Ada Quill'],
];

describe('names of persons', () => {
  for (const [text, words, suffix, nicknames] of parsed)
    it(`takes apart ${text}`, () =>
      assert.deepEqual(parsePersonName(text), { words, suffix, nicknames, form: [...words, suffix].join(' ') }));
  for (const [a, b] of one)
    it(`${a} can be ${b}`, () => {
      assert.ok(canBeOne(parsePersonName(a), parsePersonName(b)));
      assert.ok(canBeOne(parsePersonName(b), parsePersonName(a)));
    });
  for (const [a, b] of two)
    it(`${a} is not ${b}`, () => {
      assert.ok(!canBeOne(parsePersonName(a), parsePersonName(b)));
      assert.ok(!canBeOne(parsePersonName(b), parsePersonName(a)));
    });
});
