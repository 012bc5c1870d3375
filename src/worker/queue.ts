/**
 * Analyses drafts one at a time, newest text only: a request replaces an older one for the same draft, even one that is
 * under way. A long draft answers early with what the reviewer sees, then again each time about twice as much is known; after an edit, with a glance at
 * the words that were typed, and with the whole when nobody types on.
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
/**
 * Milliseconds without a key after which the whole of a draft that is set wide is told: the editor makes much of it each time, and typed words are told of
 * at once.
 */
const PAUSE = 200;
/** Milliseconds since the last one after which that waits for no pause. It is still given up on for the next key. */
const LATEST = 1000;
/** Milliseconds that whoever types may wait for a mark: of a draft that takes longer the words that were typed are told of first. */
const SOON = 40;
/** Code units: of a shorter draft an edit costs next to nothing however it is set. */
export const SHORT = 30_000;

export interface Queue {
  handle(request: Request): void;
}

/** Of a thread. `pause` lets waiting messages in; `now` and `wait` are in milliseconds. */
export interface Clock {
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  readonly wait: (time: number) => Promise<void>;
}

/** A draft that has been read, and what was asked of it. */
interface Read {
  readonly request: AnalyzeRequest;
  readonly run: DraftRun;
}

type Next = Read | Pick<Read, 'request'>;

export function createQueue(post: (response: Made) => void, { pause, now, wait }: Clock): Queue {
  const analyzers = new Map<string, DraftAnalyzer>();
  const waiting = new Map<string, AnalyzeRequest>();
  const lists = new Map<string, HouseNames>();
  /** The last whole analysis of a draft: whether it took long, and when it was told. */
  const told = new Map<string, { readonly isSlow: boolean; readonly at: number }>();
  /** Drafts whose typed words have been told of, and whose analysis waits for a pause, or to be `LATEST`. */
  const held = new Map<string, Read & { readonly due: number }>();
  let language: Language | undefined;
  let working = false;
  let waking = false;

  async function work(): Promise<void> {
    working = true;
    for (let next = takeNext(); next; next = takeNext()) await serve(next);
    working = false;
    wakeLater();
  }

  async function serve(next: Next): Promise<void> {
    const { request } = next;
    try {
      await ('run' in next ? combine(next) : analyze(request));
    } catch (error) {
      analyzers.delete(request.draft);
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      post({ type: 'failed', id: request.id, draft: request.draft, version: request.version, message });
    }
  }

  /** The newest request first, of the drafts that it may be `among`: it is the one somebody is looking at. Then what is due. */
  function takeNext(among: (draft: string) => boolean = () => true): Next | undefined {
    const newest = [...waiting.values()].filter(({ draft }) => among(draft)).at(-1);
    if (newest) {
      waiting.delete(newest.draft);
      held.delete(newest.draft);
      return { request: newest };
    }
    const due = [...held.values()].find((read) => read.due <= now());
    if (due) held.delete(due.request.draft);
    return due;
  }

  function wakeLater(): void {
    if (held.size === 0 || waking) return;
    waking = true;
    const due = Math.min(...[...held.values()].map((read) => read.due));
    void wait(Math.max(0, due - now())).then(() => {
      waking = false;
      if (!working) void work();
    });
  }

  async function analyze(request: AnalyzeRequest): Promise<void> {
    const { draft, text, options } = request;
    speak(options.english ? undefined : language);
    const analyzer = analyzers.get(draft) ?? createDraftAnalyzer(SHORT);
    analyzers.set(draft, analyzer);
    const run = analyzer.begin(text, withNames(options));
    const rest = resting(request);
    let time = FIRST_PARTIAL;
    let nextPartial = now() + time;
    while (run.advance()) {
      if (!(await rest())) return;
      if (now() < nextPartial) continue;
      if (!(await answer(request, run, rest))) return;
      time *= 2;
      nextPartial = now() + time;
    }
    const last = told.get(draft);
    const isGlanced = (last?.isSlow || run.wide !== undefined) && glance(request, run);
    const due = isGlanced && run.wide && last ? Math.min(now() + PAUSE, last.at + LATEST) : 0;
    if (due > now()) held.set(draft, { request, run, due });
    else await combine({ request, run }, rest);
  }

  async function combine({ request, run }: Read, rest = resting(request)): Promise<void> {
    const { draft, options } = request;
    speak(options.english ? undefined : language);
    const begun = now();
    if (!(await answer(request, run, rest))) return;
    const at = now();
    told.set(draft, { isSlow: at - begun > SOON, at });
  }

  /**
   * Rests where the slice is used up; nobody who types waits then for the first reading of another draft. False when the work is not wanted any more: there is
   * a newer text, or the draft is closed.
   */
  function resting({ draft, options }: AnalyzeRequest): () => Promise<boolean> {
    let sliceEnd = now() + SLICE;
    const isTold = (other: string): boolean => told.has(other);
    return async () => {
      if (now() < sliceEnd) return true;
      await pause();
      if (!isTold(draft)) {
        for (let edit = takeNext(isTold); edit; edit = takeNext(isTold)) await serve(edit);
        speak(options.english ? undefined : language);
      }
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
        // Of a draft whose whole has never been told, an old answer is better than none while somebody types on and on.
        if ((await rest()) || (!told.has(draft) && analyzers.has(draft))) continue;
        return false;
      }
      const { reading, wide } = run;
      const analysis = { type: 'analysis', id, draft, version, analysis: value } as const;
      post({ ...analysis, ...(wide && { wide }), ...(reading.places && { reading }) });
      return true;
    }
  }

  /** False where there is nothing to tell. */
  function glance({ id, draft, version }: AnalyzeRequest, run: DraftRun): boolean {
    const glance = run.glance();
    if (glance) post({ type: 'glance', id, draft, version, glance: inDraft(glance, run.reading) });
    return glance !== undefined;
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
        for (const known of [waiting, held, told]) known.delete(request.draft);
        return;
      }
      waiting.delete(request.draft); // to the end of the line: newest last
      waiting.set(request.draft, request);
      if (!working) void work();
    },
  };
}
