import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opensOnDisk } from '../../../src/sources/index/disk';
import { hashFile } from '../../../src/sources/index/fileHash';
import { openIndex } from '../../../src/sources/index/sourceIndex';

describe('the hash of a file', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-hash-'));
    path = join(folder, 'a.txt');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const hash = (modified = 1, most?: number) => hashFile({ path, size: 0, modified }, most);

  for (const size of [0, 1, 256 * 1024, 256 * 1024 + 1, 1_000_000])
    it(`is that of all of its ${size} bytes`, async () => {
      const bytes = Buffer.alloc(size, 'The ferry sails at nine. ');
      writeFileSync(path, bytes);
      assert.equal(await hash(), createHash('sha256').update(bytes).digest('base64url'));
    });

  it('is its size and date where it is larger than any that is read', async () => {
    writeFileSync(path, 'Roe said no.');
    assert.equal(await hash(7, 11), '12 7');
    assert.notEqual(await hash(7, 12), '12 7');
    truncateSync(path, 200 * 1024 * 1024);
    assert.equal(await hash(7), `${200 * 1024 * 1024} 7`);
  });

  it('is refused with a reason that goes on from the name', async () => {
    await assert.rejects(hash(), { message: 'is not there any longer' });
    mkdirSync(path);
    await assert.rejects(hash(), { message: 'is a folder' });
  });

  it('waits for no pipe, and the other files are read', async function () {
    if (spawnSync('mkfifo', [path]).status !== 0) return this.skip();
    const other = join(folder, 'b.txt');
    writeFileSync(other, 'Roe said no.');
    const index = openIndex(':memory:', { warn: (message) => assert.equal(message, '') });
    await index.update(
      [path, other].map((one) => ({ path: one, size: 0, modified: 1 })),
      opensOnDisk(() => Promise.resolve({ text: 'Roe said no.', marks: [] })),
    );
    assert.deepEqual(
      index.documents().map(({ problem }) => problem),
      ['is a pipe or a device, and not a file', undefined],
    );
    index.close();
  });
});
