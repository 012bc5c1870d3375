/** The editor's end of threads that read files, where the thread of the sources cannot start any itself: each is given one end of a channel, the sources the other. */
import { startThread } from '#host/thread';
import type { Handed, Port, Thread } from '../host/thread';
import type { ToThread } from './protocol';

export interface ReaderThreads {
  start(id: number): void;
  end(id: number): void;
  dispose(): void;
}

/** `program`: the bundle that reads files. */
export function createReaderThreads(
  program: string,
  post: (message: ToThread, handed?: readonly Handed[]) => void,
): ReaderThreads {
  const running = new Map<number, Thread<{ readonly port: Port }>>();
  return {
    start(id) {
      const { port1, port2 } = new MessageChannel();
      const thread = startThread<{ readonly port: Port }, unknown>(program, 'reader', {
        onMessage() {
          // What it has to say goes through the channel.
        },
        onEnd(reason) {
          if (running.delete(id)) post({ type: 'readerEnded', id, reason });
        },
      });
      running.set(id, thread);
      thread.post({ port: port1 }, [port1]);
      post({ type: 'reader', id, port: port2 }, [port2]);
    },
    end(id) {
      running.get(id)?.end();
      running.delete(id);
    },
    dispose() {
      for (const thread of running.values()) thread.end();
      running.clear();
    },
  };
}
