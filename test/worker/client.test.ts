import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalysisClient, type AnalysisClient } from '../../src/worker/client';

/** A worker that answers "fine", dies once on "once", and always on "poison". */
const WORKER = `
const { parentPort } = require('node:worker_threads');
const { existsSync, writeFileSync } = require('node:fs');
parentPort.on('message', ({ type, draft, version, text }) => {
  if (type !== 'analyze') return;
  if (text === 'poison') process.exit(3);
  if (text === 'once' && !existsSync(__filename + '.died')) {
    writeFileSync(__filename + '.died', '');
    throw new Error('out of breath');
  }
  parentPort.postMessage({ type: 'analysis', draft, version, analysis: { complete: true } });
});`;

describe('the client of the worker', () => {
  let folder: string;
  let client: AnalysisClient;
  let events: string[];
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
    const note = (event: string): void => {
      events.push(event);
      if (waiting && events.length >= waiting.count) waiting.resolve();
    };
    client = createAnalysisClient(join(folder, 'worker.js'), {
      onAnalysis: (draft, version) => note(`${draft} ${version} answered`),
      onFailure: (draft, version, message) => note(`${draft} ${version} failed: ${message.split('\n')[0]}`),
      onRestart: (reason) => note(`restart: ${reason.split('\n')[0]}`),
    });
  });

  afterEach(() => {
    client.dispose();
    rmSync(folder, { recursive: true });
  });

  it('repeats the work in flight when the thread dies', async () => {
    client.analyze('a', 1, 'once', { format: 'plain' });
    await after(2);
    assert.deepEqual(events, ['restart: Error: out of breath', 'a 1 answered']);
  });

  it('gives a text up that takes the thread down twice, and goes on with the next', async () => {
    client.analyze('a', 1, 'poison', { format: 'plain' });
    await after(3);
    assert.deepEqual(events.slice(0, 2), [
      'restart: the analysis thread ended with code 3',
      'restart: the analysis thread ended with code 3',
    ]);
    assert.equal(events[2], 'a 1 failed: the analysis thread ended with code 3');
    client.analyze('a', 2, 'fine', { format: 'plain' });
    await after(4);
    assert.equal(events[3], 'a 2 answered');
  });
});
