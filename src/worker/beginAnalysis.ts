/** The thread of the analysis, begun before there is anybody who asks it: it reads its models while the desk is still put together. */
import { startThread } from '#host/thread';
import type { Thread, ThreadListener } from '../host/thread';
import type { Message, Response } from './protocol';

export const ANALYSIS = 'analysis';

/** Gives the thread to whoever is to hear of it, also that it has ended by then. */
export type Begun = (listener: ThreadListener<Response>) => Thread<Message>;

export function beginAnalysis(program: string): Begun {
  let heard: ThreadListener<Response> | undefined;
  let ended: string | undefined;
  const thread = startThread<Message, Response>(program, ANALYSIS, {
    onMessage: (response) => heard?.onMessage(response),
    onEnd: (reason) => {
      ended = reason;
      heard?.onEnd(reason);
    },
  });
  return (listener) => {
    heard = listener;
    if (ended !== undefined) queueMicrotask(() => listener.onEnd(ended!));
    return thread;
  };
}
