/** Sources that lie where only the editor reaches: they are asked for, and found, read and followed as those on a disk are. */
import assert from 'node:assert/strict';
import { openArchive } from '../../src/host/node/archive';
import type { SourceText } from '../../src/core/evidence/source';
import { archiveOf } from '../../src/sources/archive';
import { answerTo, askFor, type AskedFiles, type EditorFiles } from '../../src/sources/editorFiles';
import { findFiles } from '../../src/sources/index/folders';
import { joinPath, placesOf, readAddress, wayDown, writeAddress } from '../../src/sources/index/places';
import { openNewsroom, type Newsroom } from '../../src/sources/newsroom';
import type { IsolatedReader } from '../../src/sources/readers/isolated';
import { isSource, readBytes } from '../../src/sources/readers/readers';
import { useBundles } from '../bundles';
import { createFolder } from './board';

const ROOT = 'attic://desk/copy';

/** Files by their paths below the root; those that are gone since they were listed. */
function createAttic(
  files: Map<string, string>,
): EditorFiles & { readonly asked: string[]; readonly gone: Set<string> } {
  const asked: string[] = [];
  const gone = new Set<string>();
  const below = (folder: string): [string, string][] =>
    [...files.keys()]
      .map((name) => joinPath(ROOT, name))
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => [path.slice(folder.length + 1).split('/')[0]!, path]);
  return {
    asked,
    gone,
    list(folder) {
      if (folder.endsWith('/locked')) return Promise.reject(new Error('nobody may look into it'));
      const entries = new Map(below(folder));
      return Promise.resolve(
        [...entries].map(([name, path]) => ({ name, kind: path === `${folder}/${name}` ? 'file' : 'folder' })),
      );
    },
    stat(path) {
      if (!path.startsWith(ROOT)) return Promise.reject(new Error('no such disk'));
      const content = files.get(path.slice(ROOT.length + 1));
      if (content !== undefined) return Promise.resolve({ kind: 'file', size: content.length, modified: 7 });
      return Promise.resolve(below(path).length > 0 ? { kind: 'folder', size: 0, modified: 0 } : undefined);
    },
    read(path) {
      const name = path.slice(ROOT.length + 1);
      asked.push(name);
      const content = files.get(name);
      if (content === undefined || gone.has(name)) return Promise.reject(new Error('is not there any longer'));
      return Promise.resolve(new Uint8Array(Buffer.from(content)));
    },
  };
}

const MEMO = 'The yard told us nine weeks, and it will be nineteen.';

describe('addresses of sources', () => {
  const paths: [string, ReturnType<typeof readAddress>][] = [
    ['attic:/copy/a.txt', { scheme: 'attic', authority: '', path: '/copy/a.txt' }],
    [
      'vscode-vfs://github/desk/50% more?.txt',
      { scheme: 'vscode-vfs', authority: 'github', path: '/desk/50% more?.txt' },
    ],
    ['/copy/a.txt', undefined],
    ['C:\\copy\\a.txt', undefined],
    ['sources/a.txt', undefined],
  ];
  for (const [path, address] of paths)
    it(`are told from paths of disks, and written as they were: ${path}`, () => {
      assert.deepEqual(readAddress(path), address);
      if (address) assert.equal(writeAddress(address), path);
    });

  it('have what a setting names below them', () => {
    assert.deepEqual(placesOf('desk/tapes', [ROOT]), [`${ROOT}/desk/tapes`]);
    assert.deepEqual(placesOf('./desk/../tapes/', [ROOT, 'attic:/']), [`${ROOT}/tapes`, 'attic:/tapes']);
    assert.deepEqual(placesOf('../../../tapes', [ROOT]), ['attic://desk/tapes']);
    assert.equal(joinPath('attic:/', 'a.txt'), 'attic:/a.txt');
  });

  it('lie below each other by whole names', () => {
    assert.deepEqual(wayDown(ROOT, `${ROOT}/desk/a.txt`), ['desk', 'a.txt']);
    assert.deepEqual(wayDown('attic:/', 'attic:/a.txt'), ['a.txt']);
    assert.deepEqual(wayDown(ROOT, ROOT), []);
    for (const other of [`${ROOT}-2/a.txt`, 'attic://other/copy/a.txt', '/copy/a.txt'])
      assert.equal(wayDown(ROOT, other), undefined);
  });
});

