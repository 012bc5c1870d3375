/**
 * Reads sources apart from everything else, one after another: in a process of their own, or in a worker of a browser. A file on which a reader hangs, runs out of
 * memory or dies costs that file alone: the reader is ended, the file is refused with the reason, and the next one gets a fresh reader. One with nothing to do is let go.
 */
import * as l10n from '@vscode/l10n';
import type { SourceText } from '../../core/evidence/source';
import { spoken } from '../../core/language';
import { type ReadLimits, Unreadable } from './limits';
import type { ReadRequest, ReadResponse } from './protocol';

export interface IsolatedReader {
  /** Without `bytes` the reader opens the file itself. Rejects with `Unreadable`, or with the reason of the signal. */
  read(
    path: string,
    signal?: AbortSignal,
    limits?: Partial<ReadLimits>,
    bytes?: Uint8Array<ArrayBuffer>,
  ): Promise<SourceText>;
  /** The text of a Word document that is reviewed; `bytes` as above. */
  readDraft(path: string, bytes?: Uint8Array<ArrayBuffer>): Promise<SourceText>;
  /** Ends the reader; what is still waiting is rejected. */
  dispose(): Promise<void>;
}

export interface IsolationOptions {
  /** For one file. */
  readonly milliseconds?: number;
  /** Milliseconds after which a reader with nothing to do is let go. */
  readonly idle?: number;
}

/** A reader, wherever it runs. */
export interface RunningReader {
  /** One file at a time; what it is sent may be gone for the sender. */
  send(request: ReadRequest): void;
  /** False from when it has ended by itself. */
  readonly isThere: boolean;
  /** Whether it is waited for. */
  hold(held: boolean): void;
  /** Whatever it is at. */
  end(): Promise<void>;
}

export interface ReaderEvents {
  readonly onResponse: (response: ReadResponse) => void;
  /** How it ended by itself, and what it said last. */
  readonly onDeath: (reason: string) => void;
}

export type StartReader = (events: ReaderEvents) => RunningReader;

export const OUT_OF_MEMORY = 'out of memory';

const USUAL = { milliseconds: 60_000, idle: 10_000 } as const;

interface Job {
  readonly request: ReadRequest;
  readonly resolve: (source: SourceText) => void;
  readonly reject: (error: Error) => void;
}

export function createIsolatedReader(startReader: StartReader, options: IsolationOptions = {}): IsolatedReader {
  const { milliseconds, idle } = { ...USUAL, ...options };
  const waiting: Job[] = [];
  let running: RunningReader | undefined;
  let current: Job | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;

  function next(): void {
    if (current) return;
    current = waiting.shift();
    if (!current) return rest();
    clearTimeout(timer);
    // One that ended while nothing was read has not been told of yet.
    const known = running?.isThere ? running : undefined;
    const reader = (running = known ?? start());
    reader.hold(true);
    timer = setTimeout(() => abandon(new Unreadable(tookLonger(milliseconds))), milliseconds);
    reader.send(known ? current.request : { ...current.request, language: spoken() });
  }

  function start(): RunningReader {
    const reader = startReader({
      onResponse: (response) => running === reader && settle(response),
      onDeath(reason) {
        if (running !== reader) return;
        running = undefined;
        finish()?.reject(new Unreadable(whyItDied(reason)));
        next();
      },
    });
    return reader;
  }

  function settle(response: ReadResponse): void {
    const job = finish();
    if ('source' in response) job?.resolve(response.source);
    else job?.reject(new Unreadable(response.unreadable));
    next();
  }

  /** The file that is read is done with, and its reader too. */
  function abandon(error: Error): void {
    finish()?.reject(error);
    void end().then(next);
  }

  function finish(): Job | undefined {
    const job = current;
    current = undefined;
    clearTimeout(timer);
    return job;
  }

  async function end(): Promise<void> {
    const reader = running;
    running = undefined;
    await reader?.end();
  }

  function rest(): void {
    clearTimeout(timer);
    if (!running) return;
    running.hold(false);
    timer = setTimeout(() => void end(), idle);
    // Where a program waits for its timers, as Node.js does, not for this one.
    (timer as { unref?: () => void }).unref?.();
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
    read: (path, signal, limits, bytes) => read({ path, ...(bytes && { bytes }), ...(limits && { limits }) }, signal),
    readDraft: (path, bytes) => read({ path, isDraft: true, ...(bytes && { bytes }) }),
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

/** From how a reader ended and what it said last. */
function whyItDied(reason: string): string {
  if (/out of memory|heap limit|Array buffer allocation failed|Invalid (?:array|string) length|^134 /i.test(reason))
    return tooMuchMemory();
  const message = /^\s*(?:\w*Error|\[\w*Error): (.+?)\]?$/m.exec(reason)?.[1];
  return message === undefined
    ? l10n.t('could not be read: its reader failed')
    : l10n.t('could not be read: its reader failed ({0})', message);
}
