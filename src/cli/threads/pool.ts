/**
 * Where drafts are analyzed: in threads, which are started one by one as there is more to read, or, for one job, in this thread. A draft that
 * ends or hangs its thread costs itself: it is answered with a complaint, and another thread takes its place.
 */
import { join } from 'node:path';
import pLimit from 'p-limit';
import { pool, Promise as Asking, TerminateError } from 'workerpool';
import { messageOf } from '../../core/errorMessage';
import { nameOf, type Answer, type Task, type Wanted } from './task';

export interface Workers {
  /** How many drafts are analyzed at the same time. */
  readonly jobs: number;
  work(task: Task): Promise<Answer>;
  /** What is under way is given up. */
  close(): Promise<void>;
}

/**
 * Bytes or characters for which one more thread is started: what is read in the time that its start takes. Fewer start threads that have nothing to do by
 * the time they are ready, and take a busy machine's time from the first.
 */
const WORTH_A_THREAD = 50_000;
/** Milliseconds after which a thread hangs: a slow machine takes two minutes for a draft of two million characters. */
const LONGEST = 600_000;

export async function openWorkers(wanted: Wanted, jobs: number): Promise<Workers> {
  if (jobs > 1) return openThreads(join(__dirname, 'cliThread.js'), wanted, jobs);
  const { createWork } = await import('./work');
  return { jobs, work: withComplaints(createWork(wanted), messageOf), close: () => Promise.resolve() };
}

/** `file`: what the threads run. */
export function openThreads(file: string, wanted: Wanted, jobs: number, longest = LONGEST): Workers {
  const threads = pool(file, {
    workerType: 'thread',
    maxWorkers: jobs,
    workerThreadOpts: { workerData: wanted, name: 'copydesk analysis' },
  });
  const waiting = pLimit(1);
  let size = 0;
  const work = (task: Task): Promise<Answer> => {
    size += task.size;
    waiting.concurrency = Math.min(jobs, 1 + Math.floor(size / WORTH_A_THREAD));
    return waiting(async () => threads.exec('work', [task]).timeout(longest) as Promise<Answer>);
  };
  return {
    jobs,
    work: withComplaints(work, (error) => reasonOf(error, longest)),
    async close() {
      waiting.clearQueue();
      await threads.terminate(true);
    },
  };
}

/** What the pool's errors say is about its own parts, and long. */
function reasonOf(error: unknown, longest: number): string {
  if (error instanceof Asking.TimeoutError) return `it took longer than ${longest / 1000} seconds`;
  if (error instanceof TerminateError) return error.cause ? messageOf(error.cause) : 'its thread ended';
  return messageOf(error);
}

function withComplaints(work: (task: Task) => Promise<Answer>, reasonOf: (error: unknown) => string): Workers['work'] {
  return async (task) => {
    try {
      return await work(task);
    } catch (error) {
      return { problems: [`${nameOf(task)}: could not be analyzed (${reasonOf(error)})`] };
    }
  };
}
