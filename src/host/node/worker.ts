/**
 * The worker's entry in Node.js: a thread that has what a browser's worker finds around it, and runs the same program. The models are in that
 * program, and need not be shipped twice.
 */
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';

const port = parentPort;
if (!port) throw new Error('worker.js runs in a worker thread; it is not a program of its own.');

Object.defineProperties(globalThis, {
  postMessage: { value: (message: unknown) => port.postMessage(message) },
  onmessage: {
    set: (listen: (event: { readonly data: unknown }) => void) => port.on('message', (data) => listen({ data })),
  },
});
createRequire(__filename)('./web/worker.js');
