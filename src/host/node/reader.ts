/**
 * The process that reads files in Node.js: it opens them, and has the program of the browser make text of their bytes. The readers are in that program, and need
 * not be shipped twice.
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { speak } from '../../core/language';
import { readFileBytes } from '../../sources/readers/fileBytes';
import { LIMITS, Unreadable } from '../../sources/readers/limits';
import type { ReaderPort, ReadRequest, ReadResponse } from '../../sources/readers/protocol';

if (!process.send) throw new Error('reader.js is started by Copydesk; it is not a program of its own.');
const send = (response: ReadResponse): void => void process.send!(response);
const port: ReaderPort = { postMessage: send, onmessage: null };

Object.defineProperty(globalThis, 'onmessage', {
  set: (listen: (event: { readonly data: { readonly port: ReaderPort } }) => void) => listen({ data: { port } }),
});
createRequire(__filename)('./web/reader.js');

process.on('message', (request: ReadRequest) => {
  if (request.language) speak(request.language);
  void bytesOf(request).then(
    (bytes) => port.onmessage!({ data: { ...request, bytes } }),
    (error: unknown) => {
      if (!(error instanceof Unreadable)) throw error; // ends the process, which tells the other side
      send({ unreadable: error.message });
    },
  );
});
process.on('disconnect', () => process.exit());

async function bytesOf({ path, bytes, limits }: ReadRequest): Promise<Uint8Array> {
  return bytes ?? readFileBytes(path, { ...LIMITS, ...limits }.bytes);
}

/** Who hangs on a file does not hear that the one who asked is gone. */
const WATCH = `
  const parent = process.ppid;
  setInterval(() => {
    try {
      process.kill(parent, 0);
      if (process.ppid === parent) return;
    } catch {}
    process.kill(process.pid, 'SIGKILL');
  }, 2000);`;
new Worker(WATCH, { eval: true, name: 'copydesk watch' }).unref();
