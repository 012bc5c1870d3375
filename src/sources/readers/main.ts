/**
 * The program that reads files: a mailbox around the readers, in a worker of a browser or, within a process of its own, in Node.js (host/node/reader.ts). What a file
 * does to it is seen from outside (`isolated.ts`). It listens to a channel that it is handed, since pdf.js takes what comes to the worker itself for its own.
 */
import { basename } from 'node:path';
import { withTurns } from '../../core/evidence/turns';
import { speak } from '../../core/language';
import { openMailbox } from '../../host/mailbox';
import { Unreadable } from './limits';
import type { ReaderPort, ReadRequest, ReadResponse } from './protocol';
import { readBytes, readWordBytes } from './readers';

openMailbox<{ readonly port: ReaderPort }, never>().listen(({ port }) => {
  port.onmessage = ({ data }) => {
    if (data.language) speak(data.language);
    void read(data).then((response) => port.postMessage(response), fail);
  };
});

async function read({ path, bytes, limits, isDraft }: ReadRequest): Promise<ReadResponse> {
  try {
    if (!bytes) throw new Error('There is nothing to read.');
    if (isDraft) return { source: await readWordBytes(bytes, limits) };
    return { source: withTurns(await readBytes(basename(path), bytes, limits)) };
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.message };
    throw error;
  }
}

/** Ends the program, which tells the other side. */
function fail(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
