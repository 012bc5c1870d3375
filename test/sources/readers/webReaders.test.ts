/** Readers as a browser has them: the editor starts and ends them, the sources talk to each through a channel. Threads of Node.js stand for the workers. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReaders, type Readers } from '../../../src/host/web/readers';
import { startWordReader } from '../../../src/host/web/wordReader';
import { createReaderThreads, type ReaderThreads } from '../../../src/sources/readerThreads';
import { createIsolatedReader, type IsolatedReader } from '../../../src/sources/readers/isolated';

/** Readers that behave as no reader should, by the name of the file that they are given. */
const UNRULY = `
  let count = 0;
  require('node:worker_threads').parentPort.on('message', ({ port }) => {
    port.on('message', ({ path, bytes }) => {
      count++;
      if (path === 'hangs') for (;;);
      if (path === 'waits') return;
      if (path === 'throws') throw new Error('a wheel came off');
      if (path === 'refuses') return port.postMessage({ unreadable: 'is empty' });
      port.postMessage({ source: { text: path + ' ' + count + ' of ' + bytes.length, marks: [] } });
    });
  });`;

describe('the readers of a browser', () => {
  let folder: string;
  let threads: ReaderThreads;
  let readers: Readers;
  let reader: IsolatedReader;
  let told: string[];
  const read = (path: string, signal?: AbortSignal) => reader.read(path, signal, {}, new Uint8Array(3));

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-readers-'));
    writeFileSync(join(folder, 'unruly.cjs'), UNRULY);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    told = [];
    threads = createReaderThreads(join(folder, 'unruly.cjs'), (message) => {
      if (message.type === 'reader' || message.type === 'readerEnded') readers.take(message);
    });
    readers = createReaders((message) => {
      told.push(message.type);
      if (message.type === 'startReader') threads.start(message.id);
      if (message.type === 'endReader') threads.end(message.id);
    });
    reader = createIsolatedReader(readers.start, { milliseconds: 1500 });
  });
  afterEach(async () => {
    await reader.dispose();
    threads.dispose();
  });

  const cases: [string, RegExp, string[]][] = [
    ['hangs', /^took longer than 1\.5 seconds to read$/, ['startReader', 'endReader', 'startReader']],
    ['waits', /^took longer than 1\.5 seconds to read$/, ['startReader', 'endReader', 'startReader']],
    ['throws', /^could not be read: its reader failed \(.*a wheel came off\)$/, ['startReader', 'startReader']],
    ['refuses', /^is empty$/, ['startReader']],
  ];
  for (const [path, message, asked] of cases)
    it(`cost one file where one ${path}, and go on with the next`, async () => {
      const before = read('one');
      const bad = assert.rejects(read(path), { name: 'Unreadable', message });
      const after = read('two');
      assert.equal((await before).text, 'one 1 of 3');
      await bad;
      // A fresh reader counts anew.
      assert.equal((await after).text, path === 'refuses' ? 'two 3 of 3' : 'two 1 of 3');
      assert.deepEqual(told, asked);
    });

  it('are ended when nobody waits for what they read', async () => {
    const stop = new AbortController();
    const waiting = assert.rejects(read('hangs', stop.signal), /stopped/);
    stop.abort(new Error('stopped'));
    await waiting;
    assert.equal((await read('two')).text, 'two 1 of 3');
  });

  it('read Word documents that are reviewed, each apart', async () => {
    const words = await startWordReader(join(folder, 'unruly.cjs'));
    const [good, bad, next] = ['story.docx', 'throws', 'next.docx'].map((path) =>
      words.readDraft(path, new Uint8Array(3)),
    );
    assert.equal((await good!).text, 'story.docx 1 of 3');
    await assert.rejects(bad!, /^Unreadable: could not be read: its reader failed/);
    assert.equal((await next!).text, 'next.docx 1 of 3');
    await words.dispose();
  });
});
