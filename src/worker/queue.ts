/**
 * Analyses drafts one at a time, newest text only: a request replaces an older one for the same draft, even one that is
 * under way. A long draft answers early with what the reviewer sees, then again each time about twice as much is known; after an edit, with a glance at
 * the words that were typed.
 */
import { createDraftAnalyzer, type DraftAnalyzer, type DraftOptions, type DraftRun } from '../core/analyzeDraft';
import { speak, type Language } from '../core/language';
import type { HouseNames } from '../core/names/houseNames';
import { inDraft } from '../core/reading/places';
import type { AnalyzeRequest, Made, Request, RequestOptions } from './protocol';

/** Milliseconds of work between two looks at the mailbox: short enough that a keystroke never waits long. */
const SLICE = 12;
/** Milliseconds until the first partial answer; each later one waits twice as long as the one before. */
const FIRST_PARTIAL = 60;
/** Milliseconds that whoever types may wait for a mark: of a draft that takes longer the words that were typed are told of first. */
const SOON = 40;
/** Code units: of a shorter draft an edit costs next to nothing however it is set. */
export const SHORT = 30_000;

export interface Queue {
  handle(request: Request): void;
}

/** `pause` lets waiting messages in; `now` is in milliseconds. */
export function createQueue(post: (response: Made) => void, pause: () => Promise<void>, now: () => number): Queue {
  const analyzers = new Map<string, DraftAnalyzer>();
  const waiting = new Map<string, AnalyzeRequest>();
  const lists = new Map<string, HouseNames>();
  /** Whether the last whole analysis of a draft took long. */
  const slow = new Map<string, boolean>();
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

  async function analyze(request: AnalyzeRequest): Promise<void> {
    const { draft, text, options } = request;
    speak(options.english ? undefined : language);
    const analyzer = analyzers.get(draft) ?? createDraftAnalyzer(SHORT);
    analyzers.set(draft, analyzer);
    const run = analyzer.begin(text, withNames(options));
    const rest = resting(draft);
    let wait = FIRST_PARTIAL;
    let nextPartial = now() + wait;
    while (run.advance()) {
      if (!(await rest())) return;
      if (now() < nextPartial) continue;
      if (!(await answer(request, run, rest))) return;
      wait *= 2;
      nextPartial = now() + wait;
    }
    // Of a long draft the editor makes much of a whole analysis before it shows it
    if (slow.get(draft) || run.wide) glance(request, run);
    const begun = now();
    if (!(await answer(request, run, rest))) return;
    slow.set(draft, now() - begun > SOON);
  }

  /** Rests where the slice is used up. False when the work is not wanted any more: there is a newer text, or the draft is closed. */
  function resting(draft: string): () => Promise<boolean> {
    let sliceEnd = now() + SLICE;
    return async () => {
      if (now() < sliceEnd) return true;
      await pause();
      sliceEnd = now() + SLICE;
      return !waiting.has(draft) && analyzers.has(draft);
    };
  }

  /** False when it was given up on. */
  async function answer(request: AnalyzeRequest, run: DraftRun, rest: () => Promise<boolean>): Promise<boolean> {
    const { id, draft, version } = request;
    const steps = run.combining();
    for (;;) {
      const { done, value } = steps.next();
      if (!done) {
        // Of a draft that nothing has been told of yet, an old answer is better than none while somebody types on and on.
        if ((await rest()) || (!slow.has(draft) && analyzers.has(draft))) continue;
        return false;
      }
      const { reading, wide } = run;
      const analysis = { type: 'analysis', id, draft, version, analysis: value } as const;
      post({ ...analysis, ...(wide && { wide }), ...(reading.places && { reading }) });
      return true;
    }
  }

  function glance({ id, draft, version }: AnalyzeRequest, run: DraftRun): void {
    const glance = run.glance();
    if (glance) post({ type: 'glance', id, draft, version, glance: inDraft(glance, run.reading) });
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
        slow.delete(request.draft);
        return;
      }
      waiting.delete(request.draft); // to the end of the line: newest last
      waiting.set(request.draft, request);
      if (!working) void work();
    },
  };
}
