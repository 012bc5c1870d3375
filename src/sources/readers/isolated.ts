/**
 * Reads sources in a process of their own, one after another. A file on which it hangs, runs out of memory or dies costs that file alone: the process is
 * ended, the file is refused with the reason, and the next one gets a fresh process. One with nothing to do is let go. (A thread will not do: where V8 itself
 * cannot have memory that it needs, it ends the whole process, whatever the limits of the thread.)
 */
import * as l10n from '@vscode/l10n';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { SourceText } from '../../core/evidence/source';
import { spoken } from '../../core/language';
import { type ReadLimits, Unreadable } from './limits';
import type { ReadRequest, ReadResponse } from './protocol';

export interface IsolatedReader {
  /** Rejects with `Unreadable`, or with the reason of the signal. */
  read(path: string, signal?: AbortSignal, limits?: Partial<ReadLimits>): Promise<SourceText>;
  /** The text of a Word document that is reviewed. */
  readDraft(path: string): Promise<SourceText>;
  /** Ends the process; what is still waiting is rejected. */
  dispose(): Promise<void>;
}

export interface IsolationOptions {
  /** For one file. */
  readonly milliseconds?: number;
  /** Megabytes of objects that the process may hold. */
  readonly heap?: number;
  /** Megabytes that the process may take in all, where the system tells (Linux): bytes of buffers are no objects, and count in no heap. */
  readonly memory?: number;
  /** Milliseconds after which a process with nothing to do is let go. */
  readonly idle?: number;
}

const USUAL = { milliseconds: 60_000, heap: 384, memory: 1100, idle: 10_000 } as const;
/** Milliseconds between two looks at the memory of the process. */
const LOOK = 200;

interface Job {
  readonly request: ReadRequest;
  readonly resolve: (source: SourceText) => void;
  readonly reject: (error: Error) => void;
}

export function createIsolatedReader(workerFile: string, options: IsolationOptions = {}): IsolatedReader {
  const { milliseconds, heap, memory, idle } = { ...USUAL, ...options };
  const waiting: Job[] = [];
  let running: ChildProcess | undefined;
  let current: Job | undefined;
  let timers: NodeJS.Timeout[] = [];
  let disposed = false;

  function next(): void {
    if (current) return;
    current = waiting.shift();
    if (!current) return rest();
    stopTimers();
    // One that ended while nothing was read has not been told of yet.
    const known = running?.connected ? running : undefined;
    const reader = (running = known ?? start());
    hold(reader, true);
    timers = [
      setTimeout(() => abandon(new Unreadable(tookLonger(milliseconds))), milliseconds),
      setInterval(() => {
        void memoryOf(reader).then((bytes) => {
          if (bytes > memory * MEGABYTE && reader === running && current) abandon(new Unreadable(tooMuchMemory()));
        });
      }, LOOK),
    ];
    reader.send(known ? current.request : { ...current.request, language: spoken() });
  }

  function start(): ChildProcess {
    const child = fork(workerFile, [], {
      execArgv: [`--max-old-space-size=${heap}`],
      // Within the editor, Node.js is what Electron can be too.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let last = '';
    child.stderr!.setEncoding('utf8').on('data', (words: string) => (last = (last + words).slice(-LAST_WORDS)));
    child.on('message', (response: ReadResponse) => {
      if (running === child) settle(response);
    });
    const die = (reason: string): void => {
      if (running !== child) return;
      running = undefined;
      finish()?.reject(new Unreadable(whyItDied(reason)));
      next();
    };
    child.on('error', ({ message }) => die(`Error: ${message}`));
    // Its last words may come after it ended.
    child.on('close', (code, signal) =>
      die(signal === 'SIGABRT' || signal === 'SIGKILL' ? OUT_OF_MEMORY : `${code} ${last}`),
    );
    return child;
  }

  function settle(response: ReadResponse): void {
    const job = finish();
    if ('source' in response) job?.resolve(response.source);
    else job?.reject(new Unreadable(response.unreadable));
    next();
  }

  /** The file that is read is done with, and its process too. */
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
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    hold(child, true); // until it is gone
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  function rest(): void {
    stopTimers();
    if (!running) return;
    hold(running, false);
    timers = [setTimeout(() => void end(), idle).unref()];
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

  function read(request: ReadRequest, signal?: AbortSignal): Promise<SourceText> {
    return new Promise<SourceText>((resolve, reject) => {
      if (disposed) return reject(new Unreadable(l10n.t('was not read: reading has ended')));
      if (signal?.aborted) return reject(signal.reason as Error);
      const onAbort = () => drop(job, signal!.reason as Error);
      const done = () => signal?.removeEventListener('abort', onAbort);
      const job: Job = {
        request,
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
  }

  return {
    read: (path, signal, limits) => read({ path, ...(limits && { limits }) }, signal),
    readDraft: (path) => read({ path, isDraft: true }),
    async dispose() {
      disposed = true;
      const left = waiting.splice(0);
      const job = finish();
      if (job) left.unshift(job);
      for (const { reject } of left) reject(new Unreadable(l10n.t('was not read: reading has ended')));
      await end();
    },
  };
}

function tooMuchMemory(): string {
  return l10n.t('needs more memory than Copydesk gives a source');
}

function tookLonger(milliseconds: number): string {
  return l10n.t('took longer than {0} seconds to read', milliseconds / 1000);
}

/** Whether our own process waits for it. */
function hold(child: ChildProcess, held: boolean): void {
  for (const one of [child, child.channel, child.stderr as unknown as Partial<ChildProcess>]) {
    if (held) one?.ref?.();
    else one?.unref?.();
  }
}

/** Bytes that a process takes in memory; 0 where the system does not tell. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const pages = /^\d+ (\d+)/.exec(await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => ''))?.[1];
  return Number(pages ?? 0) * PAGE;
}

const MEGABYTE = 1024 * 1024;
/** Bytes of a page of memory; where they are larger, less is taken for too much. */
const PAGE = 4096;
/** UTF-16 code units of what a process says at its end. */
const LAST_WORDS = 20_000;
const OUT_OF_MEMORY = 'out of memory';

/** From how a process ended and what it said last. */
function whyItDied(reason: string): string {
  if (/out of memory|heap limit|Array buffer allocation failed|Invalid (?:array|string) length|^134 /i.test(reason))
    return tooMuchMemory();
  const message = /^\s*(?:\w*Error|\[\w*Error): (.+?)\]?$/m.exec(reason)?.[1];
  return message === undefined
    ? l10n.t('could not be read: its reader failed')
    : l10n.t('could not be read: its reader failed ({0})', message);
}
