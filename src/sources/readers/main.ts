/** The entry of the reading process: a mailbox around the readers. What a file does to it is seen from outside (`isolated.ts`). */
import { Worker } from 'node:worker_threads';
import { withTurns } from '../../core/evidence/turns';
import { speak } from '../../core/language';
import { Unreadable } from './limits';
import type { ReadRequest, ReadResponse } from './protocol';
import { readSource, readWordDraft } from './readers';

if (!process.send) throw new Error('reader.js is started by Copydesk; it is not a program of its own.');
const send = (response: ReadResponse): void => void process.send!(response);

process.on('message', ({ path, limits, isDraft, language }: ReadRequest) => {
  if (language) speak(language);
  void (isDraft ? readWordDraft(path, limits) : readSource(path, limits)).then(
    (source) => send({ source: isDraft ? source : withTurns(source) }),
    (error: unknown) => {
      if (!(error instanceof Unreadable)) throw error; // ends the process, which tells the other side
      send({ unreadable: error.message });
    },
  );
});
process.on('disconnect', () => process.exit());

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
