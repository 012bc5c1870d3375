/** Workers that read files, as the worker of the sources has them: the editor starts and ends them, and what is read goes through a channel to each. */
import type { Port } from '../thread';
import type { FromThread, ToThread } from '../../sources/protocol';
import type { ReaderEvents, RunningReader } from '../../sources/readers/isolated';
import type { ReadRequest, ReadResponse } from '../../sources/readers/protocol';

type Told = Extract<ToThread, { type: 'reader' | 'readerEnded' }>;

/** A channel by what is set of it here. */
interface Heard {
  onmessage: (event: { readonly data: ReadResponse }) => void;
}

export interface Readers {
  readonly start: (events: ReaderEvents) => RunningReader;
  take(message: Told): void;
}

export function createReaders(post: (message: FromThread) => void): Readers {
  const running = new Map<number, (message: Told) => void>();
  let count = 0;
  return {
    start({ onResponse, onDeath }) {
      const id = ++count;
      /** Asked before the channel is there. */
      const early: ReadRequest[] = [];
      let channel: Port | undefined;
      const send = (request: ReadRequest): void => {
        if (!channel) early.push(request);
        else channel.postMessage(request, request.bytes ? [request.bytes.buffer as ArrayBuffer] : []);
      };
      const forget = (): void => {
        running.delete(id);
        channel?.close();
      };
      running.set(id, (message) => {
        if (message.type === 'readerEnded') {
          forget();
          return onDeath(`Error: ${message.reason}`);
        }
        channel = message.port;
        (channel as unknown as Heard).onmessage = ({ data }) => onResponse(data);
        for (const request of early.splice(0)) send(request);
      });
      post({ type: 'startReader', id });
      return {
        send,
        get isThere() {
          return running.has(id);
        },
        hold() {
          // Nobody waits for a worker.
        },
        end() {
          forget();
          post({ type: 'endReader', id });
          return Promise.resolve();
        },
      };
    },
    take: (message) => running.get(message.id)?.(message),
  };
}