describe('sources that only the editor has', () => {
  const read: IsolatedReader['read'] = (path, _signal, limits, bytes) => readBytes(path, bytes!, limits);
  const reader = { read, readDraft: () => Promise.reject(new Error()), dispose: () => Promise.resolve() };
  let files: Map<string, string>;
  let attic: ReturnType<typeof createAttic>;
  let room: Newsroom;
  let warnings: string[];

  beforeEach(() => {
    files = new Map<string, string>([
      ['sources/memo.txt', MEMO],
      ['desk/Transcripts/deep/tape.srt', '1\n00:00:01,000 --> 00:00:02,000\nThe channel will silt up.\n'],
      ['desk/notes.txt', 'No source.'],
      ['sources/picture.png', 'No source.'],
      ['sources/.hidden/a.txt', 'No source.'],
      ['sources/node_modules/a.txt', 'No source.'],
      ['sources/~$memo.docx', 'No source.'],
    ]);
    warnings = [];
    attic = createAttic(files);
    const warn = (message: string): void => void warnings.push(message);
    // As in a browser: each question is a message, and so is its answer.
    const asked: AskedFiles = askFor((question) => void answerTo(question, attic, (answer) => asked.settle(answer)));
    room = openNewsroom({ index: ':memory:', archive: archiveOf(asked, reader), warn });
  });
  afterEach(() => room.close());
  const update = (maxMegabytes = 1): Promise<boolean> =>
    room.update([ROOT], ['sources', 'transcripts'], { maxMegabytes });
  const problems = (): (string | undefined)[] => room.files().map(({ problem }) => problem);

  it('are found by the rules of a disk', async () => {
    assert.equal(await update(), true);
    assert.deepEqual(
      room.files().map(({ path }) => path),
      [`${ROOT}/desk/Transcripts/deep/tape.srt`, `${ROOT}/sources/memo.txt`],
    );
    assert.equal(room.find('nine weeks', 1)[0]!.path, `${ROOT}/sources/memo.txt`);
    assert.equal(room.text(`${ROOT}/sources/memo.txt`)!.text, MEMO);
    assert.deepEqual(warnings, []);
  });

  it('are asked for once, and again when they change', async () => {
    await update();
    assert.equal(await update(), false);
    assert.deepEqual(attic.asked.sort(), ['desk/Transcripts/deep/tape.srt', 'sources/memo.txt']);
    files.set('sources/memo.txt', MEMO.replace('nineteen', 'twenty'));
    assert.equal(await update(), true);
    assert.equal(room.find('will be twenty', 1).length, 1);
  });

  it('are refused with a reason where they are too large, broken or gone', async () => {
    files.set('sources/broken.pdf', 'this is no PDF');
    files.set('sources/large.txt', 'a'.repeat(1024 * 1024 + 1));
    attic.gone.add('sources/memo.txt');
    await update();
    assert.deepEqual(problems(), [
      undefined,
      'is no PDF although its name says so',
      'is 1 MB big; sources up to 1 MB are read',
      'is not there any longer',
    ]);
    assert.ok(!attic.asked.includes('sources/large.txt'));
  });

  it('are not given up for a root that cannot be asked', async () => {
    const archive = archiveOf(attic, reader);
    const ask = (folder: string) => findFiles(archive, ['/lost'], [folder], isSource);
    assert.deepEqual(await ask('sources'), { files: [], away: ['/lost'] });
    assert.deepEqual(await ask('desk/tapes'), { files: [], away: ['/lost/desk/tapes'] });
  });

  it('are told of where a folder cannot be entered', async () => {
    files.set('sources/locked/a.txt', 'No source.');
    const archive = archiveOf(attic, reader);
    const onWarn = (message: string): void => void warnings.push(message);
    const { files: found, away } = await findFiles(archive, [ROOT], ['/archive/tapes', 'sources'], isSource, {
      onWarn,
    });
    assert.deepEqual(
      found.map(({ path }) => path),
      [`${ROOT}/sources/memo.txt`],
    );
    assert.deepEqual(away, ['/archive/tapes', `${ROOT}/sources/locked`]);
    assert.deepEqual(warnings, [
      '/archive/tapes cannot be read: no such disk',
      `${ROOT}/sources/locked cannot be read: nobody may look into it`,
    ]);
  });
});

describe('sources of a disk and of the editor', () => {
  const bundle = useBundles('reader', 'web/reader');

  it('are read together, by one process', async () => {
    const folder = createFolder();
    folder.write('sources/hearing.txt', 'The dredger has been in the yard since March.');
    const attic = createAttic(new Map([['sources/memo.txt', MEMO]]));
    const warn = (message: string): void => assert.equal(message, '');
    const room = openNewsroom({ index: ':memory:', archive: openArchive(bundle('reader'), attic), warn });
    await room.update([folder.path, ROOT], ['sources']);
    const texts: (SourceText | undefined)[] = room.files().map(({ path }) => room.text(path));
    assert.deepEqual(texts.map((source) => source?.text).sort(), [
      'The dredger has been in the yard since March.',
      MEMO,
    ]);
    await room.close();
    folder.remove();
  });
});
