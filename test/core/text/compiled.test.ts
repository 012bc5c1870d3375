import assert from 'node:assert/strict';
import { compiled } from '../../../src/core/text/compiled';

describe('a pattern compiled before it is used', () => {
  const TEXTS = ['a 1 b 22', 'ä 1 “b” 22', '', 'no digits', `${'x'.repeat(1200)} 1`];

  it('finds what it finds otherwise, from its first use on, wherever it is to begin', () => {
    for (const flags of ['', 'g', 'y', 'gi', 'iy', 'u', 'gu'])
      for (const text of TEXTS)
        for (const from of [0, 2, 4, text.length]) {
          const [own, plain] = [new RegExp('\\d+|b', flags), new RegExp('\\d+|b', flags)];
          own.lastIndex = plain.lastIndex = from;
          for (let time = 0; time < 3; time++) {
            assert.deepEqual(compiled(own, text).exec(text), plain.exec(text), `${flags} in “${text}” from ${from}`);
            assert.equal(own.lastIndex, plain.lastIndex);
          }
        }
  });

  it('is the pattern itself', () => {
    const pattern = /\d/g;
    assert.equal(compiled(pattern, 'a'), pattern);
  });
});
