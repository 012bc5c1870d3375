/** The end of a worker thread of Node.js that is inside it. */
import { parentPort } from 'node:worker_threads';
import type { Mailbox } from '../thread';

export function openMailbox<Taken, Given>(): Mailbox<Taken, Given> {
  const port = parentPort;
  if (!port) throw new Error('This runs in a worker thread; it is not a program of its own.');
  return {
    post: (message) => port.postMessage(message),
    listen: (onMessage) => void port.on('message', onMessage),
  };
}
