import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { disk } from '../../../src/sources/index/disk';
import { type FindOptions, type Tree, findFiles } from '../../../src/sources/index/folders';

describe('the folders of sources', () => {
  let root: string;
  let warnings: string[];
  /** What nobody could look at the last time. */
  let away: string[];

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
  async function find(
    folders: readonly string[],
    options: FindOptions = {},
    roots = [root],
    tree: Tree = disk,
  ): Promise<string[]> {
    const onWarn = (message: string): void => void warnings.push(message);
    const found = await findFiles(tree, roots, folders, (path) => path.endsWith('.txt'), { onWarn, ...options });
    const { files } = found;
    away = found.away.map(short);
    for (const { path, size, modified } of files) {
      assert.equal(size, statSync(path).size);
      assert.equal(modified, statSync(path).mtimeMs);
    }
    return files.map(({ path }) => short(path));
  }
  const short = (path: string): string => relative(root, path).replaceAll('\\', '/');
  /** The disk, where one thing asked of one place fails as it does on a share that is lost. */
  function failing(what: 'list' | 'real' | 'stat', path: string): Tree {
    const fail = (asked: string): Promise<void> =>
      asked === join(root, path) ? Promise.reject(new Error('EIO')) : Promise.resolve();
    return { ...disk, [what]: (asked: string) => fail(asked).then((): unknown => disk[what](asked)) };
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
    assert.deepEqual([away, warnings], [['sources/broken'], []]);
  });

  it('knows what is away, and finds the rest', async () => {
    write('sources/a.txt', 'sources/locked/b.txt', 'tapes/c.txt', 'two/desk/d.txt');
    const folders = ['sources', 'tapes', './desk'];
    const roots = [join(root, 'two'), root];
    const all = ['sources/a.txt', 'sources/locked/b.txt', 'tapes/c.txt', 'two/desk/d.txt'];
    const cases = [
      ['list', 'sources/locked', 'b.txt'],
      ['list', 'tapes', 'c.txt'],
      ['real', 'two/desk', 'd.txt'],
      ['stat', 'sources/locked/b.txt', 'b.txt'],
    ] as const;
    for (const [what, path, lost] of cases) {
      const rest = all.filter((one) => !one.endsWith(lost));
      assert.deepEqual([await find(folders, {}, roots, failing(what, path)), away], [rest, [path]]);
      assert.deepEqual(warnings.splice(0), [`${join(root, path)} cannot be read: EIO`]);
    }
  });

  it('takes what is missing for away, but in a root that is there for gone', async () => {
    write('one/sources/a.txt', 'file.txt');
    const roots = [join(root, 'one'), join(root, 'lost')];
    const folders = [
      'sources',
      './tapes',
      join(root, 'share/tapes'),
      join(root, 'one/tapes'),
      join(root, 'file.txt/x'),
    ];
    assert.deepEqual(await find(folders, {}, roots), ['one/sources/a.txt']);
    assert.deepEqual(away.sort(), ['file.txt/x', 'lost', 'lost/tapes', 'share/tapes']);
    assert.deepEqual(warnings, []);
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
