/**
 * The editor's end of the worker. The thread starts with the first request, not before. One that dies is started again
 * and what it was working on is asked again; one that keeps dying on the same text is given up on for that text.
 */
import { Worker } from 'node:worker_threads';
import type { Analysis } from '../core/analysis';
import type { AnalyzeOptions } from '../core/analyze';
import type { Request, Response } from './protocol';

export interface AnalysisClient {
  /** Asks for an analysis; answers come through `onAnalysis`, stale ones are the caller's to drop by `version`. */
  analyze(draft: string, version: number, text: string, options: AnalyzeOptions): void;
  close(draft: string): void;
  dispose(): void;
}

export interface AnalysisListener {
  onAnalysis(draft: string, version: number, analysis: Analysis): void;
  onFailure(draft: string, version: number, message: string): void;
  /** The thread ended by itself; work in flight is being repeated. */
  onRestart(reason: string): void;
}

/** How often one text may take the thread down before it is given up on. */
const TRIES = 2;

interface InFlight {
  readonly request: Extract<Request, { type: 'analyze' }>;
  deaths: number;
}

export function createAnalysisClient(workerFile: string, listener: AnalysisListener): AnalysisClient {
  const inFlight = new Map<string, InFlight>();
  let thread: Worker | undefined;

  function start(): Worker {
    const worker = new Worker(workerFile, { name: 'copydesk analysis' });
    let reason = '';
    worker.on('message', receive);
    worker.on('error', (error: Error) => (reason = error.stack ?? error.message));
    worker.on('exit', (code) => {
      if (thread === worker) recover(reason || `the analysis thread ended with code ${code}`);
    });
    worker.unref();
    return worker;
  }

  function receive(response: Response): void {
    const { draft, version } = response;
    const done = response.type === 'failed' || response.analysis.complete;
    if (done && inFlight.get(draft)?.request.version === version) inFlight.delete(draft);
    if (response.type === 'failed') listener.onFailure(draft, version, response.message);
    else listener.onAnalysis(draft, version, response.analysis);
  }

  function recover(reason: string): void {
    thread = undefined;
    listener.onRestart(reason);
    for (const work of [...inFlight.values()]) {
      const { draft, version } = work.request;
      if (++work.deaths >= TRIES) {
        inFlight.delete(draft);
        listener.onFailure(draft, version, reason);
      } else send(work.request);
    }
  }

  function send(request: Request): void {
    thread ??= start();
    thread.postMessage(request);
  }

  return {
    analyze(draft, version, text, options) {
      const request = { type: 'analyze', draft, version, text, options } as const;
      inFlight.set(draft, { request, deaths: 0 });
      send(request);
    },
    close(draft) {
      inFlight.delete(draft);
      if (thread) send({ type: 'close', draft });
    },
    dispose() {
      const worker = thread;
      thread = undefined;
      void worker?.terminate();
    },
  };
}
