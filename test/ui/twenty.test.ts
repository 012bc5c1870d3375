import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/host/dependencies.mjs';
import { openDesk, type Desk } from './desk';

/** Annotated news of others, which lies beside the clone where it is there at all. */
const CORPUS = join(root, '../shared/corpora/polnear/dev.jsonl');
const COUNT = 20;

describe('twenty articles of real news, one after the other', function () {
  let desk: Desk | undefined;

  before(async function () {
    if (!existsSync(CORPUS)) {
      console.log(`    There is no ${CORPUS}: nothing to read.`);
      this.skip();
    }
    const lines = readFileSync(CORPUS, 'utf8').split('\n').slice(0, COUNT);
    const files = lines.map((line, index): [string, string] => [
      `article-${String(index + 1).padStart(2, '0')}.news`,
      (JSON.parse(line) as { text: string }).text,
    ]);
    assert.equal(files.length, COUNT);
    desk = await openDesk({ files: Object.fromEntries(files) });
    await desk.openSidebar();
  });

  after(() => desk?.close());

  it('each shows its claims and its progress', async function () {
    this.timeout(240_000);
    for (let index = 1; index <= COUNT; index++) {
      const name = `article-${String(index).padStart(2, '0')}.news`;
      const total = await desk!.openDraft(name);
      assert.ok(total > 0, `${name} has no claims`);
      await desk!.until(`${total} on the badge for ${name}`, async () => (await desk!.badge()) === String(total));
      await desk!.row('Claims', `claims of ${name}`, ({ label }) => label !== '');
    }
  });

  it('leaves no error in the log', () => {
    assert.deepEqual(desk!.errors(), []);
  });
});
