import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reasonOf } from '../../../src/sources/readers/fileBytes';
import { readSource } from '../../../src/sources/readers/files';

describe('files of sources', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'copydesk-sources-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are read', async () => {
    const path = join(folder, 'Notes.TXT');
    writeFileSync(path, 'Roe said no.');
    assert.equal((await readSource(path)).text, 'Roe said no.');
  });

  it('may be read by a link', async () => {
    writeFileSync(join(folder, 'a.txt'), 'Roe said no.');
    symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    assert.equal((await readSource(join(folder, 'b.txt'))).text, 'Roe said no.');
  });

  const refused: [string, string, (path: string) => void, RegExp][] = [
    ['a file that is too big', 'a.txt', (path) => sparse(path, 200), /^is 200 MB big; sources up to 64 MB are read$/],
    ['a PDF that is too big', 'a.pdf', (path) => sparse(path, 65.5), /^is 65.5 MB big; sources up to 64 MB are read$/],
    ['a file of zeros', 'a.txt', (path) => sparse(path, 1), /^holds no text/],
    ['a folder', 'a.txt', (path) => mkdirSync(path), /^is a folder$/],
    ['a file that is gone', 'a.txt', () => undefined, /^is not there any longer$/],
    [
      'a link that leads to itself',
      'a.txt',
      (path) => symlinkSync(path, path),
      /^is a link that leads back to itself$/,
    ],
    ['a link to nothing', 'a.txt', (path) => symlinkSync(join(path, '..', 'b.txt'), path), /^is not there any longer$/],
    ['an empty file', 'a.vtt', (path) => writeFileSync(path, ''), /^is empty$/],
    [
      'another format',
      'a.png',
      (path) => writeFileSync(path, ''),
      /^is no source that Copydesk reads; it reads \.txt, /,
    ],
  ];
  for (const [what, name, make, message] of refused)
    it(`are refused: ${what}`, async () => {
      make(join(folder, name));
      await assert.rejects(readSource(join(folder, name)), { name: 'Unreadable', message });
    });

  it('are refused: a pipe that nobody writes to', async function () {
    const path = join(folder, 'a.txt');
    if (spawnSync('mkfifo', [path]).status !== 0) return this.skip();
    await assert.rejects(readSource(path), { name: 'Unreadable', message: 'is a pipe or a device, and not a file' });
  });

  it('are refused: a file that may not be read', async function () {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'Roe said no.');
    chmodSync(path, 0);
    if (process.platform === 'win32' || process.getuid?.() === 0) return this.skip(); // who may read everything
    await assert.rejects(readSource(path), { name: 'Unreadable', message: /^may not be read/ });
  });

  it('are refused with a reason in plain words', () => {
    assert.match(reasonOf(Object.assign(new Error(), { code: 'EACCES' })), /^may not be read: ask for permission/);
    assert.equal(reasonOf(Object.assign(new Error('EWHAT: odd'), { code: 'EWHAT' })), 'could not be read: EWHAT: odd');
  });
});

function sparse(path: string, megabytes: number): void {
  writeFileSync(path, '');
  truncateSync(path, megabytes * 1024 * 1024);
}
