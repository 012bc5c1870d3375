/** A worker thread of Node.js. It keeps no process alive. */
import { type Transferable, Worker } from 'node:worker_threads';
import type { Thread, ThreadLimits, ThreadListener } from '../thread';

/** `program`: the path of a bundle. */
export function startThread<Taken, Given>(
  program: string,
  name: string,
  listener: ThreadListener<Given>,
  resourceLimits?: ThreadLimits,
): Thread<Taken> {
  const worker = new Worker(program, { name: `copydesk ${name}`, ...(resourceLimits && { resourceLimits }) });
  let isOver = false;
  let reason = '';
  worker.on('message', (message: Given) => isOver || listener.onMessage(message));
  worker.on('error', (error: Error) => (reason = error.stack ?? error.message));
  worker.on('exit', (code) => isOver || listener.onEnd(reason || `the ${name} thread ended with code ${code}`));
  worker.unref();
  return {
    post: (message, handed = []) => worker.postMessage(message, handed as Transferable[]),
    end() {
      isOver = true;
      void worker.terminate();
    },
  };
}
