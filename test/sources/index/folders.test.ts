import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { disk } from '../../../src/sources/index/disk';
import { type FindOptions, findFiles } from '../../../src/sources/index/folders';

describe('the folders of sources', () => {
  let root: string;
  let warnings: string[];

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-folders-')));
    warnings = [];
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function write(...paths: string[]): void {
    for (const path of paths) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), path);
    }
  }
  async function find(folders: readonly string[], options: FindOptions = {}, roots = [root]): Promise<string[]> {
    const onWarn = (message: string): void => void warnings.push(message);
    const files = await findFiles(disk, roots, folders, (path) => path.endsWith('.txt'), { onWarn, ...options });
    for (const { path, size, modified } of files) {
      assert.equal(size, statSync(path).size);
      assert.equal(modified, statSync(path).mtimeMs);
    }
    return files.map(({ path }) => relative(root, path).replaceAll('\\', '/'));
  }

  it('takes a plain name for every folder of that name, in capitals or not', async () => {
    write(
      'sources/b.txt',
      'sources/a.txt',
      'sources/deep/er/c.txt',
      'story/Sources/d.txt',
      'story/draft.txt',
      'sources/e.png',
    );
    assert.deepEqual(await find(['sources']), [
      'sources/a.txt',
      'sources/b.txt',
      'sources/deep/er/c.txt',
      'story/Sources/d.txt',
    ]);
  });

  it('takes a relative path for a folder of each root, and an absolute one for itself', async () => {
    write('one/desk/notes/a.txt', 'two/desk/notes/b.txt', 'else/desk/notes/c.txt', 'archive/d.txt');
    const roots = [join(root, 'one'), join(root, 'two')];
    assert.deepEqual(await find(['desk/notes', join(root, 'archive')], {}, roots), [
      'archive/d.txt',
      'one/desk/notes/a.txt',
      'two/desk/notes/b.txt',
    ]);
    assert.deepEqual(await find(['./desk'], {}, roots), ['one/desk/notes/a.txt', 'two/desk/notes/b.txt']);
  });

  it('lists a file once, also where folders overlap', async () => {
    write('sources/transcripts/a.txt');
    assert.deepEqual(await find(['sources', 'transcripts', 'sources/transcripts', root]), [
      'sources/transcripts/a.txt',
    ]);
  });

  it('passes over hidden folders, hidden files and installed packages', async () => {
    write(
      '.git/sources/a.txt',
      'node_modules/x/sources/b.txt',
      'sources/.c.txt',
      'sources/.trash/d.txt',
      'sources/e.txt',
    );
    assert.deepEqual(await find(['sources']), ['sources/e.txt']);
  });

  it('follows links, in circles too, and each folder once', async () => {
    write('sources/a.txt', 'elsewhere/b.txt');
    symlinkSync(root, join(root, 'sources', 'up'), 'junction');
    symlinkSync(join(root, 'elsewhere'), join(root, 'sources', 'link'), 'junction');
    symlinkSync(join(root, 'nowhere'), join(root, 'sources', 'broken'), 'junction');
    assert.deepEqual(await find(['sources']), ['sources/a.txt', 'sources/link/b.txt']);
  });

  it('is silent about folders that are not there, and tells how many files it leaves', async () => {
    write('sources/a.txt', 'sources/b.txt', 'sources/c.txt');
    assert.deepEqual(await find(['sources', 'transcripts', 'not/here']), [
      'sources/a.txt',
      'sources/b.txt',
      'sources/c.txt',
    ]);
    assert.deepEqual(warnings, []);
    assert.deepEqual(await find(['sources'], { limit: 2 }), ['sources/a.txt', 'sources/b.txt']);
    assert.deepEqual(warnings, ['There are 3 sources; the first 2 are read.']);
  });

  it('ends when it is told to', async () => {
    write('sources/a.txt');
    await assert.rejects(find(['sources'], { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });
});
