/**
 * The entry of the worker of the sources in a browser: a mailbox around the service. Files, the program of SQLite and workers that read files are the editor's to
 * give, since a worker may start no other from where the extension lies.
 */
import { archiveOf } from '../../sources/archive';
import { askFor } from '../../sources/editorFiles';
import type { FromThread, Request, ToThread } from '../../sources/protocol';
import { createIsolatedReader } from '../../sources/readers/isolated';
import { createService } from '../../sources/service';
import { openMailbox } from '../mailbox';
import { createReaders } from './readers';
import { giveSqlite } from './sqlite';
import { nextTurn } from './turn';

const { post, listen } = openMailbox<ToThread, FromThread>();
const files = askFor(post);
const readers = createReaders(post);
const service = createService(
  post,
  nextTurn,
  () => performance.now(),
  () => archiveOf(files, createIsolatedReader(readers.start)),
);

/** What is asked waits until there is SQLite. */
let last: Promise<void> = Promise.resolve();

listen((message) => {
  if (message.type === 'answer') files.settle(message);
  else if (message.type === 'reader' || message.type === 'readerEnded') readers.take(message);
  else if (message.type === 'end') void service.close().then(() => globalThis.close());
  else last = last.then(() => handle(message)).catch(fail);
});

async function handle(request: Request): Promise<void> {
  if (request.type === 'open') giveSqlite(await files.read(request.sqlite!));
  service.handle(request);
}

/** Ends the worker, which tells the other side. */
function fail(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
