/** Journals are shared between browsers and disks: a hash is the same wherever it is made. */
import assert from 'node:assert/strict';
import * as node from '../../src/host/node/hash';
import * as web from '../../src/host/web/hash';

describe('hashes of a browser and of Node.js', () => {
  for (const text of ['', '14 people', 'Inês Câmara — “李娜” 🙂', '\ud83d cut in two', 'x'.repeat(5000)])
    it(`are the same of ${JSON.stringify(text.slice(0, 30))}`, () => {
      assert.equal(web.hashText(text), node.hashText(text));
    });

  it('are the same of bytes that come one after the other, at each step', () => {
    const [here, there] = [web.newDigest(), node.newDigest()];
    assert.equal(here.sum(), there.sum());
    for (const text of ['one line\n', '', 'and another\n']) {
      const bytes = new TextEncoder().encode(text);
      here.add(bytes);
      there.add(bytes);
      assert.equal(here.sum(), there.sum());
    }
  });
});
