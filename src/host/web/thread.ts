/** A worker of a browser. VS Code lets an extension start one from where the extension lies, whichever place of the web that is. */
import type { Thread, ThreadLimits, ThreadListener } from '../thread';

/** `program`: the address of a bundle. */
export function startThread<Taken, Given>(
  program: string,
  name: string,
  listener: ThreadListener<Given>,
  _limits?: ThreadLimits,
): Thread<Taken> {
  const worker = new Worker(program, { name: `copydesk ${name}` });
  const end = (): void => {
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker.terminate();
  };
  worker.onmessage = ({ data }: MessageEvent<Given>) => listener.onMessage(data);
  // A worker that fails goes on with the next message, in whatever state it is: it is ended, as a thread of Node.js ends by itself.
  worker.onerror = ({ message }) => {
    end();
    listener.onEnd(message || `the ${name} worker could not be started, or failed`);
  };
  worker.onmessageerror = () => {
    end();
    listener.onEnd(`the ${name} worker gave what could not be read`);
  };
  return { post: (message, handed = []) => worker.postMessage(message, [...handed]), end };
}
