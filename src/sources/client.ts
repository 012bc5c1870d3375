/**
 * The editor's end of the thread of the sources. The thread starts with the first request. One that dies is started again and told what it has to know; a question
 * that was under way is rejected, a check fails, and a draft is asked again when it changes.
 */
import * as l10n from '@vscode/l10n';
import { startThread } from '#host/thread';
import { spoken } from '../core/language';
import type { Thread } from '../host/thread';
import type { SourceClient, SourceFiles, SourceListener } from './asking';
import { answerTo } from './editorFiles';
import type { Folders, FromThread, Request, Response, ToThread } from './protocol';
import { createReaderThreads } from './readerThreads';

/** Megabytes. With a small room for what is new, what is old is let go early: the process stays below 300 while a large archive is read. */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 512 };
/** Deaths after which no thread is started again, until a person asks for the sources to be read again. */
const TRIES = 3;
const GIVEN_UP =
  'The sources are closed, since reading them failed again and again; Read Sources Again tries once more';

export function createSourceClient(files: SourceFiles, listener: SourceListener): SourceClient {
  const questions = new Map<number, (response: Response | undefined) => void>();
  const checks = new Map<string, { readonly id: number; told: boolean }>();
  let thread: Thread<ToThread> | undefined;
  let last: ReturnType<typeof setTimeout> | undefined;
  const readers = createReaderThreads(files.reader, (message, handed) => thread?.post(message, handed));
  let folders: Folders | undefined;
  /** Updates that were not told to be over: a newer one ends those before it. */
  let updates = 0;
  let count = 0;
  let deaths = 0;
  let disposed = false;

  function start(): Thread<ToThread> {
    const started: Thread<ToThread> = startThread<ToThread, FromThread>(
      files.worker,
      'sources',
      {
        onMessage: (message) => thread === started && hear(message, started),
        onEnd(reason) {
          clearTimeout(last);
          if (thread === started) recover(reason);
        },
      },
      LIMITS,
    );
    const { index, reader, sqlite } = files;
    started.post({ type: 'open', index, reader, language: spoken(), ...(sqlite !== undefined && { sqlite }) });
    return started;
  }

  function hear(message: FromThread, from: Thread<ToThread>): void {
    if (message.type === 'ask')
      void answerTo(message, files.elsewhere, (answer, handed) => thread === from && from.post(answer, handed));
    else if (message.type === 'startReader') readers.start(message.id);
    else if (message.type === 'endReader') readers.end(message.id);
    else receive(message);
  }

  function recover(reason: string): void {
    thread = undefined;
    readers.dispose();
    const isLast = ++deaths >= TRIES;
    listener.onWarning(`${isLast ? GIVEN_UP : 'The sources were opened again'}: ${reason}`);
    for (const resolve of questions.values()) resolve(undefined);
    questions.clear();
    const failed = [...checks.keys()];
    checks.clear();
    updates = 0;
    if (!isLast && folders) update({ type: 'update', ...folders });
    else listener.onRead({ stopped: true, left: 0, changed: true });
    for (const draft of failed) listener.onFailed(draft, reason);
  }

  function receive(response: Response): void {
    switch (response.type) {
      case 'files':
        return listener.onFiles(response.files);
      case 'reading':
        return listener.onReading(response.done, response.total, response.path);
      case 'read':
        // One that nobody here asked for: the index had to begin anew.
        updates = Math.max(0, updates - 1);
        if (updates === 0) listener.onRead(response);
        return;
      case 'warning':
        return listener.onWarning(response.message);
      case 'evidence': {
        const check = checks.get(response.draft);
        if (check?.id !== response.id) return; // asked again, or closed, meanwhile
        const first = !check.told;
        check.told = true;
        if (response.complete) {
          checks.delete(response.draft);
          deaths = 0;
        }
        return listener.onEvidence(response.draft, response.evidence, first, response.complete);
      }
      case 'failed': {
        listener.onWarning(response.message);
        const check = [...checks].find(([, { id }]) => id === response.id);
        if (!check) return settle(response.id, undefined);
        checks.delete(check[0]);
        return listener.onFailed(check[0], response.message);
      }
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
    if (send(request)) return;
    updates = 0;
    listener.onRead({ stopped: true, left: 0, changed: false });
  }

  /** False where there is no thread to ask, and will be none. */
  function send(request: Request): boolean {
    if (disposed || (!thread && deaths >= TRIES)) return false;
    thread ??= start();
    thread.post(request);
    return true;
  }

  function ask(request: (id: number) => Request): Promise<Response | undefined> {
    return new Promise((resolve) => {
      const id = ++count;
      questions.set(id, resolve);
      if (!send(request(id))) settle(id, undefined);
    });
  }

  return {
    update(wanted, retry = false) {
      folders = wanted;
      if (retry) deaths = 0; // a person asks for it
      update({ type: 'update', retry, ...wanted });
    },
    stop() {
      if (thread) send({ type: 'stop' });
    },
    check(draft, text, analysis, path) {
      const id = ++count;
      checks.set(draft, { id, told: false });
      if (send({ type: 'check', id, draft, text, analysis, ...(path !== undefined && { path }) })) return;
      checks.delete(draft);
      listener.onFailed(draft, GIVEN_UP);
    },
    close(draft) {
      checks.delete(draft);
      if (thread) send({ type: 'close', draft });
    },
    async find(words, limit) {
      const response = await ask((id) => ({ type: 'find', id, words, limit }));
      if (response?.type !== 'found') throw unanswered();
      return response.passages;
    },
    async text(path) {
      const response = await ask((id) => ({ type: 'text', id, path }));
      if (response?.type !== 'text') throw unanswered();
      return response.source;
    },
    dispose() {
      disposed = true;
      const worker = thread;
      thread = undefined;
      for (const resolve of questions.values()) resolve(undefined);
      readers.dispose();
      if (!worker) return;
      // The index is closed in good order; a thread that does not end by itself is ended.
      worker.post({ type: 'end' });
      last = setTimeout(() => worker.end(), 2000);
    },
  };
}

function unanswered(): Error {
  return new Error(l10n.t('The sources gave no answer. Copydesk’s output says why; try again.'));
}
