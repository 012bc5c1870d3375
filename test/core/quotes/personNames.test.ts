import assert from 'node:assert/strict';
import { fullName } from '../../../src/core/quotes/personNames';

describe('fullName', () => {
  const finds: readonly (readonly [string, string[]])[] = [
    ['Jane Roe', ['jane', 'roe']],
    ['JANE ROE', ['jane', 'roe']],
    ['Mayor Jane Roe', ['jane', 'roe']],
    ['Sen. Jane Roe', ['jane', 'roe']],
    ['José Peña-Díaz', ['jose', 'pena', 'diaz']],
    ['Vincent van Torv', ['vincent', 'torv']],
    ['Jane O’Roe', ['jane', 'roe']],
  ];
  for (const [words, names] of finds) it(`reads ${words}`, () => assert.deepEqual(fullName(words), names));

  for (const words of [
    'Roe',
    'Mayor Roe',
    'jane roe',
    'Roe’s lawyer',
    'Jane Roe’s lawyer',
    'Roe spokeswoman Jane Ode',
    'the Orlen Post',
    'Austin Police',
    'Jordan Times',
    'Georgia Roe Hospital',
    'May Day',
    'Jane Roe and Tom Ode',
    '',
  ])
    it(`leaves ${words || 'nothing'}`, () => assert.equal(fullName(words), null));
});
