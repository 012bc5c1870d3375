/** The entry of the thread of the sources: a mailbox around the service. The index and the readers live here, off the extension host. */
import { parentPort } from 'node:worker_threads';
import type { Request } from './protocol';
import { createService } from './service';

const port = parentPort;
if (!port) throw new Error('sources.js runs in a worker thread; it is not a program of its own.');

const service = createService(
  (response) => port.postMessage(response),
  () => new Promise((resume) => setImmediate(resume)),
  () => performance.now(),
);
port.on('message', (request: Request | 'end') => {
  if (request === 'end') void service.close().then(() => port.close());
  else service.handle(request);
});
