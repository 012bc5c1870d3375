/** The threads of the extension host: what they are called, and how much memory each has. */
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import type { HeapInfo } from 'node:v8';
import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { Memory, ThreadMemory } from './questions';

interface Thread {
  readonly name: string;
  readonly worker: Worker & { getHeapStatistics(): Promise<HeapInfo> };
}

/** From now on, whoever starts a thread in this process, it is in the list for as long as it runs. */
export function keepThreads(): Set<Thread> {
  const threads = new Set<Thread>();
  // What others get: an import of ours would be a copy.
  const shared = createRequire(__filename)('node:worker_threads') as { Worker: typeof Worker };
  shared.Worker = class extends shared.Worker {
    constructor(file: string | URL, options?: WorkerOptions) {
      super(file, options);
      const thread = { name: options?.name ?? String(file), worker: this as unknown as Thread['worker'] };
      threads.add(thread);
      this.once('exit', () => threads.delete(thread));
    }
  };
  return threads;
}

export async function memoryOf(threads: ReadonlySet<Thread>): Promise<Memory> {
  const resident = process.memoryUsage.rss();
  const each = [...threads].map(async ({ name, worker }): Promise<ThreadMemory> => {
    const used = sum(await worker.getHeapStatistics());
    await collectGarbage(worker);
    return { name, used, live: sum(await worker.getHeapStatistics()) };
  });
  return { resident, threads: await Promise.all(each) };
}

function sum({ used_heap_size, external_memory, malloced_memory }: HeapInfo): number {
  return used_heap_size + external_memory + malloced_memory;
}

/** V8 collects all that is garbage before it describes a heap; the description itself is thrown away. */
async function collectGarbage(worker: Worker): Promise<void> {
  const description: Readable = await worker.getHeapSnapshot();
  for await (const _ of description);
}
