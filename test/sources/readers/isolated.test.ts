import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { forkReader, type MemoryLimits } from '../../../src/host/node/readerProcess';
import {
  createIsolatedReader,
  type IsolatedReader,
  type IsolationOptions,
} from '../../../src/sources/readers/isolated';
import { useBundles } from '../../bundles';
import { docxOf, paragraphOf, pdfOf, pdfOfObjects, setLines } from './documents';

let folder = '';

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the isolated reader', () => {
  const bundle = useBundles('reader', 'web/reader');
  before(() => (folder = mkdtempSync(join(tmpdir(), 'copydesk-reader-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const readers: IsolatedReader[] = [];
  const start = (options: IsolationOptions & MemoryLimits = {}) => {
    const reader = createIsolatedReader(forkReader(bundle('reader'), options), options);
    readers.push(reader);
    return reader;
  };
  afterEach(() => Promise.all(readers.splice(0).map((reader) => reader.dispose())));

  it('reads what the readers read, bundled', async () => {
    const reader = start();
    const texts = await Promise.all(
      [
        file('a.txt', 'Roe said no.'),
        file('a.pdf', pdfOf([setLines(['Roe said no.'])])),
        file('a.docx', docxOf(paragraphOf('Roe said no.'))),
        file('a.html', '<p>Roe said no.'),
      ].map((path) => reader.read(path)),
    );
    assert.deepEqual(
      texts.map(({ text }) => text),
      Array(4).fill('Roe said no.'),
    );
  });

  it('refuses what the readers refuse', async () => {
    const reader = start();
    await assert.rejects(reader.read(file('a.txt', 'a'.repeat(1024 * 1024 + 1)), undefined, { bytes: 1024 * 1024 }), {
      name: 'Unreadable',
      message: 'is 1 MB big; sources up to 1 MB are read',
    });
    await assert.rejects(reader.read(file('b.pdf', 'Roe said no.')), { name: 'Unreadable', message: /^is no PDF/ });
  });

  it('takes a page of more pieces than V8 has room for, and reads the next file', async () => {
    const reader = start();
    const [page, tag] = [file('many.html', '<p>a'.repeat(11e6)), file('tag.html', `<a ${attributes(3e6)}>`)];
    for (const path of [page, tag]) await assert.rejects(reader.read(path), { name: 'Unreadable' });
    assert.equal((await reader.read(file('a.txt', 'Roe said no.'))).text, 'Roe said no.');
    // Many millions of pieces take a busy machine its time.
  });

  it('takes a PDF that unpacks to more memory than there is, and reads the next file', async () => {
    const reader = start({ memory: 350 });
    await assert.rejects(reader.read(file('bomb.pdf', bomb())), {
      name: 'Unreadable',
      message: 'needs more memory than Copydesk gives a source',
    });
    assert.equal((await reader.read(file('a.txt', 'Roe said no.'))).text, 'Roe said no.');
  });
});

function attributes(count: number): string {
  return Array.from({ length: count }, (_, i) => `a${i}`).join(' ');
}

/** A page whose content unpacks to 2 GB of spaces. */
function bomb(): Buffer {
  // A piece of a packed stream that ends on a whole byte and refers to nothing before it may stand there again and again.
  const piece = deflateRawSync(Buffer.alloc(32 * 1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const stream = `x\x9C${piece.toString('latin1').repeat(64)}`;
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>',
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`,
  ]);
}

/** Processes that behave as no reader should, by the name of the file that they are given. */
const UNRULY = `
  let count = 0;
  process.on('message', ({ path }) => {
    count++;
    if (path === 'hangs') for (;;);
    if (path === 'waits') return;
    if (path === 'fills') { const all = []; for (;;) all.push(new Array(1000).fill(count)); }
    if (path === 'aborts') process.abort();
    if (path === 'throws') throw new Error('a wheel came off');
    if (path === 'rejects') return void Promise.reject(new Error('a promise was broken'));
    if (path === 'ends') process.exit(3);
    process.send({ source: { text: path + ' ' + count, marks: [] } });
  });`;

describe('a reader that fails', () => {
  before(() => (folder = mkdtempSync(join(tmpdir(), 'copydesk-reader-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));
  /** In milliseconds: a process starts in much less, and ends in less of itself, also where others have the processor. */
  const PATIENCE = 8000;
  let reader: IsolatedReader;
  beforeEach(() => {
    reader = createIsolatedReader(forkReader(file('unruly.js', UNRULY), { heap: 64 }), { milliseconds: PATIENCE });
  });
  afterEach(() => reader.dispose());

  const cases: [string, RegExp][] = [
    ['hangs', /^took longer than 8 seconds to read$/],
    ['waits', /^took longer than 8 seconds to read$/],
    ['fills', /^needs more memory than Copydesk gives a source$/],
    ['aborts', /^needs more memory than Copydesk gives a source$/],
    ['throws', /^could not be read: its reader failed \(a wheel came off\)$/],
    ['rejects', /^could not be read: its reader failed \(a promise was broken\)$/],
    ['ends', /^could not be read: its reader failed$/],
  ];
  for (const [path, message] of cases)
    it(`costs one file: it ${path}`, async () => {
      const before = reader.read('one');
      const bad = assert.rejects(reader.read(path), { name: 'Unreadable', message });
      const after = reader.read('two');
      assert.equal((await before).text, 'one 1');
      await bad;
      assert.equal((await after).text, 'two 1'); // a fresh process counts anew
      assert.equal((await reader.read('three')).text, 'three 2');
    });

  it('is not waited for any longer by one who asked', async () => {
    const reason = new Error('closed');
    const [reading, waiting, done] = [new AbortController(), new AbortController(), new AbortController()];
    const first = assert.rejects(reader.read('waits', reading.signal), reason);
    const second = assert.rejects(reader.read('one', waiting.signal), reason);
    const third = reader.read('two', done.signal);
    waiting.abort(reason);
    reading.abort(reason);
    await Promise.all([first, second]);
    assert.equal((await third).text, 'two 1');
    done.abort(reason); // too late, and nobody is hurt
    await assert.rejects(reader.read('three', done.signal), reason);
    assert.equal((await reader.read('four')).text, 'four 2');
  });

  it('leaves nobody waiting when it is disposed of', async () => {
    const all = ['waits', 'one'].map((path) => assert.rejects(reader.read(path), { name: 'Unreadable' }));
    await reader.dispose();
    await Promise.all(all);
    await assert.rejects(reader.read('two'), { name: 'Unreadable' });
  });

  it('is let go when there is nothing to do, and comes back', async () => {
    const brief = createIsolatedReader(forkReader(file('unruly.js', UNRULY)), { idle: 0 });
    assert.equal((await brief.read('one')).text, 'one 1');
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal((await brief.read('two')).text, 'two 1');
    await brief.dispose();
  });

  it('may be missing', async () => {
    const none = createIsolatedReader(forkReader(join(folder, 'none.js')));
    await assert.rejects(none.read('one'), { name: 'Unreadable', message: /^could not be read/ });
    await none.dispose();
  });
});
