import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openThreads } from '../../../src/cli/threads/pool';
import type { Task } from '../../../src/cli/threads/task';

/** Does what a draft says: ends its thread, hangs, fails, or tells which thread it was read in. */
const THREAD = `
  const { threadId } = require('node:worker_threads');
  const { worker } = require(${JSON.stringify(require.resolve('workerpool'))});
  worker({
    work({ json }) {
      if (json === 'exit') process.exit(3);
      if (json === 'hang') for (;;);
      if (json === 'fail') throw new Error('an invented fault');
      return { problems: [], line: String(threadId) };
    },
  });`;

describe('threads of the command line', () => {
  let folder: string;
  let file: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-threads-'));
    file = join(folder, 'thread.cjs');
    writeFileSync(file, THREAD);
  });

  after(() => rmSync(folder, { recursive: true }));

  const task = (json: string, size = 10): Task => ({ json, size, where: `line of “${json}”` });

  it('answer for a draft that ends, hangs or fails in one, and go on with the others', async () => {
    const threads = openThreads(file, { as: 'line' }, 2, 2_000);
    try {
      const asked = ['a', 'exit', 'b', 'fail', 'c', 'hang', 'd'].map((json) => threads.work(task(json)));
      const answers = await Promise.all(asked);
      assert.deepEqual(
        answers.map(({ line }) => line !== undefined),
        [true, false, true, false, true, false, true],
      );
      assert.deepEqual(
        answers.flatMap(({ problems }) => problems),
        [
          'line of “exit”: could not be analyzed (its thread ended)',
          'line of “fail”: could not be analyzed (an invented fault)',
          'line of “hang”: could not be analyzed (it took longer than 2 seconds)',
        ],
      );
    } finally {
      await threads.close();
    }
  });

  const used = async (jobs: number, size: number): Promise<number> => {
    const threads = openThreads(file, { as: 'line' }, jobs);
    try {
      const answers = await Promise.all(Array.from({ length: 200 }, () => threads.work(task('which', size))));
      return new Set(answers.map(({ line }) => line)).size;
    } finally {
      await threads.close();
    }
  };

  it('are one for a few small drafts', async () => assert.equal(await used(4, 10), 1));
  it('are as many as are allowed for much to read', async () => assert.equal(await used(3, 100_000), 3));
});
