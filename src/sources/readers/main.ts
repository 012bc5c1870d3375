/** The entry of the reading thread: a mailbox around the readers. What a file does to it is seen from outside (`isolated.ts`). */
import { parentPort } from 'node:worker_threads';
import { Unreadable } from './limits';
import type { ReadRequest, ReadResponse } from './protocol';
import { readSource } from './readers';

const port = parentPort;
if (!port) throw new Error('reader.js runs in a worker thread; it is not a program of its own.');

port.on('message', ({ path, limits }: ReadRequest) => {
  void readSource(path, limits).then(
    (source) => port.postMessage({ source } satisfies ReadResponse),
    (error: unknown) => {
      if (!(error instanceof Unreadable)) throw error; // ends the thread, which tells the other side
      port.postMessage({ unreadable: error.message } satisfies ReadResponse);
    },
  );
});
