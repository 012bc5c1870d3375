/** The end of a browser's worker that is inside it. */
import type { Mailbox } from '../thread';

declare const self: DedicatedWorkerGlobalScope;

export function openMailbox<Taken, Given>(): Mailbox<Taken, Given> {
  return {
    post: (message) => self.postMessage(message),
    listen: (onMessage) => (self.onmessage = ({ data }: MessageEvent<Taken>) => onMessage(data)),
  };
}
