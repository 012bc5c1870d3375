/**
 * The editor's end of the worker. The thread starts with the first request, unless it has been begun before. One that dies, or hangs, is started again
 * and what it was working on is asked again; one that keeps dying on the same text is given up on for that text.
 */
import { startThread } from '#host/thread';
import type { Analysis, Glance } from '../core/analysis';
import { spoken } from '../core/language';
import type { HouseNames } from '../core/names/houseNames';
import type { EditedText } from '../core/reading/editedText';
import type { Reading } from '../core/reading/reading';
import type { Thread } from '../host/thread';
import { AnswerReader } from './answers';
import { ANALYSIS, type Begun } from './beginAnalysis';
import type { Asked, Message, RequestOptions, Response, Whole } from './protocol';
import { TextPacker } from './texts';

export interface AnalysisClient {
  /** Asks for an analysis; answers come through `onAnalysis`, those to the newest request for a draft only. */
  analyze(draft: string, version: number, text: EditedText, options: RequestOptions): void;
  /** The newsroom's names that later requests mean by this key. */
  setNames(key: string, names: HouseNames): void;
  close(draft: string): void;
  dispose(): void;
}

export interface AnalysisListener {
  /** `reading`: what the analysis is of, where that is not the text itself. */
  onAnalysis(draft: string, version: number, analysis: Analysis, reading?: Reading): void;
  /** Before the analysis of an edit in a long draft. */
  onGlance(draft: string, version: number, glance: Glance): void;
  onFailure(draft: string, version: number, message: string): void;
  /** The thread ended by itself; work in flight is being repeated. */
  onRestart(reason: string): void;
}

/** How often one text may take the thread down before it is given up on. */
const TRIES = 2;

/** Milliseconds without a word, while something is asked, after which the thread hangs. A paragraph of a megabyte is one step, and takes a slow machine half a minute. */
const SILENCE = 120_000;

interface InFlight {
  readonly request: Extract<Asked, { readonly type: 'analyze' }>;
  deaths: number;
}

/** What one answer fails with is told as an error of the program, and the next answers are heard all the same. */
function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

/** `begun`: the first thread, where it runs already. */
export function createAnalysisClient(
  program: string,
  listener: AnalysisListener,
  begun?: Begun,
  silence = SILENCE,
): AnalysisClient {
  const inFlight = new Map<string, InFlight>();
  const lists = new Map<string, HouseNames>();
  let thread: Thread<Message> | undefined;
  let answers = new AnswerReader();
  let texts = new TextPacker();
  let turn = Promise.resolve();
  let count = 0;
  let watch: ReturnType<typeof setTimeout> | undefined;

  function start(): Thread<Message> {
    answers = new AnswerReader();
    texts = new TextPacker();
    const begin = begun ?? ((hearing) => startThread<Message, Response>(program, ANALYSIS, hearing));
    begun = undefined;
    const started: Thread<Message> = begin({
      onMessage: (response) => {
        turn = turn.then(() => (thread === started ? receive(response) : undefined)).catch(throwLater);
      },
      onEnd: (reason) => thread === started && recover(reason),
    });
    started.post({ type: 'language', language: spoken() });
    for (const [key, names] of lists) started.post({ type: 'names', key, names });
    return started;
  }

  /** From the last word of the thread on, or from when it was asked while it had nothing to do. */
  function listen(): void {
    clearTimeout(watch);
    watch = undefined;
    if (!thread || inFlight.size === 0) return;
    const silent = thread;
    watch = setTimeout(() => {
      silent.end();
      if (thread === silent) recover(`the analysis thread said nothing for ${silence / 1000} seconds`);
    }, silence);
  }

  async function receive(response: Response): Promise<void> {
    const reader = answers;
    // What is still said of a draft that was closed is not kept; it tells that the thread works.
    const whole = inFlight.has(response.draft) ? await reader.read(response) : undefined;
    if (reader !== answers) return; // of a thread that is gone
    try {
      if (whole) hear(whole);
    } finally {
      listen();
    }
  }

  function hear(response: Whole): void {
    const { id, draft, version } = response;
    if (inFlight.get(draft)?.request.id !== id) return; // asked again, or closed, meanwhile
    if (response.type === 'glance') return listener.onGlance(draft, version, response.glance);
    if (response.type === 'failed' || response.analysis.complete) inFlight.delete(draft);
    if (response.type === 'failed') listener.onFailure(draft, version, response.message);
    else listener.onAnalysis(draft, version, response.analysis, response.reading);
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
    listen();
  }

  function send(request: Asked): void {
    thread ??= start();
    thread.post(texts.pack(request));
  }

  return {
    analyze(draft, version, text, options) {
      const request = { type: 'analyze', id: ++count, draft, version, text, options } as const;
      inFlight.set(draft, { request, deaths: 0 });
      send(request);
      if (!watch) listen();
    },
    setNames(key, names) {
      lists.set(key, names);
      if (thread) send({ type: 'names', key, names });
    },
    close(draft) {
      inFlight.delete(draft);
      answers.forget(draft);
      if (inFlight.size === 0) listen();
      if (thread) send({ type: 'close', draft });
    },
    dispose() {
      const last = thread;
      thread = undefined;
      clearTimeout(watch);
      last?.end();
      begun?.({ onMessage: () => undefined, onEnd: () => undefined }).end();
    },
  };
}
