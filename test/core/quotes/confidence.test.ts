import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBABLY_BELOW } from '../../../src/core/quotes/learned/confidence';

describe('the level of "probably"', () => {
  it('is the default of the setting, too', () => {
    const manifest = readFileSync(join(__dirname, '../../../package.json'), 'utf8');
    const found = /"copydesk\.speakers\.probablyBelow":\s*\{[^}]*"default":\s*([\d.]+)/.exec(manifest);
    assert.equal(Number(found?.[1]), PROBABLY_BELOW);
  });
});
