/**
 * The entry of the thread of the sources in Node.js: it has what a browser's worker finds around it, and disks, processes and SQLite in files besides, and runs the
 * same program.
 */
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { speak } from '../../core/language';
import type { FromThread, ToThread } from '../../sources/protocol';
import { handHost } from '../sourceHost';
import { openArchive } from './archive';
import * as packing from './packing';
import * as sqlite from './sqlite';

const port = parentPort;
if (!port) throw new Error('sources.js runs in a worker thread; it is not a program of its own.');

handHost({ sqlite, packing, openArchive });
Object.defineProperties(globalThis, {
  postMessage: { value: (message: FromThread) => port.postMessage(message) },
  onmessage: {
    set: (listen: (event: { readonly data: ToThread }) => void) =>
      port.on('message', (data: ToThread) => {
        if (data.type === 'open') speak(data.language); // here, too, things are said
        listen({ data });
      }),
  },
  close: { value: () => process.exit() }, // the thread
});
createRequire(__filename)('./web/sources.js');
