/** The thread's own end of its messages, as a browser's worker has it; a thread of Node.js is given the same (host/node/worker.ts). */
interface Scope<Taken, Given> {
  postMessage(message: Given): void;
  onmessage: (event: { readonly data: Taken }) => void;
}

export interface Mailbox<Taken, Given> {
  readonly post: (message: Given) => void;
  readonly listen: (onMessage: (message: Taken) => void) => void;
}

export function openMailbox<Taken, Given>(): Mailbox<Taken, Given> {
  const scope = globalThis as unknown as Scope<Taken, Given>;
  return {
    post: (message) => scope.postMessage(message),
    listen: (onMessage) => (scope.onmessage = ({ data }) => onMessage(data)),
  };
}
