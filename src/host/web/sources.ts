/**
 * The program of the sources, a worker of a browser or a thread of Node.js (host/node/sources.ts): a mailbox around the service. The index lives here, off the extension
 * host. In a browser, files, SQLite's program and workers that read files are the editor's to give, since a worker may start no other from where the extension lies.
 */
import { archiveOf } from '../../sources/archive';
import { askFor } from '../../sources/editorFiles';
import type { FromThread, Request, ToThread } from '../../sources/protocol';
import { createIsolatedReader } from '../../sources/readers/isolated';
import { createService } from '../../sources/service';
import { openMailbox } from '../mailbox';
import { handedHost } from '../sourceHost';
import { createReaders } from './readers';
import { giveSqlite } from './sqlite';
import { nextTurn } from './turn';

const { post, listen } = openMailbox<ToThread, FromThread>();
const host = handedHost();
const files = askFor(post);
const readers = createReaders(post);
const service = createService(
  post,
  nextTurn,
  () => performance.now(),
  (reader) => host?.openArchive(reader, files) ?? archiveOf(files, createIsolatedReader(readers.start)),
);

/** What is asked waits until there is SQLite. */
let last: Promise<void> | undefined;

listen((message) => {
  if (message.type === 'answer') files.settle(message);
  else if (message.type === 'reader' || message.type === 'readerEnded') readers.take(message);
  else if (message.type === 'end') void service.close().then(() => globalThis.close());
  else if (message.type === 'open' && message.sqlite !== undefined)
    last = openWith(message, message.sqlite).catch(fail);
  else if (last) last = last.then(() => service.handle(message)).catch(fail);
  else service.handle(message);
});

async function openWith(request: Request, sqlite: string): Promise<void> {
  giveSqlite(await files.read(sqlite));
  service.handle(request);
}

/** Ends the worker, which tells the other side. */
function fail(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
