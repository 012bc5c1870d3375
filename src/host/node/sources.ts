/** The entry of the thread of the sources in Node.js: a mailbox around the service. The index and the readers live here, off the extension host. */
import { parentPort } from 'node:worker_threads';
import { askFor } from '../../sources/editorFiles';
import type { FromThread, ToThread } from '../../sources/protocol';
import { createService } from '../../sources/service';
import { openArchive } from './archive';
import { nextTurn } from './turn';

const port = parentPort;
if (!port) throw new Error('sources.js runs in a worker thread; it is not a program of its own.');

const post = (message: FromThread): void => port.postMessage(message);
const files = askFor(post);
const service = createService(
  post,
  nextTurn,
  () => performance.now(),
  (reader) => openArchive(reader, files),
);
port.on('message', (message: ToThread) => {
  if (message.type === 'end') void service.close().then(() => port.close());
  else if (message.type === 'answer') files.settle(message);
  else if (message.type !== 'reader' && message.type !== 'readerEnded') service.handle(message);
});
