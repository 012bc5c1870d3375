/**
 * The process that a file is read in. (A thread will not do: where V8 itself cannot have memory that it needs, it ends the whole process, whatever the limits of the
 * thread.)
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { OUT_OF_MEMORY, type StartReader } from '../../sources/readers/isolated';
import type { ReadResponse } from '../../sources/readers/protocol';

export interface MemoryLimits {
  /** Megabytes of objects that the process may hold. */
  readonly heap?: number;
  /** Megabytes that the process may take in all, where the system tells (Linux): bytes of buffers are no objects, and count in no heap. */
  readonly memory?: number;
}

const USUAL = { heap: 384, memory: 1100 } as const;
const MEGABYTE = 1024 * 1024;
/** Milliseconds between two looks at the memory of the process. */
const LOOK = 200;
/** UTF-16 code units of what a process says at its end. */
const LAST_WORDS = 20_000;

/** `program`: the path of the reader's bundle. */
export function forkReader(program: string, limits: MemoryLimits = {}): StartReader {
  const { heap, memory } = { ...USUAL, ...limits };
  return ({ onResponse, onDeath }) => {
    const child = fork(program, [], {
      execArgv: [`--max-old-space-size=${heap}`],
      // Within the editor, Node.js is what Electron can be too.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let looks: NodeJS.Timeout | undefined;
    let last = '';
    child.stderr!.setEncoding('utf8').on('data', (words: string) => (last = (last + words).slice(-LAST_WORDS)));
    child.on('message', (response: ReadResponse) => onResponse(response));
    child.on('error', ({ message }) => onDeath(`Error: ${message}`));
    // Its last words may come after it ended.
    child.on('close', (code, signal) => {
      clearInterval(looks);
      onDeath(signal === 'SIGABRT' || signal === 'SIGKILL' ? OUT_OF_MEMORY : `${code} ${last}`);
    });
    const look = async (): Promise<void> => {
      if ((await memoryOf(child)) > memory * MEGABYTE) child.kill('SIGKILL');
    };
    return {
      get isThere() {
        return child.connected;
      },
      send: (request) => void child.send(request),
      hold(held) {
        hold(child, held);
        clearInterval(looks);
        looks = held ? setInterval(() => void look(), LOOK) : undefined;
      },
      async end() {
        clearInterval(looks);
        if (child.exitCode !== null || child.signalCode !== null) return;
        hold(child, true); // until it is gone
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      },
    };
  };
}

/** Whether our own process waits for it. */
function hold(child: ChildProcess, held: boolean): void {
  for (const one of [child, child.channel, child.stderr as unknown as Partial<ChildProcess>]) {
    if (held) one?.ref?.();
    else one?.unref?.();
  }
}

/** Bytes of a page of memory; where they are larger, less is taken for too much. */
const PAGE = 4096;

/** Bytes that a process takes in memory; 0 where the system does not tell. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const pages = /^\d+ (\d+)/.exec(await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => ''))?.[1];
  return Number(pages ?? 0) * PAGE;
}
