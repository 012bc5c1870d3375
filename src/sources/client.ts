/**
 * The editor's end of the thread of the sources. The thread starts with the first request. One that dies is started again and told what it has to know; a question
 * that was under way is answered with nothing, and a draft is asked again when it changes.
 */
import { Worker } from 'node:worker_threads';
import type { Analysis } from '../core/analysis';
import type { SourceText } from '../core/evidence/source';
import type { Folders, Request, Response } from './protocol';
import type { Evidence, FoundPassage, SourceFile } from './results';

export interface SourceClient {
  update(folders: Folders, retry?: boolean): void;
  stop(): void;
  /** Answers come through `onEvidence`, those to the newest request for a draft only. */
  check(draft: string, text: string, analysis: Analysis): void;
  close(draft: string): void;
  find(words: string, limit: number): Promise<readonly FoundPassage[]>;
  /** Null for what is no source, or could not be read. */
  text(path: string): Promise<SourceText | null>;
  dispose(): void;
}

export interface SourceListener {
  onFiles(files: readonly SourceFile[]): void;
  onReading(done: number, total: number, path: string): void;
  /** All updates that were asked for are over; `stopped`: the last one before its end, with some files left to read. */
  onRead(stopped: boolean, left: number): void;
  /** `first`: nothing of this request was told before. */
  onEvidence(draft: string, evidence: readonly Evidence[], first: boolean, complete: boolean): void;
  onWarning(message: string): void;
}

export interface SourceFiles {
  /** The bundles of the thread and of the one that reads files for it. */
  readonly worker: string;
  readonly reader: string;
  /** Where the index is kept; ':memory:' for nowhere. */
  readonly index: string;
}

/** Megabytes. With a small room for what is new, what is old is let go early: the process stays below 300 while a large archive is read. */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 512 };
/** How often a thread is started again. */
const TRIES = 3;

export function createSourceClient(files: SourceFiles, listener: SourceListener): SourceClient {
  const questions = new Map<number, (response: Response | undefined) => void>();
  const checks = new Map<string, { readonly id: number; told: boolean }>();
  let thread: Worker | undefined;
  let folders: Folders | undefined;
  /** Updates that were not told to be over: a newer one ends those before it. */
  let updates = 0;
  let count = 0;
  let deaths = 0;
  let disposed = false;

  function start(): Worker {
    const worker = new Worker(files.worker, { name: 'copydesk sources', resourceLimits: LIMITS });
    let reason = '';
    worker.on('message', (response: Response) => thread === worker && receive(response));
    worker.on('error', (error: Error) => (reason = error.stack ?? error.message));
    worker.on('exit', (code) => {
      if (thread === worker) recover(reason || `the thread of the sources ended with code ${code}`);
    });
    worker.unref();
    const { index, reader } = files;
    worker.postMessage({ type: 'open', index, reader } satisfies Request);
    return worker;
  }

  function recover(reason: string): void {
    thread = undefined;
    listener.onWarning(`The sources were opened again: ${reason}`);
    for (const resolve of questions.values()) resolve(undefined);
    questions.clear();
    checks.clear();
    updates = 0;
    if (++deaths < TRIES && folders) update({ type: 'update', ...folders });
    else listener.onRead(true, 0);
  }

  function receive(response: Response): void {
    switch (response.type) {
      case 'files':
        return listener.onFiles(response.files);
      case 'reading':
        return listener.onReading(response.done, response.total, response.path);
      case 'read':
        if (--updates === 0) listener.onRead(response.stopped, response.left);
        return;
      case 'warning':
        return listener.onWarning(response.message);
      case 'evidence': {
        const check = checks.get(response.draft);
        if (check?.id !== response.id) return; // asked again, or closed, meanwhile
        const first = !check.told;
        check.told = true;
        return listener.onEvidence(response.draft, response.evidence, first, response.complete);
      }
      case 'failed':
        listener.onWarning(response.message);
        return settle(response.id, undefined);
      case 'found':
      case 'text':
        return settle(response.id, response);
    }
  }

  function settle(id: number, response: Response | undefined): void {
    questions.get(id)?.(response);
    questions.delete(id);
  }

  function update(request: Extract<Request, { type: 'update' }>): void {
    updates++;
    send(request);
  }

  function send(request: Request): void {
    if (disposed) return;
    thread ??= start();
    thread.postMessage(request);
  }

  function ask(request: (id: number) => Request): Promise<Response | undefined> {
    if (disposed) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const id = ++count;
      questions.set(id, resolve);
      send(request(id));
    });
  }

  return {
    update(wanted, retry = false) {
      folders = wanted;
      update({ type: 'update', retry, ...wanted });
    },
    stop() {
      if (thread) send({ type: 'stop' });
    },
    check(draft, text, analysis) {
      const id = ++count;
      checks.set(draft, { id, told: false });
      send({ type: 'check', id, draft, text, analysis });
    },
    close(draft) {
      checks.delete(draft);
      if (thread) send({ type: 'close', draft });
    },
    async find(words, limit) {
      const response = await ask((id) => ({ type: 'find', id, words, limit }));
      return response?.type === 'found' ? response.passages : [];
    },
    async text(path) {
      const response = await ask((id) => ({ type: 'text', id, path }));
      return response?.type === 'text' ? response.source : null;
    },
    dispose() {
      disposed = true;
      const worker = thread;
      thread = undefined;
      for (const resolve of questions.values()) resolve(undefined);
      // The index is closed in good order; a thread that does not end by itself is ended.
      worker?.postMessage('end');
      const last = setTimeout(() => void worker?.terminate(), 2000);
      last.unref();
      worker?.once('exit', () => clearTimeout(last));
    },
  };
}
