/**
 * Analyses drafts one at a time, newest text only: a request replaces an older one for the same draft, even one that is
 * under way. A long draft answers early with what the reviewer sees, then again each time about twice as much is known.
 */
import { createDraftAnalyzer, type DraftAnalyzer, type DraftOptions } from '../core/analyzeDraft';
import { speak, type Language } from '../core/language';
import type { HouseNames } from '../core/names/houseNames';
import type { Request, RequestOptions, Whole } from './protocol';

/** Milliseconds of work between two looks at the mailbox: short enough that a keystroke never waits long. */
const SLICE = 12;
/** Milliseconds until the first partial answer; each later one waits twice as long as the one before. */
const FIRST_PARTIAL = 60;

type AnalyzeRequest = Extract<Request, { type: 'analyze' }>;

export interface Queue {
  handle(request: Request): void;
}

/** `pause` lets waiting messages in; `now` is in milliseconds. */
export function createQueue(post: (response: Whole) => void, pause: () => Promise<void>, now: () => number): Queue {
  const analyzers = new Map<string, DraftAnalyzer>();
  const waiting = new Map<string, AnalyzeRequest>();
  const lists = new Map<string, HouseNames>();
  let language: Language | undefined;
  let working = false;

  async function work(): Promise<void> {
    working = true;
    for (let request = takeNext(); request; request = takeNext()) {
      try {
        await analyze(request);
      } catch (error) {
        analyzers.delete(request.draft);
        const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
        post({ type: 'failed', id: request.id, draft: request.draft, version: request.version, message });
      }
    }
    working = false;
  }

  function takeNext(): AnalyzeRequest | undefined {
    // The newest request first: it is the draft somebody is looking at.
    const newest = [...waiting.values()].at(-1);
    if (newest) waiting.delete(newest.draft);
    return newest;
  }

  async function analyze({ id, draft, version, text, options }: AnalyzeRequest): Promise<void> {
    speak(options.english ? undefined : language);
    const analyzer = analyzers.get(draft) ?? createDraftAnalyzer();
    analyzers.set(draft, analyzer);
    const run = analyzer.begin(text, withNames(options));
    const { reading } = run;
    const answer = (): void =>
      post({ type: 'analysis', id, draft, version, analysis: run.result(), ...(reading.places && { reading }) });
    let sliceEnd = now() + SLICE;
    let wait = FIRST_PARTIAL;
    let nextPartial = now() + wait;
    while (run.advance()) {
      if (now() < sliceEnd) continue;
      await pause();
      if (waiting.has(draft) || !analyzers.has(draft)) return;
      if (now() > nextPartial) {
        answer();
        wait *= 2;
        nextPartial = now() + wait;
      }
      sliceEnd = now() + SLICE;
    }
    answer();
  }

  function withNames({ names: key, english: _english, ...options }: RequestOptions): DraftOptions {
    const names = key === undefined ? undefined : lists.get(key);
    return { ...options, ...(names && { names }) };
  }

  return {
    handle(request) {
      if (request.type === 'language') return void (language = request.language);
      if (request.type === 'names') return void lists.set(request.key, request.names);
      if (request.type === 'close') {
        analyzers.delete(request.draft);
        waiting.delete(request.draft);
        return;
      }
      waiting.delete(request.draft); // to the end of the line: newest last
      waiting.set(request.draft, request);
      if (!working) void work();
    },
  };
}
