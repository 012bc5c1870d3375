/**
 * Reads sources in a thread of their own, one after another. A file on which it hangs, runs out of memory or dies costs that file alone: the thread is
 * ended, the file is refused with the reason, and the next one gets a fresh thread. A thread with nothing to do is let go.
 */
import { Worker } from 'node:worker_threads';
import type { SourceText } from '../../core/evidence/source';
import { type ReadLimits, Unreadable } from './limits';
import type { ReadRequest, ReadResponse } from './protocol';

export interface IsolatedReader {
  /** Rejects with `Unreadable`, or with the reason of the signal. */
  read(path: string, signal?: AbortSignal, limits?: Partial<ReadLimits>): Promise<SourceText>;
  /** Ends the thread; what is still waiting is rejected. */
  dispose(): Promise<void>;
}

export interface IsolationOptions {
  /** For one file. */
  readonly milliseconds?: number;
  /** Megabytes of objects that the thread may hold. */
  readonly heap?: number;
  /** Megabytes by which the whole process may grow while one file is read: bytes of buffers are no objects, and count in no heap. */
  readonly growth?: number;
  /** Milliseconds after which a thread with nothing to do is let go. */
  readonly idle?: number;
}

const USUAL = { milliseconds: 60_000, heap: 384, growth: 1024, idle: 10_000 } as const;
/** Milliseconds between two looks at the memory of the process. */
const LOOK = 200;

interface Job {
  readonly request: ReadRequest;
  readonly resolve: (source: SourceText) => void;
  readonly reject: (error: Error) => void;
}

export function createIsolatedReader(workerFile: string, options: IsolationOptions = {}): IsolatedReader {
  const { milliseconds, heap, growth, idle } = { ...USUAL, ...options };
  const waiting: Job[] = [];
  let thread: Worker | undefined;
  let current: Job | undefined;
  let timers: NodeJS.Timeout[] = [];
  let disposed = false;

  function next(): void {
    if (current) return;
    current = waiting.shift();
    if (!current) return rest();
    stopTimers();
    thread ??= start();
    thread.ref();
    const before = process.memoryUsage.rss();
    const most = before + growth * 1024 * 1024;
    timers = [
      setTimeout(() => abandon(new Unreadable(tookLonger(milliseconds))), milliseconds),
      setInterval(() => {
        if (process.memoryUsage.rss() > most) abandon(new Unreadable(TOO_LARGE));
      }, LOOK),
    ];
    thread.postMessage(current.request);
  }

  function start(): Worker {
    const worker = new Worker(workerFile, {
      name: 'copydesk reader',
      resourceLimits: { maxOldGenerationSizeMb: heap },
      // Libraries write their warnings there; nobody is to read them.
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    let reason: unknown;
    worker.on('message', (response: ReadResponse) => {
      if (thread === worker) settle(response);
    });
    worker.on('messageerror', (error) => void (reason = error));
    worker.on('error', (error) => void (reason = error));
    worker.on('exit', () => {
      if (thread !== worker) return;
      thread = undefined;
      finish()?.reject(new Unreadable(whyItDied(reason), { cause: reason }));
      next();
    });
    return worker;
  }

  function settle(response: ReadResponse): void {
    const job = finish();
    if ('source' in response) job?.resolve(response.source);
    else job?.reject(new Unreadable(response.unreadable));
    next();
  }

  /** The file that is read is done with, and its thread too. */
  function abandon(error: Error): void {
    finish()?.reject(error);
    void end().then(next);
  }

  function finish(): Job | undefined {
    const job = current;
    current = undefined;
    stopTimers();
    return job;
  }

  async function end(): Promise<void> {
    const worker = thread;
    thread = undefined;
    await worker?.terminate();
  }

  function rest(): void {
    stopTimers();
    thread?.unref();
    if (thread) timers = [setTimeout(() => void end(), idle).unref()];
  }

  function stopTimers(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  }

  function drop(job: Job, reason: Error): void {
    const place = waiting.indexOf(job);
    if (job === current) return abandon(reason);
    if (place < 0) return;
    waiting.splice(place, 1);
    job.reject(reason);
  }

  return {
    read(path, signal, limits) {
      return new Promise<SourceText>((resolve, reject) => {
        if (disposed) return reject(new Unreadable('was not read: reading has ended'));
        if (signal?.aborted) return reject(signal.reason as Error);
        const onAbort = () => drop(job, signal!.reason as Error);
        const done = () => signal?.removeEventListener('abort', onAbort);
        const job: Job = {
          request: { path, ...(limits && { limits }) },
          resolve: (source) => {
            done();
            resolve(source);
          },
          reject: (error) => {
            done();
            reject(error);
          },
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        waiting.push(job);
        next();
      });
    },
    async dispose() {
      disposed = true;
      const left = waiting.splice(0);
      const job = finish();
      if (job) left.unshift(job);
      for (const { reject } of left) reject(new Unreadable('was not read: reading has ended'));
      await end();
    },
  };
}

const TOO_LARGE = 'needs more memory than Copydesk gives a source';

function tookLonger(milliseconds: number): string {
  return `took longer than ${milliseconds / 1000} seconds to read`;
}

function whyItDied(reason: unknown): string {
  const { code, message } = (reason ?? {}) as Partial<NodeJS.ErrnoException>;
  if (
    code === 'ERR_WORKER_OUT_OF_MEMORY' ||
    /Array buffer allocation failed|Invalid (?:array|string) length/.test(message ?? '')
  )
    return TOO_LARGE;
  return `could not be read: its reader failed${message === undefined ? '' : ` (${message})`}`;
}
