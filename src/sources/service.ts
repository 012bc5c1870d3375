/**
 * Answers the editor's questions about sources, one slice of work at a time: a search or a newer draft never waits for a long check, and a check goes on while files
 * are read.
 */
import { speak } from '../core/language';
import type { Archive } from './archive';
import { messageOf } from '../core/errorMessage';
import { openNewsroom, type Newsroom } from './newsroom';
import type { Request, Response } from './protocol';
import type { Evidence } from './results';

/** Milliseconds of work between two looks at the mailbox. */
const SLICE = 15;
/** Milliseconds after which the answers that are there are sent, though more will come. */
const PARTIAL = 250;
/** Milliseconds between two reports of how far the reading is. */
const REPORT = 200;

type UpdateRequest = Extract<Request, { type: 'update' }>;
type CheckRequest = Extract<Request, { type: 'check' }>;

export interface Service {
  handle(request: Request): void;
  close(): Promise<void>;
}

/** `pause` lets waiting messages in; `now` is in milliseconds; `openArchive` is given the program that reads files. */
export function createService(
  post: (response: Response) => void,
  pause: () => Promise<void>,
  now: () => number,
  openArchive: (reader: string) => Archive,
): Service {
  let newsroom: Newsroom | undefined;
  let reading: AbortController | undefined;
  let lastUpdate: UpdateRequest | undefined;
  let lastReading: Promise<void> = Promise.resolve();
  const waiting = new Map<string, CheckRequest>();
  let checking = false;
  /** What is being checked, as long as somebody wants to know. */
  let current: CheckRequest | undefined;

  function warn(message: string): void {
    post({ type: 'warning', message });
  }

  function begin(room: Newsroom, request: UpdateRequest): void {
    lastUpdate = request;
    reading?.abort();
    reading = new AbortController(); // at once, so that one which still waits can be stopped
    lastReading = update(room, request, reading.signal, lastReading);
  }

  async function update(
    room: Newsroom,
    { roots, folders, maxMegabytes, retry = false }: UpdateRequest,
    signal: AbortSignal,
    before: Promise<void>,
  ): Promise<void> {
    await before;
    let told = 0;
    let left = 0;
    let changed = true;
    const onProgress = ({ done, total, path }: { done: number; total: number; path: string }): void => {
      left = total - done;
      if (now() < told + REPORT && done < total) return;
      told = now();
      post({ type: 'reading', done, total, path });
    };
    try {
      changed = await room.update(roots, folders, { maxMegabytes, signal, onProgress, retry });
    } catch (error) {
      if (!signal.aborted) warn(messageOf(error));
    }
    post({ type: 'files', files: room.files() });
    post({ type: 'read', stopped: signal.aborted, left, changed });
  }

  async function work(room: Newsroom): Promise<void> {
    checking = true;
    for (let request = takeNext(); request; request = takeNext()) {
      try {
        await check(room, request);
      } catch (error) {
        post({ type: 'failed', id: request.id, message: messageOf(error) });
      }
    }
    checking = false;
  }

  function takeNext(): CheckRequest | undefined {
    const newest = [...waiting.values()].at(-1);
    if (newest) waiting.delete(newest.draft);
    return newest;
  }

  async function check(room: Newsroom, request: CheckRequest): Promise<void> {
    const { id, draft, path, text, analysis } = (current = request);
    let answers: Evidence[] = [];
    let sliceEnd = now() + SLICE;
    let partial = now() + PARTIAL;
    for (const one of room.evidence.check(text, analysis, path)) {
      answers.push(one);
      if (now() < sliceEnd) continue;
      await pause();
      if (current !== request) return;
      if (now() > partial) {
        post({ type: 'evidence', id, draft, evidence: answers, complete: false });
        answers = [];
        partial = now() + PARTIAL;
      }
      sliceEnd = now() + SLICE;
    }
    post({ type: 'evidence', id, draft, evidence: answers, complete: true });
  }

  function drop(draft: string): void {
    waiting.delete(draft);
    if (current?.draft === draft) current = undefined;
  }

  function answer(id: number, ask: () => Response): void {
    try {
      post(ask());
    } catch (error) {
      post({ type: 'failed', id, message: messageOf(error) });
    }
  }

  return {
    handle(request) {
      if (request.type === 'open') {
        speak(request.language);
        newsroom ??= openNewsroom({
          index: request.index,
          archive: openArchive(request.reader),
          warn,
          onAnew: () => newsroom && lastUpdate && begin(newsroom, lastUpdate),
        });
        return;
      }
      if (!newsroom) throw new Error('The sources have to be opened first.');
      const room = newsroom;
      switch (request.type) {
        case 'update':
          begin(room, request);
          return;
        case 'stop':
          reading?.abort();
          return;
        case 'check':
          drop(request.draft); // to the end of the line: newest last
          waiting.set(request.draft, request);
          if (!checking) void work(room);
          return;
        case 'close':
          drop(request.draft);
          return;
        case 'find':
          return answer(request.id, () => ({
            type: 'found',
            id: request.id,
            passages: room.find(request.words, request.limit),
          }));
        case 'text':
          return answer(request.id, () => ({ type: 'text', id: request.id, source: room.text(request.path) ?? null }));
      }
    },
    async close() {
      reading?.abort();
      waiting.clear();
      current = undefined;
      await newsroom?.close();
    },
  };
}
