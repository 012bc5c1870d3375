import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginAnalysis, type Begun } from '../../src/worker/beginAnalysis';
import { EditedText } from '../../src/core/reading/editedText';
import { createAnalysisClient, type AnalysisClient } from '../../src/worker/client';

/** A worker that answers "fine", dies once on "once", and always on "poison"; "stuck" and "stuck once" it never gets done with. */
const WORKER = `
const { parentPort } = require('node:worker_threads');
const { existsSync, writeFileSync } = require('node:fs');
const told = [];
const texts = new Map();
parentPort.on('message', ({ type, id, draft, version, text: whole, edit, key }) => {
  if (type === 'names') told.push(key);
  if (type === 'close') texts.delete(draft);
  if (type !== 'analyze' && type !== 'analyzeEdited') return;
  const text = edit ? texts.get(draft).slice(0, edit.start) + edit.text + texts.get(draft).slice(edit.end) : whole;
  texts.set(draft, text);
  if (text === 'names') return parentPort.postMessage({ type: 'failed', id, draft, version, message: told.join(' ') });
  if (text === 'poison') process.exit(3);
  if (text === 'stuck') for (;;);
  if (text === 'stuck once' && !existsSync(__filename + '.stuck')) {
    writeFileSync(__filename + '.stuck', '');
    for (;;);
  }
  if (text === 'once' && !existsSync(__filename + '.died')) {
    writeFileSync(__filename + '.died', '');
    throw new Error('out of breath');
  }
  parentPort.postMessage({ type: 'analysis', id, draft, version, analysis: { complete: true } });
});`;

describe('the client of the worker', () => {
  let folder: string;
  let client: AnalysisClient;
  let events: string[];
  /** Whoever hears of answers fails. */
  let refuse = false;
  let waiting: { count: number; resolve: () => void } | undefined;

  const after = (count: number): Promise<void> =>
    new Promise((resolve) => {
      if (events.length >= count) resolve();
      else waiting = { count, resolve };
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-worker-'));
    writeFileSync(join(folder, 'worker.js'), WORKER);
    events = [];
    client = start();
  });

  const note = (event: string): void => {
    events.push(event);
    if (waiting && events.length >= waiting.count) waiting.resolve();
  };

  const start = (silence?: number, begun?: Begun): AnalysisClient =>
    createAnalysisClient(
      join(folder, 'worker.js'),
      {
        onAnalysis: (draft, version) => {
          if (refuse) throw new Error('It cannot be shown');
          note(`${draft} ${version} answered`);
        },
        onGlance: (draft, version) => note(`${draft} ${version} at a glance`),
        onFailure: (draft, version, message) => note(`${draft} ${version} failed: ${message.split('\n')[0]}`),
        onRestart: (reason) => note(`restart: ${reason.split('\n')[0]}`),
      },
      begun,
      silence,
    );

  afterEach(() => {
    client.dispose();
    rmSync(folder, { recursive: true });
  });

  it('takes over a thread that has been begun, and starts another when that has ended', async () => {
    client.dispose();
    const begun = beginAnalysis(join(folder, 'worker.js'));
    client = start(undefined, begun);
    client.analyze('a', 1, new EditedText('once'), { format: 'plain' });
    await after(2);
    assert.deepEqual(events, ['restart: Error: out of breath', 'a 1 answered']);
  });

  it('hears on after an answer that could not be taken, and lets the program know', async () => {
    const before = process.rawListeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    const thrown = new Promise<unknown>((resolve) => process.once('uncaughtException', resolve));
    try {
      refuse = true;
      client.analyze('a', 1, new EditedText('fine'), { format: 'plain' });
      assert.match(String(await thrown), /cannot be shown/);
      refuse = false;
      client.analyze('a', 2, new EditedText('fine'), { format: 'plain' });
      await after(1);
      assert.deepEqual(events, ['a 2 answered']);
    } finally {
      process.removeAllListeners('uncaughtException');
      for (const listener of before) process.on('uncaughtException', listener as NodeJS.UncaughtExceptionListener);
    }
  });

  it('repeats the work in flight when the thread dies', async () => {
    client.analyze('a', 1, new EditedText('once'), { format: 'plain' });
    await after(2);
    assert.deepEqual(events, ['restart: Error: out of breath', 'a 1 answered']);
  });

  it('gives a text up that takes the thread down twice, and goes on with the next', async () => {
    client.analyze('a', 1, new EditedText('poison'), { format: 'plain' });
    await after(3);
    assert.deepEqual(events.slice(0, 2), [
      'restart: the analysis thread ended with code 3',
      'restart: the analysis thread ended with code 3',
    ]);
    assert.equal(events[2], 'a 1 failed: the analysis thread ended with code 3');
    client.analyze('a', 2, new EditedText('fine'), { format: 'plain' });
    await after(4);
    assert.equal(events[3], 'a 2 answered');
  });

  it('repeats the work in flight when the thread hangs', async () => {
    client = start(2_000);
    client.analyze('a', 1, new EditedText('stuck once'), { format: 'plain' });
    client.analyze('b', 1, new EditedText('fine'), { format: 'plain' });
    await after(3);
    assert.deepEqual(events, [
      'restart: the analysis thread said nothing for 2 seconds',
      'a 1 answered',
      'b 1 answered',
    ]);
  });

  it('gives a text up on which the thread hangs twice, and goes on with the next', async () => {
    client = start(2_000);
    client.analyze('a', 1, new EditedText('stuck'), { format: 'plain' });
    await after(3);
    assert.match(events[2]!, /^a 1 failed: the analysis thread said nothing/);
    client.analyze('a', 2, new EditedText('fine'), { format: 'plain' });
    await after(4);
    assert.equal(events[3], 'a 2 answered');
  });

  it('tells the names once, and again to a thread that takes the place of a dead one', async () => {
    client.setNames('desk', { is: [], not: [] });
    client.analyze('a', 1, new EditedText('names'), { format: 'plain' });
    await after(1);
    client.analyze('a', 2, new EditedText('names'), { format: 'plain' });
    await after(2);
    client.analyze('b', 1, new EditedText('once'), { format: 'plain' });
    await after(4);
    client.analyze('a', 3, new EditedText('names'), { format: 'plain' });
    await after(5);
    assert.deepEqual(
      events.filter((event) => event.startsWith('a')),
      ['a 1 failed: desk', 'a 2 failed: desk', 'a 3 failed: desk'],
    );
  });

  it('passes on the answer to the newest request for a draft alone, though an older one was about the same text', async () => {
    client.analyze('a', 1, new EditedText('fine'), { format: 'plain' });
    client.analyze('a', 1, new EditedText('fine'), { format: 'plain' });
    client.analyze('b', 1, new EditedText('fine'), { format: 'plain' });
    await after(2);
    assert.deepEqual(events, ['a 1 answered', 'b 1 answered']);
  });
});
