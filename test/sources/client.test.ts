import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceClient } from '../../src/sources/asking';
import { createSourceClient } from '../../src/sources/client';
import { useBundles } from '../bundles';
import { createFolder, DRAFT, type Folder, HEARING, read } from './board';

/** A thread that tells what it was asked, and dies of some of it. */
const UNRULY = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (request) => {
    if (request.type === 'end') return parentPort.close();
    if (request.type === 'update') parentPort.postMessage({ type: 'warning', message: 'told of ' + request.folders });
    if (request.type !== 'find' && request.type !== 'check') return;
    const words = request.words ?? request.text;
    if (words === 'throw') throw new Error('a wheel came off');
    if (words === 'exit') process.exit(3);
    if (words === 'fail') return parentPort.postMessage({ type: 'failed', id: request.id, message: 'it failed' });
    if (words !== 'wait') parentPort.postMessage({ type: 'found', id: request.id, passages: [request.words] });
  });`;

/** An editor that has no files. */
const NOWHERE = { list: nothing, stat: nothing, read: nothing };

function nothing(): Promise<never> {
  return Promise.reject(new Error('it has no files'));
}

const NO_ANSWER = /^Error: The sources gave no answer/;

describe('the client of the sources', () => {
  const bundle = useBundles('sources', 'web/sources', 'reader', 'web/reader');
  let folder: Folder;
  let client: SourceClient;
  let told: string[];
  let onTold: () => void;

  function start(worker: string): void {
    const tell = (...words: readonly unknown[]): void => {
      told.push(words.join(' '));
      onTold();
    };
    client = createSourceClient(
      { worker, reader: bundle('reader'), index: ':memory:', elsewhere: NOWHERE },
      {
        onFiles: (files) => tell('files', files.length),
        onReading: () => undefined,
        onRead: ({ stopped }) => tell('read', stopped),
        onFailed: (draft) => tell('failed', draft),
        onEvidence: (draft, evidence, first, complete) => tell('evidence', draft, evidence.length > 0, first, complete),
        onWarning: (message) => tell('warning', message.split('\n')[0]),
      },
    );
  }
  const until = (words: string, times = 1): Promise<void> =>
    new Promise((resolve) => {
      onTold = () => told.filter((one) => one.startsWith(words)).length >= times && resolve();
      onTold();
    });
  const unruly = (): void => {
    const file = join(folder.path, 'unruly.cjs');
    writeFileSync(file, UNRULY);
    start(file);
  };

  beforeEach(() => {
    folder = createFolder();
    [told, onTold] = [[], () => undefined];
  });
  afterEach(() => {
    client.dispose();
    folder.remove();
  });

  it('reads, checks, finds and gives texts in its thread', async () => {
    folder.write('sources/hearing.txt', HEARING);
    start(bundle('sources'));
    client.update({ roots: [folder.path], folders: ['sources'], maxMegabytes: 1 });
    await until('read');
    client.check('a.news', DRAFT, read(DRAFT));
    await until('evidence a.news');
    assert.deepEqual(told.slice(0, 2), ['files 1', 'read false']);
    assert.match(told[2]!, /^evidence a\.news true true/);
    assert.match((await client.find('herring fleet', 1))[0]!.excerpt, /herring fleet/);
    assert.equal((await client.text(join(folder.path, 'sources/hearing.txt')))!.text, HEARING);
    assert.equal(await client.text('nowhere.txt'), null);
  });

  it('tells that the reading is over once nobody asked for another', async () => {
    folder.write('sources/hearing.txt', HEARING);
    start(bundle('sources'));
    for (let i = 0; i < 3; i++) client.update({ roots: [folder.path], folders: ['sources'], maxMegabytes: 1 });
    await until('read');
    assert.equal((await client.find('herring fleet', 1)).length, 1);
    assert.deepEqual(
      told.filter((one) => one.startsWith('read ')),
      ['read false'],
    );
  });

  for (const [words, reason] of [
    ['throw', /^warning The sources were opened again: Error: a wheel came off/],
    ['exit', /^warning The sources were opened again: the sources thread ended with code 3/],
  ] as const)
    it(`goes on in a new thread, told of the folders again: ${words}`, async () => {
      unruly();
      client.update({ roots: [], folders: ['sources'], maxMegabytes: 1 });
      await until('warning told of sources');
      const waiting = assert.rejects(client.find('wait', 1), NO_ANSWER);
      await assert.rejects(client.find(words, 1), NO_ANSWER);
      await waiting;
      await until('warning told of sources', 2);
      assert.match(told[1]!, reason);
      assert.deepEqual(await client.find('again', 1), ['again']);
    });

  it('gives up telling of the folders when the thread dies again and again', async () => {
    unruly();
    client.update({ roots: [], folders: ['sources'], maxMegabytes: 1 });
    for (let i = 0; i < 3; i++) await assert.rejects(client.find('throw', 1), NO_ANSWER);
    await until('read true');
    assert.equal(told.filter((one) => one.startsWith('warning The sources')).length, 3);
    await assert.rejects(client.find('again', 1), NO_ANSWER);
    client.check('a.news', DRAFT, read(DRAFT));
    assert.equal(told.at(-1), 'failed a.news');
    client.update({ roots: [], folders: ['sources'], maxMegabytes: 1 });
    assert.equal(told.at(-1), 'read true');
    client.update({ roots: [], folders: ['sources'], maxMegabytes: 1 }, true);
    assert.deepEqual(await client.find('again', 1), ['again']);
  });

  it('tells of a check that dies with the thread, or fails in it', async () => {
    unruly();
    client.check('a.news', 'throw', read(DRAFT));
    await until('failed a.news');
    client.check('b.news', 'fail', read(DRAFT));
    await until('failed b.news');
    assert.deepEqual(await client.find('again', 1), ['again']);
  });

  it('rejects a question that fails, and tells', async () => {
    unruly();
    await assert.rejects(client.find('fail', 1), NO_ANSWER);
    assert.deepEqual(told, ['warning it failed']);
    assert.deepEqual(await client.find('again', 1), ['again']);
  });

  it('leaves nobody waiting when it is disposed of, and starts nothing any longer', async () => {
    unruly();
    const waiting = assert.rejects(client.find('wait', 1), NO_ANSWER);
    client.dispose();
    await waiting;
    await assert.rejects(client.find('again', 1), NO_ANSWER);
    await assert.rejects(client.text('a.txt'), NO_ANSWER);
    client.dispose();
    assert.deepEqual(told, []);
  });
});
