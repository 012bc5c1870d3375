/** The worker's entry: a mailbox around the queue. Runs in a node worker thread, off the extension host's thread. */
import { parentPort } from 'node:worker_threads';
import { AnswerPacker } from './answers';
import type { Request } from './protocol';
import { createQueue } from './queue';

const port = parentPort;
if (!port) throw new Error('worker.js runs in a worker thread; it is not a program of its own.');

const answers = new AnswerPacker();
const queue = createQueue(
  (response) => port.postMessage(answers.pack(response)),
  () => new Promise((resume) => setImmediate(resume)),
  () => performance.now(),
);
port.on('message', (request: Request) => {
  if (request.type === 'close') answers.forget(request.draft);
  queue.handle(request);
});
